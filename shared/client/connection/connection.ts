/**
 * A page's connection to the server. It reconnects by itself, asks again for what it watched, and sends a command again under
 * the same `commandId` until somebody has answered it, so that a command takes effect once however often the connection drops.
 */
import { io, type Socket } from 'socket.io-client';
import type { DeviceReport, DeviceSelf } from '../../access/access.ts';
import type { Answer } from '../../answers.ts';
import type { ClockDoubt, ClockTold } from '../../base/clock.ts';
import type { CommandId } from '../../base/ids.ts';
import type { Actor, Command } from '../../commands.ts';
import {
  type ClientToServer,
  type ComingAs,
  type Handshake,
  type Hello,
  protocolVersion,
  type ServerToClient,
  type ViewMessage,
  type ViewName,
  type ViewQuery,
} from '../../protocol.ts';
import { pageRefusal } from '../../refusals/page-refusals.ts';
import { Refusal } from '../../refusals/refusal.ts';
import { isNotLookedAt, isTemporary } from '../../refusals/temporary.ts';
import type { ViewData } from '../../views/views.ts';
import { HallNow } from '../days/hall-now.ts';
import { tellOfMissingConnection } from './missing-connection.ts';
import { showRehearsal } from './rehearsal.ts';
import { Renewal } from './renewal.ts';

/**
 * `connecting` before the first contact; `stale` when contact was lost: what a page shows may be old; `refused` when the
 * server is there and this page has to sign in or to be paired first.
 */
export type Liveness = 'connecting' | 'live' | 'stale' | 'refused';

export interface ConnectionOptions {
  /** Left out: where the page itself was loaded from. */
  url?: string;
  /** The API key of another system. */
  key?: string;
  /** The token of a visitor's ticket. */
  token?: string;
}

const answerPatienceMs = 4_000;
const retryPauseMs = 700;
/** After the server was too busy to look at who comes; some chance is added, so that not all come again at once. */
const refusedPauseMs = 3_000;
/** How often a "cannot be saved at the moment" is tried again before a person hears of it. */
const writeRetries = 4;

interface Watch {
  view: ViewName;
  query: Record<string, string>;
  logId: string;
  position: number;
  /** The server is behind what this page has seen, and will be asked again. */
  isBehind: boolean;
  onData: (data: never) => void;
  onRefusal: (refusal: Refusal) => void;
}

/**
 * Events: `liveness`; `clock`, when the server told of its clock; `self`, when the server told what this device is; `ended`, when somebody signed this page out, or
 * took the device away: `liveness` is then `refused`.
 */
export class Connection extends EventTarget {
  #liveness: Liveness = 'connecting';
  #hallNow = new HallNow();
  #clockDoubt: ClockDoubt | null = null;
  #publicUrl: string | null = null;
  #logId: string | null = null;
  #refusedAs: Refusal | null = null;
  #self: DeviceSelf | null = null;
  #report: DeviceReport | null = null;
  #isClosed = false;
  #nextKey = 0;
  readonly #watches = new Map<string, Watch>();
  /** Of this page, where it does not fit the server. */
  readonly renewal = new Renewal();
  readonly #socket: Socket<ServerToClient, ClientToServer>;

  constructor(as: ComingAs, { url, ...proof }: ConnectionOptions = {}) {
    super();
    const auth: Handshake = { protocolVersion, as, ...proof };
    const options = {
      transports: ['websocket'],
      auth,
      reconnectionDelay: 300,
      reconnectionDelayMax: 2_000,
      timeout: 4_000,
    };
    this.#socket = url === undefined ? io(options) : io(url, options);
    if (url === undefined && typeof document !== 'undefined') tellOfMissingConnection(this);
    this.#socket.on('hello', (hello) => this.#greet(hello));
    this.#socket.on('view', (message) => this.#receive(message));
    this.#socket.on('clock', (told) => this.#hearClock(told));
    this.#socket.on('device', (self) => this.#become(self));
    this.#socket.on('reload', () => this.renewal.ordered());
    this.#socket.on('ended', (refusal) => {
      this.#refuse(refusal);
      this.dispatchEvent(new Event('ended'));
    });
    this.#socket.on('connect_error', (error) => this.#notLetIn(error));
    this.#socket.on('disconnect', (reason) => {
      if (this.#refusedAs !== null) return;
      this.#turn('stale');
      // A server that closes the connection on purpose is not reconnected to by the library.
      if (reason === 'io server disconnect') this.#socket.connect();
    });
  }

  get liveness(): Liveness {
    return this.#liveness;
  }

  /** Why `liveness` is `refused`; else null. */
  get refusedAs(): Refusal | null {
    return this.#refusedAs;
  }

  /** What this device is and is set to; null before the server has said so, and for what is no device. */
  get self(): DeviceSelf | null {
    return this.#self;
  }

  /** Comes in again: after signing in, or after this device was paired. */
  retry(): void {
    this.#refusedAs = null;
    this.#socket.disconnect();
    this.#turn('connecting');
    this.#socket.connect();
  }

  /** Tells the server how this device is, now and whenever it comes back. */
  report(report: DeviceReport): void {
    this.#report = report;
    if (this.#liveness === 'live') this.#socket.emit('report', report);
  }

  /** The hall's time, milliseconds, with which every instant in a view is to be compared. */
  now(): number {
    return this.#hallNow.now();
  }

  /** What a page knows of the hall's time from before it was loaded; counts until the server tells the time itself. */
  assumeNow(now: number): void {
    if (this.#liveness === 'connecting') this.#hallNow.begin(now);
  }

  /** What is wrong with the server's clock, as far as the server has told; null: nothing. `clock` tells when it changes. */
  get clockDoubt(): ClockDoubt | null {
    return this.#clockDoubt;
  }

  /** Of the log that the server had when it last greeted; null before the first contact. */
  get logId(): string | null {
    return this.#logId;
  }

  /** Where phones reach this hall; null: where the page itself was loaded from. */
  get publicUrl(): string | null {
    return this.#publicUrl;
  }

  /**
   * Resolves with the first answer that arrives. Null only when `signal` ends the attempt; whether it took effect is then
   * unknown. Once a server has taken it and not answered, a refusal to look at it (it cannot be saved, it is too much, the
   * sender is signed out) is no answer: it may have taken effect.
   * A caller that needs the id later, or sends the command a second time, gives `commandId` itself.
   */
  async send(
    actor: Actor,
    command: Command,
    signal?: AbortSignal,
    commandId: CommandId = newCommandId(),
  ): Promise<Answer | null> {
    const envelope = { commandId, actor, command };
    let writesLeft = writeRetries;
    let inDoubt = false;
    while (!signal?.aborted) {
      await this.#live(signal);
      if (signal?.aborted) break;
      const answer = await this.#attempt(() => this.#socket.timeout(answerPatienceMs).emitWithAck('command', envelope));
      const refusal = answer?.accepted === false ? answer.refusal : null;
      const saysNothing = inDoubt ? refusal !== null && isNotLookedAt(refusal) : refusal?.code === 'not-writable';
      const isForLater = saysNothing && (inDoubt || writesLeft-- > 0);
      if (answer && !isForLater) return answer;
      inDoubt ||= answer === null;
      await pause(retryPauseMs);
    }
    return null;
  }

  /** Calls `onData` with the whole view now and whenever it changes, also after reconnecting. Returns the end of it. */
  watch<N extends ViewName>(
    view: N,
    query: ViewQuery<N>,
    onData: (data: ViewData<N>) => void,
    onRefusal: (refusal: Refusal) => void = () => undefined,
  ): () => void {
    const key = `${view}-${this.#nextKey++}`;
    const watch = { view, query, logId: '', position: 0, isBehind: false, onData, onRefusal } as Watch;
    this.#watches.set(key, watch);
    if (this.#liveness === 'live') void this.#ask(key, watch);
    return () => {
      this.#watches.delete(key);
      if (this.#socket.connected) this.#socket.emit('unwatch', { key });
    };
  }

  close(): void {
    this.#isClosed = true;
    this.#socket.close();
  }

  #greet(hello: Hello): void {
    if (hello.protocolVersion !== protocolVersion) {
      this.renewal.otherVersion(hello.protocolVersion);
      return;
    }
    this.renewal.done();
    this.#hearClock(hello);
    this.#publicUrl = hello.publicUrl ?? null;
    this.#logId = hello.logId;
    if (hello.self !== null) this.#become(hello.self);
    this.#turn('live');
    if (this.#report !== null) this.#socket.emit('report', this.#report);
    for (const [key, watch] of this.#watches) void this.#ask(key, watch);
  }

  #hearClock({ now, doubt, rehearsalPace }: ClockTold): void {
    this.#hallNow.begin(now, rehearsalPace);
    showRehearsal(rehearsalPace !== undefined);
    this.#clockDoubt = doubt;
    this.dispatchEvent(new Event('clock'));
  }

  #become(self: DeviceSelf): void {
    this.#self = self;
    this.dispatchEvent(new Event('self'));
  }

  /** The library tries again by itself where nobody has answered, and does not where the server has refused. */
  #notLetIn(error: Error & { data?: unknown }): void {
    if (this.#socket.active) return;
    const refusal = Refusal.safeParse(error.data);
    // Another build of the server does not understand this page.
    if (refusal.data?.code === 'malformed') this.renewal.otherVersion('unknown');
    else if (refusal.success && !isTemporary(refusal.data)) this.#refuse(refusal.data);
    else setTimeout(() => this.#comeAgain(), refusedPauseMs * (1 + Math.random()));
  }

  #comeAgain(): void {
    if (!this.#isClosed && this.#refusedAs === null) this.#socket.connect();
  }

  #refuse(refusal: Refusal): void {
    this.#refusedAs = refusal;
    this.#turn('refused');
  }

  async #ask(key: string, watch: Watch): Promise<void> {
    const request = { key, view: watch.view, query: watch.query };
    const answer = await this.#attempt(() => this.#socket.timeout(answerPatienceMs).emitWithAck('watch', request));
    if (answer?.accepted === false) watch.onRefusal(answer.refusal);
    // No answer while the connection still stands: ask again. After a broken connection the next hello asks.
    if (!answer && this.#liveness === 'live' && this.#watches.has(key)) void this.#ask(key, watch);
  }

  /**
   * The page came from a process that knew more than this one. What this one sends once it knows as much might be nothing,
   * if the view is then what it was when it knew less.
   */
  async #askAgain(key: string, watch: Watch): Promise<void> {
    watch.isBehind = true;
    await pause(retryPauseMs);
    watch.isBehind = false;
    if (this.#liveness === 'live' && this.#watches.has(key)) void this.#ask(key, watch);
  }

  #receive(message: ViewMessage): void {
    this.#hallNow.hear(message.at);
    const watch = this.#watches.get(message.key);
    if (!watch) return;
    if (message.logId === watch.logId && message.position < watch.position) {
      if (!watch.isBehind) void this.#askAgain(message.key, watch);
      return;
    }
    watch.logId = message.logId;
    watch.position = message.position;
    if (message.data === null) watch.onRefusal(pageRefusal('not-found'));
    else watch.onData(message.data as never);
  }

  /** Resolves when the connection is live, or the signal ended the wait. */
  #live(signal?: AbortSignal): Promise<void> {
    if (this.#liveness === 'live') return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        if (this.#liveness !== 'live' && !signal?.aborted) return;
        this.removeEventListener('liveness', done);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      this.addEventListener('liveness', done);
      signal?.addEventListener('abort', done);
    });
  }

  async #attempt<T>(request: () => Promise<T>): Promise<T | null> {
    try {
      return await request();
    } catch {
      return null;
    }
  }

  #turn(liveness: Liveness): void {
    if (liveness === this.#liveness) return;
    this.#liveness = liveness;
    this.dispatchEvent(new Event('liveness'));
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** `crypto.randomUUID` exists in secure contexts only, and a hall's own network seldom is one. */
export function newCommandId(): CommandId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5') as CommandId;
}
