import { beforeEach, describe, expect, test } from 'vitest';
import type { DayPlan, Manner, PlannedShift } from '../../../server/rehearsal/cast/day-plan.ts';
import { OfficerMind, type SeenDesk } from '../../../server/rehearsal/cast/officer-mind.ts';
import { CounterId, OfficerId, TicketId } from '../../../shared/base/ids.ts';
import type { CounterView, DeskTicket } from '../../../shared/views/desk-view.ts';
import { clock, minutes, monday, seconds } from '../../support/play/hall-builder.ts';

const counterId = CounterId.parse('loket-1');
const ani = OfficerId.parse('p-ani');
const ticketId = TicketId.parse('2026-07-06.1');
const ticket = { ticketId, serviceId: 'ktp', issuedAt: clock('08:00') } as DeskTicket;
const like = { at: 0, serviceId: 'ktp', comesMs: 0 };

let manner: Manner;
let mind: OfficerMind;
const shift: PlannedShift = {
  ...{ counterId, worldId: 'p-ani', from: clock('08:00'), until: clock('15:00') },
  pauses: [
    { from: clock('12:00'), until: clock('12:50'), announcedUntil: clock('12:45'), reason: 'rest' },
    { from: clock('14:00'), until: clock('14:10'), announcedUntil: clock('14:10'), reason: 'system' },
  ],
};
const gaps = { service: 30, missed: 8, opening: 60, pause: 40, idle: 5 };
const plan: DayPlan = {
  ...{ date: monday, midnight: clock('00:00'), visitors: [], shifts: [shift] },
  serviceMs: () => 10 * minutes,
  gapMs: (_at, { after }) => gaps[after] * seconds,
};
beforeEach(() => {
  manner = { like, comesMs: 15 * seconds };
  mind = new OfficerMind(ani, shift, plan, () => manner);
});

const desk = (status: 'closed' | 'open' | 'paused', waitingCount = 0): SeenDesk => {
  const rest = { reason: 'rest', until: 0 } as const;
  return {
    officerId: status === 'closed' ? null : ani,
    state: status === 'paused' ? { status, ...rest } : { status },
    current: null,
    waitingCount,
  } as SeenDesk;
};
type Current = NonNullable<CounterView['current']>;
const withTicket = (current: Omit<Current, 'ticket'>): SeenDesk =>
  ({ ...desk('open', 3), current: { ticket, ...current } }) as SeenDesk;
const called = (at: number, calls = 1) =>
  withTicket({
    ...{ status: 'called', calls, maxCalls: 3, recallFrom: at + 5 * seconds },
    ...{ missedAfterCalls: 2, missedFrom: at + 30 * seconds },
  } as never);
const serving = (startedAt: number) => withTicket({ status: 'serving', startedAt } as never);
const next = (seen: SeenDesk, at: number) => {
  const step = mind.look(seen, at);
  return step && [step.command.type, step.at];
};

describe('coming and going', () => {
  test('opens when the shift begins, closes when it ends, and not again', () => {
    expect(next(desk('closed'), clock('07:50'))).toEqual(['OpenCounter', clock('08:00')]);
    expect(next(desk('open', 9), clock('15:00'))).toEqual(['CloseCounter', clock('15:00')]);
    expect(next(desk('closed'), clock('15:01'))).toBeNull();
  });

  test('waits while the one of the shift before is still there', () => {
    expect(next({ ...desk('open', 5), officerId: 'p-budi' }, clock('08:30'))).toBeNull();
  });

  test('rests when it is time and says until when; comes back when the pause is really over', () => {
    expect(next(desk('open'), clock('11:00'))).toEqual(['PauseCounter', clock('12:00')]);
    const step = mind.look(desk('open', 4), clock('12:05'));
    expect(step?.command).toEqual({ type: 'PauseCounter', counterId, reason: 'rest', minutes: 40 });
    expect(next(desk('paused', 4), clock('12:06'))).toEqual(['ResumeCounter', clock('12:50')]);
    expect(next(desk('open', 0), clock('12:50'))).toEqual(['PauseCounter', clock('14:00')]);
  });

  test('leaves a pause out that has gone by meanwhile, and goes home from one', () => {
    expect(next(serving(clock('11:55')), clock('12:51'))).toEqual(['Complete', clock('12:05')]);
    expect(next(desk('open'), clock('12:51'))).toEqual(['PauseCounter', clock('14:00')]);
    expect(next(desk('paused'), clock('15:00'))).toEqual(['CloseCounter', clock('15:00')]);
  });

  test('goes home ill as soon as nobody is at the counter', () => {
    mind.replan({ ...shift, until: clock('09:00') }, plan);
    expect(next(serving(clock('08:55')), clock('09:00'))).toEqual(['Complete', clock('09:05')]);
    expect(next(desk('open', 7), clock('09:05'))).toEqual(['CloseCounter', clock('09:00')]);
    expect(next(desk('closed', 7), clock('09:06'))).toBeNull();
  });
});

describe('calling', () => {
  test('the gap before a call is that of what was before', () => {
    expect(next(desk('open', 1), clock('08:00'))).toEqual(['CallNext', clock('08:01')]);
    next(serving(clock('08:02')), clock('08:02'));
    expect(next(desk('open', 1), clock('08:12'))).toEqual(['CallNext', clock('08:12:30')]);
  });

  test('who comes to a counter that is free is called soon, and only then', () => {
    expect(next(desk('open', 0), clock('08:00'))).toEqual(['PauseCounter', clock('12:00')]);
    expect(next(desk('open', 1), clock('09:00'))).toEqual(['CallNext', clock('09:00:05')]);
    // Another counter was first; the next one is waited for anew.
    next(desk('open', 0), clock('09:00:04'));
    expect(next(desk('open', 1), clock('09:10'))).toEqual(['CallNext', clock('09:10:05')]);
  });

  test('calls nobody whose turn would come in the pause', () => {
    expect(next(desk('open', 1), clock('11:59:30'))).toEqual(['PauseCounter', clock('12:00')]);
  });
});

describe('the one who was called', () => {
  test('is served when they are there', () => {
    expect(next(called(clock('08:30')), clock('08:30'))).toEqual(['StartService', clock('08:30:15')]);
    expect(next(serving(clock('08:30:15')), clock('08:30:16'))).toEqual(['Complete', clock('08:40:15')]);
  });

  test('is called again after twenty seconds, and missed as soon as the hall allows', () => {
    manner = { like, comesMs: 90 * seconds };
    expect(next(called(clock('08:30')), clock('08:30'))).toEqual(['Recall', clock('08:30:20')]);
    expect(next(called(clock('08:30:20'), 2), clock('08:30:20'))).toEqual(['MarkMissed', clock('08:30:50')]);
    expect(next(desk('open', 1), clock('08:30:50'))).toEqual(['CallNext', clock('08:30:58')]);
  });

  test('has the usual time to come, also in a hall that allows less', () => {
    manner = { like, comesMs: 40 * seconds };
    const hard = (calls: number) =>
      withTicket({
        ...called(clock('08:30'), calls).current,
        missedAfterCalls: 1,
        missedFrom: clock('08:30'),
      } as never);
    expect(next(hard(1), clock('08:30'))).toEqual(['Recall', clock('08:30:20')]);
    expect(next(hard(2), clock('08:30:20'))).toEqual(['StartService', clock('08:30:40')]);
    manner = { like, comesMs: 90 * seconds };
    expect(next(hard(2), clock('08:30:21'))).toEqual(['MarkMissed', clock('08:30:50')]);
  });

  test('does not come where they have left before the call', () => {
    manner = { like, comesMs: seconds, leavesAfterMs: 20 * minutes };
    expect(next(called(clock('08:30')), clock('08:30'))).toEqual(['Recall', clock('08:30:20')]);
    mind = new OfficerMind(ani, shift, plan, () => manner);
    expect(next(called(clock('08:10')), clock('08:10'))).toEqual(['StartService', clock('08:10:01')]);
  });
});
