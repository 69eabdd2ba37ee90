import { expect, test } from 'vitest';
import { Refused } from '../../../shared/answers.ts';
import { codeIn, password } from '../../support/server/staff.ts';
import { administrator, Browser, openDoors, person } from '../../support/server/test-doors.ts';

const hour = 3_600_000;
const refusalOf = (body: unknown) => Refused.parse(body).refusal.code;

test('an administrator comes in by the link of the first start, once, and from then on by name and password', async () => {
  const doors = await openDoors();
  const link = codeIn((await doors.access.firstPeople.adminLink()) ?? '');
  const browser = new Browser(doors);
  expect(await browser.get('/session')).toEqual({ status: 200, body: { me: null, pinDesk: null } });
  expect(await browser.post('/links/look', { link })).toMatchObject({ body: { purpose: 'invitation' } });
  expect(await browser.post('/session', { link })).toMatchObject({ body: { refusal: { code: 'password-needed' } } });
  const { status, body } = await browser.post('/session', { link, password });
  expect(status).toBe(200);
  expect(body).toMatchObject({ role: 'administrator', agencyIds: null });
  expect(await browser.get('/session')).toEqual({ status: 200, body: { me: body, pinDesk: null } });

  const other = new Browser(doors);
  const again = await other.post('/session', { link, password });
  expect([again.status, refusalOf(again.body)]).toEqual([404, 'link-used']);
  expect((await other.post('/links/look', { link })).status).toBe(404);
  const wrong = await other.post('/session', { signInName: 'administrator', password: 'x' });
  expect([wrong.status, refusalOf(wrong.body)]).toEqual([401, 'sign-in-failed']);
  expect(await other.post('/session', { signInName: 'administrator', password })).toEqual({ status: 200, body });
});

test('who signs out is out in this browser; who signs out everywhere is out in all', async () => {
  const doors = await openDoors();
  const { browser } = await administrator(doors);
  const [second, third] = [new Browser(doors), new Browser(doors)];
  for (const each of [second, third]) await each.post('/session', { signInName: 'administrator', password });
  const isIn = async (each: Browser) => (await each.get('/people')).status;
  const cookie = second.cookie;
  expect(await second.delete('/session')).toEqual({ status: 204, body: null });
  // That it is a known browser stays, and opens nothing.
  expect(second.cookie).toMatch(/^antrean-browser=[\w-]{43}$/);
  expect([await isIn(browser), await isIn(second), await isIn(third)]).toEqual([200, 401, 200]);
  // Not even by somebody who has kept the cookie.
  expect((await second.ask('GET', '/people', undefined, { cookie })).status).toBe(401);
  expect(await third.delete('/sessions')).toEqual({ status: 204, body: null });
  expect([await isIn(browser), await isIn(third)]).toEqual([401, 401]);
  expect((await third.delete('/sessions')).status).toBe(401);
  expect((await third.delete('/session')).status).toBe(204);
});

test('whoever signs in where somebody still was ends that one’s session', async () => {
  const doors = await openDoors();
  const admin = await administrator(doors);
  const officer = await person(doors, admin, 'officer', ['pajak']);
  const { cookie } = officer.browser;
  await officer.browser.post('/session', { signInName: 'administrator', password });
  const old = await new Browser(doors).ask('GET', '/session', undefined, { cookie });
  expect(old.body).toEqual({ me: null, pinDesk: null });
});

test('a changed password ends the other sessions, and not this one', async () => {
  const doors = await openDoors();
  const { browser } = await administrator(doors);
  const other = new Browser(doors);
  await other.post('/session', { signInName: 'administrator', password });
  const next = 'jendela kaca retak sedikit';
  const refused = await browser.post('/password', { current: 'bukan ini', password: next });
  expect([refused.status, refusalOf(refused.body)]).toEqual([401, 'sign-in-failed']);
  expect((await browser.post('/password', { current: password, password: next })).status).toBe(200);
  expect([(await browser.get('/people')).status, (await other.get('/people')).status]).toEqual([200, 401]);
  expect((await other.post('/password', { current: next, password })).status).toBe(401);
});

test('a PIN is set with the password, and taken away', async () => {
  const doors = await openDoors();
  const { browser } = await administrator(doors);
  expect(await browser.post('/pin', { current: password, pin: '271828' })).toMatchObject({ body: { hasPin: true } });
  expect(await browser.post('/pin', { current: password, pin: null })).toMatchObject({ body: { hasPin: false } });
  expect((await browser.post('/pin', { current: password, pin: '12' })).status).toBe(400);
  expect((await new Browser(doors).post('/pin', { current: password, pin: '271828' })).status).toBe(401);
});

test('a session ends after an hour of rest, and after twelve hours of work', async () => {
  const doors = await openDoors();
  const { browser } = await administrator(doors);
  const { time } = doors.inside;
  const status = async () => (await browser.get('/people')).status;
  for (let worked = 0; worked < 12; worked++) {
    time.now += 0.99 * hour;
    expect(await status()).toBe(200);
  }
  time.now += 0.5 * hour;
  expect(await status()).toBe(401);
  await browser.post('/session', { signInName: 'administrator', password });
  time.now += 1.01 * hour;
  expect(await status()).toBe(401);
});

test('wrong passwords in a row lock the person out, and the answer says until when', async () => {
  const doors = await openDoors();
  await administrator(doors);
  const browser = new Browser(doors);
  const attempt = (secret: string) => browser.post('/session', { signInName: 'administrator', password: secret });
  for (let wrong = 0; wrong < 4; wrong++) expect((await attempt('salah')).status).toBe(401);
  expect((await attempt('salah')).status).toBe(429);
  const locked = await attempt(password);
  expect([locked.status, refusalOf(locked.body)]).toEqual([429, 'locked-out']);
  expect(Refused.parse(locked.body).refusal.comeBackAt).toBe(doors.inside.time.now + 60_000);
});

test('too many attempts from one address are refused before a password is looked at', async () => {
  const doors = await openDoors({ rates: { signIns: 3 } });
  await administrator(doors);
  const browser = new Browser(doors);
  const attempt = () => browser.post('/session', { signInName: 'nobody', password: 'x' });
  expect([(await attempt()).status, (await attempt()).status]).toEqual([401, 401]);
  const many = await attempt();
  expect([many.status, refusalOf(many.body)]).toEqual([429, 'too-many-requests']);
  expect((await browser.post('/links/look', { link: 'x' })).status).toBe(429);
  expect((await browser.get('/session')).status).toBe(200);
});
