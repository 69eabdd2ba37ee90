import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Answer } from '../../shared/answers.ts';
import { type CommandId, TicketId } from '../../shared/base/ids.ts';
import { type Connection, newCommandId } from '../../shared/client/connection/connection.ts';
import type { Refusal } from '../../shared/refusals/refusal.ts';

/** `unanswered`: the ticket may have been cancelled. `done`: the ticket's own state will say so. */
export type CancelState =
  | { at: 'offered' | 'asking' | 'sending' | 'unanswered' | 'done' }
  | { at: 'refused'; refusal: Refusal };

/** The longest time that a holder waits for the answer. */
export const cancelMs = 15_000;

/** Cancels a ticket for its holder, who confirms it first. */
export class CancelController implements ReactiveController {
  state: CancelState = { at: 'offered' };

  readonly #host: ReactiveControllerHost;
  readonly #connection: Pick<Connection, 'send'>;
  readonly #ticketId: TicketId;
  /** The same id until an answer came: a command that is sent twice with one id takes effect once. */
  #commandId: CommandId | null = null;
  #attempt = new AbortController();

  constructor(host: ReactiveControllerHost, connection: Pick<Connection, 'send'>, ticketId: TicketId) {
    this.#host = host;
    this.#connection = connection;
    this.#ticketId = ticketId;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#attempt.abort();
  }

  ask(): void {
    if (this.state.at !== 'sending') this.#become({ at: 'asking' });
  }

  keep(): void {
    if (this.state.at !== 'sending') this.#become({ at: 'offered' });
  }

  async confirm(): Promise<void> {
    if (this.state.at === 'sending') return;
    this.#become({ at: 'sending' });
    const answer = await this.#send();
    if (answer !== null) this.#commandId = null;
    if (answer === null) this.#become({ at: 'unanswered' });
    else this.#become(answer.accepted ? { at: 'done' } : { at: 'refused', refusal: answer.refusal });
  }

  async #send(): Promise<Answer | null> {
    const ticketId = this.#ticketId;
    const attempt = new AbortController();
    this.#attempt = attempt;
    const timer = setTimeout(() => attempt.abort(), cancelMs);
    const stopped = new Promise<null>((resolve) => attempt.signal.addEventListener('abort', () => resolve(null)));
    this.#commandId ??= newCommandId();
    const command = { type: 'CancelOwnTicket', ticketId } as const;
    const sent = this.#connection.send({ kind: 'visitor', ticketId }, command, attempt.signal, this.#commandId);
    const answer = await Promise.race([sent, stopped]);
    clearTimeout(timer);
    return answer;
  }

  #become(state: CancelState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** A token is the ticket's id and what proves it, after the last dot. Null for what is none. */
export const ticketIdOf = (token: string): TicketId | null =>
  TicketId.safeParse(token.slice(0, token.lastIndexOf('.'))).data ?? null;
