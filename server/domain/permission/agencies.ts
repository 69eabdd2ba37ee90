/** Of which agencies somebody is (rules S3, S7), and whether that covers what they ask for. */
import type { Agencies } from '../../../shared/access/access.ts';
import type { AgencyId } from '../../../shared/base/ids.ts';
import type { Counter, Hall } from '../../../shared/hall/hall.ts';
import { done, no, type Result } from '../../../shared/refusals/result.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { Rights, Sender } from './sender.ts';

/** Null: all of them. An administrator is of the whole hall. A key in a person's name has those that both have. */
export function agenciesOf(sender: Sender): Agencies {
  if (sender.kind === 'person') return sender.rights.role === 'administrator' ? null : sender.rights.agencyIds;
  return sender.kind === 'key' ? inBoth(sender.agencyIds, sender.actsFor?.agencyIds ?? null) : [];
}

/** A person's rights within the agencies of a key. Null: they have no agency in common. */
export function rightsWithin({ role, agencyIds }: Rights, limit: Agencies): Rights | null {
  const both = inBoth(agencyIds, limit);
  return both?.length === 0 ? null : { role, agencyIds: both };
}

function inBoth(one: Agencies, other: Agencies): Agencies {
  if (one === null || other === null) return one ?? other;
  return one.filter((agencyId) => other.includes(agencyId));
}

/** Whose people work there. */
export const agenciesOfCounter = (hall: Hall, counter: Counter): readonly AgencyId[] =>
  indexOf(hall).agencyIdsOf(counter);

/** Whether one of these is among them. */
export const isWithin = (agencies: Agencies, agencyIds: readonly AgencyId[]): boolean =>
  agencies === null || agencyIds.some((agencyId) => agencies.includes(agencyId));

/** Whether all of `inner` are among `outer`. */
export const liesWithin = (inner: Agencies, outer: Agencies): boolean =>
  outer === null || (inner?.every((agencyId) => outer.includes(agencyId)) ?? false);

export const mustBeWithin = (agencies: Agencies, agencyIds: readonly AgencyId[]): Result =>
  isWithin(agencies, agencyIds) ? done : no('not-your-agency');
