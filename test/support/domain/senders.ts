/** Persons as the tables of permission know them, and what they are told. */
import type { PersonSender } from '../../../server/domain/permission/sender.ts';
import type { Agencies, Role } from '../../../shared/access/access.ts';
import { AgencyId, CounterId } from '../../../shared/base/ids.ts';
import type { Result } from '../../../shared/refusals/result.ts';

export const agencies = (...ids: string[]): Agencies => ids.map((id) => AgencyId.parse(id));
export const person = (role: Role, agencyIds: Agencies, pinAt: string | null = null): PersonSender => ({
  kind: 'person',
  rights: { role, agencyIds },
  onlyCounterId: pinAt === null ? null : CounterId.parse(pinAt),
});

/** Null: may. */
export const refusalOf = (may: Result) => (may.ok ? null : may.refusal.code);
