/** What a start prints for those who are to come in, and that it is good for what it says. */
import { afterEach, describe, expect, test } from 'vitest';
import { DeviceSelf, Me } from '../../shared/access/access.ts';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { codeIn, password } from '../support/server/staff.ts';
import { connect, get, post } from '../support/server/wire.ts';

afterEach(endServers);

/** Those that are printed, by the path of their page. */
const linksIn = ({ output, url }: TestServer): string[] =>
  output.split('\n').flatMap((line) => {
    const link = /https?:\S+#\S+/.exec(line)?.[0];
    return link === undefined ? [] : [link.replace(url, '')];
  });

const signIn = (server: TestServer, body: object) => post(`${server.url}/api/session`, body, { authorization: '' });
const pair = (server: TestServer, link: string) =>
  post(`${server.url}/api/pairings/link`, { link: codeIn(link) }, { authorization: '' });

test('the first start lets an administrator in by one link, and leaves nothing else open', async () => {
  const server = await startServer({ hall: hallNearNoon(), isEmpty: true });
  const links = linksIn(server);
  expect(links).toEqual([expect.stringMatching(/^\/counter\/#masuk=[\w-]{43}$/)]);
  const views = ['catalogue', 'kiosk', 'display', 'counters', 'counter?counterId=loket-1'];
  for (const view of views) {
    const response = await fetch(`${server.url}/api/views/${view}`);
    expect([view, response.status]).toEqual([view, 401]);
  }
  const { body } = await signIn(server, { link: codeIn(links[0]!), password });
  expect(Me.parse(body).role).toBe('administrator');
  await server.restart('SIGTERM');
  // From now on nothing is printed, unless somebody who has lost the password asks for it.
  expect(linksIn(server)).toEqual([]);
  await server.kill('SIGTERM');
  await server.start({ ADMIN_LINK: 'yes' });
  const [again] = linksIn(server);
  const other = `${password} juga`;
  expect((await signIn(server, { link: codeIn(again!), password: other })).status).toBe(200);
  const { signInName } = { signInName: 'administrator' };
  expect((await signIn(server, { signInName, password })).status).toBe(401);
  expect((await signIn(server, { signInName, password: other })).status).toBe(200);
});

test('[A11] a link that was not used is void with the next, where the page of a trial is concerned', async () => {
  const server = await startServer({ isEmpty: true });
  const before = linksIn(server);
  await server.restart('SIGTERM');
  const after = linksIn(server);
  const paths = ['/counter/#masuk=', '/kiosk/#pasang=', '/display/#pasang=', '/counter/#masuk='];
  for (const links of [before, after]) expect(links.map((link) => link.slice(0, link.indexOf('=') + 1))).toEqual(paths);
  expect(new Set([...before, ...after]).size).toBe(8);
  expect((await pair(server, before[1]!)).status).toBe(404);
  expect(DeviceSelf.parse((await pair(server, after[1]!)).body).kind).toBe('kiosk');
  expect(DeviceSelf.parse((await pair(server, after[2]!)).body).kind).toBe('display');
  const { body } = await signIn(server, { link: codeIn(after[3]!) });
  expect(Me.parse(body)).toMatchObject({ role: 'officer', isTrial: true });
  for (const link of after.slice(1, 3)) expect((await pair(server, link)).status).toBe(404);
  expect((await signIn(server, { link: codeIn(after[3]!) })).status).toBe(404);
});

test('a stop while a device is on the line is a clean one', async () => {
  const server = await startServer({ isEmpty: true });
  const link = linksIn(server).find((each) => each.startsWith('/display/'));
  const paired = await fetch(`${server.url}/api/pairings/link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ link: codeIn(link!) }),
  });
  const cookie = paired.headers.getSetCookie()[0]!.split(';')[0];
  const socket = await connect(server.url, { as: 'display' }, cookie);
  const gone = new Promise((resolve) => socket.once('disconnect', resolve));
  expect(await server.kill('SIGTERM')).toMatchObject({ code: 0, errors: '' });
  await gone;
});

describe('no secret', () => {
  test('[A4] is in what the process logs, at its most talkative', async () => {
    const environment = { LOG_LEVEL: 'trace' };
    const server = await startServer({ hall: hallNearNoon(), isEmpty: true, environment });
    const [link] = linksIn(server);
    await signIn(server, { link: codeIn(link!), password });
    await signIn(server, { signInName: 'administrator', password: 'tebakan yang salah' });
    await get(`${server.url}/api/views/kiosk`);
    for (const secret of [codeIn(link!), password, 'tebakan yang salah', 'antrean_'])
      expect(server.errors).not.toContain(secret);
    expect(server.errors.length).toBeGreaterThan(0);
  });
});

test('limits that are switched off are told of', async () => {
  const server = await startServer({ hall: hallNearNoon(), environment: { LIMITS: 'off' } });
  expect(server.errors).toContain('LIMITS=off');
  const usual = await startServer({ hall: hallNearNoon() });
  expect(usual.errors).toBe('');
});
