/** A day that is chosen in parts, in the words of the page. */
import { expect, test } from 'vitest';
import { BusinessDay } from '../../../../shared/base/ids.ts';
import { dayOfParts, monthNames, partsOf, yearsFor } from '../../../../shared/client/days/day-parts.ts';

const day = (text: string) => BusinessDay.parse(text);
const today = day('2026-11-29');

test('[Y5] months speak the language of the page, whatever the browser speaks', () => {
  expect(monthNames('id-ID').slice(0, 5)).toEqual(['Januari', 'Februari', 'Maret', 'April', 'Mei']);
  expect(monthNames('en-GB').slice(0, 2)).toEqual(['January', 'February']);
});

test.each([
  ['2026-01-31', { month: 2 }, '2026-02-28'],
  ['2024-02-29', { year: 2023 }, '2023-02-28'],
  ['2026-10-05', { date: 7 }, '2026-10-07'],
  ['2025-12-31', { year: 2026 }, '2026-11-29'],
])('[Y5] %s with %j is the nearest day that there is: %s', (from, change, to) => {
  expect(dayOfParts({ ...partsOf(day(from)), ...change }, today)).toBe(to);
});

test('[Y5] the year of an old day can be chosen, however old', () => {
  expect(yearsFor(day('2009-01-01'), today)).toContain(2009);
  expect(yearsFor(today, today)[0]).toBe(2026);
});
