/** What the transport counts with. */
import { describe, expect, test } from 'vitest';
import { Budget, Budgets, noRate } from '../../../server/doors/transport/budget.ts';
import { Crowd } from '../../../server/doors/transport/crowd.ts';
import { Held } from '../../../server/doors/transport/held.ts';

const clock = () => {
  const time = { now: 0, tell: () => time.now };
  return time;
};

describe('[N40] a budget', () => {
  test('is taken at once as far as it goes, and fills again', () => {
    const time = clock();
    const budget = new Budget({ burst: 10, perSecond: 2 }, time.tell);
    expect([budget.take(9), budget.take(2), budget.take(1), budget.take(1)]).toEqual([true, false, true, false]);
    time.now = 1_000;
    expect([budget.take(3), budget.take(2), budget.take(1)]).toEqual([false, true, false]);
  });

  test('is never more than its burst, however long nothing was taken', () => {
    const time = clock();
    const budget = new Budget({ burst: 10, perSecond: 2 }, time.tell);
    time.now = 3_600_000;
    expect([budget.take(10), budget.take(1)]).toEqual([true, false]);
  });

  test('without a rate has no end', () => {
    expect(new Budget(noRate, () => 0).take(1e12)).toBe(true);
  });
});

describe('[N47] budgets of networks', () => {
  test('are one for each', () => {
    const budgets = new Budgets({ burst: 1, perSecond: 0 }, () => 0);
    expect([budgets.take('a', 1), budgets.take('a', 1), budgets.take('b', 1)]).toEqual([true, false, true]);
  });

  test('are no more than so many, whatever addresses are told; who was just heard is not forgotten', () => {
    const budgets = new Budgets({ burst: 1, perSecond: 0 }, () => 0, 3);
    budgets.take('a', 1);
    for (let each = 0; each < 1_000; each++) {
      budgets.take(`network ${each}`, 1);
      expect(budgets.take('a', 1)).toBe(false);
    }
    expect(budgets.size).toBe(3);
  });
});

describe('[N44] of a crowd', () => {
  const crowd = (mostInAll: number) => {
    const gone: number[] = [];
    return { gone, crowd: new Crowd<number>(mostInAll, (thing) => gone.push(thing)) };
  };

  test('the oldest of one owner goes, and nobody else’s', () => {
    const { gone, crowd: all } = crowd(100);
    all.add(0, 'other', 2);
    for (const thing of [1, 2, 3]) all.add(thing, 'owner', 2);
    expect(gone).toEqual([1]);
    expect(all.size).toBe(3);
  });

  test('the oldest of all goes where there are too many in all', () => {
    const { gone, crowd: all } = crowd(3);
    for (const thing of [1, 2, 3, 4]) all.add(thing, `owner ${thing}`, 2);
    expect(gone).toEqual([1]);
  });

  test('one that has gone by itself leaves its place', () => {
    const { gone, crowd: all } = crowd(100);
    for (const thing of [1, 2]) all.add(thing, 'owner', 2);
    all.remove(1);
    all.remove(1);
    all.add(3, 'owner', 2);
    expect([gone, [...all]]).toEqual([[], [2, 3]]);
  });
});

test('[N41] what is held for many is bounded for each owner and in all, and let go again', () => {
  const held = new Held<string>({ ofOwner: 10, inAll: 15 });
  expect([held.set('1', 'a', 6), held.set('2', 'a', 5), held.set('2', 'a', 4)]).toEqual([true, false, true]);
  expect([held.set('3', 'b', 6), held.set('3', 'b', 5)]).toEqual([false, true]);
  for (const [thing, owner] of [
    ['1', 'a'],
    ['2', 'a'],
    ['3', 'b'],
  ] as const)
    held.set(thing, owner, 0);
  expect(held.inAll).toBe(0);
});
