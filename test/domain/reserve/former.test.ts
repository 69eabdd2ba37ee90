/** What a kiosk tells of earlier days, and what cannot be. */
import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../../shared/commands.ts';
import { kept, keptTillNight, other } from '../../support/domain/reserves.ts';
import { commandIdAt, type Play } from '../../support/play/given.ts';
import { clock, monday, sunday, tuesday } from '../../support/play/hall-builder.ts';
import { handIn, kiosk, theHall } from '../../support/play/wishes.ts';

const eventsOf = (play: Play, type: string) => play.events.filter((event) => event.type === type);

describe('[K6] what makes no sense is no entry', () => {
  const nextDay = () => keptTillNight().at('00:00:01', tuesday).as(theHall).advanceTime();
  const late = (number: string, serviceId: string, day: string, takenAt = clock('08:00')) =>
    handIn(number, serviceId, takenAt, { day }) as CommandOf<'HandInTicket'>;

  test.each([
    ['of another year', late('A-801', 'ktp', '2019-07-06')],
    ['of a day to come', late('A-801', 'ktp', '2026-07-08')],
    ['of a day on which nothing was kept', late('A-801', 'ktp', sunday)],
    ['that was not kept on that day', late('A-803', 'ktp', monday)],
    ['that was written otherwise', late('A-0801', 'ktp', monday)],
    ['of another series', late('A-801', 'pbb', monday)],
  ])('[K6] a number %s', (_, wish) => {
    nextDay().when(kiosk, wish).refused('number-not-reserved');
  });
  test('[K6] a number that another kiosk kept', () => {
    nextDay()
      .when(other, late('A-801', 'ktp', monday))
      .refused('number-not-reserved');
  });
  test('[K6] a number that was handed in on its day, or has been told of already', () => {
    const play = kept().as(kiosk).handIn('A-801', 'ktp', clock('08:00')).at('00:00:01', tuesday);
    play.as(theHall).advanceTime();
    play.when(kiosk, late('A-801', 'ktp', monday)).refused('number-not-reserved');
    play.did(kiosk, late('A-802', 'ktp', monday));
    play.when(kiosk, late('A-802', 'ktp', monday)).refused('number-not-reserved');
    play.did(kiosk, late('B-801', 'pbb', monday));
  });
  test('[K6] thirty days later it is still told of, and then no more', () => {
    const back = (day: string) => kept().at('08:00', day).as(theHall).advanceTime();
    back('2026-08-05').did(kiosk, late('A-801', 'ktp', monday));
    back('2026-08-06')
      .when(kiosk, late('A-801', 'ktp', monday))
      .refused('number-not-reserved');
  });
  test('[K6] its time is one of its day, whatever the kiosk says', () => {
    const play = nextDay();
    play.did(kiosk, late('A-801', 'ktp', monday, 0), late('A-802', 'ktp', monday, clock('08:00', '2030-01-01')));
    expect(eventsOf(play, 'TicketLapsed')).toMatchObject([
      { takenAt: clock('00:00') },
      { takenAt: clock('00:00', tuesday) },
    ]);
  });
  test('[K8] a wish that is withdrawn again, and a command that gave no number, leave no entry', () => {
    const asked = commandIdAt(999);
    const play = kept().as(kiosk).withdraw(asked);
    play.when(kiosk).withdraw(asked).nothing();
    play.when(other).withdraw(asked).nothing();
    play.when(kiosk).withdraw(commandIdAt(2)).nothing();
    expect(play.answerAt(2)?.answer.position).toBe(2);
  });
});
