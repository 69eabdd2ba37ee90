import { withNewest } from '../base/newest.ts';
import type { When } from '../core/entry.ts';
import type { EventOf, WaitingEvent } from '../core/events.ts';
import type { Settled } from '../core/hall-state.ts';
import type { State, Ticket } from '../core/state.ts';
import type { AppliesAll } from '../core/tables.ts';
import { knownTicket } from '../core/tickets.ts';
import { factsOf } from '../ticket/become.ts';
import { putTicket } from '../ticket/put.ts';

export const waitingApplies = {
  OfficersAnnounced: announced,
  WaitingEnded: (state, event, when) => {
    const { reason } = event;
    const end = (ticket: Ticket): Ticket => ({
      ...factsOf(ticket),
      touched: when.position,
      status: 'unserved',
      because: reason,
      endedAt: when.at,
    });
    return changed(state, event, when, { is: 'end', reason }, end);
  },
  WaitingMoved: (state, event, when) => {
    const { serviceId } = event;
    const move = (ticket: Ticket): Ticket => ({
      ...ticket,
      ...{ serviceId, onlyCounterId: null, transferredFrom: ticket.serviceId, touched: when.position },
    });
    return changed(state, event, when, { is: 'move', serviceId }, move);
  },
  SettlingUndone: undone,
} satisfies AppliesAll<WaitingEvent['type']>;

const settledKept = 60;

function announced(state: State, event: EventOf<'OfficersAnnounced'>, when: When): State {
  const { agencyId, serviceIds, ticketIds, until } = event;
  const undo = { before: [], announced: serviceIds.map((each) => [each, state.announced.get(each) ?? null] as const) };
  const settled = {
    position: when.position,
    at: when.at,
    agencyId,
    ticketIds,
    numbers: numbersOf(state, ticketIds),
    how: { is: 'stay', until },
    undo,
  } as const;
  const now = serviceIds.reduce((all, serviceId) => all.set(serviceId, until), state.announced);
  return { ...state, announced: now, settled: withNewest<Settled>(settled, state.settled, settledKept) };
}

function changed(
  state: State,
  { agencyId, ticketIds }: EventOf<'WaitingEnded' | 'WaitingMoved'>,
  when: When,
  how: Settled['how'],
  change: (ticket: Ticket) => Ticket,
): State {
  const before = ticketIds.map((ticketId) => knownTicket(state, ticketId));
  const undo = { before, announced: [] };
  const settled = {
    position: when.position,
    at: when.at,
    agencyId,
    ticketIds,
    numbers: before.map(({ number }) => number),
    how,
    undo,
  };
  const after = before.reduce((now, ticket) => putTicket(now, change(ticket)), state);
  return { ...after, settled: withNewest<Settled>(settled, state.settled, settledKept) };
}

const numbersOf = (state: State, ticketIds: readonly Ticket['ticketId'][]) =>
  ticketIds.map((ticketId) => knownTicket(state, ticketId).number);

/** As it was before; what was told is no longer told. */
function undone(state: State, { actionPosition }: EventOf<'SettlingUndone'>, when: When): State {
  const undo = state.settled.find(({ position }) => position === actionPosition)?.undo;
  if (!undo) throw new Error(`Nothing at ${actionPosition} to undo`);
  const restored = undo.before.reduce((now, ticket) => putTicket(now, { ...ticket, touched: when.position }), state);
  const announced = undo.announced.reduce(
    (all, [serviceId, until]) => (until === null ? all.delete(serviceId) : all.set(serviceId, until)),
    restored.announced,
  );
  return { ...restored, announced, settled: state.settled.filter(({ position }) => position !== actionPosition) };
}
