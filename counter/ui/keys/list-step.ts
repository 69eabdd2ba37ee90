/** How far a key moves in a list that is pointed at from its search field; null: it does not. `page`: rows that Page Down passes. */
export function listStep(key: string, page: number): number | null {
  return { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }[key] ?? null;
}
