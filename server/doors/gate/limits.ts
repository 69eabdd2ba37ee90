/**
 * How much one may ask for: one address, one socket, one device, one ticket, one key. Counted in memory, by each process
 * for itself: what is to be kept off is one that asks without end, and that one is kept off by each of them.
 */

import type { CommandId, Instant } from '../../../shared/base/ids.ts';
import type { CommandEnvelope } from '../../../shared/commands.ts';
import { done, no, type Result } from '../../../shared/refusals/result.ts';
import type { KeyPrincipal, Principal } from '../../access/stores/principal.ts';
import { countedAs, senderCountedAs } from './counted-as.ts';
import { countedKind, mostADay } from './daily.ts';
import { networkOf } from './proxy.ts';

/** Infinity: no limit. */
export interface Rates {
  // Of one address a minute. The phones of a whole hall may share one: its Wi-Fi, or their network's.
  requests: number;
  sockets: number;
  /** Attempts, right or wrong, of everybody there: each costs what it takes to check a password. */
  signIns: number;
  /** Links for devices that one address tries in ten minutes. */
  pairings: number;
  /** Codes of devices that one address, or one browser that is known, asks for in a minute. */
  newCodes: number;
  /** Looks at one ticket a minute, through HTTP or a new socket, by everybody who has its token. */
  ticketLooks: number;
  /** Of one kiosk a minute; more than anybody can touch, and less than would empty the paper. */
  tickets: number;
  /** Numbers that one kiosk hands in in ten minutes: all that it can keep in a large hall. */
  handIns: number;
  /** Messages of one sender in ten seconds, on all connections together. A kiosk that was long without its server hands in all that it gave out. */
  messages: { [K in Principal['kind']]: number };
  /** New connections of one device or person a minute, from wherever. */
  socketsOf: number;
  /** So many times what `daily.ts` says. */
  days: number;
  /** A key's own rate counts so many times. */
  keys: number;
}

export const usualRates: Rates = {
  requests: 6_000,
  sockets: 3_000,
  signIns: 60,
  pairings: 20,
  newCodes: 600,
  ticketLooks: 120,
  tickets: 30,
  handIns: 2_000,
  messages: { visitor: 60, person: 300, device: 2_000, key: Number.POSITIVE_INFINITY },
  socketsOf: 300,
  days: 1,
  keys: 1,
};

const none = Number.POSITIVE_INFINITY;
/** For a load test. */
export const noRates: Rates = {
  requests: none,
  sockets: none,
  signIns: none,
  pairings: none,
  newCodes: none,
  ticketLooks: none,
  tickets: none,
  handIns: none,
  messages: { visitor: none, person: none, device: none, key: none },
  socketsOf: none,
  days: none,
  keys: none,
};

const minute = 60;

export class Limits {
  #rates: Rates;
  #clock: () => Instant;
  #requests = limiter(minute);
  #sockets = limiter(minute);
  #signIns = limiter(minute);
  #pairings = limiter(10 * minute);
  #newCodes = limiter(minute);
  #ticketLooks = limiter(minute);
  #tickets = limiter(minute);
  #handIns = limiter(10 * minute);
  #issued = new Recent<CommandId>(minute * 1_000);
  #messages = limiter(10);
  #keys = limiter(minute);
  #days = limiter(24 * 60 * minute);

  constructor(rates: Rates, clock: () => Instant) {
    this.#rates = rates;
    this.#clock = clock;
  }

  request = (address: string) => this.#take(this.#requests, networkOf(address), this.#rates.requests);
  /** Of one device or person: what others ask for behind the same address takes nothing from them. */
  requestOf = (proof: string) => this.#take(this.#requests, proof, this.#rates.requests);
  socket = (address: string) => this.#take(this.#sockets, networkOf(address), this.#rates.sockets);
  signIn = (address: string) => this.#take(this.#signIns, networkOf(address), this.#rates.signIns);
  /** At a place that is known: a flood of others behind the same address takes nothing from it. */
  signInOf = (proof: string, address: string) =>
    this.#take(this.#signIns, `${proof} ${networkOf(address)}`, this.#rates.signIns);
  pairing = (address: string) => this.#take(this.#pairings, networkOf(address), this.#rates.pairings);
  /** `from`: a network, or a browser that is known, which has its own. */
  newCode = (from: string) => this.#take(this.#newCodes, from, this.#rates.newCodes);
  ticketLook = (ticketId: string) => this.#take(this.#ticketLooks, ticketId, this.#rates.ticketLooks);
  key = ({ keyId, perMinute }: KeyPrincipal) => this.#take(this.#keys, keyId, perMinute * this.#rates.keys);
  /** Of one who has proved nothing each connection counts for itself: those are few (rule N44). */
  message = (socketId: string, principal: Principal) =>
    this.#take(this.#messages, countedAs(principal) ?? socketId, this.#rates.messages[principal.kind]);
  socketOf = (proof: string) => this.#take(this.#sockets, proof, this.#rates.socketsOf);

  /** A command id that was accepted before is accepted again without counting: its first try may have taken effect. */
  command(principal: Principal | null, { commandId, command }: CommandEnvelope): Result {
    if (principal?.kind !== 'device') return done;
    const isWish = command.type === 'IssueTicket';
    if (!isWish && command.type !== 'HandInTicket') return done;
    if (this.#issued.has(commandId, this.#clock())) return done;
    const [counts, rate] = isWish ? [this.#tickets, this.#rates.tickets] : [this.#handIns, this.#rates.handIns];
    const may = this.#take(counts, principal.deviceId, rate);
    if (may.ok) this.#issued.add(commandId, this.#clock());
    return may;
  }

  /** Of what a sender brings about in a day; see `notBroughtAbout`. */
  today(principal: Principal, envelope: CommandEnvelope): Result {
    const counted = this.#dayOf(principal, envelope);
    if (counted === null) return done;
    const may = this.#take(this.#days, counted, mostADay(principal, envelope) * this.#rates.days);
    if (may.ok) return may;
    this.#days.giveBack(counted);
    return no('daily-limit', {}, may.refusal.comeBackAt);
  }

  /** It was refused, and nothing of it is kept. */
  notBroughtAbout(principal: Principal, envelope: CommandEnvelope): void {
    const counted = this.#dayOf(principal, envelope);
    if (counted !== null) this.#days.giveBack(counted);
  }

  #dayOf(principal: Principal, { actor, command }: CommandEnvelope): string | null {
    const sender = senderCountedAs(principal, actor);
    return sender === null || this.#rates.days === none ? null : `${sender} ${countedKind(command)}`;
  }

  #take(counts: BoundedCounts, key: string, rate: number): Result {
    if (rate === none) return done;
    const { count, waitMs } = counts.count(key);
    return count <= rate ? done : no('too-many-requests', {}, this.#clock() + waitMs);
  }
}

/** Counts; the rate is compared here, since that of a key is its own. */
const limiter = (seconds: number) => new BoundedCounts(seconds * 1_000);

/** Of so many at most: the one that was quiet for longest is forgotten first, whatever addresses a proxy tells of. */
const mostCounted = 20_000;

/** On the clock of this process, which nobody sets. */
interface Window {
  until: number;
  count: number;
}

/** How often in a window of time, which begins with the first of them (fixed window). */
class BoundedCounts {
  #ms: number;
  /** Those that are counted, the quietest first. */
  #windows = new Map<string, Window>();

  constructor(ms: number) {
    this.#ms = ms;
  }

  /** Once more; `waitMs`: until it is counted anew. */
  count(key: string): { count: number; waitMs: number } {
    const now = performance.now();
    const known = this.#windows.get(key);
    const window = known !== undefined && now < known.until ? known : { until: now + this.#ms, count: 0 };
    window.count++;
    this.#windows.delete(key);
    this.#windows.set(key, window);
    if (window.count === 1) this.#forget(now);
    return { count: window.count, waitMs: Math.ceil(window.until - now) };
  }

  giveBack(key: string): void {
    const window = this.#windows.get(key);
    if (window !== undefined) window.count--;
  }

  /** Those in front whose window is over, and what is too many. */
  #forget(now: number): void {
    for (const [key, { until }] of this.#windows) {
      if (now < until && this.#windows.size <= mostCounted) break;
      this.#windows.delete(key);
    }
  }
}

/** What happened within the last `ms`. */
class Recent<T> {
  #ms: number;
  #at = new Map<T, Instant>();

  constructor(ms: number) {
    this.#ms = ms;
  }

  has(thing: T, now: Instant): boolean {
    return (this.#at.get(thing) ?? Number.NEGATIVE_INFINITY) > now - this.#ms;
  }

  add(thing: T, now: Instant): void {
    // Oldest first.
    for (const [other, at] of this.#at) {
      if (at > now - this.#ms) break;
      this.#at.delete(other);
    }
    this.#at.set(thing, now);
  }
}
