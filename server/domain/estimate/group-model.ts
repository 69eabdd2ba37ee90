/** A group of counters in numbers: who is there, how quick, when not, and which lines they call from. */
import type { Counter, Service } from '../../../shared/hall/hall.ts';
import { blocksOf, waysOn } from './attendance.ts';
import type { ComingOf } from './coming.ts';
import { type CounterQuestion, firstFree } from './first-free.ts';
import type { Group } from './groups.ts';
import { draws, typedFrom } from './habits/bins.ts';
import type { VisitPace } from './habits/pace.ts';
import type { AttendanceQuestion } from './likely-days.ts';
import { groupLines } from './lines-of.ts';
import { type CounterModels, type GroupModel, gapKinds } from './model.ts';
import type { Targets } from './targets.ts';
import { type Expectation, officerOf } from './today.ts';

/** What is asked about all groups alike. */
export interface WholeHall {
  asked: AttendanceQuestion;
  asking: CounterQuestion;
  pace: VisitPace;
  expectation: (counter: Counter, service: Service) => Expectation;
  unsureOfAgency: (counter: Counter) => number;
  shapeOf: (service: Service) => number;
  coming: ComingOf;
  targets: Targets;
}

export function groupModel(whole: WholeHall, group: Group): GroupModel {
  const { lines, items } = groupLines(
    whole.asked.state,
    whole.asked.at,
    group,
    whole.targets,
    whole.pace,
    whole.coming,
  );
  return {
    counters: countersOf(whole, group, lines),
    items,
    lines: lines.lines,
    shapeOf: typedFrom(new Uint16Array(group.services.length), group.services, whole.shapeOf),
    services: group.services.length,
  };
}

function countersOf(
  whole: WholeHall,
  { counters, services }: Group,
  { of }: { of: readonly (readonly number[])[] },
): CounterModels {
  const count = counters.length;
  return {
    count,
    ...leftIn(whole, counters, services),
    ...expectedIn(whole, counters, services),
    ...blocksIn(whole.asked, counters),
    ...linesIn(of),
  };
}

function expectedIn(
  { pace, asked, expectation, unsureOfAgency }: WholeHall,
  counters: readonly Counter[],
  services: readonly Service[],
): Pick<CounterModels, 'gaps' | 'minutes' | 'unsure' | 'unsureOfAgency'> {
  const { length } = counters;
  const gaps = new Float64Array(length * gapKinds.length);
  const minutes = new Float64Array(length * services.length);
  const unsure = new Float64Array(length);
  counters.forEach((counter, place) => {
    const officerId = officerOf(asked.state, asked.learned, counter.counterId, asked.now.minute);
    gapKinds.forEach((after, kind) => {
      gaps[place * gapKinds.length + kind] = pace.gap(after, officerId);
    });
    let variance = 0;
    services.forEach((service, each) => {
      const expected = expectation(counter, service);
      minutes[place * services.length + each] = expected.minutes;
      variance += expected.unsure / services.length;
    });
    unsure[place] = Math.sqrt(variance);
  });
  return { gaps, minutes, unsure, unsureOfAgency: typedFrom(new Float64Array(length), counters, unsureOfAgency) };
}

function leftIn(
  { asking }: WholeHall,
  counters: readonly Counter[],
  services: readonly Service[],
): Pick<CounterModels, 'left' | 'calledService' | 'calledComes' | 'needsGap'> {
  const free = counters.map((counter) => firstFree(asking, counter));
  const left = new Float64Array(free.length * draws);
  free.forEach((each, place) => {
    left.set(each.left, place * draws);
  });
  const { length } = free;
  return {
    left,
    calledService: typedFrom(new Int16Array(length), free, ({ called }) =>
      called ? services.indexOf(called.service) : -1,
    ),
    calledComes: typedFrom(new Float64Array(length), free, ({ called }) => called?.comes ?? 0),
    needsGap: typedFrom(new Uint8Array(length), free, ({ needsGap }) => (needsGap ? 1 : 0)),
  };
}

function blocksIn(
  asked: AttendanceQuestion,
  counters: readonly Counter[],
): Pick<CounterModels, 'blockOf' | 'blockFrom' | 'blockUntil'> {
  const blockOf = new Int32Array(counters.length * waysOn + 1);
  const from: number[] = [];
  const until: number[] = [];
  let way = 0;
  for (const counter of counters)
    for (const blocks of blocksOf(asked, counter)) {
      for (const block of blocks) {
        from.push(block[0]);
        until.push(block[1]);
      }
      blockOf[++way] = from.length;
    }
  return { blockOf, blockFrom: new Float64Array(from), blockUntil: new Float64Array(until) };
}

function linesIn(of: readonly (readonly number[])[]): Pick<CounterModels, 'lineOf' | 'lines'> {
  const lineOf = new Int32Array(of.length + 1);
  of.forEach((lines, counter) => {
    lineOf[counter + 1] = lineOf[counter]! + lines.length;
  });
  return { lineOf, lines: new Int32Array(of.flat()) };
}
