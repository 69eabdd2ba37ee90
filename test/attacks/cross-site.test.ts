/** A page of another site, in the browser of somebody who is signed in here. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { Staff } from '../support/server/staff.ts';
import { connect } from '../support/server/wire.ts';
import { type Machine, machine, person, type Someone, withstands } from './besieged.ts';
import { type Operation, operationsOf } from './doors.ts';
import { RawLine, said } from './lines.ts';
import { ask, coming, type Question } from './stranger.ts';

let server: TestServer;
let staff: Staff;
let url: string;
let host: string;
let administrator: Someone;
let kiosk: Machine;
let changing: Operation[];

beforeAll(async () => {
  server = await startServer();
  staff = await Staff.of(server);
  url = server.url;
  host = new URL(url).host;
  administrator = await person(staff, 'administrator', null);
  kiosk = await machine(staff, 'kiosk');
  changing = (await operationsOf(url)).filter(({ question }) => question.method !== 'GET');
});
afterAll(endServers);

const foreign = (): string[] => [
  'https://jahat.example',
  'null',
  '',
  'file://',
  `http://${host.replace('127.0.0.1', 'localhost')}`,
  `http://${host.split(':')[0]}:1`,
  `http://${host.split(':')[0]}`,
  `http://${host}.jahat.example`,
  `http://${host}@jahat.example`,
  `http://jahat.example#${host}`,
  `http://jahat.example, http://${host}`,
  `jahat.example//${host}`,
];

/** What the register holds that a forged request would change. */
const inventory = async () => {
  const rows = await Promise.all(['people', 'devices', 'keys', 'switches'].map((of) => staff.ask('GET', `/api/${of}`)));
  return JSON.stringify(rows, (key, value) => (/At$|isAlive|sessions/.test(key) ? null : value));
};

/** The answers to every request that changes something, sent so with the administrator's cookie. */
async function forge(as: (question: Question) => Question): Promise<Record<string, string>> {
  const heard: Record<string, string> = {};
  for (const { operationId, question } of changing) {
    const headers = coming('person', administrator.cookie);
    heard[operationId] = (await ask(url, as({ ...question, headers }))).outcome;
  }
  return heard;
}
const allChanging = (outcome: string) => Object.fromEntries(changing.map(({ operationId }) => [operationId, outcome]));

describe('with an administrator’s genuine cookie', () => {
  test('[N4] nothing is changed from a page of another origin, at any door', async () => {
    const before = await inventory();
    expect(changing.length).toBeGreaterThan(20);
    await withstands(server, async () => {
      for (const origin of foreign())
        expect(await forge((question) => ({ ...question, headers: { ...question.headers, origin } })), origin).toEqual(
          allChanging('not-permitted'),
        );
    });
    expect(await inventory()).toBe(before);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; application/json',
    'text/plain;charset=application/json',
    'application/jsonp',
    'application/json-patch+json',
    'text/json',
    '',
  ])('a form sent as “%s” changes nothing, at any door, even without an origin', async (type) => {
    const before = await inventory();
    await withstands(server, async () => {
      const sent = await forge((question) => ({ ...question, headers: { ...question.headers, 'content-type': type } }));
      expect(sent).toEqual(allChanging('malformed'));
    });
    expect(await inventory()).toBe(before);
  });

  test('a form of fields does not become JSON', async () => {
    const before = await inventory();
    const body = 'name=Jahat&signInName=jahat&role=administrator&agencyIds=';
    const headers = { cookie: administrator.cookie };
    const reply = await ask(url, { method: 'POST', path: '/api/people', body, headers });
    expect(reply.outcome).toBe('malformed');
    expect(await inventory()).toBe(before);
  });

  test('a GET that calls itself something else stays one', async () => {
    const before = await inventory();
    const headers = { cookie: administrator.cookie, 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' };
    for (const path of ['/api/keys/uji', '/api/keys/uji?_method=DELETE'])
      expect((await ask(url, { path, headers })).outcome).toBe('not-found');
    expect(await inventory()).toBe(before);
  });
});

test('a browser that asks first is told nothing that lets a page of another origin go on', async () => {
  for (const { question } of await operationsOf(url)) {
    const headers = {
      origin: 'https://jahat.example',
      'access-control-request-method': question.method ?? 'GET',
      'access-control-request-headers': 'content-type, x-antrean-as',
    };
    const asked = await ask(url, { method: 'OPTIONS', path: question.path, headers });
    const answered = await ask(url, { path: question.path, headers: { origin: headers.origin } });
    for (const reply of [asked, answered])
      expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(asked.status).toBe(403);
  }
});

describe('a socket', () => {
  test('[N4] opened by a page of another origin is not, whosever cookie comes along', async () => {
    await withstands(server, async () => {
      for (const origin of foreign())
        for (const { cookie } of [administrator, kiosk]) {
          const line = new RawLine(url, [`cookie: ${cookie}`, `origin: ${origin}`]);
          await line.closed();
          expect(line.head.split('\r\n')[0], origin).toBe('HTTP/1.1 400 Bad Request');
          expect(line.heard).toEqual([]);
        }
    });
  });

  test('opened by our own page is', async () => {
    const line = new RawLine(url, [`cookie: ${kiosk.cookie}`, `origin: http://${host}`]);
    await line.enter({ as: 'kiosk' });
    expect(line.heard[1]).toMatch(/^40\{"sid"/);
  });

  test('[W15] cannot be had as polling, which a form could send', async () => {
    for (const more of [{}, { method: 'POST', body: '40' }]) {
      const reply = await ask(url, { path: '/socket.io/?EIO=4&transport=polling', ...more });
      expect(reply.status).toBe(400);
      expect(reply.headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  test('takes what it is in from its cookie, and not from an address that a page can be sent to', async () => {
    const path = `/socket.io/?EIO=4&transport=websocket&as=kiosk&key=x&cookie=${encodeURIComponent(kiosk.cookie)}`;
    const line = new RawLine(url, [], path);
    await line.enter({ as: 'kiosk' });
    expect(line.heard[1]).toMatch(/^44\{"message":"signed-out"/);
  });
});

test('our own pages are still heard', async () => {
  const headers = { ...coming('person', administrator.cookie), origin: `http://${host}` };
  const switches = { method: 'PUT', path: '/api/switches', body: { publicOrderList: false }, headers };
  expect((await ask(url, switches)).outcome).toBe('200');
  const socket = await connect(url, { as: 'kiosk' }, kiosk.cookie);
  expect(await said(socket, 'watch', { key: 'k', view: 'kiosk' })).toBe('accepted');
});
