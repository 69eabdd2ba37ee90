/** When somebody came in last. */
import type { Instant, OfficerId } from '../../../shared/base/ids.ts';
import type { Book } from './book.ts';
import type { SignIns } from './kinds.ts';

export class LastSignIns {
  #signIns: Book<SignIns>;
  #clock: () => Instant;

  constructor(signIns: Book<SignIns>, clock: () => Instant) {
    this.#signIns = signIns;
    this.#clock = clock;
  }

  /** Null: never. */
  of(officerId: OfficerId): Instant | null {
    return this.#signIns.get(officerId)?.lastSignInAt ?? null;
  }

  signedIn(officerId: OfficerId): Promise<void> {
    return this.#signIns.put(officerId, { lastSignInAt: this.#clock() });
  }

  async forget(officerId: OfficerId): Promise<void> {
    await this.#signIns.take(officerId);
  }

  /** Of those who are not here any more. */
  forgetWhere(isGone: (officerId: string) => boolean): Promise<void> {
    return this.#signIns.takeWhere((_signIns, officerId) => isGone(officerId));
  }
}
