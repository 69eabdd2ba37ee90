import { describe, expect, test } from 'vitest';
import { calledAtLoket1, servingAtLoket1 } from '../../support/play/at-loket-1.ts';
import { called, completed, started } from '../../support/play/facts.ts';
import { ani } from '../../support/play/wishes.ts';

describe('[T5] start and complete', () => {
  test('[T5] start: from called to serving, once', () => {
    const play = calledAtLoket1();
    play.when(ani).start('loket-1', 1).gives(started('loket-1', 1));
    play.when(ani).start('loket-1', 1).refused('already-serving');
  });
  test.each(['done', 'papers-missing', 'referred'] as const)('[T5] complete: with the outcome %s', (outcome) => {
    servingAtLoket1()
      .when(ani)
      .complete('loket-1', 1, outcome)
      .gives(completed('loket-1', 1, outcome));
  });
  test('[T5] complete: from serving only', () => {
    calledAtLoket1().when(ani).complete('loket-1', 1).refused('not-serving-yet');
    calledAtLoket1(1).when(ani).completeAndCallNext('loket-1', 1).refused('not-serving-yet');
  });
});

describe('[T6] complete and call next', () => {
  test('[T6] is one entry', () => {
    const play = servingAtLoket1(1);
    const before = play.position;
    play
      .when(ani)
      .completeAndCallNext('loket-1', 1, 'referred')
      .gives(completed('loket-1', 1, 'referred'), called('loket-1', 2));
    expect(play.position).toBe(before + 1);
  });
  test('[T6] with nobody waiting it completes and calls nobody', () => {
    const play = servingAtLoket1();
    play.when(ani).completeAndCallNext('loket-1', 1).gives(completed('loket-1', 1));
    play.when(ani).callNext('loket-1').refused('line-empty');
  });
});
