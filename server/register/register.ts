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
  /** Of two with the same name the first is the one whom the name means. */
  officers(): Officer[];
  /** Throws when `normalName` is known here already. */
  addOfficer(officer: Officer, normalName: string): void;
  secret(name: string): Buffer | null;
  addSecret(name: string, value: Buffer): void;
  /** Resolves when all that was added is durable; at once where it is so when it is added. Rejects with `NotWritten`. */
  written?(): Promise<void>;
  /** `listener` runs when another process has changed what is here. Left out: there is none. */
  onChange?(listener: () => void): void;
}

/** The key behind the tokens of ticket pages. */
const tokenSecret = 'ticket-token';
/** All secrets that a register has. */
export const secretNames: readonly string[] = [tokenSecret];

/** Several busy days. */
const mostOpened = 20_000;
/** 128 bits: nobody guesses a page. */
const macBytes = 16;

export class HallRegister implements Register {
  #store: RegisterStore;
  #makeId: () => string;
  #tokenKey: Buffer;
  #names = new Map<string, string>();
  #idsByName = new Map<string, OfficerId>();
  #listeners: (() => void)[] = [];
  /** Tokens that were found genuine: a phone's page is looked at with every change of the hall. */
  #opened = new Map<string, TicketId>();

  /** `makeKey` gives 32 random bytes; `makeId` a random UUID. */
  constructor(store: RegisterStore, makeKey: () => Buffer, makeId: () => string) {
    this.#store = store;
    this.#makeId = makeId;
    this.#tokenKey = keptSecret(store, tokenSecret, makeKey);
    this.#load();
    store.onChange?.(() => {
      this.#load();
      for (const listener of this.#listeners) listener();
    });
  }

  /** `listener` runs when another process has entered an officer, or taken a name away. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Resolves when everybody who was entered is durable. Rejects with `NotWritten` when that cannot be had now. */
  async written(): Promise<void> {
    await this.#store.written?.();
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
    const known = this.#opened.get(token);
    if (known !== undefined) return known;
    const ticketId = this.#open(token);
    if (ticketId === null) return null;
    if (this.#opened.size >= mostOpened) this.#opened.clear();
    this.#opened.set(token, ticketId);
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
    return createHmac('sha256', this.#tokenKey).update(ticketId).digest().subarray(0, macBytes);
  }

  /** Names that were taken away are forgotten here too. */
  #load(): void {
    this.#names.clear();
    this.#idsByName.clear();
    for (const officer of this.#store.officers()) this.#remember(officer);
  }

  #remember({ officerId, name }: Officer): void {
    this.#names.set(officerId, name);
    const normalName = normalised(name);
    if (!this.#idsByName.has(normalName)) this.#idsByName.set(normalName, officerId);
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
export const normalised = (name: string): string => tidy(name).toLocaleLowerCase('id');
