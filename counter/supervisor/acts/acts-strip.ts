import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CounterId } from '../../../shared/base/ids.ts';
import type { Text } from '../../../shared/base/text.ts';
import { closingReasonWords, stopReasonWords } from '../../../shared/base/ticket-words.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { ActsView } from '../../../shared/views/acts-view.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { NumbersOf } from '../../../shared/views/supervising.ts';
import { serviceName } from '../../desk/parts/service-name.ts';
import { wishFor } from '../../ui/choice.ts';
import { catalogueContext, fromContext, nowContext } from '../../ui/contexts.ts';
import { controls } from '../../ui/controls.ts';
import { raise } from '../../ui/events.ts';
import './events.ts';
import { planUndoWords, takingBack } from './plan-undo.ts';
import { type PlannedRow, plannedRows } from './planned-rows.ts';

const words = {
  set: { id: 'Yang diatur hari ini', en: 'What is set for today' },
  stopped: { id: 'Tanpa nomor baru, {name}, sampai {time}: {why}', en: 'No new numbers, {name}, until {time}: {why}' },
  rest: { id: 'hari layanan berakhir', en: 'the business day ends' },
  hall: { id: 'seluruh MPP', en: 'the whole hall' },
  goOn: { id: 'Buka kembali', en: 'Go on' },
  lent: { id: 'Loket {number}: {what}', en: 'Counter {number}: {what}' },
  more: { id: 'juga {services}', en: 'also {services}' },
  fewer: { id: 'tanpa {services}', en: 'not {services}' },
  back: { id: 'Seperti pengaturan', en: 'As the settings say' },
  moved: { id: '{number} dialihkan', en: '{number} moved' },
  cancelled: { id: '{number} dibatalkan', en: '{number} cancelled' },
  raised: { id: '{number} diberi prioritas', en: '{number} given priority' },
  lowered: { id: 'Prioritas {number} dicabut', en: 'The priority of {number} taken back' },
  reopened: { id: '{number} menunggu lagi', en: '{number} waits again' },
  asks: {
    id: 'Loket {number}, {who}, minta tutup sejak {time}: {why}. {left}',
    en: 'Counter {number}, {who}, asks to close since {time}: {why}. {left}',
  },
  someone: { id: 'petugasnya', en: 'its officer' },
  alone: {
    id: '{count} nomor tidak punya loket lain yang buka.',
    en: 'For {count} {count|number|numbers} no other counter is open.',
  },
  nobody: { id: 'Tidak ada nomor yang akan tertinggal.', en: 'No number would be left waiting.' },
  agreed: {
    id: 'Loket {number} tutup setelah nomornya selesai',
    en: 'Counter {number} closes once its number is done',
  },
  word: { id: 'Pesan untuk petugas (boleh kosong)', en: 'A word to the officer (may be empty)' },
  yes: { id: 'Ya, tutup', en: 'Yes, close' },
  no: { id: 'Tidak', en: 'No' },
  undo: { id: 'Urungkan', en: 'Undo' },
} satisfies Words;

/** What holds today and what can be taken back, each with a button that does so. Raises `act-wished`. */
@customElement('acts-strip')
export class ActsStrip extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      ul {
        margin: 0 0 var(--space-4);
        padding: 0;
        list-style: none;
        background: var(--foam);
        border-left: 6px solid var(--sea);
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-3);
        padding: var(--space-1) var(--space-3);
      }
      li + li {
        border-top: 1px solid var(--line);
      }
      .asks {
        background: var(--sand);
      }
      input {
        flex: 0 1 20rem;
        min-width: 0;
        min-height: 2.75rem;
        padding: 0 var(--space-2);
        font: inherit;
        background: var(--paper);
        border: 1.5px solid var(--edge);
        border-radius: var(--radius);
      }
      span {
        flex: 1 1 16rem;
        font-weight: 600;
      }
      @media (max-width: 820px) {
        .asks span {
          flex-basis: 100%;
        }
        .asks input {
          flex: 1 1 14rem;
        }
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(nowContext) private now!: number;
  @property({ attribute: false }) acts: ActsView | null = null;
  #language = new LanguageController(this);

  override render() {
    const { acts } = this;
    const undo = acts?.undo.filter(({ undoUntil }) => this.now <= undoUntil) ?? [];
    const planUndo = (acts?.planUndo ?? []).flatMap((undo) => {
      const text = this.now <= undo.undoUntil ? planUndoWords(undo, this.catalogue, this.now) : null;
      return text === null ? [] : [{ text, undo }];
    });
    const all = acts ? [acts.closings, acts.stops, acts.lent, acts.planned, planUndo, undo].flat().length : 0;
    if (!acts || all === 0) return nothing;
    const { say } = this.#language;
    return html`<ul aria-label=${say(words.set)}>
      ${repeat(
        acts.closings,
        ({ position }) => position,
        (closing) => this.#closing(closing),
      )}
      ${undo.map(({ position, agencyId, what, number }) =>
        this.#row(say(words[what], { number }), words.undo, () =>
          wishFor({ type: 'UndoTicketAct', agencyId, actionPosition: position }),
        ),
      )}
      ${acts.stops.map((stop) => this.#row(this.#stopped(stop), words.goOn, () => wishFor({ type: 'ResumeNumbers', about: stop.about })))}
      ${planUndo.map(({ text, undo }) =>
        this.#row(text, words.undo, () => wishFor(takingBack(undo, this.catalogue.hall.timezone))),
      )}
      ${plannedRows(acts.planned, this.catalogue, this.now).map((row) => this.#planned(row))}
      ${acts.lent.map((lent) => this.#row(this.#lent(lent), words.back, () => wishFor({ type: 'LendServices', counterId: lent.counterId, more: [], fewer: [], seen: { more: lent.more, fewer: lent.fewer } })))}
    </ul>`;
  }

  #row(text: string, label: Text, wish: () => ReturnType<typeof wishFor>) {
    return html`<li>
      <span>${text}</span>
      <button type="button" class="plain" @click=${() => raise(this, 'act-wished', { wish: wish() })}>
        ${this.#language.say(label)}
      </button>
    </li>`;
  }

  #planned({ ids, text, label, change }: PlannedRow) {
    const { say } = this.#language;
    return html`<li>
      <span>${text}</span>
      <button type="button" class="plain" aria-label=${`${say(change)}: ${text}`} @click=${() => raise(this, 'plan-asked', { ids })}>${say(change)}</button>
      <button type="button" class="plain" aria-label=${`${say(label)}: ${text}`} @click=${() => raise(this, 'act-wished', { wish: wishFor({ type: 'DropPlannedActs', ids }) })}>${say(label)}</button>
    </li>`;
  }

  /** Before it is decided it says who would be left waiting (rule R11). */
  #closing(closing: ActsView['closings'][number]) {
    const { say } = this.#language;
    const number = this.#counter(closing.counterId);
    if (closing.agreed) return html`<li><span>${say(words.agreed, { number })}</span></li>`;
    const count = closing.waitingHereAlone;
    const left = say(count > 0 ? words.alone : words.nobody, { count });
    const time = clockTime(closing.at, this.catalogue.hall.timezone);
    const why = say(closingReasonWords[closing.reason]);
    const said = say(words.asks, { number, who: closing.officerName ?? words.someone, time, why, left });
    return html`<li class="asks">
      <span>${said}</span>
      <input maxlength="160" autocomplete="off" aria-label=${say(words.word)} placeholder=${say(words.word)} />
      ${([true, false] as const).map(
        (agrees) => html`<button
          type="button"
          class="plain"
          aria-label=${`${say(agrees ? words.yes : words.no)}: ${said}`}
          @click=${(event: Event) => this.#decide(event, closing, agrees)}
        >
          ${say(agrees ? words.yes : words.no)}
        </button>`,
      )}
    </li>`;
  }

  #decide({ currentTarget }: Event, { counterId, position }: ActsView['closings'][number], agrees: boolean): void {
    const field = (currentTarget as HTMLElement).parentElement?.querySelector('input');
    const word = field?.value.trim() ?? '';
    const wish = wishFor({
      ...{ type: 'DecideClosing', counterId, askedPosition: position, agrees },
      ...(word === '' ? {} : { word }),
    });
    raise(this, 'act-wished', { wish });
  }

  #stopped({ about, reason, words: own, until }: ActsView['stops'][number]): string {
    const { say } = this.#language;
    const time = until === null ? say(words.rest) : clockTime(until, this.catalogue.hall.timezone);
    return say(words.stopped, { name: this.#name(about), time, why: say(own ?? stopReasonWords[reason]) });
  }

  #name(about: NumbersOf): string {
    const { say } = this.#language;
    if (about.of === 'hall') return say(words.hall);
    if (about.of === 'service') return serviceName(this.catalogue, about.serviceId);
    const agency = this.catalogue.agencies.find(({ agencyId }) => agencyId === about.agencyId);
    return agency ? say(agency.shortName) : about.agencyId;
  }

  #lent({ counterId, more, fewer }: ActsView['lent'][number]): string {
    const { say } = this.#language;
    const names = (ids: typeof more) => ids.map((serviceId) => serviceName(this.catalogue, serviceId)).join(', ');
    const parts = [
      ...(more.length > 0 ? [say(words.more, { services: names(more) })] : []),
      ...(fewer.length > 0 ? [say(words.fewer, { services: names(fewer) })] : []),
    ];
    return say(words.lent, { number: this.#counter(counterId), what: parts.join('; ') });
  }

  #counter(counterId: CounterId): number | string {
    return this.catalogue.counters.find((each) => each.counterId === counterId)?.number ?? counterId;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'acts-strip': ActsStrip;
  }
}
