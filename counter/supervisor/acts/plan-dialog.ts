import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { PersonRow } from '../../../shared/access/access.ts';
import type { Text } from '../../../shared/base/text.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { wishFor } from '../../ui/choice.ts';
import { catalogueContext, clockContext, fromContext, liveContext } from '../../ui/contexts.ts';
import type { DeskDialog } from '../../ui/desk-dialog.ts';
import '../../ui/desk-dialog.ts';
import { raise } from '../../ui/events.ts';
import { spanWords } from '../../ui/times.ts';
import { dialogStyle } from '../parts/dialog-style.ts';
import './events.ts';
import {
  changedPlan,
  minutesOffered,
  type PlanDraft,
  type PlanField,
  planDraft,
  planFields,
  reasonsOf,
} from './plan-draft.ts';
import { type Planned, plannedName } from './planned-rows.ts';

const words = {
  heading: { id: 'Ubah rencana', en: 'Change the plan' },
  again: { id: 'Rencanakan lagi', en: 'Plan it again' },
  time: { id: 'Pukul', en: 'At' },
  example: { id: '14.00', en: '14:00' },
  filled: { id: '.', en: ':' },
  officer: { id: 'Petugas', en: 'Officer' },
  minutes: { id: 'Lamanya', en: 'For how long' },
  reason: { id: 'Alasan', en: 'Reason' },
  none: { id: 'Tanpa alasan', en: 'None' },
  choose: { id: 'Pilih…', en: 'Choose…' },
  ownId: { id: 'Kata-kata sendiri (bila perlu)', en: 'Words of your own, in Indonesian (if needed)' },
  ownEn: { id: 'Dalam bahasa Inggris', en: 'In English' },
  back: { id: 'Kembali', en: 'Back' },
  save: { id: 'Simpan', en: 'Save' },
} satisfies Words;

interface Offered {
  value: string;
  label: string;
}

/** What is planned, as a form: another time, officer, length or reason takes its place. Raises `act-wished`. */
@customElement('plan-dialog')
export class PlanDialog extends LitElement {
  static override styles = [
    base,
    dialogStyle,
    css`
      :host {
        --dialog-width: 30rem;
      }
      .what {
        margin-bottom: var(--space-4);
        color: var(--mist);
      }
      .buttons [role='alert'] {
        flex-basis: 100%;
      }
      .time input {
        width: 7rem;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(clockContext) private clock!: () => number;
  @fromContext(liveContext) private live!: boolean;
  /** Alike, at one counter or at several. */
  @property({ attribute: false }) group!: readonly [Planned, ...Planned[]];
  /** Who may be at its counter, where somebody is to come. */
  @property({ attribute: false }) people: readonly Pick<PersonRow, 'officerId' | 'name'>[] = [];
  @state() private draft: PlanDraft | null = null;
  @state() private problem: Text | null = null;
  @query('desk-dialog') private frame!: DeskDialog;
  #language = new LanguageController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.draft = planDraft(this.group[0], this.clock(), this.catalogue.hall.timezone);
  }

  override async firstUpdated(): Promise<void> {
    await this.frame.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('#time')?.select();
  }

  override render() {
    const { draft, group, live } = this;
    const { say } = this.#language;
    if (draft === null) return nothing;
    const [first] = group;
    const heading = say(first.is === 'failed' ? words.again : words.heading);
    return html`<desk-dialog heading=${heading}>
      <div class="fields">
        <p class="what">${say(plannedName(group, this.catalogue))}</p>
        <div class="field time">
          <label for="time">${say(words.time)}</label>
          <input
            id="time"
            type="text"
            inputmode="numeric"
            autocomplete="off"
            maxlength="5"
            placeholder=${say(words.example)}
            .value=${draft.time.replace(':', say(words.filled))}
            @input=${(event: Event) => this.#set({ time: (event.target as HTMLInputElement).value })}
          />
        </div>
        ${planFields[first.act.is].map((field) => this.#field(field, draft))}
      </div>
      <div class="buttons">
        <p role="alert">${this.problem === null ? '' : say(this.problem)}</p>
        <button type="button" class="plain" @click=${this.#dismiss}>${say(words.back)} <kbd aria-hidden="true">Esc</kbd></button>
        <button type="button" class="filled" aria-disabled=${live ? 'false' : 'true'} @click=${() => live && this.#save()}>
          ${say(words.save)} <kbd aria-hidden="true">Enter</kbd>
        </button>
      </div>
    </desk-dialog>`;
  }

  #field(field: PlanField, draft: PlanDraft) {
    const { say } = this.#language;
    switch (field) {
      case 'officer': {
        const offered = this.people.map(({ officerId, name }) => ({ value: officerId, label: name }));
        return this.#choice('officer', draft.officer, offered);
      }
      case 'minutes': {
        const offered = minutesOffered(draft.minutes).map((each) => ({ value: `${each}`, label: spanWords(each) }));
        return this.#choice('minutes', `${draft.minutes}`, offered);
      }
      case 'reason': {
        const { is } = this.group[0].act;
        const none = is === 'close' ? [{ value: '', label: say(words.none) }] : [];
        const offered = reasonsOf[is].map(({ value, label }) => ({ value, label: say(label) }));
        return this.#choice('reason', draft.reason, [...none, ...offered]);
      }
      case 'words':
        return html`${this.#text('id', words.ownId, draft.id)}${this.#text('en', words.ownEn, draft.en)}`;
    }
  }

  #choice(key: 'officer' | 'minutes' | 'reason', value: string, offered: readonly Offered[]) {
    const { say } = this.#language;
    const isOffered = offered.some((each) => each.value === value);
    return html`<div class="field">
      <label for=${key}>${say(words[key])}</label>
      <select
        id=${key}
        @change=${(event: Event) => {
          const chosen = (event.target as HTMLSelectElement).value;
          this.#set(key === 'minutes' ? { minutes: Number(chosen) } : { [key]: chosen });
        }}
      >
        ${isOffered ? nothing : html`<option value="" selected>${say(words.choose)}</option>`}
        ${offered.map((each) => html`<option value=${each.value} ?selected=${each.value === value}>${each.label}</option>`)}
      </select>
    </div>`;
  }

  #text(key: 'id' | 'en', label: Text, value: string) {
    return html`<div class="field">
      <label for=${key}>${this.#language.say(label)}</label>
      <input id=${key} type="text" maxlength="160" autocomplete="off" .value=${value} @input=${(event: Event) => this.#set({ [key]: (event.target as HTMLInputElement).value })} />
    </div>`;
  }

  #set(change: Partial<PlanDraft>): void {
    if (this.draft) this.draft = { ...this.draft, ...change };
    this.problem = null;
  }

  #save(): void {
    const made = changedPlan(this.draft!, this.group);
    if ('problem' in made) {
      this.problem = made.problem;
      return;
    }
    this.frame.close();
    raise(this, 'act-wished', { wish: wishFor(made.command) });
  }

  #dismiss(): void {
    this.frame.close();
    raise(this, 'dismissed', null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-dialog': PlanDialog;
  }
}
