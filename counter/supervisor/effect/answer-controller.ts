import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Refusal } from '../../../shared/refusals/refusal.ts';
import type { Result } from '../../../shared/refusals/result.ts';
import type { WhatIfAnswer, WhatIfQuestion } from '../../../shared/views/what-if.ts';
import { raiseIfOver } from '../../ui/ask-controller.ts';

/** The answer to the last question. What comes after it was asked anew is not shown. */
export class AnswerController implements ReactiveController {
  /** Stays until the next one is here; null: refused, or none yet. */
  answer: WhatIfAnswer | null = null;
  /** Whether that question had a change. */
  isChanged = false;
  refusal: Refusal | null = null;
  busy = false;
  #attempt = 0;
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #ask: (question: WhatIfQuestion) => Promise<Result<WhatIfAnswer>>;
  readonly #question: () => WhatIfQuestion;

  constructor(
    host: ReactiveControllerHost & EventTarget,
    question: () => WhatIfQuestion,
    ask: (question: WhatIfQuestion) => Promise<Result<WhatIfAnswer>>,
  ) {
    this.#host = host;
    this.#question = question;
    this.#ask = ask;
    host.addController(this);
  }
  hostConnected(): void {
    void this.ask();
  }
  hostDisconnected(): void {
    this.#attempt++;
  }

  /** There is no question now, and so no answer. */
  clear(): void {
    this.#attempt++;
    this.busy = false;
    this.answer = null;
    this.refusal = null;
    this.#host.requestUpdate();
  }

  async ask(): Promise<void> {
    const attempt = ++this.#attempt;
    this.busy = true;
    this.refusal = null;
    this.#host.requestUpdate();
    const question = this.#question();
    const reply = await this.#ask(question);
    if (attempt !== this.#attempt) return;
    this.busy = false;
    this.answer = reply.ok ? reply.value : null;
    this.isChanged = question.changes.length > 0;
    if (!reply.ok) {
      this.refusal = reply.refusal;
      raiseIfOver(this.#host, reply.refusal);
    }
    this.#host.requestUpdate();
  }
}
