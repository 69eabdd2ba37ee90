/**
 * A Socket.IO client that does next to nothing: it speaks the protocol over a bare TCP connection and hands on the bytes of
 * a view unread. The bench looks for the server's limit, and a thousand real clients in one process would be slower than it.
 */
import { randomBytes } from 'node:crypto';
import { connect as connectTcp, type Socket } from 'node:net';
import type { Handshake } from '../../../shared/protocol.ts';
import { testKey } from '../../support/server/test-key.ts';
import { clientFrame, FrameReader, opcodes } from './frames.ts';

/** Milliseconds on the machine's monotonic clock, the same in all its processes. */
export const nowMs = (): number => Number(process.hrtime.bigint()) / 1e6;

const connectWithinMs = 15_000;
const viewStart = Buffer.from('42["view",');
const ackStart = Buffer.from('43');

interface Asked {
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
}

export class WireSocket {
  #tcp: Socket;
  #auth: Handshake;
  #asked = new Map<number, Asked>();
  #lastId = 0;
  #onUp = () => {};
  #closed: Error | null = null;
  /** Given each pushed view as it came, `42["view",{…}]`; valid during the call only. */
  onView: (message: Buffer) => void = () => {};

  private constructor(tcp: Socket, auth: Handshake) {
    this.#tcp = tcp;
    this.#auth = auth;
  }

  /** Resolves when the server has said hello. The bare one lets everybody in. */
  static async connect(port: number, auth: Handshake = { key: testKey }): Promise<WireSocket> {
    const tcp = connectTcp({ port, host: '127.0.0.1', noDelay: true });
    const socket = new WireSocket(tcp, auth);
    await socket.#open(port);
    return socket;
  }

  /** The server's answer. Rejects when the connection ends before it. */
  ask(event: string, payload: unknown): Promise<unknown> {
    if (this.#closed !== null) return Promise.reject(this.#closed);
    const id = ++this.#lastId;
    this.#send(`42${id}${JSON.stringify([event, payload])}`);
    return new Promise((resolve, reject) => this.#asked.set(id, { resolve, reject }));
  }

  close(): void {
    this.#tcp.destroy();
  }

  async #open(port: number): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const timer = setTimeout(() => reject(new Error('No hello came')), connectWithinMs);
    this.#onUp = resolve;
    this.#tcp.on('error', (error) => this.#end(error));
    this.#tcp.on('close', () => {
      this.#end(new Error('The server has closed the connection'));
      reject(this.#closed);
    });
    this.#tcp.once('connect', () => this.#tcp.write(upgradeRequest(port)));
    this.#readHead();
    await promise;
    clearTimeout(timer);
  }

  /** The reply to the upgrade ends with an empty line; frames follow. */
  #readHead(): void {
    let head = Buffer.alloc(0);
    const reader = new FrameReader((opcode, payload) => this.#take(opcode, payload));
    const onData = (chunk: Buffer) => {
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      this.#tcp.off('data', onData);
      if (!head.subarray(0, end).includes(' 101 ')) return this.close();
      this.#tcp.on('data', (bytes: Buffer) => reader.push(bytes));
      reader.push(head.subarray(end + 4));
    };
    this.#tcp.on('data', onData);
  }

  #take(opcode: number, payload: Buffer): void {
    if (opcode !== opcodes.text) return;
    if (startsWith(payload, viewStart)) this.onView(payload);
    else if (startsWith(payload, ackStart)) this.#answer(payload.toString());
    else this.#converse(payload.toString());
  }

  /** Engine.IO: 0 open, 2 ping, 3 pong, 4 message; in a message, Socket.IO: 0 connect, 2 event. */
  #converse(text: string): void {
    if (text.startsWith('0')) this.#send(`40${JSON.stringify(this.#auth)}`);
    else if (text === '2') this.#send('3');
    else if (text.startsWith('42["hello"')) this.#onUp();
  }

  #answer(text: string): void {
    const start = text.indexOf('[');
    const id = Number(text.slice(2, start));
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    asked?.resolve(JSON.parse(text.slice(start))[0]);
  }

  #send(text: string): void {
    this.#tcp.write(clientFrame(opcodes.text, Buffer.from(text)));
  }

  #end(error: Error): void {
    this.#closed ??= error;
    for (const { reject } of this.#asked.values()) reject(this.#closed);
    this.#asked.clear();
  }
}

const startsWith = (bytes: Buffer, start: Buffer): boolean =>
  bytes.length >= start.length && bytes.compare(start, 0, start.length, 0, start.length) === 0;

const upgradeRequest = (port: number): string =>
  [
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    'Sec-WebSocket-Version: 13',
    '\r\n',
  ].join('\r\n');
