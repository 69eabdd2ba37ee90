import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Api } from '../../../shared/client/connection/api.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { WhatIfChange } from '../../../shared/views/what-if.ts';
import { apiContext, catalogueContext, fromContext, nowContext } from '../../ui/contexts.ts';
import { controls } from '../../ui/controls.ts';
import { whatIfLink } from '../acts/what-if-link.ts';
import { AnswerController } from '../effect/answer-controller.ts';
import '../effect/what-if-answer.ts';
import { momentWords } from '../parts/moments.ts';

const words = {
  busy: { id: 'Menghitung…', en: 'Working it out…' },
  asOf: { id: 'Dihitung dari keadaan {time}.', en: 'Worked out from the state of {time}.' },
  again: { id: 'Hitung ulang', en: 'Work out again' },
  more: { id: 'Selengkapnya di Simulasi', en: 'All of it, in What if' },
} satisfies Words;

/** What a proposal would do to the rest of the day (rule U71). It is asked once, when this is shown, and again when somebody wishes. */
@customElement('proposal-effect')
export class ProposalEffect extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        padding: var(--space-3) var(--space-4) var(--space-4);
        background: var(--sand);
        border-radius: var(--radius);
      }
      .then {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-4);
        margin-top: var(--space-2);
        font-size: 0.875rem;
        color: var(--mist);
      }
      .refused {
        font-weight: 600;
      }
      button {
        min-height: 2.25rem;
        font-size: 0.9375rem;
      }
      a {
        padding: var(--space-2) 0;
        color: var(--sea);
      }
      @media (max-width: 820px) {
        :host {
          padding: var(--space-3);
        }
        button {
          min-height: 2.75rem;
        }
      }
    `,
  ];

  @property({ attribute: false }) question!: WhatIfChange;
  @fromContext(apiContext) private api!: Api;
  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @fromContext(nowContext) private now!: number;
  #language = new LanguageController(this);
  #asked = new AnswerController(
    this,
    () => ({ changes: [this.question] }),
    (body) => this.api.askWhatIf({ body }),
  );

  override render() {
    const { say } = this.#language;
    const { answer, refusal, busy } = this.#asked;
    const { timezone } = this.catalogue.hall;
    return html`<div role="alert">${refusal ? html`<p class="refused">${say(refusal.sentence)}</p>` : nothing}</div>
      ${answer ? html`<what-if-answer small changed .answer=${answer} timezone=${timezone}></what-if-answer>` : nothing}
      <p class="then">
        <span role="status">${busy ? say(words.busy) : answer ? say(words.asOf, { time: momentWords(answer.at, this.now, timezone) }) : nothing}</span>
        ${busy ? nothing : html`<button type="button" class="plain" @click=${() => this.#asked.ask()}>${say(words.again)}</button>`}
        <a href=${whatIfLink(this.question)}>${say(words.more)}</a>
      </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'proposal-effect': ProposalEffect;
  }
}
