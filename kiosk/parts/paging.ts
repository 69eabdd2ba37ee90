/** Divides groups of things into pages that fit: no page mixes two groups, and none ends with a card all alone. */

export interface CardPage<T> {
  /** Index of the group that it belongs to. */
  group: number;
  columns: number;
  items: readonly T[];
}

/** Pages of one group are filled evenly, in rows as full as can be: 8 things at 3 x 2 become twice 2 x 2. */
export function cardPagesOf<T>(
  groups: readonly (readonly T[])[],
  mostColumnsOf: (group: number) => number,
  rows: number,
): CardPage<T>[] {
  return groups.flatMap((items, group) => {
    const mostColumns = mostColumnsOf(group);
    const count = Math.max(1, Math.ceil(items.length / (mostColumns * rows)));
    const each = Math.max(1, Math.ceil(items.length / count));
    const columns = Math.ceil(each / Math.ceil(each / mostColumns));
    const size = Math.ceil(each / columns) * columns;
    return slices(items, size).map((slice) => ({ group, columns, items: slice }));
  });
}

/** Which page of its group a page is, from 1, and of how many. */
export function placeInGroup(pages: readonly CardPage<unknown>[], at: number): { page: number; pages: number } {
  const group = pages[at]?.group;
  const first = pages.findIndex((page) => page.group === group);
  return { page: at - first + 1, pages: pages.filter((page) => page.group === group).length };
}

/** How many of at least `least` fit into `room`, with `gap` between; at least one. */
export const fitting = (room: number, least: number, gap: number): number =>
  Math.max(1, Math.floor((room + gap) / (least + gap)));

function slices<T>(items: readonly T[], size: number): (readonly T[])[] {
  if (items.length <= size) return [items];
  return [items.slice(0, size), ...slices(items.slice(size), size)];
}
