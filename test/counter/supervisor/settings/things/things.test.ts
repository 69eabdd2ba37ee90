import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../../../../counter/supervisor/settings/draft/problems.ts';
import {
  copyOf,
  freeId,
  freeNumber,
  freeSeries,
  freshThing,
  slugOf,
  withAdded,
  withMoved,
  withMovedCounters,
  withOwnServices,
  withoutThing,
  withRenamed,
} from '../../../../../counter/supervisor/settings/things/things.ts';
import { smallHall } from '../../../../support/play/hall-builder.ts';

const hall = smallHall();
const [service] = hall.services;
const [agency] = hall.agencies;
const [counter] = hall.counters;

describe('[Z6] a thing that is new, or a copy', () => {
  test.each(['zones', 'agencies', 'services', 'counters', 'priorityGroups', 'lifeEvents'] as const)(
    'of %s takes no id, number or series that there is',
    (list) => {
      const once = withAdded(hall, list, freshThing(hall, list, null));
      const twice = withAdded(once, list, freshThing(once, list, null));
      const copied = withAdded(twice, list, copyOf(twice, list, freshThing(twice, list, null)));
      expect(problemsOf(copied).filter(({ text }) => /dua kali/.test(text.id))).toEqual([]);
      expect(new Set(copied.agencies.map(({ series }) => series)).size).toBe(copied.agencies.length);
    },
  );

  test('has an id of letters that people can read', () => {
    expect(slugOf('Dinas Kependudukan & Pencatatan Sipil')).toBe('dinas-kependudukan-pencatatan-sipil');
    expect(freeId(hall, 'services', service!.serviceId)).toBe(`${service!.serviceId}-2`);
    expect(hall.counters.map(({ number }) => number)).not.toContain(freeNumber(hall));
    expect([...'IO']).not.toContain(freeSeries(hall));
  });
});

test('[Z6] moved up and down, and nowhere beyond the ends', () => {
  const ids = ({ services }: typeof hall) => services.map(({ serviceId }) => serviceId);
  const moved = withMoved(hall, 'services', 0, 1);
  expect(ids(moved).slice(0, 2)).toEqual(ids(hall).slice(0, 2).reverse());
  expect(withMoved(hall, 'services', 0, -1)).toBe(hall);
});

test('[Z6] what is called otherwise is so everywhere', () => {
  const named = withRenamed({ ...hall, mostAsked: [service!.serviceId] }, 'services', service!.serviceId, 'lain');
  expect(JSON.stringify(named)).not.toContain(`"${service!.serviceId}"`);
  expect(problemsOf(named)).toEqual([]);
  expect(problemsOf(withRenamed(hall, 'agencies', agency!.agencyId, 'dinas-lain'))).toEqual([]);
  expect(problemsOf(withRenamed(hall, 'zones', hall.zones[0]!.zoneId, 'lain'))).toEqual([]);
});

test('[Z6] a counter of another agency serves what is that agency’s', () => {
  const other = hall.services.find(({ agencyId }) => agencyId !== counter!.agencyId)!.agencyId;
  const moved = withOwnServices({ ...hall, counters: [{ ...counter!, agencyId: other }] }, 0);
  expect(moved.counters[0]?.serviceIds).toEqual(
    hall.services.filter(({ agencyId }) => agencyId === other).map(({ serviceId }) => serviceId),
  );
  const shared = { ...hall, counters: [{ ...counter!, agencyId: null }] };
  expect(withOwnServices(shared, 0)).toBe(shared);
});

describe('[Z6] what is removed', () => {
  test('an agency goes with its services and counters, and they are named', () => {
    const { hall: left, services, counters } = withoutThing(hall, 'agencies', agency!.agencyId);
    expect(services.length).toBeGreaterThan(0);
    expect(counters.map(({ counterId }) => counterId)).toEqual(
      hall.counters.filter(({ agencyId }) => agencyId === agency!.agencyId).map(({ counterId }) => counterId),
    );
    expect(JSON.stringify(left.services)).not.toContain(`"${agency!.agencyId}"`);
  });

  test('a service leaves the counters that served it, and the first screen', () => {
    const asked = { ...hall, mostAsked: [service!.serviceId] };
    const { hall: left, lessServed } = withoutThing(asked, 'services', service!.serviceId);
    expect(lessServed.length).toBeGreaterThan(0);
    expect(JSON.stringify(left)).not.toContain(`"${service!.serviceId}"`);
  });

  test('the counters of a zone go to another first', () => {
    const two = withAdded(hall, 'zones', { zoneId: 'lain', name: { id: 'Lain' }, place: { id: 'Sana' } });
    const moved = withMovedCounters(two, counter!.zoneId, 'lain');
    const { hall: left } = withoutThing(moved, 'zones', counter!.zoneId);
    expect(problemsOf(left)).toEqual([]);
  });
});
