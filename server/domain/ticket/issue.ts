/** Giving out a number (rules I1, I2, I12, I13, O1). */

import type { Instant, ServiceId, TicketId } from '../../../shared/base/ids.ts';
import type { TicketClass } from '../../../shared/base/ticket.ts';
import type { Actor, CommandOf } from '../../../shared/commands.ts';
import type { Hall, Service } from '../../../shared/hall/hall.ts';
import { no } from '../../../shared/refusals/result.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { dayOf } from '../calendar/moment.ts';
import type { Known } from '../core/known.ts';
import { rank, type SortKey } from '../core/line.ts';
import { nextNumber } from '../core/number.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import type { Place, Ready } from '../core/state.ts';
import { type ExpectedNumber, toldAt, unlikelyFrom, type WaitTold } from '../core/waits.ts';
import { calledUntil } from '../presence/called-until.ts';
import { presenceAt, warningOf } from '../presence/presence.ts';
import { admission } from './admission.ts';
import { nextClosing } from './closing-time.ts';
import { promiseFrom } from './promise.ts';

export function issueTicket(
  state: Ready,
  command: CommandOf<'IssueTicket'>,
  _actor: Actor,
  at: Instant,
  { expects }: Known,
): EventsOrRefusal {
  const index = indexOf(state.hall);
  const service = index.services.get(command.serviceId);
  if (!service) return no('service-unknown');
  const { refusal } = admission(state, at)(service);
  if (refusal) return { ok: false, refusal };
  const { priorityGroup } = command;
  if (priorityGroup !== undefined && !index.priorityGroups.has(priorityGroup)) return no('priority-group-unknown');
  const warned = warningOf(state, service, at);
  const key = { ticketId: nextTicketId(state), ...promiseOf(state, command, at), sequence: state.sequence + 1 };
  const ahead = ticketsAhead(state, service, key);
  const expected = expects?.(service, key.class, key) ?? null;
  const told = expected && toldOf(state, service, expected, ahead, at);
  return happened({
    type: 'TicketIssued',
    number: nextNumber(state, index.seriesOf(service)),
    serviceId: service.serviceId,
    priorityGroup: priorityGroup ?? null,
    ahead,
    ...key,
    ...(warned ? { warned } : {}),
    ...(told ? { told } : {}),
  });
}

/** Never a figure where nobody is (rule U43). Each who came in front since the forecast takes as long as the standard says (rule U44). */
function toldOf(state: Ready, service: Service, expected: ExpectedNumber, ahead: number, at: Instant): WaitTold | null {
  const presence = presenceAt(state, at)(service);
  if (presence.status !== 'open') return null;
  const eachMs = (service.standardMinutes * 60_000) / presence.counters;
  const told = toldAt(at, expected, (ahead - (expected.ahead ?? ahead)) * eachMs);
  const until = told.unserved >= unlikelyFrom ? calledUntil(state, at)(service) : null;
  const isSooner = until !== null && until < nextClosing(state, service.serviceId, at);
  return isSooner ? { ...told, closesAt: until } : told;
}

export const nextTicketId = ({ day, sequence }: Ready): TicketId => `${day}.${sequence + 1}` as TicketId;

/** The earliest promise that the visitor has a right to, and its class. */
function promiseOf({ hall, day }: Ready, { slotAt, priorityGroup }: CommandOf<'IssueTicket'>, at: Instant) {
  const { policy } = hall;
  const claim = (ticketClass: TicketClass, base: Instant) => ({
    class: ticketClass,
    promise: promiseFrom(policy, ticketClass, base),
  });
  const isInTime = (slot: Instant) => at <= slot + policy.appointmentGraceMinutes * 60_000 && dayOf(hall, slot) === day;
  const priority = priorityGroup === undefined ? null : claim('priority', at);
  const appointment = slotAt !== undefined && isInTime(slotAt) ? claim('appointment', slotAt) : null;
  if (priority && appointment) return appointment.promise < priority.promise ? appointment : priority;
  return priority ?? appointment ?? claim('regular', at);
}

/** Waiting tickets with a smaller key, in all lines that some counter of this service serves. */
export const ticketsAhead = ({ hall, lines }: WithLines, service: Service, key: SortKey): number =>
  indexOf(hall)
    .neighboursOf(service)
    .reduce((sum, { serviceId }) => sum + rank(lines.get(serviceId) ?? [], key), 0);

/** A state; or lines that were kept of one. */
interface WithLines {
  hall: Hall;
  lines: { get(serviceId: ServiceId): readonly Place[] | undefined };
}
