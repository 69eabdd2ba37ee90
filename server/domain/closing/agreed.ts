/** Counters whose wish to close was agreed to, and that have no ticket any more (rule R11). */
import type { EventOf } from '../core/events.ts';
import type { State } from '../core/state.ts';
import { deskOf, isToClose } from '../counter/desk.ts';

export const isAnyToClose = ({ closings }: State): boolean =>
  closings.size > 0 && [...closings.values()].some(({ answer }) => answer?.agrees === true);

export const closingNow = (state: State): EventOf<'CounterClosed'>[] =>
  [...state.closings.keys()]
    .filter((counterId) => isToClose(state, counterId) && deskOf(state, counterId).current === null)
    .map((counterId) => ({ type: 'CounterClosed', counterId, agreed: true }));
