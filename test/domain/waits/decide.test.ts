import { describe, expect, test } from 'vitest';
import { nothingLearned } from '../../../server/domain/core/learned.ts';
import { given, morning } from '../../support/play/given.ts';
import { monday, sunday, tuesday } from '../../support/play/hall-builder.ts';
import { theHall } from '../../support/play/wishes.ts';

const learned = { type: 'WaitsLearned', day: monday, learned: nothingLearned } as const;

describe('[U40] what a closed day has taught is in the log', () => {
  test('[U40] it is kept with its day, and the next day’s takes its place', () => {
    const play = morning().at('08:00', tuesday).as(theHall).advanceTime();
    play.when(theHall).noteWaits(monday).gives(learned);
    expect(play.state.learned).toEqual({ day: monday, learned: nothingLearned });
  });
  test('[U40] of a day that is not over nothing is learned', () => {
    morning().when(theHall).noteWaits(monday).nothing();
    given().when(theHall).noteWaits(monday).nothing();
  });
  test('[U40] a day is learned from once, whichever process comes first, and never before one that was', () => {
    const play = morning().at('08:00', tuesday).as(theHall).advanceTime().noteWaits(monday);
    play.when(theHall).noteWaits(monday).nothing();
    play.when(theHall).noteWaits(sunday).nothing();
  });
  test('[U40] a new day forgets nothing of it', () => {
    const play = morning().at('08:00', tuesday).as(theHall).advanceTime().noteWaits(monday);
    play.at('08:00', '2026-07-08').as(theHall).advanceTime();
    expect(play.state.learned?.day).toBe(monday);
  });
});
