/** States and views as text, equal for equal values; fast for states that share most of what they hold. */
import { IMap } from '../../../server/domain/base/imap.ts';
import type { State } from '../../../server/domain/core/state.ts';

const texts = new WeakMap<object, string>();
/** What was found to be equal to what. Both are frozen since. */
const equals = new WeakMap<object, unknown>();

/** Freezes what it has read: whoever changes a part of a state afterwards is found out. */
export function textOf(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'undefined';
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = compute(value);
  texts.set(value, text);
  if (!IMap.isMap(value)) Object.freeze(value);
  return text;
}

/** In the order of their fields if they can be had cheaply so, else in any. */
export const sameData = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other) || textOf(one) === textOf(other);

/** Where two states differ, in words; null: nowhere. */
export function differenceOf(state: State, expected: State): string | null {
  for (const key of Object.keys(expected) as (keyof State)[]) {
    if (sameMember(state[key], expected[key])) continue;
    const [is, ought] = [textOf(state[key]), textOf(expected[key])];
    return `${key} is ${excerpt(is, ought)} and not ${excerpt(ought, is)}`;
  }
  return null;
}

/** Member by member: a collection is another one in every state, and what it holds seldom is. */
function sameMember(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (IMap.isMap(one) && IMap.isMap(other))
    return one.size === other.size && [...one].every(([key, value]) => sameValue(value, other.get(key)));
  return sameValue(one, other);
}

/** As if by their texts, which are not made where the first look finds both equal. Freezes as `textOf` does. */
function sameValue(one: unknown, other: unknown): boolean {
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return one === other;
  if (equals.get(one) === other) return true;
  const isSame = sameParts(one, other) || textOf(one) === textOf(other);
  if (!isSame) return false;
  if (!IMap.isMap(one)) Object.freeze(one);
  if (!IMap.isMap(other)) Object.freeze(other);
  equals.set(one, other);
  return true;
}

/** Plain data with the same fields in the same order; what else may be equal, only its text tells. */
function sameParts(one: object, other: object): boolean {
  if (IMap.isMap(one) || IMap.isMap(other)) return false;
  const names = Object.keys(one);
  const others = Object.keys(other);
  if (names.length !== others.length || Array.isArray(one) !== Array.isArray(other)) return false;
  return names.every(
    (name, at) => name === others[at] && sameValue(one[name as keyof typeof one], other[name as keyof typeof other]),
  );
}

function compute(value: object): string {
  if (IMap.isMap(value)) return members([...value] as [string, unknown][]);
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  return members(Object.entries(value));
}

const members = (entries: [string, unknown][]): string =>
  `{${entries
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${JSON.stringify(key)}:${textOf(member)}`)
    .sort()
    .join()}}`;

function excerpt(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return `…${text.slice(Math.max(0, at - 60), at + 120)}…`;
}
