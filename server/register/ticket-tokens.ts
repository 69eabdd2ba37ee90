/** Tokens of ticket pages: nobody who has not been given one can make it, and none of them is kept. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { TicketId } from '../../shared/ids.ts';

const tokenSecret = 'ticket-token';
/** All secrets that a register has. */
export const secretNames: readonly string[] = [tokenSecret];

/** Several busy days. */
const mostOpened = 20_000;
/** 128 bits: nobody guesses a page. */
const macBytes = 16;

/** Where the key is kept. */
export interface SecretStore {
  secret(name: string): Buffer | null;
  addSecret(name: string, value: Buffer): void;
}

export class TicketTokens {
  #key: Buffer;
  /** Tokens that were checked already: a phone's view is computed with every change of the hall. */
  #opened = new Map<string, { ticketId: TicketId; epoch: string }>();

  #epochOf: (ticketId: TicketId) => string;

  /** `makeKey` gives 32 random bytes; `epochOf`: after which restore of the log a ticket was given out. */
  constructor(store: SecretStore, makeKey: () => Buffer, epochOf: (ticketId: TicketId) => string = () => '') {
    this.#epochOf = epochOf;
    this.#key = keptSecret(store, tokenSecret, makeKey);
  }

  /** What opens the page of a ticket: its id, and a seal that only this hall can make. */
  tokenOf(ticketId: TicketId): string {
    return `${ticketId}.${this.#mac(ticketId).toString('base64url')}`;
  }

  ticketOf(token: string): TicketId | null {
    const known = this.#opened.get(token);
    if (known !== undefined && known.epoch === this.#epochOf(known.ticketId)) return known.ticketId;
    const ticketId = this.#open(token);
    if (ticketId === null) return null;
    if (this.#opened.size >= mostOpened) this.#opened.clear();
    this.#opened.set(token, { ticketId, epoch: this.#epochOf(ticketId) });
    return ticketId;
  }

  #open(token: string): TicketId | null {
    const cut = token.lastIndexOf('.');
    const ticketId = TicketId.safeParse(token.slice(0, cut));
    if (!ticketId.success) return null;
    const expected = Buffer.from(this.tokenOf(ticketId.data));
    const given = Buffer.from(token);
    return given.length === expected.length && timingSafeEqual(given, expected) ? ticketId.data : null;
  }

  #mac(ticketId: TicketId): Buffer {
    const epoch = this.#epochOf(ticketId);
    // What the log has forgotten may have had the same id, and is on somebody's paper.
    const sealed = epoch === '' ? ticketId : `${ticketId} ${epoch}`;
    return createHmac('sha256', this.#key).update(sealed).digest().subarray(0, macBytes);
  }
}

function keptSecret(store: SecretStore, name: string, make: () => Buffer): Buffer {
  const kept = store.secret(name);
  if (kept !== null) return kept;
  const made = make();
  store.addSecret(name, made);
  return made;
}
