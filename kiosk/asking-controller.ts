import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Answer } from '../shared/answers.ts';
import type { Connection } from '../shared/client/connection.ts';
import type { KioskId } from '../shared/ids.ts';
import type { Wish } from './flow.ts';

/** Asks the server for one number at a time. Who leaves meanwhile ends the asking, and hears no answer to it. */
export class AskingController implements ReactiveController {
  readonly #connection: Connection;
  readonly #kioskId: KioskId;
  readonly #onAnswer: (answer: Answer) => void;
  #wish: Wish | null = null;
  #leave = new AbortController();

  constructor(
    host: ReactiveControllerHost,
    connection: Connection,
    kioskId: KioskId,
    onAnswer: (answer: Answer) => void,
  ) {
    this.#connection = connection;
    this.#kioskId = kioskId;
    this.#onAnswer = onAnswer;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.follow(null);
  }

  /** The wish that is on the screen now; the same object again changes nothing. */
  follow(wish: Wish | null): void {
    if (wish === this.#wish) return;
    this.#leave.abort();
    this.#wish = wish;
    if (wish) void this.#ask(wish);
  }

  async #ask({ serviceId, priorityGroup }: Wish): Promise<void> {
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    const command = { type: 'IssueTicket', serviceId, ...(priorityGroup === null ? {} : { priorityGroup }) } as const;
    const answer = await this.#connection.send({ kind: 'kiosk', kioskId: this.#kioskId }, command, signal);
    if (!answer || signal.aborted) return;
    this.#wish = null;
    this.#onAnswer(answer);
  }
}
