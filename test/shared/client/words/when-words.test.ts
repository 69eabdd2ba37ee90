import { describe, expect, test } from 'vitest';
import { whenWords } from '../../../../shared/client/words/when-words.ts';
import { now, timezone } from '../../../support/clients/kiosk-hall.ts';

const time = { now, timezone };
const hour = 3_600_000;

describe("when something opens again, in the hall's own time", () => {
  test.each([
    [3.75, '13.00', '13:00'],
    [22.75, 'besok 08.00', 'tomorrow 08:00'],
    [46.75, 'Selasa 08.00', 'Tuesday 08:00'],
    [24 * 10 + 22.75, '3 Des 08.00', '3 Dec 08:00'],
  ])('in %d hours: %s', (hours, indonesian, english) => {
    expect(whenWords(now + hours * hour, time, 'id')).toBe(indonesian);
    expect(whenWords(now + hours * hour, time, 'en')).toBe(english);
  });

  test('half past midnight is tomorrow in the hall, whatever day it is in London', () => {
    expect(whenWords(Date.UTC(2026, 10, 22, 16, 30), time, 'id')).toBe('besok 00.30');
  });
});
