import { expect, test } from 'vitest';
import { pastInstant } from '../../../../counter/supervisor/what-if/past-moment.ts';
import { BusinessDay } from '../../../../shared/base/ids.ts';

const day = BusinessDay.parse('2026-07-13');
const at = (time: string) => pastInstant({ day, time }, 'Asia/Makassar');

test('[U76] a past moment whose time cannot be read is none, and not now', () => {
  const problem = { problem: { id: 'Tulis jam seperti 14.00.', en: 'Write a time as 14:00.' } };
  for (const time of ['xx', '', ' ', '25.00', '9.7', '9']) expect(at(time)).toEqual(problem);
  for (const time of ['09.30', '9:30', '0930']) expect(at(time)).toEqual({ at: Date.parse('2026-07-13T01:30:00Z') });
  expect(pastInstant(null, 'Asia/Makassar')).toEqual({ at: null });
});
