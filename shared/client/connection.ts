/**
 * A page's line to the server. It reconnects by itself, asks again for what it watched, and sends a command again under
 * the same `commandId` until somebody has answered it, so that a command takes effect once however often the line drops.
 */
import { io, type Socket } from 'socket.io-client';
import type { Answer } from '../answers.ts';
import type { Actor, Command } from '../commands.ts';
import type { CommandId } from '../ids.ts';
import {
  type ClientToServer,
  type Hello,
  protocolVersion,
  type ServerToClient,
  type ViewMessage,
  type ViewName,
  type ViewQuery,
} from '../protocol.ts';
import { type Refusal, refusal } from '../refusals.ts';
import type { ViewData } from '../views.ts';

/** `connecting` before the first contact; `stale` when contact was lost: what a page shows may be old. */
export type Liveness = 'connecting' | 'live' | 'stale';

const answerPatienceMs = 4_000;
const retryPauseMs = 700;
/** How often a "cannot be saved at the moment" is tried again before a person hears of it. */
const writeRetries = 4;

interface Watch {
  view: ViewName;
  query: Record<string, string>;
  logId: string;
  position: number;
  onData: (data: never) => void;
  onRefusal: (refusal: Refusal) => void;
}

export class Connection extends EventTarget {
  #liveness: Liveness = 'connecting';
  #clockOffsetMs = Date.now() - performance.now();
  #publicUrl: string | null = null;
  #nextKey = 0;
  readonly #watches = new Map<string, Watch>();
  readonly #socket: Socket<ServerToClient, ClientToServer>;

  constructor(url?: string) {
    super();
    const options = {
      transports: ['websocket'],
      auth: { protocolVersion },
      reconnectionDelay: 300,
      reconnectionDelayMax: 2_000,
      timeout: 4_000,
    };
    this.#socket = url === undefined ? io(options) : io(url, options);
    this.#socket.on('hello', (hello) => this.#greet(hello));
    this.#socket.on('view', (message) => this.#receive(message));
    this.#socket.on('disconnect', (reason) => {
      this.#turn('stale');
      // A server that closes the line on purpose is not reconnected to by the library.
      if (reason === 'io server disconnect') this.#socket.connect();
    });
  }

  get liveness(): Liveness {
    return this.#liveness;
  }

  /** The server's clock, milliseconds: a cheap device's own may be years off, and jumps when it is set at last. */
  now(): number {
    return Math.round(performance.now() + this.#clockOffsetMs);
  }

  /** What a page knows of the server's clock from before it was loaded; counts until the server tells the time itself. */
  assumeNow(now: number): void {
    if (this.#liveness === 'connecting') this.#clockOffsetMs = now - performance.now();
  }

  /** Where phones reach this hall; null: where the page itself was loaded from. */
  get publicUrl(): string | null {
    return this.#publicUrl;
  }

  /**
   * Resolves with the first answer that arrives. Null only when `signal` ends the attempt; whether it took effect is then
   * unknown. Once a server has taken it and not answered, "cannot be saved" from another is no answer: it may be saved.
   * Who will speak of the command later, or sends it a second time, gives it its id.
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
      const unwritten = answer?.accepted === false && answer.refusal.code === 'not-writable';
      const passing = unwritten && (inDoubt || writesLeft-- > 0);
      if (answer && !passing) return answer;
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
    const watch = { view, query, logId: '', position: 0, onData, onRefusal } as Watch;
    this.#watches.set(key, watch);
    if (this.#liveness === 'live') void this.#ask(key, watch);
    return () => {
      this.#watches.delete(key);
      if (this.#socket.connected) this.#socket.emit('unwatch', { key });
    };
  }

  close(): void {
    this.#socket.close();
  }

  #greet(hello: Hello): void {
    if (hello.protocolVersion !== protocolVersion) {
      reloadForNewVersion();
      return;
    }
    this.#clockOffsetMs = hello.now - performance.now();
    this.#publicUrl = hello.publicUrl ?? null;
    this.#turn('live');
    for (const [key, watch] of this.#watches) void this.#ask(key, watch);
  }

  async #ask(key: string, watch: Watch): Promise<void> {
    const request = { key, view: watch.view, query: watch.query };
    const answer = await this.#attempt(() => this.#socket.timeout(answerPatienceMs).emitWithAck('watch', request));
    if (answer?.accepted === false) watch.onRefusal(answer.refusal);
    // No answer on a line that still stands: ask again; on a broken one the next hello does.
    if (!answer && this.#liveness === 'live' && this.#watches.has(key)) void this.#ask(key, watch);
  }

  #receive(message: ViewMessage): void {
    const watch = this.#watches.get(message.key);
    if (!watch) return;
    if (message.logId === watch.logId && message.position < watch.position) return;
    watch.logId = message.logId;
    watch.position = message.position;
    if (message.data === null) watch.onRefusal(refusal('not-found'));
    else watch.onData(message.data as never);
  }

  /** Resolves when the line is live, or the signal ended the wait. */
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

/** At most once a minute, so that a server that stays on another version does not make the page flicker. */
function reloadForNewVersion(): void {
  const last = Number(sessionStorage.getItem('antrean-reloaded') ?? 0);
  if (Date.now() - last < 60_000) return;
  sessionStorage.setItem('antrean-reloaded', String(Date.now()));
  location.reload();
}
