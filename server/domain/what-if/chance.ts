/**
 * Chance that belongs to what it decides about: the same visitor takes as long, and comes as late, whoever calls them and in whatever
 * order, so that two simulated days differ by what was changed and by nothing else (common random numbers).
 */
import { mix } from '../estimate/shuffles.ts';

export const purposes = {
  pace: 1,
  agency: 2,
  hall: 3,
  left: 4,
  firstComes: 5,
  minutes: 6,
  comes: 7,
  gap: 8,
  fate: 9,
  returns: 10,
  which: 11,
  day: 12,
  stream: 13,
} as const;
/** Of the visitors who are still to come: an own number for each, from here on. */
export const arrivalPurpose = 64;

/** FNV-1a. */
export function keyOfText(text: string): number {
  let key = 0x811c9dc5;
  for (let each = 0; each < text.length; each++) key = Math.imul(key ^ text.charCodeAt(each), 0x01000193);
  return key;
}

const bits = new DataView(new ArrayBuffer(8));

export function keyOfNumber(value: number): number {
  bits.setFloat64(0, value);
  return mix(bits.getInt32(0) ^ mix(bits.getInt32(4)));
}
