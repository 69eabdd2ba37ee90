/** The hall at a glance, as its page shows it. */
import { describe, expect, test } from 'vitest';
import {
  byZone,
  findRows,
  floorRows,
  isNumberAsked,
  SameRows,
  sumsOf,
} from '../../../../counter/supervisor/floor/floor-rows.ts';
import { ZoneId } from '../../../../shared/base/ids.ts';
import { morning, type Play } from '../../../support/play/given.ts';
import { clock } from '../../../support/play/hall-builder.ts';
import { see } from '../../../support/play/see.ts';
import { ani, budi, kiosk } from '../../../support/play/wishes.ts';

const rows = (play: Play, agencies?: string) =>
  floorRows(see(play, 'floor', agencies === undefined ? {} : { agencies }), see(play, 'catalogue', {}));
const row = (play: Play, agencyId: string) => rows(play).find((each) => each.agencyId === agencyId)!;
const busy = () => morning().as(kiosk).issue('ktp').later(60_000).issue('kk').issue('pbb').as(ani).callNext('loket-1');

describe('[G10] a row for each agency', () => {
  test('[G10] with its counters by their numbers; a shared one stands with each agency that it serves', () => {
    const counters = (agencyId: string) =>
      row(busy(), agencyId).counters.map(({ number, isShared }) => [number, isShared]);
    expect(counters('dukcapil')).toEqual([
      [1, false],
      [2, false],
      [3, false],
    ]);
    expect(counters('pajak')).toEqual([
      [4, false],
      [10, true],
    ]);
    expect(counters('bpjs')).toEqual([[10, true]]);
  });
  test('[G10] with the sums of its lines', () => {
    expect(row(busy(), 'dukcapil').sums).toMatchObject({
      waiting: 1,
      oldest: clock('08:01'),
      promise: clock('09:01'),
      kept: 1,
      late: 0,
    });
    expect(row(busy(), 'bpjs').sums).toMatchObject({ waiting: 0, oldest: null, promise: null });
    expect(sumsOf(rows(busy()).flatMap(({ lines }) => lines))).toMatchObject({ waiting: 2, oldest: clock('08:01') });
  });
  test('[G10] of one’s own agencies alone', () => {
    expect(rows(busy(), 'pajak').map(({ agencyId }) => agencyId)).toEqual(['pajak']);
  });
  test('[G10] by zones, an agency of shared counters where these stand', () => {
    const zones = byZone(rows(busy()), see(busy(), 'catalogue', {}));
    expect(zones.map(({ zoneId, rows: each }) => [zoneId, each.map(({ agencyId }) => agencyId)])).toEqual([
      ['utara', ['dukcapil']],
      ['selatan', ['pajak', 'bpjs']],
    ]);
  });
  test('[G10] one that is as it was stays the same object', () => {
    const same = new SameRows();
    const play = busy();
    const before = same.of(rows(play));
    const after = same.of(rows(play.as(budi).callNext('loket-2')));
    expect(after.map((each, place) => each === before[place])).toEqual([false, true, true]);
  });
});

describe('[G10] what is typed finds', () => {
  const found = (query: string, zoneId: string | null = null) => [
    ...findRows(rows(busy()), query, zoneId === null ? null : ZoneId.parse(zoneId)),
  ];
  test.each([
    ['', ['dukcapil', 'pajak', 'bpjs']],
    ['kependudukan', ['dukcapil']],
    ['BUMI pajak', ['pajak']],
    ['klaim', ['bpjs']],
    ['ani', ['dukcapil']],
    ['a-001', ['dukcapil']],
    ['loket 10', ['pajak', 'bpjs']],
    ['1', ['dukcapil', 'pajak', 'bpjs']],
    ['3', ['dukcapil']],
    ['paspor', []],
  ])('[G10] %s', (query, agencies) => expect(found(query)).toEqual(agencies));
  test('[G10] within a zone', () => expect(found('', 'selatan')).toEqual(['pajak', 'bpjs']));
});

test('[J7][G10] what reads as a number of today is looked for among all of them, not only those that a band names', () => {
  for (const query of ['A-041', 'a41', ' AK-7', '041', '1024']) expect(isNumberAsked(query), query).toBe(true);
  for (const query of ['', '4', '12', 'loket 12', 'A', 'KTP', 'Samsat 2'])
    expect(isNumberAsked(query), query).toBe(false);
});
