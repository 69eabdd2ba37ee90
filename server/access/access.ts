/** Who may come in: people and their sessions, devices, keys. The services are what the doors use; the stores behind them stay here. */
import type { Logger } from 'pino';
import type { DeviceId } from '../../shared/access/access.ts';
import type { Instant, OfficerId } from '../../shared/base/ids.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import type { KnownOfficer } from '../domain/core/known.ts';
import type { RecordStore } from '../register/records.ts';
import { AccountService } from './account.ts';
import { Credentials } from './credentials/credentials.ts';
import { FailedSignIns } from './credentials/failed-sign-ins.ts';
import { type HashCost, Passwords } from './credentials/passwords.ts';
import { Absences } from './devices/absences.ts';
import { DeviceService } from './devices/devices.ts';
import { PairingService } from './devices/pairings.ts';
import { FirstPeople } from './first-people.ts';
import { KeyService } from './keys.ts';
import { PeopleService } from './people-service.ts';
import { SignInService } from './sign-in.ts';
import { LockOut } from './stores/attempt-counts.ts';
import { type Books, openBooks } from './stores/books.ts';
import { Browsers } from './stores/browsers.ts';
import { limitedADay } from './stores/changes-today.ts';
import { LastSignIns } from './stores/last-sign-ins.ts';
import { Links } from './stores/links.ts';
import type { NoteChange } from './stores/note-change.ts';
import { Notes } from './stores/notes.ts';
import { People } from './stores/people.ts';
import type { RandomBytes } from './stores/secrets.ts';
import { idleMs, Sessions } from './stores/sessions.ts';
import { SwitchService } from './switches.ts';

export interface AccessParts {
  store: RecordStore;
  clock: () => Instant;
  /** Milliseconds that have passed, wherever they begin. Left out: those of this process. */
  elapsed?: () => number;
  randomBytes: RandomBytes;
  /** A random UUID. */
  newId: () => string;
  logger: Logger;
  /** The settings of the hall now; null: it has none yet. */
  settings: () => Hall | null;
  /** Whether a counter is open in somebody's name. Left out: nobody's. */
  isAtCounter?: (officerId: OfficerId) => boolean;
  /** The last entry that the log had when this process started. */
  lastEntryAt?: () => Instant;
  /** Writes into the log what is done here. Left out: there is no log. */
  note?: NoteChange;
  /** The cost of hashing new passwords and PINs. */
  hashCost?: HashCost;
  /** In a rehearsal hours go by in a minute: sessions last until somebody ends them. */
  areSessionsEndless?: boolean;
}

/** A session, device or key that has ended: connections that use it must be closed. */
export type Ended = { sessionId: string } | { deviceId: DeviceId } | { keyId: string };

/**
 * What writes rejects with `NotWritten` where the register cannot be written, and with `TooMuchToday`. A refused request changes nothing but the count of
 * attempts.
 */
export interface Access {
  sessions: SignInService;
  account: AccountService;
  people: PeopleService;
  firstPeople: FirstPeople;
  devices: DeviceService;
  pairings: PairingService;
  keys: KeyService;
  switches: SwitchService;
  /** What others did with somebody's account. */
  notes: Notes;
  /** Null: nobody has signed in in the browser that has this token. */
  browserId: (token: string | null) => string | null;
  absences: Absences;
  /** Writes into the log what is done by those who may come in, before it is done. */
  note: NoteChange;
  /** The names that belong to ids in the log. Null: nobody has that id, or the person or device was removed. */
  names: { officerName: (officerId: string) => string | null; kioskName: (kioskId: string) => string | null };
  /** Whoever may be at a counter, by id. Null: nobody has that id, or the person was erased. */
  known: { officer: (officerId: OfficerId) => KnownOfficer | null };
  /** `listener` hears in this process of what ended in any process. Gives a function that takes the listener away. */
  onEnded: (listener: (ended: Ended) => void) => () => void;
  /** `listener` hears of whom a session has begun or ended, in any process. Gives a function that takes the listener away. */
  onSessions: (listener: (officerId: OfficerId) => void) => () => void;
  /** The hall is a real one: whoever came in by a link for a trial is out, and so are their links. */
  endTrial: () => Promise<void>;
  /** Runs by itself once a minute, first a minute after the start: deletes what is over, and writes how devices are doing. */
  tick: () => Promise<void>;
  /** Stops the work that runs by itself. */
  close: () => void;
}

const tickMs = 60_000;
/** A service may take eight hours (`standardMinutes`), and its officer presses nothing meanwhile. */
const usualQuietMinutes = 480;

export async function startAccess(parts: AccessParts): Promise<Access> {
  const { clock, randomBytes, newId, logger, settings } = parts;
  const books = openBooks(parts.store, logger);
  const people = new People(books.people, books.signInNames);
  const lockOut = new LockOut(books.attempts, clock, parts.elapsed ?? (() => performance.now()));
  const lastSignIns = new LastSignIns(books.signIns, clock);
  const browsers = new Browsers(books.browsers, clock, randomBytes);
  const failed = new FailedSignIns(logger);
  const quietMs = () => (settings()?.policy.quietCounterMinutes ?? usualQuietMinutes) * 60_000;
  const restMs = (officerId: OfficerId) => (parts.isAtCounter?.(officerId) ? Math.max(idleMs, quietMs()) : idleMs);
  const sessions = new Sessions({
    ...{ sessions: books.sessions, clock, randomBytes, logger, restMs },
    areEndless: parts.areSessionsEndless ?? false,
  });
  const links = new Links(books.links, clock, randomBytes);
  const note = limitedADay(parts.note ?? (async () => {}), clock);
  const notes = new Notes(books.notes, clock, (officerId) => people.get(officerId)?.name ?? null);
  const firstPeople = new FirstPeople({ people, links, newId, note, notes });
  const passwords = new Passwords(randomBytes, parts.hashCost);
  const credentials = new Credentials({ people, passwords, lockOut, failed, settings });
  const absences = new Absences(clock, parts.lastEntryAt ?? clock);
  const devices = new DeviceService({
    ...{ devices: books.devices, states: books.deviceStates, sessions, absences },
    ...{ settings, clock, randomBytes, logger, note },
  });
  const pairings = new PairingService({ pairings: books.pairings, devices, links, clock, randomBytes, note });
  const keys = new KeyService({
    keys: books.keys,
    uses: books.keyUses,
    people,
    clock,
    randomBytes,
    newId,
    logger,
    note,
  });
  const peopleService = new PeopleService({
    ...{ people, sessions, links, lastSignIns, browsers, settings, newId, logger },
    ...{ note, notes },
  });

  const tick = async (): Promise<void> => {
    failed.tick();
    try {
      await Promise.all([
        sessions.endOver(),
        links.endOver(),
        pairings.endOver(),
        devices.presence.tick(),
        keys.tick(),
        lockOut.forgetOld(),
        browsers.endOver(),
        notes.endOver(),
        lastSignIns.forgetWhere((officerId) => people.get(officerId) === null),
      ]);
    } catch (error) {
      logger.warn({ err: error }, 'the register could not be tidied; the next minute tries again');
    }
  };
  const timer = setInterval(() => void tick(), tickMs).unref();
  return {
    sessions: new SignInService({
      ...{ people, credentials, lockOut, lastSignIns, browsers },
      ...{ sessions, links, devices, firstPeople, settings, note, notes },
    }),
    account: new AccountService({ people, credentials, lockOut, sessions, note, notes }),
    people: peopleService,
    firstPeople,
    devices,
    pairings,
    keys,
    absences,
    note,
    switches: new SwitchService(books.switches, logger, note),
    notes,
    browserId: (token) => browsers.idOf(token),
    names: {
      officerName: (officerId) => peopleService.officerName(officerId),
      kioskName: (kioskId) => devices.nameOf(kioskId),
    },
    known: {
      officer: (officerId) => {
        const person = people.get(officerId);
        if (person === null) return null;
        const { role, agencyIds, isActive } = person;
        return { role, agencyIds, isActive, isSignedIn: sessions.countOf(officerId) > 0 };
      },
    },
    onEnded: whatEnds(books),
    onSessions: whoseSessions(books),
    endTrial: async () => {
      await firstPeople.voidTrialLinks();
      await peopleService.eraseTrial();
      await devices.removeTrial();
    },
    tick,
    close: () => {
      clearInterval(timer);
      devices.presence.close();
    },
  };
}

function whoseSessions({ sessions }: Books): Access['onSessions'] {
  const listeners = new Set<(officerId: OfficerId) => void>();
  sessions.onChange((_sessionId, now, before) => {
    const whose = now === null ? before : before === null ? now : null;
    if (whose !== null) for (const listener of listeners) listener(whose.officerId);
  });
  return (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
}

function whatEnds({ sessions, devices, keys }: Books): Access['onEnded'] {
  const listeners = new Set<(ended: Ended) => void>();
  const tell = (ended: Ended) => {
    for (const listener of listeners) listener(ended);
  };
  sessions.onChange((sessionId, now) => now === null && tell({ sessionId }));
  devices.onChange((_id, now, before) => now === null && before && tell({ deviceId: before.deviceId }));
  keys.onChange((keyId, now) => now === null && tell({ keyId }));
  return (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
}
