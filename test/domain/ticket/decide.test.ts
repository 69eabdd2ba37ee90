import { describe, expect, test } from 'vitest';
import type { TicketStatus } from '../../../shared/ticket.ts';
import {
  called,
  cancelled,
  completed,
  givenBack,
  held,
  missed,
  recalled,
  resumed,
  returned,
  started,
  transferred,
  undone,
} from '../../support/play/facts.ts';
import { morning, type Play } from '../../support/play/given.ts';
import {
  clock,
  counterIn,
  hours,
  minutes,
  monday,
  realHours,
  seconds,
  serviceIn,
  tuesday,
} from '../../support/play/hall-builder.ts';
import * as wish from '../../support/play/wishes.ts';
import { ani, budi, citra, dewi, eka, holder, kiosk, theHall, ticket } from '../../support/play/wishes.ts';

/** Ticket 1 (ktp) is called at loket 1; `more` further ktp wait. */
const calledAtLoket1 = (more = 0): Play => {
  const play = morning();
  for (let n = 0; n <= more; n++) play.as(kiosk).issue('ktp');
  return play.as(ani).callNext('loket-1');
};
const servingAtLoket1 = (more = 0): Play => calledAtLoket1(more).as(ani).start('loket-1', 1);
const status = (play: Play, sequence: number): TicketStatus | undefined =>
  play.state.tickets.get(ticket(sequence))?.status;

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
    const play = morning().as(kiosk).issue('ktp').at('00:00', tuesday).as(theHall).advanceTime();
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
      expect(decision.accepted).toBe(false);
    }
    play.when(ani).callNext('loket-1').refused('line-empty');
  });
});

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

describe('[T7] nobody waiting', () => {
  test('[T7] the line is empty, also when others wait for other counters', () => {
    morning().when(ani).callNext('loket-1').refused('line-empty');
    morning().as(kiosk).issue('akta').issue('pbb').when(ani).callNext('loket-1').refused('line-empty');
  });
});

describe('[T8] missed and come back', () => {
  test('[T8] missed: from called only', () => {
    calledAtLoket1().when(ani).markMissed('loket-1', 1).gives(missed('loket-1', 1));
    servingAtLoket1().when(ani).markMissed('loket-1', 1).refused('already-serving');
  });
  test('[T8] back within 15 minutes of the mark, to the millisecond, at any counter that serves it', () => {
    const play = calledAtLoket1()
      .later(5 * minutes)
      .as(ani)
      .markMissed('loket-1', 1);
    play.at('08:20').when(citra).comeBack('loket-3', 1).gives(returned('loket-3', 1));
    const late = calledAtLoket1()
      .later(5 * minutes)
      .as(ani)
      .markMissed('loket-1', 1);
    late
      .at(clock('08:20') + 1)
      .when(citra)
      .comeBack('loket-3', 1)
      .refused('return-too-late');
  });
  test('[T8] the time is the hall’s to choose', () => {
    const play = morning((hall) => {
      hall.policy = { returnMinutes: 1 };
    });
    play.as(kiosk).issue('ktp').as(ani).callNext('loket-1').markMissed('loket-1', 1);
    play
      .later(minutes + 1)
      .when(ani)
      .comeBack('loket-1', 1)
      .refused('return-too-late');
  });
  test('[T8] once', () => {
    const play = calledAtLoket1().as(ani).markMissed('loket-1', 1).comeBack('loket-1', 1).callNext('loket-1');
    play.as(ani).markMissed('loket-1', 1).when(ani).comeBack('loket-1', 1).refused('return-used');
  });
  test('[T8] not missed', () => {
    const play = calledAtLoket1(1);
    play.when(ani).comeBack('loket-1', 1).refused('ticket-not-missed');
    play.when(ani).comeBack('loket-1', 2).refused('ticket-not-missed');
    play.as(ani).start('loket-1', 1);
    play.when(ani).comeBack('loket-1', 1).refused('ticket-not-missed');
    play.as(ani).hold('loket-1', 1);
    play.when(ani).comeBack('loket-1', 1).refused('ticket-not-missed');
  });
});

describe('[T9] hold', () => {
  test('[T9] from called or serving, with a reason and a deadline', () => {
    calledAtLoket1()
      .when(ani)
      .hold('loket-1', 1, 20, 'payment')
      .gives(held('loket-1', 1, clock('08:20'), 'payment'));
    servingAtLoket1()
      .later(minutes)
      .when(ani)
      .hold('loket-1', 1, 1, 'copy')
      .gives(held('loket-1', 1, clock('08:02'), 'copy'));
  });
  test('[T9] the longest is two hours, or what the hall says', () => {
    calledAtLoket1().when(ani).hold('loket-1', 1, 121).refused('hold-too-long');
    calledAtLoket1()
      .when(ani)
      .hold('loket-1', 1, 120)
      .gives(held('loket-1', 1, clock('10:00')));
    const play = morning((hall) => {
      hall.policy = { holdMaxMinutes: 5 };
    });
    play.as(kiosk).issue('ktp').as(ani).callNext('loket-1');
    play.when(ani).hold('loket-1', 1, 6).refused('hold-too-long');
  });
  test('[T9] it comes back by itself at its deadline, to the millisecond', () => {
    const play = calledAtLoket1().as(ani).hold('loket-1', 1, 10);
    play
      .at(clock('08:10') - 1)
      .when(theHall)
      .advanceTime()
      .nothing();
    play.at('08:10').when(theHall).advanceTime().gives(resumed(1));
    expect(status(play, 1)).toBe('waiting');
  });
  test('[T9] an officer of any counter that serves it may bring it back earlier', () => {
    const play = calledAtLoket1().as(ani).hold('loket-1', 1);
    play.when(citra).resume('loket-3', 1).gives(resumed(1, 'loket-3'));
    play.when(citra).resume('loket-3', 1).refused('ticket-not-held');
  });
  test('[T9] not held', () => {
    const play = calledAtLoket1(1);
    play.when(ani).resume('loket-1', 1).refused('ticket-not-held');
    play.when(ani).resume('loket-1', 2).refused('ticket-not-held');
  });
  test('[T9] a counter whose ticket is held is free', () => {
    const play = calledAtLoket1(1).as(ani).hold('loket-1', 1);
    play.when(ani).callNext('loket-1').gives(called('loket-1', 2));
  });
});

describe('[T10] transfer', () => {
  test('[T10] from called or serving, to a service', () => {
    calledAtLoket1()
      .when(ani)
      .transfer('loket-1', 1, 'pbb')
      .gives(transferred('loket-1', 1, 'pbb'));
    const play = servingAtLoket1(1);
    play
      .when(ani)
      .transfer('loket-1', 1, 'pbb')
      .gives(transferred('loket-1', 1, 'pbb'));
    expect(status(play, 1)).toBe('waiting');
    play.when(ani).callNext('loket-1').gives(called('loket-1', 2));
    play.when(dewi).callNext('loket-4').gives(called('loket-4', 1));
  });
  test('[T10] to one counter that serves it', () => {
    const play = calledAtLoket1();
    play.when(ani).transfer('loket-1', 1, 'pbb', 'loket-2').refused('counter-serves-other');
    play
      .when(ani)
      .transfer('loket-1', 1, 'pbb', 'loket-10')
      .gives(transferred('loket-1', 1, 'pbb', 'loket-10'));
    play.when(dewi).callNext('loket-4').refused('line-empty');
    play.when(eka).callNext('loket-10').gives(called('loket-10', 1));
  });
  test('[T10] the same service at another counter', () => {
    calledAtLoket1()
      .when(ani)
      .transfer('loket-1', 1, 'ktp', 'loket-3')
      .gives(transferred('loket-1', 1, 'ktp', 'loket-3'));
  });
  test('[T10] not to where it is', () => {
    calledAtLoket1().when(ani).transfer('loket-1', 1, 'ktp').refused('transfer-to-itself');
    calledAtLoket1().when(ani).transfer('loket-1', 1, 'ktp', 'loket-1').refused('transfer-to-itself');
  });
  test('[T10] not to what the hall does not have', () => {
    calledAtLoket1().when(ani).transfer('loket-1', 1, 'parkir').refused('service-unknown');
    calledAtLoket1().when(ani).transfer('loket-1', 1, 'pbb', 'loket-77').refused('counter-unknown');
  });
  test('[T10] not into the void: the agency is absent, or no officer is there today', () => {
    const absent = calledAtLoket1().as(dewi).closeCounter('loket-4').markAbsent('pajak');
    absent.when(ani).transfer('loket-1', 1, 'pbb').refused('transfer-into-void');
    const noOfficer = morning((hall) => {
      counterIn(hall, 'loket-10').duty = [2];
    });
    noOfficer.as(kiosk).issue('ktp').as(ani).callNext('loket-1');
    noOfficer.when(ani).transfer('loket-1', 1, 'klaim').refused('transfer-into-void');
    noOfficer
      .when(ani)
      .transfer('loket-1', 1, 'pbb')
      .gives(transferred('loket-1', 1, 'pbb'));
  });
  test('[T10] the quota and the hours of the target do not count', () => {
    const play = morning((hall) => {
      hall.schedule = realHours;
      serviceIn(hall, 'pbb').dailyQuota = 1;
      serviceIn(hall, 'akta').schedule = { weekly: [{ weekdays: [1], open: '08:00', close: '09:00' }] };
    });
    play.as(kiosk).issue('ktp').issue('pbb').issue('ktp').at('15:00');
    play.when(kiosk).issue('ktp').refused('service-past-cutoff');
    play
      .as(ani)
      .callNext('loket-1')
      .when(ani)
      .transfer('loket-1', 1, 'pbb')
      .gives(transferred('loket-1', 1, 'pbb'));
    play
      .as(ani)
      .callNext('loket-1')
      .when(ani)
      .transfer('loket-1', 3, 'akta')
      .gives(transferred('loket-1', 3, 'akta'));
  });
});

describe('[T11] cancel', () => {
  test('[T11] a waiting, held or missed ticket, by a counter that serves it', () => {
    const play = calledAtLoket1(3).as(ani).hold('loket-1', 1, 60).callNext('loket-1').markMissed('loket-1', 2);
    play
      .when(citra)
      .cancel('loket-3', 1, 'left')
      .gives(cancelled('loket-3', 1, 'left'));
    play
      .when(citra)
      .cancel('loket-3', 2, 'other')
      .gives(cancelled('loket-3', 2, 'other'));
    play
      .when(citra)
      .cancel('loket-3', 3, 'duplicate')
      .gives(cancelled('loket-3', 3, 'duplicate'));
    play.when(citra).callNext('loket-3').gives(called('loket-3', 4));
    play
      .later(2 * hours)
      .when(theHall)
      .advanceTime()
      .nothing();
  });
  test('[T11] a called one by its own counter, which is then free', () => {
    const play = calledAtLoket1(1);
    play.when(citra).cancel('loket-3', 1).refused('ticket-not-here');
    play
      .when(ani)
      .cancel('loket-1', 1, 'mistake')
      .gives(cancelled('loket-1', 1, 'mistake'));
    play.when(ani).callNext('loket-1').gives(called('loket-1', 2));
  });
  test('[T11] not while serving', () => {
    servingAtLoket1().when(ani).cancel('loket-1', 1).refused('cancel-while-serving');
  });
});

describe('[T13] its holder cancels', () => {
  test('[T13] a waiting, held or missed ticket', () => {
    const play = calledAtLoket1(3).as(ani).hold('loket-1', 1, 60).callNext('loket-1').markMissed('loket-1', 2);
    for (const name of [1, 2, 3]) play.when(holder(name)).cancelOwn(name).gives(givenBack(name));
    play.when(citra).callNext('loket-3').gives(called('loket-3', 4));
    play
      .later(2 * hours)
      .when(theHall)
      .advanceTime()
      .nothing();
  });
  test('[T13] one that waits for one counter alone', () => {
    const play = servingAtLoket1().as(ani).transfer('loket-1', 1, 'pbb', 'loket-10');
    play.when(holder(1)).cancelOwn(1).gives(givenBack(1));
    play.when(eka).callNext('loket-10').refused('line-empty');
  });
  test('[T13] not what an officer has begun', () => {
    calledAtLoket1().when(holder(1)).cancelOwn(1).refused('already-called');
    servingAtLoket1().when(holder(1)).cancelOwn(1).refused('already-called');
  });
  test('[T13] not what has ended', () => {
    const play = servingAtLoket1(1).as(ani).complete('loket-1', 1).as(holder(2)).cancelOwn(2);
    for (const name of [1, 2]) play.when(holder(name)).cancelOwn(name).refused('ticket-ended');
  });
  test('[T13] a missed one for as long as it could return', () => {
    const play = calledAtLoket1().as(ani).markMissed('loket-1', 1);
    play
      .later(15 * minutes + 1)
      .when(holder(1))
      .cancelOwn(1)
      .refused('ticket-ended');
    play.later(-1).when(holder(1)).cancelOwn(1).gives(givenBack(1));
    const again = calledAtLoket1().as(ani).markMissed('loket-1', 1).comeBack('loket-1', 1).callNext('loket-1');
    again.as(ani).markMissed('loket-1', 1).when(holder(1)).cancelOwn(1).refused('ticket-ended');
  });
  test('[T13] its own only, and of today', () => {
    const play = calledAtLoket1(1);
    play.when(holder(1)).cancelOwn(2).refused('not-yours');
    play.when(holder(99)).cancelOwn(99).refused('ticket-unknown');
    play.at('00:00', tuesday).when(holder(2)).cancelOwn(2).refused('ticket-unknown');
  });
  test('[T13][U2] it leaves the counter’s last action as it was', () => {
    const play = calledAtLoket1(1);
    const call = play.position;
    play.as(holder(2)).cancelOwn(2);
    play.when(ani).undo('loket-1', play.position).refused('nothing-to-undo');
    play
      .when(ani)
      .undo('loket-1', call)
      .gives(undone('loket-1', call, 1));
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
