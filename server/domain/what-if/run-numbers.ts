/**
 * Whether a number is still given out at a minute of a simulated day: places of the day, room until closing, and who is there
 * (rules I7, I8 and E4, as U72 foresees them). Asked of each visitor who comes, for who waits then is known only then.
 */
import { waysOn } from '../estimate/attendance.ts';
import type { CounterModels } from '../estimate/model.ts';
import type { GroupDay, MinuteSpan, Numbers } from './day-model.ts';

const never = Number.POSITIVE_INFINITY;

export class RunNumbers {
  readonly #day: GroupDay;
  readonly #counters: CounterModels;
  readonly #waiting: Int32Array;
  readonly #places: Float64Array;
  /** Of each counter: from when on somebody is at it, seen from the asked minute. */
  readonly #backAt: Float64Array;
  #way = 0;

  constructor(day: GroupDay, counters: CounterModels) {
    this.#day = day;
    this.#counters = counters;
    this.#waiting = new Int32Array(day.numbers.length);
    this.#places = new Float64Array(day.numbers.length);
    this.#backAt = new Float64Array(counters.count);
  }

  /** `way`: how its counters go on. */
  begin(way: number): void {
    this.#way = way;
    this.#day.numbers.forEach(({ waiting, places }, service) => {
      this.#waiting[service] = waiting;
      this.#places[service] = places;
    });
  }

  /** True: it is given out, and somebody more waits. */
  gives(service: number, at: number): boolean {
    if (this.#places[service]! <= 0 || !this.#isRoom(this.#day.numbers[service]!, service, at)) return false;
    this.#places[service]!--;
    this.#waiting[service]!++;
    return true;
  }

  /** Somebody was called. */
  called(service: number): void {
    if (service >= 0) this.#waiting[service]!--;
  }

  /** What was given up takes no place. */
  givenUp(service: number): void {
    if (service >= 0) this.#places[service]!++;
  }

  #isRoom(numbers: Numbers, service: number, at: number): boolean {
    const { graceMinutes, stopsWithNobody } = this.#day.presence;
    if (numbers.hours === null && !stopsWithNobody) return true;
    for (let counter = 0; counter < this.#backAt.length; counter++) this.#backAt[counter] = this.#back(counter, at);
    const isVoid = numbers.counters.every((counter) => this.#backAt[counter]! > at + graceMinutes);
    if (isVoid && stopsWithNobody) return false;
    const { hours } = numbers;
    if (hours === null) return true;
    const there = this.#there(numbers);
    let minutes = 0;
    for (const counter of there) minutes += openMinutes(hours, this.#backAt[counter]!);
    if (isVoid) minutes = Math.max(minutes, openMinutes(hours, at));
    return numbers.standardMinutes + this.#work(there, service) <= minutes;
  }

  /** Of whoever waits for it, and for others that these counters alone serve. */
  #work(there: readonly number[], service: number): number {
    let work = 0;
    this.#day.numbers.forEach((other, each) => {
      const waiting = this.#waiting[each]!;
      if (waiting <= 0) return;
      if (each === service || this.#there(other).every((counter) => there.includes(counter)))
        work += waiting * other.standardMinutes;
    });
    return work;
  }

  /** Who is there, or will be again; where nobody is, those of the plan. */
  #there({ counters, onDuty }: Numbers): readonly number[] {
    if (counters.every((counter) => this.#backAt[counter]! < never)) return counters;
    const there = counters.filter((counter) => this.#backAt[counter]! < never);
    return there.length > 0 ? there : onDuty;
  }

  #back(counter: number, at: number): number {
    const { blockOf, blockFrom, blockUntil } = this.#counters;
    const said = this.#day.saidBack[counter]!;
    if (at < said) return said;
    const way = counter * waysOn + this.#way;
    for (let block = blockOf[way]!; block < blockOf[way + 1]! && blockFrom[block]! <= at; block++)
      if (at < blockUntil[block]!) return blockUntil[block]!;
    return at;
  }
}

/** From then until closing, breaks taken out. */
function openMinutes([opens, closes, breaks]: NonNullable<Numbers['hours']>, at: number): number {
  const from = Math.max(at, opens);
  if (from >= closes) return 0;
  return breaks.reduce((left, [start, end]) => left - overlap([start, end], [from, closes]), closes - from);
}

const overlap = ([start, end]: MinuteSpan, [from, until]: MinuteSpan): number =>
  Math.max(0, Math.min(end, until) - Math.max(start, from));
