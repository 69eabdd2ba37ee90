import type { TicketNumber } from '../../../shared/ids.ts';
import type { When } from '../core/entry.ts';
import type { EventOf, ReserveEvent } from '../core/events.ts';
import type { Reserved, State } from '../core/state.ts';
import type { AppliesAll } from '../core/tables.ts';
import { withNewTicket } from '../ticket/apply.ts';

export const reserveApplies = {
  NumbersReserved: numbersReserved,
  TicketHandedIn: ticketHandedIn,
  WishWithdrawn: (state) => state,
  TicketLapsed: (state) => state,
} satisfies AppliesAll<ReserveEvent['type']>;

function numbersReserved(state: State, { kioskId, numbers }: EventOf<'NumbersReserved'>, { at }: When): State {
  const reserved = { kioskId, at, used: false };
  const added = numbers.map((number): [TicketNumber, Reserved] => [number, reserved]);
  return { ...state, reserved: state.reserved.merge(added) };
}

function ticketHandedIn(state: State, event: EventOf<'TicketHandedIn'>, when: When): State {
  const kept = state.reserved.get(event.number);
  if (!kept) throw new Error(`${event.number} was never reserved`);
  const reserved = state.reserved.set(event.number, { ...kept, used: true });
  return withNewTicket({ ...state, reserved }, event, event.takenAt, when);
}
