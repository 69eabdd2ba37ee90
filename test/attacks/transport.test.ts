/** What arrives on a live connection below the messages: each byte and each frame counts, whoever sends it. */
import { connect as connectTcp, type Socket as Tcp } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { usualTransport } from '../../server/doors/transport/allowances.ts';
import { Accepted } from '../../shared/answers.ts';
import { frame } from '../bench/clients/frames.ts';
import { issue, kiosk as visitorsKiosk } from '../support/play/wishes.ts';
import { memoryOf } from '../support/server/memory.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { Staff } from '../support/server/staff.ts';
import { openDoors, type TestDoors } from '../support/server/test-doors.ts';
import { testKey } from '../support/server/test-key.ts';
import { envelope, sendCommand } from '../support/server/wire.ts';
import { type Machine, machine, takeNumber, withstands } from './besieged.ts';
import { RawLine } from './lines.ts';

const { control, allowances } = usualTransport;
/** What a process may grow by that does its work meanwhile, MB. */
const ordinary = 100;

let server: TestServer;
let kiosk: Machine;
let token: string;

beforeAll(async () => {
  server = await startServer();
  kiosk = await machine(await Staff.of(server), 'kiosk');
  token = (await takeNumber(server.url)).token;
});
afterAll(endServers);

type Who = 'silent' | 'refused' | 'stranger' | 'phone' | 'kiosk';
const everybody: Who[] = ['silent', 'refused', 'stranger', 'phone', 'kiosk'];

async function lineOf(who: Who, url = server.url): Promise<RawLine> {
  const line = new RawLine(url, who === 'kiosk' ? [`cookie: ${kiosk.cookie}`] : []);
  await line.until('0');
  if (who === 'refused') await line.enter({ as: 'kiosk' });
  if (who === 'stranger') await line.enter({ as: 'visitor' });
  if (who === 'phone') await line.enter({ as: 'visitor', token });
  if (who === 'kiosk') await line.enter({ as: 'kiosk' });
  return line;
}

/** Sends `piece` until the server has hung up, as fast as it takes it; gives how many bytes went out at most. */
async function pour(line: RawLine, piece: Buffer, mostBytes: number): Promise<number> {
  let sent = 0;
  while (!line.isClosed && sent < mostBytes) {
    if (!line.tcp.write(piece))
      await Promise.race([new Promise((resolve) => line.tcp.once('drain', resolve)), line.closed()]);
    sent += piece.length;
    await sleep(0);
  }
  await Promise.race([line.closed(), sleep(5_000)]);
  return sent;
}

const times = (count: number, piece: Buffer): Buffer => Buffer.concat(Array.from({ length: count }, () => piece));
const text = (words: string) => frame('text', Buffer.from(words));

const floods: [string, Buffer][] = [
  ['pings with as much in them as there may be', frame('ping', Buffer.alloc(125))],
  ['empty pings', frame('ping', Buffer.alloc(0))],
  ['pongs that nobody asked for', frame('pong', Buffer.alloc(125))],
  ['empty pieces of a message that never ends', frame('continuation', Buffer.alloc(0), { isLast: false })],
  ['pieces of a message that never ends', frame('continuation', Buffer.alloc(100), { isLast: false })],
  ['heartbeats', text('3')],
  ['packets that mean nothing to Engine.IO', text('6')],
  ['answers to what was not asked', text('430[]')],
  ['first words for rooms that are not there', text('40/nix,')],
  ['events that ask for no answer', text('42["x"]')],
  ['empty messages', text('')],
];

describe.each(floods)('[N40] %s', (what, piece) => {
  const begins = what.includes('never ends') ? [frame('text', Buffer.from('42'), { isLast: false })] : [];

  test.each(everybody)('without end end the connection of one who is %s', async (who) => {
    await withstands(server, async () => {
      const line = await lineOf(who);
      const mostBytes = 8 * 1024 * 1024;
      for (const begin of begins) line.tcp.write(begin);
      expect(await pour(line, times(200, piece), mostBytes)).toBeLessThan(mostBytes);
      expect(line.isClosed).toBe(true);
      expect(line.pongs).toBeLessThanOrEqual(control.burst + 5);
    });
  });

  test('are not kept for one who reads nothing', async () => {
    const before = memoryOf(server);
    await withstands(server, async () => {
      const line = await lineOf('silent');
      line.tcp.pause();
      for (const begin of begins) line.tcp.write(begin);
      await pour(line, times(200, piece), 64 * 1024 * 1024);
      line.tcp.resume();
      await line.closed();
    });
    expect(memoryOf(server) - before).toBeLessThan(ordinary);
  });
});

test('[N40] who comes again with the same proof goes on with what was left, and others with all of theirs', async () => {
  const frames = { burst: 20, perSecond: 0 };
  const transport = { ...usualTransport, allowances: { ...allowances, visitor: { ...allowances.visitor, frames } } };
  const doors = await openDoors({ transport });
  const lineWith = async (token: string) => {
    const line = new RawLine(doors.url);
    await line.until('0');
    await line.enter({ as: 'visitor', token });
    return line;
  };
  const tokenOfNext = async () => {
    const { token } = Accepted.parse(await sendCommand(doors.url, envelope(visitorsKiosk, issue('ktp')))).issued!;
    return String(token);
  };
  const [mine, others] = [await tokenOfNext(), await tokenOfNext()];
  const first = await lineWith(mine);
  first.say(...Array(15).fill('3'), '421["nothing"]');
  await first.until('431');
  first.tcp.destroy();
  const second = await lineWith(mine);
  second.say(...Array(10).fill('3'), '421["nothing"]');
  await second.until('431');
  expect(second.heard.filter((words) => words.startsWith('431'))).toEqual([]);
  const other = await lineWith(others);
  other.say(...Array(10).fill('3'), '421["nothing"]');
  await other.until('431');
  expect(other.isClosed).toBe(false);
});

test('[N41] a hundred connections of strangers that each hold back the end of a message are not all kept', async () => {
  const limits = { ...usualTransport, strangerMessageBytes: { ofNetwork: 1_000_000, inAll: 2_000_000 } };
  const doors = await openDoors({ transport: limits });
  const lines = await Promise.all(Array.from({ length: 30 }, () => lineOf('silent', doors.url)));
  for (const line of lines) line.tcp.write(frame('text', Buffer.alloc(100_000, 'x')).subarray(0, 50_000));
  await expect.poll(() => lines.filter(({ isClosed }) => !isClosed).length).toBeLessThanOrEqual(10);
  expect(lines.filter(({ isClosed }) => !isClosed).length).toBeGreaterThan(5);
});

test('[N41] a message that was announced longer than any of ours is not waited for', async () => {
  const line = await lineOf('phone');
  line.tcp.write(frame('text', Buffer.alloc(allowances.visitor.messageBytes + 1)).subarray(0, 20));
  await line.closed();
});

/** The server's end of each connection that is opened. */
function linesOf({ server }: TestDoors): Tcp[] {
  const lines: Tcp[] = [];
  server.on('connection', (line: Tcp) => lines.push(line));
  return lines;
}

/** Upgrades, says `words`, and from then on neither reads nor ends its side, whatever it is told. */
function stubborn(url: string, words: string[], path = '/socket.io/?EIO=4&transport=websocket'): Tcp {
  const { hostname: host, port, host: name } = new URL(url);
  const tcp = connectTcp({ host, port: Number(port), allowHalfOpen: true });
  onTestFinished(() => void tcp.destroy());
  tcp.on('error', () => {});
  const upgrade = ['connection: Upgrade', 'upgrade: websocket', 'sec-websocket-version: 13'];
  const key = 'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==';
  tcp.write([`GET ${path} HTTP/1.1`, `host: ${name}`, ...upgrade, key, '', ''].join('\r\n'));
  tcp.once('data', () => {
    tcp.write(Buffer.concat(words.map(text)));
    tcp.pause();
  });
  return tcp;
}

describe('[N42] a connection that was told to go is gone, its TCP connection too:', () => {
  const goesFrom = async (options: { handshakeMs?: number }, words: string[], path?: string) => {
    const limits = { ...usualTransport, ...options };
    const doors = await openDoors({ transport: limits });
    const [lines, before] = [linesOf(doors), doors.transport.connections.strangerCount];
    stubborn(doors.url, words, path);
    await expect.poll(() => lines.length).toBe(1);
    await expect.poll(() => lines[0]!.destroyed, { timeout: 10_000 }).toBe(true);
    await expect.poll(() => doors.transport.connections.strangerCount).toBe(before);
    expect(doors.transport.liveConnections.strangerCount).toBe(0);
  };
  const key = JSON.stringify({ key: testKey });

  test.each<[string, { handshakeMs?: number }, string[], string?]>([
    ['one that never says who it is', { handshakeMs: 100 }, []],
    ['one that was refused', { handshakeMs: 100 }, ['40{"as":"kiosk"}']],
    ['one that was refused and fills its heartbeat', { handshakeMs: 100 }, ['40{"as":"kiosk"}', '3', '3']],
    ['one that says goodbye and stays', {}, [`40${key}`, '41']],
    ['one that speaks another protocol', {}, [], '/socket.io/?EIO=3&transport=websocket'],
    ['one that sends what is none', {}, [`40${key}`, '9']],
    ['one that closes Engine.IO alone', {}, [`40${key}`, '1']],
    ['one that answers no heartbeat', {}, [`40${key}`]],
  ])('%s', (_, options, words, path) => goesFrom(options, words, path));

  test('one that wants to become something else than a live connection', () => goesFrom({}, [], '/api/session'));
  test('one whose path only begins like ours', () => goesFrom({}, [], '/socket.iox/?EIO=4&transport=websocket'));
});

test('[N43] a session takes no second WebSocket, by which it would pass the door', async () => {
  const first = await lineOf('stranger');
  const { sid } = JSON.parse(first.heard[0]!.slice(1)) as { sid: string };
  for (const name of ['sid', '%73id']) {
    const second = new RawLine(server.url, [], `/socket.io/?EIO=4&transport=websocket&${name}=${sid}`);
    await second.closed();
    expect(second.head).toContain('400 Bad Request');
  }
  expect(first.isClosed).toBe(false);
});
