/** Who usually opens a counter at about that time. */
import { expect, test } from 'vitest';
import { usualOfficer } from '../../../../server/domain/estimate/habits/staff.ts';
import { CounterId } from '../../../../shared/base/ids.ts';

const counterId = CounterId.parse('loket-4');
const eight = 8 * 60;
const staff = (...openings: [string, number][]) => ({ staff: { 'loket-4': openings } });

test('[U17] of several the one of most days, newer ones more', () => {
  const learned = staff(['p-budi', eight], ['p-ani', eight + 5], ['p-ani', eight], ['p-budi', eight + 2]);
  expect(usualOfficer(learned, counterId, { from: eight })).toBe('p-budi');
  const changed = staff(['p-budi', eight], ['p-ani', eight + 5], ['p-ani', eight]);
  expect(usualOfficer(changed, counterId, { from: eight })).toBe('p-ani');
});

test('[U17] in shifts: who comes next, and who was there before', () => {
  const learned = staff(['p-eka', eight + 300], ['p-dewi', eight], ['p-eka', eight + 305], ['p-dewi', eight + 5]);
  expect(usualOfficer(learned, counterId, { from: eight + 240 })).toBe('p-eka');
  expect(usualOfficer(learned, counterId, { from: eight + 20 })).toBe('p-dewi');
  expect(usualOfficer(learned, counterId, { since: eight + 200 })).toBe('p-dewi');
  expect(usualOfficer(learned, counterId, { since: eight + 400 })).toBe('p-eka');
});

test('[U17] of a counter of which nothing is known nobody', () => {
  expect(usualOfficer({ staff: {} }, counterId, { from: eight })).toBeNull();
  expect(usualOfficer({}, counterId, { since: eight })).toBeNull();
});
