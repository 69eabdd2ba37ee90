import { describe, expect, test } from 'vitest';
import { called, issued, priorityGranted, resumed, returned, transferred, undone } from '../../support/play/facts.ts';
import { morning, type Play } from '../../support/play/given.ts';
import { clock, closesAtMidnight, hours, minutes, seconds, tuesday } from '../../support/play/hall-builder.ts';
import { desk, page } from '../../support/play/see.ts';
import { ani, budi, citra, completeAndCallNext, dewi, eka, kiosk, ticket } from '../../support/play/wishes.ts';

const priority = { priorityGroup: 'LANSIA' };
const key = (play: Play, sequence: number) => {
  const { number, promise, sequence: place } = play.state.tickets.get(ticket(sequence))!;
  return { number, promise, sequence: place };
};

describe('[O1] the promise', () => {
  test('[O1] is the issue plus the target of the class, for an appointment the slot plus its target', () => {
    const play = morning().at('08:07:03.210');
    play
      .when(kiosk)
      .issue('ktp')
      .gives(issued(1, 'A-001', 'ktp', { promise: clock('09:07:03.210') }));
    play
      .when(kiosk)
      .issue('kk', priority)
      .gives(issued(2, 'A-002', 'kk', { promise: clock('08:22:03.210'), class: 'priority', priorityGroup: 'LANSIA' }));
    play
      .when(kiosk)
      .issue('pbb', { slotAt: clock('08:10') })
      .gives(issued(3, 'B-001', 'pbb', { promise: clock('08:40'), class: 'appointment' }));
  });
  test('[O1] the hall may configure other targets', () => {
    const play = morning((hall) => {
      hall.policy = { targetMinutes: { regular: 45, priority: 0, appointment: 5 } };
    });
    play
      .when(kiosk)
      .issue('ktp')
      .gives(issued(1, 'A-001', 'ktp', { promise: clock('08:45') }));
    play
      .when(kiosk)
      .issue('ktp', priority)
      .gives(issued(2, 'A-002', 'ktp', { promise: clock('08:00'), class: 'priority', priorityGroup: 'LANSIA' }));
    play
      .when(kiosk)
      .issue('ktp', { slotAt: clock('08:01') })
      .gives(issued(3, 'A-003', 'ktp', { promise: clock('08:06'), class: 'appointment', ahead: 1 }));
  });
});

describe('[O2] the smallest promise of all services that the counter serves', () => {
  test('[O2] over several lines', () => {
    const play = morning();
    play.as(kiosk).issue('akta').issue('pbb').later(minutes).as(kiosk).issue('ktp').later(minutes);
    play.as(kiosk).issue('kk').later(minutes);
    play.when(ani).callNext('loket-1').gives(called('loket-1', 3));
    play.when(budi).callNext('loket-2').gives(called('loket-2', 1));
    play.when(dewi).callNext('loket-4').gives(called('loket-4', 2));
    play.when(citra).callNext('loket-3').refused('line-empty');
  });
  test('[O2] at the same promise the smaller sequence', () => {
    const play = morning().as(kiosk).issue('kk').issue('ktp').issue('kk');
    play.when(ani).callNext('loket-1').gives(called('loket-1', 1));
    play.when(budi).callNext('loket-2').gives(called('loket-2', 2));
  });
  test('[O2] priority, appointment and regular by their promises alone', () => {
    const play = morning().as(kiosk).issue('ktp');
    play
      .at('08:20')
      .as(kiosk)
      .issue('ktp', { slotAt: clock('08:20') });
    play.at('08:40').as(kiosk).issue('ktp', priority).issue('ktp');
    const order = [];
    for (let n = 0; n < 4; n++) {
      play.as(ani).callNext('loket-1');
      const [event] = play.events.slice(-1);
      if (event?.type !== 'TicketCalled') throw new Error('nobody was called');
      order.push(event.ticketId);
      play.as(ani).cancel('loket-1', event.ticketId);
    }
    // 08:50 the appointment, 08:55 the priority, 09:00 and 09:40 the regular ones.
    expect(order).toEqual([ticket(2), ticket(3), ticket(1), ticket(4)]);
  });
});

describe('[O3] nobody starves', () => {
  test('[O3] a priority issued 45 minutes later waits for the regular one; a millisecond less passes it', () => {
    const after = morning().as(kiosk).issue('ktp').at('08:45').as(kiosk).issue('ktp', priority);
    after.when(ani).callNext('loket-1').gives(called('loket-1', 1));
    const before = morning()
      .as(kiosk)
      .issue('ktp')
      .at(clock('08:45') - 1)
      .as(kiosk)
      .issue('ktp', priority);
    before
      .when(ani)
      .callNext('loket-1')
      .gives(called('loket-1', 2, { regular: 1 }));
  });
  test('[O3] priority without end does not keep a regular ticket waiting', () => {
    const play = morning().as(kiosk).issue('ktp');
    let calls = 0;
    for (let n = 2; calls === 0 || play.state.tickets.get(ticket(1))?.status === 'waiting'; n++) {
      play.later(minutes).as(kiosk).issue('ktp', priority).as(ani).callNext('loket-1');
      const [event] = play.events.slice(-1);
      if (event?.type === 'TicketCalled') play.as(ani).cancel('loket-1', event.ticketId);
      calls++;
      expect(n).toBeLessThan(100);
    }
    expect(play.now).toBeLessThanOrEqual(clock('09:00'));
  });
});

describe('[O4] two waiting tickets do not swap by themselves', () => {
  test('[O4] the order stays while everything around it happens', () => {
    const play = morning().as(kiosk).issue('ktp').issue('kk').issue('ktp', priority).issue('ktp');
    const order = () =>
      [...play.state.tickets.values()]
        .filter((one) => one.status === 'waiting')
        .sort((a, b) => a.promise - b.promise || a.sequence - b.sequence)
        .map((one) => one.sequence);
    expect(order()).toEqual([3, 1, 2, 4]);
    play.as(ani).callNext('loket-1').hold('loket-1', 3, 5).later(hours).as(kiosk).issue('ktp');
    expect(order()).toEqual([3, 1, 2, 4, 5]);
    play
      .as(citra)
      .callNext('loket-3')
      .markMissed('loket-3', 3)
      .later(10 * minutes);
    play.as(citra).comeBack('loket-3', 3).closeCounter('loket-3');
    expect(order()).toEqual([3, 1, 2, 4, 5]);
  });
  test('[O4] PriorityGranted says why one moved', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp');
    play
      .when(ani)
      .grantPriority('loket-1', 2)
      .gives(priorityGranted('loket-1', 2, clock('08:15')));
    play
      .when(ani)
      .callNext('loket-1')
      .gives(called('loket-1', 2, { regular: 1 }));
  });
});

test('[O5] within one service and class, first come is first called', () => {
  const play = morning();
  for (let n = 0; n < 3; n++) play.later(minutes).as(kiosk).issue('ktp').issue('kk').issue('ktp', priority);
  const order: number[] = [];
  for (let n = 0; n < 9; n++) {
    play.as(ani).callNext('loket-1');
    const [event] = play.events.slice(-1);
    if (event?.type !== 'TicketCalled') throw new Error('nobody was called');
    order.push(play.state.tickets.get(event.ticketId)!.sequence);
    play.as(ani).start('loket-1', event.ticketId).complete('loket-1', event.ticketId);
  }
  expect(order).toEqual([3, 6, 9, 1, 2, 4, 5, 7, 8]);
});

describe('[O6] what keeps number, sequence and promise', () => {
  const first = { number: 'A-001', promise: clock('09:00'), sequence: 1 };
  const atLoket1 = () => morning().as(kiosk).issue('ktp').issue('akta').as(ani).callNext('loket-1');

  test('[O6] a transfer', () => {
    const play = atLoket1().later(hours);
    play
      .when(ani)
      .transfer('loket-1', 1, 'akta')
      .gives(transferred('loket-1', 1, 'akta'));
    expect(key(play, 1)).toEqual(first);
    play.when(budi).callNext('loket-2').gives(called('loket-2', 1));
  });
  test('[O6] a transfer to another agency keeps even its letters', () => {
    const play = atLoket1().as(kiosk).issue('pbb').later(hours).as(ani).transfer('loket-1', 1, 'pbb');
    expect(key(play, 1)).toEqual(first);
    play.when(dewi).callNext('loket-4').gives(called('loket-4', 1));
  });
  test('[O6] a hold, ended by an officer or its deadline', () => {
    const play = atLoket1().as(kiosk).issue('ktp').as(ani).hold('loket-1', 1, 10);
    play
      .later(5 * minutes)
      .when(citra)
      .resume('loket-3', 1)
      .gives(resumed(1, 'loket-3'));
    expect(key(play, 1)).toEqual(first);
    play.as(ani).callNext('loket-1').hold('loket-1', 1, 10);
    play
      .later(10 * minutes)
      .when(ani)
      .callNext('loket-1')
      .gives(resumed(1), called('loket-1', 1));
    expect(key(play, 1)).toEqual(first);
  });
  test('[O6] a return', () => {
    const play = atLoket1()
      .as(kiosk)
      .issue('ktp')
      .as(ani)
      .markMissed('loket-1', 1)
      .later(15 * minutes);
    play.when(ani).comeBack('loket-1', 1).gives(returned('loket-1', 1));
    expect(key(play, 1)).toEqual(first);
    play.when(ani).callNext('loket-1').gives(called('loket-1', 1));
  });
  test('[O6] an undo', () => {
    const play = atLoket1();
    const call = play.position;
    play
      .later(30 * seconds)
      .when(ani)
      .undo('loket-1', call)
      .gives(undone('loket-1', call, 1));
    expect(key(play, 1)).toEqual(first);
    play.when(ani).callNext('loket-1').gives(called('loket-1', 1));
  });
});

describe('[O7] a ticket for one counter', () => {
  /** Ticket 1 waits for loket 2 alone, ticket 2 for anybody. */
  const forLoket2 = () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp').as(ani).callNext('loket-1');
    play
      .when(ani)
      .transfer('loket-1', 1, 'ktp', 'loket-2')
      .gives(transferred('loket-1', 1, 'ktp', 'loket-2'));
    return play;
  };
  test('[O7] waits for it alone', () => {
    const play = forLoket2();
    play.when(ani).callNext('loket-1').gives(called('loket-1', 2));
    play.when(citra).callNext('loket-3').refused('line-empty');
    play.when(budi).callNext('loket-2').gives(called('loket-2', 1));
  });
  test('[O7] also while that counter rests, and is back within the grace or not yet so long overdue', () => {
    const play = forLoket2().as(budi).pauseCounter('loket-2', 30);
    play.as(ani).callNext('loket-1');
    play.when(citra).callNext('loket-3').refused('line-empty');
    play.later(hours).when(citra).callNext('loket-3').refused('line-empty');
    play.later(1).when(citra).callNext('loket-3').gives(called('loket-3', 1));
  });
  test('[O7] while it rests for longer, it is told and called as everybody’s, until it is soon back', () => {
    const play = forLoket2().as(budi).pauseCounter('loket-2', 480);
    expect(desk(play, 'loket-3').waiting.map(({ number }) => number)).toEqual(['A-001', 'A-002']);
    expect(page(play, 1).presence).toEqual({ status: 'open', counters: 2 });
    play.later(7.5 * hours);
    expect(desk(play, 'loket-3').waiting.map(({ number }) => number)).toEqual(['A-002']);
  });
  test('[O7] while it is closed, every counter that serves the service may call it', () => {
    const play = forLoket2().as(budi).closeCounter('loket-2');
    play.when(dewi).callNext('loket-4').refused('line-empty');
    play.when(citra).callNext('loket-3').gives(called('loket-3', 1));
  });
  test('[O7] until it opens again', () => {
    const play = forLoket2().as(budi).closeCounter('loket-2').openCounter('loket-2');
    play.when(citra).callNext('loket-3').gives(called('loket-3', 2));
  });
  test('[O7] another transfer frees it', () => {
    const play = forLoket2().as(budi).callNext('loket-2').transfer('loket-2', 1, 'kk');
    play.when(ani).callNext('loket-1').gives(called('loket-1', 1));
  });
});

describe('[O8] a call says why this one', () => {
  test('[O8] by promise, and how many earlier tickets of each class it passed', () => {
    const play = morning()
      .as(kiosk)
      .issue('ktp')
      .issue('kk', { slotAt: clock('09:00') })
      .issue('akta');
    play
      .as(kiosk)
      .issue('pbb')
      .issue('ktp', { slotAt: clock('10:00') })
      .issue('ktp', priority)
      .issue('ktp');
    // Loket 3 serves ktp only, loket 1 also kk, loket 2 also akta; 7 was issued after it.
    play
      .when(citra)
      .callNext('loket-3')
      .gives(called('loket-3', 6, { regular: 1, appointment: 1 }));
    const one = morning()
      .as(kiosk)
      .issue('ktp')
      .issue('kk', { slotAt: clock('09:00') })
      .issue('akta');
    one.as(kiosk).issue('ktp', priority);
    one
      .when(budi)
      .callNext('loket-2')
      .gives(called('loket-2', 4, { regular: 2, appointment: 1 }));
    const two = morning()
      .as(kiosk)
      .issue('ktp')
      .issue('kk', { slotAt: clock('09:00') })
      .issue('akta');
    two.as(kiosk).issue('ktp', priority);
    two
      .when(ani)
      .callNext('loket-1')
      .gives(called('loket-1', 4, { regular: 1, appointment: 1 }));
  });
  test('[O8] tickets that it could not have called are not passed', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp').issue('ktp').issue('ktp').issue('ktp');
    play.as(ani).callNext('loket-1').transfer('loket-1', 1, 'ktp', 'loket-2');
    play.as(ani).callNext('loket-1').hold('loket-1', 2);
    play.as(ani).callNext('loket-1').markMissed('loket-1', 3);
    play.as(ani).grantPriority('loket-1', 5);
    play
      .when(citra)
      .callNext('loket-3')
      .gives(called('loket-3', 5, { regular: 1 }));
  });
  test('[O8] chosen, with the reason', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp', priority).issue('kk').issue('ktp');
    play
      .when(ani)
      .callTicket('loket-1', 3, 'continuing')
      .gives(called('loket-1', 3, { regular: 1, priority: 1 }, { by: 'chosen', reason: 'continuing' }));
  });
  test('[O8] the next half of complete-and-call-next says it too', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp').issue('ktp', priority);
    play.as(ani).callTicket('loket-1', 1, 'wrong-line').start('loket-1', 1);
    const decision = play.try(ani, completeAndCallNext('loket-1', 1));
    expect(decision.ok && decision.value.at(-1)).toEqual(called('loket-1', 3, { regular: 1 }));
  });
});

test('[O8] a ticket of yesterday was issued earlier than all of today', () => {
  const play = morning((hall) => {
    closesAtMidnight(hall);
    hall.policy = { limitToCapacity: false };
  }).at('23:50');
  play.as(kiosk).issue('pbb').issue('ktp').as(ani).callNext('loket-1').start('loket-1', 2);
  play.at('00:05', tuesday).as(kiosk).issue('kk').issue('kk').issue('kk', priority).as(budi).openCounter('loket-2');
  play.as(ani).transfer('loket-1', 2, 'kk');
  // Yesterday's second ticket, promised for 00:50, passes today's first in no sense; today's priority passes it and both.
  play
    .when(ani)
    .callNext('loket-1')
    .gives(called('loket-1', ticket(3, tuesday), { regular: 3 }));
  play.when(budi).callNext('loket-2').gives(called('loket-2', 2));
});

describe('[O9] a chosen ticket', () => {
  test('[O9] only by a counter that may', () => {
    const play = morning().as(kiosk).issue('ktp');
    play.when(citra).callTicket('loket-3', 1).refused('choosing-not-permitted');
    play
      .when(ani)
      .callTicket('loket-1', 1, 'supervisor')
      .gives(called('loket-1', 1, {}, { by: 'chosen', reason: 'supervisor' }));
  });
  test('[O9] only if it waits', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp').issue('ktp').as(citra).callNext('loket-3');
    play.when(ani).callTicket('loket-1', 1).refused('ticket-not-waiting');
    play.as(citra).start('loket-3', 1);
    play.when(ani).callTicket('loket-1', 1).refused('ticket-not-waiting');
    play.as(ani).callNext('loket-1').hold('loket-1', 2);
    play.when(ani).callTicket('loket-1', 2).refused('ticket-not-waiting');
    play.as(ani).callNext('loket-1').markMissed('loket-1', 3);
    play.when(ani).callTicket('loket-1', 3).refused('ticket-not-waiting');
    play.as(ani).cancel('loket-1', 3).when(ani).callTicket('loket-1', 3).refused('ticket-not-waiting');
  });
  test('[O9] only for a service that the counter serves', () => {
    const play = morning().as(kiosk).issue('akta');
    play.when(ani).callTicket('loket-1', 1).refused('ticket-not-served-here');
    play
      .when(budi)
      .callTicket('loket-2', 1)
      .gives(called('loket-2', 1, {}, { by: 'chosen', reason: 'urgent' }));
  });
  test('[O9] not one for another counter alone, until that is closed', () => {
    const play = morning().as(kiosk).issue('pbb').as(dewi).callNext('loket-4');
    play.as(dewi).transfer('loket-4', 1, 'pbb', 'loket-10');
    play.when(dewi).callTicket('loket-4', 1).refused('ticket-for-other-counter');
    play.as(eka).closeCounter('loket-10');
    play
      .when(dewi)
      .callTicket('loket-4', 1)
      .gives(called('loket-4', 1, {}, { by: 'chosen', reason: 'urgent' }));
  });
});

describe('[O10] priority added later', () => {
  test('[O10] sets the promise to the issue plus the priority target', () => {
    const play = morning()
      .as(kiosk)
      .issue('ktp')
      .later(20 * minutes);
    play
      .when(ani)
      .grantPriority('loket-1', 1, 'HAMIL')
      .gives(priorityGranted('loket-1', 1, clock('08:15'), 'HAMIL'));
    expect(play.state.tickets.get(ticket(1))?.class).toBe('priority');
  });
  test('[O10] or leaves the old one where that is smaller', () => {
    const play = morning((hall) => {
      hall.policy = { targetMinutes: { regular: 60, priority: 15, appointment: 0 } };
    });
    play.as(kiosk).issue('ktp', { slotAt: clock('08:01') });
    play
      .when(ani)
      .grantPriority('loket-1', 1)
      .gives(priorityGranted('loket-1', 1, clock('08:01')));
  });
  test('[O10] waiting, called and held tickets can get it', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp').as(ani).callNext('loket-1');
    play
      .when(ani)
      .grantPriority('loket-1', 1)
      .gives(priorityGranted('loket-1', 1, clock('08:15')));
    expect(play.state.tickets.get(ticket(1))).toMatchObject({ status: 'called', counterId: 'loket-1' });
    play.as(citra).callNext('loket-3').hold('loket-3', 2, 30);
    play
      .when(ani)
      .grantPriority('loket-1', 2)
      .gives(priorityGranted('loket-1', 2, clock('08:15')));
    expect(play.state.tickets.get(ticket(2))).toMatchObject({ status: 'held', until: clock('08:30') });
  });
  test('[O10] one that has it: priority-already; one that is served or missed: ticket-not-waiting', () => {
    const play = morning().as(kiosk).issue('ktp', priority).issue('ktp').issue('ktp');
    play.when(ani).grantPriority('loket-1', 1).refused('priority-already');
    play.as(ani).grantPriority('loket-1', 2);
    play.when(ani).grantPriority('loket-1', 2, 'HAMIL').refused('priority-already');
    play.as(ani).callTicket('loket-1', 3).start('loket-1', 3);
    play.when(ani).grantPriority('loket-1', 3).refused('ticket-not-waiting');
    const missed = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1').markMissed('loket-1', 1);
    missed.when(ani).grantPriority('loket-1', 1).refused('ticket-not-waiting');
  });
  test('[O10][I12] the group must be one of the hall’s', () => {
    const play = morning().as(kiosk).issue('ktp');
    play.when(ani).grantPriority('loket-1', 1, 'RAJA').refused('priority-group-unknown');
  });
});

test('[O2] a ticket of yesterday that is still served is in nobody’s way', () => {
  const play = morning(closesAtMidnight)
    .at('23:30')
    .as(kiosk)
    .issue('ktp')
    .as(ani)
    .callNext('loket-1')
    .start('loket-1', 1);
  play.at('08:00', tuesday).as(citra).openCounter('loket-3').as(kiosk).issue('ktp');
  play
    .when(citra)
    .callNext('loket-3')
    .gives(called('loket-3', ticket(1, tuesday)));
});
