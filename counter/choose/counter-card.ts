import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Me } from '../../shared/access/access.ts';
import { absenceReasonWords } from '../../shared/base/ticket-words.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, type Words } from '../../shared/client/words/language.ts';
import { wholeWords } from '../../shared/client/words/whole-words.ts';
import type { CatalogueView } from '../../shared/views/catalogue-view.ts';
import type { CountersView } from '../../shared/views/counters-view.ts';
import {
  catalogueContext,
  fromContext,
  liveContext,
  meContext,
  nowContext,
  type Sending,
  sendingContext,
} from '../ui/contexts.ts';
import { controls } from '../ui/controls.ts';
import { absentChoice, type CounterRow, counterActionOf, endChoice, mayEnd, presentChoice } from './counter-actions.ts';
import '../ui/counter-state.ts';
import '../ui/desk-notice.ts';
import { countIn, leftAt, numbersIn, settleChoice, settledAt, undoChoice } from '../settling/settling.ts';
import type { Choice } from '../ui/choice.ts';
import { raise } from '../ui/events.ts';

const words = {
  region: { id: 'Loket pilihan', en: 'The chosen counter' },
  counter: { id: 'Loket', en: 'Counter' },
  shared: { id: 'Loket bersama', en: 'Shared counter' },
  waiting: { id: '{count} menunggu', en: '{count} waiting' },
  by: { id: 'Petugas: {officer}', en: 'Officer: {officer}' },
  yours: { id: 'Loket ini Anda buka.', en: 'You have opened this counter.' },
  open: { id: 'Buka loket', en: 'Open the counter' },
  'go-on': { id: 'Lanjut di loket ini', en: 'Go on at this counter' },
  'take-over': { id: 'Ambil alih', en: 'Take over' },
  none: { id: 'Tidak dapat dibuka', en: 'Cannot be opened' },
  absent: { id: 'Tandai instansi tidak hadir hari ini', en: 'Mark the agency absent today' },
  present: { id: 'Tandai instansi hadir', en: 'Mark the agency present' },
  gone: { id: 'Petugas sudah keluar sejak {time}', en: 'Signed out since {time}' },
  left: { id: '{count} nomor menunggu tanpa petugas:', en: '{count} {count|number waits|numbers wait} for nobody:' },
  decide: { id: 'Putuskan untuk yang menunggu', en: 'Decide for those who wait' },
  undo: { id: 'Urungkan keputusan tadi', en: 'Take back what was decided' },
  end: { id: 'Akhiri loket ini', en: 'End this counter' },
} satisfies Words;

/** The counter that the list points at, and what can be done with it. */
@customElement('counter-card')
export class CounterCard extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      section {
        display: flex;
        flex-direction: column;
        height: 100%;
        padding: var(--space-5);
        background: var(--paper);
        border: 1px solid var(--line);
        border-radius: var(--radius-l);
        overflow-y: auto;
      }
      h2 {
        font-size: var(--size-l);
        font-weight: 600;
        color: var(--mist);
      }
      .number {
        display: block;
        font-size: min(8rem, 20vh);
        font-weight: 800;
        line-height: 1;
        letter-spacing: -0.02em;
        color: var(--ink);
        font-variant-numeric: proportional-nums;
        margin-left: -0.04em;
      }
      .agency {
        margin-top: var(--space-3);
        font-size: var(--size-l);
        font-weight: 700;
        line-height: 1.25;
      }
      .mist {
        color: var(--mist);
      }
      .gone,
      .left b {
        color: var(--ochre);
      }
      .left {
        margin-top: var(--space-3);
        padding: var(--space-3);
        line-height: 1.3;
        border: 2px solid var(--ochre);
        border-radius: var(--radius-m, 8px);
      }
      .left .plain {
        margin-top: var(--space-2);
      }
      .facts {
        display: grid;
        gap: var(--space-1);
        margin-top: var(--space-4);
        font-weight: 600;
      }
      desk-notice {
        flex: 1;
        min-height: 3.5rem;
        padding: var(--space-3) 0;
      }
      .filled {
        min-height: 4.25rem;
        padding: 0 var(--space-5);
        justify-content: space-between;
        font-size: var(--size-l);
      }
      .plain {
        margin-top: var(--space-3);
        font-size: 0.9375rem;
      }
      @media (max-height: 700px) {
        section {
          padding: var(--space-4);
        }
        h2 {
          display: flex;
          align-items: baseline;
          gap: var(--space-3);
        }
        .number {
          font-size: 5rem;
        }
        .agency,
        .facts {
          margin-top: var(--space-2);
        }
        desk-notice {
          min-height: 2.75rem;
          padding: var(--space-1) 0;
        }
        .filled {
          min-height: 3.5rem;
        }
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(meContext) private me!: Me;
  @fromContext(liveContext) private live!: boolean;
  @fromContext(sendingContext) private sending!: Sending;
  @fromContext(nowContext) private now!: number;
  @property({ attribute: false }) counter!: CounterRow;
  @property({ attribute: false }) counters!: CountersView;
  #language = new LanguageController(this);

  override render() {
    const { say } = this.#language;
    const { counter } = this;
    const how = counterActionOf(counter, this.me.officerId);
    return html`<section aria-label=${say(words.region)}>
      <h2>${say(words.counter)} <span class="number">${counter.number}</span></h2>
      <p class="agency">${say(this.#agency()?.name ?? counter.agencyName ?? words.shared)}</p>
      <p class="mist">${say(counter.zoneName)}</p>
      <div class="facts">${this.#facts()}</div>
      ${this.#left()}
      <desk-notice .notice=${this.sending.notice}></desk-notice>
      <button
        type="button"
        class=${this.sending.pending === 'counter' ? 'filled pending' : 'filled'}
        aria-keyshortcuts="Enter"
        aria-disabled=${this.#blocked || how === 'none' ? 'true' : 'false'}
        @click=${() => raise(this, 'confirmed', null)}
      >
        ${say(words[how])} <kbd aria-hidden="true">Enter</kbd>
      </button>
      ${this.#presence()} ${this.#ending()}
    </section>`;
  }

  #facts() {
    const { say } = this.#language;
    const { state, officerName, officerId, waiting } = this.counter;
    return html`<p>
        <counter-state .state=${state}></counter-state>
        ${state.status === 'absent' ? html`<span class="mist">· ${say(absenceReasonWords[state.reason])}</span>` : nothing}
      </p>
      ${officerName === null ? nothing : html`<p>${say(words.by, { officer: officerName })}</p>`}
      ${this.#gone()}
      ${officerId === this.me.officerId ? html`<p>${say(words.yours)}</p>` : nothing}
      <p class="mist">${say(words.waiting, { count: waiting })}</p>`;
  }

  #gone() {
    const { goneSince } = this.counter;
    if (goneSince === null) return nothing;
    const time = clockTime(goneSince, this.catalogue.hall.timezone);
    return html`<p class="gone">${this.#language.say(words.gone, { time })}</p>`;
  }

  /** Those who wait for nobody, and what was just decided about them. */
  #left() {
    const { say } = this.#language;
    const left = leftAt(this.counters, this.catalogue, this.counter);
    const settled = settledAt(this.counters, this.counter, left, this.now);
    const ask = (choice: Choice) => () => raise(this, 'choice-asked', { choice });
    const off = this.#blocked ? 'true' : 'false';
    return html`${
      left.length === 0
        ? nothing
        : html`<div class="left">
            <p><b>${say(words.left, { count: countIn(left) })}</b> ${wholeWords(numbersIn(left))}</p>
            <button
              type="button"
              class="plain"
              aria-disabled=${off}
              @click=${ask(settleChoice(left, this.counters, this.catalogue))}
            >
              ${say(words.decide)}
            </button>
          </div>`
    }${
      settled === null
        ? nothing
        : html`<button type="button" class="plain" aria-disabled=${off} @click=${ask(undoChoice(settled))}>
            ${say(words.undo)}
          </button>`
    }`;
  }

  /** By a supervisor, where somebody else is there or has gone. */
  #ending() {
    const { counter } = this;
    if (!mayEnd(counter, this.me)) return nothing;
    return html`<button
      type="button"
      class="plain"
      aria-disabled=${this.#blocked ? 'true' : 'false'}
      @click=${() => raise(this, 'choice-asked', { choice: endChoice(counter) })}
    >
      ${this.#language.say(words.end)}
    </button>`;
  }

  /** Whether the agency is here at all today. */
  #presence() {
    const agency = this.#agency();
    if (!agency) return nothing;
    const absent = this.counter.state.status === 'absent';
    return html`<button
      type="button"
      class="plain"
      aria-disabled=${this.#blocked ? 'true' : 'false'}
      @click=${() => raise(this, 'choice-asked', { choice: absent ? presentChoice(agency) : absentChoice(agency) })}
    >
      ${this.#language.say(absent ? words.present : words.absent)}
    </button>`;
  }

  /** Something is under way, or the connection is lost. */
  get #blocked(): boolean {
    return this.sending.pending !== null || !this.live;
  }

  #agency() {
    return this.catalogue.agencies.find(({ agencyId }) => agencyId === this.counter.agencyId);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-card': CounterCard;
  }
}
