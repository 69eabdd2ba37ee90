import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Text } from '../../../shared/base/text.ts';
import { StopReason } from '../../../shared/base/ticket.ts';
import { stopReasonWords } from '../../../shared/base/ticket-words.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { NumbersOf } from '../../../shared/views/supervising.ts';
import { wishFor } from '../../ui/choice.ts';
import { catalogueContext, clockContext, fromContext, liveContext, nowContext } from '../../ui/contexts.ts';
import type { DeskDialog } from '../../ui/desk-dialog.ts';
import '../../ui/desk-dialog.ts';
import { raise } from '../../ui/events.ts';
import { spanWords } from '../../ui/times.ts';
import { dialogStyle } from '../parts/dialog-style.ts';
import './events.ts';

const words = {
  heading: { id: 'Hentikan pengambilan nomor: {name}', en: 'Stop giving out numbers: {name}' },
  lead: {
    id: 'Kios, layar, dan halaman ponsel menampilkan alasan dan waktunya. Nomor yang sudah diambil tetap dilayani.',
    en: 'Kiosks, screens and phones say why and until when. Numbers that were taken are served.',
  },
  reason: { id: 'Alasan', en: 'Reason' },
  until: { id: 'Sampai', en: 'Until' },
  span: { id: '{time} ({span})', en: '{time} ({span})' },
  restOfDay: { id: 'hari layanan berakhir', en: 'the business day ends' },
  own: { id: 'Kata-kata sendiri (bila perlu)', en: 'Words of your own (if needed)' },
  hint: {
    id: 'Dibaca semua orang dan tersimpan selamanya: jangan menulis nama orang.',
    en: 'Every visitor reads it, and it is kept for ever: no names of people.',
  },
  ownId: { id: 'Dalam bahasa Indonesia', en: 'In Indonesian' },
  ownEn: { id: 'Dalam bahasa Inggris', en: 'In English' },
  back: { id: 'Kembali', en: 'Back' },
  confirm: { id: 'Hentikan', en: 'Stop' },
} satisfies Words;

const spans = [15, 30, 60, 90, 120, 180, 240];

/** No numbers for a while: why, until when, and if wished in words of the hall's own. Raises `act-wished`. */
@customElement('stop-dialog')
export class StopDialog extends LitElement {
  static override styles = [
    base,
    dialogStyle,
    css`
      .lead,
      .hint {
        color: var(--mist);
      }
      .lead {
        margin-bottom: var(--space-4);
      }
      .field {
        display: flex;
        flex-direction: column;
        gap: var(--space-2);
        margin: 0;
      }
      .reasons {
        margin-bottom: var(--space-4);
      }
      .reasons .choice {
        min-height: 2.25rem;
      }
      .hint {
        margin-top: var(--space-2);
        font-size: 0.875rem;
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(nowContext) private now!: number;
  @fromContext(clockContext) private clock!: () => number;
  @fromContext(liveContext) private live!: boolean;
  @property({ attribute: false }) about!: NumbersOf;
  @property({ attribute: false }) name!: Text;
  @state() private reason: StopReason = 'full';
  /** Null: for the rest of the day. */
  @state() private minutes: number | null = 60;
  @state() private own = { id: '', en: '' };
  @query('desk-dialog') private frame!: DeskDialog;
  #language = new LanguageController(this);

  override async firstUpdated(): Promise<void> {
    await this.frame.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('input:checked')?.focus();
  }

  override render() {
    const { say } = this.#language;
    const { timezone } = this.catalogue.hall;
    const time = (minutes: number) => clockTime(this.now + minutes * 60_000, timezone);
    const isOff = !this.live || (this.own.id.trim() === '' && this.own.en.trim() !== '');
    return html`<desk-dialog heading=${say(words.heading, { name: this.name })}>
      <div class="fields">
        <p class="lead">${say(words.lead)}</p>
        <fieldset class="reasons">
          <legend>${say(words.reason)}</legend>
          ${StopReason.options.map((reason) => this.#reason(reason))}
        </fieldset>
        <div class="pair">
          <label class="field">${say(words.until)}
            <select @change=${(event: Event) => {
              const { value } = event.target as HTMLSelectElement;
              this.minutes = value === '' ? null : Number(value);
            }}>
              ${spans.map((minutes) => html`<option value=${minutes} ?selected=${minutes === this.minutes}>${say(words.span, { time: time(minutes), span: spanWords(minutes) })}</option>`)}
              <option value="">${say(words.restOfDay)}</option>
            </select>
          </label>
        </div>
        <fieldset>
          <legend>${say(words.own)}</legend>
          <div class="pair">${this.#text('id', words.ownId)}${this.#text('en', words.ownEn)}</div>
          <p class="hint">${say(words.hint)}</p>
        </fieldset>
      </div>
      <div class="buttons">
        <button type="button" class="plain" @click=${this.#dismiss}>${say(words.back)} <kbd aria-hidden="true">Esc</kbd></button>
        <button type="button" class="filled" aria-disabled=${isOff ? 'true' : 'false'} @click=${() => isOff || this.#confirm()}>
          ${say(words.confirm)} <kbd aria-hidden="true">Enter</kbd>
        </button>
      </div>
    </desk-dialog>`;
  }

  #reason(reason: StopReason) {
    return html`<label class="choice">
      <input
        type="radio"
        name="reason"
        .checked=${reason === this.reason}
        @change=${() => {
          this.reason = reason;
        }}
      />
      ${this.#language.say(stopReasonWords[reason])}
    </label>`;
  }

  #text(language: 'id' | 'en', label: Text) {
    return html`<label class="field">${this.#language.say(label)}
      <input
        type="text"
        maxlength="160"
        .value=${this.own[language]}
        @input=${(event: InputEvent) => {
          this.own = { ...this.own, [language]: (event.target as HTMLInputElement).value };
        }}
      />
    </label>`;
  }

  #confirm(): void {
    this.frame.close();
    const { about, reason, minutes } = this;
    const [id, en] = [this.own.id.trim(), this.own.en.trim()];
    const until = minutes === null ? {} : { until: this.clock() + minutes * 60_000 };
    const words = id === '' ? {} : { words: { id, ...(en === '' ? {} : { en }) } };
    raise(this, 'act-wished', { wish: wishFor({ type: 'StopNumbers', about, reason, ...until, ...words }) });
  }

  #dismiss(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stop-dialog': StopDialog;
  }
}
