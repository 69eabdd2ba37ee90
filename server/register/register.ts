/**
 * What the hall knows beside its log: who may come in, and the key behind the tokens of ticket pages. The log is kept for
 * ever and holds nothing personal and nothing secret; what stands here can be changed and erased.
 */
import type { Instant, TicketId } from '../../shared/base/ids.ts';
import type { KnownRestore } from '../domain/core/hall-state.ts';
import { epochOf } from '../domain/hall/restores.ts';
import type { Register } from '../domain/views/register.ts';
import type { RecordKind, RecordStore, RegisterRecord } from './records.ts';
import { type SecretStore, TicketTokens } from './ticket-tokens.ts';

export interface RegisterStore extends RecordStore, SecretStore {}

/** Under which names people are shown. */
export interface Names {
  /** Null: nobody here has that id, or no longer. */
  officerName(officerId: string): string | null;
  /** `listener` runs when a name has changed, come or gone. */
  onNames(listener: () => void): void;
}

/** What the hall and its views ask of the register. */
export class HallRegister implements Register {
  #tokens: TicketTokens;
  #names: Names;
  readonly alarms?: Register['alarms'];

  /** `makeKey` gives 32 random bytes; `restores`, `issuedAtOf`: of the log, as far as it is folded. */
  constructor(
    store: SecretStore,
    makeKey: () => Buffer,
    names: Names,
    restores: () => readonly KnownRestore[] = () => [],
    issuedAtOf: (ticketId: TicketId) => Instant | null = () => null,
    alarms?: Register['alarms'],
  ) {
    this.alarms = alarms;
    const told = { epochOf: (ticketId: TicketId) => epochOf(restores(), ticketId), issuedAtOf };
    this.#tokens = new TicketTokens(store, makeKey, told);
    this.#names = names;
  }

  /** `listener` runs when views that name somebody have changed. */
  onChange(listener: () => void): void {
    this.#names.onNames(listener);
  }

  officerName(officerId: string): string | null {
    return this.#names.officerName(officerId);
  }

  /** What opens the page of a ticket. */
  tokenOf(ticketId: TicketId, issuedAt?: Instant): string {
    return this.#tokens.tokenOf(ticketId, issuedAt);
  }

  ticketOf(token: string): TicketId | null {
    return this.#tokens.ticketOf(token);
  }
}

/** A register that lasts as long as its process. */
export class MemoryRegisterStore implements RegisterStore {
  #secrets = new Map<string, Buffer>();
  #records = new Map<string, RegisterRecord>();

  records(): RegisterRecord[] {
    return [...this.#records.values()];
  }
  async add(kind: RecordKind, id: string, body: string): Promise<boolean> {
    const place = `${kind}:${id}`;
    if (this.#records.has(place)) return false;
    this.#records.set(place, { kind, id, body });
    return true;
  }
  async swap(kind: RecordKind, id: string, from: string, to: string): Promise<boolean> {
    const place = `${kind}:${id}`;
    if (this.#records.get(place)?.body !== from) return false;
    this.#records.set(place, { kind, id, body: to });
    return true;
  }
  async take(kind: RecordKind, id: string): Promise<boolean> {
    return this.#records.delete(`${kind}:${id}`);
  }
  secret(name: string): Buffer | null {
    return this.#secrets.get(name) ?? null;
  }
  addSecret(name: string, value: Buffer): void {
    this.#secrets.set(name, value);
  }
}
