/** Who stands in the lines of a group in a simulated day: those who wait already, and those who come and get a number (rules U72, U73). */
import { draws } from '../estimate/habits/bins.ts';
import { normalDraws } from '../estimate/habits/pace.ts';
import { cellMinutes, type GroupModel } from '../estimate/model.ts';
import { arrivalPurpose, keyOfNumber, purposes } from './chance.ts';
import type { GroupDay, Stream } from './day-model.ts';
import type { RunNumbers } from './run-numbers.ts';

/** Somebody, of a service of the group, who took a number at `came` (minutes; below 0: already waiting). */
export interface RunVisitor {
  service: number;
  came: number;
  key: number;
}

export interface HeadOfLine extends RunVisitor {
  promise: number;
  from: number;
  pace: number;
}

type Chance = (key: number, purpose: number) => number;

/** `given`: so many of these have come, and got a number; the others are still to come. */
interface Arrivals {
  of: Stream;
  times: number[];
  next: number;
  given: number;
}

const normal = (chance: number): number => normalDraws[Math.floor(chance * draws)]!;

/** From a standard normal (Wilson & Hilferty 1931). */
const gammaOfMeanOne = (shape: number, draw: number): number =>
  Math.max(1e-3, 1 - 1 / (9 * shape) + draw / (3 * Math.sqrt(shape))) ** 3;

const never = Number.POSITIVE_INFINITY;

export class RunLines {
  readonly #group: GroupModel;
  readonly #day: GroupDay;
  readonly #numbers: RunNumbers;
  readonly #chance: Chance;
  #next: Int32Array;
  #heads: (HeadOfLine | null)[] = [];
  #arrivals: Arrivals[] = [];
  #comesNext = never;

  constructor(group: GroupModel, day: GroupDay, numbers: RunNumbers, chance: Chance) {
    this.#group = group;
    this.#day = day;
    this.#numbers = numbers;
    this.#chance = chance;
    this.#next = new Int32Array(group.lines.count);
  }

  begin(): void {
    const { lines } = this.#group;
    this.#arrivals = this.#day.streams.map((of) => ({ of, times: this.#whoComes(of), next: 0, given: 0 }));
    this.#heads = new Array<HeadOfLine | null>(lines.count + this.#arrivals.length).fill(null);
    for (let line = 0; line < lines.count; line++) {
      this.#next[line] = lines.itemOf[line]!;
      this.#show(line);
      const head = this.#heads[line];
      if (head && this.#chance(head.key, purposes.returns) >= lines.likely[line]!) this.#heads[line] = null;
    }
    for (let each = 0; each < this.#arrivals.length; each++) this.#show(lines.count + each);
    this.#comesNext = Math.min(never, ...this.#arrivals.map(({ times }) => times[0] ?? never));
  }

  get count(): number {
    return this.#heads.length;
  }

  /** The first of a line. Whoever has not come yet (`from`) may still be told that there are no numbers. */
  head(line: number): HeadOfLine | null {
    return this.#heads[line]!;
  }

  /** Whoever comes by then takes a number, or goes without: in the order in which they come. */
  admit(at: number): void {
    while (this.#comesNext <= at && this.#comesNext < never) {
      let first = 0;
      for (let each = 1; each < this.#arrivals.length; each++) if (this.#comes(each) < this.#comes(first)) first = each;
      const { of, times, given } = this.#arrivals[first]!;
      if (this.#comesNext === this.#comes(first)) {
        if (this.#numbers.gives(of.service, this.#comesNext)) this.#arrivals[first]!.given++;
        else {
          times.splice(given, 1);
          this.#show(this.#group.lines.count + first);
        }
      }
      this.#comesNext = Math.min(never, ...this.#arrivals.map((_, each) => this.#comes(each)));
    }
  }

  take(line: number): HeadOfLine {
    const { lines } = this.#group;
    const head = this.#heads[line]!;
    if (line < lines.count) this.#next[line]!++;
    else this.#arrivals[line - lines.count]!.next++;
    this.#show(line);
    // Who was on hold, or comes back, is not in the count of those who wait.
    if (line >= lines.count || head.from <= 0) this.#numbers.called(head.service);
    return head;
  }

  #comes(each: number): number {
    const { times, given } = this.#arrivals[each]!;
    return times[given] ?? never;
  }

  /** Whoever comes for a number while there are some, in order. What a stop leaves out leaves all others as they were. */
  #whoComes(stream: Stream): number[] {
    const { windows, key } = stream;
    const { expected } = stream.coming;
    const times: number[] = [];
    const end = expected.at(-1) ?? 0;
    let purpose = arrivalPurpose;
    let cell = 0;
    const more = this.#more(stream);
    const step = () => -Math.log(1 - this.#chance(key, purpose++)) / more;
    for (let sum = step(); sum < end; sum += step()) {
      while (expected[cell]! <= sum) cell++;
      const before = cell === 0 ? 0 : expected[cell - 1]!;
      const at = (cell + (sum - before) / (expected[cell]! - before)) * cellMinutes;
      if (windows.some(([from, until]) => from <= at && at < until)) times.push(at);
    }
    return times;
  }

  /** By how much more come than is expected: on average as many. */
  #more({ shape, unsureOfDay, key }: Stream): number {
    const ofDay = Math.exp(unsureOfDay * normal(this.#chance(0, purposes.day)) - unsureOfDay ** 2 / 2);
    return ofDay * gammaOfMeanOne(shape, normal(this.#chance(key, purposes.stream)));
  }

  /** What stands at the head of a line. */
  #show(line: number): void {
    const { lines } = this.#group;
    this.#heads[line] =
      line < lines.count ? this.#headOfItems(line) : this.#headOf(this.#arrivals[line - lines.count]!);
  }

  #headOfItems(line: number): HeadOfLine | null {
    const { items, lines } = this.#group;
    const end = lines.itemOf[line + 1]!;
    // One that only wants to know is nobody.
    while (this.#next[line]! < end && items.service[this.#next[line]!]! < 0) this.#next[line]!++;
    const item = this.#next[line]!;
    if (item >= end) return null;
    const promise = items.promise[item]!;
    return {
      promise,
      from: items.from[item]!,
      pace: items.pace[item]!,
      service: items.service[item]!,
      came: -items.waited[item]!,
      key: keyOfNumber(promise),
    };
  }

  #headOf({ of, times, next }: Arrivals): HeadOfLine | null {
    const came = times[next];
    if (came === undefined) return null;
    const { targetMinutes, pace } = of.coming;
    return {
      promise: came + targetMinutes,
      from: came,
      pace,
      service: of.service,
      came,
      key: keyOfNumber(of.key + came),
    };
  }
}
