/** How often somebody may be wrong. Counted for each name and place: whoever guesses elsewhere locks nobody out here. */
import type { Instant } from '../../../shared/base/ids.ts';
import { done, type No, no, type Result } from '../../../shared/refusals/result.ts';
import { KeyedMutex } from '../../base/mutex.ts';
import type { Book } from './book.ts';
import { ElapsedEnds } from './elapsed-ends.ts';
import type { Attempts } from './kinds.ts';
import { digestOf } from './secrets.ts';

const minute = 60_000;
/** The fifth wrong attempt locks for the first time. */
const lockingAttempt = 5;
const firstLockMs = minute;
/** A PIN has six digits, so its guesses are rarer. */
const longestLockMs: Record<Credential, number> = { password: 15 * minute, pin: 60 * minute };
/** A count is deleted a day after its last wrong attempt. */
const keptMs = 24 * 60 * minute;
/** How many counts are kept, of all names and places together. */
const mostCounts = 10_000;

export type Credential = 'password' | 'pin';
/** `name`: what was typed or chosen, whether somebody has it or not. So people and strangers are counted alike. */
export interface Guess {
  credential: Credential;
  name: string;
  /** A known browser, a paired machine, an open session, or a network. */
  place: string;
}

export class LockOut {
  #counts: Book<Attempts>;
  #clock: () => Instant;
  #ends: ElapsedEnds;
  #mutex = new KeyedMutex();

  constructor(counts: Book<Attempts>, clock: () => Instant, elapsed: () => number) {
    this.#ends = new ElapsedEnds(elapsed);
    this.#counts = counts;
    this.#clock = clock;
  }

  /**
   * Asks `isRight` and counts its answer; `done` when it is true. Attempts with one name at one place run one after another,
   * so that a hundred at once do not get past the limit.
   */
  attempt(guess: Guess, isRight: () => Promise<boolean>): Promise<Result> {
    const id = idOf(guess);
    return this.#mutex.run(id, async () => {
      const before = this.#counts.get(id);
      if (before !== null && this.#isLocked(guess, before)) return this.#lockedOut(before);
      const wasRight = await isRight();
      // Another process may have locked meanwhile: then even a right attempt is refused.
      const now = this.#counts.get(id);
      if (now !== null && this.#isLocked(guess, now)) return this.#lockedOut(now);
      if (!wasRight) return this.#wrong(id, guess);
      if (now !== null) await this.#counts.take(id);
      return done;
    });
  }

  /** Deletes all counts of this name, at every place. */
  forgive(credential: Credential, name: string): Promise<void> {
    const subject = subjectOf(credential, name);
    return this.#counts.takeWhere((counted) => counted.subject === subject);
  }

  /** A clock that jumped may have left counts of the future. */
  forgetOld(): Promise<void> {
    const now = this.#clock();
    this.#ends.forgetUntil(now);
    return this.#counts.takeWhere(({ at }) => Math.abs(now - at) > keptMs);
  }

  async #wrong(id: string, guess: Guess): Promise<Result> {
    const first = this.#next(guess, {
      subject: subjectOf(guess.credential, guess.name),
      wrong: 0,
      lockedUntil: 0,
      at: 0,
    });
    if (!this.#counts.has(id)) await this.#makeRoom();
    const isNew = await this.#counts.add(id, first);
    const counted = isNew ? first : await this.#counts.change(id, (now) => this.#next(guess, now));
    return counted !== null && this.#isLocked(guess, counted) ? this.#lockedOut(counted) : no('sign-in-failed');
  }

  #next(guess: Guess, now: Attempts): Attempts {
    if (this.#isLocked(guess, now)) return now;
    const wrong = now.wrong + 1;
    const beyond = wrong - lockingAttempt;
    const lockMs = Math.min(firstLockMs * 2 ** beyond, longestLockMs[guess.credential]);
    return { ...now, wrong, lockedUntil: beyond < 0 ? 0 : this.#clock() + lockMs, at: this.#clock() };
  }

  /** Who was wrong least often goes first: many names tried once each do not make room for more guesses at one. */
  async #makeRoom(): Promise<void> {
    if (this.#counts.size < mostCounts) return;
    const [least] = this.#counts
      .entries()
      .toSorted(([, left], [, right]) => left.wrong - right.wrong || left.at - right.at);
    if (least !== undefined) await this.#counts.take(least[0]);
  }

  /** A lock that would last longer than the longest one is ignored: the clock was set back. */
  #isLocked(guess: Guess, { lockedUntil }: Attempts): boolean {
    const leftMs = lockedUntil - this.#clock();
    if (leftMs <= 0 || leftMs > longestLockMs[guess.credential]) return false;
    return this.#ends.goesOn(idOf(guess), lockedUntil, leftMs);
  }

  #lockedOut({ lockedUntil }: Attempts): No {
    const minutes = Math.ceil((lockedUntil - this.#clock()) / minute);
    const when = { id: `dalam ${minutes} menit`, en: `in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` };
    return no('locked-out', { when }, lockedUntil);
  }
}

/** What was typed as a name may be a password: only the digest is kept. */
const subjectOf = (credential: Credential, name: string): string => digestOf(`${credential}\n${name}`);
const idOf = ({ credential, name, place }: Guess): string => digestOf(`${subjectOf(credential, name)}\n${place}`);
