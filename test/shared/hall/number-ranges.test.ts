import { expect, test } from 'vitest';
import type { TicketNumber } from '../../../shared/base/ids.ts';
import { rangesOf, rangeWords } from '../../../shared/hall/number-ranges.ts';

const words = (...numbers: string[]) => rangeWords(rangesOf(numbers as TicketNumber[]));

test('numbers that follow each other are one range, in whichever order they come', () => {
  expect(words('A-178', 'A-151', 'A-152', 'A-153')).toBe('A-151 – A-153, A-178');
  expect(words('B-009', 'B-010')).toBe('B-009 – B-010');
  expect(words('A-999', 'A-1000')).toBe('A-999 – A-1000');
});
test('each series for itself', () => {
  expect(words('A-001', 'AK-002', 'A-002', 'AK-001')).toBe('A-001 – A-002, AK-001 – AK-002');
  expect(words()).toBe('');
});
