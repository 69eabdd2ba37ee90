import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Answer } from '../shared/answers.ts';
import type { CommandId, KioskId } from '../shared/base/ids.ts';
import { type Connection, newCommandId } from '../shared/client/connection/connection.ts';
import { kioskRefusal } from '../shared/refusals/kiosk-refusals.ts';
import type { Refusal } from '../shared/refusals/refusal.ts';
import type { IssuedOffline, Tap, TicketWish } from './flow/flow.ts';
import type { HallController, Offering } from './hall/hall-controller.ts';
import type { KioskLiveness } from './offline/kiosk-liveness.ts';
import type { OfflineTicket } from './offline/reserve.ts';
import type { ReserveController } from './offline/reserve-controller.ts';

/** The longest time that a visitor waits for the server's answer. */
export const answerMs = 5_000;

/** The parts it works with. Of each part only what is used is named, so that a test can give a small one. */
export interface AskingParts {
  connection: Pick<Connection, 'send'>;
  liveness: Pick<KioskLiveness, 'isLost' | 'addEventListener' | 'removeEventListener'>;
  hall: Pick<HallController, 'offering'>;
  reserve: Pick<ReserveController, 'give' | 'takeBack'>;
  kioskId: KioskId;
}

/**
 * Gets one number at a time: from the server or, if the server does not answer, from the kiosk's own reserve. A visitor who
 * leaves meanwhile cancels the request, and its answer is not shown.
 */
export class AskingController implements ReactiveController {
  readonly #parts: AskingParts;
  readonly #onTap: (tap: Tap) => void;
  #wish: TicketWish | null = null;
  #leave = new AbortController();

  constructor(host: ReactiveControllerHost, parts: AskingParts, onTap: (tap: Tap) => void) {
    this.#parts = parts;
    this.#onTap = onTap;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.follow(null);
  }

  /** The wish that is on the screen now; the same object again changes nothing. */
  follow(wish: TicketWish | null): void {
    if (wish === this.#wish) return;
    this.#leave.abort();
    this.#wish = wish;
    if (wish) void this.#get(wish);
  }

  async #get(wish: TicketWish): Promise<void> {
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    const commandId = this.#parts.liveness.isLost ? null : newCommandId();
    const answer = commandId && (await this.#ask(wish, commandId, signal));
    if (signal.aborted) return this.#withdraw(commandId);
    if (answer && !isUnwritten(answer)) return this.#end({ tap: 'answered', answer });
    const offering = this.#parts.hall.offering(wish.serviceId);
    const why = offering && whyNot(offering, commandId);
    const ticket = offering && !why ? await this.#give(wish, offering, commandId) : null;
    if (ticket && signal.aborted) await this.#parts.reserve.takeBack(ticket);
    if (signal.aborted || !ticket) this.#withdraw(commandId);
    if (signal.aborted) return;
    this.#end(
      ticket
        ? { tap: 'given', issued: this.#issued(ticket) }
        : { tap: 'answered', answer: answer ?? { accepted: false, refusal: why ?? kioskRefusal('no-number-left') } },
    );
  }

  /** Null as soon as the connection is lost, and when no answer has come in time. The command is then not sent again. */
  async #ask(
    { serviceId, priorityGroup }: TicketWish,
    commandId: CommandId,
    leaving: AbortSignal,
  ): Promise<Answer | null> {
    const { connection, liveness, kioskId } = this.#parts;
    const command = { type: 'IssueTicket', serviceId, ...(priorityGroup === null ? {} : { priorityGroup }) } as const;
    const attempt = new AbortController();
    const stop = () => attempt.abort();
    const timer = setTimeout(stop, answerMs);
    liveness.addEventListener('lost', stop);
    leaving.addEventListener('abort', stop);
    const stopped = new Promise<null>((resolve) => attempt.signal.addEventListener('abort', () => resolve(null)));
    const sent = connection.send({ kind: 'kiosk', kioskId }, command, attempt.signal, commandId);
    const answer = await Promise.race([sent, stopped]);
    clearTimeout(timer);
    liveness.removeEventListener('lost', stop);
    leaving.removeEventListener('abort', stop);
    return answer;
  }

  #give(
    { serviceId, priorityGroup }: TicketWish,
    { series, day, at }: Offering,
    insteadOf: CommandId | null,
  ): Promise<OfflineTicket | null> {
    return this.#parts.reserve.give({ series, day, at, serviceId, priorityGroup, insteadOf });
  }

  /** The command may have been accepted, but nobody holds its number: nobody must wait behind it. */
  #withdraw(asked: CommandId | null): void {
    const { connection, kioskId } = this.#parts;
    if (asked) void connection.send({ kind: 'kiosk', kioskId }, { type: 'WithdrawTicket', asked });
  }

  #end(tap: Tap): void {
    this.#wish = null;
    this.#onTap(tap);
  }

  #issued({ number, serviceId, priorityGroup, takenAt }: OfflineTicket): IssuedOffline {
    const server = this.#parts.liveness.isLost ? 'lost' : 'silent';
    return { number, serviceId, class: priorityGroup === null ? 'regular' : 'priority', issuedAt: takenAt, server };
  }
}

/** Quota and capacity are not checked for a wish that was already sent: it may have taken the last place itself. */
function whyNot({ refusal }: Offering, sent: CommandId | null): Refusal | null {
  const mayBeItsOwn = refusal?.code === 'quota-reached' || refusal?.code === 'no-time-left';
  return sent && mayBeItsOwn ? null : refusal;
}

/** The server answers but cannot write. For a visitor this is the same as no server. */
const isUnwritten = (answer: Answer): boolean => !answer.accepted && answer.refusal.code === 'not-writable';
