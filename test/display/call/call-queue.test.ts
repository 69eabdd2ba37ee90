import { describe, expect, test } from 'vitest';
import {
  type CallQueue,
  callKey,
  emptyQueue,
  frontAtMostMs,
  heardOf,
  oldAfterAbsenceMs,
  oldAtFirstMs,
  receive,
  recentCalls,
  resumedQueue,
  said,
  turn,
} from '../../../display/call/call-queue.ts';
import { paceOf } from '../../../display/voice/call-pace.ts';
import type { DisplayCall } from '../../../shared/views/display-view.ts';
import { aCall, aView, start } from '../../support/clients/display-views.ts';
import fc from '../../support/fast-check.ts';

/** A screen that has been on for a while. */
const on = receive(emptyQueue, aView([]), start);
const { frontAtLeastMs } = paceOf(1);
const calling = (number: string) => ({ status: 'calling', number });
const serving = (number: string) => ({ status: 'serving', number });
const front = (queue: CallQueue) => queue.front?.call.number ?? null;
const waiting = (queue: CallQueue) => queue.waiting.map((call) => `${call.number}/${call.call}`);
/** Takes the view in and lets the first call come to the front, said at once. */
const heard = (queue: CallQueue, calls: DisplayCall[], now: number) => {
  const next = turn(receive(queue, aView(calls), now), now);
  return next.front === null ? next : said(next, callKey(next.front.call), now);
};

describe('a new call', () => {
  test('[Q1] is in front at once when nobody else is', () => {
    expect(front(heard(on, [aCall('A-001')], start))).toBe('A-001');
  });

  test('[Q6] waits until the one in front has been there for eight seconds', () => {
    const [first, second] = [aCall('A-001'), aCall('B-001')];
    const queue = receive(heard(on, [first], start), aView([second, first]), start + 1_000);
    expect(front(turn(queue, start + frontAtLeastMs - 1))).toBe('A-001');
    expect(front(turn(queue, start + frontAtLeastMs))).toBe('B-001');
  });

  test('[Q1] waits as long as the one in front is being said', () => {
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

  test('[Q1] that comes with others takes its turn in the order of the log', () => {
    const calls = [aCall('C-001'), aCall('A-001'), aCall('B-001')];
    const queue = turn(receive(on, aView([...calls].reverse()), start), start);
    expect([front(queue), ...waiting(queue)]).toEqual(['C-001', 'A-001/1', 'B-001/1']);
  });
});

describe('a call is taken in once', () => {
  test('[Q1] however often its view comes, also after the line was lost', () => {
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
  test('[Q5] are not repeated by a screen that was just switched on', () => {
    const [old, young] = [aCall('A-001', { at: start - oldAtFirstMs - 1 }), aCall('B-001', { at: start - 5_000 })];
    const queue = receive(emptyQueue, aView([young, old]), start);
    expect(waiting(queue)).toEqual(['B-001/1']);
    expect(waiting(receive(queue, aView([young, old]), start))).toEqual(['B-001/1']);
  });

  test('[Q5] are caught up by one that lost the line, but not from long ago', () => {
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

describe('a call that is no longer true', () => {
  const [first, second, third] = [aCall('A-001', { counter: 1 }), aCall('B-001', { counter: 2 }), aCall('C-001')];
  const queue = heard(on, [third, second, first], start);
  const gone = (call: DisplayCall) => ({ ...call, awaited: false });

  test('[Q2] leaves the queue when the visitor is served, was missed, is on hold, was withdrawn or went elsewhere', () => {
    const view = aView([third, gone(second), first]);
    expect(waiting(receive(queue, view, start + 100))).toEqual(['C-001/1']);
    const sits = aView([third, gone(second), first], { 2: serving('B-001') });
    expect(waiting(receive(queue, sits, start + 100))).toEqual(['C-001/1']);
  });

  test('[Q2] leaves the queue when it was taken back', () => {
    expect(waiting(receive(queue, aView([third, first]), start + 100))).toEqual(['C-001/1']);
  });

  test('[Q2] is not said for the first time after it ended while the line was lost', () => {
    expect(waiting(receive(on, aView([gone(first)]), start))).toEqual([]);
  });

  test.each([
    ['was taken back', aView([third, second])],
    ['was missed or went elsewhere', aView([third, second, gone(first)])],
    ['went, and its counter serves another', aView([third, second, gone(first)], { 1: serving('A-002') })],
  ])('[Q3] leaves the front at once when it %s, and the next one comes', (_, view) => {
    const now = start + 100;
    expect(front(turn(receive(queue, view, now), now))).toBe('B-001');
  });

  test('[Q3] of a visitor who sits already makes room within two seconds, said or not', () => {
    const speaking = turn(receive(on, aView([second, first]), start), start);
    const view = aView([second, gone(first)], { 1: serving('A-001') });
    expect(front(turn(receive(speaking, view, start + 1_000), start + 1_999))).toBe('A-001');
    expect(front(turn(receive(speaking, view, start + 1_000), start + 2_000))).toBe('B-001');
  });

  test('[Q3] of a visitor who sits already stays for its time while nobody waits', () => {
    const alone = heard(on, [first], start);
    const view = aView([gone(first)], { 1: serving('A-001') });
    expect(front(turn(receive(alone, view, start + 3_000), start + 9_000))).toBe('A-001');
  });
});

describe('a rush of more calls than a view lists', () => {
  const early = aCall('A-001', { counter: 1 });
  const later = Array.from({ length: 12 }, (_, n) => aCall(`B-0${n + 10}`, { counter: 2 })).reverse();
  const queue = receive(heard(on, [aCall('Z-001', { position: 1 })], start), aView([early]), start);

  test('[Q2] a call that was pushed out of the list is still said while its number is called', () => {
    const view = aView(later, { 1: calling(early.number) });
    expect(waiting(receive(queue, view, start))[0]).toBe('A-001/1');
  });

  test.each([
    ['served', { 1: serving(early.number) }],
    ['gone', {}],
  ])('[Q2] and dropped when it is %s', (_, states) => {
    expect(waiting(receive(queue, aView(later, states), start))[0]).not.toBe('A-001/1');
  });
});

describe('a recall while the first call still waits', () => {
  const other = aCall('B-001');
  const first = aCall('A-001', { counter: 2 });
  const another = aCall('C-001', { counter: 4 });
  const second = aCall('A-001', { counter: 2, call: 2 });
  const third = aCall('A-001', { counter: 2, call: 3, last: true });
  const waits = receive(heard(on, [other], start), aView([another, first, other]), start);
  const older = { ...first, awaited: false };

  test('[Q4] takes its place: the number is said once, as what it is by then', () => {
    expect(waiting(waits)).toEqual(['A-001/1', 'C-001/1']);
    const recalled = receive(waits, aView([second, another, older, other]), start);
    expect(waiting(recalled)).toEqual(['A-001/2', 'C-001/1']);
    const last = receive(recalled, aView([third, { ...second, awaited: false }, another, older, other]), start);
    expect(waiting(last)).toEqual(['A-001/3', 'C-001/1']);
  });

  test('[Q4] that a screen hears of together with the first is one call', () => {
    expect(waiting(receive(on, aView([third, { ...second, awaited: false }, older]), start))).toEqual(['A-001/3']);
  });

  test('[Q4] while the first is being said is said after it', () => {
    const saying = turn(receive(on, aView([first]), start), start);
    const recalled = receive(saying, aView([second, older], { 2: calling('A-001') }), start + 1_000);
    expect([front(recalled), ...waiting(recalled)]).toEqual(['A-001', 'A-001/2']);
  });

  test('[Q4] shows the number once among the last calls', () => {
    const view = aView([second, another, older, other]);
    const recent = recentCalls(receive(waits, view, start), view);
    expect(recent.map(({ call, waits: isWaiting }) => [call.number, call.call, isWaiting])).toEqual([
      ['A-001', 2, true],
      ['C-001', 1, true],
    ]);
  });
});

describe('a page that was loaded again', () => {
  const calls = ['A-001', 'B-001', 'C-001'].map((number, n) =>
    aCall(number, { at: start - 60_000 + n, counter: n + 1 }),
  );
  const view = aView([...calls].reverse());

  test('[Q5] says what had waited, and not again what had been said', () => {
    const before = turn(receive(on, view, start), start);
    expect([front(before), ...waiting(before)]).toEqual(['A-001', 'B-001/1', 'C-001/1']);
    expect(waiting(receive(resumedQueue(heardOf(before)), view, start))).toEqual(['B-001/1', 'C-001/1']);
  });

  test('[Q5] drops what is no longer true by then', () => {
    const before = turn(receive(on, view, start), start);
    const later = aView([calls[2]!, { ...calls[1]!, awaited: false }, calls[0]!], { 2: serving('B-001') });
    expect(waiting(receive(resumedQueue(heardOf(before)), later, start))).toEqual(['C-001/1']);
  });
});

describe('the more calls wait, the less is said of each', () => {
  const calls = Array.from({ length: 9 }, (_, n) => aCall(`A-00${n + 1}`, { counter: n + 1 })).reverse();
  test('[Q6] in full, then short, then without the chime', () => {
    let queue = turn(receive(on, aView(calls, {}, 9), start), start);
    const paces: (string | boolean)[][] = [];
    for (let now = start; queue.front !== null; now += 60_000, queue = turn(queue, now)) {
      paces.push([queue.front.pace.wording, queue.front.pace.chime, queue.front.pace.everyLanguage]);
      queue = said(queue, callKey(queue.front.call), now);
    }
    const [full, short, shortest] = [
      ['full', true, true],
      ['short', true, false],
      ['short', false, false],
    ];
    expect(paces).toEqual([shortest, shortest, shortest, shortest, shortest, short, short, full, full]);
  });

  test('[Q6] a call that came in a quiet moment does not hold up the rush after it', () => {
    const early = aCall('Z-001', { counter: 10, position: 1 });
    const queue = receive(heard(on, [early], start), aView([...calls, early], {}, 10), start + 100);
    const { frontAtLeastMs: least } = paceOf(9);
    expect(least).toBeLessThan(3_000);
    expect([least - 1, least].map((ms) => front(turn(queue, start + ms)))).toEqual(['Z-001', 'A-001']);
  });
});

describe('the last calls', () => {
  test('[Q8] leave out the number in front, and mark those that still wait for their turn', () => {
    const [first, second, third] = [aCall('A-001'), aCall('B-001'), aCall('C-001')];
    const earlier = turn(heard(on, [first], start), start + frontAtMostMs);
    const view = aView([third, second, first]);
    const queue = turn(receive(earlier, view, start + frontAtMostMs), start + frontAtMostMs);
    const recent = recentCalls(queue, view).map(({ call, waits }) => `${call.number}${waits ? ' waits' : ''}`);
    expect([front(queue), ...recent]).toEqual(['B-001', 'C-001 waits', 'A-001']);
  });
});

test('[Q1] whatever comes, no call is in front twice and the order of the log is kept', () => {
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
