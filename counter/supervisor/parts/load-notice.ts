import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { Refusal } from '../../../shared/refusals/refusal.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { catalogueContext, fromContext, nowContext } from '../../ui/contexts.ts';
import { controls } from '../../ui/controls.ts';
import { raise } from '../../ui/events.ts';

const words = {
  loading: { id: 'Memuat…', en: 'Loading…' },
  stale: {
    id: 'Yang tampil mungkin tidak mutakhir. Halaman ini mencoba lagi sendiri.',
    en: 'What you see may be old. This page tries again by itself.',
  },
  trying: { id: 'Halaman ini mencoba lagi sendiri.', en: 'This page tries again by itself.' },
  notLive: {
    id: 'Keadaan pukul {time}. Daftar ini tidak diperbarui sendiri.',
    en: 'As of {time}. This list is not renewed by itself.',
  },
  renew: { id: 'Muat ulang', en: 'Load again' },
  again: { id: 'Coba sekarang', en: 'Try now' },
} satisfies Words;

/** Says that a page has no data yet, or no newer data. Raises `retry-asked`. */
@customElement('load-notice')
export class LoadNotice extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      p {
        color: var(--mist);
      }
      .then {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-3);
        margin-bottom: var(--space-3);
      }
      .problem {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-3);
        margin-bottom: var(--space-4);
        padding: var(--space-3) var(--space-4);
        color: var(--ink);
        background: var(--paper);
        border: 1px solid var(--line);
        border-left: 6px solid var(--coral);
        border-radius: 0 var(--radius) var(--radius) 0;
      }
      .problem span {
        flex: 1 1 16rem;
        font-weight: 600;
      }
    `,
  ];

  /** Whether there is something to show. */
  @property({ type: Boolean }) filled = false;
  @property({ attribute: false }) refusal: Refusal | null = null;
  /** Whether what is shown follows the hall by itself. */
  @property({ type: Boolean }) live = false;
  /** Grows with each answer. */
  @property({ type: Number }) loads = 0;
  @fromContext(nowContext) private now!: number;
  @fromContext(catalogueContext) private catalogue?: CatalogueView;
  #loadedAt = 0;
  #language = new LanguageController(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('loads')) this.#loadedAt = this.now;
  }

  override render() {
    return html`<div role="status">${this.refusal ? this.#problem(this.refusal) : this.#loading()}</div>
      ${this.filled && !this.live && !this.refusal ? this.#notLive() : nothing}`;
  }

  #loading() {
    return this.filled ? nothing : html`<p>${this.#language.say(words.loading)}</p>`;
  }

  #notLive() {
    const { say } = this.#language;
    const { catalogue } = this;
    if (!catalogue) return nothing;
    const time = clockTime(this.#loadedAt, catalogue.hall.timezone);
    return html`<p class="then">
      <span>${say(words.notLive, { time })}</span>
      <button type="button" class="plain" @click=${() => raise(this, 'retry-asked', null)}>${say(words.renew)}</button>
    </p>`;
  }

  #problem({ sentence }: Refusal) {
    const { say } = this.#language;
    return html`<p class="problem">
      <span>${say(sentence)} ${say(this.filled ? words.stale : words.trying)}</span>
      <button type="button" class="plain" @click=${() => raise(this, 'retry-asked', null)}>${say(words.again)}</button>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'load-notice': LoadNotice;
  }
}
