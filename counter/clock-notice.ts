import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ClockDoubt } from '../shared/base/clock.ts';
import type { Api } from '../shared/client/connection/api.ts';
import { base } from '../shared/client/look/tokens.ts';
import { clockTime, LanguageController, longDate, type Words } from '../shared/client/words/language.ts';
import type { CatalogueView } from '../shared/views/catalogue-view.ts';
import './supervisor/parts/sure-dialog.ts';
import { AskController } from './ui/ask-controller.ts';
import { apiContext, catalogueContext, clockContext, fromContext, visitorContext } from './ui/contexts.ts';
import { controls } from './ui/controls.ts';
import { supervisesAll, type Visitor } from './ui/pages.ts';

const words = {
  who: { id: 'Beri tahu supervisor.', en: 'Tell the supervisor.' },
  right: { id: 'Jam server benar…', en: 'The server’s clock is right…' },
  ask: { id: 'Jam server: {date}, pukul {time}. Benar?', en: 'The server’s clock: {date}, {time}. Is it right?' },
  confirm: { id: 'Ya, {date}, {time}', en: 'Yes, {date}, {time}' },
  ahead: {
    id: 'Bila harinya lain: hari layanan yang terbuka ditutup, dan nomor yang masih menunggu menjadi tidak terlayani. Ini tidak dapat dibatalkan.',
    en: 'If it is another day: the day that is open closes, and the numbers that still wait are left unserved. This cannot be undone.',
  },
  behind: {
    id: 'Sampai jam server menyusul, waktu antrean berjalan setengah kecepatan dan hari layanan tidak berganti.',
    en: 'Until the server’s clock has caught up the hall’s time goes at half its pace, and the day does not end.',
  },
  stays: {
    id: 'Semua yang sudah tercatat. Bila jam itu salah: kembali, lalu setel jam komputer server.',
    en: 'All that has been recorded. If that clock is wrong: go back, and set the clock of the server’s machine.',
  },
} satisfies Words;

/** The server's clock is in doubt: what that means, and for those who look after the hall the way to say that it is right. */
@customElement('clock-notice')
export class ClockNotice extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .notice {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-4);
        box-sizing: border-box;
        min-height: var(--desk-notice, 0px);
        padding: var(--space-1) var(--space-5);
        font-size: 0.9375rem;
        font-weight: 600;
        line-height: 1.3;
        color: #fff;
        background: #8f2318;
      }
      .notice button {
        flex: none;
        min-height: 2rem;
        padding: 0 var(--space-3);
        font-size: 0.9375rem;
        color: var(--ink);
      }
    `,
  ];

  @property({ attribute: false }) doubt!: ClockDoubt;
  @state() private asking = false;
  @fromContext(apiContext) private api!: Api;
  @fromContext(catalogueContext) private catalogue?: CatalogueView;
  @fromContext(clockContext) private clock!: () => number;
  @fromContext(visitorContext) private visitor!: Visitor;
  #language = new LanguageController(this);
  #ask = new AskController(this);

  override render() {
    const { say } = this.#language;
    const { doubt } = this;
    const mayConfirm = supervisesAll(this.visitor) && !doubt.isBelieved;
    return html`<div class="notice" role="alert">
        <p>${say(doubt.text)} ${mayConfirm || doubt.isBelieved ? nothing : say(words.who)}</p>
        ${mayConfirm ? html`<button type="button" class="plain" @click=${this.#askFirst}>${say(words.right)}</button>` : nothing}
      </div>
      ${this.asking && this.catalogue ? this.#dialog(this.catalogue) : nothing}`;
  }

  #dialog({ hall: { timezone } }: CatalogueView) {
    const { say } = this.#language;
    const at = this.clock() + this.doubt.aheadMs;
    const facts = { date: longDate(at, timezone), time: clockTime(at, timezone) };
    return html`<sure-dialog
      heading=${say(words.ask, facts)}
      confirm=${say(words.confirm, facts)}
      .gone=${this.doubt.aheadMs > 0 ? words.ahead : words.behind}
      .stays=${words.stays}
      .problem=${this.#ask.problem}
      ?busy=${this.#ask.busy}
      @agreed=${this.#confirm}
      @dismissed=${this.#stop}
    ></sure-dialog>`;
  }

  #askFirst(): void {
    this.asking = true;
  }

  #stop(): void {
    this.asking = false;
    this.#ask.forget();
  }

  async #confirm(): Promise<void> {
    const { aheadMs } = this.doubt;
    if (await this.#ask.ask(() => this.api.confirmClock({ body: { aheadMs } }))) this.#stop();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clock-notice': ClockNotice;
  }
}
