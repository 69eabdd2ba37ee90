/** Giving out a number (rules I1, I2, I12, I13, O1). */
import type { CommandOf } from '../../../shared/commands.ts';
import type { Policy, Service } from '../../../shared/hall.ts';
import type { Instant, TicketId } from '../../../shared/ids.ts';
import type { TicketClass } from '../../../shared/ticket.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { type Key, rank } from '../core/line.ts';
import { nextNumber } from '../core/number.ts';
import { happened, type Outcome, refused } from '../core/outcome.ts';
import type { State } from '../core/state.ts';
import { admission } from './admission.ts';

export function issueTicket(state: State, command: CommandOf<'IssueTicket'>, at: Instant): Outcome {
  const { hall, services, agencies } = indexOf(state.hall!);
  const service = services.get(command.serviceId);
  if (!service) return refused('service-unknown');
  const { refusal } = admission(state, at)(service);
  if (refusal) return { refusal };
  const { priorityGroup } = command;
  if (priorityGroup !== undefined && !hall.priorityGroups.some(({ code }) => code === priorityGroup))
    return refused('priority-group-unknown');
  const sequence = state.sequence + 1;
  const key = { ...promiseOf(hall.policy, command, at), sequence };
  return happened({
    type: 'TicketIssued',
    ticketId: `${state.day}.${sequence}` as TicketId,
    number: nextNumber(state, service.series ?? agencies.get(service.agencyId)!.series),
    serviceId: service.serviceId,
    priorityGroup: priorityGroup ?? null,
    ahead: ticketsAhead(state, service, key),
    ...key,
  });
}

/** The earliest promise that the visitor has a right to, and its class. */
function promiseOf(policy: Policy, command: CommandOf<'IssueTicket'>, at: Instant) {
  const target = (ticketClass: TicketClass) => policy.targetMinutes[ticketClass] * 60_000;
  const { slotAt, priorityGroup } = command;
  const inTime = slotAt !== undefined && at <= slotAt + policy.appointmentGraceMinutes * 60_000;
  const claims: { class: TicketClass; promise: Instant }[] = [
    ...(priorityGroup === undefined ? [] : [{ class: 'priority' as const, promise: at + target('priority') }]),
    ...(inTime ? [{ class: 'appointment' as const, promise: slotAt + target('appointment') }] : []),
  ];
  const [best] = claims.toSorted((a, b) => a.promise - b.promise);
  return best ?? { class: 'regular' as const, promise: at + target('regular') };
}

/** Waiting tickets with a smaller key, in all lines that some counter of this service serves. */
export function ticketsAhead(state: State, service: Service, key: Key): number {
  return indexOf(state.hall!)
    .neighbours.get(service.serviceId)!
    .reduce((sum, { serviceId }) => sum + rank(state.lines.get(serviceId) ?? [], key), 0);
}
