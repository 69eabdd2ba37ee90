import { expect, test } from 'vitest';
import { closedOn, newHours, withHolidays } from '../../../../../counter/supervisor/settings/hours/exceptions.ts';

test('[Z7] a list that is pasted twice is there once, in the order of its dates', () => {
  const before = [{ ...closedOn('2027-05-01'), note: { id: 'Buruh' } }];
  const holidays = [
    { from: '2027-08-17', to: '2027-08-17', name: 'Kemerdekaan' },
    { from: '2027-05-01', to: '2027-05-01', name: 'Hari Buruh' },
  ];
  const once = withHolidays(before, holidays);
  expect(once.map(({ from, note }) => [from, note.id])).toEqual([
    ['2027-05-01', 'Hari Buruh'],
    ['2027-08-17', 'Kemerdekaan'],
  ]);
  expect(withHolidays(once, holidays)).toEqual(once);
});

test('[Z8] new hours begin with the working days that have none yet', () => {
  expect(newHours([]).weekdays).toEqual([1, 2, 3, 4, 5]);
  const week = [{ weekdays: [1, 2, 3, 4], open: '08:00', close: '15:00', breaks: [] }];
  expect(newHours(week).weekdays).toEqual([5]);
});
