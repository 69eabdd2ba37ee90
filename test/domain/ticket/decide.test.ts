import { describe, expect, test } from 'vitest';
import { calledAtLoket1, servingAtLoket1, status } from '../../support/play/at-loket-1.ts';
import { called, cancelled, givenBack, held, missed, resumed, returned, undone } from '../../support/play/facts.ts';
import { morning } from '../../support/play/given.ts';
import { clock, daily, type HallDraft, hours, minutes, seconds, wednesday } from '../../support/play/hall-builder.ts';
import { desk } from '../../support/play/see.ts';
import { ani, citra, eka, holder, kiosk, theHall } from '../../support/play/wishes.ts';

const withBreak = (hall: HallDraft) => {
  hall.schedule = daily('00:00', '24:00', { breaks: [{ start: '12:00', end: '13:00' }] });
};

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
  test.each([
    ['before the break, as usual', '11:40', '11:55'],
    ['into the break: what was left goes on after it', '11:50', '13:05'],
    ['in the break: from its end', '12:20', '13:15'],
    ['as the break begins', '12:00', '13:15'],
    ['after it, as usual', '13:00', '13:15'],
  ])('[T8] breaks are not counted: %s', (_, missedAt, until) => {
    const play = () => calledAtLoket1(0, withBreak).at(missedAt).as(ani).markMissed('loket-1', 1);
    play().at(until).when(citra).comeBack('loket-3', 1).gives(returned('loket-3', 1));
    play()
      .at(clock(until) + 1)
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

describe('[T14] a visitor who was called has time to come', () => {
  const asUsual = () =>
    calledAtLoket1(1, (hall) => {
      hall.policy = { missed: undefined };
    });
  test('[T14] where the hall sets nothing: two calls, and thirty seconds after the last, to the millisecond', () => {
    const play = asUsual();
    play.when(ani).markMissed('loket-1', 1).refused('missed-too-few-calls');
    play.later(hours).when(ani).markMissed('loket-1', 1).refused('missed-too-few-calls');
    play.as(ani).recall('loket-1', 1);
    play.when(ani).markMissed('loket-1', 1).refused('missed-too-soon');
    play
      .later(30 * seconds - 1)
      .when(ani)
      .markMissed('loket-1', 1)
      .refused('missed-too-soon');
    play.later(1).when(ani).markMissed('loket-1', 1).gives(missed('loket-1', 1));
  });
  test('[T14] each call gives the time anew', () => {
    const play = asUsual().later(minutes).as(ani).recall('loket-1', 1).later(minutes).recall('loket-1', 1);
    play.when(ani).markMissed('loket-1', 1).refused('missed-too-soon');
    play.later(minutes).when(ani).markMissed('loket-1', 1).gives(missed('loket-1', 1));
  });
  test('[T14] a hall that allows one call asks for no second', () => {
    const play = calledAtLoket1(1, (hall) => {
      hall.policy = { missed: { afterSeconds: 10 }, maxCalls: 1 };
    });
    play.when(ani).markMissed('loket-1', 1).refused('missed-too-soon');
    play
      .later(10 * seconds)
      .when(ani)
      .markMissed('loket-1', 1)
      .gives(missed('loket-1', 1));
  });
  test('[T14] the desk is told from when on, and each is counted', () => {
    const play = asUsual();
    expect(desk(play, 'loket-1').current).toMatchObject({ calls: 1, missedAfterCalls: 2 });
    play.later(minutes).as(ani).recall('loket-1', 1);
    expect(desk(play, 'loket-1').current).toMatchObject({ calls: 2, missedFrom: play.now + 30 * seconds });
    play.later(minutes).as(ani).markMissed('loket-1', 1);
    expect(desk(play, 'loket-1').today.missed).toBe(1);
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
    play.at('00:00', wednesday).when(holder(2)).cancelOwn(2).refused('ticket-unknown');
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
