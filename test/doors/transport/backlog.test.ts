/** A client that does not take what it is sent. */
import { EventEmitter } from 'node:events';
import { connect as connectTcp, type Socket as Tcp } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Socket } from 'socket.io';
import { describe, expect, onTestFinished, test } from 'vitest';
import { usualTransport } from '../../../server/doors/transport/allowances.ts';
import { Backlog } from '../../../server/doors/transport/backlog.ts';
import { clientFrame, opcodes } from '../../bench/clients/frames.ts';
import { issue, kiosk } from '../../support/play/wishes.ts';
import { openDoors, type TestDoors } from '../../support/server/test-doors.ts';
import { testKey } from '../../support/server/test-key.ts';
import { ask, connect } from '../../support/server/wire.ts';

const megabyte = 1024 * 1024;

/** The server's end of each line that is opened. */
function linesOf({ server }: TestDoors): Tcp[] {
  const lines: Tcp[] = [];
  server.on('connection', (line: Tcp) => lines.push(line));
  return lines;
}

/** The most bytes that a line has held, and not given to the kernel, after any of its writes. */
function mostHeldBy({ server }: TestDoors): () => number {
  let most = 0;
  server.on('connection', (line: Tcp) => {
    const write = line.write.bind(line) as (...args: unknown[]) => boolean;
    line.write = (...args: unknown[]) => {
      const isTaken = write(...args);
      most = Math.max(most, line.writableLength);
      return isTaken;
    };
  });
  return () => most;
}

/** Says that it is there, asks for views, and reads nothing. */
class DeafClient {
  readonly tcp: Tcp;
  isIn = false;
  isClosed = false;

  constructor(url: string) {
    const { port, host } = new URL(url);
    this.tcp = connectTcp({ port: Number(port), host: '127.0.0.1' });
    onTestFinished(() => void this.tcp.destroy());
    for (const event of ['error', 'close']) this.tcp.on(event, () => this.#end());
    this.tcp.write(
      [
        'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
        ...[`host: ${host}`, 'connection: Upgrade', 'upgrade: websocket'],
        ...['sec-websocket-version: 13', 'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==', '', ''],
      ].join('\r\n'),
    );
    // From the server's first words on it reads nothing more.
    this.tcp.on('data', (words: Buffer) => {
      if (!words.includes('"sid"')) return;
      this.tcp.pause();
      this.say(`40${JSON.stringify({ key: testKey })}`);
      this.isIn = true;
    });
  }

  say(text: string): void {
    if (!this.isClosed) this.tcp.write(clientFrame(opcodes.text, Buffer.from(text)));
  }

  #end(): void {
    this.isClosed = true;
  }
}

test('[N9] is cut off once a megabyte waits for it, and the server keeps no more of it than that', async () => {
  const doors = await openDoors();
  const lines = linesOf(doors);
  const most = mostHeldBy(doors);
  const bystander = await connect(doors.url);
  const client = new DeafClient(doors.url);
  await expect.poll(() => client.isIn).toBe(true);
  for (let turn = 0; turn < 3_000 && !client.isClosed; turn++) {
    // It answers pings that it has not read, as if it were well.
    client.say('3');
    for (let each = 0; each < 50; each++) client.say('42["watch",{"key":"k","view":"catalogue"}]');
    await sleep(1);
  }
  expect(client.isClosed).toBe(true);
  // The last view on top of it.
  expect(most()).toBeGreaterThan(0);
  expect(most()).toBeLessThan(2 * megabyte);
  expect(lines.filter((line) => line.destroyed)).toHaveLength(1);
  expect(await ask(bystander, 'watch', { key: 'k', view: 'kiosk' })).toEqual({ accepted: true });
});

test('is cut off before the next push, which it would have had to be kept', async () => {
  const doors = await openDoors();
  const lines = linesOf(doors);
  const [slow, quick] = [await connect(doors.url), await connect(doors.url)];
  for (const socket of [slow, quick]) await ask(socket, 'watch', { key: 'k', view: 'kiosk' });
  const pushed: string[] = [];
  slow.on('view', () => pushed.push('slow'));
  quick.on('view', () => pushed.push('quick'));
  Object.defineProperty(lines[0]!, 'writableLength', { get: () => 2 * megabyte });
  const gone = new Promise((resolve) => slow.once('disconnect', resolve));
  await doors.inside.send(kiosk, issue('ktp'));
  expect(await gone).toBe('transport close');
  await expect.poll(() => pushed).toEqual(['quick']);
});

test('[N64] what waits for all connections with one proof is bounded together: the fullest of them is cut, and nobody else’s', async () => {
  const { allowances } = usualTransport;
  const key = { ...allowances.key, backlogBytesOfProof: megabyte };
  const doors = await openDoors({ transport: { ...usualTransport, allowances: { ...allowances, key } } });
  const lines = linesOf(doors);
  const mine = [await connect(doors.url), await connect(doors.url), await connect(doors.url)];
  for (const socket of mine) await ask(socket, 'watch', { key: 'k', view: 'kiosk' });
  const gone: number[] = [];
  for (const [place, socket] of mine.entries()) socket.on('disconnect', () => gone.push(place));
  for (const [place, kilobytes] of [100, 700, 600].entries())
    Object.defineProperty(lines[place]!, 'writableLength', { get: () => kilobytes * 1024 });
  await doors.inside.send(kiosk, issue('ktp'));
  await expect.poll(() => gone).toEqual([1]);
});

describe('a backlog', () => {
  const line = (writableLength: number) => {
    const conn = new EventEmitter();
    return { conn, backlog: new Backlog(conn as Socket['conn'], { writableLength } as Tcp) };
  };

  test('is too long with more than 2,000 messages that are still to be handed on', () => {
    const { conn, backlog } = line(0);
    for (let message = 0; message < 2_000; message++) conn.emit('packetCreate', {});
    expect(backlog.isTooLong).toBe(false);
    conn.emit('packetCreate', {});
    expect(backlog.isTooLong).toBe(true);
    conn.emit('flush');
    expect(backlog.isTooLong).toBe(false);
  });

  test('is too long with more than a megabyte', () => {
    expect([line(megabyte).backlog.isTooLong, line(megabyte + 1).backlog.isTooLong]).toEqual([false, true]);
  });

  test('is what is still to be handed on and what the line has not taken, together', () => {
    const { conn, backlog } = line(megabyte / 2);
    conn.emit('packetCreate', { data: 'x'.repeat(megabyte / 2) });
    expect(backlog.isTooLong).toBe(false);
    conn.emit('packetCreate', { data: 'x' });
    expect(backlog.isTooLong).toBe(true);
    conn.emit('flush');
    expect(backlog.isTooLong).toBe(false);
  });
});
