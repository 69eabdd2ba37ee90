/**
 * Chance that belongs to what it decides about: the same visitor takes as long, and comes as late, whoever calls them and in whatever
 * order, so that two simulated days differ by what was changed and by nothing else (common random numbers).
 */

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
} as const;
/** Of the visitors who are still to come: an own number for each, from here on. */
export const arrivalPurpose = 64;

/** Uniform from 0 to 1, of a run, of somebody or something, and for a purpose (the mixing of MurmurHash3; Appleby, public domain). */
export function uniform(seed: number, run: number, key: number, purpose: number): number {
  let mixed = mix(seed ^ Math.imul(run + 1, 0x9e3779b1));
  mixed = mix(mixed ^ key);
  mixed = mix(mixed ^ Math.imul(purpose, 0x85ebca6b));
  return (mixed >>> 0) / 4_294_967_296;
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

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
