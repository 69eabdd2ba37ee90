import { describe, expect, test } from 'vitest';
import { passwordProblem, strengthOf } from '../../../counter/access/password-strength.ts';
import { isObviousPin, pinDigits } from '../../../counter/access/pin.ts';
import { findPeople, personFrom, pointedPerson } from '../../../counter/access/pin-list.ts';
import { signOutChoice } from '../../../counter/desk/acts/leave.ts';
import { Password } from '../../../shared/access/access.ts';
import { OfficerId } from '../../../shared/base/ids.ts';
import { beside, counterId, views } from '../../support/clients/counter-views.ts';

describe('a new password', () => {
  test('is taken from ten characters on, whatever they are', () => {
    expect(passwordProblem('123456789', '123456789')?.field).toBe('password');
    expect(passwordProblem('          ', '          ')).toBeNull();
    expect(Password.safeParse('1234567890').success).toBe(true);
  });

  test('has to be written twice, and the second time is what is wrong', () => {
    expect(passwordProblem('hujan sore', 'hujan soré')).toMatchObject({ field: 'again' });
  });

  test('is the stronger the longer it is', () => {
    expect([9, 10, 13, 14, 19, 20].map((length) => strengthOf('x'.repeat(length)))).toEqual([
      'short',
      'enough',
      'enough',
      'good',
      'good',
      'strong',
    ]);
  });
});

describe('the names at a counter of PINs', () => {
  const people = ['Ani', 'Budi Santoso', 'Sitti Nurhaliza', 'Wa Ode Siti'].map((name, index) => ({
    officerId: OfficerId.parse(`p-${index}`),
    name,
  }));
  const found = (query: string) => findPeople(people, query).map(({ name }) => name);

  test('are found by any of their letters, in any case and order', () => {
    expect(found('')).toHaveLength(4);
    expect(found('SIT')).toEqual(['Sitti Nurhaliza', 'Wa Ode Siti']);
    expect(found('siti wa')).toEqual(['Wa Ode Siti']);
    expect(found('xyz')).toEqual([]);
  });

  test('Enter takes the first, or the one pointed at while it is there', () => {
    expect(pointedPerson(people, null)?.name).toBe('Ani');
    expect(pointedPerson(people, 'p-2')?.name).toBe('Sitti Nurhaliza');
    expect(pointedPerson(findPeople(people, 'ani'), 'p-2')?.name).toBe('Ani');
    expect(pointedPerson([], 'p-2')).toBeUndefined();
  });

  test('the arrows stop at the ends', () => {
    expect(personFrom(people, people[0], -1)?.name).toBe('Ani');
    expect(personFrom(people, people[0], 1)?.name).toBe('Budi Santoso');
    expect(personFrom(people, people[2], 6)?.name).toBe('Wa Ode Siti');
  });
});

describe('a PIN', () => {
  test('keeps six digits of what was typed', () => {
    expect(pinDigits('48a29-1377')).toBe('482913');
  });

  test('that everybody tries first is found out', () => {
    expect(['000000', '123456', '987654', '456789', '567890'].every(isObviousPin)).toBe(true);
    expect(['482913', '112233', '121212'].some(isObviousPin)).toBe(false);
  });
});

describe('signing out at an open counter', () => {
  const answers = (view: Parameters<typeof signOutChoice>[0]) =>
    signOutChoice(view).options.map((option) => option.wish({ minutes: 0, second: false }));
  const stays = { kind: 'leave', to: 'officer', first: null };
  const closes = { kind: 'leave', to: 'officer', first: { type: 'CloseCounter', counterId } };

  test('closes it first, or leaves it open', () => {
    expect(answers(views.free)).toEqual([closes, stays]);
    expect(answers(views.paused)).toEqual([closes, stays]);
  });

  test('with a number in hand it can only stay open', () => {
    expect(answers(views.called)).toEqual([stays]);
    expect(answers({ ...views.serving, ...beside })).toEqual([stays]);
  });

  test('says in whose name it stays open', () => {
    expect(signOutChoice(views.free).options.at(-1)?.detail?.id).toContain('Rahma');
  });
});
