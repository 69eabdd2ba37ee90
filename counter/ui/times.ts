/** How long something takes or took, in words of the desk. */
import { say, type Words } from '../../shared/client/words/language.ts';

export const minutesBetween = (from: number, to: number): number => Math.max(0, Math.floor((to - from) / 60_000));

const words = {
  minutes: { id: '{minutes} menit', en: '{minutes} min' },
  hours: { id: '{hours} jam', en: '{hours} h' },
  both: { id: '{hours} jam {minutes} menit', en: '{hours} h {minutes} min' },
  short: { id: '{minutes} mnt', en: '{minutes} min' },
  shortBoth: { id: '{hours} j {minutes} mnt', en: '{hours} h {minutes} min' },
} satisfies Words;

/** "23 menit", "1 jam 5 menit". */
export function spanWords(minutes: number): string {
  if (minutes < 60) return say(words.minutes, { minutes });
  const facts = { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  return say(facts.minutes === 0 ? words.hours : words.both, facts);
}

/** "23 mnt", "1 j 5 mnt": for columns. */
export function shortSpan(minutes: number): string {
  if (minutes < 60) return say(words.short, { minutes });
  return say(words.shortBoth, { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
