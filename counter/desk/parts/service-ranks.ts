/** Services by what was typed, as the kiosk ranks them: the name of an agency or of a life event gives its services. Pure. */

import type { ServiceId } from '../../../shared/base/ids.ts';
import { type Hit, type ServiceSearch, serviceSearch } from '../../../shared/client/search/service-search.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';

export type ServiceRow = CatalogueView['services'][number];

const searches = new WeakMap<CatalogueView, ServiceSearch>();

/** The index of a catalogue is made once. */
export function searchOf(catalogue: CatalogueView): ServiceSearch {
  const known = searches.get(catalogue) ?? serviceSearch(catalogue);
  searches.set(catalogue, known);
  return known;
}

/** With nothing typed all of them, those that are near first. */
export function rankedServices(catalogue: CatalogueView, query: string, near: readonly ServiceId[]): ServiceRow[] {
  const { services } = catalogue;
  if (query.trim() === '') {
    const isNear = ({ serviceId }: ServiceRow) => near.includes(serviceId);
    return [...services.filter(isNear), ...services.filter((service) => !isNear(service))];
  }
  const found = searchOf(catalogue)(query).flatMap((hit) => services.filter(isOf(hit, catalogue)));
  return [...new Set(found)];
}

/** An agency's, a life event's, or the service itself. */
function isOf(hit: Hit, { lifeEvents }: CatalogueView): (service: ServiceRow) => boolean {
  if (hit.kind === 'agency') return ({ agencyId }) => agencyId === hit.agencyId;
  if (hit.kind === 'service') return ({ serviceId }) => serviceId === hit.serviceId;
  const event = lifeEvents.find(({ code }) => code === hit.code);
  return ({ serviceId }) => event?.serviceIds.includes(serviceId) === true;
}
