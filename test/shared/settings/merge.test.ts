import { describe, expect, test } from 'vitest';
import { Hall } from '../../../shared/hall/hall.ts';
import { mergedSettings } from '../../../shared/settings/merge.ts';
import { closedOn, counterIn, type HallDraft, serviceIn, smallHall } from '../../support/play/hall-builder.ts';

type Change = (hall: HallDraft) => void;
const changed = (...changes: Change[]): Hall => {
  const hall = structuredClone(smallHall()) as HallDraft;
  for (const change of changes) change(hall);
  return Hall.parse(hall);
};
const merge = (mine: Change, theirs: Change) => mergedSettings(smallHall(), changed(mine), changed(theirs));

const cost: Change = (hall) => {
  serviceIn(hall, 'ktp').cost = { id: 'Rp 5.000' };
};
const city: Change = (hall) => {
  hall.city = 'Baubau';
};
const newService: Change = (hall) => void hall.services.push({ ...serviceIn(hall, 'pbb'), serviceId: 'bphtb' });
const otherService: Change = (hall) => void hall.services.splice(1, 0, { ...serviceIn(hall, 'kk'), serviceId: 'kia' });
const holiday =
  (date: string): Change =>
  (hall) => {
    hall.schedule.exceptions = [...(hall.schedule.exceptions ?? []), closedOn(date)];
  };

describe('[H10] what only one has changed is taken', () => {
  test.each<[string, Change, Change]>([
    ['two fields of the hall', cost, city],
    [
      'two fields of one service',
      cost,
      (hall) => {
        serviceIn(hall, 'ktp').standardMinutes = 12;
      },
    ],
    ['a field and a new thing', cost, newService],
    ['two holidays', holiday('2026-12-25'), holiday('2026-12-26')],
    [
      'the services of two counters',
      (hall) => {
        counterIn(hall, 'loket-1').serviceIds = ['ktp'];
      },
      (hall) => {
        counterIn(hall, 'loket-4').duty = [1];
      },
    ],
  ])('[H10] %s, whoever is asked', (_, one, other) => {
    for (const [mine, theirs] of [
      [one, other],
      [other, one],
    ] as const) {
      const { hall, conflicts } = merge(mine, theirs);
      expect(conflicts).toEqual([]);
      expect(sorted(hall)).toEqual(sorted(changed(one, other)));
    }
  });
  test('[H10] the same by both is no conflict', () => {
    expect(merge(cost, cost)).toEqual({ hall: changed(cost), conflicts: [] });
  });
  test('[H10] what is new stands where its author put it', () => {
    const { hall } = merge(newService, otherService);
    expect(hall.services.map(({ serviceId }) => serviceId)).toEqual([
      'ktp',
      'kia',
      'kk',
      'akta',
      'pbb',
      'klaim',
      'bphtb',
    ]);
  });
  test('[H10] an order that one has changed stays', () => {
    const { hall, conflicts } = merge((draft) => void draft.zones.reverse(), cost);
    expect(hall.zones.map(({ zoneId }) => zoneId)).toEqual(['selatan', 'utara']);
    expect(conflicts).toEqual([]);
  });
});

describe('[H10] what both have changed is told, and is mine until somebody chooses', () => {
  test('[H10] a field', () => {
    const { hall, conflicts } = merge(cost, (draft) => {
      serviceIn(draft, 'ktp').cost = { id: 'Rp 9.000' };
    });
    expect(hall).toEqual(changed(cost));
    expect(conflicts).toEqual([
      {
        path: ['services', 'ktp', 'cost'],
        base: { id: 'Gratis' },
        mine: { id: 'Rp 5.000' },
        theirs: { id: 'Rp 9.000' },
      },
    ]);
  });
  test('[H10] one took away what the other changed', () => {
    const gone: Change = (hall) => {
      hall.services = hall.services.filter(({ serviceId }) => serviceId !== 'akta');
      counterIn(hall, 'loket-2').serviceIds = ['ktp', 'kk'];
    };
    const { conflicts } = merge(gone, (hall) => {
      serviceIn(hall, 'akta').standardMinutes = 9;
    });
    expect(conflicts).toMatchObject([{ path: ['services', 'akta'], mine: undefined, theirs: { standardMinutes: 9 } }]);
  });
});

const sorted = (hall: Hall) => ({
  ...hall,
  services: hall.services.toSorted((a, b) => a.serviceId.localeCompare(b.serviceId)),
  schedule: { ...hall.schedule, exceptions: hall.schedule.exceptions.toSorted((a, b) => a.from.localeCompare(b.from)) },
});
