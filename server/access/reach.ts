/** Whom and what those who look after the hall may change. What they may do in the hall is in `server/domain/permission/command.ts`. */
import type { Agencies, Role } from '../../shared/access.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { PersonPrincipal, Rights } from './principal.ts';

/** Null: may look after people. Signed in with a PIN nobody may: six digits are for a counter alone. */
export const peopleRefusal = ({ rights, onlyCounterId }: PersonPrincipal): RefusalCode | null =>
  onlyCounterId !== null || rights.role === 'officer' ? 'not-permitted' : null;

/** Null: this person is within reach. A supervisor's are the officers all of whose agencies are the supervisor's own. */
export function reachRefusal(
  { rights }: PersonPrincipal,
  whom: { role: Role; agencyIds: Agencies },
): RefusalCode | null {
  if (rights.role === 'administrator') return null;
  if (rights.role !== 'supervisor' || whom.role !== 'officer') return 'not-permitted';
  return liesWithin(whom.agencyIds, rights.agencyIds) ? null : 'not-your-agency';
}

/** Null: may look after devices and switches. Those are the whole hall's. */
export const hallRefusal = ({ rights, onlyCounterId }: PersonPrincipal): RefusalCode | null => {
  const isOfHall = rights.role === 'administrator' || (rights.role === 'supervisor' && rights.agencyIds === null);
  return isOfHall && onlyCounterId === null ? null : 'not-permitted';
};

/** Null: may give keys to other systems. */
export const keysRefusal = ({ rights, onlyCounterId }: PersonPrincipal): RefusalCode | null =>
  rights.role === 'administrator' && onlyCounterId === null ? null : 'not-permitted';

const liesWithin = (inner: Agencies, outer: Agencies): boolean =>
  outer === null || (inner?.every((agencyId) => outer.includes(agencyId)) ?? false);

/** The agencies of both; null: there is none. */
export function common({ role, agencyIds }: Rights, limit: Agencies): Rights | null {
  if (agencyIds === null || limit === null) return { role, agencyIds: agencyIds ?? limit };
  const both = agencyIds.filter((agencyId) => limit.includes(agencyId));
  return both.length === 0 ? null : { role, agencyIds: both };
}
