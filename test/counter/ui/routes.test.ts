import { describe, expect, test } from 'vitest';
import { arrivalOf, countersFor, ownCounters } from '../../../counter/choose/rights.ts';
import { pageRows, supervisorKeys, type Visitor } from '../../../counter/ui/pages.ts';
import { homeOf, pageOf, pagesOf } from '../../../counter/ui/routes.ts';
import type { Me } from '../../../shared/access/access.ts';
import { AgencyId, CounterId, OfficerId } from '../../../shared/base/ids.ts';
import type { CountersView } from '../../../shared/views/counters-view.ts';
import { catalogue, counters, officerId, service } from '../../support/clients/counter-views.ts';

const [civil, immigration] = catalogue.agencies.map(({ agencyId }) => agencyId) as [AgencyId, AgencyId];
const visitor = (over: Partial<Visitor>): Visitor => ({ role: 'officer', agencyIds: null, byPin: false, ...over });

describe('who sees which page', () => {
  const officer = visitor({});
  const ofAgency = visitor({ role: 'supervisor', agencyIds: [civil] });
  const ofHall = visitor({ role: 'supervisor' });
  const administrator = visitor({ role: 'administrator' });

  test('by role and agencies', () => {
    expect(pagesOf(officer)).toEqual(['desk']);
    expect(pagesOf(ofAgency)).toEqual([
      'floor',
      'desk',
      'notices',
      'attendance',
      'accuracy',
      'whatIf',
      'people',
      'settings',
      'record',
    ]);
    expect(pagesOf(ofHall)).toEqual([
      'floor',
      'desk',
      'notices',
      'attendance',
      'accuracy',
      'whatIf',
      'people',
      'devices',
      'settings',
      'record',
    ]);
    expect(pagesOf(administrator)).toEqual([
      'floor',
      'notices',
      'attendance',
      'accuracy',
      'whatIf',
      'people',
      'devices',
      'settings',
      'record',
      'keys',
    ]);
  });

  test('a PIN is for the desk alone, whoever it is', () => {
    expect(pagesOf({ ...ofHall, byPin: true })).toEqual(['desk']);
  });

  test('an officer comes to the counters, a supervisor to the hall at a glance, an administrator to the devices', () => {
    expect([officer, ofAgency, ofHall, administrator].map(homeOf)).toEqual(['desk', 'floor', 'floor', 'devices']);
    expect(homeOf({ ...ofHall, byPin: true })).toBe('desk');
  });

  test('an address may go on within its page; one that is not theirs, or is none, is their home', () => {
    expect(pageOf('#/catatan', ofAgency)).toBe('record');
    expect(pageOf('#/perangkat', ofAgency)).toBe('floor');
    expect(pageOf('#/pengaturan/layanan/ktp', ofAgency)).toBe('settings');
    expect(pageOf('#/pengaturanku', ofAgency)).toBe('floor');
    expect(pageOf('#/loket', administrator)).toBe('devices');
    expect(pageOf('', ofHall)).toBe('floor');
    expect(pageOf('#/../kunci', administrator)).toBe('devices');
  });

  test('no two keys of the supervisor’s pages are the same', () => {
    const keys = [...Object.values(pageRows).map(({ key }) => key), ...Object.values(supervisorKeys)];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the counters that somebody may choose', () => {
  const me = (agencyIds: Me['agencyIds']): Me => ({
    officerId,
    name: 'Rahma',
    role: 'officer',
    agencyIds,
    hasPin: false,
    isTrial: false,
  });
  const numbers = ({ counters: rows }: CountersView) => rows.map(({ number }) => number).sort((a, b) => a - b);
  const own = (agencyIds: Me['agencyIds'], pinCounterId: CounterId | null = null) =>
    numbers(ownCounters(withShared, sharedCatalogue, me(agencyIds), pinCounterId));

  test('[S11] the one that is open in one’s name is among them, of whichever agency one is by now', () => {
    const open = { ...row!, officerId };
    const moved = countersFor({ ...counters, counters: [open] }, catalogue, me([]), null);
    expect(moved.counters).toEqual([open]);
    expect(
      countersFor({ ...counters, counters: [{ ...row!, officerId: null }] }, catalogue, me([]), null).counters,
    ).toEqual([]);
  });

  const shared = CounterId.parse('loket-50');
  const [row] = counters.counters;
  const withShared = {
    ...counters,
    counters: [...counters.counters, { ...row!, counterId: shared, number: 50, agencyId: null, agencyName: null }],
  };
  const sharedCatalogue = {
    ...catalogue,
    counters: [
      ...catalogue.counters,
      { ...catalogue.counters[0]!, counterId: shared, number: 50, agencyId: null, serviceIds: [service('Q-BARU')] },
    ],
  };

  test('are those of their agencies, and shared ones that serve something of theirs', () => {
    expect(own(null)).toEqual([3, 4, 30, 50]);
    expect(own([civil])).toEqual([3, 4]);
    expect(own([immigration])).toEqual([30, 50]);
    expect(own([AgencyId.parse('Z')])).toEqual([]);
  });

  test('after a PIN it is the one counter', () => {
    expect(own([civil], CounterId.parse('loket-3'))).toEqual([3]);
  });
});

describe('where somebody arrives', () => {
  const someone = OfficerId.parse('sari');
  const me = (who = someone): Me => ({
    officerId: who,
    name: 'Sari',
    role: 'officer',
    agencyIds: null,
    hasPin: false,
    isTrial: false,
  });
  const at = (number: number) => CounterId.parse(`loket-${number}`);

  test('back at the counter that is open in their name, before the machine’s', () => {
    expect(arrivalOf(counters, me(officerId), at(30), null)).toEqual({ kind: 'go', counterId: at(4) });
  });

  test('at the machine’s own counter when nobody is there, which nothing opens by itself', () => {
    expect(arrivalOf(counters, me(), at(30), null)).toEqual({ kind: 'go', counterId: at(30) });
  });

  test('at the choice when somebody is there, or the machine has none, or it is not one of theirs', () => {
    const choose = { kind: 'choose', counterId: null };
    expect(arrivalOf(counters, me(), at(3), null)).toEqual(choose);
    expect(arrivalOf(counters, me(), null, null)).toEqual(choose);
    expect(arrivalOf({ counters: [] }, me(), at(30), null)).toEqual(choose);
  });

  test('a PIN opens its counter, and takes over from nobody', () => {
    expect(arrivalOf(counters, me(), null, at(30))).toEqual({ kind: 'open', counterId: at(30) });
    expect(arrivalOf(counters, me(), null, at(3)).kind).toBe('choose');
  });
});
