/** What a role is called, and whose people somebody belongs to. */
import type { Agencies, Role } from '../../shared/access/access.ts';
import { say, type Words } from '../../shared/client/words/language.ts';
import type { CatalogueView } from '../../shared/views/catalogue-view.ts';

export const roleWords = {
  officer: { id: 'Petugas', en: 'Officer' },
  supervisor: { id: 'Supervisor', en: 'Supervisor' },
  administrator: { id: 'Administrator', en: 'Administrator' },
} satisfies Record<Role, Words[string]>;

const words = { all: { id: 'Seluruh MPP', en: 'The whole hall' } } satisfies Words;

/** "Disdukcapil, Imigrasi"; an agency that the hall no longer has goes by its id. */
export function agencyNames(agencyIds: Agencies, catalogue: CatalogueView | null): string {
  if (agencyIds === null) return say(words.all);
  const names = new Map(catalogue?.agencies.map(({ agencyId, shortName }) => [agencyId, say(shortName)]));
  return agencyIds.map((agencyId) => names.get(agencyId) ?? agencyId).join(', ');
}
