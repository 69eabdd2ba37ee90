import { describe, expect, test } from 'vitest';
import { calledAtLoket1, servingAtLoket1, status } from '../../support/play/at-loket-1.ts';
import { morning, type Play } from '../../support/play/given.ts';
import { closesAtMidnight, monday, tuesday } from '../../support/play/hall-builder.ts';
import * as wish from '../../support/play/wishes.ts';
import { ani, kiosk, theHall, ticket } from '../../support/play/wishes.ts';

describe('[T1] the eight statuses', () => {
  test('[T1] a ticket goes through them', () => {
    const play = morning().as(kiosk).issue('ktp');
    expect(status(play, 1)).toBe('waiting');
    play.as(ani).callNext('loket-1');
    expect(status(play, 1)).toBe('called');
    play.as(ani).markMissed('loket-1', 1);
    expect(status(play, 1)).toBe('missed');
    play.as(ani).comeBack('loket-1', 1).callNext('loket-1').start('loket-1', 1);
    expect(status(play, 1)).toBe('serving');
    play.as(ani).hold('loket-1', 1);
    expect(status(play, 1)).toBe('held');
    play.as(ani).resume('loket-1', 1).callNext('loket-1').start('loket-1', 1).complete('loket-1', 1);
    expect(status(play, 1)).toBe('completed');
    play.as(kiosk).issue('ktp').as(ani).cancel('loket-1', 2);
    expect(status(play, 2)).toBe('cancelled');
  });

  const final: [string, () => Play][] = [
    ['completed', () => servingAtLoket1().as(ani).complete('loket-1', 1)],
    ['cancelled', () => calledAtLoket1().as(ani).cancel('loket-1', 1)],
  ];
  test.each(final)('[T1] %s is final', (_, ended) => {
    const elsewhere = [wish.comeBack, wish.resume, wish.cancel, wish.grantPriority];
    for (const command of elsewhere) ended().when(ani, command('loket-1', 1)).refused('ticket-ended');
    const here = [wish.recall, wish.start, wish.complete, wish.completeAndCallNext, wish.markMissed, wish.hold];
    for (const command of here) ended().when(ani, command('loket-1', 1)).refused('ticket-not-here');
    ended().when(ani).transfer('loket-1', 1, 'kk').refused('ticket-not-here');
    ended().when(ani).callNext('loket-1').refused('line-empty');
  });
  test('[T1] unserved is final too', () => {
    const play = morning(closesAtMidnight).as(kiosk).issue('ktp').at('00:00', tuesday).as(theHall).advanceTime();
    play.as(ani).openCounter('loket-1');
    for (const command of [
      wish.comeBack,
      wish.resume,
      wish.cancel,
      wish.grantPriority,
      wish.callTicket,
      wish.recall,
      wish.start,
    ]) {
      const decision = play.try(ani, command('loket-1', ticket(1, monday)));
      expect(decision.ok).toBe(false);
    }
    play.when(ani).callNext('loket-1').refused('line-empty');
  });
});
