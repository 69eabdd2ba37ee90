import { describe, expect, test } from 'vitest';
import type { Hall } from '../../../shared/hall/hall.ts';
import { differencesBetween, isSame } from '../../../shared/settings/difference.ts';
import { closedOn, counterIn, type HallDraft, serviceIn, smallHall } from '../../support/play/hall-builder.ts';

const between = (change: (hall: HallDraft) => void) => {
  const after = structuredClone(smallHall()) as HallDraft;
  change(after);
  return differencesBetween(smallHall(), after as Hall).map(({ path, before, after }) => [
    path.join('/'),
    before,
    after,
  ]);
};

describe('[H7] a difference is told by whose it is, not by where it stands', () => {
  test.each<[string, (hall: HallDraft) => void, unknown[][]]>([
    ['nothing', () => undefined, []],
    [
      'a field',
      (hall) => {
        serviceIn(hall, 'kk').standardMinutes = 20;
      },
      [['services/kk/standardMinutes', 15, 20]],
    ],
    [
      'a text, as one thing',
      (hall) => {
        serviceIn(hall, 'kk').cost = { id: 'Gratis', en: 'Free' };
      },
      [['services/kk/cost', { id: 'Gratis' }, { id: 'Gratis', en: 'Free' }]],
    ],
    [
      'a part of the policy',
      (hall) => {
        hall.policy = { ...hall.policy, targetMinutes: { regular: 45, priority: 15, appointment: 30 } };
      },
      [['policy/targetMinutes/regular', 60, 45]],
    ],
    ['one that is gone', (hall) => void hall.zones.pop(), [['zones/selatan', smallHall().zones[1], undefined]]],
    [
      'one at the head of a list',
      (hall) => void hall.zones.unshift({ ...smallHall().zones[0]!, zoneId: 'barat' as never }),
      [['zones/barat', undefined, { ...smallHall().zones[0], zoneId: 'barat' }]],
    ],
    [
      'another order',
      (hall) => void hall.zones.reverse(),
      [['zones/#order', ['utara', 'selatan'], ['selatan', 'utara']]],
    ],
    [
      'a holiday',
      (hall) => {
        hall.schedule.exceptions = [closedOn('2026-12-25')];
      },
      [['schedule/exceptions/2026-12-25..2026-12-25', undefined, closedOn('2026-12-25')]],
    ],
    [
      'a list without ids, as one thing',
      (hall) => {
        counterIn(hall, 'loket-1').duty = [1];
      },
      [['counters/loket-1/duty', [1, 2, 3, 4, 5, 6, 7], [1]]],
    ],
    [
      'a field that was not there',
      (hall) => {
        hall.notice = { id: 'Contoh' };
      },
      [['notice', undefined, { id: 'Contoh' }]],
    ],
  ])('[H7] %s', (_, change, expected) => {
    expect(between(change)).toEqual(expected);
  });
  test('[H7] a field without a value is none', () => {
    expect(isSame({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(isSame({ a: 1 }, { a: 1, b: null })).toBe(false);
    expect(isSame([1, 2], [2, 1])).toBe(false);
    expect(isSame([], {})).toBe(false);
  });
});
