import { describe, expect, test } from 'vitest';
import { emptyState, type State } from '../../server/domain/core/state.ts';
import { decide } from '../../server/domain/decide.ts';
import { foldEntry, nextDue } from '../../server/domain/fold.ts';
import { violations } from '../../server/domain/invariants.ts';
import { fromSnapshot, toSnapshot } from '../../server/domain/snapshot.ts';
import fc from '../support/fast-check.ts';
import { type History, hallOf, histories, opening, waitOf, wishOf } from '../support/naive/history.ts';
import { NaiveHall } from '../support/naive/naive-hall.ts';
import { entryAfter, Play, plain } from '../support/play/given.ts';
import { clock } from '../support/play/hall-builder.ts';
import { wholeDay } from '../support/play/samples/whole-day.ts';
import { configure, theHall } from '../support/play/wishes.ts';

const again = (state: State): State => {
  const restored = fromSnapshot(toSnapshot(state));
  if (restored === null) throw new Error('A snapshot of its own version was not taken');
  return restored;
};

/** The state is the same, as a whole and in each of its collections. */
const expectSame = (restored: State, state: State) => {
  expect(restored).toEqual(state);
  expect(plain(restored)).toEqual(plain(state));
  expect(violations(restored)).toEqual([]);
  expect(nextDue(restored)).toBe(nextDue(state));
};

describe('[L2] a snapshot is the state at its position', () => {
  test('[L2] the empty one', () => {
    expectSame(again(emptyState), emptyState);
  });

  test('[L2] at every position of a whole day', () => {
    wholeDay((play) => {
      expectSame(again(play.state), play.state);
    });
  });

  test('[L2] it is text, and the same text of the same state', () => {
    const { state } = wholeDay();
    const text = toSnapshot(state);
    expect(() => JSON.parse(text)).not.toThrow();
    expect(toSnapshot(again(state))).toBe(text);
  });

  test('[L2] text of a state with a field more or a field less is not taken', () => {
    const { state, ...rest } = JSON.parse(toSnapshot(wholeDay().state));
    const { calls: _, ...less } = state;
    for (const other of [less, { ...state, neverHeardOf: [] }])
      expect(fromSnapshot(JSON.stringify({ ...rest, state: other }))).toBeNull();
    expect(fromSnapshot(JSON.stringify({ ...rest, state }))).not.toBeNull();
  });
  test('[B10] text of a version that knew of no restores is taken: there had been none', () => {
    const { state, ...rest } = JSON.parse(toSnapshot(wholeDay().state));
    const { restores: _, ...before } = state;
    expect(toSnapshot(fromSnapshot(JSON.stringify({ ...rest, state: before }))!)).toBe(toSnapshot(wholeDay().state));
  });
  test('[L2] text of another version is not taken', () => {
    for (const text of ['{}', '[]', '{"version":-1}']) expect(fromSnapshot(text)).toBeNull();
  });

  test('[L2][L3] random days go on from it as if nothing had been', () => {
    let went = 0;
    const goOn = ({ cut, ...history }: History & { cut: number }) => {
      const naive = new NaiveHall();
      const play = new Play().at(clock('06:00'));
      let restored = emptyState;
      const take = (actor: Parameters<Play['try']>[0], command: Parameters<Play['try']>[1]) => {
        const decision = play.try(actor, command);
        expect(decide(restored, command, actor, play.now, play.known)).toEqual(decision);
        if (!decision.ok || decision.value.length === 0) return;
        restored = foldEntry(restored, entryAfter(restored, command, actor, play.now, decision.value));
        const entry = play.entries.at(-1);
        if (entry !== undefined) naive.record(entry, command);
        went++;
      };
      take(theHall, configure(hallOf(history)));
      play.at(history.startsAt);
      for (const [actor, command] of opening) take(actor, command);
      for (const [n, step] of history.steps.entries()) {
        play.later(waitOf(step));
        const { actor, command } = wishOf(step, naive, play.now);
        if (n % 20 === cut) restored = again(restored);
        take(actor, command);
      }
      expectSame(again(restored), play.state);
    };
    const history = histories(120).chain((one) => fc.nat({ max: 19 }).map((cut) => ({ ...one, cut })));
    fc.assert(fc.property(history, goOn), { numRuns: 30 });
    expect(went).toBeGreaterThan(100);
  }, 60_000);
});
