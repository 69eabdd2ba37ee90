import { describe, expect, test } from 'vitest';
import {
  type CallQueue,
  callKey,
  emptyQueue,
  frontAtLeastMs,
  frontAtMostMs,
  oldAfterAbsenceMs,
  oldAtFirstMs,
  receive,
  recentCalls,
  said,
  turn,
} from '../../../display/call/call-queue.ts';
import type { DisplayCall } from '../../../shared/views.ts';
import { aCall, aView, start } from '../../support/clients/display-views.ts';
import fc from '../../support/fast-check.ts';

/** A screen that has been on for a while. */
const on = receive(emptyQueue, aView([]), start);
const front = (queue: CallQueue) => queue.front?.call.number ?? null;
const waiting = (queue: CallQueue) => queue.waiting.map((call) => `${call.number}/${call.call}`);
/** Takes the view in and lets the first call come to the front, said at once. */
const heard = (queue: CallQueue, calls: DisplayCall[], now: number) => {
  const next = turn(receive(queue, aView(calls), now), now);
  return next.front === null ? next : said(next, callKey(next.front.call), now);
};

describe('a new call', () => {
  test('is in front at once when nobody else is', () => {
    expect(front(heard(on, [aCall('A-001')], start))).toBe('A-001');
  });

  test('waits until the one in front has been there for eight seconds', () => {
    const [first, second] = [aCall('A-001'), aCall('B-001')];
    const queue = receive(heard(on, [first], start), aView([second, first]), start + 1_000);
    expect(front(turn(queue, start + frontAtLeastMs - 1))).toBe('A-001');
    expect(front(turn(queue, start + frontAtLeastMs))).toBe('B-001');
  });

  test('waits as long as the one in front is being said', () => {
    const [first, second] = [aCall('A-001'), aCall('B-001')];
    const speaking = turn(receive(on, aView([second, first]), start), start);
    expect(front(turn(speaking, start + 20_000))).toBe('A-001');
    const done = said(speaking, callKey(first), start + 20_000);
    expect(front(turn(done, start + 20_100))).toBe('A-001');
    expect(front(turn(done, start + 21_000))).toBe('B-001');
  });

  test('stays a while for those who look up late, and then makes room', () => {
    const queue = heard(on, [aCall('A-001')], start);
    expect(front(turn(queue, start + frontAtMostMs - 1))).toBe('A-001');
    expect(front(turn(queue, start + frontAtMostMs))).toBeNull();
  });

  test('that comes with others takes its turn in the order of the log', () => {
    const calls = [aCall('C-001'), aCall('A-001'), aCall('B-001')];
    const queue = turn(receive(on, aView([...calls].reverse()), start), start);
    expect([front(queue), ...waiting(queue)]).toEqual(['C-001', 'A-001/1', 'B-001/1']);
  });
});

describe('a call is taken in once', () => {
  test('however often its view comes, also after the line was lost', () => {
    const call = aCall('A-001');
    const queue = heard(on, [call], start);
    const gone = turn(receive(queue, aView([call]), start + 16_000), start + 16_000);
    expect(front(gone)).toBeNull();
    expect(waiting(receive(gone, aView([{ ...call }]), start + 17_000))).toEqual([]);
  });

  test('and in another log the same position is another call', () => {
    const call = aCall('A-001');
    const elsewhere = { ...call, at: call.at + 5_000 };
    const queue = turn(heard(on, [call], start), start + frontAtMostMs);
    expect(waiting(receive(queue, aView([elsewhere]), start + frontAtMostMs))).toEqual(['A-001/1']);
  });
});

describe('old calls', () => {
  test('are not repeated by a screen that was just switched on', () => {
    const [old, young] = [aCall('A-001', { at: start - oldAtFirstMs - 1 }), aCall('B-001', { at: start - 5_000 })];
    const queue = receive(emptyQueue, aView([young, old]), start);
    expect(waiting(queue)).toEqual(['B-001/1']);
    expect(waiting(receive(queue, aView([young, old]), start))).toEqual(['B-001/1']);
  });

  test('are caught up by one that lost the line, but not from long ago', () => {
    const missed = aCall('A-001', { at: start - 60_000 });
    const ancient = aCall('B-001', { at: start - oldAfterAbsenceMs - 1 });
    expect(waiting(receive(on, aView([missed, ancient]), start))).toEqual(['A-001/1']);
  });

  test('that waited in the queue for more than 45 seconds are still said', () => {
    const calls = Array.from({ length: 8 }, (_, n) => aCall(`A-00${n + 1}`)).reverse();
    let queue = heard(on, calls, start);
    const order = [front(queue)];
    for (let now = start; now < start + 90_000; now += 1_000) {
      queue = turn(receive(queue, aView(calls), now), now);
      if (queue.front !== null) queue = said(queue, callKey(queue.front.call), now);
      if (front(queue) !== null && front(queue) !== order[order.length - 1]) order.push(front(queue));
    }
    expect(order).toEqual(['A-001', 'A-002', 'A-003', 'A-004', 'A-005', 'A-006', 'A-007', 'A-008']);
  });
});

describe('a call that no longer holds', () => {
  const [first, second, third] = [aCall('A-001'), aCall('B-001'), aCall('C-001')];
  const queue = heard(on, [third, second, first], start);

  test('leaves the queue when the visitor has gone on', () => {
    const view = aView([third, { ...second, current: false }, first]);
    expect(waiting(receive(queue, view, start + 100))).toEqual(['C-001/1']);
  });

  test('leaves the queue when it was taken back', () => {
    expect(waiting(receive(queue, aView([third, first]), start + 100))).toEqual(['C-001/1']);
  });

  test('leaves the front at once when it was taken back, and the next one comes', () => {
    const now = start + 100;
    expect(front(turn(receive(queue, aView([third, second]), now), now))).toBe('B-001');
  });

  test('stays in front for its time when it merely was answered quickly', () => {
    const view = aView([third, second, { ...first, current: false }]);
    expect(front(turn(receive(queue, view, start + 100), start + 100))).toBe('A-001');
  });

  test('is not said for the first time after it ended while the line was lost', () => {
    expect(waiting(receive(on, aView([{ ...first, current: false }]), start))).toEqual([]);
  });
});

describe('a rush of more calls than a view lists', () => {
  const early = aCall('A-001', { counter: 1 });
  const later = Array.from({ length: 12 }, (_, n) => aCall(`B-0${n + 10}`, { counter: 2 })).reverse();
  const queue = receive(heard(on, [aCall('Z-001', { position: 1 })], start), aView([early]), start);

  test('a call that was pushed out of the list is still said while its number is at the counter', () => {
    const view = aView(later, { 1: { status: 'calling', number: early.number } });
    expect(waiting(receive(queue, view, start))[0]).toBe('A-001/1');
  });

  test('and dropped when it is not', () => {
    expect(waiting(receive(queue, aView(later), start))[0]).not.toBe('A-001/1');
  });
});

describe('a recall while the first call still waits', () => {
  const other = aCall('B-001');
  const [first, second] = [aCall('A-001'), aCall('A-001', { call: 2 })];
  const queue = receive(heard(on, [other], start), aView([second, first, other]), start);

  test('is said after it: what the log counts, the hall has heard', () => {
    expect(waiting(queue)).toEqual(['A-001/1', 'A-001/2']);
  });

  test('shows the number once among the last calls', () => {
    const recent = recentCalls(queue, aView([second, first, other]));
    expect(recent.map(({ call, waits }) => [call.number, call.call, waits])).toEqual([['A-001', 2, true]]);
  });
});

describe('the last calls', () => {
  test('leave out the number in front, and mark those that still wait for their turn', () => {
    const [first, second, third] = [aCall('A-001'), aCall('B-001'), aCall('C-001')];
    const earlier = turn(heard(on, [first], start), start + frontAtMostMs);
    const view = aView([third, second, first]);
    const queue = turn(receive(earlier, view, start + frontAtMostMs), start + frontAtMostMs);
    const recent = recentCalls(queue, view).map(({ call, waits }) => `${call.number}${waits ? ' waits' : ''}`);
    expect([front(queue), ...recent]).toEqual(['B-001', 'C-001 waits', 'A-001']);
  });
});

test('whatever comes, no call is in front twice and the order of the log is kept', () => {
  const happenings = fc.array(fc.record({ pauseMs: fc.nat(12_000), calls: fc.nat(3), repeat: fc.boolean() }));
  fc.assert(
    fc.property(happenings, (all) => {
      const listed: DisplayCall[] = [];
      const fronts: number[] = [];
      let [queue, now] = [on, start];
      const step = () => {
        queue = turn(queue, now);
        const position = queue.front?.call.position;
        if (position !== undefined && fronts[fronts.length - 1] !== position) fronts.push(position);
        if (queue.front !== null) queue = said(queue, callKey(queue.front.call), now);
      };
      for (const { pauseMs, calls, repeat } of all) {
        now += pauseMs;
        for (let n = 0; n < calls; n++) listed.unshift(aCall(`A-${100 + listed.length}`, { at: now }));
        for (let n = 0; n < (repeat ? 2 : 1); n++) queue = receive(queue, aView(listed.slice(0, 12)), now);
        step();
      }
      for (; queue.front !== null || queue.waiting.length > 0; now += 1_000) step();
      expect(fronts).toEqual([...new Set(fronts)].sort((a, b) => a - b));
    }),
  );
});
