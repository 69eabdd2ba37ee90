/** What counters serve today, and what the settings say of them: services are lent until the day ends (rule R2). */

import type { CounterId, ServiceId } from '../../../shared/base/ids.ts';
import type { Counter, Hall } from '../../../shared/hall/hall.ts';
import { IMap } from '../base/imap.ts';
import type { Lent } from './hall-state.ts';
import type { Ready, State } from './state.ts';

type AllLent = IMap<CounterId, Lent>;
type Difference = Pick<Lent, 'more' | 'fewer'>;

const known = new WeakMap<Hall, Hall>();

/** As it was configured. The same object for as long as the state keeps the same hall. */
export function configuredHall<H extends Hall | null>({ hall, lent }: { hall: H; lent: AllLent }): H | Hall {
  if (hall === null || lent.size === 0) return hall;
  const found = known.get(hall);
  if (found) return found;
  const settings = withServices(hall, (counter) => lent.get(counter.counterId)?.own);
  known.set(hall, settings);
  return settings;
}

/** Of a counter; what makes no difference is left out. */
export function differenceOf({ serviceIds }: Counter, { more, fewer }: Difference): Difference {
  const isOwn = (serviceId: ServiceId) => serviceIds.includes(serviceId);
  const gone = new Set(fewer.filter(isOwn));
  return { more: [...new Set(more)].filter((id) => !isOwn(id)), fewer: serviceIds.filter((id) => gone.has(id)) };
}

/** What it serves then. */
export const servedWith = ({ serviceIds }: Counter, { more, fewer }: Difference): ServiceId[] => [
  ...serviceIds.filter((serviceId) => !fewer.includes(serviceId)),
  ...more,
];

/** The hall of today by these settings, with what is lent as far as it still makes sense: both change together. */
export function withLent(settings: Hall, differences: IMap<CounterId, Difference>): Pick<Ready, 'hall' | 'lent'> {
  const services = new Map(settings.services.map((service) => [service.serviceId, service.agencyId]));
  const mayServe = ({ agencyId }: Counter, serviceId: ServiceId) =>
    services.has(serviceId) && (agencyId === null || services.get(serviceId) === agencyId);
  const lent = settings.counters.flatMap((counter): [CounterId, Lent][] => {
    const told = differences.get(counter.counterId);
    if (!told) return [];
    const more = told.more.filter((serviceId) => mayServe(counter, serviceId));
    const difference = differenceOf(counter, { ...told, more });
    const isNothing = difference.more.length + difference.fewer.length === 0;
    if (isNothing || servedWith(counter, difference).length === 0) return [];
    return [[counter.counterId, { own: counter.serviceIds, ...difference }]];
  });
  const all: AllLent = IMap(lent);
  const served = (counter: Counter) => {
    const difference = all.get(counter.counterId);
    return difference && servedWith(counter, difference);
  };
  return { hall: all.size === 0 ? settings : withServices(settings, served), lent: all };
}

/** Undefined: it stays as it is. */
const withServices = (hall: Hall, of: (counter: Counter) => readonly ServiceId[] | undefined): Hall => ({
  ...hall,
  counters: hall.counters.map((counter) => {
    const serviceIds = of(counter);
    return serviceIds ? { ...counter, serviceIds: [...serviceIds] } : counter;
  }),
});

/** Whether some counter serves it. */
export const canServe = (hall: Hall | null, serviceId: ServiceId): boolean =>
  hall?.services.some((service) => service.serviceId === serviceId) === true &&
  hall.counters.some((counter) => counter.serviceIds.includes(serviceId));

/** What could be taken back may need a counter that serves these no more. */
export function withoutUndoOf(state: State, isServed: (serviceId: ServiceId) => boolean): State {
  const canGo = (tickets: readonly { serviceId: ServiceId }[]) => tickets.every(({ serviceId }) => isServed(serviceId));
  return {
    ...state,
    desks: state.desks.map((desk) =>
      desk.undoable && !canGo(desk.undoable.before) ? { ...desk, undoable: null } : desk,
    ),
    ticketActs: state.ticketActs.filter(({ before }) => canGo([before])),
  };
}
