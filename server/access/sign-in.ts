/** Coming in: by name and password, with a PIN at a desk, by a one-time link; and changing what one comes in with. */
import type { z } from 'zod';
import type { LinkAnswer, Me, PasswordChange, PinChange, PinDesk, SignIn } from '../../shared/access.ts';
import type { Refused } from '../../shared/answers.ts';
import type { Hall } from '../../shared/hall.ts';
import type { OfficerId } from '../../shared/ids.ts';
import { answerOf, refused } from '../base/refused.ts';
import { indexOf } from '../domain/calendar/hall-index.ts';
import { agenciesOfCounter, isWithin } from '../domain/permission/agencies.ts';
import { maySecrets } from '../domain/permission/manage.ts';
import type { Credential, LockOut, Who } from './attempt-counts.ts';
import type { FirstPeople } from './first-people.ts';
import type { Person, SecretHash } from './kinds.ts';
import type { Links } from './links.ts';
import type { Passwords } from './passwords.ts';
import { meOf, type People } from './people.ts';
import type { DevicePrincipal, PersonPrincipal } from './principal.ts';
import type { AtDesk, Sessions } from './sessions.ts';

/** After so many wrong ones in a row a PIN is taken away: of a million there is less than a chance in a hundred thousand. */
const wrongPins = 10;

/** `token` goes into a cookie, and nowhere else. */
export interface SignedIn {
  token: string;
  me: Me;
}

export interface SigningInParts {
  people: People;
  passwords: Passwords;
  lockOut: LockOut;
  sessions: Sessions;
  links: Links;
  firstPeople: FirstPeople;
  settings: () => Hall | null;
}

type ByPassword = Extract<SignIn, { signInName: string }>;
type ByPin = Extract<SignIn, { pin: string }>;
type ByLink = Extract<SignIn, { link: string }>;

export class SigningIn {
  #parts: SigningInParts;

  constructor(parts: SigningInParts) {
    this.#parts = parts;
  }

  /** `desk`: the machine at which it is done, where that is a counter's own. */
  async signIn(signIn: SignIn, desk: DevicePrincipal | null): Promise<SignedIn | Refused> {
    if ('link' in signIn) return this.#byLink(signIn);
    return 'pin' in signIn ? this.#byPin(signIn, desk) : this.#byPassword(signIn);
  }

  /** Null: it is no desk, or stands at no counter of this hall. */
  pinDesk({ deviceKind, settings: { counterId } }: DevicePrincipal): PinDesk | null {
    const hall = this.#parts.settings();
    if (deviceKind !== 'desk' || counterId === null || hall === null) return null;
    const counter = indexOf(hall).counters.get(counterId);
    if (counter === undefined) return null;
    const agencyIds = agenciesOfCounter(hall, counter);
    const people = this.#parts.people
      .all()
      .filter(({ isActive, pin, role }) => isActive && pin !== null && role !== 'administrator')
      .filter((person) => isWithin(person.agencyIds, agencyIds))
      .map(({ officerId, name }) => ({ officerId, name }))
      .sort((left, right) => left.name.localeCompare(right.name, 'id'));
    return { counterId, counterNumber: counter.number, people };
  }

  /** What a link is for. It is not used up by that. */
  look(code: string): LinkAnswer | Refused {
    const link = this.#parts.links.look(code);
    if (link === null) return refused('link-used');
    const { purpose, officerId } = link;
    if (officerId === null) return { purpose, name: null, signInName: null };
    const person = this.#parts.people.active(officerId);
    return person === null ? refused('link-used') : { purpose, name: person.name, signInName: person.signInName };
  }

  /** Whoever else is signed in as this person is no longer. */
  async changePassword(by: PersonPrincipal, change: z.infer<typeof PasswordChange>): Promise<Me | Refused> {
    const refusal = await this.#checkCurrent(by, change.current);
    if (refusal !== null) return refusal;
    const password = await this.#parts.passwords.hash(change.password);
    const me = await this.#keep(by.officerId, { password });
    await this.#parts.sessions.endWhere((session, id) => session.officerId === by.officerId && id !== by.sessionId);
    return me;
  }

  async changePin(by: PersonPrincipal, { current, pin }: z.infer<typeof PinChange>): Promise<Me | Refused> {
    const refusal = await this.#checkCurrent(by, current);
    if (refusal !== null) return refusal;
    const hash = pin === null ? null : await this.#parts.passwords.hash(pin);
    await this.#parts.lockOut.forgivePin(by.officerId);
    const me = await this.#keep(by.officerId, { pin: hash });
    await this.#parts.sessions.endWhere(
      ({ officerId, onlyCounterId }) => officerId === by.officerId && onlyCounterId !== null,
    );
    return me;
  }

  async #byPassword({ signInName, password }: ByPassword): Promise<SignedIn | Refused> {
    const person = this.#parts.people.named(signInName);
    const refusal = await this.#attempt(person, 'password', password, signInName);
    if (refusal !== null || person === null) return refusal ?? refused('sign-in-failed');
    await this.#strengthen(person, password);
    return this.#enter(person.officerId, null);
  }

  async #byPin({ officerId, pin }: ByPin, desk: DevicePrincipal | null): Promise<SignedIn | Refused> {
    const place = desk === null ? null : this.pinDesk(desk);
    if (desk === null || place === null) return refused('not-permitted');
    const mayWorkHere = place.people.some((each) => each.officerId === officerId);
    const person = mayWorkHere ? this.#parts.people.get(officerId) : null;
    const refusal = await this.#attempt(person, 'pin', pin, officerId);
    if (refusal !== null || person === null) return refusal ?? refused('sign-in-failed');
    // Whoever sat there before has left.
    await this.#parts.sessions.endWhere(({ deskId }) => deskId === desk.deviceId);
    return this.#enter(officerId, { counterId: place.counterId, deskId: desk.deviceId });
  }

  async #byLink({ link: code, password }: ByLink): Promise<SignedIn | Refused> {
    const link = this.#parts.links.look(code);
    if (link?.purpose === 'trial-person') return this.#onTrial(code);
    if (link?.purpose !== 'invitation' || link.officerId === null) return refused('link-used');
    if (this.#parts.people.active(link.officerId) === null) return refused('link-used');
    if (password === undefined) return refused('password-needed');
    // Before the link is used up: this may be refused.
    const hash = await this.#parts.passwords.hash(password);
    if ((await this.#parts.links.use(code)) === null) return refused('link-used');
    return this.#invited(link.officerId, hash);
  }

  async #invited(officerId: OfficerId, password: SecretHash): Promise<SignedIn | Refused> {
    const { sessions, links, lockOut } = this.#parts;
    await this.#keep(officerId, { password });
    await sessions.endWhere((session) => session.officerId === officerId);
    await links.voidWhere((link) => link.officerId === officerId);
    await lockOut.forgive(officerId);
    return this.#enter(officerId, null);
  }

  async #onTrial(code: string): Promise<SignedIn | Refused> {
    if ((await this.#parts.links.use(code)) === null) return refused('link-used');
    const { officerId } = await this.#parts.firstPeople.trialPerson();
    return this.#enter(officerId, null);
  }

  /** `person` null: is not here, which must not show. */
  async #attempt(person: Person | null, by: Credential, secret: string, named: string): Promise<Refused | null> {
    const { people, lockOut, passwords } = this.#parts;
    const kept = person?.isActive ? person[by] : null;
    const who: Who = person === null || kept === null ? { stranger: named } : person;
    const refusal = await lockOut.attempt(who, by, async () => {
      if (person === null || kept === null) return passwords.matchesNothing(secret);
      // It may have been changed meanwhile.
      return (await passwords.matches(secret, kept)) && people.active(person.officerId)?.[by]?.hash === kept.hash;
    });
    if (by === 'pin' && person !== null && lockOut.wrongInARow(person.officerId, 'pin') >= wrongPins)
      await people.change(person.officerId, (now) => ({ ...now, pin: null }));
    return refusal;
  }

  /** With the password itself, not only with an open session: somebody may have left it open. */
  async #checkCurrent(by: PersonPrincipal, current: string): Promise<Refused | null> {
    const may = maySecrets(by);
    if (!may.ok) return answerOf(may);
    return this.#attempt(this.#parts.people.get(by.officerId), 'password', current, by.officerId);
  }

  /** A hash of older days is made anew: this is the one moment at which the password is known. */
  async #strengthen({ officerId, password: kept }: Person, password: string): Promise<void> {
    const { passwords, people } = this.#parts;
    if (kept === null || !passwords.isOutdated(kept)) return;
    const anew = await passwords.hash(password);
    await people.change(officerId, (person) =>
      person.password?.hash === kept.hash ? { ...person, password: anew } : person,
    );
  }

  async #keep(officerId: OfficerId, secrets: Partial<Pick<Person, 'password' | 'pin'>>): Promise<Me | Refused> {
    const person = await this.#parts.people.change(officerId, (now) => ({ ...now, ...secrets }));
    return person === null ? refused('signed-out') : meOf(person);
  }

  async #enter(officerId: OfficerId, at: AtDesk | null): Promise<SignedIn | Refused> {
    const { people, sessions, lockOut } = this.#parts;
    const person = people.active(officerId);
    if (person === null) return refused('sign-in-failed');
    const token = await sessions.start(officerId, at);
    await lockOut.signedIn(officerId);
    return { token, me: meOf(person) };
  }
}
