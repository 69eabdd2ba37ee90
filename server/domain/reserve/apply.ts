import { type KioskId, seriesOf, type TicketNumber } from '../../../shared/ids.ts';
import type { When } from '../core/entry.ts';
import type { EventOf, ReserveEvent } from '../core/events.ts';
import { nothingKnown, ownerOf } from '../core/known.ts';
import type { Reserved, State } from '../core/state.ts';
import type { AppliesAll } from '../core/tables.ts';
import { withNewTicket } from '../ticket/apply.ts';
import { withoutFormer } from './former.ts';
import { withLeft } from './left.ts';
import { withoutPage, withPage } from './pages.ts';

export const reserveApplies = {
  NumbersReserved: numbersReserved,
  ReserveEnded: (state, { kioskId, owner }) => withoutPage(state, owner, kioskId),
  TicketHandedIn: ticketHandedIn,
  WishWithdrawn: (state) => state,
  TicketLapsed: (state, { day, kioskId, number }) => withoutFormer(state, day, kioskId, number),
} satisfies AppliesAll<ReserveEvent['type']>;

function numbersReserved(state: State, event: EventOf<'NumbersReserved'>, { at }: When): State {
  const { kioskId, numbers, owner = null } = event;
  const reserved = { kioskId, owner, at, used: false };
  const added = numbers.map((number): [TicketNumber, Reserved] => [number, reserved]);
  const paged = withPage(state, owner ?? ownerOf(nothingKnown, kioskId), kioskId);
  return withLeft({ ...paged, reserved: paged.reserved.merge(added) }, kioskId, numbers);
}

function ticketHandedIn(state: State, event: EventOf<'TicketHandedIn'>, when: When): State {
  const kept = state.reserved.get(event.number);
  if (!kept) throw new Error(`${event.number} was never reserved`);
  const reserved = state.reserved.set(event.number, { ...kept, used: true });
  return withNewTicket({ ...withoutNumber(state, kept.kioskId, event.number), reserved }, event, event.takenAt, when);
}

/** A page whose reserve has ended has none left, and may still tell of what it gave out before. */
function withoutNumber(state: State, kioskId: KioskId, number: TicketNumber): State {
  const reserve = state.reserves.get(kioskId);
  if (reserve === undefined) return state;
  const series = seriesOf(number);
  const left = (reserve[series] ?? []).filter((each) => each !== number);
  return { ...state, reserves: state.reserves.set(kioskId, { ...reserve, [series]: left }) };
}
