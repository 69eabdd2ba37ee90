/** How the supervisor's page finds people, and what a supervisor may change about them. Pure. */
import type { Me, PersonRow, Role } from '../../../shared/access/access.ts';
import type { AgencyId } from '../../../shared/base/ids.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { agencyNames } from '../../access/role-words.ts';
import { supervisesAll } from '../../ui/pages.ts';
import { matches } from '../../ui/search.ts';
import type { Mark } from '../parts/state-mark.ts';

type Agency = CatalogueView['agencies'][number];

/** Sorted by name; the query looks at name, sign-in name and agency. */
export const findPersons = (
  people: readonly PersonRow[],
  query: string,
  catalogue: CatalogueView | null,
): PersonRow[] =>
  people
    .filter((one) => matches(`${one.name} ${one.signInName} ${agencyNames(one.agencyIds, catalogue)}`, query))
    .sort((one, other) => one.name.localeCompare(other.name, 'id'));

/** A supervisor looks after officers; an administrator after everybody. */
export const grantableRoles = ({ role }: Pick<Me, 'role'>): Role[] =>
  role === 'administrator' ? ['officer', 'supervisor', 'administrator'] : ['officer'];

/** Nobody can grant more rights than their own. */
export const grantableAgencies = (
  { role, agencyIds }: Pick<Me, 'role' | 'agencyIds'>,
  agencies: readonly Agency[],
): Agency[] =>
  role === 'administrator' || agencyIds === null
    ? [...agencies]
    : agencies.filter(({ agencyId }) => agencyIds.includes(agencyId));

/** With rights over the whole hall. */
export const mayGrantAll = (me: Pick<Me, 'role' | 'agencyIds'>): boolean => supervisesAll({ ...me, byPin: false });

export const personStateWords = {
  inactive: { id: 'Nonaktif', en: 'Not active' },
  trial: { id: 'Untuk mencoba', en: 'For a trial' },
  invited: { id: 'Belum membuat kata sandi', en: 'Has not set a password yet' },
  here: { id: 'Sedang masuk', en: 'Signed in now' },
  active: { id: 'Aktif', en: 'Active' },
} satisfies Words;

export type PersonState = keyof typeof personStateWords;

export function stateOf({ isActive, isTrial, hasPassword, sessions }: PersonRow): PersonState {
  if (!isActive) return 'inactive';
  if (isTrial) return 'trial';
  if (!hasPassword) return 'invited';
  return sessions > 0 ? 'here' : 'active';
}

/** Null: all of them. Whoever is of the whole hall is of each agency too. */
export interface PeopleFilter {
  agencyId: AgencyId | null;
  state: PersonState | null;
}
export const everybody: PeopleFilter = { agencyId: null, state: null };

export const withinFilter = (people: readonly PersonRow[], { agencyId, state }: PeopleFilter): PersonRow[] =>
  people.filter(
    (one) =>
      (agencyId === null || one.agencyIds === null || one.agencyIds.includes(agencyId)) &&
      (state === null || stateOf(one) === state),
  );

/** A supervisor of the hall sees the supervisors of agencies, and may only make them a new link (rule S12). */
export const mayChange = ({ role }: Pick<Me, 'role'>, person: Pick<PersonRow, 'role'>): boolean =>
  role === 'administrator' || person.role === 'officer';

const marks: Record<PersonState, Mark> = {
  inactive: 'quiet',
  trial: 'attention',
  invited: 'attention',
  here: 'good',
  active: 'quiet',
};

export function personState(person: PersonRow): { mark: Mark; text: Words[string] } {
  const state = stateOf(person);
  return { mark: marks[state], text: personStateWords[state] };
}
