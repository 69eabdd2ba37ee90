import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import { whenWords } from '../../../shared/client/words/when-words.ts';
import { type NoticeBoardView, noticePlaceWords } from '../../../shared/notices/notices.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { catalogueContext, fromContext, nowContext } from '../../ui/contexts.ts';
import { controls } from '../../ui/controls.ts';
import { momentWords } from '../parts/moments.ts';
import type { BoardNotice } from './notice-draft.ts';

type Shown = BoardNotice | NoticeBoardView['past'][number];

const words = {
  urgent: { id: 'Seluruh layar', en: 'Whole screen' },
  spoken: { id: 'diucapkan', en: 'spoken' },
  hall: { id: 'seluruh MPP', en: 'the whole hall' },
  until: { id: 'sampai {time}', en: 'until {time}' },
  span: { id: '{from} sampai {time}', en: '{from} until {time}' },
  over: { id: 'berakhir {time}', en: 'over {time}' },
  withdrawn: { id: 'dicabut {time} oleh {name}', en: 'withdrawn {time} by {name}' },
  by: { id: 'oleh {name}', en: 'by {name}' },
  erased: { id: 'pengguna yang dihapus', en: 'somebody erased' },
} satisfies Words;

/** A notice of the board: what it says, where, until when, by whom. Its buttons are slotted in. */
@customElement('notice-card')
export class NoticeCard extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      article {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-2) var(--space-4);
        padding: var(--space-4);
        background: var(--paper);
        border: 1px solid var(--line);
        border-left: 6px solid var(--sea);
        border-radius: var(--radius);
      }
      article.urgent {
        border-left-color: var(--coral);
      }
      article.past {
        border-left-color: var(--line);
        background: transparent;
      }
      h3 {
        font-size: var(--size-l);
        font-weight: 700;
        line-height: 1.3;
        overflow-wrap: anywhere;
      }
      .past h3 {
        font-size: var(--size-m);
        font-weight: 600;
      }
      .en {
        color: var(--mist);
        overflow-wrap: anywhere;
      }
      .facts {
        grid-column: 1 / -1;
        font-size: 0.9375rem;
        color: var(--mist);
      }
      .facts b {
        color: var(--ink);
      }
      .mark {
        display: inline-block;
        margin-right: var(--space-2);
        padding: 0 var(--space-2);
        font-weight: 700;
        color: #fff;
        background: var(--coral-text, #a83321);
        border-radius: 0.35rem;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        align-items: flex-start;
        gap: var(--space-2);
      }
      @media (max-width: 640px) {
        article {
          grid-template-columns: minmax(0, 1fr);
        }
        .acts {
          justify-content: flex-start;
        }
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(nowContext) private now!: number;
  @property({ attribute: false }) notice!: Shown;
  #language = new LanguageController(this);

  override render() {
    const { notice } = this;
    const { say } = this.#language;
    const { text, urgent, agencyName } = notice;
    const isPast = 'endedAt' in notice;
    return html`<article class=${`${urgent ? 'urgent' : ''} ${isPast ? 'past' : ''}`}>
      <div>
        <h3 lang="id">${agencyName ? html`${say(agencyName)}: ` : nothing}${text.id}</h3>
        ${text.en ? html`<p class="en" lang="en">${text.en}</p>` : nothing}
      </div>
      <div class="acts"><slot></slot></div>
      <p class="facts">
        ${urgent ? html`<span class="mark">${say(words.urgent)}</span>` : nothing}<b>${this.#time()}</b> · ${this.#where()} ·
        ${say(words.by, { name: this.#name(notice.officerName) })}
      </p>
    </article>`;
  }

  #where(): string {
    const { say } = this.#language;
    const { places, zoneNames, spoken } = this.notice;
    return [
      ...places.map((place) => say(noticePlaceWords[place]).toLowerCase()),
      ...(spoken ? [say(words.spoken)] : []),
      zoneNames === null ? say(words.hall) : zoneNames.map((name) => say(name)).join(', '),
    ].join(', ');
  }

  #time(): string {
    const { notice, now } = this;
    const { say } = this.#language;
    const { timezone } = this.catalogue.hall;
    if ('endedAt' in notice) {
      const time = momentWords(notice.endedAt, now, timezone);
      if (notice.withdrawnBy === null) return say(words.over, { time });
      return say(words.withdrawn, { time, name: this.#name(notice.withdrawnBy.officerName) });
    }
    const when = (at: number) => whenWords(at, { now, timezone }, this.#language.value);
    return notice.from <= now
      ? say(words.until, { time: when(notice.until) })
      : say(words.span, { from: when(notice.from), time: when(notice.until) });
  }

  #name = (name: string | null): string => name ?? this.#language.say(words.erased);
}

declare global {
  interface HTMLElementTagNameMap {
    'notice-card': NoticeCard;
  }
}
