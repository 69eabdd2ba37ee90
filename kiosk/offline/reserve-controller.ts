import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Answer } from '../../shared/answers.ts';
import type { KioskId } from '../../shared/base/ids.ts';
import { type Connection, newCommandId } from '../../shared/client/connection/connection.ts';
import { kioskRefusal } from '../../shared/refusals/kiosk-refusals.ts';
import type { Refusal } from '../../shared/refusals/refusal.ts';
import { isNotLookedAt } from '../../shared/refusals/temporary.ts';
import type { ReserveView } from '../../shared/views/kiosk-view.ts';
import type { StoredValue } from './device-store.ts';
import {
  type Asked,
  filled,
  give,
  handedInBy,
  handInOf,
  inLog,
  type OfflineTicket,
  type Reserve,
  refusedBy,
  reserveOf,
  settled,
} from './reserve.ts';

export type ReserveConnection = Pick<
  Connection,
  'send' | 'watch' | 'liveness' | 'logId' | 'addEventListener' | 'removeEventListener'
>;

const againMs = 5_000;

/** Keeps a reserve of numbers filled while the server is there, gives out numbers while it is not, and then hands them in. */
export class ReserveController implements ReactiveController {
  /** The reserve as this page last read it; null before the first read, and if the device cannot store anything. */
  reserve: Reserve | null = null;

  readonly #host: ReactiveControllerHost;
  readonly #connection: ReserveConnection;
  readonly #name: KioskId;
  readonly #stored: StoredValue<Reserve>;
  readonly #greeted = () => this.#connection.liveness === 'live' && this.settle();
  #stopWatch: (() => void) | null = null;
  #settling = false;
  #wanted = false;
  #leave = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: ReactiveControllerHost,
    connection: ReserveConnection,
    name: KioskId,
    stored: StoredValue<Reserve>,
  ) {
    this.#host = host;
    this.#connection = connection;
    this.#name = name;
    this.#stored = stored;
    host.addController(this);
  }

  hostConnected(): void {
    this.#leave = new AbortController();
    this.#connection.addEventListener('liveness', this.#greeted);
    this.settle();
  }

  hostDisconnected(): void {
    this.#connection.removeEventListener('liveness', this.#greeted);
    this.#stopWatch?.();
    this.#stopWatch = null;
    clearTimeout(this.#timer);
    this.#leave.abort();
  }

  /** Hands in the tickets that were given out, in their order, then asks for new numbers. Called while this runs, it runs once more. */
  settle(): void {
    this.#wanted = true;
    if (!this.#settling) void this.#settle();
  }

  /** The next number. It is stored before it is shown. Null: none is left, or it cannot be stored. */
  async give(asked: Omit<Asked, 'commandId'>): Promise<OfflineTicket | null> {
    const commandId = newCommandId();
    try {
      return await this.#change((reserve) => {
        const given = give(reserve, { ...asked, commandId });
        return [given.reserve, given.ticket];
      });
    } catch {
      return null;
    }
  }

  /** The visitor left in the same moment: nobody has seen the ticket. */
  async takeBack({ commandId }: OfflineTicket): Promise<void> {
    try {
      await this.#change((reserve) => [settled(reserve, commandId), null]);
    } catch {
      // Then it will be handed in, called and marked as missed.
    }
  }

  async #settle(): Promise<void> {
    this.#settling = true;
    clearTimeout(this.#timer);
    while (this.#wanted) {
      this.#wanted = false;
      try {
        if (!(await this.#round())) this.#later();
      } catch {
        // The device cannot store anything at the moment.
        this.#later();
      }
    }
    this.#settling = false;
  }

  /** False: something has to be tried again. */
  async #round(): Promise<boolean> {
    const { signal } = this.#leave;
    const reserve = await this.#change((reserve) => {
      const ours = inLog(reserve, this.#connection.logId);
      return [ours, ours];
    });
    if (signal.aborted) return true;
    this.#stopWatch ??= this.#watch(reserve.kioskId);
    if (this.#connection.liveness !== 'live') return true;
    // After a change of log or of device id: tickets on paper can be handed in once the same numbers are reserved for this kiosk.
    if (reserve.numbers.length === 0 && !(await this.#fill(reserve.kioskId, signal))) return false;
    for (const ticket of reserve.outbox)
      if (!(await this.#handIn(ticket, handedInBy(reserve, ticket), signal))) return false;
    return this.#fill(reserve.kioskId, signal);
  }

  async #handIn(ticket: OfflineTicket, kioskId: KioskId, signal: AbortSignal): Promise<boolean> {
    const { commandId } = ticket;
    const answer = await this.#connection.send({ kind: 'kiosk', kioskId }, handInOf(ticket), signal, commandId);
    if (!answer || (!answer.accepted && isForLater(answer.refusal))) return false;
    await this.#change((reserve) => {
      const why = voidToday(answer, ticket, reserve);
      if (why) return [refusedBy(reserve, commandId, why), null];
      const isDone =
        answer.accepted || hadArrived(answer.refusal, ticket, kioskId) || isVoid(answer.refusal, ticket, reserve);
      return [isDone ? settled(reserve, commandId) : refusedBy(reserve, commandId, answer.refusal), null];
    });
    return true;
  }

  /** Asks every time: only the server knows how many numbers a reserve holds, and a full reserve is not changed. */
  async #fill(kioskId: KioskId, signal: AbortSignal): Promise<boolean> {
    const answer = await this.#connection.send({ kind: 'kiosk', kioskId }, { type: 'ReserveNumbers' }, signal);
    if (answer?.accepted) this.#stopWatch ??= this.#watch(kioskId);
    return answer !== null && (answer.accepted || !isForLater(answer.refusal));
  }

  #watch(kioskId: KioskId): () => void {
    return this.#connection.watch('reserve', { kioskId }, this.#told, () => {
      // No day has been opened yet: the first `ReserveNumbers` does that.
      this.#stopWatch?.();
      this.#stopWatch = null;
    });
  }

  #told = async (view: ReserveView): Promise<void> => {
    try {
      const { logId } = this.#connection;
      const isNewDay = await this.#change((reserve) => [filled(inLog(reserve, logId), view), reserve.day !== view.day]);
      if (isNewDay) this.settle();
    } catch {
      this.#later();
    }
  };

  #later(): void {
    clearTimeout(this.#timer);
    if (!this.#leave.signal.aborted) this.#timer = setTimeout(() => this.settle(), againMs);
  }

  async #change<R>(step: (reserve: Reserve) => [Reserve, R]): Promise<R> {
    const [reserve, result] = await this.#stored.change((kept) => {
      const [next, result] = step(reserveOf(this.#name, newMark(), kept));
      return { kept: next, result: [next, result] as const };
    });
    this.reserve = reserve;
    this.#host.requestUpdate();
    return result;
  }
}

/** Written down and no ticket, for its service is no more (rule K11): whoever holds it is still here, and the staff help. Null: it is one. */
const voidToday = (answer: Answer, ticket: OfflineTicket, { day }: Reserve): Refusal | null =>
  answer.accepted && answer.issued === null && ticket.day === day ? kioskRefusal('service-unknown') : null;

/** The server already has this command: the kiosk sent it under its former device id, and the answer was lost. */
const hadArrived = ({ code }: Refusal, ticket: OfflineTicket, kioskId: KioskId): boolean =>
  code === 'command-id-reused' && kioskId !== ticket.kioskId;

/** Of an earlier day, and unknown to this log: the staff saw it on its day, and nobody can be served by it any more. */
const isVoid = ({ code }: Refusal, ticket: OfflineTicket, { day }: Reserve): boolean =>
  code === 'number-not-reserved' && day !== null && ticket.day < day;

/** Such a refusal is tried again without a person; any other is shown to the staff. */
const isForLater = (refusal: Refusal): boolean => isNotLookedAt(refusal) || refusal.code === 'hall-not-configured';

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const newMark = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => letters[byte % letters.length]).join('');
