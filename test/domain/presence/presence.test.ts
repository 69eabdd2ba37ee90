/** What a visitor is told and promised follows who is there. */
import { describe, expect, test } from 'vitest';
import type { Presence } from '../../../shared/views/presence.ts';
import { dayOpened, issued } from '../../support/play/facts.ts';
import { given, morning, type Play } from '../../support/play/given.ts';
import {
  clock,
  closesAtMidnight,
  counterIn,
  daily,
  type HallDraft,
  hours,
  minutes,
  smallHall,
  tuesday,
} from '../../support/play/hall-builder.ts';
import { page, see } from '../../support/play/see.ts';
import { ani, budi, citra, dewi, eka, kiosk } from '../../support/play/wishes.ts';

/** From eight to half past three, with a break at noon in which numbers are given; nobody has come. */
const office = (presence: NonNullable<HallDraft['policy']>['presence'] = undefined) =>
  given(
    smallHall((hall) => {
      hall.schedule = daily('08:00', '15:30', { breaks: [{ start: '12:00', end: '13:00', noTicketsFrom: '13:00' }] });
      hall.policy = { limitToCapacity: false, presence };
    }),
    clock('06:00'),
  );
const stopping = () => office({ afterGrace: 'stop' });

const there = (play: Play, serviceId = 'ktp'): Presence | undefined =>
  see(play, 'kiosk', {}).services.find((service) => service.serviceId === serviceId)?.presence;

describe('[E1] who is there', () => {
  test('[E1] how many counters are open; a called or served number changes nothing', () => {
    const play = morning().as(kiosk).issue('ktp');
    expect(there(play)).toEqual({ status: 'open', counters: 3 });
    play.as(ani).callNext('loket-1').start('loket-1', 1);
    expect(there(play)).toEqual({ status: 'open', counters: 3 });
    play.as(budi).closeCounter('loket-2').as(citra).pauseCounter('loket-3');
    expect(there(play)).toEqual({ status: 'open', counters: 1 });
    expect(there(play, 'akta')).toEqual({ status: 'left' });
  });
  test('[E1] resting until the first of them is back, and no longer than the grace beyond it', () => {
    const play = morning().as(dewi).pauseCounter('loket-4', 60).as(eka).pauseCounter('loket-10', 15);
    expect(there(play, 'pbb')).toEqual({ status: 'resting', until: clock('08:15') });
    expect(there(play.at('08:45'), 'pbb')).toEqual({ status: 'resting', until: clock('08:15') });
    expect(there(play.later(1), 'pbb')).toEqual({ status: 'resting', until: clock('09:00') });
    expect(there(play.at(clock('09:30') + 1), 'pbb')).toEqual({ status: 'left' });
  });
  test('[E1] absent, left, not come, off', () => {
    const play = given(
      smallHall((hall) => {
        counterIn(hall, 'loket-10').duty = [2];
      }),
    ).at('08:00');
    expect(['ktp', 'pbb', 'klaim'].map((serviceId) => there(play, serviceId)?.status)).toEqual([
      'not-come',
      'not-come',
      'off',
    ]);
    play.as(dewi).openCounter('loket-4').closeCounter('loket-4');
    expect(there(play, 'pbb')).toEqual({ status: 'left' });
    play.as(ani).markAbsent('pajak', 'system').markAbsent('bpjs');
    expect(there(play, 'pbb')).toEqual({ status: 'absent', reason: 'system' });
    // The shared counter is there all the same.
    play.as(eka).openCounter('loket-10');
    expect(there(play, 'klaim')).toEqual({ status: 'open', counters: 1 });
    expect(there(play, 'pbb')).toEqual({ status: 'open', counters: 1 });
  });
  test('[E1] a ticket for one counter alone is told of that one while somebody is there, and else of all', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1').transfer('loket-1', 1, 'ktp', 'loket-3');
    expect(page(play, 1).presence).toEqual({ status: 'open', counters: 1 });
    play.as(citra).pauseCounter('loket-3', 20);
    expect(page(play, 1).presence).toEqual({ status: 'resting', until: clock('08:20') });
    play.as(citra).closeCounter('loket-3');
    expect(page(play, 1).presence).toEqual({ status: 'open', counters: 2 });
  });
  test('[E1] who works on over midnight is there on the new day', () => {
    const play = morning(closesAtMidnight)
      .at('23:50')
      .as(kiosk)
      .issue('pbb')
      .as(dewi)
      .callNext('loket-4')
      .start('loket-4', 1);
    play.at('01:00', tuesday).as(dewi).complete('loket-4', 1);
    expect(there(play, 'pbb')).toEqual({ status: 'open', counters: 1 });
    expect(there(play.as(dewi).closeCounter('loket-4'), 'pbb')).toEqual({ status: 'left' });
  });
});

describe('[E2] who is waited for', () => {
  test('[E2] before the opening, and until the grace after it', () => {
    const play = office();
    expect(there(play.at('06:30'))).toEqual({ status: 'expected', from: clock('08:00') });
    expect(there(play.at('08:00'))).toEqual({ status: 'expected', from: null });
    expect(there(play.at('08:29:59.999'))).toEqual({ status: 'expected', from: null });
    expect(there(play.at('08:30'))).toEqual({ status: 'not-come' });
    expect(there(office({ graceMinutes: 90 }).at('09:29'))).toEqual({ status: 'expected', from: null });
    expect(there(office({ graceMinutes: 0 }).at('08:00'))).toEqual({ status: 'not-come' });
  });
  test('[E2] through each break and shortly after it: whoever was there today, and nobody else', () => {
    const play = office().at('08:00').as(dewi).openCounter('loket-4').closeCounter('loket-4');
    expect(there(play.at('11:59'), 'pbb')).toEqual({ status: 'left' });
    expect(there(play.at('12:00'), 'pbb')).toEqual({ status: 'expected', from: clock('13:00') });
    expect(there(play.at('13:29'), 'pbb')).toEqual({ status: 'expected', from: null });
    expect(there(play.at('13:30'), 'pbb')).toEqual({ status: 'left' });
    expect(there(play.at('12:30'), 'ktp')).toEqual({ status: 'not-come' });
  });
  test('[E2] nobody any more after closing, nor of an agency that is marked absent', () => {
    const late = office({ graceMinutes: 480 });
    expect(there(late.at('15:29'))).toEqual({ status: 'expected', from: null });
    expect(there(late.at('15:30'))).toEqual({ status: 'not-come' });
    expect(there(office().at('07:00').as(ani).markAbsent('dukcapil'))?.status).toBe('absent');
  });
});

describe('[E4] a number where nobody is', () => {
  test('[E4] is given as ever before the opening and within the grace', () => {
    const play = stopping().at('08:29');
    play
      .when(kiosk)
      .issue('ktp')
      .gives(dayOpened(), issued(1, 'A-001', 'ktp', { promise: clock('09:29') }));
  });
  test('[E4] comes with a warning after it, which is in the log and in the answer', () => {
    const play = office().at('08:30').as(kiosk).issue('ktp');
    expect(play.events.at(-1)).toMatchObject({ type: 'TicketIssued', warned: { status: 'not-come' } });
    expect(play.answerAt(play.position)?.answer.issued?.warned).toEqual({ status: 'not-come' });
    play.as(ani).openCounter('loket-1').as(kiosk).issue('ktp');
    expect(play.events.at(-1)).not.toHaveProperty('warned');
    expect(play.answerAt(play.position)?.answer.issued).not.toHaveProperty('warned');
  });
  test('[E4] is not given where the hall stops them: nobody has come, they have left, they rest for long', () => {
    const play = stopping().at('08:30');
    play.when(kiosk).issue('ktp').refused('officers-not-come', null);
    play.as(ani).openCounter('loket-1').as(kiosk).issue('ktp');
    play.as(ani).pauseCounter('loket-1', 30).as(kiosk).issue('ktp');
    play.as(ani).pauseCounter('loket-1', 31).when(kiosk).issue('ktp').refused('officers-resting', clock('09:01'));
    play.as(ani).closeCounter('loket-1').when(kiosk).issue('ktp').refused('officers-left', null);
    play.at('12:00').as(kiosk).issue('ktp');
  });
  test('[E4] the kiosk’s view says the same as the command would', () => {
    const codes = (play: Play) =>
      Object.fromEntries(see(play, 'kiosk', {}).services.map(({ serviceId, refusal }) => [serviceId, refusal?.code]));
    const play = stopping().at('09:00').as(ani).openCounter('loket-1');
    expect(codes(play)).toEqual({
      ktp: undefined,
      kk: undefined,
      akta: 'officers-not-come',
      pbb: 'officers-not-come',
      klaim: 'officers-not-come',
    });
  });
  test('[E4][T10] a transfer is refused as a number is', () => {
    const play = stopping().at('08:00').as(ani).openCounter('loket-1').as(kiosk).issue('ktp').at('09:00');
    play.as(ani).callNext('loket-1').when(ani).transfer('loket-1', 1, 'pbb').refused('transfer-into-void');
    play.as(dewi).openCounter('loket-4').as(ani).transfer('loket-1', 1, 'pbb');
  });
  test('[E4] an officer who comes ends the warning at once, whatever the plan says of the day', () => {
    const play = given(
      smallHall((hall) => {
        counterIn(hall, 'loket-10').duty = [2];
      }),
    ).at('08:00');
    play.when(kiosk).issue('klaim').refused('no-officer-today', clock('00:00', tuesday));
    play.as(eka).openCounter('loket-10').as(kiosk).issue('klaim');
    expect(play.events.at(-1)).not.toHaveProperty('warned');
  });
});

test('[E3] a visitor’s page tells who is there while the number can still be served, and not after', () => {
  const play = morning().as(kiosk).issue('pbb').as(dewi).closeCounter('loket-4').as(eka).pauseCounter('loket-10', 480);
  expect(page(play, 1)).toMatchObject({ ahead: 0, presence: { status: 'resting', until: clock('08:00') + 8 * hours } });
  play.as(eka).endPause('loket-10').callNext('loket-10');
  expect(page(play, 1).presence).toBeNull();
  play.as(eka).hold('loket-10', 1, 60).closeCounter('loket-10');
  expect(page(play, 1)).toMatchObject({ status: 'held', presence: { status: 'left' } });
  play
    .later(61 * minutes)
    .as(eka)
    .openCounter('loket-10')
    .callNext('loket-10')
    .start('loket-10', 1);
  expect(page(play.as(eka).complete('loket-10', 1), 1).presence).toBeNull();
});
