/** Who may come in: people, their sessions, devices and keys. The one door to all that the register keeps of them. */
import type { Logger } from 'pino';
import type { z } from 'zod';
import type {
  DeviceId,
  DeviceKind,
  DeviceReport,
  DeviceRow,
  DeviceSettings,
  HallSwitches,
  Invitation,
  KeyAnswer,
  KeyRequest,
  KeyRow,
  LinkAnswer,
  Me,
  PairingAnswer,
  PairingConfirm,
  PairingRequest,
  PairingSeen,
  PasswordChange,
  PersonChange,
  PersonRequest,
  PersonRow,
  PinChange,
  PinDesk,
  SignIn,
} from '../../shared/access.ts';
import type { Refused } from '../../shared/answers.ts';
import type { Hall } from '../../shared/hall.ts';
import type { Instant, OfficerId } from '../../shared/ids.ts';
import { answerOf, refused } from '../base/refused.ts';
import { rightsWithin } from '../domain/permission/agencies.ts';
import { maySwitches } from '../domain/permission/manage.ts';
import type { Rights } from '../domain/permission/sender.ts';
import type { RecordStore } from '../register/records.ts';
import { LockOut } from './attempt-counts.ts';
import { type Books, openBooks } from './books.ts';
import { type DeviceListener, Devices, type PairedDevice } from './devices.ts';
import { FirstPeople, type TrialLinks } from './first-people.ts';
import { Keys } from './keys.ts';
import { Links } from './links.ts';
import { type Claimed, Pairings } from './pairings.ts';
import { Crowded, type HashCost, Passwords } from './passwords.ts';
import { meOf, People } from './people.ts';
import { Staff } from './people-service.ts';
import type { DevicePrincipal, KeyPrincipal, PersonPrincipal } from './principal.ts';
import type { RandomBytes } from './secrets.ts';
import { Sessions } from './sessions.ts';
import { type SignedIn, SigningIn } from './sign-in.ts';

export interface AccessParts {
  store: RecordStore;
  clock: () => Instant;
  randomBytes: RandomBytes;
  /** A random UUID. */
  newId: () => string;
  logger: Logger;
  /** The hall as it is set up now; null: not yet. */
  settings: () => Hall | null;
  /** Of new passwords and PINs. */
  hashCost?: HashCost;
}

/** What no longer holds: whoever came in by it is to be shown the door. */
export type Ended = { sessionId: string } | { deviceId: DeviceId } | { keyId: string };
export type { PairedDevice, SignedIn };
export type EndedListener = (ended: Ended) => void;

const breathMs = 60_000;
/** All switches are one record. */
const switchesId = 'hall';

/**
 * What writes rejects with `NotWritten` where it could not. Every refusal is a `Refused`, which has the field `refusal`;
 * nothing that is granted has one. What is asked in vain changes nothing but the count of attempts.
 */
export class Access {
  #parts: AccessParts;
  #books: Books;
  #people: People;
  #sessions: Sessions;
  #links: Links;
  #firstPeople: FirstPeople;
  #signingIn: SigningIn;
  #staff: Staff;
  #devices: Devices;
  #pairings: Pairings;
  #keys: Keys;
  #endedListeners = new Set<EndedListener>();
  #breathing: NodeJS.Timeout | null;

  private constructor(parts: AccessParts) {
    const { clock, randomBytes, newId, logger, settings } = parts;
    const books = openBooks(parts.store, logger);
    this.#parts = parts;
    this.#books = books;
    const people = new People(books.people, books.signInNames);
    const lockOut = new LockOut(books.signIns, clock);
    const sessions = new Sessions({ sessions: books.sessions, clock, randomBytes, logger });
    const links = new Links(books.links, clock, randomBytes);
    const firstPeople = new FirstPeople(people, links, newId);
    const passwords = new Passwords(randomBytes, parts.hashCost);
    const states = books.deviceStates;
    const devices = new Devices({ devices: books.devices, states, sessions, settings, clock, randomBytes, logger });
    this.#people = people;
    this.#sessions = sessions;
    this.#links = links;
    this.#firstPeople = firstPeople;
    this.#signingIn = new SigningIn({ people, passwords, lockOut, sessions, links, firstPeople, settings });
    this.#staff = new Staff({ people, sessions, links, lockOut, settings, newId, logger });
    this.#devices = devices;
    this.#pairings = new Pairings({ pairings: books.pairings, devices, links, clock, randomBytes });
    this.#keys = new Keys({ keys: books.keys, uses: books.keyUses, clock, randomBytes, newId, logger });
    this.#tellWhatEnds();
    this.#breathing = setInterval(() => void this.breathe(), breathMs).unref();
  }

  static async open(parts: AccessParts): Promise<Access> {
    const access = new Access(parts);
    await access.breathe();
    return access;
  }

  /** Writes nothing more by itself. */
  close(): void {
    if (this.#breathing !== null) clearInterval(this.#breathing);
    this.#breathing = null;
  }

  /** By itself once a minute: what is over goes, and how devices are doing is written. */
  async breathe(): Promise<void> {
    const { people, signIns } = this.#books;
    try {
      await Promise.all([
        this.#sessions.endOver(),
        this.#links.endOver(),
        this.#pairings.endOver(),
        this.#devices.breathe(),
        this.#keys.breathe(),
        signIns.takeWhere((_signIns, officerId) => !people.has(officerId)),
      ]);
    } catch (error) {
      this.#parts.logger.warn({ err: error }, 'the register could not be tidied; the next minute tries again');
    }
  }

  // Who is it

  /** Null: signed out, or never in. Whoever comes with the token is there: the idle end moves. */
  person(token: string): PersonPrincipal | null {
    const found = this.#sessions.of(token);
    if (found === null) return null;
    const { sessionId, session } = found;
    const { officerId, onlyCounterId, deskId } = session;
    const person = this.#people.active(officerId);
    if (person === null || (deskId !== null && this.#devices.counterOf(deskId) !== onlyCounterId)) return null;
    this.#sessions.touch(sessionId);
    const { role, agencyIds } = person;
    return { kind: 'person', sessionId, officerId, rights: { role, agencyIds }, onlyCounterId };
  }

  /** Null: there is no such device, or it is of another kind. */
  device(kind: DeviceKind, token: string): DevicePrincipal | null {
    return this.#devices.of(kind, token);
  }

  key(text: string): KeyPrincipal | null {
    return this.#keys.of(text);
  }

  /** What a key may do in the name of this officer. Null: nothing. */
  actingFor(key: KeyPrincipal, officerId: OfficerId): Rights | null {
    const person = key.roles.includes('desk') ? this.#people.active(officerId) : null;
    return person === null ? null : rightsWithin(person, key.agencyIds);
  }

  /** Told by this process of what ended at any. Gives a function that ends it, as `onDevice` does. */
  onEnded(listener: EndedListener): () => void {
    this.#endedListeners.add(listener);
    return () => this.#endedListeners.delete(listener);
  }

  onDevice(listener: DeviceListener): () => void {
    return this.#devices.onDevice(listener);
  }

  /** Somebody's name has changed, come or gone. */
  onNames(listener: () => void): void {
    this.#people.onNames(listener);
  }

  /** Null: nobody here has that id, or no longer. */
  officerName(officerId: string): string | null {
    return this.#people.get(officerId)?.name ?? null;
  }

  /** Of those whom the log knows by their ids. */
  readonly names = {
    officerName: (officerId: string): string | null => this.officerName(officerId),
    kioskName: (kioskId: string): string | null => this.#devices.nameOf(kioskId),
  };

  // Signing in

  me({ officerId }: PersonPrincipal): Me | null {
    const person = this.#people.active(officerId);
    return person === null ? null : meOf(person);
  }

  /** Null: it is no desk, or stands at no counter. */
  pinDesk(device: DevicePrincipal): PinDesk | null {
    return this.#signingIn.pinDesk(device);
  }

  signIn(signIn: SignIn, desk: DevicePrincipal | null): Promise<SignedIn | Refused> {
    return unlessCrowded(this.#signingIn.signIn(signIn, desk));
  }

  signOut(sessionId: string): Promise<void> {
    return this.#sessions.end(sessionId);
  }

  signOutEverywhere(officerId: OfficerId): Promise<void> {
    return this.#sessions.endWhere((session) => session.officerId === officerId);
  }

  changePassword(by: PersonPrincipal, change: z.infer<typeof PasswordChange>): Promise<Me | Refused> {
    return unlessCrowded(this.#signingIn.changePassword(by, change));
  }

  changePin(by: PersonPrincipal, change: z.infer<typeof PinChange>): Promise<Me | Refused> {
    return unlessCrowded(this.#signingIn.changePin(by, change));
  }

  lookAtLink(link: string): LinkAnswer | Refused {
    return this.#signingIn.look(link);
  }

  /** Path of a page. Null: an administrator has a password; with `evenIfThereIsOne` a link that sets it anew. */
  adminLink(evenIfThereIsOne = false): Promise<string | null> {
    return this.#firstPeople.adminLink(evenIfThereIsOne);
  }

  /** Those of earlier starts. */
  voidTrialLinks(): Promise<void> {
    return this.#firstPeople.voidTrialLinks();
  }

  /** Paths of pages. Each once, within an hour; those that were given before are void. */
  trialLinks(): Promise<TrialLinks> {
    return this.#firstPeople.trialLinks();
  }

  // People

  people(by: PersonPrincipal): PersonRow[] | Refused {
    return this.#staff.rows(by);
  }

  addPerson(by: PersonPrincipal, request: PersonRequest): Promise<Invitation | Refused> {
    return this.#staff.add(by, request);
  }

  changePerson(by: PersonPrincipal, officerId: OfficerId, change: PersonChange): Promise<PersonRow | Refused> {
    return this.#staff.change(by, officerId, change);
  }

  invite(by: PersonPrincipal, officerId: OfficerId): Promise<Invitation | Refused> {
    return this.#staff.invite(by, officerId);
  }

  /** Null: done. */
  erasePerson(by: PersonPrincipal, officerId: OfficerId): Promise<Refused | null> {
    return this.#staff.erase(by, officerId);
  }

  // Devices

  askPairing(request: z.infer<typeof PairingRequest>): Promise<PairingAnswer | Refused> {
    return this.#pairings.ask(request);
  }

  claim(claim: string): Promise<Claimed | Refused> {
    return this.#pairings.claim(claim);
  }

  seePairing(by: PersonPrincipal, code: string): PairingSeen | Refused {
    return this.#pairings.look(by, code);
  }

  confirmPairing(by: PersonPrincipal, confirm: z.infer<typeof PairingConfirm>): Promise<DeviceRow | Refused> {
    return this.#pairings.confirm(by, confirm);
  }

  useDeviceLink(link: string): Promise<PairedDevice | Refused> {
    return this.#pairings.useLink(link);
  }

  devices(by: PersonPrincipal): DeviceRow[] | Refused {
    return this.#devices.rows(by);
  }

  changeDevice(by: PersonPrincipal, deviceId: DeviceId, settings: DeviceSettings): Promise<DeviceRow | Refused> {
    return this.#devices.change(by, deviceId, settings);
  }

  /** Null: done. */
  reloadDevice(by: PersonPrincipal, deviceId: DeviceId): Promise<Refused | null> {
    return this.#devices.reload(by, deviceId);
  }

  /** Null: done. */
  revokeDevice(by: PersonPrincipal, deviceId: DeviceId): Promise<Refused | null> {
    return this.#devices.revoke(by, deviceId);
  }

  report(deviceId: DeviceId, report: DeviceReport): void {
    this.#devices.report(deviceId, report);
  }

  /** A line of the device has come up (`true`), or one has gone: once each. */
  seen(deviceId: DeviceId, isAlive: boolean): void {
    if (this.#breathing !== null) this.#devices.seen(deviceId, isAlive);
  }

  // Keys and switches

  keys(by: PersonPrincipal): KeyRow[] | Refused {
    return this.#keys.rows(by);
  }

  addKey(by: PersonPrincipal, request: KeyRequest): Promise<KeyAnswer | Refused> {
    return this.#keys.add(by, request);
  }

  /** Null: done. */
  revokeKey(by: PersonPrincipal, keyId: string): Promise<Refused | null> {
    return this.#keys.revoke(by, keyId);
  }

  switches(): HallSwitches {
    return this.#books.switches.get(switchesId) ?? { publicOrderList: false };
  }

  async setSwitches(by: PersonPrincipal, switches: HallSwitches): Promise<HallSwitches | Refused> {
    const may = maySwitches(by);
    if (!may.ok) return answerOf(may);
    await this.#books.switches.put(switchesId, switches);
    this.#parts.logger.info({ by: by.officerId, ...switches }, 'the switches were set');
    return switches;
  }

  #tellWhatEnds(): void {
    const { sessions, devices, keys } = this.#books;
    const tell = (ended: Ended) => {
      for (const listener of this.#endedListeners) listener(ended);
    };
    sessions.onChange((sessionId, now) => now === null && tell({ sessionId }));
    devices.onChange((_id, now, before) => now === null && before && tell({ deviceId: before.deviceId }));
    keys.onChange((keyId, now) => now === null && tell({ keyId }));
  }
}

async function unlessCrowded<T>(work: Promise<T>): Promise<T | Refused> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Crowded) return refused('too-many-requests');
    throw error;
  }
}
