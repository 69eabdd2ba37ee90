/**
 * Random days in the small hall. A step is a wish in the abstract ("somebody at the second counter that has a called
 * ticket starts to serve it") and becomes a command by what the hall looks like then, so that most commands make sense
 * and shrinking a failing run leaves a run that makes sense. Some do not, on purpose.
 */

import type { Actor, Command, CommandType } from '../../../shared/commands.ts';
import fc from '../fast-check.ts';
import { clock, daily, type HallDraft, hours, minutes, seconds, smallHall } from '../play/hall-builder.ts';
import * as wish from '../play/wishes.ts';
import { ani, budi, citra, dewi, eka, fitri, holder, kiosk, officer, theHall } from '../play/wishes.ts';
import type { NaiveHall } from './naive-hall.ts';
import type { NaiveTicket } from './naive-state.ts';

const kinds = {
  IssueTicket: 34,
  CallNext: 20,
  CallTicket: 4,
  Recall: 4,
  StartService: 10,
  Complete: 5,
  CompleteAndCallNext: 7,
  MarkMissed: 6,
  Return: 5,
  Hold: 6,
  Resume: 3,
  Transfer: 7,
  Cancel: 3,
  CancelOwnTicket: 3,
  GrantPriority: 5,
  Undo: 9,
  OpenCounter: 9,
  PauseCounter: 2,
  ResumeCounter: 3,
  CloseCounter: 2,
  TakeOverCounter: 3,
  MarkAgencyAbsent: 1,
  MarkAgencyPresent: 1,
  AdvanceTime: 3,
} satisfies Partial<Record<CommandType, number>>;
type Kind = keyof typeof kinds;

export interface Step {
  kind: Kind;
  /** Milliseconds since the step before. */
  wait: number;
  /** Which one, of whatever there is to choose from. */
  which: number;
  whom: number;
  /** Of ten: 0 something that makes no sense, 1 somebody who has no business there. */
  odd: number;
}

const waits = [0, 0, 0, 1, 900, 4 * seconds, 5 * seconds, 10 * seconds, 29 * seconds, 30 * seconds, 31 * seconds];
const longWaits = [minutes, 2 * minutes, 4 * minutes, 7 * minutes, 15 * minutes, 16 * minutes, 46 * minutes];

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(...Object.entries(kinds).map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind as Kind) }))),
  wait: fc.oneof(
    { weight: 10, arbitrary: fc.constantFrom(...waits) },
    { weight: 3, arbitrary: fc.constantFrom(...longWaits) },
    { weight: 1, arbitrary: fc.constantFrom(0, 0, 0, 0, 0, 0, 9 * hours) },
  ),
  which: fc.nat({ max: 1_000 }),
  whom: fc.nat({ max: 1_000 }),
  odd: fc.nat({ max: 19 }),
});

export interface History {
  hall: 'open' | 'limited';
  startsAt: number;
  steps: Step[];
}
/** A day that begins in the morning, or so late that it ends on the way. */
export const histories = (maxLength: number): fc.Arbitrary<History> =>
  fc.record({
    hall: fc.constantFrom('open', 'open', 'limited'),
    startsAt: fc.constantFrom(clock('08:00'), clock('13:30'), clock('22:00'), clock('23:15')),
    steps: fc.array(step, { maxLength, size: 'max' }),
  });

/** Numbers up to the last minute in the one; hours, a break, a quota and counters that are off duty in the other. */
export const hallOf = (history: History) =>
  smallHall((hall: HallDraft) => {
    hall.policy = { limitToCapacity: history.hall === 'limited' };
    if (history.hall === 'open') return;
    hall.schedule = daily('08:00', '23:50', { breaks: [{ start: '14:00', end: '14:10' }] });
    for (const service of hall.services) if (service.serviceId === 'kk') service.dailyQuota = 6;
    for (const counter of hall.counters) if (counter.counterId === 'loket-4') counter.duty = [1, 3];
  });

const officers = [ani, budi, citra, dewi, eka, fitri];
const counterIds = ['loket-1', 'loket-2', 'loket-3', 'loket-4', 'loket-10'];
const serviceIds = ['ktp', 'kk', 'akta', 'pbb', 'klaim'];
const agencyIds = ['dukcapil', 'pajak', 'bpjs'];

const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)];
const one = <T>(items: readonly T[], n: number): T => {
  const item = pick(items, n);
  if (item === undefined) throw new Error('Nothing to choose from');
  return item;
};

/** How long to wait before a step; what was done is often taken back at once. */
export const waitOf = ({ kind, wait, odd }: Step): number =>
  kind === 'Undo' && odd > 4 ? Math.min(wait, 5 * seconds) : wait;

/** What a step wants, in the hall as it is at `now`. */
export function wishOf(step: Step, naive: NaiveHall, now: number): { actor: Actor; command: Command } {
  const { kind, which, whom, odd } = step;
  const tickets = [...naive.tickets.values()];
  const somebody = pick(tickets, whom)?.ticketId ?? 1;
  const counter = (fits: (counterId: string) => boolean): string =>
    odd === 0 ? one(counterIds, which) : (pick(counterIds.filter(fits), which) ?? one(counterIds, which));
  const withTicket = (...statuses: string[]) => counter((id) => statuses.includes(naive.at(id)?.status ?? 'none'));
  const is = (...statuses: string[]) => counter((id) => statuses.includes(naive.counters.get(id)?.status ?? 'closed'));
  const free = () => counter((id) => naive.counters.get(id)?.status === 'open' && naive.at(id) === undefined);
  const ticketAt = (counterId: string) => (odd === 0 ? somebody : (naive.at(counterId)?.ticketId ?? somebody));
  /** Often the one that somebody has just handled, so that officers get in each other's way. */
  const ticketThat = (fits: (ticket: NaiveTicket) => boolean) => {
    const fitting = tickets.filter(fits).sort((a, b) => b.touched - a.touched);
    return pick(fitting, which % 2 === 0 ? 0 : whom)?.ticketId ?? somebody;
  };
  const serving = (ticketId: string | number) =>
    counter((id) => {
      const ticket = tickets.find((ticket) => ticket.ticketId === ticketId);
      const serves = naive.hall?.counters.find(({ counterId }) => counterId === id)?.serviceIds ?? [];
      return (
        naive.counters.get(id)?.status === 'open' &&
        serves.some((served) => served === ticket?.serviceId) &&
        (whom % 2 === 0 || ticket?.counterId !== id)
      );
    });
  /** The officer who is at the counter of a command, or another. */
  const by = (command: Command): { actor: Actor; command: Command } => {
    const there = 'counterId' in command ? naive.counters.get(command.counterId)?.officerId : null;
    return { actor: there && odd !== 1 ? officer(there) : one(officers, whom), command };
  };

  /** About the ticket of a counter that has one; where none has, one is called. */
  const about = (statuses: string[], command: (counterId: string, ticketId: string | number) => Command) => {
    const counterId = withTicket(...statuses);
    const there = naive.at(counterId)?.ticketId;
    return odd > 2 && there === undefined ? by(wish.callNext(free())) : by(command(counterId, ticketAt(counterId)));
  };

  const last = [...naive.lastAction]
    .filter(([, position]) => odd === 1 || now - (naive.actions.get(position)?.at ?? 0) <= 31 * seconds)
    .sort(([, a], [, b]) => a - b);
  /** What could still be taken back, had nobody touched the ticket since. */
  const overtaken = last.filter(([, position]) =>
    [...(naive.actions.get(position)?.touched ?? [])].some((id) => (naive.tickets.get(id)?.touched ?? 0) > position),
  );
  const [stale] = overtaken;
  if (stale !== undefined && odd > 15) return by(wish.undo(...stale));

  switch (kind) {
    case 'IssueTicket': {
      const slots = [-10 * minutes - 1, -10 * minutes, 0, 20 * minutes, 90 * minutes];
      const more = {
        ...(which % 4 === 0 ? { priorityGroup: odd === 0 ? 'NOSUCH' : 'LANSIA' } : {}),
        ...(whom % 6 === 0 ? { slotAt: now + one(slots, which) } : {}),
      };
      const serviceId = odd === 1 ? 'no-such-service' : one([...serviceIds, 'ktp', 'ktp', 'kk'], which >> 2);
      return { actor: odd === 2 ? ani : kiosk, command: wish.issue(serviceId, more) };
    }
    case 'CallNext':
      return by(wish.callNext(free()));
    case 'CallTicket': {
      const chosen = ticketThat(({ status }) => status === 'waiting');
      return by(wish.callTicket(odd < 5 ? free() : serving(chosen), chosen, 'continuing'));
    }
    case 'Recall':
      return about(['called'], wish.recall);
    case 'StartService':
      return about(['called'], wish.start);
    case 'Complete':
      return about(['serving'], wish.complete);
    case 'CompleteAndCallNext':
      return about(['serving'], wish.completeAndCallNext);
    case 'MarkMissed':
      return about(['called'], wish.markMissed);
    case 'Return': {
      const ticketId = ticketThat(({ status }) => status === 'missed');
      return by(wish.comeBack(serving(ticketId), ticketId));
    }
    case 'Hold':
      return about(['called', 'serving'], (counterId, ticketId) =>
        wish.hold(counterId, ticketId, one([1, 2, 5, 20, 120, 121], which)),
      );
    case 'Resume': {
      const ticketId = ticketThat(({ status }) => status === 'held');
      return by(wish.resume(serving(ticketId), ticketId));
    }
    case 'Transfer': {
      const serviceId = one(serviceIds, whom);
      const serve = naive.hall?.counters.filter((target) => target.serviceIds.some((served) => served === serviceId));
      const targets = odd === 2 ? counterIds : (serve ?? []).map(({ counterId }) => `${counterId}`);
      const to = which % 2 === 0 ? undefined : pick(targets, which >> 1);
      return about(['called', 'serving'], (counterId, ticketId) => wish.transfer(counterId, ticketId, serviceId, to));
    }
    case 'Cancel': {
      const ticketId = ticketThat(({ status }) => ['waiting', 'held', 'missed', 'called'].includes(status));
      return by(wish.cancel(serving(ticketId), ticketId));
    }
    case 'CancelOwnTicket': {
      const ticketId = ticketThat(({ status }) => odd === 0 || ['waiting', 'held', 'missed'].includes(status));
      return { actor: holder(odd === 1 ? 1 : ticketId), command: wish.cancelOwn(ticketId) };
    }
    case 'GrantPriority': {
      const fits = odd % 2 === 0 ? 'called' : 'waiting';
      const ticketId = ticketThat((ticket) => ticket.class !== 'priority' && ticket.status === fits);
      return by(wish.grantPriority(serving(ticketId), ticketId, odd === 2 ? 'NOSUCH' : 'HAMIL'));
    }
    case 'Undo': {
      const pairs = last.filter(([, position]) => naive.actions.get(position)?.touched.size === 2);
      const preferred = [pairs, pairs, last][which % 4] ?? [];
      const [counterId, position] = pick(preferred, whom) ?? last.at(-1) ?? [one(counterIds, which), 1 + whom];
      return by(wish.undo(counterId, odd === 0 ? 1 + whom : position));
    }
    case 'OpenCounter':
      return by(wish.openCounter(is('closed')));
    case 'PauseCounter':
      return by(wish.pauseCounter(free(), 15));
    case 'ResumeCounter':
      return by(wish.endPause(is('paused')));
    case 'CloseCounter':
      return by(wish.closeCounter(free()));
    case 'TakeOverCounter':
      return { actor: one(officers, whom), command: wish.takeOver(is('open', 'paused')) };
    case 'MarkAgencyAbsent':
      return by(wish.markAbsent(one(agencyIds, which)));
    case 'MarkAgencyPresent':
      return by(wish.markPresent(one(agencyIds, which)));
    case 'AdvanceTime':
      return { actor: odd === 1 ? ani : theHall, command: wish.advanceTime };
  }
}

/** Each at a counter, before the steps begin. */
export const opening: [Actor, Command][] = counterIds.map((counterId, n) => [
  one(officers, n),
  wish.openCounter(counterId),
]);
