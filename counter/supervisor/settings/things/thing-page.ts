import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../../shared/client/words/language.ts';
import type { HallShape } from '../../../../shared/hall/hall.ts';
import { controls } from '../../../ui/controls.ts';
import { raise } from '../../../ui/events.ts';
import { type ThingList, thingPlace, thingsOf } from '../draft/identity.ts';
import type { Problems } from '../draft/problems.ts';
import { thingFields } from '../fields/thing-fields.ts';
import type { SettingsForm } from '../form/settings-form.ts';
import '../form/settings-form.ts';
import './events.ts';
import './removal-dialog.ts';
import { titleOfThing } from '../fields/thing-words.ts';

const words = {
  all: { id: 'Semua', en: 'All' },
  copy: { id: 'Gandakan', en: 'Duplicate' },
  remove: { id: 'Hapus…', en: 'Remove…' },
  gone: {
    id: 'Tidak ada lagi di rancangan ini: mungkin baru dihapus, atau perubahannya dibatalkan.',
    en: 'It is no longer in this draft: it was removed, or the change was undone.',
  },
  new: { id: 'baru', en: 'new' },
} satisfies Words;

/** One thing: all its fields, and what can be done with it as a whole. */
@customElement('thing-page')
export class ThingPage extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-3);
        margin-bottom: var(--space-4);
      }
      h1 {
        flex: 1 1 16rem;
        font-size: var(--size-xl);
        font-weight: 800;
        line-height: 1.2;
        letter-spacing: -0.02em;
        overflow-wrap: anywhere;
      }
      h1 span {
        margin-left: var(--space-2);
        padding: 0.1rem 0.5rem;
        font-size: 0.875rem;
        font-weight: 650;
        letter-spacing: 0;
        background: var(--foam);
        border-radius: var(--radius);
      }
      a.plain {
        color: inherit;
        text-decoration: none;
      }
      .grave {
        color: var(--coral-text);
      }
      p {
        color: var(--mist);
      }
    `,
  ];

  @property() list: ThingList = 'services';
  @property({ attribute: 'thing-id' }) thingId = '';
  @property({ attribute: false }) hall!: HallShape;
  @property({ attribute: false }) problems!: Problems;
  @property({ attribute: false }) inForce!: HallShape;
  /** Not in the settings in force. */
  @property({ type: Boolean }) fresh = false;
  @property({ type: Boolean }) locked = false;
  /** Whether one like it may be added, or it be removed. */
  @property({ type: Boolean }) fixedList = false;
  @property() allAddress = '';
  @state() private isRemoving = false;
  @query('settings-form') private form!: SettingsForm | null;
  #language = new LanguageController(this);

  override focus(): void {
    void this.updateComplete.then(() => this.form?.focus());
  }

  override render(): TemplateResult {
    const { say } = this.#language;
    const place = thingPlace(this.hall, this.list, this.thingId);
    const thing = thingsOf(this.hall, this.list)[place];
    if (!thing) return html`<p>${say(words.gone)}</p><p><a href=${this.allAddress}>${say(words.all)}</a></p>`;
    return html`<div class="bar">
        <a class="plain" href=${this.allAddress}>← ${say(words.all)}</a>
        <h1>${titleOfThing(this.list, thing)}${this.fresh ? html`<span>${say(words.new)}</span>` : nothing}</h1>
        ${this.locked || this.fixedList ? nothing : this.#acts()}
      </div>
      <settings-form
        .groups=${thingFields[this.list]}
        .path=${[this.list, place]}
        .hall=${this.hall}
        .problems=${this.problems}
        ?locked=${this.locked}
        ?fixed=${!this.fresh}
      ></settings-form>
      ${this.isRemoving ? this.#dialog() : nothing}`;
  }

  #acts(): TemplateResult {
    const { say } = this.#language;
    return html`<button type="button" class="plain" @click=${() => raise(this, 'thing-copied', null)}>${say(words.copy)}</button>
      <button type="button" class="plain grave" @click=${() => {
        this.isRemoving = true;
      }}>${say(words.remove)}</button>`;
  }

  #dialog(): TemplateResult {
    return html`<removal-dialog
      list=${this.list}
      thing-id=${this.thingId}
      .hall=${this.hall}
      .inForce=${this.inForce}
      ?fresh=${this.fresh}
      @dismissed=${(event: Event) => {
        event.stopPropagation();
        this.isRemoving = false;
      }}
    ></removal-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'thing-page': ThingPage;
  }
}
