import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pause before the next attempt, if no answer came. */
export const askedAgainMs = 20_000;

/** Asks the hall one thing: once, or again and again where it changes. Without an answer the last one stays. */
export class AskedController<T> implements ReactiveController {
  /** Null until the server has answered. */
  answer: T | null = null;

  readonly #host: ReactiveControllerHost;
  readonly #ask: () => Promise<T | null>;
  readonly #refreshMs: number | null;
  #isHere = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `refreshMs` null: once. */
  constructor(host: ReactiveControllerHost, ask: () => Promise<T | null>, refreshMs: number | null) {
    this.#host = host;
    this.#ask = ask;
    this.#refreshMs = refreshMs;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isHere = true;
    if (this.answer === null || this.#refreshMs !== null) void this.#get();
  }

  hostDisconnected(): void {
    this.#isHere = false;
    clearTimeout(this.#timer);
  }

  async #get(): Promise<void> {
    const answer = await this.#ask();
    if (!this.#isHere) return;
    this.answer = answer ?? this.answer;
    const againMs = answer === null ? askedAgainMs : this.#refreshMs;
    if (againMs !== null) this.#timer = setTimeout(() => void this.#get(), againMs);
    if (answer !== null) this.#host.requestUpdate();
  }
}

/** Null: no answer now. The phone's pages do not use `Api` for this: its code is larger than this whole file. */
export async function askHall<T>(path: string, read: (body: unknown) => T): Promise<T | null> {
  try {
    const answer = await fetch(`/api${path}`);
    return answer.ok ? read(await answer.json()) : null;
  } catch {
    return null;
  }
}
