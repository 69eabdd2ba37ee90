import { setTimeout as sleep } from 'node:timers/promises';
import type { Socket } from 'socket.io-client';
import { io } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Answer, Refused } from '../../../shared/answers.ts';
import { maxMessageBytes, protocolVersion, type ViewMessage } from '../../../shared/protocol.ts';
import { views } from '../../../shared/views/views.ts';
import { badCommands } from '../../support/play/bad-commands.ts';
import { hallNearNoon, ktpCounters } from '../../support/play/hall-near-noon.ts';
import { callNext, issue, kiosk, officer, openCounter } from '../../support/play/wishes.ts';
import { endServers, startServer, type TestServer } from '../../support/server/server.ts';
import { testKey } from '../../support/server/test-key.ts';
import { ask, askCommand, connect, envelope, get, sendCommand } from '../../support/server/wire.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ hall: hallNearNoon() });
});
afterAll(endServers);
afterEach(() => {
  expect(server.isUp).toBe(true);
  expect(server.errors.split('\n').filter((line) => line !== '' && !promised.test(line))).toEqual([]);
});
/** What the log says where a page is of another site, or a request does not become a WebSocket (rule N58). */
const promised = /^\{"level":40,.*(turned away as one of another site|came without Upgrade)/;

const position = async () => ((await get(`${server.url}/api/views/catalogue`)).body as { position: number }).position;

/** The views that a socket is pushed, as they come. */
function collected(socket: Socket): ViewMessage[] {
  const messages: ViewMessage[] = [];
  socket.on('view', (message: ViewMessage) => messages.push(message));
  return messages;
}
const until = async (isSo: () => boolean) => {
  for (let turn = 0; turn < 500 && !isSo(); turn++) await sleep(10);
  expect(isSo()).toBe(true);
};

describe('a connection', () => {
  test('[W5] is greeted with the protocol’s version, the log, and the hall’s clock', async () => {
    const socket = io(server.url, { transports: ['websocket'], forceNew: true, auth: { key: testKey } });
    const hello = await new Promise((resolve) => socket.once('hello', resolve));
    socket.disconnect();
    expect(hello).toEqual({
      protocolVersion,
      logId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      now: expect.any(Number),
      doubt: null,
      self: null,
    });
    expect(Math.abs((hello as { now: number }).now - Date.now())).toBeLessThan(60_000);
  });

  test('[N4] from a page of another site is refused; from the hall’s own it is not', async () => {
    const tryFrom = (origin: string) =>
      new Promise<string>((resolve) => {
        const socket = io(server.url, {
          transports: ['websocket'],
          forceNew: true,
          reconnection: false,
          extraHeaders: { origin },
          auth: { key: testKey },
        });
        socket.once('connect', () => resolve('connected'));
        socket.once('connect_error', () => resolve('refused'));
        socket.once('connect', () => socket.disconnect());
      });
    expect(await tryFrom('http://evil.example')).toBe('refused');
    expect(await tryFrom('null')).toBe('refused');
    expect(await tryFrom(server.url)).toBe('connected');
  });

  test('[W15] is by WebSocket only, and no script is served for it', async () => {
    expect((await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`)).status).toBe(400);
    expect((await fetch(`${server.url}/socket.io/socket.io.js`)).ok).toBe(false);
  });
});

describe('[W2] a bad command is refused, changes nothing, and the server stays up:', () => {
  test.each(badCommands)('%s', async (_, body, code) => {
    const before = await position();
    const socket = await connect(server.url);
    expect(Refused.parse(await ask(socket, 'command', body)).refusal.code).toBe(code);
    expect(socket.connected).toBe(true);
    expect(await position()).toBe(before);
  });

  test('bytes instead of a command', async () => {
    const socket = await connect(server.url);
    expect(Refused.parse(await ask(socket, 'command', Buffer.alloc(100))).refusal.code).toBe('malformed');
  });

  test('so much that the connection ends', async () => {
    const before = await position();
    const socket = await connect(server.url);
    const ended = new Promise((resolve) => socket.once('disconnect', resolve));
    socket.emit('command', { note: 'x'.repeat(10 * maxMessageBytes) });
    await ended;
    expect(await position()).toBe(before);
  });

  test('messages without a function to answer with, without anything, and of no known name', async () => {
    const before = await position();
    const socket = await connect(server.url);
    for (const event of ['command', 'watch', 'unwatch', 'nothing', '__proto__', 'constructor', 'hello', 'view']) {
      socket.emit(event);
      socket.emit(event, null);
      socket.emit(event, { key: 1 }, 'more', 7);
    }
    for (const event of ['nothing', '__proto__', 'constructor', 'view'])
      expect(Refused.parse(await ask(socket, event, {})).refusal.code).toBe('not-found');
    expect(Refused.parse(await socket.timeout(5_000).emitWithAck('command')).refusal.code).toBe('malformed');
    expect(await position()).toBe(before);
  });

  test('a WebSocket that speaks no Socket.IO', async () => {
    for (const message of [
      'nonsense',
      '42',
      '42{}',
      '42["command"',
      '9'.repeat(1000),
      '451-["command",{"_placeholder":true,"num":0}]',
    ]) {
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
      await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
      socket.send(message);
      await sleep(20);
      socket.close();
    }
    expect(await position()).toBeGreaterThan(0);
  });
});

describe('a watch', () => {
  test.each([
    ['about', {}],
    ['catalogue', {}],
    ['kiosk', {}],
    ['display', {}],
    ['display', { zoneId: 'utara' }],
    ['counters', {}],
    ['counter', { counterId: 'loket-1' }],
  ] as const)('of %s %j shows the view at once, as its schema says', async (view, query) => {
    const socket = await connect(server.url);
    const messages = collected(socket);
    expect(await ask(socket, 'watch', { key: 'mine', view, query })).toEqual({ accepted: true });
    await until(() => messages.length > 0);
    expect(messages[0]).toMatchObject({ key: 'mine', view, position: await position() });
    expect(Object.keys(messages[0]!).sort()).toEqual(['at', 'data', 'key', 'logId', 'position', 'view']);
    views[view].data.parse(messages[0]!.data);
  });

  test('shows each change, and what another view’s change does not touch stays quiet', async () => {
    const [tablet, screen] = [await connect(server.url), await connect(server.url)];
    const [kioskViews, catalogueViews] = [collected(tablet), collected(screen)];
    await ask(tablet, 'watch', { key: 'k', view: 'kiosk' });
    await ask(screen, 'watch', { key: 'c', view: 'catalogue' });
    const answer = await askCommand(tablet, envelope(kiosk, issue('pbb')));
    await until(() => kioskViews.length === 2);
    expect(kioskViews[1]?.position).toBe(answer.accepted ? answer.position : 0);
    // What was on its way to the other screen comes before this.
    await ask(screen, 'watch', { key: 'after', view: 'counters' });
    await until(() => catalogueViews.some(({ key }) => key === 'after'));
    expect(catalogueViews.filter(({ key }) => key === 'c')).toHaveLength(1);
    expect(kioskViews).toHaveLength(2);
  });

  test('that was taken back shows nothing more', async () => {
    const [tablet, other] = [await connect(server.url), await connect(server.url)];
    const [quiet, lively] = [collected(tablet), collected(other)];
    for (const socket of [tablet, other]) await ask(socket, 'watch', { key: 'k', view: 'kiosk' });
    tablet.emit('unwatch', { key: 'k' });
    await askCommand(tablet, envelope(kiosk, issue('pbb')));
    await until(() => lively.length === 2);
    expect(quiet).toHaveLength(1);
  });

  test.each([
    ['nothing', null, 'malformed'],
    ['no key', { view: 'kiosk' }, 'malformed'],
    ['an unknown view', { key: 'k', view: 'safe' }, 'malformed'],
    ['a view that is a property of every object', { key: 'k', view: 'constructor' }, 'malformed'],
    ['a query with too much', { key: 'k', view: 'kiosk', query: { more: 'x' } }, 'malformed'],
    ['a query that lacks something', { key: 'k', view: 'counter' }, 'malformed'],
    ['a query of the wrong type', { key: 'k', view: 'counter', query: { counterId: { $ne: 1 } } }, 'malformed'],
    ['a counter that is not there', { key: 'k', view: 'counter', query: { counterId: 'loket-99' } }, 'not-found'],
    ['a token that nobody gave', { key: 'k', view: 'ticket', query: { token: 'x' } }, 'not-found'],
    ['far too much', { key: 'x'.repeat(maxMessageBytes), view: 'kiosk' }, 'too-large'],
  ])('of %s is refused', async (_, request, code) => {
    const socket = await connect(server.url);
    expect(Refused.parse(await ask(socket, 'watch', request)).refusal.code).toBe(code);
  });

  test('[W7] more than twenty on one connection are refused', async () => {
    const socket = await connect(server.url);
    for (let key = 0; key < 20; key++)
      expect(await ask(socket, 'watch', { key: `${key}`, view: 'kiosk' })).toEqual({ accepted: true });
    expect(Refused.parse(await ask(socket, 'watch', { key: '20', view: 'kiosk' })).refusal.sentence.en).toContain(
      'more than 20',
    );
  });
});

test('fifty visitors who press at once, each on a connection of their own, get fifty consecutive numbers', async () => {
  const sockets = await Promise.all(Array.from({ length: 50 }, () => connect(server.url)));
  const answers = await Promise.all(sockets.map((socket) => askCommand(socket, envelope(kiosk, issue('klaim')))));
  const numbers = answers.map((answer) => (answer.accepted ? answer.issued?.number : answer.refusal.code)).sort();
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => `C-${String(index + 1).padStart(3, '0')}`));
});

test('eight counters that call next at once on one line get eight different tickets, the first eight', async () => {
  const waiting = [];
  for (let each = 0; each < 10; each++) waiting.push(await sendCommand(server.url, envelope(kiosk, issue('ktp'))));
  const desks = ktpCounters.map((counterId) => ({ counterId, officer: officer(`p-${counterId}`) }));
  for (const desk of desks) await sendCommand(server.url, envelope(desk.officer, openCounter(desk.counterId)));
  const sockets = await Promise.all(desks.map(() => connect(server.url)));
  const answers = await Promise.all(
    desks.map((desk, index) => askCommand(sockets[index]!, envelope(desk.officer, callNext(desk.counterId)))),
  );
  const numbers = answers.map((answer) => (answer.accepted ? answer.called?.number : answer.refusal.code)).sort();
  const firstEight = waiting
    .slice(0, 8)
    .map((answer) => Answer.parse(answer).accepted && answer.accepted && answer.issued?.number);
  expect(numbers).toEqual(firstEight);
});
