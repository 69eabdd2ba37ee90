import { expect, test } from 'vitest';
import { officerChoice } from '../../../../counter/supervisor/acts/officer-choice.ts';
import type { CounterSubject } from '../../../../counter/supervisor/acts/subject.ts';
import type { PersonRow } from '../../../../shared/access.ts';
import { CounterId } from '../../../../shared/ids.ts';
import { morning } from '../../../support/play/given.ts';
import { see } from '../../../support/play/see.ts';

const person = (officerId: string, changes: Partial<Record<keyof PersonRow, unknown>> = {}): PersonRow =>
  ({
    ...{ officerId, name: officerId, signInName: officerId, role: 'officer', agencyIds: null, isActive: true },
    ...{ hasPassword: true, hasPin: false, lastSignInAt: null, sessions: 0, isTrial: false },
    ...changes,
  }) as PersonRow;
const subject = (counterId: string, officerId: string | null = null): CounterSubject => ({
  ...{ of: 'counter', counterId: CounterId.parse(counterId), number: 1, officerId, officerName: officerId },
  state: officerId === null ? { status: 'closed' } : { status: 'open' },
});
const names = (of: CounterSubject, people: PersonRow[]) =>
  officerChoice(of, people, see(morning(), 'catalogue', {}))?.options.map(({ label }) => label.id) ?? null;

test('[R1] offers who may be at the counter, whoever is signed in first; an open one is handed over after a second look', () => {
  const people = [
    person('Wati'),
    person('Budi', { sessions: 1 }),
    person('Adi', { agencyIds: ['pajak'] }),
    person('Nonaktif', { isActive: false }),
    person('Admin', { role: 'administrator' }),
  ];
  expect(names(subject('loket-1'), people)).toEqual(['Budi', 'Wati']);
  expect(names(subject('loket-10'), people)).toEqual(['Budi', 'Adi', 'Wati']);
  expect(names(subject('loket-1', 'Wati'), people)).toEqual(['Budi']);
  expect(names(subject('loket-1'), [person('Adi', { agencyIds: ['pajak'] })])).toBeNull();
  const hand = officerChoice(subject('loket-1', 'Wati'), people, see(morning(), 'catalogue', {}));
  expect(hand).toMatchObject({ grave: true, confirm: { id: 'Serahkan' } });
});
