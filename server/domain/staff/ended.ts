/** A counter that is ended although its officer is there no more, or may not be (rule C9). */
import type { CounterId } from '../../../shared/base/ids.ts';
import type { DirectReason } from '../../../shared/base/ticket.ts';
import type { When } from '../core/entry.ts';
import type { EventOf } from '../core/events.ts';
import type { State } from '../core/state.ts';
import { knownTicket } from '../core/tickets.ts';
import { deskOf, directed, officerAt, withDesk, withHappening, withoutClosing } from '../counter/desk.ts';
import { waiting } from '../ticket/become.ts';
import { putTicket } from '../ticket/put.ts';

type Ended = EventOf<'CounterEnded'>;

/** What ends a counter, with whoever is called or served there; none: it is closed. */
export function ending(state: State, counterId: CounterId, because: Ended['because'], reason?: DirectReason): Ended[] {
  const officerId = officerAt(state, counterId);
  if (officerId === null) return [];
  const { current } = deskOf(state, counterId);
  const ticketIds = current === null ? [] : [current];
  return [{ type: 'CounterEnded', counterId, officerId, because, ticketIds, ...(reason ? { reason } : {}) }];
}

/** Who was called or served there waits again, in the place of before: the first whom a colleague calls. */
export function counterEnded(state: State, { counterId, ticketIds, because, reason }: Ended, when: When): State {
  const { position, at } = when;
  const freed = ticketIds.reduce(
    (before, ticketId) => putTicket(before, waiting(knownTicket(before, ticketId), position)),
    withoutClosing(state, counterId),
  );
  const happening = { position, at, what: 'closed', number: null, outcome: null } as const;
  const today = withHappening(deskOf(freed, counterId).today, happening);
  const by = because === 'rights' ? {} : directed('ended', when, reason);
  return withDesk(freed, counterId, { attendance: { status: 'closed' }, undoable: null, today, ...by });
}
