import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ShownNotice } from '../../notices/notices.ts';
import { base } from '../look/tokens.ts';
import { noticeIn } from '../words/notice-text.ts';

/** A notice that takes the whole screen, in both languages; what the page adds stands in its slot. */
@customElement('antrean-urgent')
export class AntreanUrgent extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: fixed;
        inset: 0;
        z-index: 50;
        display: grid;
        overflow: auto;
        color: #fff;
        background: #8f2415;
        --size: 9vmin;
      }
      section {
        display: grid;
        align-content: center;
        justify-items: start;
        gap: calc(var(--size) * 0.45);
        padding: 5vmin 6vmin;
        border: 2.4vmin solid var(--gold);
      }
      svg {
        width: calc(var(--size) * 1.7);
        height: calc(var(--size) * 1.7);
      }
      h1,
      p {
        max-width: 30em;
        text-wrap: balance;
      }
      h1 {
        font-size: var(--size);
        font-weight: 800;
        line-height: 1.16;
        letter-spacing: -0.015em;
      }
      p {
        font-size: calc(var(--size) * 0.62);
        font-weight: 600;
        line-height: 1.25;
        color: #ffe9d6;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) notice!: ShownNotice;

  /** Not in the template: the content security policy lets no style attribute through. */
  protected override willUpdate(): void {
    this.style.setProperty('--size', sizeOf(noticeIn(this.notice, 'id').length));
  }

  override render() {
    const [id, en] = [noticeIn(this.notice, 'id'), noticeIn(this.notice, 'en')];
    return html`<section role="alert">
      ${this.notice.kind === 'evacuation' ? exit : attention}
      <h1 lang="id">${id}</h1>
      ${en === id ? nothing : html`<p lang="en">${en}</p>`}
      <slot></slot>
    </section>`;
  }
}

/** What is short is read from farther away. */
function sizeOf(letters: number): string {
  if (letters <= 40) return '13vmin';
  return letters <= 90 ? '9.5vmin' : '7.4vmin';
}

/** Somebody who walks to a door. */
const exit = html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
  <path d="M14 3h6v18h-6" />
  <circle cx="9.5" cy="5" r="1.8" fill="currentColor" stroke="none" />
  <path d="M9 9l-3 4M9 9l3 3.2h3M9 9l-.6 5.2 2.6 2.6V21M8.4 14.2L6.6 17 3.5 19" />
</svg>`;
const attention = html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
  <path d="M12 3L1.8 21h20.4z" />
  <path d="M12 9.5v5M12 17.6v.2" />
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'antrean-urgent': AntreanUrgent;
  }
}
