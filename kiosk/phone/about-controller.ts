import type { ReactiveController, ReactiveControllerHost } from 'lit';
import * as z from 'zod/mini';
import { AboutView } from '../../shared/views.ts';

/** Without an answer it asks again after this. */
export const askAboutAgainMs = 20_000;

const Seen = z.object({ data: AboutView });

/** Gets what a hall tells everybody about itself, once: it changes only when the hall is set up anew. */
export class AboutController implements ReactiveController {
  /** Null until it has come. */
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

/** Null: there is no answer now. The ticket's page can do without the rest of `Api`, which is larger than all of this. */
async function askForAbout(): Promise<AboutView | null> {
  try {
    const answer = await fetch('/api/views/about');
    return answer.ok ? Seen.parse(await answer.json()).data : null;
  } catch {
    return null;
  }
}
