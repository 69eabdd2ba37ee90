import { describe, expect, test } from 'vitest';
import { morning } from '../../support/play/given.ts';
import { see } from '../../support/play/see.ts';
import { citra, dewi, eka, kiosk } from '../../support/play/wishes.ts';

describe('[P2] the choice of a counter', () => {
  test('[P1] says who is there, by name', () => {
    const play = morning().as(citra).closeCounter('loket-3').as(kiosk).issue('ktp').issue('akta').issue('pbb');
    const counters = see(play, 'counters', {}).counters;
    const short = counters.map(({ number, officerId, officerName, waiting }) => [
      number,
      officerId,
      officerName,
      waiting,
    ]);
    expect(short.toSorted(([a], [b]) => Number(a) - Number(b))).toEqual([
      [1, 'p-ani', 'Ani Rahmawati', 1],
      [2, 'p-budi', 'Budi Santoso', 2],
      [3, null, null, 1],
      [4, 'p-dewi', 'Dewi Anggraini', 1],
      [10, 'p-eka', 'Eka Putra', 1],
    ]);
  });
  test('[O7] counts what each could call', () => {
    const play = morning().as(kiosk).issue('pbb').as(dewi).callNext('loket-4');
    play.as(dewi).transfer('loket-4', 1, 'pbb', 'loket-10');
    const waiting = () =>
      Object.fromEntries(see(play, 'counters', {}).counters.map((counter) => [counter.number, counter.waiting]));
    expect(waiting()).toMatchObject({ 4: 0, 10: 1 });
    play.as(eka).closeCounter('loket-10');
    expect(waiting()).toMatchObject({ 4: 1, 10: 1 });
  });
});
