import type { Actor, CommandOf } from '../../../shared/commands.ts';
import type { CommandId, Instant, KioskId, TicketId } from '../../../shared/ids.ts';
import { unreachable } from '../../../shared/unreachable.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { Event } from '../core/events.ts';
import { seriesOf } from '../core/number.ts';
import { happened, type Outcome, refused } from '../core/outcome.ts';
import type { State } from '../core/state.ts';
import { ticketsAhead } from '../ticket/issue.ts';
import { lacking } from './reserve.ts';

export type ReserveCommand = CommandOf<'ReserveNumbers' | 'HandInTicket' | 'WithdrawTicket'>;

export function decideReserve(state: State, command: ReserveCommand, actor: Actor, at: Instant): Outcome {
  if (actor.kind !== 'kiosk') throw new Error(`A kiosk's command from a ${actor.kind}`);
  switch (command.type) {
    case 'ReserveNumbers':
      return reserveNumbers(state, actor.kioskId);
    case 'HandInTicket':
      return handIn(state, command, actor.kioskId, at);
    case 'WithdrawTicket': {
      const { asked } = command;
      return happened(...withdrawn(state, asked), { type: 'WishWithdrawn', kioskId: actor.kioskId, asked });
    }
    default:
      return unreachable(command);
  }
}

function reserveNumbers(state: State, kioskId: KioskId): Outcome {
  const { hall, services, agencies } = indexOf(state.hall!);
  const series = new Set(
    [...services.values()].map((service) => service.series ?? agencies.get(service.agencyId)!.series),
  );
  const numbers = lacking(state, kioskId, series, hall.policy.reservePerSeries);
  return numbers.length === 0 ? happened() : happened({ type: 'NumbersReserved', kioskId, numbers });
}

function handIn(state: State, command: CommandOf<'HandInTicket'>, kioskId: KioskId, at: Instant): Outcome {
  const { number, serviceId, day } = command;
  const { hall, services, agencies } = indexOf(state.hall!);
  if (day !== state.day)
    return happened({ type: 'TicketLapsed', number, serviceId, kioskId, day, takenAt: command.takenAt });
  const service = services.get(serviceId);
  if (!service) return refused('service-unknown');
  const { priorityGroup = null } = command;
  if (priorityGroup !== null && !hall.priorityGroups.some(({ code }) => code === priorityGroup))
    return refused('priority-group-unknown');
  const reserved = state.reserved.get(number);
  const series = service.series ?? agencies.get(service.agencyId)!.series;
  if (!reserved || reserved.kioskId !== kioskId || reserved.used || seriesOf(number) !== series)
    return refused('number-not-reserved', { number });
  // A kiosk's clock may be wrong, but nobody came before the number was reserved, nor comes in the future.
  const takenAt = Math.min(at, Math.max(reserved.at, command.takenAt));
  const ticketClass = priorityGroup === null ? 'regular' : 'priority';
  const key = { promise: takenAt + hall.policy.targetMinutes[ticketClass] * 60_000, sequence: state.sequence + 1 };
  return happened(...withdrawn(state, command.insteadOf), {
    type: 'TicketHandedIn',
    ticketId: `${state.day}.${key.sequence}` as TicketId,
    number,
    serviceId,
    class: ticketClass,
    priorityGroup,
    ahead: ticketsAhead(state, service, key),
    ...key,
    kioskId,
    takenAt,
    insteadOf: command.insteadOf ?? null,
  });
}

/** A kiosk had asked and not waited for the answer; if the command took effect all the same, nobody holds that ticket. */
function withdrawn(state: State, asked: CommandId | undefined): Event[] {
  const ticketId = asked && state.answers.get(asked)?.answer.issued?.ticketId;
  if (!ticketId || state.tickets.get(ticketId)?.status !== 'waiting') return [];
  return [{ type: 'TicketCancelled', ticketId, counterId: null, reason: 'duplicate' }];
}
