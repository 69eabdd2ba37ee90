/** The counters of a screen, and the waits where the hall wishes, in pages that can be read from afar, and whose turn it is to be seen. */
import type { CounterId } from '../../shared/base/ids.ts';
import type { Text } from '../../shared/base/text.ts';
import type { CatalogueView } from '../../shared/views/catalogue-view.ts';
import type { DisplayView } from '../../shared/views/display-view.ts';

export type BoardCounter = DisplayView['counters'][number];
export type BoardWait = NonNullable<DisplayView['waits']>[number];

export interface BoardPage {
  /** Null where the screen's header already says which zone it is. */
  zone: Text | null;
  counters: BoardCounter[];
  /** Null: a page of counters. None: nobody waits. */
  waits: readonly BoardWait[] | null;
}

/** As high as wide, about; as most panels are; higher than wide: one column. */
export type Shape = 'square' | 'wide' | 'tall';

/** So many leave a call all of its room, and each line its own, also where a strip of notices stands below (Q13). */
const countersAPage: Record<Shape, { alone: number; withStrip: number }> = {
  square: { alone: 10, withStrip: 6 },
  wide: { alone: 12, withStrip: 10 },
  tall: { alone: 11, withStrip: 9 },
};
export const pageMs = 10_000;

export const mostOn = (shape: Shape, hasStrip: boolean): number =>
  countersAPage[shape][hasStrip ? 'withStrip' : 'alone'];

/** A zone's counters, or the hall's zone by zone. Until the catalogue is there nobody knows which counter is in which zone. */
export function boardPages(
  view: DisplayView,
  catalogue: CatalogueView | null,
  most = mostOn('wide', false),
): BoardPage[] {
  if (view.zone !== null || catalogue === null)
    return chunks(view.counters, most).map((counters) => ({ zone: null, counters, waits: null }));
  const zoneOf = new Map(catalogue.counters.map(({ counterId, zoneId }) => [counterId, zoneId]));
  return view.zones.flatMap(({ zoneId, name }) =>
    chunks(
      view.counters.filter((counter) => zoneOf.get(counter.counterId) === zoneId),
      most,
    ).map((counters) => ({
      zone: name,
      counters,
      waits: null,
    })),
  );
}

/** Between all counters and all counters again comes one page of waits: however many wait, the counters have their turn. */
export function withWaits(pages: readonly BoardPage[], waits: DisplayView['waits']): BoardPage[] {
  if (waits === null || pages.length === 0) return [...pages];
  const length = 2 * linesWithWaits(pages);
  const parts = Math.max(1, Math.ceil(waits.length / length));
  return Array.from({ length: parts }, (_, part) => waits.slice(part * length, (part + 1) * length)).flatMap((some) => [
    ...pages,
    { zone: null, counters: [], waits: some },
  ]);
}

/** The lines of two columns; the same for each page, so that nothing jumps when one is turned. */
export const boardLines = (pages: readonly BoardPage[]): number =>
  pages.some(({ waits }) => waits !== null) ? linesWithWaits(pages) : linesOfCounters(pages);

const linesOfCounters = (pages: readonly BoardPage[]): number =>
  Math.ceil(Math.max(0, ...pages.map(({ counters }) => counters.length)) / 2);
const leastLinesWithWaits = 3;
const linesWithWaits = (pages: readonly BoardPage[]): number => Math.max(leastLinesWithWaits, linesOfCounters(pages));

/** As few pages as possible, of about the same length. */
function chunks(counters: readonly BoardCounter[], most: number): BoardCounter[][] {
  const pages = Math.ceil(counters.length / most);
  const length = Math.ceil(counters.length / Math.max(1, pages));
  return Array.from({ length: pages }, (_, page) => counters.slice(page * length, (page + 1) * length));
}

export interface PageTurn {
  page: number;
  since: number;
}

/** The page with the call in front comes to the front and stays; else each has its time. The same turn: nothing changed. */
export function turnPage(turn: PageTurn, pages: readonly BoardPage[], called: CounterId | null, now: number): PageTurn {
  const calledPage = pages.findIndex(({ counters }) => counters.some(({ counterId }) => counterId === called));
  if (calledPage >= 0) return { page: calledPage, since: now };
  if (pages.length < 2 || turn.page >= pages.length) return turn.page === 0 ? turn : { page: 0, since: now };
  if (now - turn.since < pageMs) return turn;
  return { page: (turn.page + 1) % pages.length, since: now };
}
