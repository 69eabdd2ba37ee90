import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { viewPath } from '../../shared/routes/contract.ts';
import { AboutView, viewAnswer } from '../../shared/views.ts';

/** Pause before the next attempt, if no answer came. */
export const askAboutAgainMs = 20_000;

const Answered = viewAnswer('about', AboutView);

/** Fetches the view `about` once: it changes only when the hall is configured again. */
export class AboutController implements ReactiveController {
  /** Null until the server has answered. */
  about: AboutView | null = null;

  readonly #host: ReactiveControllerHost;
  readonly #ask: () => Promise<AboutView | null>;
  #isHere = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, ask = askForAbout) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isHere = true;
    if (this.about === null) void this.#get();
  }

  hostDisconnected(): void {
    this.#isHere = false;
    clearTimeout(this.#timer);
  }

  async #get(): Promise<void> {
    const about = await this.#ask();
    if (!this.#isHere) return;
    this.about = about;
    if (about === null) this.#timer = setTimeout(() => void this.#get(), askAboutAgainMs);
    else this.#host.requestUpdate();
  }
}

/** Null: no answer now. The phone's pages do not use `Api` for this: its code is larger than this whole controller. */
async function askForAbout(): Promise<AboutView | null> {
  try {
    const answer = await fetch(`/api${viewPath('about')}`);
    return answer.ok ? Answered.parse(await answer.json()).data : null;
  } catch {
    return null;
  }
}
