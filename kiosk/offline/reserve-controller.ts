import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Connection, newCommandId } from '../../shared/client/connection.ts';
import type { KioskId } from '../../shared/ids.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { isNotLookedAt } from '../../shared/temporary.ts';
import type { ReserveView } from '../../shared/views.ts';
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

export type ServerLine = Pick<
  Connection,
  'send' | 'watch' | 'liveness' | 'logId' | 'addEventListener' | 'removeEventListener'
>;

const againMs = 5_000;

/** Keeps a reserve of numbers filled while the server is there, gives out of it while it is not, and hands in what was given out. */
export class ReserveController implements ReactiveController {
  /** As it was when this page last looked; null before that, and where the device can keep nothing. */
  reserve: Reserve | null = null;

  readonly #host: ReactiveControllerHost;
  readonly #line: ServerLine;
  readonly #name: KioskId;
  readonly #stored: StoredValue<Reserve>;
  readonly #greeted = () => this.#line.liveness === 'live' && this.settle();
  #stopWatch: (() => void) | null = null;
  #settling = false;
  #wanted = false;
  #leave = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, line: ServerLine, name: KioskId, stored: StoredValue<Reserve>) {
    this.#host = host;
    this.#line = line;
    this.#name = name;
    this.#stored = stored;
    host.addController(this);
  }

  hostConnected(): void {
    this.#leave = new AbortController();
    this.#line.addEventListener('liveness', this.#greeted);
    this.settle();
  }

  hostDisconnected(): void {
    this.#line.removeEventListener('liveness', this.#greeted);
    this.#stopWatch?.();
    this.#stopWatch = null;
    clearTimeout(this.#timer);
    this.#leave.abort();
  }

  /** Hands in what was given out, in its order, and then has the reserve filled; again, when asked for meanwhile. */
  settle(): void {
    this.#wanted = true;
    if (!this.#settling) void this.#settle();
  }

  /** The next number, written down before it is told; null where none is left, or nothing can be written down. */
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

  /** Nobody has seen the ticket: its visitor left in the same moment. */
  async takeBack({ commandId }: OfflineTicket): Promise<void> {
    try {
      await this.#change((reserve) => [settled(reserve, commandId), null]);
    } catch {
      // Then it is handed in, called, and missed.
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
        // The device can keep nothing at the moment.
        this.#later();
      }
    }
    this.#settling = false;
  }

  /** False: something has to be tried again. */
  async #round(): Promise<boolean> {
    const { signal } = this.#leave;
    const reserve = await this.#change((reserve) => {
      const ours = inLog(reserve, this.#line.logId);
      return [ours, ours];
    });
    if (signal.aborted) return true;
    this.#stopWatch ??= this.#watch(reserve.kioskId);
    if (this.#line.liveness !== 'live') return true;
    // In another log, or as another device: what is on paper can be handed in where the same numbers become this kiosk's.
    if (reserve.numbers.length === 0 && !(await this.#fill(reserve.kioskId, signal))) return false;
    for (const ticket of reserve.outbox)
      if (!(await this.#handIn(ticket, handedInBy(reserve, ticket), signal))) return false;
    return this.#fill(reserve.kioskId, signal);
  }

  async #handIn(ticket: OfflineTicket, kioskId: KioskId, signal: AbortSignal): Promise<boolean> {
    const { commandId } = ticket;
    const answer = await this.#line.send({ kind: 'kiosk', kioskId }, handInOf(ticket), signal, commandId);
    if (!answer || (!answer.accepted && isForLater(answer.refusal))) return false;
    await this.#change((reserve) => [
      answer.accepted || hadArrived(answer.refusal, ticket, kioskId)
        ? settled(reserve, commandId)
        : refusedBy(reserve, commandId, answer.refusal),
      null,
    ]);
    return true;
  }

  /** Asked for each time: only the server knows how many belong into a reserve, and where nothing is lacking nothing happens. */
  async #fill(kioskId: KioskId, signal: AbortSignal): Promise<boolean> {
    const answer = await this.#line.send({ kind: 'kiosk', kioskId }, { type: 'ReserveNumbers' }, signal);
    if (answer?.accepted) this.#stopWatch ??= this.#watch(kioskId);
    return answer !== null && (answer.accepted || !isForLater(answer.refusal));
  }

  #watch(kioskId: KioskId): () => void {
    return this.#line.watch('reserve', { kioskId }, this.#told, () => {
      // No day has been opened yet: the first `ReserveNumbers` does that.
      this.#stopWatch?.();
      this.#stopWatch = null;
    });
  }

  #told = async (view: ReserveView): Promise<void> => {
    try {
      const { logId } = this.#line;
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

/** Nothing else has this id: it was taken when the kiosk was still another device, and its answer was lost. */
const hadArrived = ({ code }: Refusal, ticket: OfflineTicket, kioskId: KioskId): boolean =>
  code === 'command-id-reused' && kioskId !== ticket.kioskId;

/** Is tried again by itself; any other refusal a person has to see. */
const isForLater = (refusal: Refusal): boolean => isNotLookedAt(refusal) || refusal.code === 'hall-not-configured';

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const newMark = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => letters[byte % letters.length]).join('');
