/** What an officer might do next, by what the desk's screen shows. */
import type { Command } from '../../../shared/commands.ts';
import type { CounterView } from '../../../shared/views/desk-view.ts';
import {
  callNext,
  callTicket,
  cancel,
  closeCounter,
  comeBack,
  complete,
  completeAndCallNext,
  endPause,
  grantPriority,
  hold,
  markMissed,
  openCounter,
  pauseCounter,
  recall,
  resume,
  start,
  takeOver,
  transfer,
  undo,
} from '../../support/play/wishes.ts';
import type { Random } from '../base/random.ts';

const services = ['ktp', 'kk', 'akta', 'pbb', 'klaim'];
const counters = ['loket-1', 'loket-2', 'loket-3', 'loket-4', 'loket-10'];

/** Null: nothing to do just now. */
export function deskWish(view: CounterView, officerId: string, random: Random): Command | null {
  const { counterId, state, current, undo: undoable } = view;
  if (state.status === 'closed') return random.chance(0.8) ? openCounter(counterId) : null;
  if (state.status === 'absent') return null;
  if (view.officerId !== officerId) return random.chance(0.4) ? takeOver(counterId) : null;
  if (undoable !== null && random.chance(0.1)) return undo(counterId, undoable.position);
  if (state.status === 'paused') return random.chance(0.7) ? endPause(counterId) : pauseCounter(counterId, 5, 'prayer');
  if (current === null) return atFreeDesk(view, random);
  return current.status === 'called' ? aboutCalled(view, random) : aboutServing(view, random);
}

function atFreeDesk(view: CounterView, random: Random): Command | null {
  const { counterId, waiting, held, missed } = view;
  const onHold = held[0]?.ticket.ticketId;
  const absent = missed[0]?.ticket.ticketId;
  if (onHold !== undefined && random.chance(0.3)) return resume(counterId, onHold);
  if (absent !== undefined && random.chance(0.5)) return comeBack(counterId, absent);
  const somebody = waiting.length === 0 ? undefined : random.pick(waiting).ticketId;
  if (somebody === undefined) {
    const kinds = { nothing: 6, call: 2, pause: 1, close: 1 };
    const kind = random.weighted(kinds);
    if (kind === 'call') return callNext(counterId);
    if (kind === 'pause') return pauseCounter(counterId);
    return kind === 'close' ? closeCounter(counterId) : null;
  }
  switch (random.weighted({ next: 12, chosen: 2, cancel: 1, priority: 1, pause: 1 })) {
    case 'next':
      return callNext(counterId);
    case 'chosen':
      return callTicket(counterId, somebody, random.pick(['urgent', 'continuing']));
    case 'cancel':
      return cancel(counterId, somebody);
    case 'priority':
      return grantPriority(counterId, somebody);
    case 'pause':
      return pauseCounter(counterId);
  }
}

function aboutCalled({ counterId, current }: CounterView, random: Random): Command {
  const { ticketId } = current!.ticket;
  switch (random.weighted({ start: 10, recall: 4, missed: 3, hold: 1, transfer: 1, priority: 1, cancel: 1 })) {
    case 'start':
      return start(counterId, ticketId);
    case 'recall':
      return recall(counterId, ticketId);
    case 'missed':
      return markMissed(counterId, ticketId);
    case 'hold':
      return hold(counterId, ticketId, random.whole(1, 3));
    case 'transfer':
      return moveOn(counterId, ticketId, random);
    case 'priority':
      return grantPriority(counterId, ticketId, 'HAMIL');
    case 'cancel':
      return cancel(counterId, ticketId);
  }
}

function aboutServing({ counterId, current }: CounterView, random: Random): Command {
  const { ticketId } = current!.ticket;
  switch (random.weighted({ next: 8, complete: 4, hold: 2, transfer: 2 })) {
    case 'next':
      return completeAndCallNext(counterId, ticketId, random.pick(['done', 'papers-missing']));
    case 'complete':
      return complete(counterId, ticketId);
    case 'hold':
      return hold(counterId, ticketId, random.whole(1, 3), 'payment');
    case 'transfer':
      return moveOn(counterId, ticketId, random);
  }
}

const moveOn = (counterId: string, ticketId: string, random: Random): Command =>
  transfer(counterId, ticketId, random.pick(services), random.chance(0.3) ? random.pick(counters) : undefined);
