/** Which services a counter can be lent, and what a choice of them means (rules R2, R3, S14). Pure. */
import type { Agencies } from '../../../shared/access/access.ts';
import type { ServiceId } from '../../../shared/base/ids.ts';
import type { ActsView } from '../../../shared/views/acts-view.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';

type Counter = CatalogueView['counters'][number];
type Service = CatalogueView['services'][number];

export type Lending = Pick<ActsView['lent'][number], 'more' | 'fewer'>;

/** What a counter is lent now. */
export function lendingAt(counterId: Counter['counterId'], { lent }: Pick<ActsView, 'lent'>): Lending {
  const { more, fewer } = lent.find((each) => each.counterId === counterId) ?? { more: [], fewer: [] };
  return { more, fewer };
}

/** By the settings: what it serves today, but for what was lent. */
export function ownServices({ counterId, serviceIds }: Counter, { lent }: Pick<ActsView, 'lent'>): ServiceId[] {
  const change = lent.find((each) => each.counterId === counterId);
  if (!change) return serviceIds;
  return [...serviceIds.filter((serviceId) => !change.more.includes(serviceId)), ...change.fewer];
}

/** An agency's own counter serves that agency; at a shared one those of the supervisor can be chosen, and what it has stays to be seen. */
export function lendableServices(
  { services }: Pick<CatalogueView, 'services'>,
  { agencyId, serviceIds }: Counter,
  { agencyIds }: { agencyIds: Agencies },
  own: readonly ServiceId[],
): Service[] {
  const isNow = (serviceId: ServiceId) => serviceIds.includes(serviceId) || own.includes(serviceId);
  const mayBe = (service: Service) =>
    agencyId === null ? agencyIds === null || agencyIds.includes(service.agencyId) : service.agencyId === agencyId;
  const found = services.filter((service) => isNow(service.serviceId) || mayBe(service));
  return found.sort((one, other) => Number(isNow(other.serviceId)) - Number(isNow(one.serviceId)));
}

export const differenceWished = (own: readonly ServiceId[], picked: ReadonlySet<ServiceId>) => ({
  more: [...picked].filter((serviceId) => !own.includes(serviceId)),
  fewer: own.filter((serviceId) => !picked.has(serviceId)),
});
