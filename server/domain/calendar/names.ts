/**
 * What is called how, also where today's settings have it no longer: what somebody wrote down yesterday is still to be
 * told (rule H4).
 */
import type { AgencyId, CounterId, ServiceId, ZoneId } from '../../../shared/base/ids.ts';
import type { Text } from '../../../shared/base/text.ts';
import type { HallIndex } from './hall-index.ts';

interface Named {
  id: string;
  en: string;
}

const removed = (kind: Named, id: string): Named => ({
  id: `${kind.id} yang dihapus (${id})`,
  en: `a removed ${kind.en} (${id})`,
});

export const nameOfAgency = ({ agencies }: HallIndex, agencyId: AgencyId): Text =>
  agencies.get(agencyId)?.shortName ?? removed({ id: 'instansi', en: 'agency' }, agencyId);

/** As the voice says it. */
export const spokenNameOfAgency = (index: HallIndex, agencyId: AgencyId): Text =>
  index.agencies.get(agencyId)?.spokenName ?? nameOfAgency(index, agencyId);

export const nameOfService = ({ services }: HallIndex, serviceId: ServiceId): Text =>
  services.get(serviceId)?.name ?? removed({ id: 'layanan', en: 'service' }, serviceId);

export const nameOfZone = ({ zones }: HallIndex, zoneId: ZoneId): Text =>
  zones.get(zoneId)?.name ?? removed({ id: 'zona', en: 'zone' }, zoneId);

/** "Loket 3"; begins a sentence. */
export function nameOfCounter({ counters }: HallIndex, counterId: CounterId): Named {
  const counter = counters.get(counterId);
  if (counter) return { id: `Loket ${counter.number}`, en: `Counter ${counter.number}` };
  const { id, en } = removed({ id: 'Loket', en: 'counter' }, counterId);
  return { id, en: en.replace(/^a/, 'A') };
}
