/** Tokens of ticket pages: nobody who has not been given one can make it, and none of them is kept. */
import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { type Instant, TicketId } from '../../shared/base/ids.ts';

const tokenSecret = 'ticket-token';
/** All secrets that a register has. */
export const secretNames: readonly string[] = [tokenSecret];

/** Several busy days. */
const mostOpened = 20_000;
/** 128 bits: nobody guesses a page. */
const sealBytes = 16;
/** In base64url. */
const sealLength = 22;
const stampLength = 4;

/** Where the key is kept. */
export interface SecretStore {
  secret(name: string): Buffer | null;
  addSecret(name: string, value: Buffer): void;
}

/** What the log, as far as it is folded, says of a ticket. */
export interface ToldOfTickets {
  /** After which restore of the log it was given out. */
  epochOf: (ticketId: TicketId) => string;
  /** Null: it knows no such ticket, or no longer. */
  issuedAtOf: (ticketId: TicketId) => Instant | null;
}

interface Opened {
  ticketId: TicketId;
  epoch: string;
  stamp: string;
}

export class TicketTokens {
  /** Prepared once: each number that is given out asks for a token. */
  #key: KeyObject;
  /** Tokens that were checked already: a phone's view is computed with every change of the hall. */
  #opened = new Map<string, Opened>();
  #told: ToldOfTickets;

  /** `makeKey` gives 32 random bytes. */
  constructor(
    store: SecretStore,
    makeKey: () => Buffer,
    told: ToldOfTickets = { epochOf: () => '', issuedAtOf: () => null },
  ) {
    this.#told = told;
    this.#key = createSecretKey(keptSecret(store, tokenSecret, makeKey));
  }

  /**
   * What opens the page of a ticket: its id, when it was given out, and a seal that only this hall can make. Where a log has lost its
   * end the hall gives out the same id again, and never at the same time. `issuedAt` left out: as papers of older versions have it.
   */
  tokenOf(ticketId: TicketId, issuedAt?: Instant): string {
    return this.#tokenWith(ticketId, issuedAt === undefined ? '' : stampOf(issuedAt));
  }

  ticketOf(token: string): TicketId | null {
    const known = this.#opened.get(token);
    const isSame = known !== undefined && known.epoch === this.#told.epochOf(known.ticketId);
    const opened = isSame ? known : this.#open(token);
    if (opened === null) return null;
    if (!isSame) this.#remember(token, opened);
    return this.#isOfThisTicket(opened) ? opened.ticketId : null;
  }

  #remember(token: string, opened: Opened): void {
    if (this.#opened.size >= mostOpened) this.#opened.clear();
    this.#opened.set(token, opened);
  }

  /** False: the id is another ticket's now. One that this process does not know may have been given out by another. */
  #isOfThisTicket({ ticketId, stamp }: Opened): boolean {
    const issuedAt = this.#told.issuedAtOf(ticketId);
    return stamp === '' || issuedAt === null || stampOf(issuedAt) === stamp;
  }

  #open(token: string): Opened | null {
    const cut = token.lastIndexOf('.');
    const read = TicketId.safeParse(token.slice(0, cut));
    if (!read.success) return null;
    const ticketId = read.data;
    const stamp = token.length - cut - 1 > sealLength ? token.slice(cut + 1, -sealLength) : '';
    const expected = Buffer.from(this.#tokenWith(ticketId, stamp));
    const given = Buffer.from(token);
    const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
    return isOurs ? { ticketId, epoch: this.#told.epochOf(ticketId), stamp } : null;
  }

  #tokenWith(ticketId: TicketId, stamp: string): string {
    const epoch = this.#told.epochOf(ticketId);
    // What the log has forgotten may have had the same id, and is on somebody's paper.
    const sealed = [ticketId, epoch, stamp].join(' ').trimEnd();
    const seal = createHmac('sha256', this.#key).update(sealed).digest().subarray(0, sealBytes);
    return `${ticketId}.${stamp}${seal.toString('base64url')}`;
  }
}

/** The second, short enough for a paper: it comes again after nineteen days, and ids tell the day. */
const stampOf = (issuedAt: Instant): string =>
  (Math.floor(issuedAt / 1_000) % 36 ** stampLength).toString(36).padStart(stampLength, '0');

function keptSecret(store: SecretStore, name: string, make: () => Buffer): Buffer {
  const kept = store.secret(name);
  if (kept !== null) return kept;
  const made = make();
  store.addSecret(name, made);
  return made;
}
