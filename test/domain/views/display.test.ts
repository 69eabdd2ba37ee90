import { describe, expect, test } from 'vitest';
import { CounterId } from '../../../shared/base/ids.ts';
import { given, morning, type Play } from '../../support/play/given.ts';
import { clock, closesAtMidnight, seconds, tuesday } from '../../support/play/hall-builder.ts';
import { display } from '../../support/play/see.ts';
import { ani, budi, citra, dewi, eka, kiosk, theHall } from '../../support/play/wishes.ts';

describe('[P2] the displays', () => {
  const numbers = (play: Play, zoneId?: string) => display(play, zoneId).calls.map((call) => call.number);

  test('[P2] a call, and what a voice needs to say it', () => {
    const play = morning().as(kiosk).issue('ktp').issue('klaim').as(ani).callNext('loket-1');
    const [seen] = display(play).calls;
    expect(seen).toMatchObject({
      position: play.position,
      at: clock('08:00'),
      number: 'A-001',
      call: 1,
      last: false,
      counterId: 'loket-1',
      counterNumber: 1,
      agencySpokenName: { id: 'Disdukcapil' },
      current: true,
    });
    expect(['Dinas Kependudukan', 'Disdukcapil']).toContain(seen?.agencyName.id);
  });
  test('[P2] at a shared counter the agency is that of the ticket', () => {
    const play = morning().as(kiosk).issue('pbb').issue('klaim').as(eka).callNext('loket-10');
    expect(display(play).calls[0]?.agencySpokenName).toEqual({ id: 'Bapenda' });
    play.as(eka).start('loket-10', 1).completeAndCallNext('loket-10', 1);
    expect(display(play).calls.map((call) => call.agencySpokenName.id)).toEqual(['BPJS', 'Bapenda']);
  });
  test('[P2] newest first, a recall again, the last allowed call marked', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp');
    play
      .as(ani)
      .callNext('loket-1')
      .later(5 * seconds)
      .as(ani)
      .recall('loket-1', 1);
    play
      .as(budi)
      .callNext('loket-2')
      .later(5 * seconds)
      .as(ani)
      .recall('loket-1', 1);
    const seen = display(play).calls.map(({ number, call, last }) => [number, call, last]);
    expect(seen).toEqual([
      ['A-001', 3, true],
      ['A-002', 1, false],
      ['A-001', 2, false],
      ['A-001', 1, false],
    ]);
    const positions = display(play).calls.map((call) => call.position);
    expect(positions).toEqual(positions.toSorted((a, b) => b - a));
    expect(new Set(positions).size).toBe(4);
  });
  test('[P2] twelve at most', () => {
    const play = morning();
    for (let n = 1; n <= 15; n++) play.as(kiosk).issue('ktp').as(ani).callNext('loket-1').cancel('loket-1', n);
    expect(numbers(play)).toEqual(Array.from({ length: 12 }, (_, i) => `A-${`${15 - i}`.padStart(3, '0')}`));
    expect(numbers(play, 'utara')).toHaveLength(12);
  });
  test('[P2] those of its zone, however much is called in another', () => {
    const play = morning().as(kiosk).issue('pbb').as(dewi).callNext('loket-4');
    expect(numbers(play, 'selatan')).toEqual(['B-001']);
    expect(numbers(play, 'utara')).toEqual([]);
    for (let n = 2; n <= 60; n++) play.as(kiosk).issue('ktp').as(ani).callNext('loket-1').cancel('loket-1', n);
    expect(numbers(play, 'selatan')).toEqual(['B-001']);
    expect(display(play, 'selatan').calls[0]?.current).toBe(true);
    expect(numbers(play)).toHaveLength(12);
  });
  test('[Q2] a visitor is awaited by a call: not once the number is served, on hold or missed', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp').as(ani).callNext('loket-1');
    const awaited = () => display(play).calls.map((call) => [call.number, call.awaited]);
    expect(awaited()).toEqual([['A-001', true]]);
    play.as(ani).start('loket-1', 1);
    expect(awaited()).toEqual([['A-001', false]]);
    play.as(ani).hold('loket-1', 1, 60).as(ani).callNext('loket-1');
    expect(awaited()).toEqual([
      ['A-002', true],
      ['A-001', false],
    ]);
    play.as(ani).markMissed('loket-1', 2);
    expect(awaited()).toEqual([
      ['A-002', false],
      ['A-001', false],
    ]);
    play.as(ani).comeBack('loket-1', 2).as(budi).callNext('loket-2');
    expect(awaited()).toEqual([
      ['A-002', true],
      ['A-002', false],
      ['A-001', false],
    ]);
  });
  test('[Q2] of a number that was called again only the newest call awaits, and of a transferred one none', () => {
    const play = morning()
      .as(kiosk)
      .issue('ktp')
      .as(ani)
      .callNext('loket-1')
      .later(5 * seconds);
    play.as(ani).recall('loket-1', 1);
    const awaited = () => display(play).calls.map((call) => [call.call, call.awaited]);
    expect(awaited()).toEqual([
      [2, true],
      [1, false],
    ]);
    play.as(ani).transfer('loket-1', 1, 'pbb');
    expect(awaited()).toEqual([
      [2, false],
      [1, false],
    ]);
  });
  test('[P2] current while the ticket is where it was called to', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1').start('loket-1', 1);
    expect(display(play).calls[0]).toMatchObject({ current: true, awaited: false });
    play.as(ani).hold('loket-1', 1, 60);
    expect(display(play).calls[0]).toMatchObject({ current: false, awaited: false });
  });
  test('[U5] undone calls vanish, and appear again when called again', () => {
    const play = morning().as(kiosk).issue('ktp').issue('pbb').as(dewi).callNext('loket-4');
    play.as(ani).callNext('loket-1').as(ani).undo('loket-1', play.position);
    expect(numbers(play)).toEqual(['B-001']);
    expect(numbers(play, 'utara')).toEqual([]);
    play.as(ani).callNext('loket-1');
    expect(numbers(play)).toEqual(['A-001', 'B-001']);
    expect(display(play).calls[0]).toMatchObject({ call: 1, position: play.position });
  });
  test('[P2] the counters of its zone and how they are', () => {
    const play = given().at('08:00').as(ani).markAbsent('pajak', 'system');
    const states = (zoneId?: string) =>
      Object.fromEntries(display(play, zoneId).counters.map(({ number, state }) => [number, state]));
    play.did(ani, { type: 'OpenCounter', counterId: CounterId.parse('loket-1') });
    play.did(budi, { type: 'OpenCounter', counterId: CounterId.parse('loket-2') });
    play.did(citra, { type: 'OpenCounter', counterId: CounterId.parse('loket-3') });
    play.as(kiosk).issue('ktp').issue('ktp').as(ani).callNext('loket-1').as(budi).callNext('loket-2');
    play.as(budi).start('loket-2', 2).as(citra).pauseCounter('loket-3', 20, 'prayer');
    expect(states('utara')).toEqual({
      1: { status: 'calling', number: 'A-001' },
      2: { status: 'serving', number: 'A-002' },
      3: { status: 'paused', reason: 'prayer', until: clock('08:20') },
    });
    expect(states('selatan')).toEqual({ 4: { status: 'absent', reason: 'system' }, 10: { status: 'closed' } });
    expect(Object.keys(states())).toEqual(['1', '2', '3', '4', '10']);
    play.as(ani).cancel('loket-1', 1);
    expect(states()[1]).toEqual({ status: 'open' });
  });
  test('[D4] a new day begins with an empty list', () => {
    const play = morning(closesAtMidnight).as(kiosk).issue('ktp').as(ani).callNext('loket-1');
    play.at('00:00', tuesday).as(theHall).advanceTime();
    expect(display(play)).toMatchObject({ day: tuesday, calls: [] });
  });
});
