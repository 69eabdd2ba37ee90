/** What of an event can be counted in a spreadsheet: one cell each. Null: it is not about that. */
import type { AgencyId, ServiceId } from '../../shared/base/ids.ts';
import { inLanguage } from '../../shared/base/text.ts';
import { type TicketClass, unservedReasonWords } from '../../shared/base/ticket.ts';
import { cancelReasonWords, outcomeWords } from '../../shared/base/ticket-words.ts';
import { indexOf } from '../domain/calendar/hall-index.ts';
import { nameOfAgency, nameOfService } from '../domain/calendar/names.ts';
import type { Event } from '../domain/core/events.ts';
import { type Happened, takesBack } from './follow.ts';
import { agenciesToldOf } from './line.ts';
import { ticketIdsOf } from './tickets.ts';

export interface Cells {
  agency: string | null;
  service: string | null;
  class: string | null;
  outcome: string | null;
  /** From taking the number to its first call, which this is. */
  waitedSeconds: number | null;
  /** From the beginning of the service to its end. */
  servedSeconds: number | null;
  /** The position of what an undo took back. */
  undid: number | null;
  /** It does not count any more: it has no outcome and no times. */
  isTakenBack: boolean;
}

export const takenBack = (cells: Cells): Cells => ({
  ...cells,
  outcome: null,
  waitedSeconds: null,
  servedSeconds: null,
  isTakenBack: true,
});

const classes: Record<TicketClass, string> = {
  regular: 'reguler',
  priority: 'prioritas',
  appointment: 'janji temu',
};

/** `ticketId`: of an event that is about several, the one that this row is about. */
export function cellsOf(happened: Happened, [ticketId] = ticketIdsOf(happened.event)): Cells {
  const { event, when, hall, tickets, facts } = happened;
  const index = indexOf(hall);
  const ticket = ticketId === undefined ? null : facts.of(ticketId);
  const serviceId = ticketId === undefined ? serviceIdOf(event) : tickets.serviceOf(ticketId);
  const agencyIds = agenciesOf(happened, serviceId);
  const isFirstCall = event.type === 'TicketCalled' && ticket?.calledAt === when.at;
  const since = (began: number | null | undefined) =>
    began === null || began === undefined ? null : Math.max(0, Math.round((when.at - began) / 1_000));
  return {
    agency: agencyIds.map((agencyId) => inLanguage(nameOfAgency(index, agencyId), 'id')).join(' / ') || null,
    service: serviceId && inLanguage(nameOfService(index, serviceId), 'id'),
    class: ticket && classes[ticket.class],
    outcome: outcomeOf(event),
    waitedSeconds: isFirstCall ? since(ticket?.takenAt) : null,
    servedSeconds: event.type === 'TicketCompleted' ? since(ticket?.startedAt) : null,
    undid: takesBack(event) ? event.actionPosition : null,
    isTakenBack: false,
  };
}

const serviceIdOf = (event: Event) => ('serviceId' in event ? event.serviceId : null);

/** That of the service; where it is about no service, all that it is about. */
function agenciesOf(happened: Happened, serviceId: ServiceId | null): AgencyId[] {
  const service = serviceId === null ? undefined : indexOf(happened.hall).services.get(serviceId);
  return service ? [service.agencyId] : [...new Set(agenciesToldOf(happened))];
}

/** How it ended, as far as it ended. */
function outcomeOf(event: Event): string | null {
  switch (event.type) {
    case 'TicketCompleted':
      return inLanguage(outcomeWords[event.outcome], 'id');
    case 'TicketMissed':
      return 'Tidak hadir';
    case 'TicketUnserved':
      return 'Tidak terlayani';
    case 'WaitingEnded':
      return `Tidak terlayani: ${inLanguage(unservedReasonWords[event.reason], 'id').toLowerCase()}`;
    case 'TicketCalledOff':
    case 'TicketCancelled':
      return event.reason === 'visitor'
        ? 'Batal: oleh pemohon'
        : `Batal: ${inLanguage(cancelReasonWords[event.reason], 'id').toLowerCase()}`;
    default:
      return null;
  }
}
