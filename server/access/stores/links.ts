/** One-time links. The code stands behind the `#` of an address, so that no log and no proxy sees it. */

import type { LinkPurpose } from '../../../shared/access/access.ts';
import type { Instant, OfficerId } from '../../../shared/base/ids.ts';
import { KeyedMutex } from '../../base/mutex.ts';
import type { Book } from './book.ts';
import type { Link } from './kinds.ts';
import { digestOf, newSecret, type RandomBytes } from './secrets.ts';

const pages: Record<LinkPurpose, string> = {
  invitation: '/counter/#masuk=',
  'trial-person': '/counter/#masuk=',
  kiosk: '/kiosk/#pasang=',
  display: '/display/#pasang=',
};

/** Three days, so that an invitation of Friday still works on Monday. */
export const longestLinkMs = 72 * 60 * 60_000;

export interface MadeLink {
  /** Path and fragment of a page of the hall. */
  link: string;
  until: Instant;
}

export class Links {
  #links: Book<Link>;
  #clock: () => Instant;
  #randomBytes: RandomBytes;
  #mutex = new KeyedMutex();

  constructor(links: Book<Link>, clock: () => Instant, randomBytes: RandomBytes) {
    this.#links = links;
    this.#clock = clock;
    this.#randomBytes = randomBytes;
  }

  /** `officerId`: whom an invitation is for, else null. */
  async make(purpose: LinkPurpose, officerId: OfficerId | null, forMs: number): Promise<MadeLink> {
    const code = newSecret(this.#randomBytes);
    const until = this.#clock() + forMs;
    await this.#links.add(digestOf(code), { purpose, officerId, until });
    return { link: pages[purpose] + code, until };
  }

  /** Null: it was used, is too old, or never was. */
  look(code: string): Link | null {
    const link = this.#links.get(digestOf(code));
    return link === null || this.#isOver(link) ? null : link;
  }

  /** Used up, when `before` is done with it. Null for all but one who use it, and for these nothing is done before. */
  use(code: string, before: (link: Link) => Promise<void> = async () => {}): Promise<Link | null> {
    return this.#mutex.run(digestOf(code), async () => {
      const link = this.look(code);
      if (link === null) return null;
      await before(link);
      return this.#links.take(digestOf(code));
    });
  }

  voidWhere(isMeant: (link: Link) => boolean): Promise<void> {
    return this.#links.takeWhere(isMeant);
  }

  endOver(): Promise<void> {
    return this.voidWhere((link) => this.#isOver(link));
  }

  /** One that would last longer than any does was made when the clock was wrong. */
  #isOver = ({ until }: Link): boolean => {
    const leftMs = until - this.#clock();
    return leftMs <= 0 || leftMs > longestLinkMs;
  };
}
