/**
 * One group of counters from now to the end of the day, once for each run. It calls as the forecast does (rule U11); but it goes on until
 * everybody is served or the counters close, visitors still come, and chance belongs to each visitor and counter (rule U73).
 */
import { waysOn } from '../estimate/attendance.ts';
import { draws } from '../estimate/habits/bins.ts';
import { normalDraws } from '../estimate/habits/pace.ts';
import { type GroupModel, gapKinds, type Model } from '../estimate/model.ts';
import { uniform } from '../estimate/shuffles.ts';
import { purposes } from './chance.ts';
import type { GroupDay } from './day-model.ts';
import { type HeadOfLine, RunLines, type RunVisitor } from './run-lines.ts';
import { RunNumbers } from './run-numbers.ts';

const never = Number.POSITIVE_INFINITY;
const [afterService, afterMissed, , afterPause, whenIdle] = gapKinds.map((_, kind) => kind) as [
  number,
  number,
  number,
  number,
  number,
];

export interface RunHeard {
  called: (visitor: RunVisitor, at: number) => void;
  left: (visitor: RunVisitor) => void;
  /** Gave up before the call, at that minute. */
  gone: (visitor: RunVisitor, at: number) => void;
}

export class GroupRun {
  readonly #model: Model;
  readonly #group: GroupModel;
  readonly #day: GroupDay;
  readonly #seed: number;
  readonly #heard: RunHeard;
  /** Of each counter: the lines that it may call from, those of visitors to come behind the others. */
  readonly #linesOf: readonly number[][];
  readonly #free: Float64Array;
  readonly #block: Int32Array;
  readonly #blockEnd: Int32Array;
  readonly #pace: Float64Array;
  readonly #numbers: RunNumbers;
  readonly #lines: RunLines;
  #run = 0;

  constructor(model: Model, day: GroupDay, seed: number, heard: RunHeard) {
    const group = model.groups[day.place]!;
    const { counters, lines } = group;
    this.#model = model;
    this.#group = group;
    this.#day = day;
    this.#seed = seed;
    this.#heard = heard;
    this.#linesOf = Array.from({ length: counters.count }, (_, counter) => [
      ...counters.lines.subarray(counters.lineOf[counter]!, counters.lineOf[counter + 1]!),
      ...day.streams.flatMap((stream, each) => (stream.counters.includes(counter) ? [lines.count + each] : [])),
    ]);
    this.#free = new Float64Array(counters.count);
    this.#block = new Int32Array(counters.count);
    this.#blockEnd = new Int32Array(counters.count);
    this.#pace = new Float64Array(counters.count);
    this.#numbers = new RunNumbers(day, counters);
    this.#lines = new RunLines(group, day, this.#numbers, (key, purpose) => this.#chance(key, purpose));
  }

  run(run: number): void {
    this.#run = run;
    this.#begin();
    this.#goOn();
    this.#tellLeft();
  }

  #chance(key: number, purpose: number): number {
    return uniform(this.#seed, this.#run, key, purpose);
  }

  #draw(key: number, purpose: number): number {
    return Math.floor(this.#chance(key, purpose) * draws);
  }

  #begin(): void {
    const { counters } = this.#group;
    const way = this.#run % waysOn;
    this.#numbers.begin(way);
    this.#lines.begin();
    const hall = normalDraws[this.#draw(0, purposes.hall)]! * this.#model.unsureOfHall;
    for (let counter = 0; counter < counters.count; counter++) {
      this.#block[counter] = counters.blockOf[counter * waysOn + way]!;
      this.#blockEnd[counter] = counters.blockOf[counter * waysOn + way + 1]!;
      const key = this.#day.counterKeys[counter]!;
      const own = normalDraws[this.#draw(key, purposes.pace)]! * counters.unsure[counter]!;
      const agency = normalDraws[this.#draw(this.#day.agencyKeys[counter]!, purposes.agency)]!;
      this.#pace[counter] = Math.exp(hall + agency * counters.unsureOfAgency[counter]! + own);
      this.#free[counter] = this.#firstFree(counter, key);
    }
  }

  #firstFree(counter: number, key: number): number {
    const { counters } = this.#group;
    const left = counters.left[counter * draws + this.#draw(key, purposes.left)]!;
    if (counters.needsGap[counter] === 0) return left;
    const service = counters.calledService[counter]!;
    if (service < 0) return left + this.#gap(counter, afterService, key);
    if (this.#chance(key, purposes.firstComes) >= counters.calledComes[counter]!)
      return left + this.#gap(counter, afterMissed, key);
    return left + this.#minutes(counter, service, 1, key, left) + this.#gap(counter, afterService, key);
  }

  #gap(counter: number, kind: number, key: number): number {
    return (
      this.#group.counters.gaps[counter * gapKinds.length + kind]! *
      this.#model.gapShape[this.#draw(key, purposes.gap)]!
    );
  }

  #minutes(counter: number, service: number, pace: number, key: number, at: number): number {
    const { halfHours, shapes } = this.#model;
    const { counters, services, shapeOf } = this.#group;
    const half = halfHours[Math.min(halfHours.length - 1, Math.floor(at / 30))]!;
    const shape = shapes[shapeOf[service]!]![this.#draw(key, purposes.minutes)]!;
    return counters.minutes[counter * services + service]! * half * pace * this.#pace[counter]! * shape;
  }

  #goOn(): void {
    for (;;) {
      let counter = 0;
      for (let each = 1; each < this.#free.length; each++) if (this.#free[each]! < this.#free[counter]!) counter = each;
      const at = this.#free[counter] ?? never;
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
    const gap = until === never ? 0 : this.#gap(counter, afterPause, this.#day.counterKeys[counter]! ^ block);
    this.#free[counter] = until + gap;
    return true;
  }

  #callNext(counter: number, at: number): void {
    const lines = this.#lines;
    for (;;) {
      lines.admit(at);
      let best = -1;
      let soonest: HeadOfLine | null = null;
      for (const line of this.#linesOf[counter]!) {
        const head = lines.head(line);
        if (!head) continue;
        if (head.from > at) {
          if (soonest === null || head.from < soonest.from) soonest = head;
        } else if (best < 0 || head.promise < lines.head(best)!.promise) best = line;
      }
      if (best < 0) {
        this.#free[counter] = soonest === null ? never : soonest.from + this.#gap(counter, whenIdle, soonest.key);
        return;
      }
      if (this.#call(counter, lines.take(best), at)) return;
    }
  }

  /** False: they had given up, and the counter calls on. */
  #call(counter: number, visitor: HeadOfLine, at: number): boolean {
    const { noShow, missedMinutes, cancels, comesBack, comes } = this.#model;
    const { key, service, came, pace } = visitor;
    const fate = this.#chance(key, purposes.fate);
    const gone = cancels * (at - Math.max(0, came));
    if (fate < gone) {
      this.#numbers.givenUp(service);
      this.#heard.gone(visitor, Math.max(0, came) + fate / cancels);
      return false;
    }
    this.#heard.called(visitor, at);
    const misses = noShow[Math.min(noShow.length - 1, Math.floor((at - came) / 10))]!;
    const isMissed = fate - gone < misses;
    let free = at;
    if (isMissed) free += missedMinutes + this.#gap(counter, afterMissed, key);
    if (!isMissed || fate - gone < misses * comesBack)
      free +=
        comes[this.#draw(key, purposes.comes)]! +
        this.#minutes(counter, service, pace, key, at) +
        this.#gap(counter, afterService, key);
    this.#free[counter] = free;
    return true;
  }

  /** Whoever nobody has called when all counters are closed. */
  #tellLeft(): void {
    this.#lines.admit(never);
    for (let line = 0; line < this.#lines.count; line++)
      while (this.#lines.head(line)) this.#heard.left(this.#lines.take(line));
  }
}
