/** A page's line to the server, over lines that break, against the real server. */
import { Server } from 'socket.io';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Answer } from '../../../../shared/answers.ts';
import { KioskId, ServiceId } from '../../../../shared/base/ids.ts';
import { Connection } from '../../../../shared/client/connection/connection.ts';
import type { Actor, Command } from '../../../../shared/commands.ts';
import { protocolVersion } from '../../../../shared/protocol.ts';
import type { KioskView } from '../../../../shared/views/kiosk-view.ts';
import { hallNearNoon } from '../../../support/play/hall-near-noon.ts';
import { FlakyLine } from '../../../support/server/flaky-line.ts';
import { endServers, startServer, type TestServer } from '../../../support/server/server.ts';
import { testKey } from '../../../support/server/test-key.ts';

afterEach(endServers);

const kiosk: Actor = { kind: 'kiosk', kioskId: KioskId.parse('uji') };
const takeKtp: Command = { type: 'IssueTicket', serviceId: ServiceId.parse('ktp') };

function connectTo(url: string): Connection {
  const connection = new Connection('kiosk', { url, key: testKey });
  onTestFinished(() => connection.close());
  return connection;
}

const issuedIn = async (server: TestServer): Promise<number> =>
  (await server.log()).flatMap(({ events }) => events.filter(({ type }) => type === 'TicketIssued')).length;

const numberIn = (answer: Answer | null): string | undefined =>
  answer?.accepted ? answer.issued?.number : answer?.refusal.code;

test('[W3] a command whose answer was lost is sent again and takes effect once', async () => {
  const server = await startServer({ hall: hallNearNoon() });
  const line = await FlakyLine.to(server.url);
  const connection = connectTo(line.url);
  expect(numberIn(await connection.send(kiosk, takeKtp))).toBe('A-001');

  line.swallowReplies();
  const answer = connection.send(kiosk, takeKtp);
  // It is in the log, and the client has heard nothing of it.
  await expect.poll(() => issuedIn(server), { timeout: 10_000 }).toBe(2);
  line.cut();
  expect(numberIn(await answer)).toBe('A-002');
  expect(await issuedIn(server)).toBe(2);
});

test('a command sent while the server is away waits for it', async () => {
  const server = await startServer({ hall: hallNearNoon() });
  const connection = connectTo(server.url);
  await expect.poll(() => connection.liveness).toBe('live');
  await server.kill();
  await expect.poll(() => connection.liveness).toBe('stale');
  const answer = connection.send(kiosk, takeKtp);
  await server.start();
  expect(numberIn(await answer)).toBe('A-001');
  expect(connection.liveness).toBe('live');
});

test('a command that is given up while the server is away is not sent when it is back', async () => {
  const server = await startServer({ hall: hallNearNoon() });
  const connection = connectTo(server.url);
  await expect.poll(() => connection.liveness).toBe('live');
  await server.kill();
  await expect.poll(() => connection.liveness).toBe('stale');
  const leaving = new AbortController();
  const answer = connection.send(kiosk, takeKtp, leaving.signal);
  leaving.abort();
  expect(await answer).toBeNull();
  await server.start();
  expect(numberIn(await connection.send(kiosk, takeKtp))).toBe('A-001');
});

test('a watch goes on after the server was away, and after it was ended it is silent', async () => {
  const server = await startServer({ hall: hallNearNoon() });
  const connection = connectTo(server.url);
  const seen: number[] = [];
  const waiting = (data: KioskView) => data.services.reduce((sum, service) => sum + service.waiting, 0);
  const end = connection.watch('kiosk', {}, (data) => seen.push(waiting(data)));
  await connection.send(kiosk, takeKtp);
  await expect.poll(() => seen.at(-1)).toBe(1);
  await server.restart();
  await connection.send(kiosk, takeKtp);
  await expect.poll(() => seen.at(-1)).toBe(2);
  end();
  const count = seen.length;
  await connection.send(kiosk, takeKtp);
  const other: number[] = [];
  connection.watch('kiosk', {}, (data) => other.push(waiting(data)));
  await expect.poll(() => other.at(-1)).toBe(3);
  expect(seen).toHaveLength(count);
});

test('[W10] a line that is silent but not closed counts as lost', async () => {
  const server = await startServer({ hall: hallNearNoon() });
  const line = await FlakyLine.to(server.url);
  const connection = connectTo(line.url);
  await expect.poll(() => connection.liveness).toBe('live');
  line.swallowReplies();
  await expect.poll(() => connection.liveness, { timeout: 10_000 }).toBe('stale');
  line.cut();
  await expect.poll(() => connection.liveness, { timeout: 10_000 }).toBe('live');
});

/** A server that says what the test wants. */
async function scripted(
  hello: object,
  onWatch: (push: (message: object) => void, key: string) => void,
  lastsMs: number | null = null,
): Promise<string> {
  const io = new Server(0, { transports: ['websocket'] });
  onTestFinished(() => io.close());
  io.on('connection', (socket) => {
    socket.emit('hello', hello);
    if (lastsMs !== null) setTimeout(() => socket.conn.close(), lastsMs);
    socket.on('watch', ({ key }, answer) => {
      answer({ accepted: true });
      onWatch((message) => socket.emit('view', { key, view: 'kiosk', ...message }), key);
    });
  });
  await expect.poll(() => io.httpServer.address()).not.toBeNull();
  return `http://127.0.0.1:${(io.httpServer.address() as { port: number }).port}`;
}

test('[W9] a view older than what is shown is left out; another log starts anew', async () => {
  const hello = { protocolVersion, logId: 'a', now: 0, doubt: null, self: null };
  let asked = 0;
  const url = await scripted(hello, (push) => {
    if (asked++ > 0) return;
    push({ logId: 'a', position: 7, data: 'seventh' });
    push({ logId: 'a', position: 6, data: 'sixth' });
    push({ logId: 'a', position: 7, data: 'seventh, a minute later' });
    push({ logId: 'b', position: 1, data: 'another log' });
  });
  const seen: unknown[] = [];
  connectTo(url).watch('kiosk', {}, (data) => seen.push(data));
  await expect.poll(() => seen).toEqual(['seventh', 'seventh, a minute later', 'another log']);
});

test('a page that knows more than its server asks it again, until it knows as much', async () => {
  // The page came from another process; what this one sends by itself is nothing, since the view is the same at 5 and at 9.
  const answers = [
    { position: 7, data: 'called' },
    { position: 5, data: 'serving' },
    { position: 6, data: 'serving' },
    { position: 9, data: 'serving' },
  ];
  const url = await scripted({ protocolVersion, logId: 'a', now: 0, doubt: null, self: null }, (push) => {
    push({ logId: 'a', ...answers.shift() });
    if (answers.length === 3) push({ logId: 'a', ...answers.shift() });
  });
  const seen: unknown[] = [];
  connectTo(url).watch('kiosk', {}, (data) => seen.push(data));
  await expect.poll(() => seen, { timeout: 10_000 }).toEqual(['called', 'serving']);
  expect(answers).toEqual([]);
});

test('a view that is no more is told as a refusal, and the next push shows it again', async () => {
  const url = await scripted({ protocolVersion, logId: 'a', now: 0, doubt: null, self: null }, (push) => {
    push({ logId: 'a', position: 1, data: 'first' });
    push({ logId: 'a', position: 2, data: null });
    push({ logId: 'a', position: 3, data: 'third' });
  });
  const seen: unknown[] = [];
  connectTo(url).watch(
    'kiosk',
    {},
    (data) => seen.push(data),
    (refusal) => seen.push(refusal.code),
  );
  await expect.poll(() => seen).toEqual(['first', 'not-found', 'third']);
});

test('[W11] a page of another protocol version reloads itself, once', async () => {
  const reload = vi.fn();
  const kept = new Map<string, string>();
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const url = await scripted(
    { protocolVersion: protocolVersion + 1, logId: 'a', now: 0, doubt: null, self: null },
    () => undefined,
    300,
  );
  const connection = connectTo(url);
  await expect.poll(() => reload.mock.calls.length).toBe(1);
  expect(connection.liveness).toBe('connecting');
  const again = connectTo(url);
  const dispatched = vi.spyOn(again, 'dispatchEvent');
  // The server ends the line only after its hello has arrived.
  await expect
    .poll(() => again.liveness === 'stale' || dispatched.mock.calls.length > 0, { timeout: 10_000 })
    .toBe(true);
  expect(kept.size).toBe(1);
  expect(reload).toHaveBeenCalledTimes(1);
});

test('the clock of the page is the clock of the server', async () => {
  const now = Date.UTC(2031, 0, 1);
  const connection = connectTo(
    await scripted({ protocolVersion, logId: 'a', now, doubt: null, self: null }, () => undefined),
  );
  await expect.poll(() => connection.liveness).toBe('live');
  expect(connection.now()).toBeGreaterThanOrEqual(now);
  expect(new Date(connection.now()).getUTCFullYear()).toBe(2031);
});
