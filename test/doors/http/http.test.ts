import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statusOf } from '../../../server/doors/routes/answer.ts';
import { Answer, Refused } from '../../../shared/answers.ts';
import { views } from '../../../shared/views/views.ts';
import { badCommands } from '../../support/play/bad-commands.ts';
import { hallNearNoon } from '../../support/play/hall-near-noon.ts';
import { callNext, complete, issue, kiosk, officer, openCounter, recall, start } from '../../support/play/wishes.ts';
import { endServers, startServer, type TestServer } from '../../support/server/server.ts';
import { envelope, get, post, sendCommand } from '../../support/server/wire.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ hall: hallNearNoon() });
});
afterAll(endServers);

const commands = () => `${server.url}/api/commands`;
async function position(): Promise<number> {
  const { body } = await get(`${server.url}/api/views/catalogue`);
  return (body as { position: number }).position;
}

describe('[W2] a bad command is refused, changes nothing, and the server stays up:', () => {
  test.each(badCommands)('%s', async (_, body, code) => {
    const before = await position();
    const reply = await post(commands(), body);
    expect(Refused.parse(reply.body).refusal.code).toBe(code);
    expect(reply.status).toBe(statusOf(code));
    expect(await position()).toBe(before);
    expect(server.isUp).toBe(true);
  });

  test.each([
    ['broken JSON', '{"commandId":', 'application/json'],
    ['no body', '', 'application/json'],
    ['another content type', JSON.stringify(envelope(kiosk, issue('ktp'))), 'text/plain'],
    ['an unknown character set', '{}', 'application/json; charset=klingon'],
    ['bytes that are no text', '\u0000\u0001\uffff', 'application/json'],
    ['nested deeper than any stack', `${'['.repeat(30_000)}${']'.repeat(30_000)}`, 'application/json'],
  ])('%s', async (_, body, type) => {
    const before = await position();
    const reply = await post(commands(), body, { 'content-type': type });
    expect(reply.status).toBe(400);
    expect(Refused.parse(reply.body).refusal.code).toBe('malformed');
    expect(await position()).toBe(before);
  });

  test('a stale one: about a ticket that is no longer at the counter', async () => {
    const ani = officer('p-stale');
    await sendCommand(server.url, envelope(ani, openCounter('loket-4')));
    const answer = await sendCommand(server.url, envelope(kiosk, issue('pbb')));
    const { ticketId } = issuedOf(answer);
    await sendCommand(server.url, envelope(ani, callNext('loket-4')));
    await sendCommand(server.url, envelope(ani, start('loket-4', ticketId)));
    await sendCommand(server.url, envelope(ani, complete('loket-4', ticketId)));
    const before = await position();
    const reply = await post(commands(), envelope(ani, recall('loket-4', ticketId)));
    expect(reply).toMatchObject({ status: 409, body: { accepted: false, refusal: { code: 'ticket-not-here' } } });
    expect(await position()).toBe(before);
  });

  test('[W1] the refusal says in both languages where the mistake is, and stays short', async () => {
    const body = {
      ...envelope(kiosk, issue('ktp')),
      command: { type: 'IssueTicket', serviceId: 5, ['x'.repeat(9_000)]: 1 },
    };
    const { refusal } = Refused.parse((await post(commands(), body)).body);
    expect(refusal.sentence.id).toContain('command › serviceId');
    expect(refusal.sentence.en).toContain('command › serviceId');
    expect(refusal.sentence.id.length).toBeLessThan(300);
  });
});

describe('a command', () => {
  test('[W1] is answered with its position and what it issued', async () => {
    const reply = await post(commands(), envelope(kiosk, issue('kk')));
    expect(reply.status).toBe(200);
    const { issued } = { issued: issuedOf(Answer.parse(reply.body)) };
    expect(issued).toMatchObject({ serviceId: 'kk', class: 'regular' });
    expect(issued.number).toMatch(/^A-\d{3}$/);
  });

  test('[W3] sent again gets the same answer; with another body 422', async () => {
    const sent = envelope(kiosk, issue('kk'));
    const first = await post(commands(), sent);
    const before = await position();
    expect(await post(commands(), sent)).toEqual(first);
    const other = await post(commands(), { ...sent, command: issue('ktp') });
    expect(other).toMatchObject({ status: 422, body: { refusal: { code: 'command-id-reused' } } });
    expect(await position()).toBe(before);
  });
});

describe('a view', () => {
  test.each([
    ['about', ''],
    ['catalogue', ''],
    ['kiosk', ''],
    ['display', ''],
    ['display', '?zoneId=utara'],
    ['counters', ''],
    ['counter', '?counterId=loket-1'],
  ] as const)('%s%s is what its schema says, with where in which log it was seen', async (name, query) => {
    const reply = await get(`${server.url}/api/views/${name}${query}`);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      view: name,
      logId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      position: await position(),
    });
    views[name].data.parse((reply.body as { data: unknown }).data);
  });

  test('of a ticket is opened by its token alone', async () => {
    const { token, number, ticketId } = issuedOf(await sendCommand(server.url, envelope(kiosk, issue('ktp'))));
    const reply = await get(`${server.url}/api/views/ticket?token=${token}`);
    expect(views.ticket.data.parse((reply.body as { data: unknown }).data)).toMatchObject({
      number,
      status: 'waiting',
    });
    for (const other of [ticketId, `${token}x`, 'x'])
      expect(await get(`${server.url}/api/views/ticket?token=${other}`)).toMatchObject({ status: 404 });
  });

  test.each([
    ['/api/views/nothing', 404, 'not-found'],
    ['/api/views/toString', 404, 'not-found'],
    ['/api/views/__proto__', 404, 'not-found'],
    ['/api/views/counter?counterId=loket-99', 404, 'not-found'],
    ['/api/views/display?zoneId=bulan', 404, 'not-found'],
    ['/api/views/counter', 400, 'malformed'],
    ['/api/views/counter?counterId=loket-1&counterId=loket-2', 400, 'malformed'],
    ['/api/views/kiosk?more=1', 400, 'malformed'],
    ['/api/views/counter?counterId=%E0%A4%A', 400, 'malformed'],
    ['/api/views/%E0%A4%A', 400, 'malformed'],
    ['/api/nothing', 404, 'not-found'],
    ['/api', 404, 'not-found'],
  ])('%s is refused with %i %s', async (path, status, code) => {
    const reply = await get(server.url + path);
    expect(reply.status).toBe(status);
    expect(Refused.parse(reply.body).refusal.code).toBe(code);
  });
});

describe('for the one who runs it', () => {
  test('[W14] /healthz and /readyz say that all is well', async () => {
    for (const path of ['/healthz', '/readyz']) expect((await fetch(server.url + path)).status).toBe(200);
  });

  test('[V10] the address alone leads to the page of the hall', async () => {
    const page = await (await fetch(server.url)).text();
    expect(page).toContain('<antrean-hall>');
  });

  test('[N18] a page may run no script and no style but the hall’s own, and works over plain HTTP', async () => {
    const { headers } = await fetch(server.url);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests|\*/);
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('what is not there is 404, also outside of the pages’ folder', async () => {
    for (const path of ['/nothing', '/.stamp', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json', '/%E0%A4%A'])
      expect((await fetch(server.url + path)).status).toBe(404);
  });
});

test('fifty visitors who press at once get fifty consecutive numbers', async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => sendCommand(server.url, envelope(kiosk, issue('klaim')))),
  );
  const numbers = answers.map((answer) => issuedOf(answer).number).sort();
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => `C-${String(index + 1).padStart(3, '0')}`));
});

test('[W3] a command id is the hall’s memory: the same id over and over at once takes effect once', async () => {
  const sent = envelope(kiosk, issue('akta'), randomUUID());
  const replies = await Promise.all(Array.from({ length: 20 }, () => post(commands(), sent)));
  expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
  expect(replies[0]).toMatchObject({ status: 200, body: { issued: { number: 'AK-001' } } });
});

function issuedOf(answer: Answer) {
  if (!answer.accepted || answer.issued === null) throw new Error(`Not issued: ${JSON.stringify(answer)}`);
  return answer.issued;
}
