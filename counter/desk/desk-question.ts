import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unreachable } from '../../shared/unreachable.ts';
import type { CounterView } from '../../shared/views.ts';
import type { ActName } from './acts/act-names.ts';
import '../ui/choice-dialog.ts';
import './help-dialog.ts';
import { needOf } from './acts/acts.ts';
import type { Step } from './acts/steps.ts';
import './transfer/transfer-dialog.ts';

/** The dialog that is open over the desk. */
export type Question =
  | { kind: 'help' }
  | { kind: 'act'; about: ActName; step: Extract<Step, { kind: 'choice' | 'transfer' }> };

/** The dialog of a question. */
@customElement('desk-question')
export class DeskQuestion extends LitElement {
  @property({ attribute: false }) question!: Question;
  @property({ attribute: false }) view!: CounterView;

  override render() {
    const { question, view } = this;
    if (question.kind === 'help') return html`<help-dialog></help-dialog>`;
    const { step, about } = question;
    switch (step.kind) {
      case 'choice':
        return html`<choice-dialog .choice=${step.choice} ?local=${needOf(about) === 'nothing'}></choice-dialog>`;
      case 'transfer':
        return html`<transfer-dialog
          .ticket=${step.ticket}
          .view=${view}
        ></transfer-dialog>`;
      default:
        return unreachable(step);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-question': DeskQuestion;
  }
}
