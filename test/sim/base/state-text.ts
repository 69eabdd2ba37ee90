/** States and views as text, equal for equal values; fast for states that share most of what they hold. */
import { isCollection, isKeyed } from 'immutable';
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
  if (!isCollection(value)) Object.freeze(value);
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

/** Of a collection only its members have a text that is kept: it is another one in every state. */
function sameMember(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (isKeyed(one) && isKeyed(other))
    return one.count() === other.count() && one.every((value, key) => sameText(value, other.get(key)));
  return sameText(one, other);
}

function sameText(one: unknown, other: unknown): boolean {
  if (one === null || typeof one !== 'object') return one === other;
  if (equals.get(one) === other) return true;
  const isSame = textOf(one) === textOf(other);
  if (isSame) equals.set(one, other);
  return isSame;
}

function compute(value: object): string {
  if (isKeyed(value)) return members([...value] as [string, unknown][]);
  if (isCollection(value)) return `[${[...value].map(textOf).sort().join()}]`;
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
