/** A busy day whose settings two supervisors change a hundred times: nobody in the hall notices but by what is new. */
import { expect, test } from 'vitest';
import { view } from '../../../server/domain/views/view.ts';
import type { TicketId } from '../../../shared/base/ids.ts';
import type { Actor, Command } from '../../../shared/commands.ts';
import { Hall } from '../../../shared/hall/hall.ts';
import { differencesBetween } from '../../../shared/settings/difference.ts';
import { mergedSettings } from '../../../shared/settings/merge.ts';
import { Random } from '../../sim/base/random.ts';
import { given, type Play } from '../../support/play/given.ts';
import {
  closedOn,
  counterIn,
  daily,
  friday,
  type HallDraft,
  minutes,
  serviceIn,
  smallHall,
  thursday,
  tuesday,
  wednesday,
} from '../../support/play/hall-builder.ts';
import { counterIds, register } from '../../support/play/register.ts';
import * as wish from '../../support/play/wishes.ts';

const changesInAll = 100;

type Change = (hall: HallDraft, random: Random) => void;
const without =
  (serviceId: string): Change =>
  (hall) => {
    hall.services = hall.services.filter((service) => service.serviceId !== serviceId);
    for (const counter of hall.counters) counter.serviceIds = counter.serviceIds.filter((id) => id !== serviceId);
    hall.counters = hall.counters.filter(({ serviceIds }) => serviceIds.length > 0);
  };
const again =
  (serviceId: string): Change =>
  (hall) => {
    if (hall.services.some((service) => service.serviceId === serviceId)) return;
    hall.services.push(serviceIn(smallHall(), serviceId));
    counterIn(hall, 'loket-2').serviceIds = ['ktp', 'kk', serviceId];
  };
/** What supervisors do on such a day, one after the other and at random. */
const changes: Change[] = [
  (hall, random) => {
    serviceIn(hall, 'ktp').cost = { id: `Rp ${random.whole(1, 90)}.000` };
  },
  (hall, random) => {
    serviceIn(hall, 'kk').standardMinutes = random.whole(1, 60);
  },
  (hall, random) => {
    serviceIn(hall, 'ktp').dailyQuota = random.whole(1, 80);
  },
  (hall, random) => {
    hall.policy = { ...hall.policy, targetMinutes: { regular: random.whole(0, 90), priority: 15, appointment: 30 } };
  },
  (hall, random) => {
    serviceIn(hall, 'kk').series = random.pick(['KK', 'KX', 'A']) as never;
  },
  (hall, random) => {
    counterIn(hall, 'loket-1').serviceIds = random.pick([['ktp', 'kk'], ['ktp'], ['kk']]) as never;
  },
  (hall, random) => {
    counterIn(hall, 'loket-4').duty = random.pick([
      [1, 2, 3, 4, 5, 6, 7],
      [6, 7],
    ]);
  },
  (hall, random) => {
    counterIn(hall, 'loket-1').zoneId = random.pick(['utara', 'selatan']) as never;
  },
  (hall, random) => {
    hall.schedule = { ...daily('00:01', random.pick(['24:00', '23:00', '12:00'])), exceptions: [] };
  },
  (hall, random) => {
    hall.schedule.exceptions = random.chance(0.5) ? [closedOn('2026-07-06')] : [];
  },
  (hall, random) => {
    hall.priorityGroups = random.chance(0.5) ? [{ code: 'LANSIA', label: { id: 'Lanjut usia' } }] : [];
  },
  (hall, random) => {
    hall.dayStartsAt = random.pick(['00:00', '04:00', '06:00']);
  },
  (hall) => {
    hall.counters = hall.counters.filter(({ counterId }) => counterId !== 'loket-3');
  },
  without('akta'),
  again('akta'),
  without('klaim'),
];

/** Keeps what they saw last, and may have looked a while ago. */
class Supervisor {
  readonly #actor: Actor;
  #seen: Hall;
  #isPlanning = false;

  constructor(name: string, seen: Hall) {
    this.#actor = wish.officer(name);
    this.#seen = seen;
  }

  look({ state }: Play, random: Random): void {
    this.#isPlanning = random.chance(0.3);
    this.#seen = (this.#isPlanning && state.planned?.hall) || state.hall!;
  }

  /** What became of it. */
  change(play: Play, random: Random): string {
    const draft = structuredClone(this.#seen) as HallDraft;
    for (let n = random.whole(1, 3); n > 0; n--) random.pick(changes)(draft, random);
    const mine = Hall.safeParse(draft);
    if (!mine.success) return 'no hall';
    const from = this.#isPlanning ? 'next-day' : 'now';
    const first = this.#send(play, wish.changeHall(this.#seen, mine.data, from));
    if (first !== 'hall-changed') return first;
    const base = this.#seen;
    this.look(play, random);
    const both = Hall.safeParse(mergedSettings(base, mine.data, this.#seen).hall);
    if (both.success) this.#send(play, wish.changeHall(this.#seen, both.data, this.#isPlanning ? 'next-day' : 'now'));
    return first;
  }

  dropPlan(play: Play): string {
    const { planned } = play.state;
    return planned === null ? 'no plan' : this.#send(play, wish.dropHallPlan(planned.hall));
  }

  #send(play: Play, command: Command): string {
    const decision = play.try(this.#actor, command);
    return decision.ok ? (decision.value.length === 0 ? 'nothing' : `${command.type} done`) : decision.refusal.code;
  }
}

/** Whoever is there, at random; what the rules refuse is refused. */
function somebodyActs(play: Play, random: Random): void {
  const officers = {
    'loket-1': wish.ani,
    'loket-2': wish.budi,
    'loket-3': wish.citra,
    'loket-4': wish.dewi,
    'loket-10': wish.eka,
  };
  const counterId = random.pick(counterIds);
  const actor = officers[counterId];
  const current = play.state.desks.get(counterId as never)?.current ?? null;
  const what = random.weighted({ issue: 5, open: 1, call: 4, go: 5, hold: 1, miss: 1 });
  const service = random.pick(['ktp', 'kk', 'akta', 'pbb', 'klaim']);
  if (what === 'issue')
    play.try(wish.kiosk, wish.issue(service, random.chance(0.2) ? { priorityGroup: 'LANSIA' } : {}));
  else if (what === 'open') play.try(actor, wish.openCounter(counterId));
  else if (what === 'call' || current === null) play.try(actor, wish.callNext(counterId));
  else if (what === 'hold') play.try(actor, wish.hold(counterId, current, random.whole(1, 20)));
  else if (what === 'miss') play.try(actor, wish.markMissed(counterId, current));
  else {
    play.try(actor, wish.start(counterId, current));
    play.try(actor, wish.complete(counterId, current));
  }
}

interface Given {
  number: string;
  promise: number;
}

/** What was acknowledged to visitors stays: their number, their promise, and somebody who can call them. */
function judge({ state, now }: Play, kept: Map<TicketId, Given>): void {
  for (const { ticketId, number, promise } of state.tickets.values()) {
    const before = kept.get(ticketId);
    if (before === undefined) kept.set(ticketId, { number, promise });
    else expect({ number, promise }, ticketId).toEqual(before);
  }
  for (const ticketId of kept.keys())
    if (ticketId.startsWith(`${state.day}.`)) expect(state.tickets.has(ticketId), ticketId).toBe(true);
  const hall = state.hall!;
  for (const { serviceId, status, ticketId } of state.tickets.values())
    if (['waiting', 'called', 'serving', 'held'].includes(status))
      expect(
        hall.counters.some(({ serviceIds }) => serviceIds.includes(serviceId)),
        ticketId,
      ).toBe(true);
  for (const name of ['about', 'catalogue', 'kiosk', 'counters'] as const)
    expect(view(name, {}, state, now, register)).not.toBeNull();
}

test('[H2][H3][H7][H9][H10] no number is lost or given out twice, no promise changes, nobody waits for nobody', () => {
  const outcomes = new Map<string, number>();
  let [applied, numbers] = [0, 0];
  for (const seed of [1]) {
    const random = new Random(seed);
    const play = given().at('07:00');
    const supervisors = ['p-lina', 'p-made'].map((name) => new Supervisor(name, smallHall()));
    const kept = new Map<TicketId, Given>();
    const days = [undefined, tuesday, wednesday, thursday, friday];
    for (const [place, day] of days.entries()) {
      if (day !== undefined) play.at('07:00', day);
      for (let change = 0; change < changesInAll / days.length; change++) {
        for (let n = random.whole(0, 8); n > 0; n--) {
          play.later(random.whole(0, 2) * minutes);
          somebodyActs(play, random);
        }
        const who = random.pick(supervisors);
        if (random.chance(0.7)) who.look(play, random);
        const what = random.chance(0.05) ? who.dropPlan(play) : who.change(play, random);
        outcomes.set(what, (outcomes.get(what) ?? 0) + 1);
        judge(play, kept);
      }
      expect(place, `day ${place} of seed ${seed} was empty`).toBeLessThan(kept.size);
    }
    numbers += kept.size;
    applied += play.events.filter((event) => event.type === 'HallConfigured' && event.planned !== undefined).length;
    expect(differencesBetween(play.state.hall!, smallHall()).length).toBeGreaterThan(0);
  }
  const most = Object.fromEntries(outcomes);
  expect(most['ChangeHall done'], JSON.stringify(most)).toBeGreaterThan(40);
  for (const name of ['hall-changed', 'hall-still-in-use', 'DropHallPlan done'])
    expect(most[name] ?? 0, JSON.stringify(most)).toBeGreaterThan(0);
  expect(applied).toBeGreaterThan(1);
  expect(numbers).toBeGreaterThan(60);
});
