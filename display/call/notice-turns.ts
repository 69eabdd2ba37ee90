/** When a display says a notice (rules Q10 and Q11). Pure. */
import type { NoticesNow } from '../../shared/client/connection/notices-controller.ts';
import type { ShownNotice } from '../../shared/notices/notices.ts';

/** How often, and when last, a version was said to its end or begun. */
export interface NoticeTold {
  times: number;
  at: number;
}
export type TellingsSoFar = ReadonlyMap<number, NoticeTold>;

/** What takes the whole screen, as long as it does: from the end of one to the beginning of the next. */
export const urgentAgainMs = 20_000;
/** Others: three times, so that who comes in hears it too. */
export const ordinaryAgainMs = 5 * 60_000;
const ordinaryTimes = 3;

/** Null: none now. What takes the screen is said alone. */
export function noticeToSay({ urgent, ordinary }: NoticesNow, told: TellingsSoFar, now: number): ShownNotice | null {
  if (urgent !== null) return isDue(urgent, told, now, urgentAgainMs, Number.POSITIVE_INFINITY) ? urgent : null;
  return ordinary.find((notice) => isDue(notice, told, now, ordinaryAgainMs, ordinaryTimes)) ?? null;
}

function isDue({ spoken, position }: ShownNotice, told: TellingsSoFar, now: number, againMs: number, most: number) {
  if (!spoken) return false;
  const before = told.get(position);
  return before === undefined || (before.times < most && now - before.at >= againMs);
}
