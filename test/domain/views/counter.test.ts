import { describe, expect, test } from 'vitest';
import { called } from '../../support/play/facts.ts';
import { given, morning } from '../../support/play/given.ts';
import { clock, counterIn, minutes, seconds, smallHall } from '../../support/play/hall-builder.ts';
import { desk } from '../../support/play/see.ts';
import { ani, budi, citra, dewi, kiosk, ticket } from '../../support/play/wishes.ts';

describe('[P2] the officer’s desk', () => {
  test('[O2] the line stands in the order of calling', () => {
    const play = morning().as(kiosk).issue('ktp').issue('akta').issue('kk', { priorityGroup: 'LANSIA' });
    play.as(kiosk).issue('ktp', { slotAt: clock('08:20') });
    expect(desk(play, 'loket-1')).toMatchObject({
      waitingCount: 3,
      waiting: [
        { number: 'A-002', class: 'priority', promise: clock('08:15') },
        { number: 'A-003', class: 'appointment', promise: clock('08:50') },
        { number: 'A-001', class: 'regular', promise: clock('09:00') },
      ],
    });
    expect(desk(play, 'loket-2').waitingCount).toBe(4);
  });
  test('[H4] settings of before that name a service twice at a counter: its line is there once', () => {
    const hall = structuredClone(smallHall());
    counterIn(hall, 'loket-4').serviceIds = ['pbb', 'pbb'];
    const play = given(hall).at('08:00').as(dewi).openCounter('loket-4').as(kiosk).issue('pbb').issue('pbb');
    expect(desk(play, 'loket-4')).toMatchObject({ waitingCount: 2, waitingHereAlone: 2, serviceIds: ['pbb'] });
    expect(desk(play, 'loket-4').waiting.map(({ number }) => number)).toEqual(['B-001', 'B-002']);
    expect(play.events.at(-1)).toMatchObject({ ahead: 1 });
    play
      .when(dewi)
      .callTicket('loket-4', 2)
      .gives(called('loket-4', 2, { regular: 1 }, { by: 'chosen', reason: 'urgent' }));
  });
  test('[O2] forty are shown, all are counted', () => {
    const play = morning();
    for (let n = 0; n < 45; n++) play.as(kiosk).issue(n % 2 === 0 ? 'ktp' : 'kk');
    const seen = desk(play, 'loket-1');
    expect(seen.waitingCount).toBe(45);
    expect(seen.waiting.map((one) => one.ticketId)).toEqual(Array.from({ length: 40 }, (_, i) => ticket(i + 1)));
  });
  test('[T4] the called ticket, its calls, and from when it can be called again', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1');
    expect(desk(play, 'loket-1').current).toMatchObject({
      status: 'called',
      ticket: { number: 'A-001' },
      calls: 1,
      maxCalls: 3,
      recallFrom: clock('08:00:05'),
      missedAfterCalls: 1,
      missedFrom: clock('08:00'),
    });
    play
      .later(7 * seconds)
      .as(ani)
      .recall('loket-1', 1);
    expect(desk(play, 'loket-1').current).toMatchObject({ calls: 2, recallFrom: clock('08:00:12') });
    play.as(ani).start('loket-1', 1);
    expect(desk(play, 'loket-1')).toMatchObject({
      current: { status: 'serving', startedAt: clock('08:00:07') },
      state: { status: 'serving', number: 'A-001' },
    });
  });
  test('[T9] those on hold that it serves, and until when', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1').hold('loket-1', 1, 30, 'copy');
    const held = { ticket: { number: 'A-001' }, reason: 'copy', until: clock('08:30') };
    expect(desk(play, 'loket-1').held).toMatchObject([{ ...held, here: true }]);
    expect(desk(play, 'loket-3').held).toMatchObject([{ ...held, here: false }]);
    expect(desk(play, 'loket-4').held).toEqual([]);
  });
  test('[T8] the missed ones that can still return', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1').markMissed('loket-1', 1);
    play.later(15 * minutes);
    expect(desk(play, 'loket-3').missed).toMatchObject([{ ticket: { number: 'A-001' }, until: clock('08:15') }]);
    expect(desk(play, 'loket-4').missed).toEqual([]);
    play.later(1);
    expect(desk(play, 'loket-3').missed).toEqual([]);
    play.at('08:15').as(citra).comeBack('loket-3', 1).callNext('loket-3').markMissed('loket-3', 1);
    expect(desk(play, 'loket-3').missed).toEqual([]);
  });
  test('[U1] what can be taken back, until when, and by which position', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp');
    expect(desk(play, 'loket-1').undo).toBeNull();
    play.as(ani).callNext('loket-1');
    expect(desk(play, 'loket-1').undo).toMatchObject({
      position: play.position,
      number: 'A-001',
      until: clock('08:00:30'),
    });
    expect(desk(play, 'loket-2').undo).toBeNull();
    const early = morning()
      .as(kiosk)
      .issue('ktp')
      .as(ani)
      .callNext('loket-1')
      .later(30 * seconds);
    expect(desk(early, 'loket-1').undo).not.toBeNull();
    expect(desk(early.later(1), 'loket-1').undo).toBeNull();
    play
      .later(5 * seconds)
      .as(ani)
      .recall('loket-1', 1);
    expect(desk(play, 'loket-1').undo).toBeNull();
    play
      .as(ani)
      .start('loket-1', 1)
      .as(ani)
      .undo('loket-1', desk(play, 'loket-1').undo?.position ?? 0);
    expect(desk(play, 'loket-1').undo).toBeNull();
  });
  test('[U4] nothing that was overtaken', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1').as(budi).grantPriority('loket-2', 1);
    expect(desk(play, 'loket-1').undo).toBeNull();
  });
  test('[U3] what happened here today, with undone work not counted', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp').issue('ktp');
    play
      .as(ani)
      .callNext('loket-1')
      .start('loket-1', 1)
      .later(4 * minutes)
      .as(ani)
      .complete('loket-1', 1);
    play
      .as(ani)
      .callNext('loket-1')
      .start('loket-1', 2)
      .later(8 * minutes)
      .as(ani)
      .complete('loket-1', 2);
    play.as(ani).callNext('loket-1').markMissed('loket-1', 3);
    const today = () => desk(play, 'loket-1').today;
    expect(today()).toMatchObject({ completed: 2, missed: 1, meanServiceMinutes: 6 });
    expect(today().happenings.map(({ what, number }) => [what, number])).toEqual([
      ['missed', 'A-003'],
      ['called', 'A-003'],
      ['completed', 'A-002'],
      ['started', 'A-002'],
      ['called', 'A-002'],
      ['completed', 'A-001'],
      ['started', 'A-001'],
      ['called', 'A-001'],
      ['opened', null],
    ]);
    play.as(ani).undo('loket-1', play.position);
    expect(today()).toMatchObject({ completed: 2, missed: 0 });
    play.as(ani).start('loket-1', 3).later(minutes).as(ani).complete('loket-1', 3, 'referred');
    expect(today()).toMatchObject({ completed: 3 });
    expect(today().happenings[0]).toMatchObject({ what: 'completed', outcome: 'referred', position: play.position });
    play.as(ani).undo('loket-1', play.position);
    expect(today()).toMatchObject({ completed: 2, meanServiceMinutes: 6 });
  });
  test('[P2] sixty happenings at most, the newest first', () => {
    const play = morning();
    for (let n = 1; n <= 40; n++) play.as(kiosk).issue('ktp').as(ani).callNext('loket-1').cancel('loket-1', n);
    const { happenings } = desk(play, 'loket-1').today;
    expect(happenings).toHaveLength(60);
    expect(happenings[0]).toMatchObject({ what: 'cancelled', number: 'A-040' });
    const positions = happenings.map((happening) => happening.position);
    expect(positions).toEqual(positions.toSorted((a, b) => b - a));
  });
  test('[O9] whether it may choose', () => {
    const play = morning();
    expect(desk(play, 'loket-1')).toMatchObject({ mayCallChosen: true, zoneName: { id: 'Zona Utara' } });
    expect(desk(play, 'loket-10')).toMatchObject({ agencyName: null, zoneName: { id: 'Zona Selatan' } });
    expect(desk(play, 'loket-3').mayCallChosen).toBe(false);
  });
});
