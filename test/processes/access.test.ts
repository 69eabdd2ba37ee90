/** One hall, one Redis, two processes: who is let in, and who no longer. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NotWritten } from '../../server/log/log.ts';
import {
  administrator,
  agencies,
  at,
  codeOf,
  goodPassword,
  granted,
  join,
  type Kit,
  openAccess,
  pair,
  refusalOf,
  report,
  request,
  settingsFor,
  signIn,
  useLink,
} from '../support/server/access-kit.ts';
import { endRedis, openRedisHall, type RedisServer, startRedis } from '../support/server/redis.ts';

let redis: RedisServer;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(endRedis);

async function twoProcesses(server = redis): Promise<[Kit, Kit]> {
  const hallId = randomUUID();
  const open = async () => openAccess({ store: (await openRedisHall(server.url, { hallId })).registerStore });
  const first = await open();
  return [first, await open()];
}
const eventually = async (what: () => unknown, expected: unknown) =>
  expect.poll(what, { timeout: 10_000 }).toEqual(expected);

test('[A22] who signs in at one is known at the other, by name too, and a session that is ended at one ends at the other', async () => {
  const [here, there] = await twoProcesses();
  let named = 0;
  there.access.people.onNames(() => named++);
  const { by } = await administrator(here.access);
  const ani = await join(here.access, by, request('ani'));
  await eventually(() => there.access.sessions.person(ani.token), ani.by);
  expect(there.access.people.officerName(ani.me.officerId)).toBe('Nama ani');
  expect(named).toBeGreaterThan(0);
  const session = granted(await signIn(there.access, 'ani'));
  await eventually(() => here.access.sessions.person(session.token)?.officerId, ani.me.officerId);
  await here.access.sessions.signOut(ani.by.sessionId);
  await eventually(() => there.access.sessions.person(ani.token), null);
  expect(there.ended).toEqual([{ sessionId: ani.by.sessionId }]);
  await there.access.sessions.signOutEverywhere(ani.me.officerId);
  await eventually(() => here.access.sessions.person(session.token), null);
});

test('[A22] a session that is ended at one is not brought back by being used at the other', async () => {
  const [here, there] = await twoProcesses();
  const { by, token } = await administrator(here.access);
  await eventually(() => there.access.sessions.person(token), by);
  for (let round = 0; round < 20; round++) {
    const session = granted(await signIn(here.access, 'administrator'));
    await eventually(() => there.access.sessions.person(session.token) !== null, true);
    there.time.now += 6 * 60_000;
    here.time.now = there.time.now;
    const { sessionId } = there.access.sessions.person(session.token)!;
    await here.access.sessions.signOut(sessionId);
    await eventually(() => there.access.sessions.person(session.token), null);
    expect(here.access.sessions.person(session.token)).toBeNull();
  }
});

test('[A23] a link and a claim are won by one, whichever process is asked', async () => {
  const [here, there] = await twoProcesses();
  const { by } = await administrator(here.access);
  for (let round = 0; round < 10; round++) {
    const { link } = granted(await here.access.people.add(by, request(`ani-${round}`)));
    const code = codeOf(link);
    await eventually(() => refusalOf(there.access.sessions.lookAtLink(code)), 'granted');
    const used = [here, there].map(({ access }) =>
      access.sessions.signIn({ link: code, password: goodPassword }, at()),
    );
    expect((await Promise.all(used)).map(refusalOf).sort()).toEqual(['granted', 'link-used']);

    const asked = granted(await there.access.pairings.ask({ kind: 'kiosk', report }, '10.0.0.1'));
    await eventually(() => refusalOf(here.access.pairings.look(by, asked.code)), 'granted');
    granted(await here.access.pairings.confirm(by, { code: asked.code, ...settingsFor('kiosk') }));
    await eventually(() => refusalOf(there.access.pairings.look(by, asked.code)), 'pairing-unknown');
    const claimed = await Promise.all([here, there].map((kit) => kit.access.pairings.claim(asked.claim)));
    expect(claimed.map(refusalOf).sort()).toEqual(['granted', 'pairing-unknown']);
  }
});

test('[A23] one sign-in name goes to one person, whichever process is asked', async () => {
  const [here, there] = await twoProcesses();
  const { by } = await administrator(here.access);
  for (let round = 0; round < 10; round++) {
    const added = await Promise.all([here, there].map((kit) => kit.access.people.add(by, request(`budi-${round}`))));
    expect(added.map(refusalOf).sort()).toEqual(['granted', 'sign-in-name-taken']);
  }
  const names = (kit: Kit) => granted(kit.access.people.list(by)).map(({ signInName }) => signInName);
  // Whoever lost is there for a moment, until it is known that the name was taken.
  const all = ['administrator', ...Array.from({ length: 10 }, (_, round) => `budi-${round}`)];
  for (const kit of [here, there]) await eventually(() => names(kit).sort(), all);
});

test('processes that start a new hall together have one administrator, and the link of either sets it up', async () => {
  const [here, there] = await twoProcesses();
  const links = await Promise.all([here.access.firstPeople.adminLink(), there.access.firstPeople.adminLink()]);
  await eventually(() => refusalOf(there.access.sessions.lookAtLink(codeOf(links[0]))), 'granted');
  const { by } = await useLink(there.access, String(links[0]));
  await eventually(() => refusalOf(here.access.sessions.lookAtLink(codeOf(links[1]))), 'link-used');
  expect(granted(there.access.people.list(by))).toHaveLength(1);
  await eventually(() => here.access.firstPeople.adminLink(), null);
});

test('[A7] wrong attempts at one lock at the other, and a change there loses no count here', async () => {
  const [here, there] = await twoProcesses();
  const { by } = await administrator(here.access);
  await join(here.access, by, request('ani'));
  await eventually(
    () => granted(there.access.people.list(by)).find(({ signInName }) => signInName === 'ani')?.hasPassword,
    true,
  );
  const both = [here, there, here, there, here].map(({ access }) => signIn(access, 'ani', 'geraten'));
  const refusals = (await Promise.all(both)).map(refusalOf);
  expect(refusals.filter((code) => code === 'locked-out').length).toBeGreaterThan(0);
  // With a wrong password until both have heard of the lock: a right one, told to the slower of them, would end the count.
  for (const { access } of [here, there])
    await eventually(async () => refusalOf(await signIn(access, 'ani', 'geraten')), 'locked-out');
  for (const { access } of [here, there]) expect(refusalOf(await signIn(access, 'ani'))).toBe('locked-out');
});

test('of two changes to one person at the same moment neither is lost', async () => {
  const [here, there] = await twoProcesses();
  const { by } = await administrator(here.access);
  for (let round = 0; round < 10; round++) {
    const name = `ani-${round}`;
    const ani = await join(here.access, by, request(name));
    await eventually(() => there.access.sessions.person(ani.token), ani.by);
    const pin = there.access.account.changePin(ani.by, { current: goodPassword, pin: '864201' });
    const renamed = { ...request(name), name: `Ani Rahmawati ${round}`, isActive: true };
    granted(await here.access.people.change(by, ani.me.officerId, renamed));
    granted(await pin);
    const row = ({ access }: Kit) => granted(access.people.list(by)).find(({ signInName }) => signInName === name);
    for (const kit of [here, there])
      await eventually(() => row(kit), { ...row(kit), name: `Ani Rahmawati ${round}`, hasPin: true });
  }
});

test('[A22] rights that are taken at one are taken at the other', async () => {
  const [here, there] = await twoProcesses();
  const { by } = await administrator(here.access);
  const ani = await join(here.access, by, request('ani'));
  await eventually(() => there.access.sessions.person(ani.token), ani.by);
  const less = { ...request('ani', 'officer', agencies('pajak')), isActive: true };
  granted(await here.access.people.change(by, ani.me.officerId, less));
  await eventually(() => there.access.sessions.person(ani.token), null);
  const { token } = granted(await signIn(there.access, 'ani'));
  expect(there.access.sessions.person(token)?.rights.agencyIds).toEqual(['pajak']);
});

test('a device at one is renamed, reloaded and revoked at the other; so is a key', async () => {
  const [here, there] = await twoProcesses();
  const { by } = await administrator(here.access);
  const { device, token } = await pair(here.access, by, 'display');
  await eventually(() => there.access.devices.of('display', token), device);
  const told: unknown[] = [];
  there.access.devices.onDevice((...what) => told.push(what));
  granted(await here.access.devices.change(by, device.deviceId, { ...settingsFor('display'), name: 'Layar baru' }));
  await here.access.devices.reload(by, device.deviceId);
  await eventually(
    () => told,
    [
      [device.deviceId, 'settings'],
      [device.deviceId, 'reload'],
    ],
  );
  there.access.devices.presence.connected(device.deviceId);
  await eventually(() => granted(here.access.devices.list(by))[0]?.isAlive, true);
  await here.access.devices.revoke(by, device.deviceId);
  await eventually(() => there.access.devices.of('display', token), null);
  expect(there.ended).toEqual([{ deviceId: device.deviceId }]);

  const wanted = { name: request('x1').name, roles: ['screen' as const], agencyIds: null, perMinute: 60 };
  const { key, row } = granted(await here.access.keys.add(by, wanted));
  await eventually(() => there.access.keys.of(key)?.keyId, row.keyId);
  await here.access.keys.revoke(by, row.keyId);
  await eventually(() => there.access.keys.of(key), null);
});

test('[A22] what was ended while a process heard nothing has ended for it when it hears again', async () => {
  const own = await startRedis();
  const [here, there] = await twoProcesses(own);
  const { by, token } = await administrator(here.access);
  const ani = await join(here.access, by, request('ani'));
  await eventually(() => there.access.sessions.person(ani.token), ani.by);
  await own.kill();
  // Whoever was in stays in, and nothing is promised that would not be kept.
  expect(there.access.sessions.person(ani.token)).not.toBeNull();
  await expect(here.access.sessions.signOut(ani.by.sessionId)).rejects.toBeInstanceOf(NotWritten);
  await own.start();
  const ends = () => here.access.sessions.signOut(ani.by.sessionId).then(() => 'ended', String);
  await eventually(ends, 'ended');
  await eventually(() => there.access.sessions.person(ani.token), null);
  expect(there.access.sessions.person(token)).not.toBeNull();
});
