/**
 * How long a wait is going to be, in words: the same on the kiosk, the paper, the phone, the desk, the floor and the displays (rules
 * U41, U43, U45, U46).
 */
import type { Facts, Language } from '../../base/text.ts';
import { type SaidWait, saidOf, saidOfNumber } from '../../views/said-wait.ts';
import type { NumberWait, StaffChange, Wait } from '../../views/wait.ts';
import { currentLanguage, type Words } from './language.ts';
import { rangeText, type SpanText, sayIn, spanText, timeSaid, type WaitScene, withoutSpan } from './span-words.ts';

const words = {
  resting: { id: '{count} loket istirahat', en: '{count} {many|counter|counters} on a break' },
  restingUntil: {
    id: '{count} loket istirahat, kembali sekitar {time}',
    en: '{count} {many|counter|counters} on a break until about {time}',
  },
  closed: { id: '{count} loket tutup', en: '{count} {many|counter|counters} closed' },
  opened: { id: '{count} loket baru buka', en: '{count} more {many|counter|counters} open' },
  shortLong: { id: '{from} – {to}', en: '{from} – {to}' },
  shortRange: { id: '{from}–{to} mnt', en: '{from}–{to} min' },
  shortUpTo: { id: '< {to}', en: '< {to}' },
  shortMinutes: { id: '{minutes} mnt', en: '{minutes} min' },
  shortHours: { id: '{hours} j {minutes}', en: '{hours} h {minutes}' },
  shortSoon: { id: 'bersiap', en: 'soon' },
  shortUnlikely: { id: 'mungkin tidak sempat', en: 'may not be served' },
  shortNobody: { id: 'tanpa petugas', en: 'no officer' },
} satisfies Words;

const countWords: Record<Language, readonly string[]> = {
  id: 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh'.split(' '),
  en: 'no one two three four five six seven eight nine ten'.split(' '),
};

export interface WaitText extends SpanText {
  /** Which counters have changed lately; null: none. */
  why: string | null;
}

/** Of a ticket. Null: nothing is known, and nothing is said. */
export const waitText = (wait: Wait | null, scene: WaitScene): WaitText | null =>
  wait && withWhy(spanText(wait, scene), wait, scene);

/** Of a number that would be taken now. Null: nothing is known, and nothing is said. */
export const numberWaitText = (wait: NumberWait | null, scene: WaitScene): WaitText | null =>
  wait &&
  withWhy(
    wait.is === 'range' ? rangeText(saidOfNumber(wait, scene.now), scene) : withoutSpan(wait, scene),
    wait,
    scene,
  );

const withWhy = (text: SpanText, wait: Wait | NumberWait, scene: WaitScene): WaitText => ({
  ...text,
  why: wait.is === 'nobody' ? null : whyWords(wait.staff, scene),
});

/** In a row of a list: `10–25 mnt`. Null: nothing is known. */
export function shortWait(wait: Wait | null, scene: WaitScene): string | null {
  if (wait === null || wait.is !== 'range') return shortWithout(wait, scene);
  const said = saidOf(wait, scene.now);
  return said.isSoon ? sayIn(words.shortSoon, scene) : shortSpanOf(said, scene);
}

export function shortNumberWait(wait: NumberWait | null, scene: WaitScene): string | null {
  return wait?.is === 'range' ? shortSpanOf(saidOfNumber(wait, scene.now), scene) : shortWithout(wait, scene);
}

type Without = Exclude<Wait, { is: 'range' }>;

const shortWithout = (wait: Without | null, scene: WaitScene): string | null =>
  wait && sayIn(wait.is === 'nobody' ? words.shortNobody : words.shortUnlikely, scene);

function shortSpanOf({ fromMinutes: from, toMinutes: to }: SaidWait, scene: WaitScene): string {
  if (from === 0) return sayIn(words.shortUpTo, scene, { to: shortWords(to, scene) });
  if (to < 60) return sayIn(words.shortRange, scene, { from, to });
  return sayIn(words.shortLong, scene, { from: shortWords(from, scene), to: shortWords(to, scene) });
}

function shortWords(minutes: number, scene: WaitScene): string {
  if (minutes < 60) return sayIn(words.shortMinutes, scene, { minutes });
  return sayIn(words.shortHours, scene, {
    hours: Math.floor(minutes / 60),
    minutes: `${minutes % 60}`.padStart(2, '0'),
  });
}

/** `Dua loket istirahat, kembali sekitar 13.00; satu loket tutup.` */
function whyWords(staff: StaffChange | null, scene: WaitScene): string | null {
  if (staff === null) return null;
  const { resting, backAt, closed, opened } = staff;
  const isOver = backAt === null || backAt <= scene.now;
  const counted = (count: number, word: Required<Record<Language, string>>, facts: Facts = {}) =>
    count === 0 ? [] : [sayIn(word, scene, { count: countIn(count, scene), many: count, ...facts })];
  const parts = [
    ...counted(resting, isOver ? words.resting : words.restingUntil, { time: isOver ? '' : timeSaid(backAt, scene) }),
    ...counted(closed, words.closed),
    ...counted(opened, words.opened),
  ];
  return parts.length === 0 ? null : `${parts.join('; ').replace(/^./, (first) => first.toUpperCase())}.`;
}

const countIn = (count: number, { language = currentLanguage.value }: WaitScene): string =>
  countWords[language][count] ?? `${count}`;
