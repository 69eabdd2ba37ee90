import { type BusinessDay, type KioskId, seriesOf, type TicketNumber } from '../../../shared/base/ids.ts';
import type { When } from '../core/entry.ts';
import type { EventOf, ReserveEvent } from '../core/events.ts';
import type { Reserved } from '../core/hall-state.ts';
import { nothingKnown, ownerOf } from '../core/known.ts';
import type { State } from '../core/state.ts';
import type { AppliesAll } from '../core/tables.ts';
import { withNewTicket } from '../ticket/apply.ts';
import { withoutFormer } from './former.ts';
import { reservedAsFarAs, withLeft } from './left.ts';
import { withoutPage, withPage } from './pages.ts';

export const reserveApplies = {
  NumbersReserved: numbersReserved,
  ReserveEnded: (state, { kioskId, owner }) => withoutPage(state, owner, kioskId),
  TicketHandedIn: ticketHandedIn,
  WishWithdrawn: (state) => state,
  TicketLapsed: (state, { day, kioskId, number }) =>
    day === state.day ? used(state, number) : withoutFormer(state, day, kioskId, number),
} satisfies AppliesAll<ReserveEvent['type']>;

function numbersReserved(state: State, event: EventOf<'NumbersReserved'>, { at }: When): State {
  const { kioskId, numbers, owner = null } = event;
  const reserved = { kioskId, owner, at, used: false };
  const added = numbers.map((number): [TicketNumber, Reserved] => [number, reserved]);
  const paged = withPage(state, owner ?? ownerOf(nothingKnown, kioskId), kioskId);
  return withLeft({ ...paged, reserved: paged.reserved.merge(added) }, kioskId, numbers);
}

function ticketHandedIn(state: State, event: EventOf<'TicketHandedIn'>, when: When): State {
  const { number, takenAt, day } = event;
  const told = day === undefined ? used(state, number) : usedBefore(state, event, day);
  return withNewTicket(told, event, takenAt, when);
}

function used(state: State, number: TicketNumber): State {
  const kept = state.reserved.get(number);
  if (!kept) throw new Error(`${number} was never reserved`);
  const reserved = state.reserved.set(number, { ...kept, used: true });
  return { ...withoutNumber(state, kept.kioskId, number), reserved };
}

/** It was kept on the day before: from now on it is a number of today, which nobody else gets. */
function usedBefore(state: State, { number, kioskId, takenAt }: EventOf<'TicketHandedIn'>, day: BusinessDay): State {
  const kept = state.reserved.get(number) ?? { kioskId, owner: null, at: takenAt, used: true };
  const told = withoutFormer(withoutNumber(state, kioskId, number), day, kioskId, number);
  return reservedAsFarAs({ ...told, reserved: told.reserved.set(number, { ...kept, used: true }) }, [number]);
}

/** A page whose reserve has ended has none left, and may still tell of what it gave out before. */
function withoutNumber(state: State, kioskId: KioskId, number: TicketNumber): State {
  const reserve = state.reserves.get(kioskId);
  if (reserve === undefined) return state;
  const series = seriesOf(number);
  const left = (reserve[series] ?? []).filter((each) => each !== number);
  return { ...state, reserves: state.reserves.set(kioskId, { ...reserve, [series]: left }) };
}
