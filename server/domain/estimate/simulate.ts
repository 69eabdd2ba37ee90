/** How the hall goes on, many times: when each target is called. Pure: the same model and seed give the same numbers. */

import { waysOn } from './attendance.ts';
import { draws } from './bins.ts';
import { type Coming, cellMinutes, type GroupModel, gapKinds, type Model } from './model.ts';
import { normalDraws } from './pace.ts';
import { chanceFrom, rows, shufflesOf } from './shuffles.ts';

const never = Number.POSITIVE_INFINITY;
const [afterService, afterMissed, , afterPause, whenIdle] = gapKinds.map((_, kind) => kind) as [
  number,
  number,
  number,
  number,
  number,
];

/** Minutes until each target is called, `draws` of each; `Infinity`: it is not. */
export function callTimes(model: Model, seed: number): Float32Array {
  const found = new Float32Array(model.targets * draws).fill(never);
  model.groups.forEach((group, place) => {
    new GroupRun(model, group, found, seed, place).all();
  });
  return found;
}

/** Rows of the shuffles: which way the day goes on; the levels of the hall, and of the agency; then those of each counter and item. */
const rowOf = { way: 0, hall: 1, agency: 2, first: 3 };

interface ComingRun {
  line: number;
  times: Float64Array;
  count: number;
  next: number;
  of: Coming;
}

class GroupRun {
  readonly #model: Model;
  readonly #group: GroupModel;
  readonly #found: Float32Array;
  readonly #shuffles: Uint8Array;
  readonly #chance: () => number;
  /** Of each counter: when it is free, its next block and the end of its blocks, its pace. */
  readonly #free: Float64Array;
  readonly #block: Int32Array;
  readonly #blockEnd: Int32Array;
  readonly #pace: Float64Array;
  /** Of each line: its next item, and of that item the promise and when it comes. */
  readonly #next: Int32Array;
  readonly #promise: Float64Array;
  readonly #from: Float64Array;
  /** Of each line of those who will come: when they do, in order, and the next of them. */
  readonly #coming: readonly ComingRun[];
  readonly #comingAt: Int16Array;
  #run = 0;
  #left = 0;

  constructor(model: Model, group: GroupModel, found: Float32Array, seed: number, place: number) {
    const { counters, lines } = group;
    this.#model = model;
    this.#group = group;
    this.#found = found;
    this.#shuffles = shufflesOf(seed);
    this.#chance = chanceFrom(seed ^ Math.imul(place + 1, 0x9e3779b1));
    this.#free = new Float64Array(counters.count);
    this.#block = new Int32Array(counters.count);
    this.#blockEnd = new Int32Array(counters.count);
    this.#pace = new Float64Array(counters.count);
    this.#next = new Int32Array(lines.count);
    this.#promise = new Float64Array(lines.count);
    this.#from = new Float64Array(lines.count);
    this.#coming = lines.coming.map((of) => ({ line: of.line, times: new Float64Array(60), count: 0, next: 0, of }));
    this.#comingAt = new Int16Array(lines.count).fill(-1);
    lines.coming.forEach(({ line }, each) => {
      this.#comingAt[line] = each;
    });
  }

  all(): void {
    for (this.#run = 0; this.#run < draws; this.#run++) {
      this.#begin();
      this.#goOn();
    }
  }

  #draw(row: number): number {
    return this.#shuffles[(row % rows) * draws + this.#run]!;
  }

  #begin(): void {
    const { counters, lines, items } = this.#group;
    this.#left = 0;
    for (let line = 0; line < lines.count; line++) {
      const isComing = lines.likely[line] === 1 || this.#chance() < lines.likely[line]!;
      this.#next[line] = isComing ? lines.itemOf[line]! : lines.itemOf[line + 1]!;
      this.#show(line);
    }
    for (let item = 0; item < items.target.length; item++) if (items.target[item]! >= 0) this.#left++;
    for (const coming of this.#coming) this.#whoComes(coming);
    const way = Math.floor((this.#draw(rowOf.way) * waysOn) / draws);
    const hall = normalDraws[this.#draw(rowOf.hall)]! * this.#model.unsureOfHall;
    const agency = normalDraws[this.#draw(rowOf.agency)]!;
    for (let counter = 0; counter < counters.count; counter++) {
      this.#block[counter] = counters.blockOf[counter * waysOn + way]!;
      this.#blockEnd[counter] = counters.blockOf[counter * waysOn + way + 1]!;
      const row = rowOf.first + 3 * counter;
      const own = normalDraws[this.#draw(row)]! * counters.unsure[counter]!;
      this.#pace[counter] = Math.exp(hall + agency * counters.unsureOfAgency[counter]! + own);
      this.#free[counter] = this.#firstFree(counter, row);
    }
  }

  #firstFree(counter: number, row: number): number {
    const { counters } = this.#group;
    const left = counters.left[counter * draws + this.#draw(row + 1)]!;
    if (counters.needsGap[counter] === 0) return left;
    const service = counters.calledService[counter]!;
    if (service < 0) return left + this.#gap(counter, afterService, row + 2);
    if (this.#chance() >= counters.calledComes[counter]!) return left + this.#gap(counter, afterMissed, row + 2);
    return left + this.#minutes(counter, service, 1, row + 2, left) + this.#gap(counter, afterService, row + 2);
  }

  #gap(counter: number, kind: number, row: number): number {
    const draw = (this.#draw(row) + 41) % draws;
    return this.#group.counters.gaps[counter * gapKinds.length + kind]! * this.#model.gapShape[draw]!;
  }

  #minutes(counter: number, service: number, pace: number, row: number, at: number): number {
    const { halfHours, shapes } = this.#model;
    const { counters, services, shapeOf } = this.#group;
    const half = halfHours[Math.min(halfHours.length - 1, Math.floor(at / 30))]!;
    const shape = shapes[shapeOf[service]!]!;
    return (
      counters.minutes[counter * services + service]! * half * pace * this.#pace[counter]! * shape[this.#draw(row)]!
    );
  }

  /** What stands at the head of a line. */
  #show(line: number): void {
    const { lines, items } = this.#group;
    const item = this.#next[line]!;
    const isThere = item < lines.itemOf[line + 1]!;
    this.#promise[line] = isThere ? items.promise[item]! : never;
    this.#from[line] = isThere ? items.from[item]! : never;
  }

  #whoComes(coming: ComingRun): void {
    const { expected } = coming.of;
    const cells = expected.length;
    let count = 0;
    for (
      let sum = -Math.log(1 - this.#chance());
      sum < expected[cells - 1]! && count < coming.times.length;
      sum -= Math.log(1 - this.#chance())
    ) {
      let cell = 0;
      while (expected[cell]! <= sum) cell++;
      const before = cell === 0 ? 0 : expected[cell - 1]!;
      coming.times[count++] = (cell + (sum - before) / (expected[cell]! - before)) * cellMinutes;
    }
    coming.count = count;
    coming.next = 0;
    this.#showComing(coming);
  }

  #showComing({ line, times, count, next, of }: ComingRun): void {
    this.#from[line] = next < count ? times[next]! : never;
    this.#promise[line] = this.#from[line]! + of.targetMinutes;
  }

  #goOn(): void {
    while (this.#left > 0) {
      let counter = 0;
      for (let each = 1; each < this.#free.length; each++) if (this.#free[each]! < this.#free[counter]!) counter = each;
      const at = this.#free[counter]!;
      if (at === never) return;
      if (!this.#rests(counter, at)) this.#callNext(counter, at);
    }
  }

  /** Whoever should be away by now goes, as soon as the counter is free. */
  #rests(counter: number, at: number): boolean {
    const { blockFrom, blockUntil } = this.#group.counters;
    let until = at;
    let block = this.#block[counter]!;
    for (; block < this.#blockEnd[counter]! && blockFrom[block]! <= until; block++)
      until = Math.max(until, blockUntil[block]!);
    this.#block[counter] = block;
    if (until === at) return false;
    this.#free[counter] =
      until === never ? never : until + this.#gap(counter, afterPause, rowOf.first + 3 * counter + 2);
    return true;
  }

  #callNext(counter: number, at: number): void {
    const { lineOf, lines } = this.#group.counters;
    const first = lineOf[counter]!;
    const end = lineOf[counter + 1]!;
    for (;;) {
      let best = -1;
      let promise = never;
      let soonest = never;
      for (let each = first; each < end; each++) {
        const line = lines[each]!;
        const from = this.#from[line]!;
        if (from > at) {
          if (from < soonest) soonest = from;
        } else if (this.#promise[line]! < promise) {
          best = line;
          promise = this.#promise[line]!;
        }
      }
      if (best < 0) {
        this.#free[counter] =
          soonest === never ? never : soonest + this.#gap(counter, whenIdle, rowOf.first + 3 * counter + 2);
        return;
      }
      if (this.#call(counter, best, at)) return;
    }
  }

  /** False: that was nobody, and the counter calls on. */
  #call(counter: number, line: number, at: number): boolean {
    const place = this.#comingAt[line]!;
    if (place >= 0) return this.#callComing(counter, this.#coming[place]!, at);
    const { items } = this.#group;
    const item = this.#next[line]!++;
    this.#show(line);
    const target = items.target[item]!;
    if (target >= 0) {
      this.#left--;
      this.#found[target * draws + this.#run] = at;
    }
    const service = items.service[item]!;
    if (service < 0) return false;
    const row = rowOf.first + 3 * this.#free.length + 3 * item;
    return this.#serve(counter, service, items.pace[item]!, items.waited[item]! + at, at, row);
  }

  #callComing(counter: number, coming: ComingRun, at: number): boolean {
    const { services, upTo, pace } = coming.of;
    const came = coming.times[coming.next++]!;
    this.#showComing(coming);
    const which = this.#chance();
    let each = 0;
    while (each < upTo.length - 1 && upTo[each]! < which) each++;
    return this.#serve(counter, services[each]!, pace, at - came, at, Math.floor(which * rows));
  }

  #serve(counter: number, service: number, pace: number, waited: number, at: number, row: number): boolean {
    const { noShow, missedMinutes, cancels, comesBack, comes } = this.#model;
    const chance = this.#chance();
    const gone = cancels * at;
    if (chance < gone) return false;
    const misses = noShow[Math.min(noShow.length - 1, Math.floor(waited / 10))]!;
    const isMissed = chance - gone < misses;
    let free = at;
    if (isMissed) free += missedMinutes + this.#gap(counter, afterMissed, row + 2);
    if (!isMissed || chance - gone < misses * comesBack)
      free +=
        comes[this.#draw(row + 1)]! +
        this.#minutes(counter, service, pace, row, at) +
        this.#gap(counter, afterService, row + 2);
    this.#free[counter] = free;
    return true;
  }
}
