/** The floor as its page shows it: a row for each agency, with its counters and its lines. Pure. */

import type { AgencyId, ZoneId } from '../../../shared/base/ids.ts';
import type { Text } from '../../../shared/base/text.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { FloorAgency, FloorCounter, FloorLine, FloorView } from '../../../shared/views/floor.ts';
import { plain, wordsOf } from '../../ui/search.ts';

export interface FloorCounterRow extends FloorCounter {
  number: number;
  zoneId: ZoneId;
  /** Several agencies work there. */
  isShared: boolean;
}
export interface LineRow extends FloorLine {
  name: Text;
}

/** Sums over the lines of an agency, or of all. */
export interface Sums {
  waiting: number;
  oldest: number | null;
  promise: number | null;
  overdue: number;
  kept: number;
  late: number;
  held: number;
  missed: number;
}

export interface AgencyRow extends FloorAgency {
  name: Text;
  shortName: Text;
  /** Where it is shown; null: it has no counter. */
  zoneId: ZoneId | null;
  zoneIds: readonly ZoneId[];
  counters: readonly FloorCounterRow[];
  lines: readonly LineRow[];
  sums: Sums;
  /** What the search looks in. */
  text: string;
}

export interface ZoneRows {
  zoneId: ZoneId | null;
  name: Text | null;
  rows: readonly AgencyRow[];
}

type Seen = Pick<FloorView, 'agencies' | 'counters' | 'lines'>;

/** In the order of the catalogue. What the catalogue does not know any more, or not yet, is left out. */
export function floorRows(floor: Seen, catalogue: CatalogueView): AgencyRow[] {
  const seen = new Map(floor.agencies.map((agency) => [agency.agencyId, agency]));
  const counters = new Map(floor.counters.map((counter) => [counter.counterId, counter]));
  const lines = new Map(floor.lines.map((line) => [line.serviceId, line]));
  const services = grouped(catalogue.services, ({ agencyId }) => agencyId);
  const countersOf = countersByAgency(catalogue);
  return catalogue.agencies.flatMap((agency) => {
    const now = seen.get(agency.agencyId);
    if (!now) return [];
    const own = services.get(agency.agencyId) ?? [];
    const itsCounters = (countersOf.get(agency.agencyId) ?? []).flatMap(({ counterId, number, zoneId, agencyId }) => {
      const counter = counters.get(counterId);
      return counter ? [{ ...counter, number, zoneId, isShared: agencyId === null }] : [];
    });
    const itsLines = own.flatMap(({ serviceId, name }) => {
      const line = lines.get(serviceId);
      return line ? [{ ...line, name }] : [];
    });
    const zoneIds = [...new Set(itsCounters.map(({ zoneId }) => zoneId))];
    const { name, shortName } = agency;
    const names = [name, shortName, ...own.map((service) => service.name)].flatMap(({ id, en }) => [id, en]);
    return [
      {
        ...now,
        ...{ name, shortName, zoneId: agency.zoneIds[0] ?? zoneIds[0] ?? null, zoneIds },
        counters: itsCounters,
        lines: itsLines,
        sums: sumsOf(itsLines),
        text: plain([...names, ...itsCounters.flatMap(wordsOfCounter), ...itsLines.flatMap(numbersOfLine)].join(' ')),
      },
    ];
  });
}

/** Its own, and shared ones that serve something of it, by their numbers. */
function countersByAgency({ counters, services }: CatalogueView): Map<AgencyId, CatalogueView['counters']> {
  const agencyOf = new Map(services.map(({ serviceId, agencyId }) => [serviceId, agencyId]));
  const pairs = counters.flatMap((counter) => {
    const served = counter.serviceIds.flatMap((serviceId) => agencyOf.get(serviceId) ?? []);
    const theirs = counter.agencyId === null ? [...new Set(served)] : [counter.agencyId];
    return theirs.map((agencyId) => ({ agencyId, counter }));
  });
  const found = grouped(pairs, ({ agencyId }) => agencyId);
  return new Map([...found].map(([agencyId, each]) => [agencyId, each.map(({ counter }) => counter)]));
}

const wordsOfCounter = ({ number, officerName, state }: FloorCounterRow): string[] => [
  `loket ${number}`,
  `counter ${number}`,
  officerName ?? '',
  'number' in state ? state.number : '',
];
const numbersOfLine = ({ held, missed }: LineRow): string[] => [...held, ...missed].map(({ number }) => number);

function grouped<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

const first = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

export const sumsOf = (lines: readonly LineRow[]): Sums =>
  lines.reduce<Sums>(
    (sum, line) => ({
      waiting: sum.waiting + line.waiting,
      oldest: first(sum.oldest, line.oldest),
      promise: first(sum.promise, line.promise),
      overdue: sum.overdue + line.overdue,
      kept: sum.kept + line.kept,
      late: sum.late + line.late,
      held: sum.held + line.heldCount,
      missed: sum.missed + line.missedCount,
    }),
    { waiting: 0, oldest: null, promise: null, overdue: 0, kept: 0, late: 0, held: 0, missed: 0 },
  );

/** In the order of the zones; agencies without a counter come last. */
export function byZone(rows: readonly AgencyRow[], { zones }: CatalogueView): ZoneRows[] {
  const found = grouped(rows, ({ zoneId }) => zoneId);
  const named = zones.map(({ zoneId, name }) => ({ zoneId, name, rows: found.get(zoneId) ?? [] }));
  return [...named, { zoneId: null, name: null, rows: found.get(null) ?? [] }].filter((zone) => zone.rows.length > 0);
}

/** A number of today, as `A-041`, `a41` or `041`: a row names few of them (rule J7). */
export const isNumberAsked = (query: string): boolean => /^\s*(?:[a-z]{1,3}-?\d+|\d{3,})\s*$/i.test(query);

/** Those that hold every word: a word of digits alone is the number of a counter. */
export function findRows(rows: readonly AgencyRow[], query: string, zoneId: ZoneId | null): ReadonlySet<AgencyId> {
  const words = wordsOf(query).filter((word) => word !== 'loket' && word !== 'counter');
  const isFound = (row: AgencyRow) =>
    (zoneId === null || row.zoneIds.includes(zoneId)) &&
    words.every((word) =>
      /^\d{1,3}$/.test(word)
        ? row.counters.some(({ number }) => `${number}`.startsWith(word))
        : row.text.includes(word),
    );
  return new Set(rows.filter(isFound).map(({ agencyId }) => agencyId));
}

/** Keeps a row that is as it was the same object: its element is not rendered again. */
export class SameRows {
  #known = new Map<AgencyId, { text: string; row: AgencyRow }>();

  of(rows: readonly AgencyRow[]): AgencyRow[] {
    const before = this.#known;
    this.#known = new Map();
    return rows.map((row) => {
      const text = JSON.stringify(row);
      const known = before.get(row.agencyId);
      const same = known?.text === text ? known : { text, row };
      this.#known.set(row.agencyId, same);
      return same.row;
    });
  }
}
