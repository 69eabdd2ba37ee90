/** What can be had of a kiosk that has lost its server: what could be had before, as long as there are numbers for it. */
import type { BusinessDay, Instant, ServiceId } from '../shared/ids.ts';
import { type Refusal, refusal } from '../shared/refusals.ts';
import type { CatalogueView, KioskView } from '../shared/views.ts';
import { leftOn, type Reserve, seriesOf } from './reserve.ts';

/** Hours are not guessed: what was closed stays closed, and its reason is told only as long as it can be true. */
export function withoutServer(
  kiosk: KioskView,
  catalogue: CatalogueView,
  reserve: Reserve | null,
  day: BusinessDay,
  now: Instant,
): KioskView {
  const left = new Set(reserve ? leftOn(day, reserve).map(seriesOf) : []);
  const series = new Map(catalogue.services.map((service) => [service.serviceId, service.series]));
  const hasLeft = (serviceId: ServiceId) => left.has(series.get(serviceId)!);
  const holds = (known: Refusal) => kiosk.day === day && (known.comeBackAt === null || known.comeBackAt > now);
  const hindrance = (serviceId: ServiceId, known: Refusal | null): Refusal | null => {
    if (known) return holds(known) ? known : refusal('no-number-left');
    return hasLeft(serviceId) ? null : refusal('no-number-left');
  };
  return {
    ...kiosk,
    services: kiosk.services.map((each) => ({ ...each, refusal: hindrance(each.serviceId, each.refusal) })),
  };
}
