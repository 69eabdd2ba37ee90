import { expect, test } from 'vitest';
import { needsOf } from '../../../../counter/supervisor/floor/floor-needs.ts';
import { floorRows } from '../../../../counter/supervisor/floor/floor-rows.ts';
import { morning, type Play } from '../../../support/play/given.ts';
import { see } from '../../../support/play/see.ts';
import { dewi, eka, kiosk, theHall } from '../../../support/play/wishes.ts';

const needs = (play: Play) =>
  floorRows(see(play, 'floor', {}), see(play, 'catalogue', {})).flatMap((row) =>
    needsOf(row).map(({ mark, text }) => [row.agencyId, mark, text]),
  );

test('[G10] nobody there, late, and left open, the worst first', () => {
  const play = morning().as(kiosk).issue('pbb').issue('pbb');
  expect(needs(play)).toEqual([]);
  play.as(eka).closeCounter('loket-10').as(theHall).noteOfficer('p-dewi', false);
  expect(needs(play.at('09:30'))).toEqual([
    ['pajak', 'problem', '2 menunggu tanpa petugas'],
    ['pajak', 'problem', '2 lewat batas waktu panggil'],
    ['pajak', 'attention', 'Petugas loket 4 sudah keluar'],
  ]);
  expect(needs(play.as(dewi).callNext('loket-4'))).toEqual([['pajak', 'problem', '1 lewat batas waktu panggil']]);
});
