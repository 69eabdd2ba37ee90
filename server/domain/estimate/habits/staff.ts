/** Who is at a counter, where the state does not tell: whoever opened it at about that time on its last days. */
import type { CounterId, OfficerId } from '../../../../shared/base/ids.ts';
import type { Learned } from '../../core/learned.ts';

/** An opening of before counts so much of the next one. */
const older = 0.85;
/** Minutes: openings so near to each other are the same shift's. */
const sameShift = 60;

/** `since`: they came before that minute of the day; `from`: after it, or they are late. Null: nobody knows. */
export function usualOfficer(
  { staff }: Pick<Learned, 'staff'>,
  counterId: CounterId,
  when: { since: number } | { from: number },
): OfficerId | null {
  const all = staff?.[counterId];
  if (!all) return null;
  const fits = (minute: number) => ('since' in when ? minute <= when.since : minute >= when.from - sameShift);
  const at = 'since' in when ? when.since : when.from;
  const some = all.filter(([, minute]) => fits(minute));
  const known = some.length > 0 ? some : all;
  const nearest = known.reduce((best, [, minute]) => Math.min(best, Math.abs(minute - at)), Number.POSITIVE_INFINITY);
  const points = new Map<string, number>();
  let [best, weight] = [known[0]![0], 1];
  for (const [officerId, minute] of known) {
    if (Math.abs(minute - at) <= nearest + sameShift) points.set(officerId, (points.get(officerId) ?? 0) + weight);
    if ((points.get(officerId) ?? 0) > (points.get(best) ?? 0)) best = officerId;
    weight *= older;
  }
  return best as OfficerId;
}
