/** All live connections of this process: which of them are strangers, whose the others are, and how many each may have. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Socket } from 'socket.io';
import type { WebSocket } from 'ws';
import type { Principal } from '../../access/principal.ts';
import type { TransportLimits } from './allowances.ts';
import { Backlog } from './backlog.ts';
import { Budgets, type SteadyMs } from './budget.ts';
import { Crowd } from './crowd.ts';
import { Held } from './held.ts';
import { Line } from './live-connection.ts';

type EngineSocket = Socket['conn'];

export interface LinesParts {
  limits: TransportLimits;
  now: SteadyMs;
  /** The network that a request comes from. */
  networkOf: (request: IncomingMessage) => string;
  /** A connection has proved what it is. */
  onProof: (line: Line) => void;
}

export class Lines {
  #parts: LinesParts;
  #byRequest = new WeakMap<IncomingMessage, Line>();
  #strangers: Crowd<Line>;
  #guests: Crowd<Line>;
  #strangerFrames: Budgets;
  #held: Held<Line>;
  /** Let in. */
  #accepted = new WeakSet<Line>();
  #backlogs = new WeakMap<EngineSocket, Backlog>();

  constructor(parts: LinesParts) {
    this.#parts = parts;
    const { limits, now } = parts;
    this.#strangers = new Crowd(limits.strangers.inAll, (line) => line.cut());
    this.#guests = new Crowd(Number.POSITIVE_INFINITY, (line) => line.cut());
    const { ofNetwork, inAll } = limits.strangerMessageBytes;
    this.#held = new Held({ ofOwner: ofNetwork, inAll });
    this.#strangerFrames = new Budgets(limits.strangerFrames, now);
  }

  /** How many have proved nothing. */
  get strangerCount(): number {
    return this.#strangers.size;
  }

  /** From here on everything on it is counted. */
  begin(webSocket: WebSocket, request: IncomingMessage, tcp: Duplex): void {
    const { limits, now, networkOf } = this.#parts;
    const network = networkOf(request);
    const line = new Line(webSocket, tcp, {
      limits,
      now,
      network,
      mayArrive: (line, { data, control, left }) =>
        this.#held.set(line, network, left) && this.#strangerFrames.take(network, data + control),
    });
    this.#byRequest.set(request, line);
    const silent = setTimeout(() => {
      if (!this.#accepted.has(line)) line.endSoon();
    }, limits.handshakeMs);
    silent.unref();
    tcp.once('close', () => {
      clearTimeout(silent);
      this.#guests.remove(line);
      this.#noStranger(line);
    });
    this.#strangers.add(line, network, limits.strangers.ofNetwork);
  }

  /** Engine.IO has taken it over: from here on it writes, and it may be told to go. */
  attach(conn: EngineSocket): void {
    const line = this.of(conn);
    const backlog = new Backlog({ conn });
    this.#backlogs.set(conn, backlog);
    conn.on('packetCreate', () => line.checkBacklog(backlog.bytes));
    conn.once('close', () => line.endSoon());
    const close = conn.close.bind(conn);
    // Every way of telling it to go leads through here. The library waits for the other end without end.
    conn.close = (discard) => {
      line.endSoon();
      return close(discard);
    };
  }

  /** It was let in. A visitor without a ticket stays a stranger, and is not asked for first words any more. */
  accept(conn: EngineSocket, principal: Principal): void {
    const line = this.of(conn);
    this.#accepted.add(line);
    const proof = proofOf(principal);
    if (proof === null) return;
    const { limits, onProof } = this.#parts;
    this.#noStranger(line);
    if (line.isCut) return;
    line.allow(limits.lines[principal.kind]);
    this.#guests.add(line, proof, limits.ofProof[principal.kind]);
    onProof(line);
  }

  #noStranger(line: Line): void {
    this.#strangers.remove(line);
    this.#held.set(line, line.network, 0);
  }

  backlogOf(conn: EngineSocket): Backlog {
    return this.#backlogs.get(conn)!;
  }

  of(conn: EngineSocket): Line {
    const line = this.#byRequest.get(conn.request);
    if (line === undefined) throw new Error('A connection that nobody counts');
    return line;
  }
}

/** What a connection's proof belongs to. Null: nothing was proved. */
function proofOf(principal: Principal): string | null {
  switch (principal.kind) {
    case 'visitor':
      return principal.ticketId;
    case 'person':
      return principal.sessionId;
    case 'device':
      return principal.deviceId;
    case 'key':
      return principal.keyId;
  }
}
