/**
 * Which open code goes when there are too many. Nobody is refused: whoever fills the places cannot hold them, and a new kiosk of the
 * hall always gets one (rule A31).
 */
import type { Pairing } from '../stores/kinds.ts';

/** In all, also of those that were confirmed and not fetched yet. */
const mostOpen = 1_000;
/** Of one network, or of one browser that is known: more than anybody sets up at once. */
const mostOfOne = 200;

/** The code that makes room for one more of `askedBy`. Null: there is room. */
export function codeToEnd(pairings: readonly [string, Pairing][], askedBy: string): string | null {
  const open = pairings.filter(([, { deviceId }]) => deviceId === null);
  const own = open.filter(([, pairing]) => pairing.askedBy === askedBy);
  if (own.length >= mostOfOne) return oldestOf(own);
  return pairings.length >= mostOpen ? oldestOf(ofWhoHasMost(open)) : null;
}

function ofWhoHasMost(open: readonly [string, Pairing][]): readonly [string, Pairing][] {
  const groups = Map.groupBy(open, ([, { askedBy }]) => askedBy);
  return [...groups.values()].reduce((most, group) => (group.length > most.length ? group : most), []);
}

function oldestOf(codes: readonly [string, Pairing][]): string | null {
  const oldest = codes.reduce<[string, Pairing] | null>(
    (first, code) => (first === null || code[1].askedAt < first[1].askedAt ? code : first),
    null,
  );
  return oldest?.[0] ?? null;
}
