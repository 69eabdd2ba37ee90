import type { TicketId } from '../../../shared/base/ids.ts';
import type { TicketActName } from '../../../shared/views/supervising.ts';
import { withNewest } from '../base/newest.ts';
import type { When } from '../core/entry.ts';
import type { DirectEvent, EventOf } from '../core/events.ts';
import type { TicketAct } from '../core/hall-state.ts';
import type { State, Ticket } from '../core/state.ts';
import type { AppliesAll } from '../core/tables.ts';
import { knownTicket } from '../core/tickets.ts';
import { factsOf, movedFrom, raised, waiting } from '../ticket/become.ts';
import { putTicket } from '../ticket/put.ts';

export const directApplies = {
  TicketMoved: (state, { ticketId, serviceId, toCounterId, until }, when) =>
    acted(state, ticketId, when, 'moved', (ticket) => ({
      ...ticket,
      serviceId,
      onlyCounterId: toCounterId,
      ...movedFrom(ticket, serviceId),
      ...(ticket.status === 'held' && until !== undefined ? { until } : {}),
    })),
  TicketCalledOff: (state, { ticketId, reason }, when) =>
    acted(state, ticketId, when, 'cancelled', (ticket) => ({
      ...factsOf(ticket),
      touched: when.position,
      status: 'cancelled',
      reason,
      endedAt: when.at,
    })),
  TicketRaised: (state, { ticketId, promise }, when) =>
    acted(state, ticketId, when, 'raised', (ticket) => raised(ticket, promise)),
  TicketLowered: (state, { ticketId, promise, class: to }, when) =>
    acted(state, ticketId, when, 'lowered', ({ raisedFrom: _, ...ticket }) => ({
      ...ticket,
      class: to ?? 'regular',
      promise,
    })),
  TicketReopened: (state, { ticketId }, when) =>
    acted(state, ticketId, when, 'reopened', (ticket) => waiting(ticket, when.position)),
  TicketActUndone: undone,
} satisfies AppliesAll<DirectEvent['type']>;

const actsKept = 60;

function acted(
  state: State,
  ticketId: TicketId,
  when: When,
  what: TicketActName,
  change: (ticket: Ticket) => Ticket,
): State {
  const before = knownTicket(state, ticketId);
  const after = putTicket(state, { ...change(before), touched: when.position });
  return {
    ...after,
    ticketActs: withNewest<TicketAct>(
      { position: when.position, at: when.at, what, before },
      state.ticketActs,
      actsKept,
    ),
  };
}

/** As it was before. */
function undone(state: State, { actionPosition }: EventOf<'TicketActUndone'>, { position }: When): State {
  const act = state.ticketActs.find((each) => each.position === actionPosition);
  if (!act) throw new Error(`Nothing at ${actionPosition} to undo`);
  const restored = putTicket(state, { ...act.before, touched: position });
  return { ...restored, ticketActs: state.ticketActs.filter((each) => each !== act) };
}
