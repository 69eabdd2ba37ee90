/**
 * One WebSocket, from its first byte to the end of its TCP connection. Everything that arrives is counted here before
 * anybody reads it, and what is written is looked at whenever something is written: pongs as well as answers and views.
 */
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Allowance, TransportLimits } from './allowances.ts';
import type { Backlog } from './backlog.ts';
import { Budget, type SteadyMs } from './budget.ts';
import { FrameMeter, type Metered } from './frame-meter.ts';

/** A connection that was told to go has so long to take the last words. Then its TCP connection is destroyed. */
export const graceMs = 1_000;

export interface LiveConnectionParts {
  limits: TransportLimits;
  now: SteadyMs;
  /** Whether as much may arrive from all strangers together, and from those of its network; asked while it is one. */
  mayArrive: (connection: LiveConnection, metered: Metered) => boolean;
}

export interface ComesFrom {
  request: IncomingMessage;
  network: string;
}

/** What is known of one that has proved nothing. */
export interface Stranger {
  readonly request: IncomingMessage;
  /** That it has sent. */
  frames: number;
}

export interface SharedBudgets {
  frames: Budget;
  bytes: Budget;
}

export class LiveConnection {
  readonly tcp: Socket;
  /** Where it comes from. */
  readonly network: string;
  /** From when Engine.IO writes on it. */
  backlog: Backlog | null = null;
  #webSocket: WebSocket;
  #parts: LiveConnectionParts;
  #meter = new FrameMeter();
  /** Made for the first ping: pages send none. */
  #control: Budget | null = null;
  #allowance: Allowance;
  #frames: Budget;
  #bytes: Budget;
  #proof: string | null = null;
  #stranger: Stranger | null;
  #isCut = false;
  #silent: NodeJS.Timeout | null;

  constructor(webSocket: WebSocket, tcp: Duplex, { request, network }: ComesFrom, parts: LiveConnectionParts) {
    this.#webSocket = webSocket;
    // Of an HTTP server; over TLS a TLSSocket, which is one too.
    this.tcp = tcp as Socket;
    this.#parts = parts;
    this.network = network;
    this.#stranger = { request, frames: 0 };
    this.#allowance = parts.limits.allowances.stranger;
    this.#frames = new Budget(this.#allowance.frames, parts.now);
    this.#bytes = new Budget(this.#allowance.bytes, parts.now);
    // Before the WebSocket's own listener, so that too much is not read any more.
    this.tcp.prependListener('data', (chunk: Buffer) => this.#arrive(chunk));
    // Answered here and not by the library, which looks at no backlog.
    webSocket.on('ping', (data) => this.#pong(data));
    this.#silent = setTimeout(() => this.endSoon(), parts.limits.handshakeMs).unref();
  }

  /** What it has proved to be, as it is counted; null: a stranger. */
  get proof(): string | null {
    return this.#proof;
  }

  get stranger(): Stranger | null {
    return this.#stranger;
  }

  get allowance(): Allowance {
    return this.#allowance;
  }

  /** It has said its first words, or has ended. */
  accept(): void {
    if (this.#silent !== null) clearTimeout(this.#silent);
    this.#silent = null;
  }

  get isCut(): boolean {
    return this.#isCut;
  }

  /** It has proved what it is. From now on it shares `budgets` with all connections that prove the same. */
  allow(proof: string, allowance: Allowance, { frames, bytes }: SharedBudgets): void {
    this.#proof = proof;
    this.#stranger = null;
    this.#allowance = allowance;
    this.#frames = frames;
    this.#bytes = bytes;
  }

  /** Ends it where more waits than may. To be called after each write; `waiting` is all that is not taken yet. */
  checkBacklog(waiting = this.tcp.writableLength): void {
    if (waiting > this.#allowance.backlogBytes) this.cut();
  }

  /** Soon, whatever its other end does. */
  endSoon(): void {
    setTimeout(() => this.cut(), graceMs).unref();
  }

  /** At once, with all that waits. What has arrived and was not read yet is not heard any more. */
  cut(): void {
    this.#isCut = true;
    for (const event of ['message', 'ping', 'pong']) this.#webSocket.removeAllListeners(event);
    this.#webSocket.terminate();
    this.tcp.destroy();
  }

  #arrive(chunk: Buffer): void {
    if (this.#isCut) return;
    const metered = this.#meter.push(chunk);
    // Over TLS every byte can come by itself: a piece in which no frame begins costs what a frame costs.
    if (metered.data + metered.control === 0) metered.data = 1;
    if (!this.#mayArrive(metered, chunk.length)) this.cut();
  }

  #mayArrive(metered: Metered, bytes: number): boolean {
    const { data, control, unfinished, hasBinary } = metered;
    const { messageBytes, mayBeBinary } = this.#allowance;
    if (unfinished > messageBytes || (hasBinary && !mayBeBinary)) return false;
    if (this.#stranger !== null && !this.#parts.mayArrive(this, metered)) return false;
    return this.#frames.take(data) && this.#mayControl(control) && this.#bytes.take(bytes);
  }

  #mayControl(frames: number): boolean {
    if (frames === 0) return true;
    this.#control ??= new Budget(this.#parts.limits.control, this.#parts.now);
    return this.#control.take(frames);
  }

  #pong(data: Buffer): void {
    if (this.#webSocket.readyState !== this.#webSocket.OPEN) return;
    this.#webSocket.pong(data);
    this.checkBacklog();
  }
}
