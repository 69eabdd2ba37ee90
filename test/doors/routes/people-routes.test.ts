import { beforeEach, describe, expect, test } from 'vitest';
import { Invitation, PersonRow, PersonRows } from '../../../shared/access/access.ts';
import { Refused } from '../../../shared/answers.ts';
import { codeIn, password } from '../../support/server/staff.ts';
import {
  administrator,
  Browser,
  openDoors,
  person,
  type SignedIn,
  type TestDoors,
} from '../../support/server/test-doors.ts';

let doors: TestDoors;
let admin: SignedIn;
beforeEach(async () => {
  doors = await openDoors({ officers: [] });
  admin = await administrator(doors);
});
const codeOf = (body: unknown) => Refused.parse(body).refusal.code;
const sitti = { name: 'Wa Ode Sitti', signInName: 'sitti', role: 'officer', agencyIds: ['pajak'] };

test('a person is entered, invited, changed, invited again and erased', async () => {
  const { browser } = admin;
  const added = await browser.post('/people', sitti);
  const { person: row, link } = Invitation.parse(added.body);
  expect(row).toMatchObject({ ...sitti, isActive: true, hasPassword: false, sessions: 0 });
  const own = new Browser(doors);
  expect(await own.post('/session', { link: codeIn(link), password })).toMatchObject({ status: 200 });
  const change = { ...sitti, name: 'Sitti', agencyIds: ['pajak'], isActive: true };
  const changed = await browser.put(`/people/${row.officerId}`, change);
  expect(PersonRow.parse(changed.body)).toMatchObject({ name: 'Sitti', hasPassword: true, sessions: 1 });
  expect(await own.get('/session')).toMatchObject({ body: { me: { name: 'Sitti' } } });
  const again = await browser.post(`/people/${row.officerId}/invitation`, {});
  expect(codeIn(Invitation.parse(again.body).link)).not.toBe(codeIn(link));
  expect(await browser.delete(`/people/${row.officerId}`)).toEqual({ status: 204, body: null });
  expect(await own.get('/session')).toMatchObject({ body: { me: null } });
  const { body } = await browser.get('/people');
  expect(PersonRows.parse(body).map(({ signInName }) => signInName)).toEqual(['administrator']);
});

test('a person who is given other rights has to sign in again', async () => {
  const officer = await person(doors, admin, 'officer', ['pajak']);
  const { name } = officer.me;
  const change = { name, signInName: name, role: 'officer', agencyIds: ['bpjs'], isActive: true };
  expect((await admin.browser.put(`/people/${officer.me.officerId}`, change)).status).toBe(200);
  expect(await officer.browser.get('/session')).toMatchObject({ body: { me: null } });
});

describe('refused is', () => {
  test('a name that is taken, and the last administrator’s end', async () => {
    await admin.browser.post('/people', sitti);
    const taken = await admin.browser.post('/people', { ...sitti, name: 'Sitti yang lain' });
    expect([taken.status, codeOf(taken.body)]).toEqual([409, 'sign-in-name-taken']);
    const last = await admin.browser.delete(`/people/${admin.me.officerId}`);
    expect([last.status, codeOf(last.body)]).toEqual([409, 'last-administrator']);
  });

  test.each<[string, 'get' | 'post' | 'put' | 'delete', string, unknown]>([
    ['to look at people', 'get', '/people', undefined],
    ['to add one', 'post', '/people', sitti],
    ['to change one', 'put', '/people/x', { ...sitti, isActive: true }],
    ['to invite one', 'post', '/people/x/invitation', {}],
    ['to erase one', 'delete', '/people/x', undefined],
  ])('%s: to whoever has not signed in, and to an officer', async (_, method, path, body) => {
    const officer = await person(doors, admin, 'officer', ['pajak']);
    const asked = (browser: Browser) => browser.ask(method.toUpperCase(), path, body);
    const [stranger, colleague] = [await asked(new Browser(doors)), await asked(officer.browser)];
    expect([stranger.status, codeOf(stranger.body)]).toEqual([401, 'signed-out']);
    expect([colleague.status, codeOf(colleague.body)]).toEqual([403, 'not-permitted']);
  });

  test('a supervisor’s reach beyond their agencies', async () => {
    const supervisor = await person(doors, admin, 'supervisor', ['bpjs']);
    const other = await supervisor.browser.post('/people', sitti);
    expect([other.status, codeOf(other.body)]).toEqual([403, 'not-your-agency']);
    expect((await supervisor.browser.post('/people', { ...sitti, agencyIds: ['bpjs'] })).status).toBe(200);
  });

  test.each([
    ['no name', { ...sitti, name: ' ' }],
    ['an odd sign-in name', { ...sitti, signInName: 'a b' }],
    ['more than there is', { ...sitti, password }],
    ['no agencies at all', { ...sitti, agencyIds: [] }],
  ])('a person with %s', async (_, body) => {
    const reply = await admin.browser.post('/people', body);
    expect([reply.status, codeOf(reply.body)]).toEqual([400, 'malformed']);
  });

  test('somebody who is not there', async () => {
    const reply = await admin.browser.delete('/people/nobody');
    expect([reply.status, codeOf(reply.body)]).toEqual([404, 'not-found']);
  });
});

test('what changes something is JSON, and comes from no page of another site', async () => {
  const { browser } = admin;
  const from = (origin: string) => browser.ask('POST', '/people', { ...sitti, signInName: 'ode' }, { origin });
  const other = await from('https://elsewhere.example');
  expect([other.status, codeOf(other.body)]).toEqual([403, 'not-permitted']);
  expect((await from('null')).status).toBe(403);
  const form = await browser.ask('POST', '/people', sitti, { 'content-type': 'text/plain' });
  expect([form.status, codeOf(form.body)]).toEqual([400, 'malformed']);
  const gone = await browser.ask('DELETE', `/people/${admin.me.officerId}`, undefined, {
    'content-type': 'text/plain',
  });
  expect(gone.status).toBe(400);
  expect((await browser.ask('GET', '/people', undefined, { origin: 'https://elsewhere.example' })).status).toBe(200);
  expect((await from(doors.url)).status).toBe(200);
});
