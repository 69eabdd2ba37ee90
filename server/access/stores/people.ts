/** The people of the hall, by id and by the name that they sign in with. */
import type { Me } from '../../../shared/access/access.ts';
import type { OfficerId } from '../../../shared/base/ids.ts';
import type { Book } from './book.ts';
import type { Person, SignInNameHolder } from './kinds.ts';

export class People {
  #people: Book<Person>;
  #names: Book<SignInNameHolder>;

  constructor(people: Book<Person>, names: Book<SignInNameHolder>) {
    this.#people = people;
    this.#names = names;
  }

  get(officerId: string): Person | null {
    return this.#people.get(officerId);
  }

  /** Null also for a person who was deactivated. */
  active(officerId: string): Person | null {
    const person = this.#people.get(officerId);
    return person?.isActive ? person : null;
  }

  named(signInName: string): Person | null {
    const holder = this.#names.get(signInName);
    const person = holder === null ? null : this.#people.get(holder.officerId);
    return person?.signInName === signInName ? person : null;
  }

  all(): Person[] {
    return this.#people.values();
  }

  /** `listener` runs when somebody's name has changed, come or gone. */
  onNames(listener: () => void): void {
    this.#people.onChange((_id, now, before) => {
      if (now?.name !== before?.name) listener();
    });
  }

  /**
   * False: the sign-in name is taken. The person is there before the name is: a name whose person is not there has been
   * left behind, and may be taken.
   */
  async add(person: Person): Promise<boolean> {
    await this.#people.add(person.officerId, person);
    if (await this.#claim(person.signInName, person.officerId)) return true;
    await this.#people.take(person.officerId);
    return false;
  }

  /**
   * The one whom the hall makes by itself, if need be with a number behind the sign-in name; or the one who is there by now
   * and is such a person: another process may do the same at this moment.
   */
  async makeSure(isSuch: (person: Person) => boolean, made: Person): Promise<Person> {
    for (let number = 1; ; number++) {
      const known = this.all().find((person) => isSuch(person) && this.named(person.signInName) === person);
      if (known !== undefined) return known;
      const person = { ...made, signInName: number === 1 ? made.signInName : `${made.signInName}-${number}` };
      if (await this.add(person)) return person;
    }
  }

  /** Not the sign-in name. Null: there is no such person any more. */
  change(officerId: OfficerId, next: (person: Person) => Person): Promise<Person | null> {
    return this.#people.change(officerId, next);
  }

  /** False: the name is taken. */
  async rename(officerId: OfficerId, signInName: string): Promise<boolean> {
    const before = this.#people.get(officerId)?.signInName;
    if (before === signInName) return true;
    if (!(await this.#claim(signInName, officerId))) return false;
    await this.#people.change(officerId, (person) => ({ ...person, signInName }));
    if (before !== undefined) await this.#names.take(before);
    return true;
  }

  /** Deletes the person and the name. Only the id in the log stays. */
  async erase({ officerId, signInName }: Person): Promise<void> {
    await this.#people.take(officerId);
    if (this.#names.get(signInName)?.officerId === officerId) await this.#names.take(signInName);
  }

  async #claim(signInName: string, officerId: OfficerId): Promise<boolean> {
    const holder = this.#names.get(signInName);
    if (holder !== null && holder.officerId !== officerId && !this.#people.has(holder.officerId))
      await this.#names.take(signInName);
    if (await this.#names.add(signInName, { officerId })) return true;
    return this.#names.get(signInName)?.officerId === officerId;
  }
}

export const meOf = ({ officerId, name, role, agencyIds, pin, isTrial }: Person): Me => ({
  officerId,
  name,
  role,
  agencyIds,
  hasPin: pin !== null,
  isTrial,
});
