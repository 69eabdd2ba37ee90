import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ActsView } from '../../../shared/acts-view.ts';
import { clockTime, LanguageController, type Words } from '../../../shared/client/language.ts';
import { base } from '../../../shared/client/tokens.ts';
import type { NumbersOf } from '../../../shared/supervising.ts';
import type { Text } from '../../../shared/text.ts';
import { stopReasonWords } from '../../../shared/ticket-words.ts';
import type { CatalogueView } from '../../../shared/views.ts';
import { serviceName } from '../../desk/parts/service-name.ts';
import { wishFor } from '../../ui/choice.ts';
import { catalogueContext, fromContext, nowContext } from '../../ui/contexts.ts';
import { controls } from '../../ui/controls.ts';
import { raise } from '../../ui/events.ts';
import './events.ts';

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
      span {
        flex: 1 1 16rem;
        font-weight: 600;
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
    if (!acts || acts.stops.length + acts.lent.length + undo.length === 0) return nothing;
    const { say } = this.#language;
    return html`<ul aria-label=${say(words.set)}>
      ${undo.map(({ position, agencyId, what, number }) =>
        this.#row(say(words[what], { number }), words.undo, () =>
          wishFor({ type: 'UndoTicketAct', agencyId, actionPosition: position }),
        ),
      )}
      ${acts.stops.map((stop) => this.#row(this.#stopped(stop), words.goOn, () => wishFor({ type: 'ResumeNumbers', about: stop.about })))}
      ${acts.lent.map((lent) => this.#row(this.#lent(lent), words.back, () => wishFor({ type: 'LendServices', counterId: lent.counterId, more: [], fewer: [] })))}
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
    const number = this.catalogue.counters.find((each) => each.counterId === counterId)?.number ?? counterId;
    return say(words.lent, { number, what: parts.join('; ') });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'acts-strip': ActsStrip;
  }
}
