/** Where no numbers are given out just now, as everybody reads it (rule R5). */
import type { Instant, ZoneId } from '../../../shared/base/ids.ts';
import type { NumbersOf } from '../../../shared/views/supervising.ts';
import type { PublicStop } from '../../../shared/views/view-parts.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import { nameOfAgency, nameOfService } from '../calendar/names.ts';
import type { Ready } from '../core/state.ts';
import { stopsAt, whyStopped } from '../stop/stopped.ts';

/** Zone null: all of them. One of the whole hall says all there is to say until it ends. */
export function publicStops(state: Ready, at: Instant, zoneId: ZoneId | null = null): PublicStop[] {
  const index = indexOf(state.hall);
  const stops = stopsAt(state, at);
  const ofHall = stops.filter(({ about }) => about.of === 'hall');
  return (ofHall.length > 0 ? ofHall : stops)
    .filter(({ about }) => zoneId === null || isIn(index, about, zoneId))
    .map((stop) => ({ ...namesOf(index, stop.about), why: whyStopped(stop), until: stop.until }));
}

function isIn(index: HallIndex, about: NumbersOf, zoneId: ZoneId): boolean {
  if (about.of === 'hall') return true;
  if (about.of === 'service') return index.zoneIdOf(about) === zoneId;
  const own = index.hall.services.filter(({ agencyId }) => agencyId === about.agencyId);
  return own.some((service) => index.zoneIdOf(service) === zoneId);
}

function namesOf(index: HallIndex, about: NumbersOf): Pick<PublicStop, 'agencyName' | 'serviceName'> {
  if (about.of === 'hall') return { agencyName: null, serviceName: null };
  if (about.of === 'agency') return { agencyName: nameOfAgency(index, about.agencyId), serviceName: null };
  const agencyId = index.services.get(about.serviceId)?.agencyId;
  const agencyName = agencyId === undefined ? null : nameOfAgency(index, agencyId);
  return { agencyName, serviceName: nameOfService(index, about.serviceId) };
}
