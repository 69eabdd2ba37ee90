import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Accepted } from '../../shared/answers.ts';
import type { Connection } from '../../shared/client/connection/connection.ts';
import type { Actor, Command } from '../../shared/commands.ts';
import type { Notice } from './desk-notice.ts';

const noticeMs = 10_000;
/** How long an accepted command waits for the view that shows it, before the desk stops waiting. */
const viewPatienceMs = 1_500;

/** Sends one command at a time, and keeps the notice about it. */
export class SendController implements ReactiveController {
  /** What is under way, by the name it was sent with; null: nothing. */
  pending: string | null = null;
  notice: Notice | null = null;

  readonly #host: ReactiveControllerHost;
  readonly #connection: Connection;
  #abort = new AbortController();
  #seen = 0;
  #awaited: number | null = null;
  #viewTimer: ReturnType<typeof setTimeout> | null = null;
  #noticeTimer: ReturnType<typeof setTimeout> | null = null;

  constructor(host: ReactiveControllerHost, connection: Connection) {
    this.#host = host;
    this.#connection = connection;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.drop();
    this.tell(null);
  }

  /**
   * Null: it was refused (the notice then says why), given up, or another command is still under way. With `untilSeen` the command counts as
   * under way until a view shows it: between the answer and the view the screen still offers what was just done.
   */
  async send(name: string, actor: Actor, command: Command, untilSeen = false): Promise<Accepted | null> {
    if (this.pending !== null) return null;
    this.pending = name;
    this.tell(null);
    const { signal } = this.#abort;
    const answer = await this.#connection.send(actor, command, signal);
    if (!answer || signal.aborted) return null;
    if (!answer.accepted) {
      this.#settle();
      this.tell({ tone: 'refusal', text: answer.refusal.sentence });
      return null;
    }
    if (untilSeen) this.#await(answer.position);
    else this.#settle();
    return answer;
  }

  /** A view arrived that contains everything up to this log position. */
  seen(position: number): void {
    this.#seen = position;
    if (this.#awaited !== null && position >= this.#awaited) this.#settle();
  }

  /** Gives up the command under way, because the officer has left the counter or the page. */
  drop(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#seen = 0;
    this.#settle();
  }

  tell(notice: Notice | null): void {
    if (this.#noticeTimer) clearTimeout(this.#noticeTimer);
    this.#noticeTimer = notice && setTimeout(() => this.tell(null), noticeMs);
    this.notice = notice;
    this.#host.requestUpdate();
  }

  #await(position: number): void {
    if (this.#seen >= position) {
      this.#settle();
      return;
    }
    this.#awaited = position;
    this.#viewTimer = setTimeout(() => this.#settle(), viewPatienceMs);
  }

  #settle(): void {
    if (this.#viewTimer) clearTimeout(this.#viewTimer);
    this.#viewTimer = null;
    this.#awaited = null;
    this.pending = null;
    this.#host.requestUpdate();
  }
}
