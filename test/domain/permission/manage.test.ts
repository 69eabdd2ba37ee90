/** Who looks after whom. */
import { expect, test } from 'vitest';
import { mayLookAfter } from '../../../server/domain/permission/manage.ts';
import { type Agencies, Role } from '../../../shared/access.ts';
import { agencies, person, refusalOf } from '../../support/domain/senders.ts';

test('[S9] whom somebody looks after', () => {
  const may = (role: Role, own: Agencies, whom: Role, theirs: Agencies) =>
    refusalOf(mayLookAfter(person(role, own), { role: whom, agencyIds: theirs }));
  for (const whom of Role.options) expect(may('administrator', null, whom, null)).toBeNull();
  expect(may('supervisor', null, 'officer', null)).toBeNull();
  expect(may('supervisor', agencies('dukcapil', 'pajak'), 'officer', agencies('pajak'))).toBeNull();
  expect(may('supervisor', agencies('pajak'), 'officer', agencies('dukcapil', 'pajak'))).toBe('not-your-agency');
  expect(may('supervisor', agencies('pajak'), 'officer', null)).toBe('not-your-agency');
  for (const whom of ['supervisor', 'administrator'] as const)
    expect(may('supervisor', null, whom, agencies('pajak'))).toBe('not-permitted');
  expect(may('officer', null, 'officer', agencies('pajak'))).toBe('not-permitted');
});
