/** Both days, many times, from the same chance: what they say, and what the change says (rules U73, U74). What a thread runs. */
import type { Spread } from '../../../shared/views/what-if.ts';
import type { DayModel, Telling } from './day-model.ts';
import { GroupRun } from './run-group.ts';
import type { RunVisitor } from './run-lines.ts';
import { StillWaiting } from './still-waiting.ts';

/** So that each of the ways in which a day may go on comes up alike often. */
const runs = 192;
/** In fewer runs than this a half hour says nothing. */
const leastRuns = runs / 4;

export interface Comparing {
  asIs: DayModel;
  asAsked: DayModel;
  telling: Telling;
  seed: number;
}

/** Minutes, and numbers. */
export interface Comparison {
  wait: { asIs: Spread; asAsked: Spread; change: Spread } | null;
  unserved: { asIs: Spread; asAsked: Spread; change: Spread };
  coming: { asIs: Spread; asAsked: Spread; change: Spread };
  /** The first: of those who wait already; then by half hour. Null: hardly anybody. */
  curve: ({ numbers: number; asIs: Spread; asAsked: Spread | null } | null)[];
  /** Minutes from now. The last: whoever is unserved. */
  stillWaiting: { in: number; asIs: Spread; asAsked: Spread }[];
  services: { asIs: ServiceFigures; asAsked: ServiceFigures }[];
}

interface ServiceFigures {
  /** Null: hardly anybody. */
  wait: number | null;
  unserved: number;
}

/** Of all runs: how many took a number in each half hour, and what they waited in all; of each service alike. */
class Tally {
  readonly #telling: Telling;
  readonly #halfHours: number;
  readonly numbers: Float64Array;
  readonly minutes: Float64Array;
  readonly unserved = new Float64Array(runs);
  readonly coming = new Float64Array(runs);
  readonly ofService: { numbers: number; minutes: number; unserved: number }[];
  readonly stillWaiting: StillWaiting;

  constructor(telling: Telling) {
    this.#telling = telling;
    this.#halfHours = telling.halfHours;
    this.numbers = new Float64Array(runs * telling.halfHours);
    this.minutes = new Float64Array(runs * telling.halfHours);
    this.ofService = Array.from(telling.closesIn, () => ({ numbers: 0, minutes: 0, unserved: 0 }));
    this.stillWaiting = new StillWaiting(telling, runs);
  }

  called(run: number, service: number, visitor: RunVisitor, at: number): void {
    if (service < 0) return;
    this.#add(run, service, visitor.came, at - visitor.came);
    this.stillWaiting.add(run, visitor, at);
  }

  /** Has waited until closing. */
  left(run: number, service: number, visitor: RunVisitor): void {
    if (service < 0) return;
    const { came } = visitor;
    this.#add(run, service, came, Math.max(0, this.#telling.closesIn[service]!, came) - came);
    this.stillWaiting.add(run, visitor);
    this.unserved[run]!++;
    this.ofService[service]!.unserved++;
  }

  /** Took a number, and waited for no call. */
  gone(run: number, service: number, visitor: RunVisitor, at: number): void {
    if (service < 0) return;
    if (visitor.came > 0) this.coming[run]!++;
    this.stillWaiting.add(run, visitor, at);
  }

  #add(run: number, service: number, came: number, minutes: number): void {
    const isWaiting = came <= 0;
    const half = isWaiting ? 0 : 1 + Math.max(0, Math.ceil((came - this.#telling.firstHalfHour) / 30));
    const place = run * this.#halfHours + Math.min(this.#halfHours - 1, half);
    this.numbers[place]!++;
    this.minutes[place]! += minutes;
    if (!isWaiting) this.coming[run]!++;
    this.ofService[service]!.numbers++;
    this.ofService[service]!.minutes += minutes;
  }

  /** The mean wait of each run; NaN: nobody. */
  waitOf(half: number | null): number[] {
    return Array.from({ length: runs }, (_, run) => {
      const [from, end] = [run * this.#halfHours, (run + 1) * this.#halfHours];
      if (half !== null) return this.minutes[from + half]! / this.numbers[from + half]!;
      return sum(this.minutes.subarray(from, end)) / sum(this.numbers.subarray(from, end));
    });
  }

  numbersIn(half: number): number {
    let all = 0;
    for (let run = 0; run < runs; run++) all += this.numbers[run * this.#halfHours + half]!;
    return all / runs;
  }
}

export function compare({ asIs, asAsked, telling, seed }: Comparing): Comparison {
  const [before, after] = [tallyOf(asIs, telling, seed), tallyOf(asAsked, telling, seed)];
  const [waitBefore, waitAfter] = [before.waitOf(null), after.waitOf(null)];
  const isAnybody = waitBefore.some(Number.isFinite) && waitAfter.some(Number.isFinite);
  return {
    wait: isAnybody ? compared(waitBefore, waitAfter) : null,
    unserved: compared([...before.unserved], [...after.unserved]),
    coming: compared([...before.coming], [...after.coming]),
    curve: Array.from({ length: telling.halfHours }, (_, half) => pointOf(before, after, half)),
    stillWaiting: waitingBy(before.stillWaiting, after.stillWaiting),
    services: before.ofService.map((each, place) => ({
      asIs: figures(each),
      asAsked: figures(after.ofService[place]!),
    })),
  };
}

function tallyOf({ model, groups }: DayModel, telling: Telling, seed: number): Tally {
  const tally = new Tally(telling);
  for (const day of groups) {
    let run = 0;
    const group = new GroupRun(model, day, seed, {
      called: (visitor, at) => tally.called(run, day.told[visitor.service]!, visitor, at),
      left: (visitor) => tally.left(run, day.told[visitor.service]!, visitor),
      gone: (visitor, at) => tally.gone(run, day.told[visitor.service]!, visitor, at),
    });
    for (; run < runs; run++) group.run(run);
  }
  return tally;
}

function pointOf(before: Tally, after: Tally, half: number): Comparison['curve'][number] {
  const [asIs, asAsked] = [before.waitOf(half).filter(Number.isFinite), after.waitOf(half).filter(Number.isFinite)];
  if (asIs.length < leastRuns) return null;
  return {
    numbers: before.numbersIn(half),
    asIs: spread(asIs),
    asAsked: asAsked.length < leastRuns ? null : spread(asAsked),
  };
}

const waitingBy = (before: StillWaiting, after: StillWaiting): Comparison['stillWaiting'] => {
  const [asIs, asAsked] = [before.counts(), after.counts()];
  return before.times.map((minutes, time) => ({
    in: minutes,
    asIs: spread(asIs[time]!),
    asAsked: spread(asAsked[time]!),
  }));
};

/** Of the runs in which there is anybody in both. */
function compared(before: readonly number[], after: readonly number[]) {
  const both = before.flatMap((one, run) => {
    const other = after[run]!;
    return Number.isFinite(one) && Number.isFinite(other) ? [[one, other] as const] : [];
  });
  return {
    asIs: spread(both.map(([one]) => one)),
    asAsked: spread(both.map(([, other]) => other)),
    change: spread(both.map(([one, other]) => other - one)),
  };
}

/** The mean, and the tenths. */
export function spread(values: readonly number[]): Spread {
  if (values.length === 0) return { mean: 0, low: 0, high: 0 };
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return { mean: sum(values) / values.length, low: at(0.1), high: at(0.9) };
}

const figures = ({ numbers, minutes, unserved }: Tally['ofService'][number]): ServiceFigures => ({
  wait: numbers < runs / 2 ? null : minutes / numbers,
  unserved: unserved / runs,
});

const sum = (values: ArrayLike<number>): number =>
  Array.prototype.reduce.call(values, (all, one) => (all as number) + one, 0) as number;
