import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pause before the next attempt, if no answer came. */
export const askedAgainMs = 20_000;

/** The server is there, and its hall has no settings yet (rule H13). */
export type NoHall = 'no-hall';

/** Asks the hall one thing: once, or again and again where it changes. Without an answer the last one stays. */
export class AskedController<T> implements ReactiveController {
  /** Null until the server has answered. */
  answer: T | null = null;
  /** Whether the hall is not set up yet; it is asked again then. */
  isUnset = false;

  readonly #host: ReactiveControllerHost;
  readonly #ask: () => Promise<T | NoHall | null>;
  readonly #refreshMs: number | null;
  #isHere = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `refreshMs` null: once. */
  constructor(host: ReactiveControllerHost, ask: () => Promise<T | NoHall | null>, refreshMs: number | null) {
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
    const told = await this.#ask();
    if (!this.#isHere) return;
    const answer = told === 'no-hall' ? null : told;
    if (told !== null) this.isUnset = told === 'no-hall';
    this.answer = answer ?? this.answer;
    const againMs = answer === null ? askedAgainMs : this.#refreshMs;
    if (againMs !== null) this.#timer = setTimeout(() => void this.#get(), againMs);
    if (told !== null) this.#host.requestUpdate();
  }
}

/** Null: no answer now. The phone's pages do not use `Api` for this: its code is larger than this whole file. */
export async function askHall<T>(path: string, read: (body: unknown) => T): Promise<T | NoHall | null> {
  try {
    const answer = await fetch(`/api${path}`);
    const body = await answer.json();
    if (answer.ok) return read(body);
    return body?.refusal?.code === 'hall-not-configured' ? 'no-hall' : null;
  } catch {
    return null;
  }
}
