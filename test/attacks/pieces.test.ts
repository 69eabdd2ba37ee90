/** What comes over HTTP in pieces as small as can be: each costs a call, whatever door it is sent to. */
import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { usualTransport } from '../../server/doors/transport/allowances.ts';
import { maxMessageBytes } from '../../shared/protocol.ts';
import { frame } from '../bench/clients/frames.ts';
import { makeCertificate } from '../support/program/certificate.ts';
import { endServers, startServer } from '../support/server/server.ts';
import { tempFolder } from '../support/server/temp-folder.ts';
import { openDoors } from '../support/server/test-doors.ts';

afterAll(endServers);

const { most } = usualTransport.inflow;
const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;
/** Of one reading. */
const mostRead = 64 * kibibyte;

const headers = (line: string, more = 'transfer-encoding: chunked') =>
  `${line} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${more}\r\n\r\n`;
const upgrading = 'connection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13';
const asSocket = `${upgrading}\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==`;
const live = '/socket.io/?EIO=4&transport=websocket';

const floods: [string, string, string][] = [
  ['chunks for a door that takes no body', headers('GET /healthz'), '1\r\nx\r\n'],
  ['chunks for a door that is not there', headers('POST /nowhere'), '1\r\nx\r\n'],
  ['chunks for a door that takes a body', headers('POST /api/session'), '1\r\n \r\n'],
  ['chunks with extensions', headers('POST /api/session'), '1;a\r\n \r\n'],
  ['chunks with an upgrade', headers(`GET ${live}`, `${asSocket}\r\ntransfer-encoding: chunked`), '1\r\nx\r\n'],
  ['chunks with an upgrade to nothing', headers('GET /x', `${upgrading}\r\ntransfer-encoding: chunked`), '1\r\nx\r\n'],
  ['empty lines before a request', '', '\r\n'],
  ['lines after a body', `${headers('POST /api/session')}0\r\n`, 'a:\r\n'],
  ['requests', '', 'GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n'],
];

/** Writes `piece` until the other end has hung up, or `count` times; gives how often. */
async function pour(socket: Socket, piece: string | Buffer, count: number): Promise<number> {
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.on('error', () => {}).resume();
  let written = 0;
  while (!socket.destroyed && written < count) {
    written++;
    if (!socket.write(piece)) await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), closed]);
  }
  return written;
}

/** The doors, and a connection to them: `line` is its other end. */
async function knocked() {
  const doors = await openDoors({ transport: usualTransport });
  const arrived = new Promise<Socket>((resolve) => doors.server.once('connection', resolve));
  const client = connectTcp(Number(new URL(doors.url).port), '127.0.0.1');
  onTestFinished(() => void client.destroy());
  return { doors, client, line: await arrived };
}

describe.each(floods)('[N67] %s', (_, head, piece) => {
  test('end the connection before many are read', async () => {
    const { client, line } = await knocked();
    client.write(head);
    const many = Buffer.from(piece.repeat(10_000));
    await pour(client, many, (8 * mebibyte) / many.length);
    expect(client.destroyed).toBe(true);
    expect(line.bytesRead).toBeLessThanOrEqual(head.length + most.pieces * piece.length + mostRead);
  });
});

test('[N67] a body without end that nobody reads ends its connection', async () => {
  const { client } = await knocked();
  client.write(headers('POST /healthz', 'content-length: 9999999999'));
  const written = await pour(client, Buffer.alloc(mebibyte), 200);
  expect(written * mebibyte).toBeLessThan(2 * most.bytes);
});

test('[N67] the largest body that may be is read, over many lines and in pieces', async () => {
  const { doors } = await knocked();
  const name = 'x'.repeat(maxMessageBytes - 10 * kibibyte);
  const text = JSON.stringify({ link: name, words: Array.from({ length: 500 }, (_, word) => word) }, null, 2);
  const init = { method: 'POST', headers: { 'content-type': 'application/json' } };
  const whole = await fetch(`${doors.url}/api/session`, { ...init, body: text });
  const pieces = Array.from({ length: Math.ceil(text.length / 100) }, (_, at) => text.slice(at * 100, at * 100 + 100));
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
  const inPieces = await fetch(`${doors.url}/api/session`, { ...init, body, duplex: 'half' } as RequestInit);
  expect(inPieces.status).toBe(whole.status);
  expect(await inPieces.json()).toEqual(await whole.json());
  expect(whole.status).toBeLessThan(413);
});

test('[N67] a connection on which one request follows the other is kept', async () => {
  const { client, line } = await knocked();
  for (let each = 0; each < 500; each++) {
    const answered = new Promise((resolve) => client.once('data', resolve));
    client.write(`GET /healthz HTTP/1.1\r\nhost: x\r\n${'x-header: of a browser\r\n'.repeat(30)}\r\n`);
    await answered;
  }
  expect(line.destroyed).toBe(false);
});

test('[N40] a message on a live connection of which each byte comes by itself ends it', async () => {
  const { client, line } = await knocked();
  client.write(headers(`GET ${live}`, asSocket));
  await new Promise((resolve) => client.once('data', resolve));
  const { burst } = usualTransport.allowances.stranger.frames;
  line.emit('data', frame('text', Buffer.alloc(60_000)).subarray(0, -60_000));
  let read = 0;
  // As TLS hands on its records.
  for (; !line.destroyed && read < 2 * burst; read++) line.emit('data', Buffer.from('x'));
  expect(read).toBeLessThan(2 * burst);
});

describe('over TLS, where each byte comes by itself,', () => {
  const open = async () => {
    const files = makeCertificate(tempFolder());
    const { url } = await startServer({ environment: files });
    const socket = connectTls({ port: Number(new URL(url).port), host: '127.0.0.1', rejectUnauthorized: false });
    onTestFinished(() => void socket.destroy());
    await new Promise((resolve) => socket.once('secureConnect', resolve));
    return socket;
  };
  /** What is written before the byte before it has gone would go with others. */
  const drip = async (socket: Socket, count: number): Promise<number> => {
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => {}).resume();
    let written = 0;
    for (; !socket.destroyed && written < count; written++) {
      await Promise.race([new Promise((resolve) => socket.write('x', resolve)), closed]);
    }
    return written;
  };

  test('[N67] a body ends its connection', async () => {
    const socket = await open();
    socket.write(headers('POST /healthz', 'content-length: 999999999'));
    expect(await drip(socket, 50_000)).toBeLessThan(50_000);
  });
});
