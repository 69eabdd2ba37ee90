/** What can go wrong in a simulated world. Each world leaves some kinds out, so that none hides what another brings about. */
import type { Random } from './random.ts';
import type { Tally } from './tally.ts';

export const faultKinds = [
  // The log
  'append-refused',
  'append-lost',
  'append-unconfirmed',
  'log-slow',
  'log-away',
  'read-fails',
  'tail-late',
  'snapshot-fails',
  // The lines between pages and processes
  'message-dropped',
  'message-delayed',
  'message-doubled',
  'message-overtakes',
  'line-cut',
  'dial-fails',
  'switch-restarts',
  // The processes
  'process-killed',
  'process-stopped',
  'process-frozen',
  'clock-wrong',
  'settings-changed',
  // The people
  'pressed-twice',
  'stale-screen',
  'impatience',
  'visitor-leaves',
  'officer-leaves',
  'rights-changed',
  'id-repeated',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** In one world of ten nothing goes wrong; in the others a kind is left out with this probability. */
const leftOut = 0.4;

export class Faults {
  readonly kinds: ReadonlySet<FaultKind>;
  #random: Random;
  #tally: Tally;
  /** How often things go wrong in this world, as a factor. */
  #rate: number;
  #active = false;

  constructor(random: Random, tally: Tally) {
    const calm = random.chance(0.1);
    this.kinds = new Set(faultKinds.filter(() => !random.chance(leftOut) && !calm));
    this.#rate = random.pick([0.4, 1, 2]);
    this.#random = random;
    this.#tally = tally;
  }

  get isActive(): boolean {
    return this.#active;
  }

  begin(): void {
    this.#active = true;
  }

  /** From now on nothing new goes wrong. */
  heal(): void {
    this.#active = false;
  }

  /** Whether it happens this time; then it is counted. */
  strike(kind: FaultKind, probability: number): boolean {
    if (!this.#active || !this.kinds.has(kind) || !this.#random.chance(probability * this.#rate)) return false;
    this.#tally.count(kind);
    return true;
  }
}
