import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { viewPath } from '../../shared/routes/contract.ts';
import { AboutView, viewAnswer } from '../../shared/views.ts';

/** Pause before the next attempt, if no answer came. */
export const askAboutAgainMs = 20_000;

const Answered = viewAnswer('about', AboutView);

/** Fetches the view `about`: once, or again and again where who is there is shown. Without an answer the last one stays. */
export class AboutController implements ReactiveController {
  /** Null until the server has answered. */
  about: AboutView | null = null;

  readonly #host: ReactiveControllerHost;
  readonly #ask: () => Promise<AboutView | null>;
  readonly #refreshMs: number | null;
  #isHere = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `refreshMs` null: once. */
  constructor(host: ReactiveControllerHost, ask = askForAbout, refreshMs: number | null = null) {
    this.#host = host;
    this.#ask = ask;
    this.#refreshMs = refreshMs;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isHere = true;
    if (this.about === null || this.#refreshMs !== null) void this.#get();
  }

  hostDisconnected(): void {
    this.#isHere = false;
    clearTimeout(this.#timer);
  }

  async #get(): Promise<void> {
    const about = await this.#ask();
    if (!this.#isHere) return;
    this.about = about ?? this.about;
    const againMs = about === null ? askAboutAgainMs : this.#refreshMs;
    if (againMs !== null) this.#timer = setTimeout(() => void this.#get(), againMs);
    if (about !== null) this.#host.requestUpdate();
  }
}

/** Null: no answer now. The phone's pages do not use `Api` for this: its code is larger than this whole controller. */
export async function askForAbout(): Promise<AboutView | null> {
  try {
    const answer = await fetch(`/api${viewPath('about')}`);
    return answer.ok ? Answered.parse(await answer.json()).data : null;
  } catch {
    return null;
  }
}
