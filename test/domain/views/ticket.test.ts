import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { partsAt, view } from '../../../server/domain/views/view.ts';
import { morning, type Play } from '../../support/play/given.ts';
import { clock, counterIn, type HallDraft, seconds, smallHall } from '../../support/play/hall-builder.ts';
import { register, tokenOf } from '../../support/play/register.ts';
import { wholeDay } from '../../support/play/samples/whole-day.ts';
import { page } from '../../support/play/see.ts';
import { ani, budi, citra, dewi, fitri, kiosk, theHall } from '../../support/play/wishes.ts';

describe('[P2] a ticket’s own page', () => {
  test('[P2] through its life', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp');
    expect(page(play, 2)).toMatchObject({ number: 'A-002', status: 'waiting', ahead: 1, counterNumber: null });
    play.as(ani).callNext('loket-1');
    expect(page(play, 1)).toMatchObject({ status: 'called', ahead: null, counterNumber: 1, until: null });
    expect(page(play, 2)).toMatchObject({ ahead: 0 });
    play.as(ani).markMissed('loket-1', 1);
    expect(page(play, 1)).toMatchObject({
      ...{ status: 'missed', counterNumber: null, returnCounterNumber: 1 },
      until: clock('08:15'),
    });
    play.as(ani).comeBack('loket-1', 1).callNext('loket-1').hold('loket-1', 1, 20);
    expect(page(play, 1)).toMatchObject({
      status: 'held',
      counterNumber: null,
      holdReason: 'papers',
      until: clock('08:20'),
    });
    play.as(ani).callTicket('loket-1', 2).start('loket-1', 2);
    expect(page(play, 2)).toMatchObject({ status: 'serving', counterNumber: 1, outcome: null });
    play.as(ani).complete('loket-1', 2, 'papers-missing');
    expect(page(play, 2)).toMatchObject({ status: 'completed', counterNumber: null, outcome: 'papers-missing' });
  });
  test('[P2] where to wait and what to bring', () => {
    const play = morning().as(kiosk).issue('ktp').issue('pbb');
    const bring = { requirements: [{ id: 'Kartu keluarga' }] };
    expect(page(play, 1)).toMatchObject({ zoneName: { id: 'Zona Utara' }, zonePlace: { id: 'Lantai 1' }, ...bring });
    expect(page(play, 2)).toMatchObject({ zoneName: { id: 'Zona Selatan' }, zonePlace: { id: 'Lantai 2' }, ...bring });
  });
  test('[T8] a missed ticket that has used its return has nothing to wait for', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1').markMissed('loket-1', 1);
    play.as(ani).comeBack('loket-1', 1).callNext('loket-1').markMissed('loket-1', 1);
    expect(page(play, 1)).toMatchObject({ status: 'missed', returnCounterNumber: null, until: null });
  });
  test('[T8] where to return: to who missed it, and where that one is not, to whoever can take it', () => {
    const play = morning().as(kiosk).issue('kk').as(ani).callNext('loket-1').markMissed('loket-1', 1);
    const where = () => page(play, 1).returnCounterNumber;
    play.as(ani).pauseCounter('loket-1', 10);
    expect(where()).toBe(1);
    play.as(ani).pauseCounter('loket-1', 60);
    expect(where()).toBe(2);
    play.as(ani).endPause('loket-1').as(theHall).noteOfficer('p-ani', false);
    expect(where()).toBe(2);
    play.as(ani).closeCounter('loket-1');
    expect(where()).toBe(2);
    play.as(budi).closeCounter('loket-2');
    expect(where()).toBe(1);
  });
  test('[T8] new settings that take the service from the counter, or the counter away, name another one', () => {
    for (const change of [
      (hall: HallDraft) => {
        counterIn(hall, 'loket-1').serviceIds = ['ktp'];
      },
      (hall: HallDraft) => {
        hall.counters = hall.counters.filter(({ counterId }) => counterId !== 'loket-1');
      },
    ]) {
      const play = morning().as(kiosk).issue('kk').as(ani).callNext('loket-1').markMissed('loket-1', 1);
      play.as(ani).closeCounter('loket-1').as(theHall).configure(smallHall(change));
      expect(page(play, 1).returnCounterNumber).toBe(2);
    }
  });
  test('[T8] moved to another service while missed: a counter of that one', () => {
    const play = morning().as(kiosk).issue('akta').as(budi).callNext('loket-2').markMissed('loket-2', 1);
    play.as(budi).closeCounter('loket-2').as(citra).closeCounter('loket-3');
    play.as(fitri).settle('dukcapil', [1], { is: 'move', serviceId: 'kk' });
    expect(page(play, 1)).toMatchObject({
      ...{ status: 'missed', returnCounterNumber: 1 },
      transferredFrom: { id: 'Akta Kelahiran' },
    });
  });
  test('[C10] called to a counter whose officer has gone meanwhile: nobody waits there now', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1');
    expect(page(play, 1).presence).toBeNull();
    play.as(theHall).noteOfficer('p-ani', false);
    expect(page(play, 1)).toMatchObject({ status: 'called', presence: { status: 'left' } });
    play
      .later(10 * seconds)
      .as(ani)
      .recall('loket-1', 1);
    expect(page(play, 1).presence).toBeNull();
  });
  test('[I1] the number ahead is counted as on the paper', () => {
    const play = morning().as(kiosk).issue('pbb').issue('klaim').issue('pbb');
    expect([1, 2, 3].map((n) => page(play, n).ahead)).toEqual([0, 1, 2]);
    play.as(kiosk).issue('pbb', { priorityGroup: 'LANSIA' });
    expect([1, 2, 3, 4].map((n) => page(play, n).ahead)).toEqual([1, 2, 3, 0]);
  });
  test('[V6] from which service it was transferred, until it is called there', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1');
    expect(page(play, 1)).toMatchObject({ transferredFrom: null });
    play.as(ani).transfer('loket-1', 1, 'pbb');
    expect(page(play, 1)).toMatchObject({
      status: 'waiting',
      transferredFrom: { id: 'Perekaman KTP' },
      holdReason: null,
    });
    play.as(dewi).callNext('loket-4');
    expect(page(play, 1)).toMatchObject({ status: 'called', transferredFrom: null });
  });
  test('[V6] another counter of the same service is no transfer that a visitor is told of', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1').transfer('loket-1', 1, 'ktp', 'loket-2');
    expect(page(play, 1)).toMatchObject({ status: 'waiting', transferredFrom: null });
  });
});

test('[L11] while the parts of a page are the same, the page is, through a whole day and whatever the clock says', () => {
  const before = new Map<string, { parts: readonly unknown[] | null; page: unknown }>();
  let compared = 0;
  const look = (token: string, play: Play, at: number) => {
    const parts = partsAt(play.state, at, register)('ticket', { token });
    const page = view('ticket', { token }, play.state, at, register);
    const last = before.get(token);
    before.set(token, { parts, page });
    if (parts === null || !isDeepStrictEqual(parts, last?.parts)) return;
    compared++;
    expect(page).toEqual(last?.page);
  };
  wholeDay((play) => {
    for (let sequence = 1; sequence <= 12; sequence++)
      for (const minutes of [0, 16, 45, 400, 900]) look(tokenOf(sequence), play, play.now + minutes * 60_000);
  });
  expect(compared).toBeGreaterThan(100);
});
