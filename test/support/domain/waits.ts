/** A stand-in for the forecast, where only what is done with one is tried: each waits as long as a test says. */
import { isReady, type Ready, type State } from '../../../server/domain/core/state.ts';
import type { Expected, Forecast } from '../../../server/domain/estimate/forecast.ts';
import { nothingShown, shownAfter } from '../../../server/domain/waits/shown.ts';
import type { Instant } from '../../../shared/base/ids.ts';
import type { Play } from '../play/given.ts';
import { ticket } from '../play/wishes.ts';

/** In minutes. */
export const expected = (low: number, median: number, high: number, unserved = 0): Expected => ({
  is: 'range',
  ...{ low: low * 60_000, median: median * 60_000, high: high * 60_000, unserved },
});

interface Said {
  /** By their place in the day's order. */
  tickets?: Record<number, Expected>;
  services?: Record<string, Expected>;
}

export function forecastOf(state: Ready, at: Instant, { tickets = {}, services = {} }: Said): Forecast {
  return {
    at,
    position: state.position,
    tickets: new Map(Object.entries(tickets).map(([sequence, each]) => [ticket(Number(sequence)), each])),
    services: new Map(
      state.hall.services.flatMap(({ serviceId }) => {
        const each = services[serviceId];
        return each ? [[serviceId, { regular: each, priority: each }] as const] : [];
      }),
    ),
  };
}

/** A forecast has come: it is shown, after what was shown before. */
export function forecastSays(play: Play, said: Said): Play {
  const { state, now, waits } = play;
  if (!isReady(state)) throw new Error('There is no hall');
  return play.shows(shownAfter({ ...nothingShown, ...waits }, forecastOf(state, now, said), state));
}

/** Of everybody something is said; of each second one that it is unlikely. */
export function withWaits({ state, now }: Play): State {
  if (!isReady(state)) return state;
  const some = (count: number) => expected(10, 15, 25, count % 2);
  const waiting = state.tickets.filter(({ status }) => status === 'waiting');
  const tickets = new Map([...waiting.keys()].map((ticketId, place) => [ticketId, some(place)]));
  const services = new Map(
    state.hall.services.map(({ serviceId }, place) => {
      const each = some(place + state.position);
      return [serviceId, { regular: each, priority: each }] as const;
    }),
  );
  const forecast = { at: now, position: state.position, tickets, services };
  return { ...state, ...shownAfter(nothingShown, forecast, state) };
}
