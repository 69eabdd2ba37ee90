import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { HallNow } from '../../shared/client/days/hall-now.ts';
import { RehearsalState, type RehearsalWish, rehearsalPaths } from '../../shared/rehearsal/rehearsal.ts';

const askEachMs = 1_000;
const tickMs = 250;

/** Asks the rehearsal how it goes, and tells it what is wished. */
export class RehearsalController implements ReactiveController {
  /** Null: everybody is still coming in. */
  state: RehearsalState | null = null;
  /** It does not answer: it has ended, or cannot be reached. */
  isLost = false;
  readonly #host: ReactiveControllerHost;
  readonly #hallNow = new HallNow();
  #asking: ReturnType<typeof setInterval> | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    void this.#ask();
    this.#asking = setInterval(() => void this.#ask(), askEachMs);
    this.#ticking = setInterval(() => this.#host.requestUpdate(), tickMs);
  }

  hostDisconnected(): void {
    clearInterval(this.#asking);
    clearInterval(this.#ticking);
  }

  /** The hall's time. */
  get now(): number {
    return this.#hallNow.now();
  }

  /** False: it was not heard. */
  async wish(wish: RehearsalWish): Promise<boolean> {
    return this.#hear(
      fetch(rehearsalPaths.wish, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(wish),
      }),
    );
  }

  #ask(): Promise<boolean> {
    return this.#hear(fetch(rehearsalPaths.state));
  }

  async #hear(asked: Promise<Response>): Promise<boolean> {
    try {
      const response = await asked;
      const told = RehearsalState.safeParse(await response.json());
      this.isLost = !response.ok;
      if (told.success) this.#take(told.data);
    } catch {
      this.isLost = true;
    }
    this.#host.requestUpdate();
    return !this.isLost;
  }

  #take(state: RehearsalState): void {
    this.state = state;
    this.#hallNow.begin(state.now, state.isPaused || state.phase !== 'day' ? 0 : state.goes);
  }
}
