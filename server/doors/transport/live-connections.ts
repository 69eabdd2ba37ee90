/** All live connections of this process: which of them are strangers, whose the others are, and how many each may have. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Socket } from 'socket.io';
import type { WebSocket } from 'ws';
import type { Principal } from '../../access/stores/principal.ts';
import { countedAs } from '../gate/counted-as.ts';
import type { Allowance, TransportLimits } from './allowances.ts';
import { Backlog } from './backlog.ts';
import { Budget, Budgets, type SteadyMs } from './budget.ts';
import { Crowd } from './crowd.ts';
import { Held } from './held.ts';
import { LiveConnection, type LiveConnectionParts, type SharedBudgets } from './live-connection.ts';

type EngineSocket = Socket['conn'];

/** Whose a live connection is. */
export interface Owner {
  name: string;
  /** Of the views that they watch (rule N64). */
  mostBytes: number;
}

const firstFrames = 10;

/** So much may be on its way to anybody at any time. */
const littleBytes = 16 * 1024;

export interface LiveConnectionsParts {
  limits: TransportLimits;
  now: SteadyMs;
  /** The network that a request comes from. */
  networkOf: (request: IncomingMessage) => string;
  /** Whether its cookies or its key show that it belongs to the hall. */
  isOfHall: (request: IncomingMessage) => boolean;
  /** A connection has proved what it is. */
  onProof: (connection: LiveConnection) => void;
}

export class LiveConnections {
  #parts: LiveConnectionsParts;
  /** One object for thousands of phones. */
  #ofEach: LiveConnectionParts;
  #byRequest = new WeakMap<IncomingMessage, LiveConnection>();
  /** From when Engine.IO has taken it over: then nobody needs its request any more. */
  #byEngineSocket = new WeakMap<EngineSocket, LiveConnection>();
  #strangers: Crowd<LiveConnection>;
  #guests: Crowd<LiveConnection>;
  #frames: Budgets;
  #framesInAll: Budget;
  /** What comes again with the same proof goes on with what is left: closing a connection fills nothing up. */
  #budgets: { [K in Principal['kind']]: ProofBudgets };
  #held: Held<LiveConnection>;

  constructor(parts: LiveConnectionsParts) {
    this.#parts = parts;
    const { limits, now } = parts;
    this.#ofEach = {
      limits,
      now,
      mayArrive: (connection, { data, control, left }) =>
        this.#held.set(connection, connection.network, left) &&
        this.#frames.take(connection.network, data + control) &&
        this.#mayBeHeard(connection, data + control),
    };
    this.#strangers = new Crowd(limits.strangers.inAll, (connection) => connection.cut());
    this.#guests = new Crowd(Number.POSITIVE_INFINITY, (connection) => connection.cut());
    const { ofNetwork, inAll } = limits.strangerMessageBytes;
    this.#held = new Held({ ofOwner: ofNetwork, inAll });
    this.#framesInAll = new Budget(limits.strangerFramesInAll, now);
    this.#frames = new Budgets(limits.strangerFrames, now);
    const { visitor, person, device, key } = limits.allowances;
    this.#budgets = {
      visitor: new ProofBudgets(visitor, now),
      person: new ProofBudgets(person, now),
      device: new ProofBudgets(device, now),
      key: new ProofBudgets(key, now),
    };
  }

  /** How many have proved nothing. */
  get strangerCount(): number {
    return this.#strangers.size;
  }

  /** From here on everything on it is counted. */
  begin(webSocket: WebSocket, request: IncomingMessage, tcp: Duplex): void {
    const { limits, networkOf } = this.#parts;
    const network = networkOf(request);
    const connection = new LiveConnection(webSocket, tcp, { request, network }, this.#ofEach);
    this.#byRequest.set(request, connection);
    tcp.once('close', () => {
      connection.accept();
      this.#guests.remove(connection);
      this.#noStranger(connection);
    });
    this.#strangers.add(connection, network, limits.strangers.ofNetwork);
  }

  /** Whether so many more frames fit into what all strangers may send. The first words of each may prove who they are. */
  #mayBeHeard({ stranger }: LiveConnection, frames: number): boolean {
    if (stranger === null) return true;
    stranger.frames += frames;
    return stranger.frames <= firstFrames || this.#framesInAll.take(frames) || this.#parts.isOfHall(stranger.request);
  }

  /** Engine.IO has taken it over: from here on it writes, and it may be told to go. */
  attach(conn: EngineSocket): void {
    const connection = this.#byRequest.get(conn.request)!;
    this.#byEngineSocket.set(conn, connection);
    const backlog = new Backlog(conn, connection.tcp);
    connection.backlog = backlog;
    conn.on('packetCreate', () => {
      connection.checkBacklog(backlog.bytes);
      if (backlog.bytes > littleBytes) this.#checkProof(connection);
    });
    conn.once('close', () => connection.endSoon());
    const close = conn.close.bind(conn);
    // Every way of closing it calls this. The library would wait for the other end without a time limit.
    conn.close = (discard) => {
      connection.endSoon();
      return close(discard);
    };
  }

  /** It was let in. A visitor without a ticket stays a stranger, and is not asked for first words any more. */
  accept(conn: EngineSocket, principal: Principal): void {
    const connection = this.of(conn);
    connection.accept();
    const proof = countedAs(principal);
    if (proof === null) return;
    const { limits, onProof } = this.#parts;
    this.#noStranger(connection);
    if (connection.isCut) return;
    connection.allow(proof, limits.allowances[principal.kind], this.#budgets[principal.kind].of(proof));
    this.#guests.add(connection, proof, limits.ofProof[principal.kind]);
    onProof(connection);
  }

  /** Whose it is, and how much they may watch. */
  ownerOf(conn: EngineSocket): Owner {
    const { proof, network, allowance } = this.of(conn);
    return { name: proof ?? `strangers ${network}`, mostBytes: allowance.watchedBytes };
  }

  /** Where too much waits for all connections with its proof together the fullest of them ends. */
  #checkProof(connection: LiveConnection): void {
    const { proof, allowance } = connection;
    if (proof === null) return;
    const waiting = (other: LiveConnection) => (other.isCut ? 0 : (other.backlog?.bytes ?? 0));
    const all = this.#guests.of(proof);
    const bytes = all.reduce((sum, other) => sum + waiting(other), 0);
    if (bytes <= allowance.backlogBytesOfProof) return;
    all.reduce((one, other) => (waiting(other) > waiting(one) ? other : one)).cut();
  }

  #noStranger(connection: LiveConnection): void {
    this.#strangers.remove(connection);
    this.#held.set(connection, connection.network, 0);
  }

  backlogOf(conn: EngineSocket): Backlog {
    return this.of(conn).backlog!;
  }

  of(conn: EngineSocket): LiveConnection {
    const connection = this.#byEngineSocket.get(conn);
    if (connection === undefined) throw new Error('A connection that nobody counts');
    return connection;
  }
}

/** By what the proof belongs to. */
class ProofBudgets {
  #frames: Budgets;
  #bytes: Budgets;

  constructor({ frames, bytes }: Allowance, now: SteadyMs) {
    this.#frames = new Budgets(frames, now);
    this.#bytes = new Budgets(bytes, now);
  }

  of = (proof: string): SharedBudgets => ({ frames: this.#frames.of(proof), bytes: this.#bytes.of(proof) });
}
