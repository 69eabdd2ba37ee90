/** Signing in and out: by name and password, with a PIN at a desk, by a one-time link. And who is signed in. */
import type { DeviceId, LinkAnswer, Me, PinDesk, SignIn } from '../../shared/access/access.ts';
import type { OfficerId } from '../../shared/base/ids.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import { no, type Result, yes } from '../../shared/refusals/result.ts';
import { indexOf } from '../domain/calendar/hall-index.ts';
import { agenciesOfCounter, isWithin } from '../domain/permission/agencies.ts';
import type { Credentials } from './credentials/credentials.ts';
import { unlessTooBusy } from './credentials/passwords.ts';
import { signInPlaceOf, type Whence } from './credentials/whence.ts';
import type { DeviceService } from './devices/devices.ts';
import type { FirstPeople } from './first-people.ts';
import type { LockOut } from './stores/attempt-counts.ts';
import type { Browsers } from './stores/browsers.ts';
import type { SecretHash } from './stores/kinds.ts';
import type { LastSignIns } from './stores/last-sign-ins.ts';
import type { Links } from './stores/links.ts';
import type { NoteChange } from './stores/note-change.ts';
import type { Notes } from './stores/notes.ts';
import { meOf, type People } from './stores/people.ts';
import type { DevicePrincipal, PersonPrincipal } from './stores/principal.ts';
import type { PinPlace, Sessions } from './stores/sessions.ts';

/** `token` goes into a cookie, and nowhere else. */
export interface SignedIn {
  token: string;
  /** So does this one, and stays: the browser is known from now on. */
  browser: string;
  me: Me;
}

export interface SignInServiceParts {
  people: People;
  credentials: Credentials;
  lockOut: LockOut;
  lastSignIns: LastSignIns;
  browsers: Browsers;
  sessions: Sessions;
  links: Links;
  devices: DeviceService;
  firstPeople: FirstPeople;
  note: NoteChange;
  notes: Notes;
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

  signIn(signIn: SignIn, whence: Whence): Promise<Result<SignedIn>> {
    return unlessTooBusy(async () => {
      if ('link' in signIn) return this.#byLink(signIn, whence);
      return 'pin' in signIn ? this.#byPin(signIn, whence) : this.#byPassword(signIn, whence);
    });
  }

  /** What requests of this browser or machine are counted by; null: it is not known, and they are counted by address. */
  knownAs({ browser, desk }: Pick<Whence, 'browser' | 'desk'>): string | null {
    return desk?.deviceId ?? this.#parts.browsers.idOf(browser);
  }

  /** Anywhere, with a password or a PIN. */
  isSignedIn(officerId: OfficerId): boolean {
    return this.#parts.sessions.countOf(officerId) > 0;
  }

  signOut(sessionId: string): Promise<void> {
    return this.#parts.sessions.end(sessionId);
  }

  async signOutEverywhere(officerId: OfficerId): Promise<void> {
    const { people, note, sessions } = this.#parts;
    const { agencyIds } = people.get(officerId) ?? { agencyIds: null };
    await note(officerId, { type: 'PersonSignedOutEverywhere', officerId, agencyIds });
    await sessions.endWhere((session) => session.officerId === officerId);
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

  async #byPassword({ signInName, password }: ByPassword, whence: Whence): Promise<Result<SignedIn>> {
    const { people, credentials, browsers } = this.#parts;
    const person = people.named(signInName);
    const place = signInPlaceOf(whence, browsers, person?.officerId ?? null);
    const checked = await credentials.check({ ...place, person, named: signInName }, 'password', password);
    if (!checked.ok) return checked;
    await credentials.strengthen(checked.value, password);
    return this.#enter(checked.value.officerId, null, whence);
  }

  async #byPin({ officerId, pin }: ByPin, whence: Whence): Promise<Result<SignedIn>> {
    const { people, credentials, sessions, browsers } = this.#parts;
    const { desk } = whence;
    const place = desk === null ? null : this.pinDesk(desk);
    if (desk === null || place === null) return no('not-permitted');
    const mayWorkHere = place.people.some((each) => each.officerId === officerId);
    const person = mayWorkHere ? people.get(officerId) : null;
    const claimed = { ...signInPlaceOf(whence, browsers, officerId), person, named: officerId };
    const checked = await credentials.check(claimed, 'pin', pin);
    if (!checked.ok) return checked;
    // Whoever worked there before has left.
    await sessions.endWhere(({ deskId }) => deskId === desk.deviceId);
    const entered = await this.#enter(officerId, { counterId: place.counterId, deskId: desk.deviceId }, whence);
    // Whoever has just typed the new PIN knows of it.
    if (entered.ok) await this.#parts.notes.seenByDoing(officerId, browsers.idOf(entered.value.browser), 'pin');
    return entered;
  }

  async #byLink({ link: code, password }: ByLink, whence: Whence): Promise<Result<SignedIn>> {
    const { links, people, credentials } = this.#parts;
    const link = links.look(code);
    if (link?.purpose === 'trial-person') return this.#onTrial(code, whence);
    if (link?.purpose !== 'invitation' || link.officerId === null) return no('link-used');
    if (people.active(link.officerId) === null) return no('link-used');
    if (password === undefined) return no('password-needed');
    // Before the link is used up: these may be refused.
    const may = credentials.mayBePassword(link.officerId, password);
    if (!may.ok) return may;
    const hash = await credentials.hash(password);
    const { note, notes } = this.#parts;
    const { agencyIds } = people.get(link.officerId) ?? { agencyIds: null };
    const { officerId } = link;
    const used = await links.use(code, () => note(officerId, { type: 'PersonLinkUsed', officerId, agencyIds }));
    if (used === null) return no('link-used');
    await notes.add(link.officerId, link.officerId, 'link-used');
    return this.#invited(link.officerId, hash, whence);
  }

  async #invited(officerId: OfficerId, password: SecretHash, whence: Whence): Promise<Result<SignedIn>> {
    const { credentials, sessions, links, lockOut, browsers } = this.#parts;
    const kept = await credentials.keep(officerId, { password });
    await sessions.endWhere((session) => session.officerId === officerId);
    await links.voidWhere((link) => link.officerId === officerId);
    await browsers.forget(officerId);
    await lockOut.forgive('pin', officerId);
    if (kept.ok) await lockOut.forgive('password', kept.value.signInName);
    const entered = await this.#enter(officerId, null, whence);
    // Whoever used the link knows that it was used; any other browser is told, and here all else is told.
    if (entered.ok) await this.#parts.notes.seenByDoing(officerId, browsers.idOf(entered.value.browser), 'link-used');
    return entered;
  }

  async #onTrial(code: string, whence: Whence): Promise<Result<SignedIn>> {
    if ((await this.#parts.links.use(code)) === null) return no('link-used');
    const { officerId } = await this.#parts.firstPeople.trialPerson();
    return this.#enter(officerId, null, whence);
  }

  async #enter(officerId: OfficerId, at: PinPlace | null, whence: Whence): Promise<Result<SignedIn>> {
    const { people, sessions, lastSignIns, browsers } = this.#parts;
    const person = people.active(officerId);
    if (person === null) return no('sign-in-failed');
    const token = await sessions.start(officerId, at);
    await lastSignIns.signedIn(officerId);
    const browser = await browsers.remember(whence.browser, officerId);
    return yes({ token, browser, me: meOf(person) });
  }
}
