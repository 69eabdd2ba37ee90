import { expect, test } from 'vitest';
import { mostChangesADay, TooMuchToday } from '../../../server/access/stores/changes-today.ts';
import { NotWritten } from '../../../server/log/log.ts';
import type { AccessChange } from '../../../shared/access-changes.ts';
import { administrator, join, openAccess, request } from '../../support/server/access-kit.ts';

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
