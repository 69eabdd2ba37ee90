import { describe, expect, test } from 'vitest';
import type { Hall } from '../../../shared/hall/hall.ts';
import { differencesBetween } from '../../../shared/settings/difference.ts';
import { sentenceOfDifference, toldDifference } from '../../../shared/settings/difference-words.ts';
import { counterIn, type HallDraft, serviceIn, smallHall } from '../../support/play/hall-builder.ts';

type Change = (hall: HallDraft) => void;

const tellOf = (change: Change, start: Change = () => undefined) => {
  const before = structuredClone(smallHall()) as HallDraft;
  start(before);
  const after = structuredClone(before);
  change(after);
  const [was, is] = [before as Hall, after as Hall];
  return differencesBetween(was, is).map((difference) => toldDifference(difference, was, is));
};

const long = Array.from({ length: 40 }, (_, place) => `kata${place}`).join(' ');
const manyServices: Change = (hall) => {
  hall.services = Array.from({ length: 30 }, (_, place) => ({
    ...structuredClone(serviceIn(hall, 'ktp')),
    serviceId: `s-${place}` as never,
    name: { id: `Layanan yang bernama panjang ${place}`, en: `A service with a long name ${place}` },
  }));
  counterIn(hall, 'loket-1').serviceIds = hall.services.map(({ serviceId }) => serviceId);
};

/** What each shows for the same place: before and after. */
const changes: [string, Change, Change, [before: string | null, after: string | null]][] = [
  [
    'the last service of many',
    (hall) => void counterIn(hall, 'loket-1').serviceIds.pop(),
    manyServices,
    ['Layanan yang bernama panjang 29', null],
  ],
  [
    'one that comes to many',
    (hall) => void counterIn(hall, 'loket-1').serviceIds.push('s-29' as never),
    (hall) => {
      manyServices(hall);
      counterIn(hall, 'loket-1').serviceIds.pop();
    },
    [null, 'Layanan yang bernama panjang 29'],
  ],
  [
    'two that change places far down',
    (hall) => {
      const { serviceIds } = counterIn(hall, 'loket-1');
      serviceIds.push(...serviceIds.splice(28, 1));
    },
    manyServices,
    [
      '… panjang 27; Layanan yang bernama panjang 28; Layanan yang bernama panjang 29',
      '… panjang 27; Layanan yang bernama panjang 29; Layanan yang bernama panjang 28',
    ],
  ],
  [
    'the end of a long text',
    (hall) => {
      hall.pledge = { id: `${long} selesai` };
    },
    (hall) => {
      hall.pledge = { id: long };
    },
    ['… kata34 kata35 kata36 kata37 kata38 kata39', '… kata34 kata35 kata36 kata37 kata38 kata39 selesai'],
  ],
  [
    'the English of a text',
    (hall) => {
      serviceIn(hall, 'kk').cost = { id: 'Gratis', en: 'No charge' };
    },
    (hall) => {
      serviceIn(hall, 'kk').cost = { id: 'Gratis', en: 'Free' };
    },
    ['Inggris: Free', 'Inggris: No charge'],
  ],
  [
    'English where there was none, though it is the same word',
    (hall) => {
      serviceIn(hall, 'kk').cost = { id: 'Gratis', en: 'Gratis' };
    },
    (hall) => {
      serviceIn(hall, 'kk').cost = { id: 'Gratis' };
    },
    ['Inggris: –', 'Inggris: Gratis'],
  ],
  [
    'the English of one requirement',
    (hall) => {
      serviceIn(hall, 'kk').requirements = [{ id: 'KTP' }, { id: 'Foto', en: 'Photograph' }];
    },
    (hall) => {
      serviceIn(hall, 'kk').requirements = [{ id: 'KTP' }, { id: 'Foto', en: 'Photo' }];
    },
    ['Inggris: Photo', 'Inggris: Photograph'],
  ],
  [
    'the English of two requirements',
    (hall) => {
      serviceIn(hall, 'kk').requirements = [
        { id: 'KTP', en: 'ID card' },
        { id: 'Foto', en: 'Photograph' },
      ];
    },
    (hall) => {
      serviceIn(hall, 'kk').requirements = [
        { id: 'KTP', en: 'Card' },
        { id: 'Foto', en: 'Photo' },
      ];
    },
    ['Inggris: Card; Photo', 'Inggris: ID card; Photograph'],
  ],
  [
    'days of duty, whole',
    (hall) => {
      counterIn(hall, 'loket-1').duty = [1];
    },
    () => undefined,
    ['setiap hari', 'Senin'],
  ],
  [
    'a list that had nothing',
    (hall) => {
      serviceIn(hall, 'kk').keywords = ['kk hilang'];
    },
    (hall) => {
      serviceIn(hall, 'kk').keywords = [];
    },
    ['kosong', 'kk hilang'],
  ],
];

describe('[H18] a difference shows what differs', () => {
  test.each(changes)('[H18] %s', (_, change, start, [before, after]) => {
    const [told] = tellOf(change, start);
    expect([told?.before?.id ?? null, told?.after?.id ?? null]).toEqual([before, after]);
  });
  test.each(changes)('[H18] in neither language it reads the same before and after: %s', (_, change, start) => {
    for (const { before, after } of tellOf(change, start)) {
      expect(before?.id).not.toBe(after?.id);
      expect(before?.en).not.toBe(after?.en);
    }
  });
  test('[H18] who reads English is told that only the Indonesian words change', () => {
    const [told] = tellOf(
      (hall) => {
        hall.notice = { id: 'Baru', en: 'Note' };
      },
      (hall) => {
        hall.notice = { id: 'Lama', en: 'Note' };
      },
    );
    expect([told?.before?.en, told?.after?.en]).toEqual(['Indonesian: Lama', 'Indonesian: Baru']);
    expect(sentenceOfDifference(told!).id).toBe('Catatan kecil: Lama menjadi Baru');
  });
});
