/** How the supervisor's page finds people, and what a supervisor may change about them. Pure. */
import type { Me, PersonRow, Role } from '../../../shared/access.ts';
import type { Words } from '../../../shared/client/language.ts';
import type { CatalogueView } from '../../../shared/views.ts';
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

/** "Wa Ode Siti" → "wa.ode.siti": what a new person may be called at the sign-in. */
export const proposedSignInName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('.')
    .slice(0, 40)
    .replace(/\.$/, '');

const stateWords = {
  inactive: { id: 'Nonaktif', en: 'Not active' },
  trial: { id: 'Untuk mencoba', en: 'For a trial' },
  invited: { id: 'Belum membuat kata sandi', en: 'Has not set a password yet' },
  here: { id: 'Sedang masuk', en: 'Signed in now' },
  active: { id: 'Aktif', en: 'Active' },
} satisfies Words;

export function personState({ isActive, isTrial, hasPassword, sessions }: PersonRow): {
  mark: Mark;
  text: Words[string];
} {
  if (!isActive) return { mark: 'quiet', text: stateWords.inactive };
  if (isTrial) return { mark: 'attention', text: stateWords.trial };
  if (!hasPassword) return { mark: 'attention', text: stateWords.invited };
  return sessions > 0 ? { mark: 'good', text: stateWords.here } : { mark: 'quiet', text: stateWords.active };
}
