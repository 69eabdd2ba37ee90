/**
 * What comes in on a connection while it speaks HTTP (rule N67), counted before it is read. The parser calls back for each
 * header line and each chunk of a body, and over TLS each record is a reading of its own: what is sent in single bytes costs
 * thousands of times as much as the same bytes together.
 */
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { InflowLimits } from './allowances.ts';
import { Budget, Budgets, type SteadyMs } from './budget.ts';

export interface InflowParts {
  limits: InflowLimits;
  now: SteadyMs;
  /** Of a request: the network of who asks. */
  askerOf: (request: IncomingMessage) => string;
  isOfHall: (request: IncomingMessage) => boolean;
}

interface Amount {
  /** Readings, and the ends of lines in them. */
  pieces: number;
  bytes: number;
}

/** Of one connection. */
interface Line {
  count: (chunk: Buffer) => void;
  /** The last that began on it. */
  request: IncomingMessage | null;
  /** Since then. */
  come: Amount;
}

const lineFeed = 10;

export class Inflow {
  #parts: InflowParts;
  #lines = new WeakMap<Socket, Line>();
  #pieces: Budgets;
  #bytes: Budgets;
  #piecesInAll: Budget;

  constructor(parts: InflowParts) {
    this.#parts = parts;
    const { limits, now } = parts;
    this.#pieces = new Budgets(limits.more.pieces, now);
    this.#bytes = new Budgets(limits.more.bytes, now);
    this.#piecesInAll = new Budget(limits.morePiecesInAll, now);
  }

  /** After the web server has begun to listen to it. `network` null: nobody knows whose it is before it asks. */
  meter(socket: Socket, network: string | null): void {
    const line: Line = {
      request: null,
      come: { pieces: 0, bytes: 0 },
      count: (chunk) => {
        if (this.#mayCome(line, chunk, network)) return;
        socket.destroy();
        // The parser is given it all the same. Of zeros it makes an error and not a callback for each piece.
        chunk.fill(0);
      },
    };
    this.#lines.set(socket, line);
    socket.prependListener('data', line.count);
  }

  /** A request has begun: what comes from now on counts as its own. */
  begin(request: IncomingMessage): void {
    const line = this.#lines.get(request.socket);
    if (line === undefined) return;
    line.request = request;
    line.come = { pieces: 0, bytes: 0 };
  }

  /** It does not speak HTTP any more. */
  leave(socket: Socket): void {
    const line = this.#lines.get(socket);
    if (line !== undefined) socket.removeListener('data', line.count);
    this.#lines.delete(socket);
  }

  #mayCome({ come, request }: Line, chunk: Buffer, network: string | null): boolean {
    const { most, ordinary } = this.#parts.limits;
    const before = { ...come };
    come.bytes += chunk.length;
    come.pieces += 1 + lineEndsIn(chunk, most.pieces - come.pieces);
    if (come.pieces > most.pieces || come.bytes > most.bytes) return false;
    const pieces = beyond(ordinary.pieces, before.pieces, come.pieces);
    const bytes = beyond(ordinary.bytes, before.bytes, come.bytes);
    const name = request === null ? network : this.#parts.askerOf(request);
    if (name !== null && !(this.#pieces.take(name, pieces) && this.#bytes.take(name, bytes))) return false;
    return this.#piecesInAll.take(pieces) || (request !== null && this.#parts.isOfHall(request));
  }
}

/** How much of what came is more than `ordinary`. */
const beyond = (ordinary: number, before: number, now: number): number =>
  Math.max(0, now - ordinary) - Math.max(0, before - ordinary);

/** Counts no further than `most`. */
function lineEndsIn(chunk: Buffer, most: number): number {
  let count = 0;
  for (let at = chunk.indexOf(lineFeed); at !== -1 && count < most; at = chunk.indexOf(lineFeed, at + 1)) count++;
  return count;
}
