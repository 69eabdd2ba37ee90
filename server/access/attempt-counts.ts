/** How often somebody may be wrong. Counted for each person and, apart, for passwords and PINs: a password can be tried from anywhere, a PIN only at a desk. */
import type { Instant, OfficerId } from '../../shared/ids.ts';
import { done, type No, no, type Result } from '../../shared/result.ts';
import { KeyedMutex } from '../base/mutex.ts';
import type { Book } from './book.ts';
import type { AttemptCounts, Attempts } from './kinds.ts';

const minute = 60_000;
/** This one locks for the first time. */
const lockingAttempt = 5;
const firstLockMs = minute;
const longestLockMs = 15 * minute;
/** Names that nobody has, and that were tried lately. */
const mostStrangers = 1_000;

export type Credential = 'password' | 'pin';
/** A stranger is whoever is named and is not here: locked out like anybody else, or it would tell who is here. */
export type Who = { officerId: OfficerId } | { stranger: string };

const none: Attempts = { wrong: 0, lockedUntil: 0 };
const noCounts: AttemptCounts = { password: none, pin: none, lastSignInAt: null };

export class LockOut {
  #signIns: Book<AttemptCounts>;
  #clock: () => Instant;
  #mutex = new KeyedMutex();
  #strangers = new Map<string, Attempts>();

  constructor(signIns: Book<AttemptCounts>, clock: () => Instant) {
    this.#signIns = signIns;
    this.#clock = clock;
  }

  /** Yes: `isRight` said so. One attempt of a person at a time, so that a hundred at once are not a hundred guesses. */
  attempt(who: Who, credential: Credential, isRight: () => Promise<boolean>): Promise<Result> {
    return this.#mutex.run(keyOf(who), async () => {
      const before = this.#attemptsOf(who, credential);
      if (this.#isLocked(before)) return this.#lockedOut(before);
      const next = (await isRight()) ? this.#right : this.#wrong;
      // Another process may have locked meanwhile: then this came too late, right or wrong.
      const attempts = await this.#count(who, credential, (now) => (this.#isLocked(now) ? now : next(now)));
      if (this.#isLocked(attempts)) return this.#lockedOut(attempts);
      return next === this.#right ? done : no('sign-in-failed');
    });
  }

  wrongInARow(officerId: OfficerId, credential: Credential): number {
    return this.#attemptsOf({ officerId }, credential).wrong;
  }

  lastSignInAt(officerId: OfficerId): Instant | null {
    return this.#signIns.get(officerId)?.lastSignInAt ?? null;
  }

  async signedIn(officerId: OfficerId): Promise<void> {
    await this.#change(officerId, (signIns) => ({ ...signIns, lastSignInAt: this.#clock() }));
  }

  /** As if nobody had been wrong. */
  async forgive(officerId: OfficerId): Promise<void> {
    await this.#change(officerId, ({ lastSignInAt }) => ({ ...noCounts, lastSignInAt }));
  }

  /** There is another PIN. */
  async forgivePin(officerId: OfficerId): Promise<void> {
    await this.#change(officerId, (signIns) => ({ ...signIns, pin: none }));
  }

  /** Of those who are not here any more. */
  forgetWhere(isGone: (officerId: string) => boolean): Promise<void> {
    return this.#signIns.takeWhere((_signIns, officerId) => isGone(officerId));
  }

  async forget(officerId: OfficerId): Promise<void> {
    await this.#signIns.take(officerId);
  }

  #right = (): Attempts => none;

  #wrong = ({ wrong }: Attempts): Attempts => {
    const beyond = wrong + 1 - lockingAttempt;
    const lockMs = Math.min(firstLockMs * 2 ** beyond, longestLockMs);
    return { wrong: wrong + 1, lockedUntil: beyond < 0 ? 0 : this.#clock() + lockMs };
  };

  #attemptsOf(who: Who, credential: Credential): Attempts {
    if ('stranger' in who) return this.#strangers.get(keyOf(who)) ?? none;
    return this.#signIns.get(who.officerId)?.[credential] ?? none;
  }

  async #count(who: Who, credential: Credential, next: (attempts: Attempts) => Attempts): Promise<Attempts> {
    if ('stranger' in who) return this.#countStranger(keyOf(who), next);
    const counted = await this.#change(who.officerId, (signIns) => ({
      ...signIns,
      [credential]: next(signIns[credential]),
    }));
    return counted[credential];
  }

  #countStranger(key: string, next: (attempts: Attempts) => Attempts): Attempts {
    const attempts = next(this.#strangers.get(key) ?? none);
    this.#strangers.delete(key);
    this.#strangers.set(key, attempts);
    const [oldest] = this.#strangers.keys();
    if (this.#strangers.size > mostStrangers && oldest !== undefined) this.#strangers.delete(oldest);
    return attempts;
  }

  async #change(officerId: OfficerId, next: (signIns: AttemptCounts) => AttemptCounts): Promise<AttemptCounts> {
    if (!this.#signIns.has(officerId)) await this.#signIns.add(officerId, noCounts);
    return (await this.#signIns.change(officerId, next)) ?? next(noCounts);
  }

  #isLocked = ({ lockedUntil }: Attempts): boolean => this.#clock() < lockedUntil;

  #lockedOut({ lockedUntil }: Attempts): No {
    const minutes = Math.ceil((lockedUntil - this.#clock()) / minute);
    const when = { id: `dalam ${minutes} menit`, en: `in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` };
    return no('locked-out', { when }, lockedUntil);
  }
}

const keyOf = (who: Who): string => ('stranger' in who ? `? ${who.stranger}` : who.officerId);
