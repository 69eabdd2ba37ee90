import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../server/domain/ticket/become.ts';
import { given, morning, type Play, plain } from '../../support/play/given.ts';
import { clock, closingHall, daily, seconds, serviceIn, smallHall } from '../../support/play/hall-builder.ts';
import { desk, page, see } from '../../support/play/see.ts';
import { ani, budi, configure, dewi, fitri, kiosk, theHall, ticket, undoAct } from '../../support/play/wishes.ts';

const ticketOf = ({ state }: Play, sequence: number) => state.tickets.get(ticket(sequence))!;
/** All of it but when it was touched. */
const seen = (play: Play, sequence: number) => {
  const { touched: _touched, ...rest } = ticketOf(play, sequence);
  return plain(rest);
};
const waiting = () => morning().as(kiosk).issue('ktp').issue('kk').issue('pbb');

describe('a ticket that a supervisor moves', () => {
  test('[R6][O6] waits elsewhere with number, sequence and promise; its holder reads from where', () => {
    const play = waiting();
    const before = factsOf(ticketOf(play, 2));
    play.as(fitri).moveTicket('dukcapil', 2, 'pbb');
    expect(factsOf(ticketOf(play, 2))).toEqual({ ...before, serviceId: 'pbb' });
    expect(page(play, 2)).toMatchObject({ transferredFrom: { id: 'Kartu Keluarga' } });
    play.as(dewi).callNext('loket-4');
    expect(ticketOf(play, 2).status).toBe('called');
  });
  test('[R6] to one counter of its service, and away from it again', () => {
    const play = waiting().as(fitri).moveTicket('dukcapil', 1, 'ktp', 'loket-3');
    expect(ticketOf(play, 1).onlyCounterId).toBe('loket-3');
    play.when(fitri).moveTicket('dukcapil', 1, 'ktp', 'loket-3').refused('transfer-to-itself');
    play.as(fitri).moveTicket('dukcapil', 1, 'ktp');
    expect(ticketOf(play, 1).onlyCounterId).toBeNull();
    play.when(fitri).moveTicket('dukcapil', 1, 'ktp').refused('transfer-to-itself');
    play.when(fitri).moveTicket('dukcapil', 1, 'ktp', 'loket-4').refused('counter-serves-other');
  });
  test('[R6] one that is on hold stays so; one that an officer has in hand does not move', () => {
    const play = waiting().as(ani).callNext('loket-1');
    play.when(fitri).moveTicket('dukcapil', 1, 'pbb').refused('ticket-at-counter');
    play.as(ani).hold('loket-1', 1, 10).as(fitri).moveTicket('dukcapil', 1, 'kk');
    expect(ticketOf(play, 1)).toMatchObject({ status: 'held', serviceId: 'kk' });
  });
  test('[R6][T9] on hold, it comes back no later than its new service closes; taken back, as it was told first', () => {
    const hall = closingHall((draft) => {
      draft.schedule = daily('08:00', '15:00');
      serviceIn(draft, 'kk').schedule = daily('08:00', '10:00');
    });
    const held = (minutes: number) => {
      const play = given(hall).at('09:30').as(ani).openCounter('loket-1').as(kiosk).issue('ktp');
      return play.as(ani).callNext('loket-1').hold('loket-1', 1, minutes);
    };
    const play = held(60);
    play
      .when(fitri)
      .moveTicket('dukcapil', 1, 'kk')
      .gives(expect.objectContaining({ type: 'TicketMoved', until: clock('10:00') }));
    expect(ticketOf(play, 1)).toMatchObject({ status: 'held', until: clock('10:00') });
    play.did(fitri, undoAct('dukcapil', play.position));
    expect(ticketOf(play, 1)).toMatchObject({ status: 'held', serviceId: 'ktp', until: clock('10:30') });
    play.as(fitri).moveTicket('dukcapil', 1, 'kk').at('10:00').as(theHall).advanceTime();
    expect(ticketOf(play, 1)).toMatchObject({ status: 'waiting' });
    const soon = held(20).as(fitri).moveTicket('dukcapil', 1, 'kk');
    expect(ticketOf(soon, 1)).toMatchObject({ until: clock('09:50') });
  });
  test('[R6][T10] not to where nobody will be, nor one that has ended, nor one of another agency', () => {
    const play = given().at('08:00').as(kiosk).issue('ktp').issue('pbb');
    play.as(fitri).markAbsent('bpjs').when(fitri).moveTicket('dukcapil', 1, 'klaim').refused('transfer-into-void');
    play.when(fitri).moveTicket('dukcapil', 2, 'ktp').refused('not-your-agency');
    play.when(fitri).moveTicket('dukcapil', 9, 'ktp').refused('ticket-unknown');
    play.when(fitri).moveTicket('imigrasi', 1, 'ktp').refused('agency-unknown');
    play.when(fitri).moveTicket('dukcapil', 1, 'paspor').refused('service-unknown');
    play.as(fitri).callOff('dukcapil', 1).when(fitri).moveTicket('dukcapil', 1, 'kk').refused('ticket-ended');
  });
});

describe('a ticket that a supervisor cancels, or whose priority changes', () => {
  test('[R6] cancelled while it waits, is on hold or was missed; not in somebody’s hands, not twice', () => {
    const play = waiting().as(fitri).callOff('dukcapil', 2, 'duplicate').as(ani).callNext('loket-1');
    expect(ticketOf(play, 2)).toMatchObject({ status: 'cancelled', reason: 'duplicate' });
    play.when(fitri).callOff('dukcapil', 1).refused('ticket-at-counter');
    play.when(fitri).callOff('dukcapil', 2).refused('ticket-ended');
    play.as(ani).markMissed('loket-1', 1).as(fitri).callOff('dukcapil', 1);
    expect(ticketOf(play, 1).status).toBe('cancelled');
  });
  test('[R6][O10] priority is given as at a counter, and taken back to the promise of a regular one', () => {
    const play = waiting().as(fitri).raise('dukcapil', 2);
    expect(ticketOf(play, 2)).toMatchObject({ class: 'priority', promise: clock('08:15') });
    play.when(fitri).raise('dukcapil', 2).refused('priority-already');
    play.when(fitri).raise('dukcapil', 1, 'VIP').refused('priority-group-unknown');
    play.when(fitri).lower('dukcapil', 1).refused('priority-none');
    play.as(fitri).lower('dukcapil', 2);
    expect(ticketOf(play, 2)).toMatchObject({ class: 'regular', promise: clock('09:00') });
    play.as(ani).callNext('loket-1').markMissed('loket-1', 1);
    play.when(fitri).raise('dukcapil', 1).refused('ticket-not-waiting');
  });
});

test('[R6][H3] priority that was added is taken back to what it was: an appointment, and a promise of before the targets changed', () => {
  const play = morning()
    .as(kiosk)
    .issue('ktp', { slotAt: clock('08:05') })
    .issue('ktp')
    .issue('ktp', { priorityGroup: 'HAMIL' });
  const sees = () => [1, 2].map((sequence) => [ticketOf(play, sequence).class, ticketOf(play, sequence).promise]);
  const before = sees();
  expect(before).toEqual([
    ['appointment', clock('08:35')],
    ['regular', clock('09:00')],
  ]);
  play.as(fitri).raise('dukcapil', 1).as(ani).grantPriority('loket-1', 2);
  // Kept through a call and a hold, too.
  play.as(ani).callTicket('loket-1', 2).hold('loket-1', 2);
  const slower = smallHall((hall) => {
    hall.policy = { ...hall.policy, targetMinutes: { regular: 90, priority: 15, appointment: 30 } };
  });
  play.did(theHall, configure(slower)).as(fitri).lower('dukcapil', 1).lower('dukcapil', 2);
  expect(sees()).toEqual(before);
  expect(ticketOf(play, 1)).not.toHaveProperty('raisedFrom');
  // One that came with priority was never anything else.
  play.as(fitri).lower('dukcapil', 3);
  expect(ticketOf(play, 3)).toMatchObject({ class: 'regular', promise: clock('09:30') });
});

describe('a ticket that a supervisor lets wait again', () => {
  test.each([
    ['completed', (play: Play) => play.as(ani).callNext('loket-1').start('loket-1', 1).complete('loket-1', 1)],
    ['cancelled', (play: Play) => play.as(ani).cancel('loket-1', 1)],
    ['missed', (play: Play) => play.as(ani).callNext('loket-1').markMissed('loket-1', 1)],
    [
      'missed, and too late to return',
      (play: Play) =>
        play
          .as(ani)
          .callNext('loket-1')
          .markMissed('loket-1', 1)
          .later(20 * 60 * seconds),
    ],
  ])('[R6] %s: in its old place, before those who came later', (_, end) => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp');
    end(play);
    play.as(fitri).reopen('dukcapil', 1);
    expect(ticketOf(play, 1)).toMatchObject({
      status: 'waiting',
      promise: clock('09:00'),
      sequence: 1,
      number: 'A-001',
    });
    play.as(budi).callNext('loket-2');
    expect(ticketOf(play, 1).status).toBe('called');
  });
  test('[R6] also one that was ended because nobody came, once somebody is there', () => {
    const play = given().at('08:00').as(kiosk).issue('ktp').at('09:00').as(fitri);
    play.settle('dukcapil', [1], { is: 'end', reason: 'not-come' }).markAbsent('dukcapil');
    play.when(fitri).reopen('dukcapil', 1).refused('reopen-into-void');
    play.as(fitri).markPresent('dukcapil').as(ani).openCounter('loket-1').as(fitri).reopen('dukcapil', 1);
    expect(ticketOf(play, 1).status).toBe('waiting');
  });
  test('[R6] not one that goes on; the figures of its counter stay', () => {
    const play = waiting();
    play.when(fitri).reopen('dukcapil', 1).refused('ticket-not-ended');
    play.as(ani).callNext('loket-1').when(fitri).reopen('dukcapil', 1).refused('ticket-at-counter');
    play.as(ani).start('loket-1', 1).complete('loket-1', 1);
    const completion = play.position;
    play.as(fitri).reopen('dukcapil', 1).when(ani).undo('loket-1', completion).refused('undo-overtaken');
    expect(desk(play, 'loket-1').today.completed).toBe(1);
  });
});

describe('what a supervisor takes back', () => {
  test.each<[string, (play: Play) => Play, number]>([
    ['a move', (play) => play.as(fitri).moveTicket('dukcapil', 2, 'pbb'), 2],
    ['a cancellation', (play) => play.as(fitri).callOff('dukcapil', 2), 2],
    ['priority', (play) => play.as(fitri).raise('dukcapil', 2), 2],
    ['its end', (play) => play.as(fitri).raise('dukcapil', 2).lower('dukcapil', 2), 2],
  ])('[R7] %s: the ticket is as before', (_, act, sequence) => {
    const play = waiting();
    act(play);
    const position = play.position;
    const agencyId = see(play, 'acts', {}).undo[0]?.agencyId;
    expect(see(play, 'acts', {}).undo[0]).toMatchObject({ position, undoUntil: play.now + 30 * seconds });
    const before = play.entries.at(-1)!.events.length;
    play.as(fitri).undoAct(agencyId!, position);
    expect(before).toBe(1);
    expect(ticketOf(play, sequence).status).toBe('waiting');
    play.when(fitri).undoAct('dukcapil', position).refused('nothing-to-undo');
  });
  test('[R8] what can be taken back is told within the agencies that somebody is of', () => {
    const play = waiting().as(fitri).callOff('dukcapil', 2).callOff('pajak', 3);
    const told = (agencies: string) => see(play, 'acts', { agencies }).undo.map(({ number }) => number);
    expect([told('dukcapil'), told('pajak'), told('bpjs')]).toEqual([['A-002'], ['B-001'], []]);
  });
  test('[R7] exactly as before, what ended has ended again', () => {
    const play = waiting().as(ani).callNext('loket-1').start('loket-1', 1).complete('loket-1', 1);
    const before = seen(play, 1);
    play.as(fitri).reopen('dukcapil', 1).undoAct('dukcapil', play.position);
    expect(seen(play, 1)).toEqual(before);
  });
  test('[R7] not later, not after somebody else, not of another agency; others in between do not matter', () => {
    const play = waiting().as(fitri).callOff('dukcapil', 2);
    const position = play.position;
    play.as(fitri).callOff('dukcapil', 1).when(fitri).undoAct('pajak', position).refused('nothing-to-undo');
    play.as(fitri).undoAct('dukcapil', position).raise('dukcapil', 2);
    const raised = play.position;
    play.as(ani).callNext('loket-1').when(fitri).undoAct('dukcapil', raised).refused('undo-overtaken');
    expect(see(play, 'acts', {}).undo.map((act) => act.position)).not.toContain(raised);
    play
      .as(fitri)
      .moveTicket('pajak', 3, 'kk')
      .later(31 * seconds);
    play.when(fitri).undoAct('pajak', play.position).refused('undo-too-late');
  });
});
