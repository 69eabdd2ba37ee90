import type { LitElement, ReactiveController } from 'lit';

/** Which dialog is open over a page. When it closes, the focus returns to where it was before. */
export class OpenController<T> implements ReactiveController {
  what: T | null = null;
  readonly #host: LitElement;
  #opener: HTMLElement | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }
  hostDisconnected(): void {
    this.what = null;
  }

  /** One dialog may open the next. The focus then returns to where the first was opened from. */
  show(what: T): void {
    if (this.what === null) this.#opener = this.#host.shadowRoot?.activeElement as HTMLElement | null;
    this.what = what;
    this.#host.requestUpdate();
  }

  async close(): Promise<void> {
    this.what = null;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#opener?.focus();
  }
}
