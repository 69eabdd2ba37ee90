/** Passwords and PINs of people: whether one is right, with a limit on wrong attempts, and keeping a new one. */
import type { OfficerId } from '../../shared/ids.ts';
import { no, type Result, yes } from '../../shared/result.ts';
import type { Credential, LockOut, Who } from './attempt-counts.ts';
import type { Person, SecretHash } from './kinds.ts';
import type { Passwords } from './passwords.ts';
import type { People } from './people.ts';

/** After this many wrong PINs in a row the PIN is deleted: of a million guesses there is then less than a chance in a hundred thousand. */
const wrongPins = 10;

export interface CredentialsParts {
  people: People;
  passwords: Passwords;
  lockOut: LockOut;
}

export class Credentials {
  #parts: CredentialsParts;

  constructor(parts: CredentialsParts) {
    this.#parts = parts;
  }

  /**
   * Whether `secret` is the person's. `person` null: nobody here has that name, which must not show: it is counted and takes
   * as long as with anybody else. `named` is what was typed.
   */
  async check(person: Person | null, by: Credential, secret: string, named: string): Promise<Result<Person>> {
    const { people, lockOut, passwords } = this.#parts;
    const kept = person?.isActive ? person[by] : null;
    const who: Who = person === null || kept === null ? { stranger: named } : person;
    const attempt = await lockOut.attempt(who, by, async () => {
      if (person === null || kept === null) return passwords.matchesNothing(secret);
      // It may have been changed meanwhile.
      return (await passwords.matches(secret, kept)) && people.active(person.officerId)?.[by]?.hash === kept.hash;
    });
    if (by === 'pin' && person !== null && lockOut.wrongInARow(person.officerId, 'pin') >= wrongPins)
      await people.change(person.officerId, (now) => ({ ...now, pin: null }));
    if (!attempt.ok) return attempt;
    return person === null ? no('sign-in-failed') : yes(person);
  }

  hash(secret: string): Promise<SecretHash> {
    return this.#parts.passwords.hash(secret);
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
    const anew = await passwords.hash(password);
    await people.change(officerId, (person) =>
      person.password?.hash === kept.hash ? { ...person, password: anew } : person,
    );
  }
}
