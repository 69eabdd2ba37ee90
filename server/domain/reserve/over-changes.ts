/** What a kiosk gave out without its server before the day or the settings changed (rule K11). */

import { type KioskId, seriesOf, type TicketNumber } from '../../../shared/base/ids.ts';
import type { CommandOf } from '../../../shared/commands.ts';
import type { Service } from '../../../shared/hall/hall.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { addDays, endOfDay } from '../calendar/moment.ts';
import { countOf } from '../core/number.ts';
import type { Ready } from '../core/state.ts';
import { openOver } from '../presence/open-over.ts';
import { wasLeft } from './former.ts';

/** Given out on the day before for a service that did not close at its end: whoever holds it is still in the hall (rule K11). */
export function goesOn(
  state: Ready,
  { day, number }: CommandOf<'HandInTicket'>,
  service: Service | undefined,
  kioskId: KioskId,
): boolean {
  if (!service || state.day !== addDays(day, 1) || !isOfSeries(state, service, number)) return false;
  const today = state.reserved.get(number);
  const isOurs = today === undefined || (today.kioskId === kioskId && !today.used);
  const isGivenToday = countOf(number) <= state.series.get(seriesOf(number), 0) || state.kept.has(number);
  return (
    isOurs &&
    !isGivenToday &&
    wasLeft(state, day, kioskId, number) &&
    openOver(state, endOfDay(state.hall, day))(service)
  );
}

/** Of the service's series, or of one that was the service's before the settings changed: its agency's, or one that is no more. */
export function isOfSeries({ hall, formerSeries }: Ready, service: Service, number: TicketNumber): boolean {
  const { series, seriesOf: seriesOfService, agencies } = indexOf(hall);
  const own = seriesOf(number);
  if (formerSeries.get(service.serviceId)?.includes(own)) return true;
  return own === seriesOfService(service) || own === agencies.get(service.agencyId)?.series || !series.has(own);
}
