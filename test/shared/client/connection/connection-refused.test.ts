/** A page's line to a server that asks who it is. */
import { Server, type Socket } from 'socket.io';
import { expect, onTestFinished, test, vi } from 'vitest';
import { refusedAnswer } from '../../../../server/base/refused.ts';
import { type DeviceReport, DeviceSelf } from '../../../../shared/access/access.ts';
import type { Answer } from '../../../../shared/answers.ts';
import { Connection } from '../../../../shared/client/connection/connection.ts';
import { type ClientToServer, protocolVersion, type ServerToClient } from '../../../../shared/protocol.ts';
import type { RefusalCode } from '../../../../shared/refusals/refusal.ts';
import { issue, kiosk } from '../../../support/play/wishes.ts';

const self = DeviceSelf.parse({
  deviceId: 'l-0123456789ab',
  kind: 'display',
  name: 'TV utara',
  zoneId: 'utara',
  counterId: null,
});
const granted: Answer = { accepted: true, position: 7, at: 0, issued: null, called: null };

type Line = Socket<ClientToServer, ServerToClient>;

/** A server that lets nobody in while `refusal` is one, and the page in front of it. */
class Gate {
  refusal: RefusalCode | null;
  readonly lines: Line[] = [];
  readonly auths: unknown[] = [];
  readonly reports: DeviceReport[] = [];
  knocks = 0;
  #io = new Server<ClientToServer, ServerToClient>(0, { transports: ['websocket'] });

  constructor(refusal: RefusalCode | null = null) {
    this.refusal = refusal;
    onTestFinished(() => this.#io.close());
    this.#io.use((socket, next) => {
      this.knocks++;
      this.auths.push(socket.handshake.auth);
      if (this.refusal === null) next();
      else next(Object.assign(new Error(this.refusal), { data: refusedAnswer(this.refusal).refusal }));
    });
    this.#io.on('connection', (socket) => {
      this.lines.push(socket);
      socket.on('command', (_envelope, answer) => answer(granted));
      socket.on('report', (report) => this.reports.push(report));
      socket.emit('hello', { protocolVersion, logId: 'a', now: 0, doubt: null, self });
    });
  }

  async page(proof: { key?: string; token?: string } = {}): Promise<Connection> {
    await expect.poll(() => this.#io.httpServer.address()).not.toBeNull();
    const { port } = this.#io.httpServer.address() as { port: number };
    const connection = new Connection('display', { url: `http://127.0.0.1:${port}`, ...proof });
    onTestFinished(() => connection.close());
    return connection;
  }
}

/** Much longer than any pause after which a page would come again by itself. */
const longAfterMs = 20_000;
/** Pauses end when the test says so; the network takes the time that it takes. */
function pausesAreOurs(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
}
/** Whoever has begun to knock long after is heard before the stranger who knocks then. */
async function longAfter(gate: Gate): Promise<void> {
  await vi.advanceTimersByTimeAsync(longAfterMs);
  const { knocks } = gate;
  await gate.page();
  await expect.poll(() => gate.knocks).toBeGreaterThan(knocks);
}

test('a page says as what it comes, and shows what it has', async () => {
  const gate = new Gate();
  await gate.page();
  await gate.page({ token: 'abc' });
  await expect.poll(() => gate.auths).toHaveLength(2);
  expect(gate.auths).toEqual(
    expect.arrayContaining([
      { protocolVersion, as: 'display' },
      { protocolVersion, as: 'display', token: 'abc' },
    ]),
  );
});

test('a page that is not let in says why, knocks no more, and comes in when it is told to; what it sends waits', async () => {
  pausesAreOurs();
  const gate = new Gate('signed-out');
  const connection = await gate.page();
  await expect.poll(() => connection.liveness).toBe('refused');
  expect(connection.refusedAs?.code).toBe('signed-out');
  const answer = connection.send(kiosk, issue('ktp'));
  await longAfter(gate);
  expect(gate.knocks).toBe(2);
  gate.refusal = null;
  connection.retry();
  expect([connection.liveness, connection.refusedAs]).toEqual(['connecting', null]);
  expect(await answer).toEqual(granted);
  expect(connection.liveness).toBe('live');
});

test('a page that was refused only because too many come knocks again by itself', async () => {
  const gate = new Gate('too-many-requests');
  const connection = await gate.page();
  await expect.poll(() => gate.knocks).toBe(1);
  gate.refusal = null;
  await expect.poll(() => connection.liveness, { timeout: 15_000 }).toBe('live');
});

test('a page whose line is ended hears of it, and does not come again by itself', async () => {
  pausesAreOurs();
  const gate = new Gate();
  const connection = await gate.page();
  const ended = vi.fn();
  connection.addEventListener('ended', ended);
  await expect.poll(() => connection.liveness).toBe('live');
  gate.lines[0]?.emit('ended', refusedAnswer('signed-out').refusal);
  gate.lines[0]?.disconnect(true);
  await expect.poll(() => connection.liveness).toBe('refused');
  expect(connection.refusedAs?.code).toBe('signed-out');
  await longAfter(gate);
  expect([ended.mock.calls.length, gate.knocks]).toEqual([1, 2]);
  connection.retry();
  await expect.poll(() => connection.liveness).toBe('live');
});

test('a device knows what it is, follows new settings, and tells how it is, again after each break', async () => {
  const gate = new Gate();
  const connection = await gate.page();
  const changes: (string | undefined)[] = [];
  connection.addEventListener('self', () => changes.push(connection.self?.name));
  const report: DeviceReport = { version: '1', sound: 'working', paper: null };
  connection.report(report);
  await expect.poll(() => gate.reports).toEqual([report]);
  expect(connection.self).toEqual(self);
  gate.lines[0]?.emit('device', { ...self, name: 'TV selatan' });
  await expect.poll(() => changes).toEqual(['TV utara', 'TV selatan']);
  gate.lines[0]?.conn.close();
  await expect.poll(() => gate.reports).toEqual([report, report]);
  connection.report({ ...report, sound: 'blocked' });
  await expect.poll(() => gate.reports.at(-1)?.sound).toBe('blocked');
});

test('a page loads itself again when it is told to, at most once a minute', async () => {
  const reload = vi.fn();
  const kept = new Map<string, string>();
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const gate = new Gate();
  const connection = await gate.page();
  await expect.poll(() => connection.liveness).toBe('live');
  for (let time = 0; time < 3; time++) gate.lines[0]?.emit('reload');
  gate.lines[0]?.emit('device', { ...self, name: 'sesudahnya' });
  await expect.poll(() => connection.self?.name).toBe('sesudahnya');
  expect(reload).toHaveBeenCalledTimes(1);
});
