/** Adding, copying, moving, naming and removing the things of the settings. Pure: each gives new settings. */
import type { HallShape } from '../../../../shared/hall/hall.ts';
import { type HallThing, idFields, type ThingList, thingId, thingsOf } from '../draft/identity.ts';
import { withValue } from '../draft/paths.ts';

const stems: Record<ThingList, string> = {
  zones: 'zona',
  agencies: 'instansi',
  services: 'layanan',
  counters: 'loket',
  priorityGroups: 'KELOMPOK',
  lifeEvents: 'peristiwa',
};

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** An id that is free: `loket-4`; of a group, which has letters only, `KELOMPOKB`. */
export function freeId(hall: HallShape, list: ThingList, wanted: string = stems[list]): string {
  const taken = new Set(thingsOf(hall, list).map((thing) => thingId(list, thing)));
  const nth = (count: number) =>
    list === 'priorityGroups' ? `${wanted}${letters[count - 1] ?? letters}` : `${wanted}-${count}`;
  if (wanted !== stems[list] && !taken.has(wanted)) return wanted;
  for (let count = wanted === stems[list] ? 1 : 2; ; count++) if (!taken.has(nth(count))) return nth(count);
}

/** The first letters that no agency has. */
export function freeSeries(hall: HallShape): string {
  const taken = new Set<unknown>([...hall.agencies, ...hall.services].map(({ series }) => series));
  const all = [...letters, ...[...letters].flatMap((first) => [...letters].map((second) => first + second))];
  return all.find((series) => !taken.has(series)) ?? 'A';
}

export const freeNumber = ({ counters }: HallShape): number => {
  const taken = new Set<unknown>(counters.map(({ number }) => number));
  let number = 1;
  while (taken.has(number)) number++;
  return number;
};

const empty = { id: '' };

/** `agencyId`: whose it is to be; null: the first agency's, or everybody's. */
export function freshThing(hall: HallShape, list: ThingList, agencyId: string | null): HallThing {
  const id = { [idFields[list]]: freeId(hall, list) };
  const owner = agencyId ?? hall.agencies[0]?.agencyId ?? '';
  const fresh: Record<ThingList, () => HallThing> = {
    zones: () => ({ ...id, name: empty, place: empty }),
    agencies: () => ({ ...id, name: empty, shortName: empty, level: 'kabupaten', series: freeSeries(hall) }),
    services: () => ({
      ...id,
      agencyId: owner,
      name: empty,
      requirements: [],
      standardMinutes: 15,
      completionTime: empty,
      cost: { id: 'Gratis', en: 'Free' },
      product: empty,
      keywords: [],
    }),
    counters: () => {
      const number = freeNumber(hall);
      const zoneId = hall.zones[0]?.zoneId ?? '';
      const counterId = freeId(hall, 'counters', `loket-${number}`);
      const serviceIds = hall.services.filter((service) => service.agencyId === owner).map((one) => one.serviceId);
      const duty = [1, 2, 3, 4, 5, 6, 7];
      return { counterId, number, agencyId: owner, zoneId, serviceIds, duty, mayCallChosen: true };
    },
    priorityGroups: () => ({ ...id, label: empty }),
    lifeEvents: () => ({ ...id, name: empty }),
  };
  return fresh[list]();
}

export const withAdded = (hall: HallShape, list: ThingList, thing: HallThing, place?: number): HallShape => {
  const things = thingsOf(hall, list);
  return withValue(hall, [list], things.toSpliced(place ?? things.length, 0, thing));
};

/** A copy stands behind the thing that it is of. What nobody may share is free again. */
export function copyOf(hall: HallShape, list: ThingList, thing: HallThing): HallThing {
  const copy: HallThing = { ...thing, [idFields[list]]: freeId(hall, list) };
  if (list === 'agencies') return { ...copy, series: freeSeries(hall) };
  if (list !== 'counters') return copy;
  const number = freeNumber(hall);
  return { ...copy, number, counterId: freeId(hall, 'counters', `loket-${number}`) };
}

export function withMoved(hall: HallShape, list: ThingList, from: number, to: number): HallShape {
  const things = thingsOf(hall, list);
  const thing = things[from];
  if (!thing || to < 0 || to >= things.length) return hall;
  return withValue(hall, [list], things.toSpliced(from, 1).toSpliced(to, 0, thing));
}

/** A thing that is new may still be called otherwise; what refers to it follows. */
export function withRenamed(hall: HallShape, list: ThingList, id: string, next: string): HallShape {
  const field = idFields[list];
  const own = thingsOf(hall, list).map((thing) => (thing[field] === id ? { ...thing, [field]: next } : thing));
  const swap = (one: string) => (one === id ? next : one);
  const renamed = withValue(hall, [list], own);
  switch (list) {
    case 'zones':
      return withAll(renamed, 'counters', (one) => (one.zoneId === id ? { ...one, zoneId: next } : one));
    case 'agencies':
      return withAll(
        withAll(renamed, 'services', (one) => (one.agencyId === id ? { ...one, agencyId: next } : one)),
        'counters',
        (one) => (one.agencyId === id ? { ...one, agencyId: next } : one),
      );
    case 'services': {
      const inCounters = withAll(renamed, 'counters', (one) => withSwapped(one, 'serviceIds', id, swap));
      return withSwapped(inCounters as unknown as HallThing, 'mostAsked', id, swap) as unknown as HallShape;
    }
    case 'lifeEvents':
      return withAll(renamed, 'services', (one) => withSwapped(one, 'lifeEvents', id, swap));
    default:
      return renamed;
  }
}

const withAll = (hall: HallShape, list: ThingList, change: (thing: HallThing) => HallThing): HallShape => {
  const things = thingsOf(hall, list);
  const next = things.map(change);
  return next.every((thing, place) => thing === things[place]) ? hall : withValue(hall, [list], next);
};

function withSwapped(owner: HallThing, field: string, id: string, swap: (one: string) => string): HallThing {
  const ids = owner[field];
  return Array.isArray(ids) && ids.includes(id) ? { ...owner, [field]: ids.map(swap) } : owner;
}

export interface Removal {
  hall: HallShape;
  /** What goes with it, and what serves or shows less. */
  services: readonly HallThing[];
  counters: readonly HallThing[];
  lessServed: readonly HallThing[];
}

/** With the services and counters of an agency; a service leaves the counters that serve it, counters of a zone stay to be moved. */
export function withoutThing(hall: HallShape, list: ThingList, id: string): Removal {
  const isOf = (thing: HallThing) => list === 'agencies' && thing.agencyId === id;
  const services = thingsOf(hall, 'services').filter(isOf);
  const counters = thingsOf(hall, 'counters').filter(isOf);
  const gone = new Set([...services.map((one) => one.serviceId), ...(list === 'services' ? [id] : [])]);
  const less = (owner: HallThing, field: string): HallThing => {
    const ids = owner[field];
    return Array.isArray(ids) && ids.some((one) => gone.has(one))
      ? { ...owner, [field]: ids.filter((one) => !gone.has(one)) }
      : owner;
  };
  const left = (name: ThingList, out: readonly HallThing[]) => thingsOf(hall, name).filter((one) => !out.includes(one));
  const leftCounters = left('counters', counters);
  const bare: HallShape = withValue(
    withValue(hall, ['services'], left('services', services)),
    ['counters'],
    leftCounters.map((one) => less(one, 'serviceIds')),
  );
  const own = thingsOf(bare, list).filter((one) => thingId(list, one) !== id);
  const withoutOwn = less(withValue(bare, [list], own) as unknown as HallThing, 'mostAsked') as unknown as HallShape;
  const next = list === 'lifeEvents' ? withoutEvent(withoutOwn, id) : withoutOwn;
  return { hall: next, services, counters, lessServed: leftCounters.filter((one) => less(one, 'serviceIds') !== one) };
}

const withoutEvent = (hall: HallShape, code: string): HallShape =>
  withAll(hall, 'services', (one) =>
    Array.isArray(one.lifeEvents) && one.lifeEvents.includes(code)
      ? { ...one, lifeEvents: one.lifeEvents.filter((other) => other !== code) }
      : one,
  );

/** A counter that now belongs to another agency serves what of its services is that agency's; where nothing is, all of it. */
export function withOwnServices(hall: HallShape, place: number): HallShape {
  const counter = hall.counters[place];
  if (!counter || counter.agencyId === null) return hall;
  const own = hall.services.filter(({ agencyId }) => agencyId === counter.agencyId).map(({ serviceId }) => serviceId);
  const kept = counter.serviceIds.filter((serviceId) => own.includes(serviceId));
  return withValue(hall, ['counters', place, 'serviceIds'], kept.length > 0 ? kept : own);
}

/** Counters of a zone that goes, into another. */
export const withMovedCounters = (hall: HallShape, from: string, to: string): HallShape =>
  withAll(hall, 'counters', (one) => (one.zoneId === from ? { ...one, zoneId: to } : one));

/** `Disdukcapil Kota` is `disdukcapil-kota`: ids are in addresses, and are read by people. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
