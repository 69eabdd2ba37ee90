/** Who looks after whom, and who tells of a device. */
import { expect, test } from 'vitest';
import { mayHelp, mayLookAfter, mayReport } from '../../../server/domain/permission/manage.ts';
import type { Sender } from '../../../server/domain/permission/sender.ts';
import { type Agencies, KeyRole, Role } from '../../../shared/access/access.ts';
import { KioskId } from '../../../shared/base/ids.ts';
import { agencies, person, refusalOf } from '../../support/domain/senders.ts';

test('[S10] what a device tells of itself is taken from a device alone', () => {
  expect(refusalOf(mayReport({ kind: 'display' }))).toBeNull();
  expect(refusalOf(mayReport({ kind: 'kiosk', kioskId: KioskId.parse('k-1') }))).toBeNull();
  const others: Sender[] = [
    person('administrator', null),
    { kind: 'key', roles: KeyRole.options, agencyIds: null, actsFor: null },
    { kind: 'visitor', ticketId: null },
  ];
  for (const sender of others) expect(refusalOf(mayReport(sender))).toBe('not-permitted');
});

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
  for (const role of Role.options)
    expect(refusalOf(mayLookAfter(person(role, null, 'loket-1'), { role: 'officer', agencyIds: null }))).toBe(
      'not-permitted',
    );
});

test('[S12] who helps whom with a new link', () => {
  const may = (role: Role, own: Agencies, whom: Role, theirs: Agencies) =>
    refusalOf(mayHelp(person(role, own), { role: whom, agencyIds: theirs }));
  expect(may('supervisor', null, 'supervisor', agencies('pajak'))).toBeNull();
  expect(may('supervisor', null, 'officer', null)).toBeNull();
  expect(may('supervisor', null, 'supervisor', null)).toBe('not-permitted');
  expect(may('supervisor', null, 'administrator', null)).toBe('not-permitted');
  expect(may('supervisor', agencies('pajak'), 'supervisor', agencies('pajak'))).toBe('not-permitted');
  expect(may('officer', null, 'officer', null)).toBe('not-permitted');
  expect(refusalOf(mayHelp(person('supervisor', null, 'loket-1'), { role: 'officer', agencyIds: null }))).toBe(
    'not-permitted',
  );
});
