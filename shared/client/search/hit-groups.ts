/** What a search found, as it is read: what answers, and under each life event the services that it leads to. Pure. */
import type { ServiceId } from '../../base/ids.ts';
import type { CatalogueView } from '../../views/catalogue-view.ts';
import type { Hit } from './service-search.ts';

export type CardHit = Exclude<Hit, { kind: 'event' }>;
type LifeEvent = CatalogueView['lifeEvents'][number];

/** `event` null: what answers by its own name. */
export interface HitGroup {
  event: LifeEvent | null;
  hits: readonly CardHit[];
}

/** The group of what answers best comes first; nothing stands in two of them. */
export function hitGroups(hits: readonly Hit[], lifeEvents: readonly LifeEvent[]): HitGroup[] {
  const groups = new Map<LifeEvent | null, CardHit[]>();
  const seen = new Set<ServiceId>();
  const put = (event: LifeEvent | null, hit: CardHit) => {
    if (hit.kind === 'service' && seen.has(hit.serviceId)) return;
    if (hit.kind === 'service') seen.add(hit.serviceId);
    groups.set(event, [...(groups.get(event) ?? []), hit]);
  };
  for (const hit of hits) {
    const event = hit.kind === 'event' ? lifeEvents.find(({ code }) => code === hit.code) : null;
    if (event) for (const serviceId of event.serviceIds) put(event, { kind: 'service', serviceId });
    else if (hit.kind !== 'event') put(null, hit);
  }
  return [...groups].map(([event, found]) => ({ event, hits: found }));
}
