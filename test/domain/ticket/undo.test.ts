import { describe, expect, test } from 'vitest';
import { view } from '../../../server/domain/views/view.ts';
import type { Command } from '../../../shared/commands.ts';
import { actions, calledAt1, facts, servingAt1 } from '../../support/domain/undoable.ts';
import { called, undone } from '../../support/play/facts.ts';
import { morning, type Play } from '../../support/play/given.ts';
import { clock, minutes, seconds, serviceIn, smallHall } from '../../support/play/hall-builder.ts';
import * as wish from '../../support/play/wishes.ts';
import { ani, budi, citra, fitri, holder, kiosk, theHall, ticket } from '../../support/play/wishes.ts';

describe('[U1] the last action about a ticket can be taken back for 30 seconds', () => {
  test.each(actions)('[U1] %s', (_, from, command, touched) => {
    const play = from().later(seconds).did(ani, command);
    const position = play.position;
    play
      .later(30 * seconds)
      .when(ani)
      .undo('loket-1', position)
      .gives(undone('loket-1', position, ...touched));
  });
  test.each(actions)('[U1] %s, a millisecond too late', (_, from, command) => {
    const play = from().later(seconds).did(ani, command);
    play
      .later(30 * seconds + 1)
      .when(ani)
      .undo('loket-1', play.position)
      .refused('undo-too-late');
  });
  test('[U6] settings that change leave it, but for a ticket whose service nobody serves then', () => {
    const play = morning()
      .as(kiosk)
      .issue('ktp')
      .as(ani)
      .callNext('loket-1')
      .start('loket-1', 1)
      .complete('loket-1', 1);
    const { position } = play;
    const other = smallHall((hall) => {
      serviceIn(hall, 'kk').cost = { id: 'Rp 9.000' };
    });
    const without = smallHall((hall) => {
      hall.services = hall.services.filter(({ serviceId }) => serviceId !== 'ktp');
      for (const counter of hall.counters) {
        const others = counter.serviceIds.filter((serviceId) => serviceId !== 'ktp');
        if (counter.serviceIds.includes('ktp')) counter.serviceIds = others.length > 0 ? others : ['kk'];
      }
      hall.mostAsked = [];
    });
    play.as(theHall).did(theHall, wish.configure(other));
    play
      .when(ani)
      .undo('loket-1', position)
      .gives(undone('loket-1', position, 1));
    const next = morning()
      .as(kiosk)
      .issue('ktp')
      .as(ani)
      .callNext('loket-1')
      .start('loket-1', 1)
      .complete('loket-1', 1);
    const at = next.position;
    next.did(theHall, wish.configure(without));
    next.when(ani).undo('loket-1', at).refused('nothing-to-undo');
  });
  test('[U1] complete-and-call-next with nobody waiting', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1').start('loket-1', 1);
    play.as(ani).completeAndCallNext('loket-1', 1);
    play
      .when(ani)
      .undo('loket-1', play.position)
      .gives(undone('loket-1', play.position - 1, 1));
  });
  test('[U1] the time is the hall’s to choose', () => {
    const play = morning((hall) => {
      hall.policy = { undoSeconds: 5 };
    });
    play.as(kiosk).issue('ktp').as(ani).callNext('loket-1');
    play
      .later(5 * seconds + 1)
      .when(ani)
      .undo('loket-1', play.position)
      .refused('undo-too-late');
  });
  test('[U1] by its officer only', () => {
    const play = calledAt1();
    play.when(budi).undo('loket-1', play.position).refused('not-your-counter');
    play.when(budi).undo('loket-2', play.position).refused('nothing-to-undo');
  });
  test('[U1] each counter has its own last action', () => {
    const play = calledAt1();
    const first = play.position;
    play.as(budi).callNext('loket-2');
    const second = play.position;
    play
      .when(ani)
      .undo('loket-1', first)
      .gives(undone('loket-1', first, 1));
    play
      .when(budi)
      .undo('loket-2', second)
      .gives(undone('loket-2', second, 2));
  });
});

describe('[U2] the command names the action', () => {
  test('[U2] another position', () => {
    const play = servingAt1();
    play
      .when(ani)
      .undo('loket-1', play.position - 1)
      .refused('nothing-to-undo');
    play
      .when(ani)
      .undo('loket-1', play.position + 1)
      .refused('nothing-to-undo');
    morning().when(ani).undo('loket-1', 2).refused('nothing-to-undo');
  });
  test('[U2] a recall cannot be undone and leaves nothing to undo', () => {
    const play = calledAt1();
    const call = play.position;
    play
      .later(5 * seconds)
      .as(ani)
      .recall('loket-1', 1);
    play.when(ani).undo('loket-1', play.position).refused('nothing-to-undo');
    play.when(ani).undo('loket-1', call).refused('nothing-to-undo');
  });
  const about: [string, Command[]][] = [
    ['pausing', [wish.pauseCounter('loket-1')]],
    ['ending a pause', [wish.pauseCounter('loket-1'), wish.endPause('loket-1')]],
    ['opening', [wish.closeCounter('loket-1'), wish.openCounter('loket-1')]],
  ];
  test.each(about)('[U2] %s neither', (_, commands) => {
    const play = calledAt1().as(ani).markMissed('loket-1', 1);
    const action = play.position;
    play.did(ani, ...commands);
    play.when(ani).undo('loket-1', play.position).refused('nothing-to-undo');
    play.when(ani).undo('loket-1', action).refused('nothing-to-undo');
  });
  test('[U2] taking over neither', () => {
    const play = calledAt1();
    const call = play.position;
    play.as(fitri).takeOver('loket-1');
    play.when(fitri).undo('loket-1', play.position).refused('nothing-to-undo');
    play.when(fitri).undo('loket-1', call).refused('nothing-to-undo');
  });
  test('[U2] an undo cannot be undone', () => {
    const play = calledAt1();
    const call = play.position;
    play.as(ani).undo('loket-1', call);
    play.when(ani).undo('loket-1', play.position).refused('nothing-to-undo');
    play.when(ani).undo('loket-1', call).refused('nothing-to-undo');
  });
});

describe('[U3] everything is as it was', () => {
  test.each(actions)('[U3] after %s', (_, from, command) => {
    const play = from().later(seconds);
    const before = facts(play);
    play.did(ani, command);
    expect(facts(play)).not.toEqual(before);
    play.later(seconds).as(ani).undo('loket-1', play.position);
    expect(facts(play)).toEqual(before);
  });
  test('[U3] the ticket that was called has its old place', () => {
    const play = calledAt1();
    play.as(ani).undo('loket-1', play.position);
    play.when(citra).callNext('loket-3').gives(called('loket-3', 1));
  });
  test('[U3] a return that was taken back may be used again', () => {
    const play = calledAt1().as(ani).markMissed('loket-1', 1).comeBack('loket-1', 1);
    play.as(ani).undo('loket-1', play.position).as(ani).comeBack('loket-1', 1);
    expect(play.state.tickets.get(ticket(1))).toMatchObject({ status: 'waiting', returned: true });
  });
  test('[U3] a ticket whose hold ended in the action’s own entry waits, as it did just before the action', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1').hold('loket-1', 1, 10);
    play.at('08:10').as(ani).callNext('loket-1');
    play
      .when(ani)
      .undo('loket-1', play.position)
      .gives(undone('loket-1', play.position - 1, 1));
    expect(play.state.tickets.get(ticket(1))?.status).toBe('waiting');
  });
});

describe('[U4] overtaken', () => {
  const overtaken: [string, () => Play, (play: Play) => Play][] = [
    ['resumed elsewhere', () => calledAt1().as(ani).hold('loket-1', 1), (play) => play.as(budi).resume('loket-2', 1)],
    [
      'returned elsewhere',
      () => calledAt1().as(ani).markMissed('loket-1', 1),
      (play) => play.as(budi).comeBack('loket-2', 1),
    ],
    [
      'cancelled elsewhere',
      () => calledAt1().as(ani).markMissed('loket-1', 1),
      (play) => play.as(budi).cancel('loket-2', 1),
    ],
    [
      'called elsewhere',
      () => calledAt1().as(ani).transfer('loket-1', 1, 'kk'),
      (play) => play.as(budi).callNext('loket-2'),
    ],
    [
      'cancelled by its holder',
      () => calledAt1().as(ani).hold('loket-1', 1),
      (play) => play.as(holder(1)).cancelOwn(1),
    ],
    ['given priority elsewhere', calledAt1, (play) => play.as(budi).grantPriority('loket-2', 1)],
  ];
  test.each(overtaken)('[U4] %s', (_, action, other) => {
    const play = action();
    const position = play.position;
    other(play).later(seconds).when(ani).undo('loket-1', position).refused('undo-overtaken');
  });
  test('[U4] one of two tickets is enough', () => {
    const play = servingAt1().as(ani).completeAndCallNext('loket-1', 1);
    const position = play.position;
    play.as(budi).grantPriority('loket-2', 2);
    play.when(ani).undo('loket-1', position).refused('undo-overtaken');
  });
  const heldForAMinute = () => {
    const play = morning((hall) => {
      hall.policy = { undoSeconds: 300 };
    });
    return play.as(kiosk).issue('ktp').as(ani).callNext('loket-1').hold('loket-1', 1, 1);
  };
  test('[U4] by its deadline, told by an entry of its own', () => {
    const play = heldForAMinute();
    const position = play.position;
    play.later(minutes).as(theHall).advanceTime();
    play.when(ani).undo('loket-1', position).refused('undo-overtaken');
  });
  test('[U4] by its deadline, due with the undo itself', () => {
    const play = heldForAMinute();
    play.at(clock('08:01')).when(ani).undo('loket-1', play.position).refused('undo-overtaken');
    play
      .at(clock('08:01') - 1)
      .when(ani)
      .undo('loket-1', play.position)
      .gives(undone('loket-1', play.position - 1, 1));
  });
  test('[U4] other tickets do not matter', () => {
    const play = calledAt1();
    const position = play.position;
    play.as(budi).callNext('loket-2').as(kiosk).issue('ktp');
    play
      .when(ani)
      .undo('loket-1', position)
      .gives(undone('loket-1', position, 1));
  });
});

describe('[U5] the displays', () => {
  const register = { officerName: () => null, ticketOf: () => null };
  const calls = (play: Play) => view('display', {}, play.state, play.now, register)?.calls.map((call) => call.number);

  test('[U5] a call that was taken back is not among the calls', () => {
    const play = calledAt1().as(budi).callNext('loket-2');
    expect(calls(play)).toEqual(['A-002', 'A-001']);
    play.as(budi).undo('loket-2', play.position);
    expect(calls(play)).toEqual(['A-001']);
  });
  test('[U5] nor the second half of complete-and-call-next', () => {
    const play = servingAt1().as(ani).completeAndCallNext('loket-1', 1);
    expect(calls(play)).toEqual(['A-002', 'A-001']);
    play.as(ani).undo('loket-1', play.position);
    expect(calls(play)).toEqual(['A-001']);
  });
  test('[U5] an earlier call of the same ticket stays', () => {
    const play = calledAt1().as(ani).markMissed('loket-1', 1).comeBack('loket-1', 1).callNext('loket-1');
    expect(calls(play)).toEqual(['A-001', 'A-001']);
    play.as(ani).undo('loket-1', play.position);
    expect(calls(play)).toEqual(['A-001']);
  });
  test('[U5] undoing anything else takes no call away', () => {
    const play = calledAt1().as(ani).start('loket-1', 1);
    play.as(ani).undo('loket-1', play.position);
    expect(calls(play)).toEqual(['A-001']);
  });
});
