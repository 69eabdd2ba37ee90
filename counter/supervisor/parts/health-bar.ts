import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Api } from '../../../shared/client/connection/api.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { HealthFact } from '../../../shared/routes/health.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { apiContext, catalogueContext, fromContext, nowContext } from '../../ui/contexts.ts';
import { LoadController } from './load-controller.ts';
import { momentWords } from './moments.ts';

const words = {
  unready: { id: 'Server tidak dapat bekerja', en: 'The server cannot do its work' },
  several: {
    id: '{count} hal pada server perlu ditangani',
    en: '{count} {count|thing|things} about the server {count|needs|need} attention',
  },
  since: { id: 'sejak {when}', en: 'since {when}' },
  position: { id: 'posisi {position}', en: 'position {position}' },
  last: { id: 'terakhir {when}', en: 'last {when}' },
} satisfies Words;

const everyMs = 30_000;

/** What the server tells of itself, where somebody has to see to it: one line, and more for whoever opens it. */
@customElement('health-bar')
export class HealthBar extends LitElement {
  static override styles = [
    base,
    css`
      details {
        padding: var(--space-2) var(--space-5);
        background: var(--paper);
        border-bottom: 1px solid var(--line);
        border-left: 6px solid var(--gold);
        font-size: 0.9375rem;
      }
      details.unready {
        border-left-color: var(--coral);
      }
      summary {
        min-height: 2rem;
        line-height: 2rem;
        font-weight: 650;
        cursor: pointer;
      }
      .unready summary {
        color: var(--coral-text);
      }
      ul {
        margin: 0 0 var(--space-2);
        padding: 0;
        list-style: none;
      }
      li {
        padding: var(--space-1) 0;
        line-height: 1.35;
      }
      small {
        display: block;
        font-size: 0.875rem;
        color: var(--mist);
        overflow-wrap: anywhere;
      }
      @media print {
        details {
          display: none;
        }
      }
    `,
  ];

  @fromContext(apiContext) private api!: Api;
  @fromContext(catalogueContext) private catalogue?: CatalogueView;
  @fromContext(nowContext) private now!: number;
  #language = new LanguageController(this);
  #facts = new LoadController(this, () => this.api.seeHealth(), everyMs);

  override render() {
    // What there is to tell of the clock has a notice of its own on every page.
    const needed = (this.#facts.data ?? []).filter(({ name, level }) => level !== 'fine' && name !== 'clock');
    if (needed.length === 0) return nothing;
    const isUnready = needed.some(({ level }) => level === 'unready');
    return html`<details class=${isUnready ? 'unready' : 'warning'} ?open=${isUnready}>
      <summary><span role="status">${this.#headline(needed.length, isUnready)}</span></summary>
      <ul>
        ${needed.map((fact) => this.#fact(fact))}
      </ul>
    </details>`;
  }

  #headline(count: number, isUnready: boolean): string {
    if (isUnready) return this.#language.say(words.unready);
    return this.#language.say(words.several, { count });
  }

  #fact({ words: sentence, since, at, position, reason }: HealthFact) {
    const { say } = this.#language;
    const more = [
      say(words.since, { when: this.#moment(since) }),
      ...(at === null ? [] : [say(words.last, { when: this.#moment(at) })]),
      ...(position === null ? [] : [say(words.position, { position })]),
      ...(reason === null ? [] : [reason]),
    ];
    return html`<li>${say(sentence)}.<small>${more.join(' · ')}</small></li>`;
  }

  #moment = (at: number): string => momentWords(at, this.now, this.catalogue?.hall.timezone ?? 'UTC');
}

declare global {
  interface HTMLElementTagNameMap {
    'health-bar': HealthBar;
  }
}
