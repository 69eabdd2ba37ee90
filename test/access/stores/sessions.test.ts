import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { hours, minutes } from '../../support/play/hall-builder.ts';
import {
  administrator,
  givePin,
  granted,
  join,
  openAccess,
  pair,
  principal,
  refusalOf,
  request,
  settingsFor,
  signIn,
  withPin,
} from '../../support/server/access-kit.ts';

test('[A12] a session ends when it has rested for an hour, and whoever uses it stays in', async () => {
  const { access, time, ended } = await openAccess();
  const { token, by } = await administrator(access);
  for (let use = 0; use < 3; use++) {
    time.now += 60 * minutes - 1;
    expect(access.sessions.person(token)).not.toBeNull();
  }
  time.now += 60 * minutes;
  expect(access.sessions.person(token)).toBeNull();
  await access.tick();
  expect(ended).toEqual([{ sessionId: by.sessionId }]);
});

test('[A12] with a counter open in one’s name it may rest for as long as a service takes, and no longer than twelve hours', async () => {
  let atCounter = true;
  const { access, time } = await openAccess({ isAtCounter: () => atCounter });
  const { token } = await administrator(access);
  time.now += 8 * hours - 1;
  expect(access.sessions.person(token)).not.toBeNull();
  atCounter = false;
  time.now += 60 * minutes;
  expect(access.sessions.person(token)).toBeNull();
  atCounter = true;
  expect(access.sessions.person(token)).not.toBeNull();
  time.now += 3 * hours + 1;
  expect(access.sessions.person(token)).toBeNull();
});

test('[A12] a session ends after twelve hours, however busy it is', async () => {
  const { access, time } = await openAccess();
  const { token } = await administrator(access);
  for (let use = 0; use < 23; use++) {
    time.now += 30 * minutes;
    expect(access.sessions.person(token)).not.toBeNull();
  }
  time.now += 30 * minutes;
  expect(access.sessions.person(token)).toBeNull();
});

test('when it was used is known again, to some minutes, when the register is opened again', async () => {
  const { access, store, time } = await openAccess();
  const { token } = await administrator(access);
  for (let use = 0; use < 10; use++) {
    time.now += 6 * minutes;
    access.sessions.person(token);
    await turn();
  }
  time.now += 50 * minutes;
  const again = await openAccess({ store }, time);
  expect(again.access.sessions.person(token)).not.toBeNull();
});

test('[A13] signing out ends this session; everywhere, all of one person', async () => {
  const { access, ended } = await openAccess();
  const { by } = await administrator(access);
  const ani = await join(access, by, request('ani'));
  const tokens = [ani.token];
  for (let more = 0; more < 2; more++) tokens.push(granted(await signIn(access, 'ani')).token);
  const ids = tokens.map((token) => principal(access, token).sessionId);
  await access.sessions.signOut(ids[0]!);
  expect(tokens.map((token) => access.sessions.person(token) !== null)).toEqual([false, true, true]);
  await access.sessions.signOut(ids[0]!);
  expect(ended).toEqual([{ sessionId: ids[0] }]);
  await access.sessions.signOutEverywhere(ani.me.officerId);
  expect(tokens.map((token) => access.sessions.person(token) !== null)).toEqual([false, false, false]);
  expect(new Set(ended.map((each) => 'sessionId' in each && each.sessionId))).toEqual(new Set(ids));
  expect(access.sessions.person((await administrator(access)).token)).not.toBeNull();
});

test('[A13] other rights, or none any more, end the sessions of a person; another name does not', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const ani = await join(access, by, request('ani'));
  const change = (more: object) =>
    access.people.change(by, ani.me.officerId, { ...request('ani'), isActive: true, ...more });
  granted(await change({ name: 'Ani Rahmawati' }));
  expect(access.sessions.person(ani.token)).not.toBeNull();
  granted(await change({ role: 'supervisor' }));
  expect(access.sessions.person(ani.token)).toBeNull();
  const { token } = granted(await signIn(access, 'ani'));
  expect(principal(access, token).rights.role).toBe('supervisor');
  granted(await change({ role: 'supervisor', isActive: false }));
  expect(access.sessions.person(token)).toBeNull();
});

test('[A14] a session with a PIN ends when the desk is moved to another counter, or revoked', async () => {
  const { access, ended } = await openAccess();
  const { by } = await administrator(access);
  const ani = await join(access, by, request('ani'));
  const pin = await givePin(access, ani);
  const { device: desk } = await pair(access, by, 'desk', 'loket-1');
  const enter = async () => {
    const fresh = access.devices.of('desk', deskToken)!;
    return granted(await withPin(access, ani.me.officerId, pin, fresh)).token;
  };
  const { token: deskToken } = await pair(access, by, 'desk', 'loket-2');
  const first = await enter();
  const other = granted(await withPin(access, ani.me.officerId, pin, desk)).token;
  const { deviceId } = access.devices.of('desk', deskToken)!;
  granted(await access.devices.change(by, deviceId, { ...settingsFor('desk', 'loket-2'), name: 'Meja dua' }));
  expect(access.sessions.person(first, deviceId)).not.toBeNull();
  granted(await access.devices.change(by, deviceId, settingsFor('desk', 'loket-3')));
  expect(access.sessions.person(first, deviceId)).toBeNull();
  const second = await enter();
  expect(access.sessions.person(second, deviceId)?.onlyCounterId).toBe('loket-3');
  expect(refusalOf(await access.devices.revoke(by, deviceId))).toBe('granted');
  expect(access.sessions.person(second, deviceId)).toBeNull();
  expect(ended).toContainEqual({ deviceId });
  expect(access.sessions.person(other, desk.deviceId)).not.toBeNull();
});

test('what is over leaves nothing in the register', async () => {
  const { access, store, time } = await openAccess();
  const { by } = await administrator(access);
  granted(await access.people.add(by, request('ani')));
  granted(await access.pairings.ask({ kind: 'kiosk', report: { version: '', sound: null, paper: null } }, '10.0.0.1'));
  await access.firstPeople.trialLinks();
  time.now += 91 * 24 * hours;
  await access.tick();
  const left = new Set([...store.records()].map(({ kind }) => kind));
  expect(left).toEqual(new Set(['person', 'sign-in-name', 'sign-ins', 'browser']));
});

test('[RH5] in a rehearsal, where hours go by in a minute, a session lasts until somebody ends it', async () => {
  const { access, time } = await openAccess({ areSessionsEndless: true });
  const { token, by } = await administrator(access);
  time.now += 40 * hours;
  await access.tick();
  expect(access.sessions.person(token)).not.toBeNull();
  await access.sessions.signOut(by.sessionId);
  expect(access.sessions.person(token)).toBeNull();
});
