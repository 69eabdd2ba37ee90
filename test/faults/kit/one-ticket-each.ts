/** Who is where, told by the events alone: not by the code that is under test. */
import type { Entry } from '../../../server/domain/core/entry.ts';
import type { Event } from '../../../server/domain/core/events.ts';

/** In words, each ticket that came to a second counter and each counter that got a second ticket; empty: none. */
export function oneTicketEach(entries: readonly Entry[]): string[] {
  const counterOf = new Map<string, string>();
  const problems: string[] = [];
  for (const { position, events } of entries)
    for (const event of events) {
      if (event.type === 'TicketCalled') {
        const { ticketId, counterId } = event;
        const there = counterOf.get(ticketId);
        if (there !== undefined) problems.push(`${position}: ${ticketId} is called to ${counterId} and is at ${there}`);
        if ([...counterOf.values()].includes(counterId))
          problems.push(`${position}: ${counterId} calls a second ticket`);
        counterOf.set(ticketId, counterId);
      } else {
        for (const ticketId of gone(event)) counterOf.delete(ticketId);
      }
    }
  return problems;
}

/** The tickets that an event takes from their counter. */
function gone(event: Event): readonly string[] {
  switch (event.type) {
    case 'TicketCompleted':
    case 'TicketMissed':
    case 'TicketHeld':
    case 'TicketTransferred':
    case 'TicketCancelled':
    case 'TicketUnserved':
      return [event.ticketId];
    // Only calls are taken back here.
    case 'ActionUndone':
      return event.ticketIds;
    default:
      return [];
  }
}
