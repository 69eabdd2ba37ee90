import { expect, test } from 'vitest';
import { IMap } from '../../server/domain/base/imap.ts';
import { emptyState, type State } from '../../server/domain/core/state.ts';
import { LeftStates } from '../../server/hall/left-states.ts';
import { CounterId, type Instant, ServiceId } from '../../shared/base/ids.ts';

const service = ServiceId.parse('ktp');
const counter = CounterId.parse('loket-1');

/** One state after another: `issued` changes in each, `opened` only where `opens` says so. */
function states(count: number, opens: (index: number) => boolean): State[] {
  const first = { ...emptyState, issued: IMap([[service, 0]]), opened: IMap([[counter, 0 as Instant]]) };
  const made: State[] = [first as State];
  for (let index = 1; index < count; index++) {
    const { issued, opened } = made.at(-1)!;
    const then = opens(index) ? opened.set(counter, index as Instant) : opened;
    made.push({ ...made.at(-1)!, issued: issued.set(service, index), opened: then } as State);
  }
  return made;
}

const canBeRead = ({ issued, opened }: State): boolean => {
  try {
    return issued.has(service) && opened.has(counter);
  } catch {
    return false;
  }
};
const goOn = (left: LeftStates, made: readonly State[], from: number, to: number) => {
  for (let index = from; index < to; index++) left.leave(made[index]!, made[index + 1]!);
};

test('[L16] the newest state and the one before it can be read', () => {
  const made = states(6, () => true);
  const left = new LeftStates();
  goOn(left, made, 0, 5);
  expect(made.map(canBeRead)).toEqual([false, false, false, false, true, true]);
});

test('[L16] what a state has in common with those that can be read can be read in them', () => {
  for (const opens of [1, 2, 3, 4, 5]) {
    const made = states(6, (index) => index === opens);
    const left = new LeftStates();
    goOn(left, made, 0, 5);
    expect(made.map(canBeRead)).toEqual([false, false, false, false, true, true]);
    expect(made.slice(4).map(({ opened }) => opened.get(counter))).toEqual([opens === 5 ? 0 : opens, opens]);
  }
});

test('[L16] one that is held can be read, and all after it, until nobody holds it', () => {
  const made = states(9, (index) => index % 2 === 0);
  const left = new LeftStates();
  goOn(left, made, 0, 2);
  const [one, other] = [left.hold(made[2]!), left.hold(made[2]!)];
  goOn(left, made, 2, 5);
  expect(made.slice(0, 6).map(canBeRead)).toEqual([false, false, true, true, true, true]);
  one();
  goOn(left, made, 5, 6);
  expect(made.slice(0, 7).map(canBeRead)).toEqual([false, false, true, true, true, true, true]);
  other();
  goOn(left, made, 6, 8);
  expect(made.map(canBeRead)).toEqual([false, false, false, false, false, false, false, true, true]);
});
