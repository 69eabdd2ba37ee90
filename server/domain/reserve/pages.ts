/** How many pages of one device or key keep numbers (rule K10). */
import type { KioskId } from '../../../shared/base/ids.ts';
import type { Event } from '../core/events.ts';
import type { Reserver } from '../core/hall-state.ts';
import { deviceBehind } from '../core/known.ts';
import type { State } from '../core/state.ts';

/** A device has one page, two while it is set up anew; a key may stand for the kiosks of a whole hall. */
const mostOf = {
  device: { atOnce: 4, aDay: 12 },
  key: { atOnce: 40, aDay: 120 },
};
/** Of all devices and keys. */
const mostADay = 1_000;

export const noReserver: Reserver = { pages: [], begun: 0 };

/** What makes room for this page: nothing where it keeps numbers already. Null: there is no room today. */
export function roomFor(state: State, owner: string, kioskId: KioskId): Event[] | null {
  const { pages, begun } = state.reservers.get(owner, noReserver);
  if (pages.includes(kioskId)) return [];
  const most = deviceBehind(owner) === null ? mostOf.key : mostOf.device;
  if (begun >= most.aDay || state.reservesBegun >= mostADay) return null;
  return pages.slice(0, Math.max(0, pages.length + 1 - most.atOnce)).map((oldest) => ended(oldest, owner));
}

const ended = (kioskId: KioskId, owner: string): Event => ({ type: 'ReserveEnded', kioskId, owner });

/** The page that was filled just now is the last to be ended. */
export function withPage(state: State, owner: string, kioskId: KioskId): State {
  const { pages, begun } = state.reservers.get(owner, noReserver);
  const isNew = !pages.includes(kioskId);
  const reserver = { pages: [...pages.filter((page) => page !== kioskId), kioskId], begun: begun + (isNew ? 1 : 0) };
  const reservesBegun = state.reservesBegun + (isNew ? 1 : 0);
  return { ...state, reservers: state.reservers.set(owner, reserver), reservesBegun };
}

export function withoutPage(state: State, owner: string, kioskId: KioskId): State {
  const { pages, begun } = state.reservers.get(owner, noReserver);
  const reserver = { pages: pages.filter((page) => page !== kioskId), begun };
  return { ...state, reservers: state.reservers.set(owner, reserver), reserves: state.reserves.delete(kioskId) };
}
