/** Finding a counter from a few letters. Pure. */
import type { CounterId } from '../../shared/base/ids.ts';
import type { Language } from '../../shared/base/text.ts';
import { inLanguage } from '../../shared/base/text.ts';
import type { CatalogueView } from '../../shared/views/catalogue-view.ts';
import type { CountersView } from '../../shared/views/counters-view.ts';

type CounterRow = CountersView['counters'][number];

export interface CounterGroup {
  zoneName: string;
  counters: CounterRow[];
}

/** Lower case, no accents, and "antrian" as "antrean". */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('antrian', 'antrean');

export const wordsOf = (query: string): string[] => plain(query).split(/\s+/).filter(Boolean);
const holdsAll = (text: string, words: string[]): boolean => words.every((word) => text.includes(word));

/** Whether a text holds every word of the query, whatever its case and accents. */
export const matches = (text: string, query: string): boolean => holdsAll(plain(text), wordsOf(query));

/** All whose number begins with, or whose agency contains, what was typed: by zone, then by number. "loket 3" works too. */
export function findCounters(
  { counters }: CountersView,
  catalogue: CatalogueView,
  query: string,
  language: Language,
): CounterGroup[] {
  const words = wordsOf(query).filter((word) => !['loket', 'counter'].includes(word));
  const agencies = new Map(catalogue.agencies.map((agency) => [agency.agencyId, agency]));
  const textOf = (row: CounterRow) => {
    const agency = row.agencyId ? agencies.get(row.agencyId) : undefined;
    const names = [row.agencyName, agency?.name, agency?.shortName].flatMap((name) => [name?.id, name?.en]);
    return plain([...names, row.officerName].filter(Boolean).join(' '));
  };
  const found = counters
    .filter((row) => {
      const text = textOf(row);
      return words.every((word) => (/^\d+$/.test(word) ? `${row.number}`.startsWith(word) : text.includes(word)));
    })
    .sort((one, other) => one.number - other.number);
  const zones = new Map<string, CounterRow[]>();
  for (const row of found) {
    const zoneName = inLanguage(row.zoneName, language);
    zones.set(zoneName, [...(zones.get(zoneName) ?? []), row]);
  }
  return [...zones].map(([zoneName, rows]) => ({ zoneName, counters: rows }));
}

/** The counter that Enter chooses: the exact number before numbers that begin with it; without a query, a free counter. */
export function bestCounter(groups: CounterGroup[], query: string): CounterId | null {
  const rows = groups.flatMap((group) => group.counters);
  const number = wordsOf(query).find((word) => /^\d+$/.test(word));
  const exact = rows.find((row) => `${row.number}` === number);
  const free = query.trim() === '' ? rows.find((row) => row.officerId === null) : undefined;
  return (exact ?? free ?? rows[0])?.counterId ?? null;
}
