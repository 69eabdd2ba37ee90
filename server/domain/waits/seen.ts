/**
 * What is said of a ticket's wait, and of a number that would be taken now: every view asks here, so that the phone, the desk and the
 * floor say one thing (rules U43 to U46).
 */
import type { Instant, ServiceId } from '../../../shared/base/ids.ts';
import type { Hall, Service } from '../../../shared/hall/hall.ts';
import type { Presence } from '../../../shared/views/presence.ts';
import type { NumberWait, StaffChange, Wait } from '../../../shared/views/wait.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import { closesAt } from '../calendar/hours.ts';
import { momentOf } from '../calendar/moment.ts';
import type { Ready, Ticket } from '../core/state.ts';
import { type ShownWait, shownAtIssue, type WaitTold, waitsOver } from '../core/waits.ts';
import { calledUntil } from '../presence/called-until.ts';
import { presenceAt, presenceForTicket } from '../presence/presence.ts';
import { admission } from '../ticket/admission.ts';
import { staffChange } from './staff-change.ts';

interface Line {
  presence: Presence;
  staff: StaffChange | null;
  /** When the last of its counters can call nobody more (rule U90). */
  closesAt: Instant | null;
}

/** For many tickets at one instant: what holds for a whole line is looked at once. */
export function waitsAt(state: Ready, at: Instant): (ticket: Ticket) => Wait | null {
  const lineOf = linesAt(state, at);
  const { services, counters } = indexOf(state.hall);
  const untilOf = calledUntil(state, at);
  return (ticket) => {
    const service = services.get(ticket.serviceId);
    if (!service || ticket.status !== 'waiting') return null;
    const line = lineOf(service);
    const counter = ticket.onlyCounterId === null ? undefined : counters.get(ticket.onlyCounterId);
    const presence = counter ? presenceForTicket(state, ticket, service, at) : line.presence;
    if (presence.status !== 'open') return { is: 'nobody' };
    const shown = shownOf(state, ticket);
    if (!shown) return null;
    const staff = counter ? staffChange(state, [counter], at) : line.staff;
    if (shown.isUnlikely)
      return { is: 'unlikely', closesAt: counter ? untilOf(service, [counter]) : line.closesAt, staff };
    const { earliest, expected, latest } = shown;
    return { is: 'range', earliest, expected, latest, staff };
  };
}

/** Of one that came after the forecast: what it was told. */
function shownOf(state: Ready, { ticketId, told, touched }: Ticket): ShownWait | null {
  const waits = waitsOver(state);
  const shown = waits.ticketWaits?.get(ticketId);
  if (shown || !waits.ticketWaits || !told) return shown ?? null;
  // Read last: it is another one with each forecast, and so is each row that has read it (rule L13).
  return touched > (waits.forecastPosition ?? 0) ? told : null;
}

/** As its holder was told it, from the event alone: every retry of the command is answered the same. */
export function waitAtIssue(hall: Hall, told: WaitTold, serviceId: ServiceId, at: Instant): Wait {
  const { isUnlikely, ...range } = shownAtIssue(told, at);
  if (!isUnlikely) return { is: 'range', ...range, staff: null };
  const index = indexOf(hall);
  const service = index.services.get(serviceId);
  const closes = told.closesAt ?? (service ? closingOf(index, service, at) : null);
  return { is: 'unlikely', closesAt: closes, staff: null };
}

/** By its hours. Null: nobody knows, or it never closes. */
function closingOf(index: HallIndex, service: Service, at: Instant): Instant | null {
  const closing = closesAt(index, service, momentOf(index.hall, at).day);
  return Number.isFinite(closing) ? closing : null;
}

/** Of a service, for each class that a visitor may choose. Null: nothing is known, or no such number can be had (rule U43). */
export function numberWaitsAt(
  state: Ready,
  at: Instant,
): (service: Service, ticketClass: 'regular' | 'priority') => NumberWait | null {
  const lineOf = linesAt(state, at);
  const admissionOf = admission(state, at);
  return (service, ticketClass) => {
    const line = lineOf(service);
    if (line.presence.status !== 'open') return { is: 'nobody' };
    const shown = waitsOver(state).numberWaits?.get(service.serviceId)?.[ticketClass];
    if (!shown || admissionOf(service).refusal) return null;
    const { isUnlikely, ...range } = shown;
    const { staff } = line;
    return isUnlikely ? { is: 'unlikely', closesAt: line.closesAt, staff } : { is: 'range', ...range, staff };
  };
}

/**
 * What `waitsAt` makes its answer of: where each part is the same, so is the wait. For thousands of phones: what holds for a whole line
 * is one text for all of them.
 */
export function waitPartsAt(state: Ready, at: Instant): (ticket: Ticket) => readonly unknown[] {
  const [textOf, waitOf] = [lineTextsAt(state, at), waitsAt(state, at)];
  const { services } = indexOf(state.hall);
  return (ticket) => {
    const service = services.get(ticket.serviceId);
    if (!service || ticket.status !== 'waiting') return nothing;
    return ticket.onlyCounterId === null
      ? [shownOf(state, ticket), textOf(service)]
      : [null, JSON.stringify(waitOf(ticket))];
  };
}

const nothing: readonly unknown[] = [null, null];

/** What holds for a whole line, as a text to be compared: where it is the same, so is all that is said of its tickets but their own times. */
export function lineTextsAt(state: Ready, at: Instant): (service: Service) => string {
  const lineOf = linesAt(state, at);
  const texts = new Map<ServiceId, string>();
  return (service) => {
    const text = texts.get(service.serviceId) ?? JSON.stringify(lineOf(service));
    texts.set(service.serviceId, text);
    return text;
  };
}

function linesAt(state: Ready, at: Instant): (service: Service) => Line {
  const index = indexOf(state.hall);
  const presenceOf = presenceAt(state, at);
  const untilOf = calledUntil(state, at);
  const known = new Map<ServiceId, Line>();
  return (service) => {
    const found = known.get(service.serviceId);
    if (found) return found;
    const line = {
      presence: presenceOf(service),
      staff: staffChange(state, index.countersOf(service), at),
      closesAt: untilOf(service),
    };
    known.set(service.serviceId, line);
    return line;
  };
}
