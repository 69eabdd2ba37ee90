/** Tiny days of which every wait is known beforehand. */
import { expect, test } from 'vitest';
import type { Shift, WorldDay, WorldVisitor } from '../../../../server/rehearsal/world.ts';
import { clock, monday, smallHall } from '../../../support/play/hall-builder.ts';
import { MemoryHall } from './memory-hall.ts';
import { playDay } from './played-day.ts';

const minute = 60_000;
const eight = 8 * 60 * minute;
/** After eight, in minutes. */
const after = (minutes: number): number => eight + minutes * minute;
const visitor = (at: number, more: Partial<WorldVisitor> = {}): WorldVisitor => ({
  at: after(at),
  serviceId: 'ktp',
  comesMs: 0,
  ...more,
});
const shift = (more: Partial<Shift> = {}): Shift => ({
  counterId: 'loket-1',
  officerId: 'p-ani',
  from: after(0),
  until: after(240),
  ...more,
});

/** By the order of the visitors: when each event was, in minutes after eight. */
function played(arrivals: WorldVisitor[], shifts: Shift[], more: Partial<WorldDay> = {}) {
  const hall = new MemoryHall(
    smallHall((draft) => {
      draft.policy = { missed: { afterCalls: 2, afterSeconds: 30 } };
    }),
    clock('06:00'),
  );
  const ticks: number[] = [];
  const issuedAt: number[] = [];
  const minutesOf = (at: number) => Math.round((at - clock('08:00')) / 600) / 100;
  const day: WorldDay = { date: monday, arrivals, shifts, serviceMs: () => 10 * minute, gapMs: () => 0, ...more };
  const { entries, refused } = playDay(hall, day, {
    issued: (_state, at) => issuedAt.push(minutesOf(at)),
    tick: (_state, at) => ticks.push(minutesOf(at)),
  });
  const times = (type: string) =>
    entries.flatMap(({ at, events }) =>
      events
        .filter((event) => event.type === type)
        .map((event) =>
          'ticketId' in event ? [event.ticketId.split('.')[1], minutesOf(at)].join(': ') : minutesOf(at),
        ),
    );
  return { entries, times, ticks, issuedAt, refused, hall };
}

test('one counter, ten minutes each: they wait 0, 5 and 13 minutes', () => {
  const { times, issuedAt } = played([visitor(1), visitor(6), visitor(8)], [shift()]);
  expect(issuedAt).toEqual([1, 6, 8]);
  expect(times('TicketCalled')).toEqual(['1: 1', '2: 11', '3: 21']);
  expect(times('TicketCompleted')).toEqual(['1: 11', '2: 21', '3: 31']);
});

test('two counters share a line; gaps, and the way to the counter, cost their time', () => {
  const arrivals = [0, 0, 0, 0].map(() => visitor(0, { comesMs: 15_000 }));
  const { times } = played(arrivals, [shift(), shift({ counterId: 'loket-3', officerId: 'p-budi' })], {
    gapMs: ({ after: before }) => (before === 'service' ? minute : 0),
  });
  expect(times('TicketCalled')).toEqual(['1: 0', '2: 0', '3: 11.25', '4: 11.25']);
  expect(times('ServiceStarted')).toEqual(['1: 0.25', '2: 0.25', '3: 11.5', '4: 11.5']);
});

test('an officer who comes late, rests and goes lets people wait; the word about the rest is the one that was given', () => {
  const rest = { from: after(15), until: after(30), announcedUntil: after(25), reason: 'rest' as const };
  const { times, entries } = played(
    [visitor(1), visitor(2), visitor(3), visitor(4)],
    [shift({ from: after(5), until: after(45), pauses: [rest] })],
  );
  expect(times('CounterOpened')).toEqual([5]);
  expect(times('TicketCalled')).toEqual(['1: 5', '2: 30', '3: 40']);
  expect(times('CounterPaused')).toEqual([15]);
  expect(times('CounterClosed')).toEqual([50]);
  const paused = entries.flatMap(({ events }) => events).find((event) => event.type === 'CounterPaused');
  expect(paused?.until).toBe(clock('08:25'));
  // Open around the clock: who was not called goes on waiting at midnight.
  expect(times('TicketUnserved')).toEqual([]);
});

test('who has left is called twice, and missed half a minute after the second; who comes back is called by the old promise', () => {
  const { times } = played(
    [visitor(0), visitor(1, { leavesAfterMs: 5 * minute, returnsAfterMs: 2 * minute }), visitor(2), visitor(3)],
    [shift()],
  );
  expect(times('TicketRecalled')).toEqual(['2: 10.33']);
  expect(times('TicketMissed')).toEqual(['2: 10.83']);
  expect(times('TicketReturned')).toEqual(['2: 12.83']);
  expect(times('TicketCalled')).toEqual(['1: 0', '2: 10', '3: 10.83', '2: 20.83', '4: 30.83']);
});

test('who gives back the number on the phone is not called; whom the hall refuses takes up no time', () => {
  const { times, refused } = played(
    [visitor(0), visitor(1, { cancelsAfterMs: 3 * minute }), visitor(2), visitor(3, { serviceId: 'gone' })],
    [shift()],
  );
  expect(times('TicketCancelled')).toEqual(['2: 4']);
  expect(times('TicketCalled')).toEqual(['1: 0', '3: 10']);
  expect(refused).toBe(1);
});

test('priority goes first by its promise; a second officer takes the counter over when the first has done', () => {
  const { times, entries } = played(
    [visitor(0), visitor(1), visitor(2, { priorityGroup: 'LANSIA' })],
    [shift({ until: after(5) }), shift({ officerId: 'p-budi', from: after(5) })],
  );
  expect(times('TicketCalled')).toEqual(['1: 0', '3: 10', '2: 20']);
  expect(times('CounterOpened')).toEqual([0, 10]);
  expect(entries.at(-1)!.events.map(({ type }) => type)).toContain('DayClosed');
});

test('every five minutes from the first moment to the end of the last shift are looked at', () => {
  expect(played([visitor(1)], [shift({ until: after(12) })]).ticks).toEqual([0, 5, 10]);
});

test('in a hall that never closes nobody waits through the night: numbers of the day before are called, and missed', () => {
  const { hall } = played([visitor(0), visitor(1), visitor(2)], [shift({ until: after(5) })]);
  const next: WorldDay = {
    ...{ date: '2026-07-07', arrivals: [visitor(1)], shifts: [shift()] },
    ...{ serviceMs: () => 10 * minute, gapMs: () => 0 },
  };
  const { entries } = playDay(hall, next, { issued: () => {}, tick: () => {} });
  const events = entries.flatMap((entry) => entry.events).filter((event) => 'ticketId' in event);
  const of = (type: string) => events.flatMap((event) => (event.type === type ? [event.ticketId] : []));
  expect(of('TicketMissed')).toEqual([`${monday}.2`, `${monday}.3`]);
  expect(of('ServiceStarted')).toEqual(['2026-07-07.1']);
});

test('the next day follows, and the same world gives the same log', () => {
  const both = () => {
    const { hall, entries } = played([visitor(1)], [shift()]);
    const next = {
      date: '2026-07-08',
      arrivals: [visitor(1)],
      shifts: [shift()],
      serviceMs: () => minute,
      gapMs: () => 0,
    };
    return [entries, playDay(hall, next, { issued: () => {}, tick: () => {} }).entries];
  };
  expect(both()).toEqual(both());
  expect(both()[1]!.flatMap(({ events }) => events.map(({ type }) => type))).toContain('TicketCompleted');
});
