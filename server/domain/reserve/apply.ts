import type { TicketNumber } from '../../../shared/ids.ts';
import { unreachable } from '../../../shared/unreachable.ts';
import type { When } from '../core/entry.ts';
import type { Reserved, State } from '../core/state.ts';
import { withNewTicket } from '../ticket/apply.ts';
import type { ReserveEvent } from './events.ts';

export function applyReserveEvent(state: State, event: ReserveEvent, when: When): State {
  switch (event.type) {
    case 'NumbersReserved': {
      const reserved = { kioskId: event.kioskId, at: when.at, used: false };
      const added = event.numbers.map((number): [TicketNumber, Reserved] => [number, reserved]);
      return { ...state, reserved: state.reserved.merge(added) };
    }
    case 'TicketHandedIn': {
      const reserved = state.reserved.update(event.number, (each) => ({ ...each!, used: true }));
      return withNewTicket({ ...state, reserved }, event, event.takenAt, when);
    }
    case 'WishWithdrawn':
    case 'TicketLapsed':
      return state;
    default:
      return unreachable(event);
  }
}
