/** What began while the hall's time was wrong, as an older Antrean took it from the clock: nobody is locked out or let in for a year by it. */
import { expect, test } from 'vitest';
import { hours, minutes } from '../support/play/hall-builder.ts';
import {
  administrator,
  granted,
  join,
  openAccess,
  pair,
  refusalOf,
  report,
  request,
  signIn,
} from '../support/server/access-kit.ts';

const days = 24 * hours;

test('[M6] a session that began in another year is over', async () => {
  const { access, time, ended } = await openAccess();
  const { by } = await administrator(access);
  time.now += 365 * days;
  const { token } = await join(access, by, request('ani'));
  expect(access.sessions.person(token)).not.toBeNull();
  time.now -= 365 * days;
  expect(access.sessions.person(token)).toBeNull();
  await access.tick();
  expect(ended.length).toBeGreaterThan(0);
});

test('[M6] a session that began some minutes later than now goes on', async () => {
  const { access, time } = await openAccess();
  const { token } = await administrator(access);
  time.now -= 10 * minutes;
  expect(access.sessions.person(token)).not.toBeNull();
});

test('[M6] a link and a code of another year let nobody in', async () => {
  const { access, time } = await openAccess();
  time.now += 365 * days;
  const link = (await access.firstPeople.adminLink(true))!.split('=')[1]!;
  const asked = await access.pairings.ask({ kind: 'kiosk', report }, '10.0.0.1');
  if (!asked.ok) throw new Error(asked.refusal.code);
  expect((await access.pairings.claim(asked.value.claim)).ok).toBe(true);
  time.now -= 365 * days;
  expect(access.sessions.lookAtLink(link)).toMatchObject({ ok: false });
  expect(refusalOf(await access.pairings.claim(asked.value.claim))).toBe('pairing-unknown');
});

test('[M6] a lock that was made in another year is none', async () => {
  const { access, time } = await openAccess();
  await administrator(access);
  time.now += 365 * days;
  for (let wrong = 0; wrong < 5; wrong++) await signIn(access, 'administrator', 'tebakan yang salah');
  expect(refusalOf(await signIn(access, 'administrator', 'tebakan yang salah'))).toBe('locked-out');
  time.now -= 365 * days;
  expect(refusalOf(await signIn(access, 'administrator'))).toBe('granted');
});

test('[A5] no lock lasts longer where the hall’s time goes slower', async () => {
  const elapsed = { ms: 500 };
  const { access, time } = await openAccess({ elapsed: () => elapsed.ms });
  await administrator(access);
  const pass = (ms: number) => {
    elapsed.ms += ms;
    time.now += 0.9 * ms;
  };
  const wrong = () => signIn(access, 'administrator', 'tebakan yang salah');
  for (let each = 0; each < 5; each++) await wrong();
  pass(minutes - 1);
  expect(refusalOf(await signIn(access, 'administrator'))).toBe('locked-out');
  pass(1);
  // The sixth locks for two minutes, from now on.
  expect(refusalOf(await wrong())).toBe('locked-out');
  pass(2 * minutes - 1);
  expect(refusalOf(await signIn(access, 'administrator'))).toBe('locked-out');
  pass(1);
  expect(refusalOf(await signIn(access, 'administrator'))).toBe('granted');
});

test('[M6] a device that a process of another year has last seen is not alive until then', async () => {
  const { access, store, time } = await openAccess();
  const { by } = await administrator(access);
  const { device } = await pair(access, by, 'kiosk');
  time.now += 365 * days;
  access.devices.presence.connected(device.deviceId);
  await access.tick();
  access.close();
  time.now -= 365 * days;
  const next = await openAccess({ store }, time);
  expect(granted(next.access.devices.list(by))[0]?.isAlive).toBe(false);
});
