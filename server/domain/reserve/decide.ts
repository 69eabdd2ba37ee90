import type { CommandOf } from '../../../shared/commands.ts';
import {
  type CommandId,
  type Instant,
  type KioskId,
  type SeriesPrefix,
  seriesOf,
  type TicketNumber,
} from '../../../shared/ids.ts';
import { no } from '../../../shared/result.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { Event } from '../core/events.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import type { Ready, Reserved, State } from '../core/state.ts';
import { type ActorOf, type DecidesAll, kiosk, ofHall, ofService } from '../core/tables.ts';
import { nextTicketId, ticketsAhead } from '../ticket/issue.ts';
import { promiseFrom } from '../ticket/promise.ts';
import { lacking } from './reserve.ts';

export const reserveDecides = {
  ReserveNumbers: { by: kiosk, scope: ofHall, decide: reserveNumbers },
  HandInTicket: { by: kiosk, scope: ofService, decide: handIn },
  WithdrawTicket: { by: kiosk, scope: ofHall, decide: withdraw },
} satisfies Partial<DecidesAll>;

type Kiosk = ActorOf<'kiosk'>;

function reserveNumbers(state: Ready, _command: CommandOf<'ReserveNumbers'>, { kioskId }: Kiosk): EventsOrRefusal {
  const { series } = indexOf(state.hall);
  const numbers = lacking(state, kioskId, series, state.hall.policy.reservePerSeries);
  return numbers.length === 0 ? happened() : happened({ type: 'NumbersReserved', kioskId, numbers });
}

function handIn(state: Ready, command: CommandOf<'HandInTicket'>, { kioskId }: Kiosk, at: Instant): EventsOrRefusal {
  const { number, serviceId, day, priorityGroup = null } = command;
  const index = indexOf(state.hall);
  if (day !== state.day)
    return happened({ type: 'TicketLapsed', number, serviceId, kioskId, day, takenAt: command.takenAt });
  const service = index.services.get(serviceId);
  if (!service) return no('service-unknown');
  if (priorityGroup !== null && !index.priorityGroups.has(priorityGroup)) return no('priority-group-unknown');
  const reserved = usableBy(state, kioskId, number, index.seriesOf(service));
  if (!reserved) return no('number-not-reserved', { number });
  // A kiosk's clock may be wrong, but nobody came before the number was reserved, nor comes in the future.
  const takenAt = Math.min(at, Math.max(reserved.at, command.takenAt));
  const ticketClass = priorityGroup === null ? 'regular' : 'priority';
  const promise = promiseFrom(state.hall.policy, ticketClass, takenAt);
  const key = { promise, sequence: state.sequence + 1 };
  return happened(...withdrawn(state, command.insteadOf), {
    type: 'TicketHandedIn',
    ticketId: nextTicketId(state),
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

/** What this kiosk has kept under a number of the series, and not given out yet; null: nothing (rule K3). */
function usableBy(state: State, kioskId: KioskId, number: TicketNumber, series: SeriesPrefix): Reserved | null {
  const reserved = state.reserved.get(number);
  return reserved && reserved.kioskId === kioskId && !reserved.used && seriesOf(number) === series ? reserved : null;
}

function withdraw(state: Ready, { asked }: CommandOf<'WithdrawTicket'>, { kioskId }: Kiosk): EventsOrRefusal {
  return happened(...withdrawn(state, asked), { type: 'WishWithdrawn', kioskId, asked });
}

/** A kiosk had asked and not waited for the answer; if the command took effect all the same, nobody holds that ticket. */
function withdrawn(state: State, asked: CommandId | undefined): Event[] {
  const ticketId = asked && state.answers.get(asked)?.answer.issued?.ticketId;
  if (!ticketId || state.tickets.get(ticketId)?.status !== 'waiting') return [];
  return [{ type: 'TicketCancelled', ticketId, counterId: null, reason: 'duplicate' }];
}
