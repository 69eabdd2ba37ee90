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
import { LiveConnection, type SharedBudgets } from './live-connection.ts';

type EngineSocket = Socket['conn'];

/** Whose a live connection is. */
export interface Owner {
  name: string;
  /** Of the views that they watch (rule N64). */
  mostBytes: number;
}

interface Proof {
  name: string;
  allowance: Allowance;
}

const firstFrames = 10;

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
  #byRequest = new WeakMap<IncomingMessage, LiveConnection>();
  #strangers: Crowd<LiveConnection>;
  #guests: Crowd<LiveConnection>;
  #frames: Budgets;
  #framesInAll: Budget;
  /** What comes again with the same proof goes on with what is left: closing a connection fills nothing up. */
  #budgets: { [K in Principal['kind']]: ProofBudgets };
  #held: Held<LiveConnection>;
  /** Connections whose handshake was accepted. */
  #accepted = new WeakSet<LiveConnection>();
  #backlogs = new WeakMap<EngineSocket, Backlog>();
  #byConnection = new WeakMap<LiveConnection, Backlog>();
  /** Of those that have proved something. */
  #proofs = new WeakMap<LiveConnection, Proof>();

  constructor(parts: LiveConnectionsParts) {
    this.#parts = parts;
    const { limits, now } = parts;
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
    const { limits, now, networkOf } = this.#parts;
    const network = networkOf(request);
    const mayBeHeard = this.#heardOf(request);
    const connection = new LiveConnection(webSocket, tcp, {
      limits,
      now,
      network,
      mayArrive: (connection, { data, control, left }) =>
        this.#held.set(connection, network, left) &&
        this.#frames.take(network, data + control) &&
        mayBeHeard(data + control),
    });
    this.#byRequest.set(request, connection);
    const silent = setTimeout(() => {
      if (!this.#accepted.has(connection)) connection.endSoon();
    }, limits.handshakeMs);
    silent.unref();
    tcp.once('close', () => {
      clearTimeout(silent);
      this.#guests.remove(connection);
      this.#noStranger(connection);
    });
    this.#strangers.add(connection, network, limits.strangers.ofNetwork);
  }

  /** Whether so many more frames fit into what all strangers may send. The first words of each may prove who they are. */
  #heardOf(request: IncomingMessage): (frames: number) => boolean {
    let heard = 0;
    return (frames) => {
      heard += frames;
      return heard <= firstFrames || this.#framesInAll.take(frames) || this.#parts.isOfHall(request);
    };
  }

  /** Engine.IO has taken it over: from here on it writes, and it may be told to go. */
  attach(conn: EngineSocket): void {
    const connection = this.of(conn);
    const backlog = new Backlog({ conn });
    this.#backlogs.set(conn, backlog);
    this.#byConnection.set(connection, backlog);
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
    this.#accepted.add(connection);
    const proof = countedAs(principal);
    if (proof === null) return;
    const { limits, onProof } = this.#parts;
    this.#noStranger(connection);
    if (connection.isCut) return;
    this.#proofs.set(connection, { name: proof, allowance: limits.allowances[principal.kind] });
    connection.allow(limits.allowances[principal.kind], this.#budgets[principal.kind].of(proof));
    this.#guests.add(connection, proof, limits.ofProof[principal.kind]);
    onProof(connection);
  }

  /** Whose it is, and how much they may watch. */
  ownerOf(conn: EngineSocket): Owner {
    const connection = this.of(conn);
    const proof = this.#proofs.get(connection);
    const { watchedBytes } = proof?.allowance ?? this.#parts.limits.allowances.stranger;
    return { name: proof?.name ?? `strangers ${connection.network}`, mostBytes: watchedBytes };
  }

  /** Where too much waits for all connections with its proof together the fullest of them ends. */
  #checkProof(connection: LiveConnection): void {
    const proof = this.#proofs.get(connection);
    if (proof === undefined) return;
    const waiting = (other: LiveConnection) => (other.isCut ? 0 : (this.#byConnection.get(other)?.bytes ?? 0));
    const all = this.#guests.of(proof.name);
    const bytes = all.reduce((sum, other) => sum + waiting(other), 0);
    if (bytes <= proof.allowance.backlogBytesOfProof) return;
    all.reduce((one, other) => (waiting(other) > waiting(one) ? other : one)).cut();
  }

  #noStranger(connection: LiveConnection): void {
    this.#strangers.remove(connection);
    this.#held.set(connection, connection.network, 0);
  }

  backlogOf(conn: EngineSocket): Backlog {
    return this.#backlogs.get(conn)!;
  }

  of(conn: EngineSocket): LiveConnection {
    const connection = this.#byRequest.get(conn.request);
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
