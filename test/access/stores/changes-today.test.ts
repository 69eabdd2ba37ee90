import { expect, test } from 'vitest';
import { mostChangesADay, TooMuchToday } from '../../../server/access/stores/changes-today.ts';
import { Device } from '../../../server/access/stores/kinds.ts';
import { NotWritten } from '../../../server/log/log.ts';
import { MemoryRegisterStore } from '../../../server/register/register.ts';
import { DeviceId } from '../../../shared/access/access.ts';
import type { AccessChange } from '../../../shared/access/access-changes.ts';
import { OfficerId } from '../../../shared/base/ids.ts';
import { administrator, granted, join, openAccess, request } from '../../support/server/access-kit.ts';
import { enrol } from '../../support/server/enrol.ts';

const hours = 60 * 60_000;

async function noted() {
  const said: AccessChange['type'][] = [];
  const log = { isFull: false };
  const kit = await openAccess({
    note: async (_by, { type }) => {
      if (log.isFull) throw new NotWritten('full');
      said.push(type);
    },
  });
  const { by } = await administrator(kit.access);
  const other = await join(kit.access, by, request('budi', 'administrator'));
  const sets = (who: typeof by, publicOrderList: boolean) => kit.access.switches.set(who, { publicOrderList });
  return { ...kit, said, log, by, other: other.by, sets };
}

test('[N60] what a person changes has a limit a day, each kind for itself, before anything is done; others are not touched', async () => {
  const { access, time, said, by, other, sets } = await noted();
  for (let each = 1; each <= mostChangesADay.SwitchesSet; each++) await sets(by, each % 2 === 1);
  await expect(sets(by, true)).rejects.toBeInstanceOf(TooMuchToday);
  expect(access.switches.get()).toEqual({ publicOrderList: false });
  expect(said.filter((type) => type === 'SwitchesSet')).toHaveLength(mostChangesADay.SwitchesSet);
  await access.people.add(by, request('ani'));
  await sets(other, true);
  expect(access.switches.get()).toEqual({ publicOrderList: true });
  time.now += 24 * hours;
  const later = await administrator(access);
  await sets(later.by, false);
  expect(access.switches.get()).toEqual({ publicOrderList: false });
});

test('[N60] what changes nothing, and what could not be written down, does not count', async () => {
  const { log, by, sets } = await noted();
  for (let each = 0; each < mostChangesADay.SwitchesSet; each++) await sets(by, false);
  log.isFull = true;
  for (let each = 0; each < mostChangesADay.SwitchesSet; each++)
    await expect(sets(by, true)).rejects.toBeInstanceOf(NotWritten);
  log.isFull = false;
  expect((await sets(by, true)).ok).toBe(true);
});

test('[N60] a day in which a hall of 60 agencies and 300 people is set up fits', () => {
  const { PersonAdded, PersonInvited, PersonChanged, DevicePaired, KeyMade } = mostChangesADay;
  expect(Math.min(PersonAdded, PersonInvited, PersonChanged)).toBeGreaterThanOrEqual(3 * 300);
  expect(Math.min(DevicePaired, KeyMade)).toBeGreaterThanOrEqual(3 * 60);
});

test('[A30] so many keys are kept at most, until one is revoked', async () => {
  const { access, by, other } = await noted();
  const wanted = { name: 'papan', roles: ['screen' as const], agencyIds: null, perMinute: 60 };
  const add = async (who: typeof by) => {
    const made = await access.keys.add(who, wanted);
    return made.ok ? made.value.row.keyId : made.refusal.code;
  };
  const ids: string[] = [];
  for (let each = 0; each < 300; each++) ids.push(await add(by));
  expect(new Set(ids).size).toBe(300);
  expect(await add(other)).toBe('access-full');
  expect((await access.keys.revoke(by, ids[0]!)).ok).toBe(true);
  expect(await add(other)).not.toBe('access-full');
});

test('[A30] so many people are kept at most, until one is erased', async () => {
  const store = new MemoryRegisterStore();
  const ids = Array.from({ length: 2_998 }, (_, each) => `p-${each}`);
  await enrol(store, ids);
  const { access } = await openAccess({ store });
  const { by } = await administrator(access);
  const add = async (name: string) => {
    const added = await access.people.add(by, request(name));
    return added.ok ? 'added' : added.refusal.code;
  };
  expect([await add('ani'), await add('budi')]).toEqual(['added', 'access-full']);
  expect((await access.people.erase(by, OfficerId.parse(ids[0]))).ok).toBe(true);
  expect(await add('budi')).toBe('added');
});

test('[A30] so many devices are kept at most, until one is revoked; the code of one more stays open', async () => {
  const store = new MemoryRegisterStore();
  const device = (deviceId: string) =>
    Device.parse({
      ...{ deviceId, kind: 'display', name: deviceId, zoneId: null, counterId: null, tokenDigest: null },
      ...{ pairedAt: 0, reloads: 0 },
    });
  const ids = Array.from({ length: 1_000 }, (_, each) => `d-${String(each).padStart(12, '0')}`);
  for (const deviceId of ids) await store.add('device', deviceId, JSON.stringify(device(deviceId)));
  const { access } = await openAccess({ store });
  const { by } = await administrator(access);
  const wish = { kind: 'kiosk' as const, report: { version: '', sound: null, paper: null } };
  const asked = granted(await access.pairings.ask(wish, '10.0.0.1'));
  const confirm = async () => {
    const place = { name: 'Pintu timur', zoneId: null, counterId: null };
    const confirmed = await access.pairings.confirm(by, { ...place, code: asked.code });
    return confirmed.ok ? 'confirmed' : confirmed.refusal.code;
  };
  expect(await confirm()).toBe('access-full');
  expect((await access.devices.revoke(by, DeviceId.parse(ids[0]))).ok).toBe(true);
  expect(await confirm()).toBe('confirmed');
});
