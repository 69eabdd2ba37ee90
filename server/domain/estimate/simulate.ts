/** How the hall goes on, many times: when each target is called. Pure: the same model and seed give the same numbers. */

import { waysOn } from './attendance.ts';
import { ComingRun, most } from './coming-run.ts';
import { draws } from './habits/bins.ts';
import type { GroupModel, Model } from './model.ts';
import {
  afterMissed,
  afterOpening,
  afterPause,
  afterService,
  chances,
  RunTimes,
  rowOfCounter,
  whenIdle,
} from './run-times.ts';
import { rows } from './shuffles.ts';

const never = Number.POSITIVE_INFINITY;
/** Minutes until each target is called, `draws` of each; `Infinity`: it is not. */
export function callTimes(model: Model, seed: number): Float32Array {
  const found = new Float32Array(model.targets * draws).fill(never);
  model.groups.forEach((group, place) => {
    new GroupRun(model, group, found, seed, place).all();
  });
  return found;
}

class GroupRun {
  readonly #model: Model;
  readonly #group: GroupModel;
  readonly #found: Float32Array;
  readonly #times: RunTimes;
  /** Of each counter: when it is free, its next block and the end of its blocks. */
  readonly #free: Float64Array;
  readonly #block: Int32Array;
  readonly #blockEnd: Int32Array;
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
    this.#times = new RunTimes(model, group, seed, place);
    this.#free = new Float64Array(counters.count);
    this.#block = new Int32Array(counters.count);
    this.#blockEnd = new Int32Array(counters.count);
    this.#next = new Int32Array(lines.count);
    this.#promise = new Float64Array(lines.count);
    this.#from = new Float64Array(lines.count);
    this.#coming = lines.coming.map((of) => new ComingRun(of));
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

  #begin(): void {
    const { counters, lines, items } = this.#group;
    this.#left = 0;
    const way = this.#times.begin(this.#run);
    for (let line = 0; line < lines.count; line++) {
      const first = lines.itemOf[line]!;
      const isComing =
        lines.likely[line] === 1 || this.#times.chance(items.row[first]!, chances.isThere) < lines.likely[line]!;
      this.#next[line] = isComing ? first : lines.itemOf[line + 1]!;
      this.#show(line);
    }
    for (let item = 0; item < items.target.length; item++) if (items.target[item]! >= 0) this.#left++;
    this.#coming.forEach((coming, place) => {
      coming.begin((one) => this.#times.chance(most * place + one, chances.comes));
      this.#showComing(coming);
    });
    for (let counter = 0; counter < counters.count; counter++) {
      this.#block[counter] = counters.blockOf[counter * waysOn + way]!;
      this.#blockEnd[counter] = counters.blockOf[counter * waysOn + way + 1]!;
      this.#free[counter] = this.#times.firstFree(counter);
    }
  }

  /** What stands at the head of a line. */
  #show(line: number): void {
    const { lines, items } = this.#group;
    const item = this.#next[line]!;
    const isThere = item < lines.itemOf[line + 1]!;
    this.#promise[line] = isThere ? items.promise[item]! : never;
    this.#from[line] = isThere ? items.from[item]! : never;
  }

  #showComing(coming: ComingRun): void {
    this.#from[coming.of.line] = coming.comesAt;
    this.#promise[coming.of.line] = coming.promise;
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
    // Nobody is there yet.
    const after = block < this.#blockEnd[counter]! && blockFrom[block]! < 0 ? afterOpening : afterPause;
    for (; block < this.#blockEnd[counter]! && blockFrom[block]! <= until; block++)
      until = Math.max(until, blockUntil[block]!);
    this.#block[counter] = block;
    if (until === at) return false;
    this.#free[counter] = until === never ? never : until + this.#times.gap(counter, after, rowOfCounter(counter) + 2);
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
          soonest === never ? never : soonest + this.#times.gap(counter, whenIdle, rowOfCounter(counter) + 2);
        return;
      }
      if (this.#call(counter, best, at)) return;
    }
  }

  /** False: that was nobody, and the counter calls on. */
  #call(counter: number, line: number, at: number): boolean {
    const place = this.#comingAt[line]!;
    if (place >= 0) return this.#callComing(counter, place, at);
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
    return this.#serve(counter, service, items.pace[item]!, items.waited[item]! + at, at, items.row[item]!);
  }

  #callComing(counter: number, place: number, at: number): boolean {
    const coming = this.#coming[place]!;
    const came = coming.take();
    this.#showComing(coming);
    const chance = this.#times.chance(most * place + coming.taken, chances.which);
    return this.#serve(counter, coming.serviceBy(chance), coming.of.pace, at - came, at, Math.floor(chance * rows));
  }

  #serve(counter: number, service: number, pace: number, waited: number, at: number, row: number): boolean {
    const { noShow, missedMinutes, cancels, comesBack, comes } = this.#model;
    const chance = this.#times.chance(row, chances.fate);
    const gone = cancels * at;
    if (chance < gone) return false;
    const misses = noShow[Math.min(noShow.length - 1, Math.floor(waited / 10))]!;
    const isMissed = chance - gone < misses;
    let free = at;
    if (isMissed) free += missedMinutes + this.#times.gap(counter, afterMissed, row + 2);
    if (!isMissed || chance - gone < misses * comesBack)
      free +=
        comes[this.#times.draw(row + 1)]! +
        this.#times.minutes(counter, service, pace, row, at) +
        this.#times.gap(counter, afterService, row + 2);
    this.#free[counter] = free;
    return true;
  }
}
