import { beforeEach, expect, test } from 'vitest';
import { KeyAnswer } from '../../../shared/access/access.ts';
import { Refused } from '../../../shared/answers.ts';
import { ani, callNext, issue, kiosk } from '../../support/play/wishes.ts';
import {
  administrator,
  Browser,
  keyFor,
  openDoors,
  person,
  type SignedIn,
  type TestDoors,
} from '../../support/server/test-doors.ts';
import { envelope } from '../../support/server/wire.ts';

let doors: TestDoors;
let admin: SignedIn;
beforeEach(async () => {
  doors = await openDoors({ officers: ['p-ani'] });
  admin = await administrator(doors);
});
const codeOf = (body: unknown) => Refused.parse(body).refusal.code;
const by = (key: string) => ({ authorization: `Bearer ${key}` });
const request = { name: 'Papan informasi', roles: ['screen'], agencyIds: null, perMinute: 60 };

test('a key is made, shown once, does what its roles say, and is revoked', async () => {
  const { row, key } = KeyAnswer.parse((await admin.browser.post('/keys', request)).body);
  expect(key).toMatch(/^antrean_[\w-]{43}$/);
  const keys = await admin.browser.get('/keys');
  expect(keys.body).toContainEqual(row);
  expect(JSON.stringify(keys.body)).not.toContain(key);
  const program = new Browser(doors);
  const look = (view: string) => program.ask('GET', `/views/${view}`, undefined, by(key));
  expect([(await look('display')).status, (await look('counters')).status]).toEqual([200, 403]);
  expect(await admin.browser.delete(`/keys/${row.keyId}`)).toEqual({ status: 204, body: null });
  expect((await look('display')).status).toBe(401);
  expect((await admin.browser.delete(`/keys/${row.keyId}`)).status).toBe(404);
});

test('a key for kiosks takes numbers, one for desks acts for who is known here; neither looks after the hall', async () => {
  const program = new Browser(doors);
  const [kiosks, desks] = [await keyFor(admin, ['kiosk']), await keyFor(admin, ['desk'])];
  const send = (key: string, sent: unknown) => program.ask('POST', '/commands', sent, by(key));
  expect((await send(kiosks, envelope(kiosk, issue('ktp')))).status).toBe(200);
  expect((await send(desks, envelope(kiosk, issue('ktp')))).status).toBe(403);
  expect(codeOf((await send(desks, envelope(ani, callNext('loket-1')))).body)).toBe('counter-closed');
  expect((await send(kiosks, envelope(ani, callNext('loket-1')))).status).toBe(403);
  const { status, body } = await program.ask('GET', '/desk-officers', undefined, by(desks));
  expect({ status, body }).toMatchObject({ status: 200, body: [{ officerId: 'p-ani' }] });
  expect((await program.ask('GET', '/desk-officers', undefined, by(kiosks))).status).toBe(403);
  for (const path of ['/people', '/devices', '/keys', '/switches'])
    expect((await program.ask('GET', path, undefined, by(desks))).status).toBe(403);
});

test('[N6] a key may ask as often as its rate says, and no more; others are not touched by that', async () => {
  const limited = await openDoors({ officers: [], rates: { keys: 1 } });
  const chief = await administrator(limited);
  const [scarce, other] = [await keyFor(chief, ['screen'], 2), await keyFor(chief, ['screen'], 100)];
  const look = (key: string) => new Browser(limited).ask('GET', '/views/display', undefined, by(key));
  expect([(await look(scarce)).status, (await look(scarce)).status]).toEqual([200, 200]);
  const third = await look(scarce);
  expect([third.status, codeOf(third.body)]).toEqual([429, 'too-many-requests']);
  expect((await look(other)).status).toBe(200);
});

test('keys are the administrator’s, switches also the hall’s supervisors’', async () => {
  const supervisor = await person(doors, admin, 'supervisor', null);
  const officer = await person(doors, admin, 'officer', null);
  for (const { browser } of [supervisor, officer]) {
    expect((await browser.get('/keys')).status).toBe(403);
    expect((await browser.post('/keys', request)).status).toBe(403);
    expect((await browser.delete('/keys/x')).status).toBe(403);
    expect((await browser.get('/switches')).body).toEqual({ publicOrderList: false });
  }
  const on = { publicOrderList: true };
  expect((await officer.browser.put('/switches', on)).status).toBe(403);
  expect(await supervisor.browser.put('/switches', on)).toEqual({ status: 200, body: on });
  expect((await new Browser(doors).get('/switches')).status).toBe(401);
  expect((await new Browser(doors).get('/order-list/open')).body).toEqual({ isOpen: true });
  expect((await supervisor.browser.put('/switches', { publicOrderList: 'yes' })).status).toBe(400);
});
