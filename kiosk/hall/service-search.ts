/** Finds services and agencies by what people call them: typos, everyday words, both languages. */
import MiniSearch, { type Query } from 'minisearch';
import type { AgencyId, ServiceId } from '../../shared/ids.ts';
import type { Text } from '../../shared/text.ts';
import type { CatalogueView } from '../../shared/views.ts';
import { wordStem } from './word-stem.ts';

export type Hit = { kind: 'agency'; agencyId: AgencyId } | { kind: 'service'; serviceId: ServiceId };

interface Entry {
  id: number;
  hit: Hit;
  name: string;
  keywords: string;
  agency: string;
  /** Its keywords as they are, for a query that is one of them. */
  called: readonly string[];
}

const mostHits = 20;

/** Words around the wish that name no service: "saya mau ambil antrian KTP". */
const fillers = new Set(
  `antri antrian antrean ngantri nomor no saya aku mau ingin hendak minta tolong urus mengurus ngurus bikin buat
  membuat layanan pelayanan untuk di ke dari yang dan atau dengan cara tentang ini itu
  i a an the to for of my want need get please queue number ticket line service make`.split(/\s+/),
);

export type ServiceSearch = (query: string) => Hit[];

/** A query of fillers only is answered with the most asked services: whoever types "antrian" wants a number. */
export function serviceSearch(catalogue: CatalogueView): ServiceSearch {
  const entries = [...agencyEntries(catalogue), ...serviceEntries(catalogue)].map((entry, id) => ({ ...entry, id }));
  const index = new MiniSearch<Entry>({
    fields: ['name', 'keywords', 'agency'],
    tokenize: wordsOf,
    processTerm: (term) => [...new Set([term, wordStem(term)])],
    searchOptions: {
      boost: { name: 3, keywords: 4, agency: 1.5 },
      weights: { prefix: 0.5, fuzzy: 0.25 },
      prefix: true,
      fuzzy: (term) => (term.length < 4 ? false : term.length < 7 ? 1 : 2),
      processTerm: wordStem,
    },
  });
  index.addAll(entries);
  return (query) => {
    const asked = wordsOf(query);
    const terms = asked.filter((word) => !fillers.has(word));
    if (terms.length === 0)
      return asked.length ? catalogue.mostAsked.map((serviceId) => ({ kind: 'service', serviceId })) : [];
    const weigh = (id: number) => weightOf(entries[id]!, terms.join(' '));
    return found(index, terms, weigh).map((id) => entries[id]!.hit);
  };
}

/** What the hall itself says people call it comes before what only contains the word; an agency before its services. */
function weightOf({ hit, called }: Entry, query: string): number {
  if (hit.kind === 'agency') return 1.5;
  return called.includes(query) ? 3 : 1;
}

/** All words, else some of them, else the words with two neighbouring letters exchanged ("kpt", "bpsj"). */
function found(index: MiniSearch<Entry>, terms: readonly string[], weigh: (id: number) => number): number[] {
  const swapped = { combineWith: 'OR', fuzzy: false, queries: terms.flatMap(swaps) } as const;
  const attempts: Query[] = [
    { combineWith: 'AND', queries: [...terms] },
    { combineWith: 'OR', queries: [...terms] },
    swapped,
  ];
  for (const attempt of attempts) {
    const results = index.search(attempt, { boostDocument: weigh });
    const least = (results[0]?.score ?? 0) / 8;
    if (results.length)
      return results
        .filter(({ score }) => score >= least)
        .slice(0, mostHits)
        .map(({ id }) => id);
  }
  return [];
}

const swaps = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));

function agencyEntries({ agencies }: CatalogueView): Omit<Entry, 'id'>[] {
  return agencies.map(({ agencyId, name, shortName, spokenName }) => ({
    hit: { kind: 'agency', agencyId },
    name: both(shortName),
    keywords: '',
    agency: `${both(name)} ${both(spokenName)}`,
    called: [],
  }));
}

function serviceEntries({ services, agencies }: CatalogueView): Omit<Entry, 'id'>[] {
  const shortNames = new Map(agencies.map(({ agencyId, shortName }) => [agencyId, both(shortName)]));
  return services.map(({ serviceId, agencyId, name, keywords }) => ({
    hit: { kind: 'service', serviceId },
    name: both(name),
    keywords: keywords.join(' '),
    agency: shortNames.get(agencyId) ?? '',
    called: keywords,
  }));
}

const both = (text: Text): string => `${text.id} ${text.en ?? ''}`;

/** "KTP-el" is "ktp" and "el"; "akté" is "akte". */
function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '');
  return plain.split(/[^a-z0-9]+/).filter(Boolean);
}
