import { describe, test } from 'vitest';
import { calledAtLoket1, servingAtLoket1 } from '../../support/play/at-loket-1.ts';
import { called, recalled } from '../../support/play/facts.ts';
import { morning } from '../../support/play/given.ts';
import { hours, minutes, seconds } from '../../support/play/hall-builder.ts';
import { ani, budi, citra, kiosk } from '../../support/play/wishes.ts';

describe('[T2] one ticket at a counter, one counter for a ticket', () => {
  test('[T2] a counter with a called or a serving ticket gets no second one', () => {
    calledAtLoket1(1).when(ani).callNext('loket-1').refused('counter-busy');
    calledAtLoket1(1).when(ani).callTicket('loket-1', 2).refused('counter-busy');
    servingAtLoket1(1).when(ani).callNext('loket-1').refused('counter-busy');
    servingAtLoket1(1).when(ani).callTicket('loket-1', 2).refused('counter-busy');
  });
  test('[T2] a ticket at one counter cannot be called to another', () => {
    const play = calledAtLoket1();
    play.when(budi).callNext('loket-2').refused('line-empty');
    play.when(budi).callTicket('loket-2', 1).refused('ticket-not-waiting');
    play.as(ani).start('loket-1', 1);
    play.when(budi).callTicket('loket-2', 1).refused('ticket-not-waiting');
  });
  test('[T2] three counters that call at once get three tickets', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp').issue('ktp');
    play.when(ani).callNext('loket-1').gives(called('loket-1', 1));
    play.when(budi).callNext('loket-2').gives(called('loket-2', 2));
    play.when(citra).callNext('loket-3').gives(called('loket-3', 3));
  });
});

describe('[T4] recall', () => {
  test('[T4] at most three calls in all', () => {
    const play = calledAtLoket1();
    play
      .later(5 * seconds)
      .when(ani)
      .recall('loket-1', 1)
      .gives(recalled('loket-1', 1, 2));
    play
      .later(5 * seconds)
      .when(ani)
      .recall('loket-1', 1)
      .gives(recalled('loket-1', 1, 3));
    play.later(hours).when(ani).recall('loket-1', 1).refused('recall-limit');
  });
  test('[T4] five seconds apart, to the millisecond, counted from the last call', () => {
    const play = calledAtLoket1();
    play
      .later(5 * seconds - 1)
      .when(ani)
      .recall('loket-1', 1)
      .refused('recall-too-soon');
    play
      .later(1)
      .when(ani)
      .recall('loket-1', 1)
      .gives(recalled('loket-1', 1, 2));
    play
      .later(5 * seconds - 1)
      .when(ani)
      .recall('loket-1', 1)
      .refused('recall-too-soon');
    play
      .later(1)
      .when(ani)
      .recall('loket-1', 1)
      .gives(recalled('loket-1', 1, 3));
  });
  test('[T4] both as the hall has them', () => {
    const play = morning((hall) => {
      hall.policy = { maxCalls: 2, recallSpacingSeconds: 0 };
    });
    play.as(kiosk).issue('ktp').as(ani).callNext('loket-1');
    play
      .when(ani)
      .recall('loket-1', 1)
      .gives(recalled('loket-1', 1, 2));
    play.when(ani).recall('loket-1', 1).refused('recall-limit');
  });
  test('[T4] not once it is served', () => {
    servingAtLoket1().later(minutes).when(ani).recall('loket-1', 1).refused('already-serving');
  });
  test('[T4] a new call counts anew', () => {
    const play = calledAtLoket1().later(minutes).as(ani).recall('loket-1', 1).later(minutes);
    play.as(ani).recall('loket-1', 1).markMissed('loket-1', 1).comeBack('loket-1', 1).callNext('loket-1');
    play
      .later(5 * seconds)
      .when(ani)
      .recall('loket-1', 1)
      .gives(recalled('loket-1', 1, 2));
  });
});

describe('[T7] nobody waiting', () => {
  test('[T7] the line is empty, also when others wait for other counters', () => {
    morning().when(ani).callNext('loket-1').refused('line-empty');
    morning().as(kiosk).issue('akta').issue('pbb').when(ani).callNext('loket-1').refused('line-empty');
  });
});
