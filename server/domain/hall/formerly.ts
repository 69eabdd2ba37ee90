/**
 * What settings of before had, and a kiosk without its server may still have given somebody: the letters of a service, and a
 * priority group (rule K3). It is never forgotten, for a kiosk comes back when it comes back, and it is little.
 */
import type { SeriesPrefix, ServiceId } from '../../../shared/base/ids.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { State } from '../core/state.ts';

type Formerly = Pick<State, 'formerSeries' | 'formerGroups'>;

const mostLetters = 8;
const mostGroups = 100;

/** `before` null: the hall is set up just now. */
export function formerlyWith(state: Formerly, before: Hall | null, next: Hall): Partial<Formerly> {
  if (before === null) return {};
  return { formerSeries: seriesWith(state, before, next), formerGroups: groupsWith(state, before, next) };
}

function seriesWith({ formerSeries }: Formerly, before: Hall, next: Hall): State['formerSeries'] {
  const [was, is] = [indexOf(before), indexOf(next)];
  const changed = before.services.flatMap((service): [ServiceId, readonly SeriesPrefix[]][] => {
    const now = is.services.get(service.serviceId);
    const own = was.seriesOf(service);
    if (now === undefined || is.seriesOf(now) === own) return [];
    const others = formerSeries.get(service.serviceId, []).filter((series) => series !== own);
    return [[service.serviceId, [...others, own].slice(-mostLetters)]];
  });
  return changed.length === 0 ? formerSeries : formerSeries.merge(changed);
}

function groupsWith({ formerGroups }: Formerly, before: Hall, next: Hall): State['formerGroups'] {
  const gone = before.priorityGroups.map(({ code }) => code).filter((code) => !indexOf(next).priorityGroups.has(code));
  return gone.length === 0 ? formerGroups : [...new Set([...formerGroups, ...gone])].slice(-mostGroups);
}
