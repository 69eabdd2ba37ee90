/** Sockets of those who are not expected. */
import { connect, type Socket as Tcp } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import { Refused } from '../../shared/answers.ts';
import { Refusal } from '../../shared/refusals/refusal.ts';
import { clientFrame, FrameReader, opcodes } from '../bench/clients/frames.ts';
import { ask } from '../support/server/wire.ts';
import { farAway } from './stranger.ts';

/** `in`, or the code with which the handshake is refused, or what else became of it. */
export function knock(url: string, auth: object, cookie = ''): Promise<string> {
  const options = { transports: ['websocket'], forceNew: true, reconnection: false };
  const socket = io(url, { ...options, auth, extraHeaders: { cookie } });
  onTestFinished(() => void socket.disconnect());
  return new Promise((resolve) => {
    socket.once('connect', () => resolve('in'));
    socket.once('connect_error', (error: Error & { data?: unknown }) =>
      resolve(Refusal.safeParse(error.data).data?.code ?? error.message),
    );
  });
}

/** `accepted`, or the code of the refusal. */
export async function said(socket: Socket, event: string, payload: unknown): Promise<string> {
  const refused = Refused.safeParse(await ask(socket, event, payload));
  return refused.success ? refused.data.refusal.code : 'accepted';
}

/** A WebSocket byte by byte, so that it can be held wrongly. Gone when the test has ended. */
export class RawLine {
  readonly tcp: Tcp;
  /** The answer to the upgrade, and after it what was said. */
  head = '';
  readonly heard: string[] = [];
  pongs = 0;
  isClosed = false;
  /** As pages do; one that does not is shown the door after some seconds. */
  answersPings = true;
  #waiting: (() => void)[] = [];
  #frames = new FrameReader((opcode, payload) => this.#hear(opcode, payload.toString()));

  constructor(url: string, headers: readonly string[] = [], path = '/socket.io/?EIO=4&transport=websocket') {
    const { hostname: host, port, host: name } = new URL(url);
    this.tcp = connect({ host, port: Number(port), localAddress: farAway });
    onTestFinished(() => void this.tcp.destroy());
    this.tcp.on('data', (chunk: Buffer) => {
      this.#take(chunk);
      this.#wake();
    });
    for (const event of ['error', 'close']) this.tcp.on(event, () => this.#end());
    const upgrade = ['connection: Upgrade', 'upgrade: websocket', 'sec-websocket-version: 13'];
    const key = 'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==';
    this.tcp.write([`GET ${path} HTTP/1.1`, `host: ${name}`, ...upgrade, key, ...headers, '', ''].join('\r\n'));
  }

  /** Resolves when it has heard of this, or is closed. */
  async until(start: string): Promise<void> {
    while (!this.isClosed && !this.heard.some((text) => text.startsWith(start))) await this.#next();
  }

  /** Resolves when the server hangs up. */
  async closed(): Promise<void> {
    while (!this.isClosed) await this.#next();
  }

  #next = (): Promise<void> => new Promise((resolve) => this.#waiting.push(resolve));

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** All in one piece. False: do wait before saying more. */
  say(...texts: string[]): boolean {
    if (this.isClosed) return false;
    return this.tcp.write(Buffer.concat(texts.map((text) => clientFrame(opcodes.text, Buffer.from(text)))));
  }

  /** Lets in by what `auth` says. */
  async enter(auth: object): Promise<void> {
    await this.until('0');
    this.say(`40${JSON.stringify(auth)}`);
    await this.until('4');
  }

  #take(chunk: Buffer): void {
    const isUpgraded = this.head.includes('\r\n\r\n');
    const before = this.head.length;
    if (!isUpgraded) this.head += chunk.toString('latin1');
    const end = this.head.indexOf('\r\n\r\n') + 4;
    if (isUpgraded) this.#frames.push(chunk);
    else if (end > 4) this.#frames.push(chunk.subarray(end - before));
  }

  #hear(opcode: number, text: string): void {
    if (opcode === opcodes.pong) this.pongs++;
    if (opcode === opcodes.close) this.tcp.end(clientFrame(opcodes.close, Buffer.alloc(0)));
    else if (opcode === opcodes.text && text === '2' && this.answersPings) this.say('3');
    else if (opcode === opcodes.text) this.heard.push(text);
  }

  #end(): void {
    this.isClosed = true;
    this.#wake();
  }
}
