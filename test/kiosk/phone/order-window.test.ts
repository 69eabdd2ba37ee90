import { describe, expect, test } from 'vitest';
import { callsOfHour, callsOfNumber, hoursOf, isMeant, linesAtOnce } from '../../../kiosk/phone/order-window.ts';
import type { OrderedCall } from '../../../shared/record/order-list.ts';

const timezone = 'Asia/Makassar';
/** 08.00 in the hall. */
const eight = Date.UTC(2026, 10, 23, 0, 0);
const minute = 60_000;
const call = (number: string, minutes: number) => ({ number, at: eight + minutes * minute }) as OrderedCall;

/** As many as a great hall has: one every 14 seconds for eight hours. */
const day = Array.from({ length: 2_107 }, (_, n) =>
  call(`${'ABC'[n % 3]}-${`${Math.floor(n / 3) + 1}`.padStart(3, '0')}`, n * 0.23),
);
const numbers = ({ calls }: { calls: OrderedCall[] }) => calls.map(({ number }) => number);

describe('of a day with two thousand calls', () => {
  test('[V8] the newest hour is shown first, the newest call on top, and no more than a phone can hold', () => {
    const shown = callsOfHour(day, timezone, null, linesAtOnce);
    expect(shown.calls[0]).toBe(day.at(-1));
    expect(shown.calls.length).toBeLessThanOrEqual(linesAtOnce);
    const all = callsOfHour(day, timezone, null, 10_000);
    expect(shown.calls.length + shown.more).toBe(all.calls.length);
    expect(all.more).toBe(0);
  });

  test('[V8] every call is in exactly one hour, by the hall’s clock', () => {
    const hours = hoursOf(day, timezone);
    expect(hours[0]?.hour).toBe('08');
    expect(hours.map(({ hour }) => hour)).toEqual(['08', '09', '10', '11', '12', '13', '14', '15', '16']);
    expect(hours.reduce((sum, { calls }) => sum + calls, 0)).toBe(day.length);
    const inHours = hours.flatMap(({ hour }) => callsOfHour(day, timezone, hour, 10_000).calls.reverse());
    expect(inHours).toEqual(day);
  });

  test('[V8] one’s own number is found at whatever hour, all its calls', () => {
    const again = [...day, call('A-017', 400)];
    expect(numbers(callsOfNumber(again, 'a17', linesAtOnce))).toEqual(['A-017', 'A-017']);
    expect(numbers(callsOfNumber(again, 'B-002', linesAtOnce))).toEqual(['B-002']);
    expect(callsOfNumber(again, 'Z-001', linesAtOnce)).toEqual({ calls: [], more: 0 });
  });
});

test('[V8] a number is meant however it is typed', () => {
  for (const query of ['A-017', 'a-017', 'a17', ' A 017 ', 'A.17', '17', '017'])
    expect(isMeant('A-017', query), query).toBe(true);
  expect(isMeant('A-170', 'a17')).toBe(false);
  expect(isMeant('AB-017', 'a17')).toBe(false);
  expect(isMeant('4K-010', '4k10')).toBe(true);
  expect(isMeant('A-017', 'a')).toBe(true);
  for (const query of ['', '  ', '-', 'antrean', '<b>', 'A-017; drop'])
    expect(isMeant('A-017', query), query).toBe(false);
});

test('[V8] midnight is hour 00, and a day without calls has none', () => {
  expect(hoursOf([call('A-001', -8 * 60)], timezone)).toEqual([{ hour: '00', calls: 1 }]);
  expect(hoursOf([], timezone)).toEqual([]);
  expect(callsOfHour([], timezone, null, 5)).toEqual({ calls: [], more: 0 });
});
