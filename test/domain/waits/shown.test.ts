import { describe, expect, test } from 'vitest';
import { nextShown, nothingShown, shownAfter } from '../../../server/domain/waits/shown.ts';
import { ServiceId } from '../../../shared/base/ids.ts';
import { expected, forecastOf, forecastSays } from '../../support/domain/waits.ts';
import { morning } from '../../support/play/given.ts';
import { clock } from '../../support/play/hall-builder.ts';
import { page } from '../../support/play/see.ts';
import { kiosk, ticket } from '../../support/play/wishes.ts';

const at = clock('10:00');
const minute = 60_000;
const later = (minutes: number) => at + minutes * minute;
const first = nextShown(undefined, expected(20, 30, 40), at)!;

describe('[U40] a wait that cannot be is not said', () => {
  test.each([
    ['of years', 1e9],
    ['without an end', Number.POSITIVE_INFINITY],
    ['that is no number', Number.NaN],
    ['of less than nothing', -5],
  ])('[U40] %s: not of a ticket, not of a number, and it does not hide what comes after it', (_, minutes) => {
    const play = morning().as(kiosk).issue('akta');
    const odd = { is: 'range', low: 0, median: minutes * minute, high: minutes * minute, unserved: 0 } as const;
    forecastSays(play, { tickets: { 1: odd }, services: { akta: odd } });
    expect(page(play, 1).wait).toBeNull();
    expect(play.waits.numberWaits?.get(ServiceId.parse('akta'))).toEqual({ regular: null, priority: null });
    expect(nextShown(first, odd, at)).toBeNull();
    forecastSays(play, { tickets: { 1: expected(20, 30, 40) }, services: { akta: expected(20, 30, 40) } });
    expect(page(play, 1).wait?.is).toBe('range');
  });
});

describe('[U42] what is told changes when it has moved by five minutes', () => {
  test('[U42] less is no news, at either end and in the middle', () => {
    expect(first).toEqual({ earliest: later(20), expected: later(30), latest: later(40), isUnlikely: false });
    for (const other of [expected(24, 30, 40), expected(16, 30, 40), expected(20, 34, 44), expected(20, 26, 36)])
      expect(nextShown(first, other, at)).toBe(first);
  });
  test('[U42] five minutes are', () => {
    for (const other of [expected(25, 30, 40), expected(20, 25, 40), expected(20, 30, 45), expected(20, 30, 35)])
      expect(nextShown(first, other, at)).not.toBe(first);
    expect(nextShown(first, expected(20, 35, 45), at)).toMatchObject({ expected: later(35), latest: later(45) });
  });
  test('[U42] many small steps do not add up unseen: it is compared with what was told', () => {
    let shown = first;
    for (const step of [1, 2, 3, 4]) shown = nextShown(shown, expected(20 + step, 30 + step, 40 + step), at)!;
    expect(shown).toBe(first);
    expect(nextShown(shown, expected(25, 35, 45), at)).toMatchObject({ latest: later(45) });
  });
  test('[U42] as long as all goes as expected nothing changes, however much time is over', () => {
    expect(nextShown(first, expected(5, 15, 25), later(15))).toBe(first);
    expect(nextShown(first, expected(0, 3, 13), later(27))).toBe(first);
  });
  test('[U42] a time that is over is told anew when it is clear by how much', () => {
    expect(nextShown(first, expected(0, 1, 4), later(41))).toBe(first);
    expect(nextShown(first, expected(2, 4, 5), later(41))).toMatchObject({ latest: later(46) });
  });
});

describe('[U46] that a number may not be served', () => {
  test('[U46] is said when it is more likely than not, and until it is clearly likely again', () => {
    expect(nextShown(first, expected(20, 30, 40, 0.49), at)).toBe(first);
    const unlikely = nextShown(first, expected(20, 30, 40, 0.5), at)!;
    expect(unlikely.isUnlikely).toBe(true);
    expect(nextShown(unlikely, expected(20, 30, 40, 0.36), at)).toBe(unlikely);
    expect(nextShown(unlikely, expected(20, 30, 40, 0.3), at)?.isUnlikely).toBe(false);
  });
});

describe('[U42] one memory', () => {
  test('[U42] who is not forecast any more is forgotten, and nothing changes where nothing has moved', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp');
    const says = {
      tickets: { 1: expected(0, 2, 5), 2: expected(10, 15, 20) },
      services: { ktp: expected(15, 20, 25) },
    };
    forecastSays(play, says);
    const { ticketWaits, numberWaits } = play.waits;
    forecastSays(play, says);
    expect(play.waits.ticketWaits).toBe(ticketWaits);
    expect(play.waits.numberWaits).toBe(numberWaits);
    forecastSays(play, { tickets: { 2: expected(10, 15, 20) } });
    expect([...play.waits.ticketWaits!.keys()]).toEqual([ticket(2)]);
    expect(play.waits.numberWaits!.size).toBe(0);
  });
  test('[U42] it begins with what was said when the number was given out', () => {
    const shown = { earliestMinutes: 12, expectedMinutes: 18, latestMinutes: 24, isUnlikely: false };
    const forecast = { is: 'range', low: 12 * minute, median: 18 * minute, high: 24 * minute, unserved: 0 } as const;
    const play = morning();
    play
      .knowing({ expects: () => ({ shown, forecast, ahead: 0 }) })
      .as(kiosk)
      .issue('ktp');
    const { now } = play;
    forecastSays(play, { tickets: { 1: expected(8, 14, 22) } });
    expect(page(play, 1).wait).toEqual({
      ...{ is: 'range', earliest: now + 10 * minute, expected: now + 18 * minute, latest: now + 25 * minute },
      staff: null,
    });
    forecastSays(play, { tickets: { 1: expected(4, 14, 22) } });
    expect(page(play, 1).wait).toMatchObject({ earliest: now + 4 * minute });
  });
  test('[U42] a forecast that says nobody is there takes the figure away', () => {
    const play = morning().as(kiosk).issue('ktp');
    const before = shownAfter(
      nothingShown,
      forecastOf(play.state as never, at, { tickets: { 1: expected(5, 9, 12) } }),
      play.state as never,
    );
    const after = shownAfter(
      before,
      forecastOf(play.state as never, at, { tickets: { 1: { is: 'nobody' } } }),
      play.state as never,
    );
    expect(after.ticketWaits.size).toBe(0);
  });
});
