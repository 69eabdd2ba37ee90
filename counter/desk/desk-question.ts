import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { IssuedTicket } from '../../shared/answers.ts';
import { unreachable } from '../../shared/base/unreachable.ts';
import type { CounterView } from '../../shared/views/desk-view.ts';
import type { ActName } from './acts/act-names.ts';
import '../ui/choice-dialog.ts';
import './help-dialog.ts';
import { needOf } from './acts/acts.ts';
import type { Step } from './acts/steps.ts';
import './find/find-dialog.ts';
import './give/give-dialog.ts';
import './give/given-dialog.ts';
import './transfer/transfer-dialog.ts';

/** The dialog that is open over the desk. */
export type Question =
  | { kind: 'help' }
  /** `text`: what has been typed already. */
  | { kind: 'find'; text: string }
  /** A number that was given out, or once more. */
  | { kind: 'given'; issued: IssuedTicket; printing: boolean }
  | { kind: 'act'; about: ActName; step: Extract<Step, { kind: 'choice' | 'transfer' | 'give' }> };

/** The dialog of a question. */
@customElement('desk-question')
export class DeskQuestion extends LitElement {
  @property({ attribute: false }) question!: Question;
  @property({ attribute: false }) view!: CounterView;

  override render() {
    const { question, view } = this;
    if (question.kind === 'act') return this.#act(question);
    switch (question.kind) {
      case 'help':
        return html`<help-dialog></help-dialog>`;
      case 'find':
        return html`<find-dialog .counterId=${view.counterId} .text=${question.text}></find-dialog>`;
      case 'given':
        return html`<given-dialog .issued=${question.issued} ?printing=${question.printing}></given-dialog>`;
      default:
        return unreachable(question);
    }
  }

  #act({ step, about }: Extract<Question, { kind: 'act' }>) {
    const { view } = this;
    switch (step.kind) {
      case 'choice':
        return html`<choice-dialog .choice=${step.choice} ?local=${needOf(about) === 'nothing'}></choice-dialog>`;
      case 'transfer':
        return html`<transfer-dialog
          .ticket=${step.ticket}
          .view=${view}
        ></transfer-dialog>`;
      case 'give':
        return html`<give-dialog .near=${view.serviceIds}></give-dialog>`;
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
