import { expect, test } from 'vitest';
import { KeyRequest } from '../../shared/access.ts';
import { OfficerId } from '../../shared/ids.ts';
import { minutes } from '../support/play/hall-builder.ts';
import { administrator, agencies, granted, join, openAccess, refusalOf, request } from './access-kit.ts';

const screen = KeyRequest.parse({ name: 'Papan', roles: ['screen', 'record'], agencyIds: null, perMinute: 60 });

test('[A21] a key is shown once, opens by itself, and is known again when the register is opened again', async () => {
  const { access, store, time } = await openAccess();
  const { by } = await administrator(access);
  const { row, key } = granted(await access.addKey(by, screen));
  expect(key).toMatch(/^antrean_[\w-]{43}$/);
  expect(row).toEqual({ ...screen, keyId: expect.any(String), createdAt: time.now, lastUsedAt: null });
  const found = { kind: 'key', keyId: row.keyId, roles: ['screen', 'record'], agencyIds: null, perMinute: 60 };
  expect(access.key(key)).toEqual(found);
  for (const odd of [key.slice(8), `${key}A`, '', 'antrean_']) expect(access.key(odd)).toBeNull();
  const again = await openAccess({ store });
  expect(again.access.key(key)).toEqual(found);
});

test('the list tells when a key was last used, and not the key', async () => {
  const { access, store, time } = await openAccess();
  const { by } = await administrator(access);
  const { key } = granted(await access.addKey(by, screen));
  time.now += minutes;
  access.key(key);
  expect(granted(access.keys(by))[0]?.lastUsedAt).toBe(time.now);
  expect(JSON.stringify(access.keys(by))).not.toMatch(/digest/i);
  await access.breathe();
  const again = await openAccess({ store }, time);
  expect(granted(again.access.keys(by))[0]?.lastUsedAt).toBe(time.now);
});

test('[A21] a key that is revoked opens nothing', async () => {
  const { access, store, ended } = await openAccess();
  const { by } = await administrator(access);
  const { row, key } = granted(await access.addKey(by, screen));
  access.key(key);
  await access.breathe();
  expect(await access.revokeKey(by, row.keyId)).toBeNull();
  expect(access.key(key)).toBeNull();
  expect(ended).toEqual([{ keyId: row.keyId }]);
  expect(granted(access.keys(by))).toEqual([]);
  expect([...store.records()].filter(({ kind }) => kind.startsWith('key'))).toEqual([]);
  expect(refusalOf(await access.revokeKey(by, row.keyId))).toBe('not-found');
});

test('keys are the administrators’ business', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const { row } = granted(await access.addKey(by, screen));
  const supervisor = await join(access, by, request('budi', 'supervisor'));
  expect(refusalOf(access.keys(supervisor.by))).toBe('not-permitted');
  expect(refusalOf(await access.addKey(supervisor.by, screen))).toBe('not-permitted');
  expect(refusalOf(await access.revokeKey(supervisor.by, row.keyId))).toBe('not-permitted');
});

test('a desk’s key acts for people who are known here, in what both may do', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const keyFor = async (agencyIds = agencies('dukcapil', 'pajak'), roles = ['desk']) =>
    access.key(granted(await access.addKey(by, KeyRequest.parse({ ...screen, roles, agencyIds }))).key)!;
  const key = await keyFor();
  const add = async (name: string, ...ids: string[]) =>
    (await join(access, by, request(name, 'officer', ids.length === 0 ? null : agencies(...ids)))).me.officerId;
  const both = await add('both', 'dukcapil', 'bpjs');
  const hall = await add('hall');
  expect(access.actingFor(key, both)).toEqual({ role: 'officer', agencyIds: ['dukcapil'] });
  expect(access.actingFor(key, hall)).toEqual({ role: 'officer', agencyIds: ['dukcapil', 'pajak'] });
  expect(access.actingFor(await keyFor(null), both)).toEqual({ role: 'officer', agencyIds: ['dukcapil', 'bpjs'] });
  expect(access.actingFor(await keyFor(null), hall)).toEqual({ role: 'officer', agencyIds: null });
  expect(access.actingFor(key, await add('none', 'bpjs'))).toBeNull();
  expect(access.actingFor(key, OfficerId.parse('p-nobody'))).toBeNull();
  expect(access.actingFor(await keyFor(null, ['kiosk', 'screen', 'record']), both)).toBeNull();
  granted(await access.changePerson(by, both, { ...request('both'), isActive: false }));
  expect(access.actingFor(key, both)).toBeNull();
});

test('the switches are off at first, are set by who looks after the hall, and stay', async () => {
  const { access, store } = await openAccess();
  const { by } = await administrator(access);
  expect(access.switches()).toEqual({ publicOrderList: false });
  const officer = await join(access, by, request('ani'));
  expect(refusalOf(await access.setSwitches(officer.by, { publicOrderList: true }))).toBe('not-permitted');
  const agency = await join(access, by, request('budi', 'supervisor', agencies('pajak')));
  expect(refusalOf(await access.setSwitches(agency.by, { publicOrderList: true }))).toBe('not-permitted');
  const hall = await join(access, by, request('citra', 'supervisor'));
  expect(await access.setSwitches(hall.by, { publicOrderList: true })).toEqual({ publicOrderList: true });
  expect((await openAccess({ store })).access.switches()).toEqual({ publicOrderList: true });
  granted(await access.setSwitches(by, { publicOrderList: false }));
  expect(access.switches()).toEqual({ publicOrderList: false });
});
