/** What a field was and what it becomes, in words that show the difference, however long both are (H18). */

import { type BothLanguages, both, inEach, type Text } from '../base/text.ts';
import type { HallShape } from '../hall/hall.ts';
import { isSame, isText, type SettingsDifference, type SettingsPath } from './difference.ts';
import { allWords, isOfDays, longest, shortened } from './value-words.ts';

export interface ChangeWords {
  /** Null: nothing of it was there. */
  before: BothLanguages | null;
  /** Null: nothing takes its place. */
  after: BothLanguages | null;
}

export function changeWords(difference: SettingsDifference, was: HallShape, is: HallShape): ChangeWords {
  const { path, before, after } = difference;
  const words = { before: wordsOr(path, before, was), after: wordsOr(path, after, is) };
  if (words.before === null || words.after === null) return inShort(words);
  if (showsItself(words.before, words.after)) return words;
  if (isText(before) && isText(after)) return textChange(before, after);
  if (!isList(before) || !isList(after) || isOfDays(path)) return narrowed(words.before, words.after);
  return listChange(path, [before, was], [after, is]);
}

const wordsOr = (path: SettingsPath, value: unknown, hall: HallShape): BothLanguages | null =>
  value === undefined ? null : allWords(path, value, hall);

/** Whole, it fits and shows what differs. */
const showsItself = (before: BothLanguages, after: BothLanguages): boolean =>
  (['id', 'en'] as const).every(
    (language) =>
      before[language] !== after[language] && Math.max(before[language].length, after[language].length) <= longest,
  );

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length > 0;

const inShort = ({ before, after }: ChangeWords): ChangeWords => ({
  before: before && inEach((language) => shortened(before[language])),
  after: after && inEach((language) => shortened(after[language])),
});

function textChange(before: Text, after: Text): ChangeWords {
  const [was, is] = [filledIn(before), filledIn(after)];
  return was.id === is.id || was.en === is.en ? apart(was, is) : narrowed(asRead(before), asRead(after));
}

/** Where only the words in one language change, whoever reads the other is told so. */
function apart(was: BothLanguages, is: BothLanguages): ChangeWords {
  if (was.id === is.id) return narrowed(both(`Inggris: ${was.en}`, was.en), both(`Inggris: ${is.en}`, is.en));
  if (was.en === is.en) return narrowed(both(was.id, `Indonesian: ${was.id}`), both(is.id, `Indonesian: ${is.id}`));
  return narrowed(was, is);
}

const filledIn = ({ id, en }: Text): BothLanguages => both(id, en ?? '–');
const asRead = ({ id, en = id }: Text): BothLanguages => both(id, en);

type ListIn = readonly [list: readonly unknown[], hall: HallShape];

/** What goes and what comes; where the order changes too, the part of the list that does. */
function listChange(path: SettingsPath, [before, was]: ListIn, [after, is]: ListIn): ChangeWords {
  const [gone, come] = [without(before, after), without(after, before)];
  const words = (list: readonly unknown[], hall: HallShape) => (list.length === 0 ? null : allWords(path, list, hall));
  if (isSame(without(before, gone), without(after, come))) {
    const [one, other] = [gone[0], come[0]];
    if (gone.length === 1 && come.length === 1 && isText(one) && isText(other)) return textChange(one, other);
    const [left, entered] = [words(gone, was), words(come, is)];
    return left && entered ? apart(left, entered) : inShort({ before: left, after: entered });
  }
  return narrowed(allWords(path, before, was), allWords(path, after, is));
}

const without = (list: readonly unknown[], others: readonly unknown[]): unknown[] =>
  list.filter((item) => !others.some((other) => isSame(item, other)));

/** Of long words the part that differs, behind a few of the words that do not. */
function narrowed(before: BothLanguages, after: BothLanguages): ChangeWords {
  const part = (words: BothLanguages) =>
    inEach((language) => partFrom(words[language], startOfDifference(before[language], after[language])));
  return inShort({ before: part(before), after: part(after) });
}

const signsBefore = 40;

function startOfDifference(one: string, other: string): number {
  if (Math.max(one.length, other.length) <= longest) return 0;
  let alike = 0;
  while (alike < one.length && one[alike] === other[alike]) alike++;
  return alike <= signsBefore ? 0 : one.lastIndexOf(' ', alike - signsBefore) + 1;
}

const partFrom = (text: string, start: number): string => (start === 0 ? text : `… ${text.slice(start)}`);
