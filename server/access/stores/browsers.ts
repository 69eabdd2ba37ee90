/** Browsers in which somebody has signed in before. Nobody is let in by that; it keeps their own count of wrong attempts. */
import type { Instant, OfficerId } from '../../../shared/base/ids.ts';
import type { Book } from './book.ts';
import type { Browser } from './kinds.ts';
import { digestOf, newSecret, type RandomBytes } from './secrets.ts';

const day = 24 * 60 * 60_000;
const keptMs = 200 * day;
/** That it was used is written no more often than this. */
const writtenEachMs = day;
const mostOfPerson = 20;
/** Those who share a machine. */
const mostPeople = 40;

export class Browsers {
  #browsers: Book<Browser>;
  #clock: () => Instant;
  #randomBytes: RandomBytes;

  constructor(browsers: Book<Browser>, clock: () => Instant, randomBytes: RandomBytes) {
    this.#browsers = browsers;
    this.#clock = clock;
    this.#randomBytes = randomBytes;
  }

  /** Null: nobody has signed in there, or long ago. */
  idOf(token: string | null): string | null {
    const id = token === null ? null : digestOf(token);
    return id !== null && this.#browsers.has(id) ? id : null;
  }

  /** Whether this person has signed in there. */
  knows(browserId: string, officerId: OfficerId): boolean {
    return this.#browsers.get(browserId)?.officerIds.includes(officerId) ?? false;
  }

  /** Gives the token that the browser keeps: its own, or a new one. */
  async remember(token: string | null, officerId: OfficerId): Promise<string> {
    const id = this.idOf(token);
    const usedAt = this.#clock();
    if (token !== null && id !== null) {
      await this.#browsers.change(id, (known) => withPerson(known, officerId, usedAt));
      return token;
    }
    const made = newSecret(this.#randomBytes);
    await this.#browsers.add(digestOf(made), { officerIds: [officerId], usedAt });
    await this.#forgetOldest(officerId);
    return made;
  }

  /** Everywhere. */
  async forget(officerId: OfficerId): Promise<void> {
    const known = this.#browsers.entries().filter(([, { officerIds }]) => officerIds.includes(officerId));
    await Promise.all(known.map(([id]) => this.#without(id, officerId)));
  }

  endOver(): Promise<void> {
    return this.#browsers.takeWhere(({ usedAt }) => this.#clock() - usedAt > keptMs);
  }

  async #forgetOldest(officerId: OfficerId): Promise<void> {
    const known = this.#browsers.entries().filter(([, { officerIds }]) => officerIds.includes(officerId));
    const oldestFirst = known.toSorted(([, left], [, right]) => left.usedAt - right.usedAt);
    for (const [id] of oldestFirst.slice(0, -mostOfPerson)) await this.#without(id, officerId);
  }

  async #without(id: string, officerId: OfficerId): Promise<void> {
    const left = await this.#browsers.change(id, (known) => ({
      ...known,
      officerIds: known.officerIds.filter((other) => other !== officerId),
    }));
    if (left?.officerIds.length === 0) await this.#browsers.take(id);
  }
}

function withPerson(known: Browser, officerId: OfficerId, now: Instant): Browser {
  const isKnown = known.officerIds.includes(officerId);
  if (isKnown && Math.abs(now - known.usedAt) < writtenEachMs) return known;
  const others = known.officerIds.filter((other) => other !== officerId);
  return { officerIds: [...others.slice(1 - mostPeople), officerId], usedAt: now };
}
