/**
 * What a door knows of a sender beside the command. It comes in as an argument, like the time; what follows from it stands in
 * the events, so that a fold needs none of it.
 */
import type { Agencies, Role } from '../../../shared/access/access.ts';
import type { Instant, KioskId, OfficerId } from '../../../shared/base/ids.ts';
import type { Expecting } from './waits.ts';

export interface Known {
  /** The device or the key behind a kiosk's page. Null: the id of the page is all that is known. */
  owner: string | null;
  /** For whose services a key keeps numbers, whose settings a person changes, and whose services they lend. Null: all. */
  agencyIds: Agencies;
  /** When the kiosk was not connected, oldest first, as far back as its word on that time still counts (rule K4). */
  absences: readonly Absence[];
  /** Of whoever is to be at a counter (`AssignCounter`), as the register has them. Null: nobody is known by that id. */
  officer: KnownOfficer | null;
  /** The same, of all who are named, where several are (`PlanActs`). Left out: `officer` alone is. */
  officers?: ReadonlyMap<OfficerId, KnownOfficer | null>;
  /** Whoever planned what is to be done now, as the register has them (`DoPlannedAct`). Null: nobody any more. Left out: as they were. */
  planner?: KnownOfficer | null;
  /** What is said of the wait of a number that would be taken now. Left out: nothing. */
  expects?: Expecting;
}

export interface KnownOfficer {
  role: Role;
  agencyIds: Agencies;
  isActive: boolean;
  isSignedIn: boolean;
}

export interface Absence {
  from: Instant;
  until: Instant;
}

export const nothingKnown: Known = { owner: null, agencyIds: null, absences: [], officer: null };

/** The device that goes by this id, or whose page does: `k-0123456789ab` of `k-0123456789ab-x`. Null: no device of the hall. */
export const deviceBehind = (kioskId: string): string | null => /^k-[0-9a-f]{12}(?=-|$)/.exec(kioskId)?.[0] ?? null;

/** Whom the reserve of a page belongs to: several pages of one device or key count together (rule K10). */
export const ownerOf = ({ owner }: Known, kioskId: KioskId): string => owner ?? deviceBehind(kioskId) ?? kioskId;

/** The first moment, from `said` on, at which the kiosk was not connected; else `now`. */
export function believed({ absences }: Known, said: Instant, now: Instant): Instant {
  const within = absences.find(({ until }) => until >= said);
  return within === undefined ? now : Math.min(now, Math.max(said, within.from));
}
