import { describe, expect, test } from 'vitest';
import { calledAtLoket1, status } from '../../support/play/at-loket-1.ts';
import { shownAgain, undone } from '../../support/play/facts.ts';
import { morning } from '../../support/play/given.ts';
import { minutes } from '../../support/play/hall-builder.ts';
import { ani, budi, fitri, kiosk, ticket } from '../../support/play/wishes.ts';

describe('a visitor who has lost the paper', () => {
  test.each(['paper', 'screen'] as const)('[F4] gets it again, on %s, with how many are ahead by now', (how) => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp').issue('ktp').as(ani).callNext('loket-1').later(minutes);
    play
      .when(ani)
      .showAgain('loket-1', 3, how)
      .gives(shownAgain('loket-1', 3, how));
    expect(play.answerAt(play.position)?.answer.issued).toEqual({
      ticketId: ticket(3),
      number: 'A-003',
      serviceId: 'ktp',
      class: 'regular',
      issuedAt: play.now - minutes,
      ahead: 1,
      zoneId: 'utara',
    });
    expect(status(play, 3)).toBe('waiting');
  });
  test('[F4] while it is called, served, on hold or missed, too', () => {
    const play = calledAtLoket1();
    for (const go of [() => {}, () => play.as(ani).start('loket-1', 1), () => play.as(ani).hold('loket-1', 1)]) {
      go();
      play.when(ani).showAgain('loket-1', 1).gives(shownAgain('loket-1', 1));
    }
  });
  test('[F4] not of another agency, not of one that has ended, not by somebody who is not there', () => {
    const play = calledAtLoket1().as(kiosk).issue('pbb');
    play.when(ani).showAgain('loket-1', 2).refused('ticket-not-served-here');
    play.when(ani).showAgain('loket-1', 9).refused('ticket-unknown');
    play.when(fitri).showAgain('loket-1', 1).refused('not-your-counter');
    play.as(ani).start('loket-1', 1).complete('loket-1', 1);
    play.when(ani).showAgain('loket-1', 1).refused('ticket-ended');
  });
  test('[F4] takes nothing from an undo, of this counter or another', () => {
    const play = calledAtLoket1();
    const action = play.position;
    play.as(budi).showAgain('loket-2', 1).as(ani).showAgain('loket-1', 1);
    play
      .when(ani)
      .undo('loket-1', action)
      .gives(undone('loket-1', action, 1));
  });
});

test('[F5] a number is given out at a desk as at a kiosk, and refused as there', () => {
  const play = morning().as(ani).issue('ktp', { priorityGroup: 'LANSIA' });
  expect(play.events.at(-1)).toMatchObject({ type: 'TicketIssued', number: 'A-001', class: 'priority' });
  expect(play.entries.at(-1)?.actor).toEqual(ani);
  play.when(ani).issue('ktp', { priorityGroup: 'NOSUCH' }).refused('priority-group-unknown');
});
