/** Random numbers for simulated worlds: the same seed gives the same numbers, on every machine. */

const wholeRange = 4_294_967_296;

/** Seeded with words and numbers, so that each day, and each question within a day, can have numbers of its own. */
export class Chance {
  #state: number;

  constructor(...seed: readonly (string | number)[]) {
    this.#state = hashOf(seed.join('/'));
  }

  /** Uniform, 0 included and 1 not: mulberry32 (Tommy Ettinger, public domain). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / wholeRange;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  isTrue(probability: number): boolean {
    return this.next() < probability;
  }

  /** With mean 0 and standard deviation 1 (Box and Muller 1958). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** `cv`: standard deviation ÷ mean. */
  logNormal(mean: number, cv: number): number {
    const variance = Math.log(1 + cv * cv);
    return mean * Math.exp(Math.sqrt(variance) * this.normal() - variance / 2);
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }

  /** Marsaglia and Tsang 2000, with their way for shapes below 1. `cv`: standard deviation ÷ mean. */
  gamma(mean: number, cv: number): number {
    const shape = 1 / (cv * cv);
    if (shape < 1) return this.#standardGamma(shape + 1) * (1 - this.next()) ** (1 / shape) * (mean / shape);
    return this.#standardGamma(shape) * (mean / shape);
  }

  #standardGamma(shape: number): number {
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(1 - this.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  }

  /** How many events there are where `mean` are expected (Knuth's way, in parts of 20 so that nothing underflows). */
  poisson(mean: number): number {
    let count = 0;
    for (let left = mean; left > 0; left -= 20) {
      const floor = Math.exp(-Math.min(left, 20));
      for (let product = 1 - this.next(); product > floor; product *= 1 - this.next()) count++;
    }
    return count;
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.next() * from.length)]!;
  }

  /** Weights need not add up to 1. */
  weighted<T>(from: readonly (readonly [T, number])[]): T {
    let left = this.next() * from.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of from) {
      left -= weight;
      if (left < 0) return value;
    }
    return from.at(-1)![0];
  }
}

/** FNV-1a, 32 bits, and mixed once more: neighbouring seeds shall not give neighbouring numbers. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
