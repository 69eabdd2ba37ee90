import { expect, test } from 'vitest';
import { momentWords, secondsTime } from '../../../../counter/supervisor/parts/moments.ts';
import { localDay } from '../../../../shared/client/days/local-day.ts';
import { now } from '../../../support/clients/counter-views.ts';

const timezone = 'Asia/Makassar';
test('moments are told from today, in the hall’s time', () => {
  expect(momentWords(now, now, timezone)).toBe('hari ini 10.42');
  // The day before in Lakudo is the same day in London.
  const lateBefore = Date.UTC(2026, 10, 23, 15, 59);
  expect(momentWords(lateBefore, now, timezone)).toBe('kemarin 23.59');
  expect(momentWords(lateBefore - 24 * 3600_000, now, timezone)).toBe('22 Nov 2026 23.59');
  expect(localDay(Date.UTC(2026, 10, 23, 16, 0), timezone)).toBe('2026-11-24');
  expect(secondsTime(now + 5_000, timezone)).toBe('10.42.05');
});
