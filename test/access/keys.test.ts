import { expect, test } from 'vitest';
import { KeyRequest } from '../../shared/access/access.ts';
import { OfficerId } from '../../shared/base/ids.ts';
import { done, yes } from '../../shared/refusals/result.ts';
import { minutes } from '../support/play/hall-builder.ts';
import {
  administrator,
  agencies,
  granted,
  join,
  openAccess,
  refusalOf,
  request,
} from '../support/server/access-kit.ts';

const screen = KeyRequest.parse({ name: 'Papan', roles: ['screen', 'record'], agencyIds: null, perMinute: 60 });

test('[A21] a key is shown once, opens by itself, and is known again when the register is opened again', async () => {
  const { access, store, time } = await openAccess();
  const { by } = await administrator(access);
  const { row, key } = granted(await access.keys.add(by, screen));
  expect(key).toMatch(/^antrean_[\w-]{43}$/);
  expect(row).toEqual({ ...screen, keyId: expect.any(String), createdAt: time.now, lastUsedAt: null });
  const found = { kind: 'key', keyId: row.keyId, roles: ['screen', 'record'], agencyIds: null, perMinute: 60 };
  expect(access.keys.of(key)).toEqual(found);
  for (const odd of [key.slice(8), `${key}A`, '', 'antrean_']) expect(access.keys.of(odd)).toBeNull();
  const again = await openAccess({ store });
  expect(again.access.keys.of(key)).toEqual(found);
});

test('the list tells when a key was last used, and not the key', async () => {
  const { access, store, time } = await openAccess();
  const { by } = await administrator(access);
  const { key } = granted(await access.keys.add(by, screen));
  time.now += minutes;
  access.keys.of(key);
  expect(granted(access.keys.list(by))[0]?.lastUsedAt).toBe(time.now);
  expect(JSON.stringify(access.keys.list(by))).not.toMatch(/digest/i);
  await access.tick();
  const again = await openAccess({ store }, time);
  expect(granted(again.access.keys.list(by))[0]?.lastUsedAt).toBe(time.now);
});

test('[A21] a key that is revoked opens nothing', async () => {
  const { access, store, ended } = await openAccess();
  const { by } = await administrator(access);
  const { row, key } = granted(await access.keys.add(by, screen));
  access.keys.of(key);
  await access.tick();
  expect(await access.keys.revoke(by, row.keyId)).toEqual(done);
  expect(access.keys.of(key)).toBeNull();
  expect(ended).toEqual([{ keyId: row.keyId }]);
  expect(granted(access.keys.list(by))).toEqual([]);
  expect([...store.records()].filter(({ kind }) => kind.startsWith('key'))).toEqual([]);
  expect(refusalOf(await access.keys.revoke(by, row.keyId))).toBe('not-found');
});

test('keys are the administrators’ business', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const { row } = granted(await access.keys.add(by, screen));
  const supervisor = await join(access, by, request('budi', 'supervisor'));
  expect(refusalOf(access.keys.list(supervisor.by))).toBe('not-permitted');
  expect(refusalOf(await access.keys.add(supervisor.by, screen))).toBe('not-permitted');
  expect(refusalOf(await access.keys.revoke(supervisor.by, row.keyId))).toBe('not-permitted');
});

test('a desk’s key acts for people who are known here, in what both may do', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const keyFor = async (agencyIds = agencies('dukcapil', 'pajak'), roles = ['desk']) =>
    access.keys.of(granted(await access.keys.add(by, KeyRequest.parse({ ...screen, roles, agencyIds }))).key)!;
  const key = await keyFor();
  const add = async (name: string, ...ids: string[]) =>
    (await join(access, by, request(name, 'officer', ids.length === 0 ? null : agencies(...ids)))).me.officerId;
  const both = await add('both', 'dukcapil', 'bpjs');
  const hall = await add('hall');
  expect(access.keys.actingFor(key, both)).toEqual({ role: 'officer', agencyIds: ['dukcapil'] });
  expect(access.keys.actingFor(key, hall)).toEqual({ role: 'officer', agencyIds: ['dukcapil', 'pajak'] });
  expect(access.keys.actingFor(await keyFor(null), both)).toEqual({ role: 'officer', agencyIds: ['dukcapil', 'bpjs'] });
  expect(access.keys.actingFor(await keyFor(null), hall)).toEqual({ role: 'officer', agencyIds: null });
  expect(access.keys.actingFor(key, await add('none', 'bpjs'))).toBeNull();
  expect(access.keys.actingFor(key, OfficerId.parse('p-nobody'))).toBeNull();
  expect(access.keys.actingFor(await keyFor(null, ['kiosk', 'screen', 'record']), both)).toBeNull();
  granted(await access.people.change(by, both, { ...request('both'), isActive: false }));
  expect(access.keys.actingFor(key, both)).toBeNull();
});

test('[S7] a key is told in whose names it may act, and of which agencies then: those for whom it is let act, and no administrator', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const keyOf = async (roles: string[], agencyIds = agencies('dukcapil', 'pajak')) =>
    access.keys.of(granted(await access.keys.add(by, KeyRequest.parse({ ...screen, roles, agencyIds }))).key)!;
  const ids = new Map<string, string>();
  for (const [name, role, own] of [
    ['wati', 'officer', agencies('dukcapil', 'bpjs')],
    ['anwar', 'supervisor', null],
    ['rudi', 'officer', agencies('bpjs')],
  ] as const)
    ids.set(name, (await join(access, by, request(name, role, own))).me.officerId);
  const gone = (await join(access, by, request('gone'))).me.officerId;
  granted(await access.people.change(by, gone, { ...request('gone'), isActive: false }));
  const told = access.keys.deskOfficers(await keyOf(['desk', 'screen']));
  expect(told.map(({ officerId, agencyIds }) => [officerId, agencyIds])).toEqual([
    [ids.get('anwar'), ['dukcapil', 'pajak']],
    [ids.get('wati'), ['dukcapil']],
  ]);
  expect(access.keys.deskOfficers(await keyOf(['desk'], agencies('bpjs'))).map(({ officerId }) => officerId)).toContain(
    ids.get('rudi'),
  );
  expect(access.keys.deskOfficers(await keyOf(['kiosk', 'record']))).toEqual([]);
});

test('the switches are off at first, are set by who looks after the hall, and stay', async () => {
  const { access, store } = await openAccess();
  const { by } = await administrator(access);
  expect(access.switches.get()).toEqual({ publicOrderList: false });
  const officer = await join(access, by, request('ani'));
  expect(refusalOf(await access.switches.set(officer.by, { publicOrderList: true }))).toBe('not-permitted');
  const agency = await join(access, by, request('budi', 'supervisor', agencies('pajak')));
  expect(refusalOf(await access.switches.set(agency.by, { publicOrderList: true }))).toBe('not-permitted');
  const hall = await join(access, by, request('citra', 'supervisor'));
  expect(await access.switches.set(hall.by, { publicOrderList: true })).toEqual(yes({ publicOrderList: true }));
  expect((await openAccess({ store })).access.switches.get()).toEqual({ publicOrderList: true });
  granted(await access.switches.set(by, { publicOrderList: false }));
  expect(access.switches.get()).toEqual({ publicOrderList: false });
});
