import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ClockDoubt } from '../../base/clock.ts';
import type { ViewName, ViewQuery } from '../../protocol.ts';
import type { Refusal } from '../../refusals/refusal.ts';
import type { ViewData } from '../../views/views.ts';
import type { Connection, Liveness } from './connection.ts';

/** Until the hall is set up a page asks again so often. */
export const unsetAgainMs = 5_000;

/** Keeps one view of the hall for a root element, and renders it again with every change. */
export class ViewController<N extends ViewName> implements ReactiveController {
  /** Null until the first push, and after `show` asked for another. */
  data: ViewData<N> | null = null;
  /** Why there is no such view. */
  refusal: Refusal | null = null;

  readonly #host: ReactiveControllerHost;
  readonly #connection: Pick<Connection, 'watch'>;
  readonly #view: N;
  readonly #onData: (data: ViewData<N>) => void;
  #query: ViewQuery<N> | null;
  #stop: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Without a query it waits for `show`. `onData` is told of each push before the element renders. */
  constructor(
    host: ReactiveControllerHost,
    connection: Pick<Connection, 'watch'>,
    view: N,
    query: ViewQuery<N> | null,
    onData: (data: ViewData<N>) => void = () => undefined,
  ) {
    this.#host = host;
    this.#connection = connection;
    this.#view = view;
    this.#query = query;
    this.#onData = onData;
    host.addController(this);
  }

  /** Watches with another query; null: no longer. */
  show(query: ViewQuery<N> | null): void {
    this.hostDisconnected();
    this.data = null;
    this.refusal = null;
    this.#query = query;
    this.hostConnected();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    if (this.#query === null || this.#stop) return;
    this.#stop = this.#connection.watch(
      this.#view,
      this.#query,
      (data) => {
        this.data = data;
        this.refusal = null;
        this.#onData(data);
        this.#host.requestUpdate();
      },
      (refusal) => {
        this.data = null;
        this.refusal = refusal;
        // A hall that begins without settings: nobody would load the page again (rule H13).
        if (refusal.code === 'hall-not-configured') this.#timer = setTimeout(() => this.#again(), unsetAgainMs);
        this.#host.requestUpdate();
      },
    );
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#stop?.();
    this.#stop = null;
  }

  /** What is told of the refusal stays until there is an answer. */
  #again(): void {
    this.hostDisconnected();
    this.hostConnected();
  }
}

/** Renders its element again when the connection is lost or comes back. */
export class LivenessController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #connection: Connection;
  readonly #update = () => this.#host.requestUpdate();

  constructor(host: ReactiveControllerHost, connection: Connection) {
    this.#host = host;
    this.#connection = connection;
    host.addController(this);
  }
  get value(): Liveness {
    return this.#connection.liveness;
  }
  hostConnected(): void {
    this.#connection.addEventListener('liveness', this.#update);
  }
  hostDisconnected(): void {
    this.#connection.removeEventListener('liveness', this.#update);
  }
}

/** Renders its element again when the server has told of its clock. */
export class DoubtController implements ReactiveController {
  readonly #connection: Connection;
  readonly #update: () => void;

  constructor(host: ReactiveControllerHost, connection: Connection) {
    this.#connection = connection;
    this.#update = () => host.requestUpdate();
    host.addController(this);
  }
  /** Null: the server's clock is as it should be, as far as it has told. */
  get value(): ClockDoubt | null {
    return this.#connection.clockDoubt;
  }
  hostConnected(): void {
    this.#connection.addEventListener('clock', this.#update);
  }
  hostDisconnected(): void {
    this.#connection.removeEventListener('clock', this.#update);
  }
}

/** Renders its element again as time passes; `now` is the hall's time. */
export class NowController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #connection: Connection;
  readonly #everyMs: number;
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor(host: ReactiveControllerHost, connection: Connection, everyMs = 1_000) {
    this.#host = host;
    this.#connection = connection;
    this.#everyMs = everyMs;
    host.addController(this);
  }
  get now(): number {
    return this.#connection.now();
  }
  hostConnected(): void {
    this.#timer ??= setInterval(() => this.#host.requestUpdate(), this.#everyMs);
  }
  hostDisconnected(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }
}
