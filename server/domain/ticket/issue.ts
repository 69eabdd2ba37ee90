/** Giving out a number (rules I1, I2, I12, I13, O1). */

import type { Instant, TicketId } from '../../../shared/base/ids.ts';
import type { TicketClass } from '../../../shared/base/ticket.ts';
import type { Actor, CommandOf } from '../../../shared/commands.ts';
import type { Service } from '../../../shared/hall/hall.ts';
import { no } from '../../../shared/refusals/result.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { dayOf } from '../calendar/moment.ts';
import type { Known } from '../core/known.ts';
import { rank, type SortKey } from '../core/line.ts';
import { nextNumber } from '../core/number.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import type { Ready } from '../core/state.ts';
import { toldAt } from '../core/waits.ts';
import { presenceAt, warningOf } from '../presence/presence.ts';
import { admission } from './admission.ts';
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
  // Never a figure where nobody is (rule U43).
  const isOpen = presenceAt(state, at)(service).status === 'open';
  const key = { ticketId: nextTicketId(state), ...promiseOf(state, command, at), sequence: state.sequence + 1 };
  const told = isOpen && expects ? toldAt(at, expects(service.serviceId, key.class)) : null;
  return happened({
    type: 'TicketIssued',
    number: nextNumber(state, index.seriesOf(service)),
    serviceId: service.serviceId,
    priorityGroup: priorityGroup ?? null,
    ahead: ticketsAhead(state, service, key),
    ...key,
    ...(warned ? { warned } : {}),
    ...(told ? { told } : {}),
  });
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
export const ticketsAhead = (state: Ready, service: Service, key: SortKey): number =>
  indexOf(state.hall)
    .neighboursOf(service)
    .reduce((sum, { serviceId }) => sum + rank(state.lines.get(serviceId) ?? [], key), 0);
