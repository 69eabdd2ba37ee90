import { describe, expect, test } from 'vitest';
import { calledAtLoket1, servingAtLoket1, status } from '../../support/play/at-loket-1.ts';
import { called, cancelled, completed, returned } from '../../support/play/facts.ts';
import { counterIn, smallHall, tuesday } from '../../support/play/hall-builder.ts';
import * as wish from '../../support/play/wishes.ts';
import { ani, budi, dewi, theHall, ticket } from '../../support/play/wishes.ts';

describe('[T3] a command about the counter’s ticket names it', () => {
  const commands = [wish.recall, wish.start, wish.complete, wish.completeAndCallNext, wish.markMissed, wish.hold];
  test.each(commands)('[T3] %o: another ticket is at the counter, or none', (command) => {
    const play = calledAtLoket1(1);
    play.when(ani, command('loket-1', 2)).refused('ticket-not-here');
    play.when(budi, command('loket-2', 1)).refused('ticket-not-here');
    play.when(ani, command('loket-1', 99)).refused('ticket-not-here');
  });
  test('[T3] a transfer too', () => {
    const play = calledAtLoket1(1);
    play.when(ani).transfer('loket-1', 2, 'kk').refused('ticket-not-here');
    play.when(budi).transfer('loket-2', 1, 'kk').refused('ticket-not-here');
  });
  test('[T3] a key pressed twice hits nothing else', () => {
    const play = servingAtLoket1(2);
    play.when(ani).completeAndCallNext('loket-1', 1).gives(completed('loket-1', 1), called('loket-1', 2));
    play.when(ani).completeAndCallNext('loket-1', 1).refused('ticket-not-here');
    play.when(ani).markMissed('loket-1', 1).refused('ticket-not-here');
    expect(status(play, 2)).toBe('called');
  });
});

describe('[T12] tickets that are not the counter’s to handle', () => {
  test('[T12] of a service that it does not serve', () => {
    const play = calledAtLoket1(2).as(ani).hold('loket-1', 1, 60).callNext('loket-1').markMissed('loket-1', 2);
    play.when(dewi).resume('loket-4', 1).refused('ticket-not-served-here');
    play.when(dewi).comeBack('loket-4', 2).refused('ticket-not-served-here');
    play.when(dewi).cancel('loket-4', 3).refused('ticket-not-served-here');
    play.when(dewi).grantPriority('loket-4', 3).refused('ticket-not-served-here');
  });
  test('[T12] the counter’s own ticket is, also where new settings have taken its service from the counter', () => {
    const play = calledAtLoket1()
      .as(theHall)
      .configure(
        smallHall((hall) => {
          counterIn(hall, 'loket-1').serviceIds = ['kk'];
        }),
      );
    play.as(ani).grantPriority('loket-1', 1).showAgain('loket-1', 1);
    play.when(ani).cancel('loket-1', 1).gives(cancelled('loket-1', 1));
  });
  test('[T12] an id that is not known today', () => {
    const play = calledAtLoket1();
    for (const command of [wish.comeBack, wish.resume, wish.cancel, wish.grantPriority]) {
      play.when(ani, command('loket-1', 99)).refused('ticket-unknown');
      play.when(ani, command('loket-1', ticket(1, tuesday))).refused('ticket-unknown');
    }
    play.as(ani).markMissed('loket-1', 1).when(ani).callTicket('loket-1', 99).refused('ticket-unknown');
  });
  test('[T12] a paused counter may look after those that come back', () => {
    const play = calledAtLoket1(1).as(ani).markMissed('loket-1', 1).pauseCounter('loket-1');
    play.when(ani).comeBack('loket-1', 1).gives(returned('loket-1', 1));
  });
});
