/** Finds services, agencies and life events by what people call them: typos, everyday words, both languages. */
import MiniSearch, { type Query } from 'minisearch';
import type { AgencyId, ServiceId } from '../../base/ids.ts';
import type { Text } from '../../base/text.ts';
import type { CatalogueView } from '../../views/catalogue-view.ts';
import { everydayMeanings, type Meaning, spellings } from './everyday-words.ts';
import { wordStem } from './word-stem.ts';

export type Hit =
  | { kind: 'agency'; agencyId: AgencyId }
  | { kind: 'service'; serviceId: ServiceId }
  /** Something that happens to people, by its code. */
  | { kind: 'event'; code: string };

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
const fewHits = 3;

/** Words around the wish that name no service: "saya mau ambil antrian KTP". */
const fillers = new Set(
  `antri antre antrian antrean ngantri nomor no saya aku mau ingin hendak minta tolong urus mengurus ngurus bikin buat
  membuat kena sudah layanan pelayanan untuk di ke dari yang dan atau dengan cara tentang ini itu
  i a an the to for of my want need get please queue number ticket line service make`.split(/\s+/),
);

/** Words of so many services that they say little: they count where they match, and are not asked for. */
const weak = new Set('surat kartu keterangan card letter'.split(' '));

export type ServiceSearch = (query: string) => Hit[];

/** A query of fillers only is answered with the most asked services: whoever types "antrian" wants a number. */
export function serviceSearch(catalogue: CatalogueView): ServiceSearch {
  const entries = [...eventEntries(catalogue), ...agencyEntries(catalogue), ...serviceEntries(catalogue)].map(
    (entry, id) => ({ ...entry, id }),
  );
  const known = knownWords(entries);
  const index = new MiniSearch<Entry>({
    fields: ['name', 'keywords', 'agency'],
    tokenize: wordsOf,
    processTerm: (term) => [...new Set([term, wordStem(term)])],
    searchOptions: {
      boost: { name: 3, keywords: 4, agency: 1.5 },
      weights: { prefix: 0.5, fuzzy: 0.25 },
      prefix: true,
      // A word that the hall knows is no typing error: "hilang" is not "tilang".
      fuzzy: (term) => (term.length < 4 || known.has(term) ? false : term.length < 7 ? 1 : 2),
      processTerm: wordStem,
    },
  });
  index.addAll(entries);
  return (query) => {
    const asked = wordsOf(query);
    const terms = withoutFillers(asked);
    if (terms.length === 0)
      return asked.length ? catalogue.mostAsked.map((serviceId) => ({ kind: 'service', serviceId })) : [];
    const weigh = (id: number) => weightOf(entries[id]!, terms.join(' '));
    return found(index, terms, weigh).map((id) => entries[id]!.hit);
  };
}

/** One that begins what people call something stays: "nomor pajak" is not just any tax. */
function withoutFillers(words: readonly string[]): string[] {
  const [first] = words;
  if (first === undefined) return [];
  const name = meaningAt(words)?.said ?? [];
  if (name.length > 1) return [...name, ...withoutFillers(words.slice(name.length))];
  const others = withoutFillers(words.slice(1));
  return fillers.has(first) ? others : [first, ...others];
}

/** Every word of the hall as it is compared, and all its beginnings. */
function knownWords(entries: readonly Entry[]): ReadonlySet<string> {
  const words = entries.flatMap(({ name, keywords, agency }) => wordsOf(`${name} ${keywords} ${agency}`));
  const compared = words.flatMap((word) => [word, wordStem(word)]);
  return new Set(compared.flatMap((word) => Array.from(word, (_, end) => word.slice(0, end + 1))));
}

/** All that is asked for, each in one of its meanings; else some of it; else the words with two neighbouring letters exchanged ("kpt", "bpsj"). */
function found(index: MiniSearch<Entry>, terms: readonly string[], weigh: (id: number) => number): number[] {
  const wishes = wishesOf(terms);
  const asked = wishes.some(isStrong) ? wishes.filter(isStrong) : wishes;
  const some: Query = { combineWith: 'OR', queries: wishes.map(anyMeaning) };
  const swapped: Query = { combineWith: 'OR', fuzzy: false, queries: terms.flatMap(swaps) };
  for (const attempt of [some, swapped]) {
    const results = index
      .search(attempt, { boostDocument: weigh })
      .map(({ id, score, queryTerms }) => ({ id, score, answered: answeredOf(asked, queryTerms) }))
      // So that two of three words come before one that is rare.
      .map((result) => ({ ...result, score: (result.score * Math.max(1, result.answered)) / asked.length }));
    const isWhole = ({ answered }: { answered: number }) => answered === asked.length;
    const whole = best(results.filter(isWhole));
    // Where little answers the whole wish, what answers a part of it comes after.
    const part = whole.length < fewHits ? best(results.filter((result) => !isWhole(result))) : [];
    if (results.length) return [...whole, ...part].slice(0, mostHits);
  }
  return [];
}

function best(results: { id: number; score: number }[]): number[] {
  const inOrder = results.toSorted((a, b) => b.score - a.score);
  const least = (inOrder[0]?.score ?? 0) / 8;
  return inOrder.filter(({ score }) => score >= least).map(({ id }) => id);
}

/** How many of the wishes these words of the query answer, each in one of its meanings. */
const answeredOf = (asked: readonly Wish[], found: readonly string[]): number =>
  asked.filter(({ said, meant }) =>
    [said, ...meant].some((words) => words.every((word) => found.includes(wordStem(word)))),
  ).length;

/** The words as they were typed, and what they may mean. */
type Wish = Meaning;

const isStrong = ({ said }: Wish): boolean => !said.every((word) => weak.has(word));

/** The query as wishes, each of one word or of several that mean something together: "tidak mampu". */
function wishesOf(words: readonly string[]): Wish[] {
  if (words.length === 0) return [];
  const meaning = meaningAt(words);
  const wish = meaning ?? { said: words.slice(0, 1), meant: [] };
  return [wish, ...wishesOf(words.slice(wish.said.length))];
}

/** What the first of these words mean together, or the first alone. */
const meaningAt = (words: readonly string[]): Meaning | undefined =>
  everydayMeanings.find(({ said }) => said.every((word, place) => words[place] === word));

const anyMeaning = ({ said, meant }: Wish): Query => ({
  combineWith: 'OR',
  queries: [said, ...meant].map((words) => ({ combineWith: 'AND', queries: [...words] })),
});

const swaps = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));

/** What the hall itself says people call it comes before what only contains the word; an agency before its services, a life event before both. */
function weightOf({ hit, called }: Entry, query: string): number {
  // A few in a hall, in words of people.
  if (hit.kind === 'event') return 4;
  if (hit.kind === 'agency') return 1.5;
  return called.includes(query) ? 3 : 1;
}

function eventEntries({ lifeEvents }: CatalogueView): Omit<Entry, 'id'>[] {
  return lifeEvents.map(({ code, name }) => ({
    hit: { kind: 'event', code },
    name: both(name),
    keywords: '',
    agency: '',
    called: [],
  }));
}

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
    called: keywords.map((keyword) => wordsOf(keyword).join(' ')),
  }));
}

const both = (text: Text): string => `${text.id} ${text.en ?? ''}`;

/** "KTP-el" is "ktp" and "el"; "akté" is "akta", for one word in two spellings is one word. */
function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '');
  return plain.split(/[^a-z0-9]+/).flatMap((word) => spellings[word] ?? (word || []));
}
