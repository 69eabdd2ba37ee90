import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { outcomeWords } from '../../../shared/base/ticket-words.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { CounterView } from '../../../shared/views/desk-view.ts';
import { catalogueContext, fromContext } from '../../ui/contexts.ts';
import { panel } from '../../ui/controls.ts';

type Today = CounterView['today'];
type What = Today['happenings'][number]['what'];

const words = {
  today: { id: 'Hari ini', en: 'Today' },
  happenings: { id: 'Kejadian hari ini', en: 'What happened today' },
  empty: { id: 'Belum ada kejadian di loket ini.', en: 'Nothing has happened at this counter yet.' },
} satisfies Words;

const whats = {
  called: { id: 'Dipanggil', en: 'Called' },
  recalled: { id: 'Dipanggil ulang', en: 'Called again' },
  started: { id: 'Mulai dilayani', en: 'Service started' },
  completed: { id: 'Selesai', en: 'Completed' },
  missed: { id: 'Tidak hadir', en: 'Missed' },
  returned: { id: 'Hadir kembali', en: 'Came back' },
  held: { id: 'Ditunda', en: 'Put on hold' },
  resumed: { id: 'Dilanjutkan', en: 'Resumed' },
  transferred: { id: 'Dialihkan', en: 'Transferred' },
  cancelled: { id: 'Dibatalkan', en: 'Cancelled' },
  priority: { id: 'Diberi prioritas', en: 'Given priority' },
  undone: { id: 'Diurungkan', en: 'Undone' },
  opened: { id: 'Loket dibuka', en: 'Counter opened' },
  paused: { id: 'Mulai jeda', en: 'Pause began' },
  'ended-pause': { id: 'Jeda berakhir', en: 'Pause ended' },
  closed: { id: 'Loket ditutup', en: 'Counter closed' },
  'taken-over': { id: 'Loket diambil alih', en: 'Counter taken over' },
} satisfies Record<What, Words[string]>;

/** What happened at this counter today, the newest first. */
@customElement('today-list')
export class TodayList extends LitElement {
  static override styles = [
    base,
    panel,
    css`
      li {
        display: grid;
        grid-template-columns: 3.25rem minmax(5.25rem, auto) minmax(0, 1fr);
        gap: var(--space-3);
        align-items: baseline;
        padding: 0.4rem var(--space-1);
      }
      time {
        font-family: var(--numbers);
        font-variant-numeric: tabular-nums;
        color: var(--mist);
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @property({ attribute: false }) today!: Today;
  #language = new LanguageController(this);

  override render() {
    const { say } = this.#language;
    return html`<section aria-label=${say(words.today)}>
      <header><h2>${say(words.happenings)}</h2></header>
      ${this.today.happenings.length === 0 ? html`<p class="empty">${say(words.empty)}</p>` : this.#list()}
    </section>`;
  }

  #list() {
    const { say } = this.#language;
    return html`<ol class="scroll" tabindex="0" aria-label=${say(words.happenings)}>
      ${repeat(
        this.today.happenings,
        ({ position, what, number }) => `${position}-${what}-${number}`,
        ({ at, what, number, outcome }) => html`<li>
          <time>${clockTime(at, this.catalogue.hall.timezone)}</time>
          <span class="number">${number ?? nothing}</span>
          <span>${say(outcome && outcome !== 'done' ? outcomeWords[outcome] : whats[what])}</span>
        </li>`,
      )}
    </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'today-list': TodayList;
  }
}
