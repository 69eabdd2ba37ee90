import { expect, test } from 'vitest';
import {
  findPersons,
  grantableAgencies,
  grantableRoles,
  mayGrantAll,
  personState,
} from '../../../../counter/supervisor/people/people.ts';
import { PersonRow, SignInName } from '../../../../shared/access/access.ts';
import type { AgencyId } from '../../../../shared/base/ids.ts';
import { proposedSignInName } from '../../../../shared/base/sign-in-name.ts';
import { catalogue } from '../../../support/clients/counter-views.ts';

const [civil, immigration] = catalogue.agencies.map(({ agencyId }) => agencyId) as [AgencyId, AgencyId];

const person = (name: string, over: Partial<PersonRow> = {}): PersonRow =>
  PersonRow.parse({
    officerId: name.toLowerCase(),
    name,
    signInName: proposedSignInName(name),
    role: 'officer',
    agencyIds: [civil],
    isActive: true,
    hasPassword: true,
    hasPin: false,
    lastSignInAt: null,
    sessions: 0,
    isTrial: false,
    ...over,
  });
const people = [person('Sari'), person('Budi', { agencyIds: [immigration] }), person('Ani', { agencyIds: null })];

test('people are found by name, sign-in name or agency, and stand by name', () => {
  const found = (query: string) => findPersons(people, query, catalogue).map(({ name }) => name);
  expect(found('')).toEqual(['Ani', 'Budi', 'Sari']);
  expect(found('imigrasi')).toEqual(['Budi']);
  expect(found('SAR')).toEqual(['Sari']);
});

test('a supervisor makes officers of their agencies; an administrator anybody', () => {
  const supervisor = { role: 'supervisor' as const, agencyIds: [civil] };
  expect(grantableRoles(supervisor)).toEqual(['officer']);
  expect(grantableAgencies(supervisor, catalogue.agencies).map(({ agencyId }) => agencyId)).toEqual([civil]);
  expect(mayGrantAll(supervisor)).toBe(false);
  const administrator = { role: 'administrator' as const, agencyIds: null };
  expect(grantableRoles(administrator)).toHaveLength(3);
  expect(grantableAgencies(administrator, catalogue.agencies)).toHaveLength(2);
  expect([mayGrantAll(administrator), mayGrantAll({ ...supervisor, agencyIds: null })]).toEqual([true, true]);
});

test('a proposed sign-in name can be taken as it is', () => {
  const names = ['Wa Ode Siti', 'José  Ñandú', 'Muhammad Nur Hidayatullah bin Abdul Karim Wahid', '007'];
  const proposed = names.map(proposedSignInName);
  expect(proposed.slice(0, 2)).toEqual(['wa.ode.siti', 'jose.nandu']);
  expect(proposed.every((name) => SignInName.safeParse(name).success)).toBe(true);
});

test('the state of a person says what keeps somebody out first', () => {
  const state = (over: Partial<PersonRow>) => personState(person('Ani', over)).text.id;
  expect(state({ isActive: false, sessions: 1 })).toBe('Nonaktif');
  expect(state({ hasPassword: false })).toBe('Belum membuat kata sandi');
  expect(state({ hasPassword: false, isTrial: true })).toBe('Untuk mencoba');
  expect(state({ sessions: 2 })).toBe('Sedang masuk');
  expect(state({})).toBe('Aktif');
});
