/** Passwords and PINs of people: whether one is right, with a limit on wrong attempts, and keeping a new one. */

import type { OfficerId } from '../../../shared/base/ids.ts';
import type { Text } from '../../../shared/base/text.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { done, no, type Result, yes } from '../../../shared/refusals/result.ts';
import type { Credential, LockOut } from '../stores/attempt-counts.ts';
import type { Person, SecretHash } from '../stores/kinds.ts';
import type { People } from '../stores/people.ts';
import type { FailedSignIns } from './failed-sign-ins.ts';
import type { Passwords } from './passwords.ts';
import { isWeakPassword, type Surroundings } from './weak-passwords.ts';
import { isWeakPin } from './weak-pins.ts';
import type { SignInPlace } from './whence.ts';

export interface CredentialsParts {
  people: People;
  passwords: Passwords;
  lockOut: LockOut;
  failed: FailedSignIns;
  settings: () => Hall | null;
}

/** `named`: what was typed or chosen. `person` null: nobody here has that name, which must not show. */
export interface ClaimedName extends SignInPlace {
  person: Person | null;
  named: string;
}

export class Credentials {
  #parts: CredentialsParts;

  constructor(parts: CredentialsParts) {
    this.#parts = parts;
  }

  /** Whether `secret` is the person's. A stranger is counted, and takes as long, as anybody else. */
  async check(claimed: ClaimedName, by: Credential, secret: string): Promise<Result<Person>> {
    const { people, lockOut, passwords, failed } = this.#parts;
    const { person, named, place, isKnown } = claimed;
    const kept = person?.isActive ? person[by] : null;
    const guess = { credential: by, name: named, place };
    const attempt = await lockOut.attempt(guess, async () => {
      if (person === null || kept === null) return passwords.matchesNothing(secret, isKnown);
      // It may have been changed meanwhile.
      return (
        (await passwords.matches(secret, kept, isKnown)) && people.active(person.officerId)?.[by]?.hash === kept.hash
      );
    });
    if (!attempt.ok) failed.tell(guess, person?.officerId ?? null, attempt.refusal.code);
    if (!attempt.ok) return attempt;
    return person === null ? no('sign-in-failed') : yes(person);
  }

  /** Whether the password is none of those that are guessed first. */
  mayBePassword(officerId: OfficerId, password: string): Result {
    const { people, settings } = this.#parts;
    return isWeakPassword(password, around(people.get(officerId), settings())) ? no('password-weak') : done;
  }

  mayBePin(pin: string): Result {
    return isWeakPin(pin) ? no('pin-weak') : done;
  }

  /** By somebody who has proved to belong here. */
  hash(secret: string): Promise<SecretHash> {
    return this.#parts.passwords.hash(secret, true);
  }

  /** Gives the person as they are afterwards. */
  async keep(officerId: OfficerId, secrets: Partial<Pick<Person, 'password' | 'pin'>>): Promise<Result<Person>> {
    const person = await this.#parts.people.change(officerId, (now) => ({ ...now, ...secrets }));
    return person === null ? no('signed-out') : yes(person);
  }

  /** A hash that was made with an older cost is made again: this is the one moment at which the password is known. */
  async strengthen({ officerId, password: kept }: Person, password: string): Promise<void> {
    const { passwords, people } = this.#parts;
    if (kept === null || !passwords.isOutdated(kept)) return;
    const anew = await passwords.hash(password, true);
    await people.change(officerId, (person) =>
      person.password?.hash === kept.hash ? { ...person, password: anew } : person,
    );
  }
}

function around(person: Person | null, hall: Hall | null): Surroundings {
  const own = person === null ? [] : [person.name, person.signInName];
  if (hall === null) return { names: own, words: [] };
  const { name, shortName, city, address, agencies, services, zones } = hall;
  const textsOf = (texts: readonly Text[]) => texts.flatMap(({ id, en }) => [id, en ?? '']);
  return {
    names: [...own, city, ...textsOf([name, shortName, ...agencies.map(({ shortName }) => shortName)])],
    words: textsOf([address, ...[...agencies, ...services, ...zones].map((each) => each.name)]),
  };
}
