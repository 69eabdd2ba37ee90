/** The time of closing that is told where a number may not be called: that of the last counter that could call it. */
import { describe, expect, test } from 'vitest';
import type { Expecting } from '../../../server/domain/core/waits.ts';
import { CounterId } from '../../../shared/base/ids.ts';
import { expected, forecastSays } from '../../support/domain/waits.ts';
import { morning, type Play } from '../../support/play/given.ts';
import { clock, daily } from '../../support/play/hall-builder.ts';
import { desk, display, page, see } from '../../support/play/see.ts';
import {
  askToClose,
  decideClosing,
  dewi,
  doPlanned,
  dropPlanned,
  eka,
  fitri,
  kiosk,
  markAbsent,
  planActs,
} from '../../support/play/wishes.ts';

type Act = Parameters<typeof planActs>[0][number];
const close = (counterId: string, at: string): Act => ({ act: { is: 'close', counterId }, at });
const rest = (counterId: string, at: string, minutes: number): Act => ({
  act: { is: 'pause', counterId, reason: 'rest', minutes },
  at,
});
const open = (counterId: string, at: string): Act => ({ act: { is: 'open', counterId, officerId: 'p-eka' }, at });
const officer = { role: 'officer', agencyIds: null, isActive: true, isSignedIn: true } as const;

/** Until 12.00; loket 4 and loket 10 serve pbb. Two wait, of whom nobody knows whether they are called. */
function both(...acts: Act[]): Play {
  const play = morning((hall) => {
    hall.schedule = daily('08:00', '12:00');
    hall.policy = { ...hall.policy, waits: { onDisplays: true } };
  });
  play.as(kiosk).issue('pbb').issue('pbb').knowing({ officer });
  if (acts.length > 0) play.did(fitri, planActs(acts));
  return unlikely(play);
}
const alone = (...acts: Act[]) => unlikely(both().as(eka).closeCounter('loket-10').did(fitri, planActs(acts)));
const unlikely = (play: Play) =>
  forecastSays(play, {
    tickets: { 1: expected(0, 200, 240, 0.9), 2: expected(200, 220, 240, 0.9) },
    services: { pbb: expected(220, 230, 240, 0.95) },
  });
const told = (play: Play) => (page(play, 2).wait as { closesAt?: number } | null)?.closesAt;
const idAt = ({ state }: Play, place = 0) => state.agenda[place]!.id;

describe('[U90] the time of closing is that of the last counter that could call', () => {
  test('[U90] its only counter closes early: everywhere the same', () => {
    const play = alone(close('loket-4', '10:30'));
    const said = { is: 'unlikely', closesAt: clock('10:30') };
    const line = see(play, 'floor', {}).lines.find(({ serviceId }) => serviceId === 'pbb');
    expect(page(play, 2).wait).toMatchObject(said);
    expect(desk(play, 'loket-4').waiting.map(({ wait }) => wait)).toMatchObject([said, said]);
    expect(see(play, 'line', { counterId: CounterId.parse('loket-4') }).waiting[1]?.wait).toMatchObject(said);
    expect(line).toMatchObject({ wait: said, last: { wait: said } });
    const atKiosk = see(play, 'kiosk', {}).services.find(({ serviceId }) => serviceId === 'pbb');
    expect(atKiosk?.wait).toMatchObject({ regular: said, priority: said });
    expect(display(play, 'selatan').waits).toMatchObject([{ wait: said }]);
  });

  test.each<[string, () => Play, string]>([
    ['nothing is planned', () => both(), '12:00'],
    ['one of two closes', () => both(close('loket-4', '10:30')), '12:00'],
    ['both close: the later one', () => both(close('loket-4', '10:30'), close('loket-10', '11:00')), '11:00'],
    ['one is closed, and one closes', () => alone(close('loket-4', '10:30')), '10:30'],
    ['after the hours', () => alone(close('loket-4', '12:30')), '12:00'],
    ['a rest that ends before', () => alone(rest('loket-4', '11:00', 30)), '12:00'],
    ['a rest until closing', () => alone(rest('loket-4', '11:00', 60)), '11:00'],
    ['a rest that its closing ends', () => alone(rest('loket-4', '10:00', 60), close('loket-4', '10:30')), '10:00'],
    ['another one opens then', () => alone(close('loket-4', '10:30'), open('loket-10', '10:40')), '12:00'],
    [
      '… and closes again',
      () => alone(close('loket-4', '09:30'), open('loket-10', '10:00'), close('loket-10', '11:00')),
      '11:00',
    ],
    [
      'the other is ended, and one closes',
      () => unlikely(both(close('loket-4', '10:30')).as(eka).closeCounter('loket-10')),
      '10:30',
    ],
    [
      'its officer goes home',
      () => unlikely(both(close('loket-10', '10:30')).as(dewi).closeCounter('loket-4')),
      '10:30',
    ],
  ])('[U90] %s', (_what, made, at) => {
    expect(told(made())).toBe(clock(at));
  });

  test('[U90] dropped, it counts no more; at another time, that one', () => {
    const play = alone(close('loket-4', '10:30'));
    play.did(fitri, planActs([close('loket-4', '11:10')], [idAt(play)]));
    expect(told(play)).toBe(clock('11:10'));
    play.did(fitri, dropPlanned([idAt(play)]));
    expect(told(play)).toBe(clock('12:00'));
  });

  test('[U90] one that may close when it has served its number calls nobody more', () => {
    const play = both(close('loket-10', '10:30')).as(dewi).callNext('loket-4').did(dewi, askToClose('loket-4'));
    expect(told(unlikely(play))).toBe(clock('12:00'));
    play.did(fitri, decideClosing('loket-4', play.state.position, true));
    expect(told(unlikely(play))).toBe(clock('10:30'));
  });

  test('[U90] who waits for one counter alone is told of that one', () => {
    const play = both(close('loket-10', '10:30')).as(dewi).callNext('loket-4').start('loket-4', 1);
    play.as(dewi).transfer('loket-4', 1, 'pbb', 'loket-10');
    unlikely(play);
    expect(page(play, 1).wait).toMatchObject({ closesAt: clock('10:30') });
    expect(page(play, 2).wait).toMatchObject({ closesAt: clock('12:00') });
  });

  test('[U90][U44] a number keeps what it was told, also when the plan is dropped', () => {
    const shown = { earliestMinutes: 200, expectedMinutes: 220, latestMinutes: 240, isUnlikely: true };
    const range = { low: 1, median: 2, high: 3, unserved: 0.9 };
    const expects: Expecting = () => ({ shown, forecast: { is: 'range', ...range }, ahead: 2 });
    const play = alone(close('loket-4', '10:30')).knowing({ expects }).as(kiosk).issue('pbb');
    const issuedAt = play.position;
    play.did(fitri, dropPlanned([idAt(play)]));
    expect(play.answerAt(issuedAt)?.answer.issued?.wait).toMatchObject({ is: 'unlikely', closesAt: clock('10:30') });
    const [event] = play.as(kiosk).issue('pbb').entries.at(-1)!.events;
    expect(event?.type === 'TicketIssued' && event.told).not.toHaveProperty('closesAt');
  });
});

describe('[U92] a desk is told of what can come about', () => {
  const planned = (play: Play) => desk(play, 'loket-4').planned.map(({ is }) => is);
  test('[U92] of a closed counter neither a closing nor a rest, also of an absent agency; open again it is', () => {
    const play = alone(rest('loket-4', '09:00', 15), close('loket-4', '10:30'));
    expect(planned(play)).toEqual(['pause', 'close']);
    play.as(dewi).closeCounter('loket-4');
    expect(planned(play)).toEqual([]);
    play.as(dewi).openCounter('loket-4');
    expect(planned(play)).toEqual(['pause', 'close']);
    play.as(dewi).closeCounter('loket-4').did(fitri, markAbsent('pajak'));
    expect(planned(play)).toEqual([]);
  });
  test('[U92] behind an opening, where that can be, and nothing behind a closing', () => {
    const play = alone(open('loket-4', '10:00'), close('loket-4', '11:00'), rest('loket-4', '11:30', 10));
    play.as(dewi).closeCounter('loket-4');
    expect(planned(play)).toEqual(['open', 'close']);
    play.did(fitri, markAbsent('pajak'));
    expect(planned(play)).toEqual([]);
  });
  test('[U83][U92] a closing that waits for its number is told', () => {
    const play = alone(close('loket-4', '10:30')).as(dewi).callNext('loket-4').at('10:30');
    play.did(fitri, doPlanned(idAt(play)));
    expect(desk(play, 'loket-4').planned).toMatchObject([{ is: 'close', waits: true }]);
  });
});
