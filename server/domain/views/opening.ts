/** Whether anything of the hall is open by its hours, and when it opens next (rule V5). */

import type { Instant } from '../../../shared/base/ids.ts';
import type { Service } from '../../../shared/hall/hall.ts';
import type { Opening } from '../../../shared/views/view-parts.ts';
import { type Closure, closureAt, closuresOn } from '../calendar/closures.ts';
import type { HallIndex } from '../calendar/hall-index.ts';
import { hoursOn, nextOpening } from '../calendar/hours.ts';
import { type Moment, momentOf } from '../calendar/moment.ts';

/** Past the last number it is open still: those who have one are being called. */
export function openingOf(index: HallIndex, at: Instant, services: readonly Service[]): Opening {
  const now = momentOf(index.hall, at);
  const opens: (Instant | null)[] = [];
  for (const service of services) {
    const closures = closuresOn(index.hall, now.day, hoursOn(index, service, now.day, now.weekday));
    const closure = closureAt(closures, at);
    if (closure === null || closure.code === 'service-past-cutoff') return { status: 'open' };
    opens.push(endOf(index, service, now, closure));
  }
  const first = Math.min(...opens.map((open) => open ?? Number.POSITIVE_INFINITY));
  return { status: 'closed', opensAt: Number.isFinite(first) ? first : null };
}

const endOf = (index: HallIndex, service: Service, now: Moment, { code, to }: Closure): Instant | null =>
  code === 'service-closed' || code === 'service-on-break' ? to : nextOpening(index, service, now.day);
