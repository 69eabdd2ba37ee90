/** Signing in and out: by name and password, with a PIN at a desk, by a one-time link. And who is signed in. */
import type { DeviceId, LinkAnswer, Me, PinDesk, SignIn } from '../../shared/access.ts';
import type { Hall } from '../../shared/hall.ts';
import type { OfficerId } from '../../shared/ids.ts';
import { no, type Result, yes } from '../../shared/result.ts';
import { indexOf } from '../domain/calendar/hall-index.ts';
import { agenciesOfCounter, isWithin } from '../domain/permission/agencies.ts';
import type { LockOut } from './attempt-counts.ts';
import type { Credentials } from './credentials.ts';
import type { DeviceService } from './devices.ts';
import type { FirstPeople } from './first-people.ts';
import type { SecretHash } from './kinds.ts';
import type { Links } from './links.ts';
import { unlessTooBusy } from './passwords.ts';
import { meOf, type People } from './people.ts';
import type { DevicePrincipal, PersonPrincipal } from './principal.ts';
import type { PinPlace, Sessions } from './sessions.ts';

/** `token` goes into a cookie, and nowhere else. */
export interface SignedIn {
  token: string;
  me: Me;
}

export interface SignInServiceParts {
  people: People;
  credentials: Credentials;
  lockOut: LockOut;
  sessions: Sessions;
  links: Links;
  devices: DeviceService;
  firstPeople: FirstPeople;
  settings: () => Hall | null;
}

type ByPassword = Extract<SignIn, { signInName: string }>;
type ByPin = Extract<SignIn, { pin: string }>;
type ByLink = Extract<SignIn, { link: string }>;

export class SignInService {
  #parts: SignInServiceParts;

  constructor(parts: SignInServiceParts) {
    this.#parts = parts;
  }

  /**
   * Null: signed out, or never in; or came in with a PIN, and `at` is not the machine at which that was. The session is in
   * use: it ends later.
   */
  person(token: string, at: DeviceId | null = null): PersonPrincipal | null {
    const { sessions, people, devices } = this.#parts;
    const found = sessions.of(token);
    if (found === null) return null;
    const { sessionId, session } = found;
    const { officerId, onlyCounterId, deskId } = session;
    const person = people.active(officerId);
    if (person === null) return null;
    if (deskId !== null && (deskId !== at || devices.counterOf(deskId) !== onlyCounterId)) return null;
    sessions.touch(sessionId);
    const { role, agencyIds } = person;
    return { kind: 'person', sessionId, officerId, rights: { role, agencyIds }, onlyCounterId };
  }

  /** `desk`: the counter's own machine at which it is done, if it is one. */
  signIn(signIn: SignIn, desk: DevicePrincipal | null): Promise<Result<SignedIn>> {
    return unlessTooBusy(async () => {
      if ('link' in signIn) return this.#byLink(signIn);
      return 'pin' in signIn ? this.#byPin(signIn, desk) : this.#byPassword(signIn);
    });
  }

  signOut(sessionId: string): Promise<void> {
    return this.#parts.sessions.end(sessionId);
  }

  signOutEverywhere(officerId: OfficerId): Promise<void> {
    return this.#parts.sessions.endWhere((session) => session.officerId === officerId);
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

  /** What a link is for. Looking does not use it up. */
  lookAtLink(code: string): Result<LinkAnswer> {
    const link = this.#parts.links.look(code);
    if (link === null) return no('link-used');
    const { purpose, officerId } = link;
    if (officerId === null) return yes({ purpose, name: null, signInName: null });
    const person = this.#parts.people.active(officerId);
    return person === null ? no('link-used') : yes({ purpose, name: person.name, signInName: person.signInName });
  }

  async #byPassword({ signInName, password }: ByPassword): Promise<Result<SignedIn>> {
    const { people, credentials } = this.#parts;
    const checked = await credentials.check(people.named(signInName), 'password', password, signInName);
    if (!checked.ok) return checked;
    await credentials.strengthen(checked.value, password);
    return this.#enter(checked.value.officerId, null);
  }

  async #byPin({ officerId, pin }: ByPin, desk: DevicePrincipal | null): Promise<Result<SignedIn>> {
    const { people, credentials, sessions } = this.#parts;
    const place = desk === null ? null : this.pinDesk(desk);
    if (desk === null || place === null) return no('not-permitted');
    const mayWorkHere = place.people.some((each) => each.officerId === officerId);
    const checked = await credentials.check(mayWorkHere ? people.get(officerId) : null, 'pin', pin, officerId);
    if (!checked.ok) return checked;
    // Whoever worked there before has left.
    await sessions.endWhere(({ deskId }) => deskId === desk.deviceId);
    return this.#enter(officerId, { counterId: place.counterId, deskId: desk.deviceId });
  }

  async #byLink({ link: code, password }: ByLink): Promise<Result<SignedIn>> {
    const { links, people, credentials } = this.#parts;
    const link = links.look(code);
    if (link?.purpose === 'trial-person') return this.#onTrial(code);
    if (link?.purpose !== 'invitation' || link.officerId === null) return no('link-used');
    if (people.active(link.officerId) === null) return no('link-used');
    if (password === undefined) return no('password-needed');
    // Before the link is used up: this may be refused.
    const hash = await credentials.hash(password);
    if ((await links.use(code)) === null) return no('link-used');
    return this.#invited(link.officerId, hash);
  }

  async #invited(officerId: OfficerId, password: SecretHash): Promise<Result<SignedIn>> {
    const { credentials, sessions, links, lockOut } = this.#parts;
    await credentials.keep(officerId, { password });
    await sessions.endWhere((session) => session.officerId === officerId);
    await links.voidWhere((link) => link.officerId === officerId);
    await lockOut.forgive(officerId);
    return this.#enter(officerId, null);
  }

  async #onTrial(code: string): Promise<Result<SignedIn>> {
    if ((await this.#parts.links.use(code)) === null) return no('link-used');
    const { officerId } = await this.#parts.firstPeople.trialPerson();
    return this.#enter(officerId, null);
  }

  async #enter(officerId: OfficerId, at: PinPlace | null): Promise<Result<SignedIn>> {
    const { people, sessions, lockOut } = this.#parts;
    const person = people.active(officerId);
    if (person === null) return no('sign-in-failed');
    const token = await sessions.start(officerId, at);
    await lockOut.signedIn(officerId);
    return yes({ token, me: meOf(person) });
  }
}
