import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Text } from '../../shared/base/text.ts';
import type { Refusal } from '../../shared/refusals/refusal.ts';
import type { Result } from '../../shared/refusals/result.ts';
import { raise } from './events.ts';

/** Sends one request at a time, and keeps why the last one was refused. */
export class AskController implements ReactiveController {
  busy = false;
  problem: Text | null = null;
  readonly #host: ReactiveControllerHost & EventTarget;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
  }
  hostDisconnected(): void {
    this.problem = null;
  }

  /** Null: it was refused, and `problem` says why; or another request is still under way. */
  async ask<T>(wish: () => Promise<Result<T>>): Promise<{ value: T } | null> {
    if (this.busy) return null;
    this.busy = true;
    this.forget();
    const reply = await wish();
    this.busy = false;
    if (!reply.ok) {
      this.problem = reply.refusal.sentence;
      raiseIfOver(this.#host, reply.refusal);
    }
    this.#host.requestUpdate();
    return reply.ok ? { value: reply.value } : null;
  }

  forget(): void {
    this.problem = null;
    this.#host.requestUpdate();
  }
}

/** A request may be the first that learns that the session has ended. */
export function raiseIfOver(from: EventTarget, refusal: Refusal): void {
  if (refusal.code === 'signed-out') raise(from, 'session-ended', { why: refusal, inDoubt: false });
}
