/**
 * Chance, from a seed. Each thing that is drawn (how long a visit takes, say) has a row: in each simulated run it takes another one of
 * its `draws` quantiles, each of them once (Latin hypercube sampling; McKay, Beckman & Conover 1979). So a hundred runs tell as much as
 * some hundreds that are drawn at random. A row belongs to whoever draws from it, a ticket or a counter, and so does all other chance:
 * who comes behind somebody changes nothing of what is drawn for them.
 */
import { draws } from './habits/bins.ts';

export const rows = 1024;

/** Uniform from 0 to 1: mulberry32 (Tommy Ettinger, public domain). */
export function chanceFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Uniform from 0 to 1, of a run, of somebody or something, and for a purpose (the mixing of MurmurHash3; Appleby, public domain). */
export function uniform(seed: number, run: number, key: number, purpose: number): number {
  let mixed = mix(seed ^ Math.imul(run + 1, 0x9e3779b1));
  mixed = mix(mixed ^ key);
  mixed = mix(mixed ^ Math.imul(purpose, 0x85ebca6b));
  return (mixed >>> 0) / 4_294_967_296;
}

export function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const made = new Map<number, Uint8Array>();
const mostKept = 8;

/** `rows` rows of 0 to `draws` - 1, each in an order of its own. */
export function shufflesOf(seed: number): Uint8Array {
  const known = made.get(seed);
  if (known) return known;
  const chance = chanceFrom(seed);
  const all = new Uint8Array(rows * draws);
  for (let row = 0; row < rows; row++) {
    const start = row * draws;
    for (let each = 0; each < draws; each++) {
      const other = Math.floor(chance() * (each + 1));
      all[start + each] = all[start + other]!;
      all[start + other] = each;
    }
  }
  if (made.size === mostKept) made.clear();
  made.set(seed, all);
  return all;
}
