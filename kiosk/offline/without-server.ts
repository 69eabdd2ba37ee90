/** What can be had of a kiosk that has lost its server: what could be had before, as long as its hours last and there are numbers. */
import { type BusinessDay, type Instant, type ServiceId, seriesOf } from '../../shared/base/ids.ts';
import { kioskRefusal } from '../../shared/refusals/kiosk-refusals.ts';
import type { Refusal } from '../../shared/refusals/refusal.ts';
import type { CatalogueView } from '../../shared/views/catalogue-view.ts';
import type { KioskView } from '../../shared/views/kiosk-view.ts';
import { leftOn, type Reserve } from './reserve.ts';

type ServiceState = KioskView['services'][number];

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
  const hasLeft = (serviceId: ServiceId) => {
    const prefix = series.get(serviceId);
    return prefix !== undefined && left.has(prefix);
  };
  const offered = (state: ServiceState): ServiceState => {
    const isKnown = state.refusal !== null || hasLeft(state.serviceId);
    const why = isKnown ? hindrance(state, kiosk.day, day, now) : kioskRefusal('no-number-left');
    return { ...state, refusal: why, until: why ? null : state.until };
  };
  return { ...kiosk, services: kiosk.services.map(offered) };
}

/** Why the kiosk gives out no number of its own, as it knew the service on `knownOn`; null: it gives one, if one is left. */
export function hindrance(
  { refusal: known, until }: ServiceState,
  knownOn: BusinessDay,
  day: BusinessDay,
  now: Instant,
): Refusal | null {
  if (!known) return until !== null && now < until ? null : kioskRefusal('hours-may-be-over');
  const holds = knownOn === day && (known.comeBackAt === null || known.comeBackAt > now);
  return holds ? known : kioskRefusal('no-number-left');
}
