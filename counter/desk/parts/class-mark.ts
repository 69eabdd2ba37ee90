import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TicketClass } from '../../../shared/base/ticket.ts';
import { unreachable } from '../../../shared/base/unreachable.ts';
import { base } from '../../../shared/client/look/tokens.ts';
import { LanguageController, type Words } from '../../../shared/client/words/language.ts';

const words = {
  priority: { id: 'Prioritas', en: 'Priority' },
  priorityShort: { id: 'P', en: 'P' },
  appointment: { id: 'Janji temu', en: 'Appointment' },
  appointmentShort: { id: 'J', en: 'A' },
} satisfies Words;

/** The class of a ticket, for officers only: P on plum, or an appointment. An ordinary one has no mark. */
@customElement('class-mark')
export class ClassMark extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-block;
        flex: none;
      }
      span {
        display: inline-flex;
        align-items: center;
        gap: 0.4em;
        white-space: nowrap;
        font-weight: 700;
        line-height: 1.3;
      }
      b {
        display: inline-grid;
        place-items: center;
        width: 1.5em;
        height: 1.5em;
        font-family: var(--numbers);
        font-weight: 800;
        border: 0.13em solid currentColor;
        border-radius: 0.35em;
      }
      .priority b {
        color: #fff;
        background: var(--plum);
        border-color: var(--plum);
      }
      .priority {
        color: var(--plum);
      }
      .appointment {
        color: var(--sea);
      }
    `,
  ];

  @property() kind: TicketClass = 'regular';
  /** Whether there is room for the letter only. */
  @property({ type: Boolean }) short = false;
  #language = new LanguageController(this);

  override render() {
    const { say } = this.#language;
    switch (this.kind) {
      case 'regular':
        return nothing;
      case 'priority':
        return this.#mark('priority', say(words.priorityShort), say(words.priority));
      case 'appointment':
        return this.#mark('appointment', say(words.appointmentShort), say(words.appointment));
      default:
        return unreachable(this.kind);
    }
  }

  #mark(kind: string, letter: string, word: string) {
    return html`<span class=${kind} title=${this.short ? word : nothing}
      ><b aria-hidden="true">${letter}</b><span class=${this.short ? 'visually-hidden' : ''}>${word}</span></span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'class-mark': ClassMark;
  }
}
