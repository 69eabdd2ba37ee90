import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unreachable } from '../../shared/base/unreachable.ts';
import { base } from '../../shared/client/look/tokens.ts';
import { clockTime, LanguageController, type Words } from '../../shared/client/words/language.ts';
import type { CatalogueView } from '../../shared/views/catalogue-view.ts';
import type { CounterState as State } from '../../shared/views/view-parts.ts';
import { catalogueContext, fromContext } from './contexts.ts';

const words = {
  closed: { id: 'Tutup', en: 'Closed' },
  absent: { id: 'Tidak hadir hari ini', en: 'Not here today' },
  open: { id: 'Buka', en: 'Open' },
  calling: { id: 'Memanggil {number}', en: 'Calling {number}' },
  serving: { id: 'Melayani {number}', en: 'Serving {number}' },
  paused: { id: 'Jeda sampai {time}', en: 'Paused until {time}' },
} satisfies Words;

const ring = svg`<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2.2" />`;
const shapes = {
  closed: ring,
  absent: svg`${ring}<path d="M3 13 13 3" stroke="currentColor" stroke-width="2.2" />`,
  open: svg`${ring}<circle cx="8" cy="8" r="2.5" fill="currentColor" />`,
  calling: svg`<path d="M8 1.5 14.5 8 8 14.5 1.5 8Z" fill="currentColor" />`,
  serving: svg`<circle cx="8" cy="8" r="6.5" fill="currentColor" />`,
  paused: svg`<path d="M3.5 2.5h3v11h-3Zm6 0h3v11h-3Z" fill="currentColor" />`,
} satisfies Record<State['status'], unknown>;

/** What a counter is doing: a shape of its own and a word, never a colour alone. */
@customElement('counter-state')
export class CounterStateElement extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-block;
      }
      span {
        display: inline-flex;
        align-items: center;
        gap: 0.5em;
        line-height: 1.25;
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
      }
      svg {
        flex: none;
        width: 0.9em;
        height: 0.9em;
      }
      .closed {
        color: var(--mist);
      }
      .absent {
        color: var(--coral-text);
      }
      .open,
      .serving {
        color: var(--leaf-text);
      }
      .calling,
      .paused {
        color: var(--ochre);
      }
    `,
  ];

  @fromContext(catalogueContext) private catalogue!: CatalogueView;
  @property({ attribute: false }) state!: State;
  #language = new LanguageController(this);

  override render() {
    const { status } = this.state;
    return html`<span class=${status}><svg viewBox="0 0 16 16" aria-hidden="true">${shapes[status]}</svg>${this.#text()}</span>`;
  }

  #text(): string {
    const { say } = this.#language;
    const { state } = this;
    switch (state.status) {
      case 'closed':
      case 'absent':
      case 'open':
        return say(words[state.status]);
      case 'calling':
      case 'serving':
        return say(words[state.status], { number: state.number });
      case 'paused':
        return say(words.paused, { time: clockTime(state.until, this.catalogue.hall.timezone) });
      default:
        return unreachable(state);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-state': CounterStateElement;
  }
}
