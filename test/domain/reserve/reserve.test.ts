import { describe, expect, test } from 'vitest';
import { KioskId } from '../../../shared/base/ids.ts';
import { handedIn, kept, keptTillNight, left, other } from '../../support/domain/reserves.ts';
import { called, issued } from '../../support/play/facts.ts';
import { commandIdAt } from '../../support/play/given.ts';
import { clock, minutes, monday, tuesday } from '../../support/play/hall-builder.ts';
import { ani, issue, kiosk, officer, theHall, ticket } from '../../support/play/wishes.ts';

describe('[K1] a kiosk keeps a few numbers of each series', () => {
  test('[K1] from 801 up, and of every series', () => {
    const numbers = left(kept());
    expect(numbers.filter((number) => number.startsWith('A-'))).toEqual(['A-801', 'A-802']);
    expect(new Set(numbers.map((number) => number.split('-')[0])).size).toBeGreaterThan(2);
    expect(numbers.every((number) => /-80[12]$/.test(number))).toBe(true);
  });
  test('[K1] with nothing lacking it gives no events', () => {
    kept().when(kiosk).reserveNumbers().nothing();
  });
  test('[K1] another kiosk keeps others', () => {
    const play = kept().as(other).reserveNumbers();
    expect(left(play, KioskId.parse('kios-2')).filter((number) => number.startsWith('A-'))).toEqual(['A-803', 'A-804']);
  });
  test('[K1] what was handed in is filled up again', () => {
    const play = kept().as(kiosk).handIn('A-801', 'ktp', clock('08:00'));
    play
      .when(kiosk)
      .reserveNumbers()
      .gives({ type: 'NumbersReserved', kioskId: 'kios-1', numbers: ['A-803'], owner: 'kios-1' });
  });
  test('[K1][L8] only a kiosk keeps numbers and hands them in', () => {
    kept().when(ani).reserveNumbers().refused('not-permitted');
    kept().when(ani).handIn('A-801', 'ktp', clock('08:00')).refused('not-permitted');
  });
});

test('[K2] numbers given out live are without gaps beside a reserve, and pass over what is reserved', () => {
  const play = kept().as(kiosk).issue('ktp');
  play
    .when(kiosk)
    .issue('ktp')
    .gives(issued(2, 'A-002', 'ktp', { promise: clock('09:00'), ahead: 1 }));
  for (let n = 3; n <= 800; n++) play.try(kiosk, issue('ktp'));
  expect(play.state.tickets.get(ticket(800))?.number).toBe('A-800');
  play.as(kiosk).issue('ktp');
  expect(play.state.tickets.get(ticket(801))?.number).toBe('A-803');
});

describe('[K3] what a kiosk gave out is handed in', () => {
  test('[K3] once, under its number', () => {
    const play = kept().at('08:10');
    play
      .when(kiosk)
      .handIn('A-801', 'ktp', clock('08:05'))
      .gives(handedIn(1, 'A-801', 'ktp', clock('08:05')));
    expect(play.answerAt(play.position)?.answer.issued).toMatchObject({ number: 'A-801', issuedAt: clock('08:05') });
    play.when(kiosk).handIn('A-801', 'ktp', clock('08:05')).refused('number-not-reserved');
    expect(left(play)).not.toContain('A-801');
  });
  test('[K3] not by another kiosk, not of another series, and none that was not reserved', () => {
    kept().when(other).handIn('A-801', 'ktp', clock('08:00')).refused('number-not-reserved');
    kept().when(kiosk).handIn('A-801', 'pbb', clock('08:00')).refused('number-not-reserved');
    kept().when(kiosk).handIn('A-803', 'ktp', clock('08:00')).refused('number-not-reserved');
  });
  test('[K3] with the checks that any number has', () => {
    kept().when(kiosk).handIn('A-801', 'tidak-ada', clock('08:00')).refused('service-unknown');
    kept()
      .when(kiosk)
      .handIn('A-801', 'ktp', clock('08:00'), { priorityGroup: 'TAKDIKENAL' })
      .refused('priority-group-unknown');
  });
});

describe('[K4] its promise counts from when it was taken', () => {
  test('[K4] so it comes before those who came after it', () => {
    const play = kept().at('08:10').as(kiosk).issue('ktp').at('08:20');
    play.as(kiosk).handIn('A-801', 'ktp', clock('08:05'));
    play
      .when(ani)
      .callNext('loket-1')
      .gives(called('loket-1', 2, { regular: 1 }));
  });
  test('[K4] but not before the reservation, and not after now', () => {
    const play = kept().at('08:10');
    play
      .when(kiosk)
      .handIn('A-801', 'ktp', clock('07:00'))
      .gives(handedIn(1, 'A-801', 'ktp', clock('08:00'), { saidAt: clock('07:00') }));
    play
      .when(kiosk)
      .handIn('A-802', 'ktp', clock('09:00'))
      .gives(handedIn(2, 'A-802', 'ktp', clock('08:10'), { ahead: 1, saidAt: clock('09:00') }));
  });
  test('[K4] priority has its own target', () => {
    kept()
      .at('08:10')
      .when(kiosk)
      .handIn('A-801', 'ktp', clock('08:05'), { priorityGroup: 'LANSIA' })
      .gives(
        handedIn(1, 'A-801', 'ktp', clock('08:05'), {
          class: 'priority',
          priorityGroup: 'LANSIA',
          promise: clock('08:20'),
        }),
      );
  });
  test('[K4] whoever holds a number is served, also of an agency that is absent now', () => {
    const play = kept().as(officer('p-satpam')).markAbsent('bpjs').at('08:10');
    play.when(kiosk).issue('klaim').refused('agency-absent');
    play.as(kiosk).handIn('C-801', 'klaim', clock('08:05'));
  });
});

describe('[K5] given out in place of an answer that did not come', () => {
  /** At 8:01 the kiosk asked; the command is in the log, the answer was lost. */
  const asked = () => kept().at('08:01').as(kiosk).issue('ktp');

  test('[K5] a ticket that had been issued all the same is cancelled', () => {
    const play = asked();
    const insteadOf = commandIdAt(play.position);
    play
      .at('08:03')
      .when(kiosk)
      .handIn('A-801', 'ktp', clock('08:02'), { insteadOf })
      .gives(
        { type: 'TicketCancelled', ticketId: ticket(1), counterId: null, reason: 'duplicate' },
        handedIn(2, 'A-801', 'ktp', clock('08:02'), { insteadOf, ahead: 1 }),
      );
    play.when(ani).callNext('loket-1').gives(called('loket-1', 2));
  });
  test('[K5] one that has been called meanwhile is left to the officer', () => {
    const play = asked();
    const insteadOf = commandIdAt(play.position);
    play
      .as(ani)
      .callNext('loket-1')
      .when(kiosk)
      .handIn('A-801', 'ktp', clock('08:01'), { insteadOf })
      .gives(handedIn(2, 'A-801', 'ktp', clock('08:01'), { insteadOf }));
    play.as(ani).cancel('loket-1', 1);
  });
  test('[K5] a command that never came and arrives late is known, under another body', () => {
    const late = '00000000-0000-4000-8000-999999999999';
    const play = kept().as(kiosk).handIn('A-801', 'ktp', clock('08:00'), { insteadOf: late });
    const known = play.answerAt(999999999999);
    expect(known?.answer.issued?.number).toBe('A-801');
    expect(known?.request).toBe(play.answerAt(play.position)?.request);
  });
});

describe('[K8] the visitor left before the answer came', () => {
  test('[K8] the ticket that was issued all the same is cancelled', () => {
    const play = kept().as(kiosk).issue('ktp');
    const asked = commandIdAt(play.position);
    play
      .when(kiosk)
      .withdraw(asked)
      .gives(
        { type: 'TicketCancelled', ticketId: ticket(1), counterId: null, reason: 'duplicate' },
        { type: 'WishWithdrawn', kioskId: 'kios-1', asked },
      );
    play.when(ani).callNext('loket-1').refused('line-empty');
  });
  test('[K8] a command that arrives afterwards is known, under another body', () => {
    const asked = commandIdAt(999);
    const play = kept();
    play.when(kiosk).withdraw(asked).gives({ type: 'WishWithdrawn', kioskId: 'kios-1', asked });
    expect(play.answerAt(999)?.answer.issued).toBeNull();
    expect(play.answerAt(999)?.request).toBe(play.answerAt(play.position)?.request);
  });
  test('[K8][L8] only a kiosk withdraws', () => {
    kept().when(ani).withdraw(commandIdAt(999)).refused('not-permitted');
  });
});

test('[K6] handed in after its day it is written down and no ticket', () => {
  const play = keptTillNight().at('00:00:01', tuesday).as(theHall).advanceTime();
  const tickets = play.state.tickets.size;
  play
    .when(kiosk)
    .handIn('A-801', 'ktp', clock('23:50'))
    .gives({
      type: 'TicketLapsed',
      number: 'A-801',
      serviceId: 'ktp',
      kioskId: 'kios-1',
      day: monday,
      takenAt: clock('23:50'),
    });
  expect(play.state.tickets.size).toBe(tickets);
  expect(play.answerAt(play.position)?.answer.issued).toBeNull();
});

test('[K6][L6] the answer to what was handed in is remembered for thirty days', () => {
  const play = kept().as(kiosk).handIn('A-801', 'ktp', clock('08:00'));
  const position = play.position;
  for (let day = 1; day <= 30; day++)
    play
      .later(24 * 60 * minutes)
      .as(theHall)
      .advanceTime();
  expect(play.answerAt(position)?.answer.issued?.number).toBe('A-801');
  play
    .later(24 * 60 * minutes)
    .as(theHall)
    .advanceTime();
  expect(play.answerAt(position)).toBeUndefined();
});

test('[K7] the reserve ends with the day', () => {
  const play = kept().at('00:00:01', tuesday).as(theHall).advanceTime();
  expect(left(play)).toEqual([]);
  play.as(kiosk).reserveNumbers();
  expect(left(play)).toContain('A-801');
});
