/**
 * The TCP connections of this process, before anybody knows who is at the other end: how many there are, how fast they come,
 * how much is asked on them, and how much waits for them.
 */
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { Server as TlsServer } from 'node:tls';
import type { TransportLimits } from './allowances.ts';
import { Budget, Budgets, type SteadyMs } from './budget.ts';
import { Crowd } from './crowd.ts';
import { Inflow } from './inflow.ts';
import { Turns } from './turns.ts';

const sweepMs = 5_000;
/** Who takes less than this of an answer in a minute keeps a place that somebody else needs. */
const leastBytesTaken = 64 * 1024;
const patienceMs = 60_000;

export interface ConnectionsParts {
  limits: TransportLimits;
  now: SteadyMs;
  /** Whether the connection comes from a proxy of ours: then its address says nothing of who speaks. */
  isProxy: (address: string) => boolean;
  networkOf: (address: string) => string;
  /** Of a request: the network of who asks, as far as a proxy of ours tells. */
  askerOf: (request: IncomingMessage) => string;
  /** Whether who asks has a rate of its own. */
  hasOwnRate: (request: IncomingMessage) => boolean;
  /** Whether it comes from a person, a device or a program of the hall, as far as its cookies or its key show. */
  isOfHall: (request: IncomingMessage) => boolean;
}

/** How much of what was written was taken, and until when. */
interface Taken {
  at: number;
  bytes: number;
}

export class Connections {
  #parts: ConnectionsParts;
  #arrivals: Budgets;
  #requests: Budgets;
  #requestsInAll: Budget;
  #turns: Turns;
  #inflow: Inflow;
  #strangers: Crowd<string>;
  /** By where they come from: over TLS the socket of a request is not the one that came in. */
  #open = new Map<string, Socket>();
  #taken = new Map<string, Taken>();
  #sweeping: NodeJS.Timeout;

  constructor(server: Server, parts: ConnectionsParts) {
    this.#parts = parts;
    const { limits, now } = parts;
    this.#arrivals = new Budgets(limits.arrivals, now);
    this.#requests = new Budgets(limits.requests, now);
    this.#requestsInAll = new Budget(limits.requestsInAll, now);
    this.#turns = new Turns(limits.requestsAtOnce, now);
    this.#inflow = new Inflow({ limits: limits.inflow, now, askerOf: parts.askerOf, isOfHall: parts.isOfHall });
    this.#strangers = new Crowd(limits.connections.inAll, (name) => this.#open.get(name)?.destroy());
    server.on('connection', (tcp: Socket) => this.#arrive(tcp));
    server.on('secureConnection', (tls: Socket) => this.#open.set(nameOf(tls), tls));
    // Over TLS what comes is counted as it was before it was encrypted.
    const readable = server instanceof TlsServer ? 'secureConnection' : 'connection';
    server.on(readable, (socket: Socket) => this.#meter(socket));
    this.#sweeping = setInterval(() => this.sweep(), sweepMs);
    this.#sweeping.unref();
  }

  /** On which nobody has proved anything. */
  get strangerCount(): number {
    return this.#strangers.size;
  }

  /** Who speaks on it belongs to the hall: no stranger takes its place. */
  prove(tcp: Socket): void {
    this.#strangers.remove(nameOf(tcp));
  }

  /** After Engine.IO has taken over the server's listeners: from now on each of them hears of a request when it has its turn. */
  boundRequests(server: Server): void {
    const listeners = server.listeners('request') as RequestListener[];
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      this.#ask(request);
      if (!this.#hasRoomFor(request)) return refuse(response);
      this.#turns.come(request, response, () => {
        for (const listener of listeners) listener.call(server, request, response);
      });
    });
    server.prependListener('upgrade', (request: IncomingMessage, stream: Duplex) => {
      this.#ask(request);
      // With another stream a body comes first, which no WebSocket has: nothing would count it.
      if (stream !== request.socket || !this.#hasRoomFor(request)) request.socket.destroy();
      else this.#inflow.leave(request.socket);
    });
  }

  stop(): void {
    clearInterval(this.#sweeping);
  }

  /** Ends those that take too little, and the fullest of those that hold too much together. */
  sweep(): void {
    const strangers = [...this.#strangers].flatMap((name) => this.#open.get(name) ?? []);
    for (const tcp of strangers) if (this.#isTooSlow(tcp)) tcp.destroy();
    const holding = strangers.filter(({ destroyed, writableLength }) => !destroyed && writableLength > 0);
    let bytes = holding.reduce((sum, { writableLength }) => sum + writableLength, 0);
    for (const tcp of holding.toSorted((one, other) => other.writableLength - one.writableLength)) {
      if (bytes <= this.#parts.limits.strangersBacklogBytes) break;
      bytes -= tcp.writableLength;
      tcp.destroy();
    }
  }

  #arrive(tcp: Socket): void {
    const { limits, isProxy, networkOf } = this.#parts;
    const name = nameOf(tcp);
    const address = tcp.remoteAddress ?? '';
    const isFromProxy = isProxy(address);
    const network = networkOf(address);
    if (!isFromProxy && !this.#arrivals.take(network, 1)) return void tcp.destroy();
    this.#open.set(name, tcp);
    tcp.once('close', () => {
      this.#open.delete(name);
      this.#taken.delete(name);
      this.#strangers.remove(name);
    });
    this.#strangers.add(name, network, isFromProxy ? Number.POSITIVE_INFINITY : limits.connections.ofNetwork);
  }

  #meter(socket: Socket): void {
    if (socket.destroyed) return;
    const { isProxy, networkOf } = this.#parts;
    const address = socket.remoteAddress ?? '';
    this.#inflow.meter(socket, isProxy(address) ? null : networkOf(address));
  }

  /** Cheaper than any answer: one that asks so much is not answered any more. */
  #ask(request: IncomingMessage): void {
    const { askerOf, hasOwnRate } = this.#parts;
    this.#inflow.begin(request);
    if (request.socket.destroyed || this.#requests.take(askerOf(request), 1) || hasOwnRate(request)) return;
    request.socket.destroy();
  }

  /** Who belongs to the hall is looked at only where strangers have used up everything. */
  #hasRoomFor(request: IncomingMessage): boolean {
    return request.socket.destroyed || this.#requestsInAll.take(1) || this.#parts.isOfHall(request);
  }

  #isTooSlow(tcp: Socket): boolean {
    const name = nameOf(tcp);
    const now = this.#parts.now();
    const bytes = tcp.bytesWritten - tcp.writableLength;
    const before = this.#taken.get(name);
    if (tcp.writableLength === 0) this.#taken.delete(name);
    else if (before === undefined || bytes - before.bytes >= leastBytesTaken) this.#taken.set(name, { at: now, bytes });
    return (
      tcp.writableLength > 0 &&
      before !== undefined &&
      now - before.at > patienceMs &&
      bytes - before.bytes < leastBytesTaken
    );
  }
}

const tooMany =
  'Server sedang menerima terlalu banyak permintaan. Coba lagi sebentar lagi.\nThe server is getting too many requests. Try again in a moment.\n';

/** By the simplest answer there is. */
function refuse(response: ServerResponse): void {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5', 'cache-control': 'no-store' };
  response.writeHead(429, { ...headers, connection: 'close' }).end(tooMany);
}

const nameOf = ({ remoteAddress, remotePort, localPort }: Socket): string =>
  `${remoteAddress} ${remotePort} ${localPort}`;
