/**
 * What the hall knows beside its log: officers' names, and the key behind the tokens of ticket pages. The log is kept for
 * ever and holds nothing personal and nothing secret; what stands here can be changed and erased.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { OfficerId, TicketId } from '../../shared/ids.ts';
import type { Register } from '../domain/views/register.ts';

export interface Officer {
  officerId: OfficerId;
  name: string;
}

export interface RegisterStore {
  officers(): Officer[];
  /** Throws when `normalName` is there already. */
  addOfficer(officer: Officer, normalName: string): void;
  secret(name: string): Buffer | null;
  addSecret(name: string, value: Buffer): void;
}

/** 128 bits: nobody guesses a page. */
const macBytes = 16;

export class HallRegister implements Register {
  #store: RegisterStore;
  #makeId: () => string;
  #tokenKey: Buffer;
  #names = new Map<string, string>();
  #idsByName = new Map<string, OfficerId>();

  /** `makeKey` gives 32 random bytes; `makeId` a random UUID. */
  constructor(store: RegisterStore, makeKey: () => Buffer, makeId: () => string) {
    this.#store = store;
    this.#makeId = makeId;
    this.#tokenKey = keptSecret(store, 'ticket-token', makeKey);
    for (const officer of store.officers()) this.#remember(officer);
  }

  /** The officer of that name; whoever has none yet is entered. Case and spaces do not make another officer. */
  officerNamed(name: string): Officer {
    const normalName = normalised(name);
    const known = this.#idsByName.get(normalName);
    if (known !== undefined) return { officerId: known, name: this.#names.get(known) ?? name };
    const officer = { officerId: OfficerId.parse(this.#makeId()), name: tidy(name) };
    this.#store.addOfficer(officer, normalName);
    this.#remember(officer);
    return officer;
  }

  officerName(officerId: string): string | null {
    return this.#names.get(officerId) ?? null;
  }

  /** What opens the page of a ticket: its id, and a seal that only this hall can make. */
  tokenOf(ticketId: TicketId): string {
    return `${ticketId}.${this.#mac(ticketId).toString('base64url')}`;
  }

  ticketOf(token: string): TicketId | null {
    const cut = token.lastIndexOf('.');
    const ticketId = TicketId.safeParse(token.slice(0, cut));
    if (!ticketId.success) return null;
    const expected = Buffer.from(this.tokenOf(ticketId.data));
    const given = Buffer.from(token);
    return given.length === expected.length && timingSafeEqual(given, expected) ? ticketId.data : null;
  }

  #mac(ticketId: TicketId): Buffer {
    return createHmac('sha256', this.#tokenKey).update(ticketId).digest().subarray(0, macBytes);
  }

  #remember({ officerId, name }: Officer): void {
    this.#names.set(officerId, name);
    this.#idsByName.set(normalised(name), officerId);
  }
}

/** A register that lasts as long as its process. */
export class MemoryRegisterStore implements RegisterStore {
  #officers = new Map<string, Officer>();
  #secrets = new Map<string, Buffer>();

  officers(): Officer[] {
    return [...this.#officers.values()];
  }
  addOfficer(officer: Officer, normalName: string): void {
    if (this.#officers.has(normalName)) throw new Error(`There is an officer ${normalName}`);
    this.#officers.set(normalName, officer);
  }
  secret(name: string): Buffer | null {
    return this.#secrets.get(name) ?? null;
  }
  addSecret(name: string, value: Buffer): void {
    this.#secrets.set(name, value);
  }
}

function keptSecret(store: RegisterStore, name: string, make: () => Buffer): Buffer {
  const kept = store.secret(name);
  if (kept !== null) return kept;
  const made = make();
  store.addSecret(name, made);
  return made;
}

const tidy = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
const normalised = (name: string): string => tidy(name).toLocaleLowerCase('id');
