import { beforeEach, describe, expect, test } from 'vitest';
import { type DeviceReport, DeviceRow, PairingAnswer } from '../../../shared/access/access.ts';
import { Refused } from '../../../shared/answers.ts';
import { codeIn, password } from '../../support/server/staff.ts';
import {
  administrator,
  Browser,
  openDoors,
  paired,
  person,
  type SignedIn,
  type TestDoors,
} from '../../support/server/test-doors.ts';

const report: DeviceReport = { version: '0.1.0', sound: 'blocked', paper: null };
const settings = { name: 'TV utara', zoneId: 'utara', counterId: null };
const codeOf = (body: unknown) => Refused.parse(body).refusal.code;

let doors: TestDoors;
let admin: SignedIn;
beforeEach(async () => {
  doors = await openDoors({ officers: [] });
  admin = await administrator(doors);
});

async function pairing(kind: 'kiosk' | 'display' | 'desk') {
  const browser = new Browser(doors, kind === 'desk' ? 'person' : kind);
  const asked = await browser.post('/pairings', { kind, report });
  return { browser, ...PairingAnswer.parse(asked.body) };
}

test('a device is paired by its code, once, and is then what it was named', async () => {
  const { browser, code, claim } = await pairing('display');
  expect(await browser.post('/pairings/claim', { claim })).toEqual({ status: 200, body: { status: 'waiting' } });
  const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
  const seen = await admin.browser.post('/pairings/look', { code: typed });
  expect(seen).toMatchObject({ status: 200, body: { kind: 'display', report } });
  const confirmed = await admin.browser.post('/devices', { ...settings, code: typed });
  const row = DeviceRow.parse(confirmed.body);
  expect(row).toMatchObject({ ...settings, kind: 'display', isAlive: false });
  expect(await browser.post('/pairings/claim', { claim })).toEqual({ status: 200, body: { status: 'paired' } });
  expect(browser.lines).toHaveLength(1);
  expect((await browser.get('/views/display')).status).toBe(200);
  const again = await new Browser(doors, 'display').post('/pairings/claim', { claim });
  expect([again.status, codeOf(again.body)]).toEqual([404, 'pairing-unknown']);
});

test('a device is renamed, moved, reloaded and revoked', async () => {
  const { browser, self } = await paired(doors, 'kiosk');
  const changed = await admin.browser.put(`/devices/${self.deviceId}`, { ...settings, name: 'Kiosk pintu' });
  expect(DeviceRow.parse(changed.body)).toMatchObject({ name: 'Kiosk pintu', zoneId: 'utara', kind: 'kiosk' });
  expect(await admin.browser.post(`/devices/${self.deviceId}/reload`, {})).toEqual({ status: 204, body: null });
  expect(await admin.browser.delete(`/devices/${self.deviceId}`)).toEqual({ status: 204, body: null });
  expect((await browser.get('/views/kiosk')).status).toBe(401);
  expect(await admin.browser.get('/devices')).toEqual({ status: 200, body: [] });
});

test('at a counter that has been opened for it a PIN is enough, for that counter', async () => {
  const officer = await person(doors, admin, 'officer', ['pajak'], 'wa-ode');
  await officer.browser.post('/pin', { current: password, pin: '314159' });
  const { browser, code, claim } = await pairing('desk');
  await admin.browser.post('/devices', { name: 'Loket 4', zoneId: null, counterId: 'loket-4', code });
  await browser.post('/pairings/claim', { claim });
  const desk = await browser.get('/session');
  expect(desk.body).toMatchObject({
    me: null,
    pinDesk: { counterId: 'loket-4', counterNumber: 4, people: [{ officerId: officer.me.officerId, name: 'wa-ode' }] },
  });
  // Paired, and renewed when it asked.
  expect(browser.lines.filter((line) => line.startsWith('antrean-desk='))).toHaveLength(2);
  const pin = { officerId: officer.me.officerId, pin: '314159' };
  expect((await new Browser(doors).post('/session', pin)).status).not.toBe(200);
  expect(await browser.post('/session', pin)).toMatchObject({ status: 200, body: { officerId: officer.me.officerId } });
  const sent = (counterId: string, commandId: string) =>
    browser.post('/commands', {
      commandId,
      actor: { kind: 'officer', officerId: officer.me.officerId },
      command: { type: 'OpenCounter', counterId },
    });
  expect((await sent('loket-10', '00000000-0000-4000-8000-000000000001')).status).toBe(403);
  expect((await sent('loket-4', '00000000-0000-4000-8000-000000000002')).status).toBe(200);
});

describe('refused is', () => {
  test.each<[string, string, string, unknown]>([
    ['to look behind a code', 'POST', '/pairings/look', { code: 'ABCDEFGH' }],
    ['to see devices', 'GET', '/devices', undefined],
    ['to confirm one', 'POST', '/devices', { ...settings, code: 'ABCDEFGH' }],
    ['to change one', 'PUT', '/devices/k-0123456789ab', settings],
    ['to reload one', 'POST', '/devices/k-0123456789ab/reload', {}],
    ['to revoke one', 'DELETE', '/devices/k-0123456789ab', undefined],
  ])('%s: to strangers, to the devices, and to a supervisor of some agencies', async (_, method, path, body) => {
    const supervisor = await person(doors, admin, 'supervisor', ['pajak']);
    const { browser: display } = await paired(doors, 'display');
    const ask = async (browser: Browser) => {
      const reply = await browser.ask(method, path, body);
      return [reply.status, codeOf(reply.body)];
    };
    expect(await ask(new Browser(doors))).toEqual([401, 'signed-out']);
    expect(await ask(display)).toEqual([403, 'not-permitted']);
    expect(await ask(supervisor.browser)).toEqual([403, 'not-permitted']);
    const reply = await admin.browser.ask(method, path, body);
    expect([200, 404]).toContain(reply.status);
  });

  test('a code that nobody shows, and a code that is none', async () => {
    const unknown = await admin.browser.post('/pairings/look', { code: 'ABCDEFGH' });
    expect([unknown.status, codeOf(unknown.body)]).toEqual([404, 'pairing-unknown']);
    for (const code of ['ABC', 'ABCDEFGI', 'ABCDEFG1', '']) {
      const none = await admin.browser.post('/pairings/look', { code });
      expect([none.status, codeOf(none.body)]).toEqual([400, 'malformed']);
    }
  });

  test('a link a second time', async () => {
    const { kiosk } = await doors.access.firstPeople.trialLinks();
    const use = (browser: Browser) => browser.post('/pairings/link', { link: codeIn(kiosk) });
    expect((await use(new Browser(doors, 'kiosk'))).status).toBe(200);
    const second = await use(new Browser(doors, 'kiosk'));
    expect([second.status, codeOf(second.body)]).toEqual([404, 'link-used']);
  });
});

test('too many codes from one address in a minute are refused; a browser that is known has its own', async () => {
  const limited = await openDoors({ rates: { newCodes: 2 } });
  const { browser: known } = await administrator(limited);
  const ask = async (browser = new Browser(limited)) =>
    (await browser.post('/pairings', { kind: 'kiosk', report })).status;
  expect([await ask(), await ask(), await ask(), await ask(known)]).toEqual([200, 200, 429, 200]);
});
