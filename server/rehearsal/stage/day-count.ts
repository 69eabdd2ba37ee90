/** What became of the numbers of a day that is played, as the hall tells it: whoever brought it about, a person at a desk, too (rule RH12). */
import type { TicketId } from '../../../shared/base/ids.ts';
import type { TicketStatus } from '../../../shared/base/ticket.ts';
import type { RehearsalState } from '../../../shared/rehearsal/rehearsal.ts';
import type { Entry } from '../../domain/core/entry.ts';
import type { Event } from '../../domain/core/events.ts';
import type { State } from '../../domain/core/state.ts';
import { ticketIdsOf } from '../../record/tickets.ts';

type Tickets = State['tickets'];
export type DayFigures = Pick<
  RehearsalState['figures'],
  'came' | 'here' | 'served' | 'missed' | 'cancelled' | 'unserved'
>;

/** Of a ticket that the state does not hold any more when its entry is heard. */
const endedBy: { readonly [T in Event['type']]?: TicketStatus } = {
  TicketCompleted: 'completed',
  TicketMissed: 'missed',
  TicketCancelled: 'cancelled',
  TicketCalledOff: 'cancelled',
  TicketUnserved: 'unserved',
  WaitingEnded: 'unserved',
};
const here: ReadonlySet<TicketStatus> = new Set(['waiting', 'called', 'serving', 'held']);

export class DayCount {
  #came = 0;
  /** Of those of which something was heard: the last. */
  #became = new Map<TicketId, TicketStatus>();

  begin(): void {
    this.#came = 0;
    this.#became.clear();
  }

  /** `tickets`: as they are after these entries. */
  hear(entries: readonly Pick<Entry, 'events'>[], tickets: Tickets): void {
    for (const event of entries.flatMap(({ events }) => events)) {
      if (event.type === 'TicketIssued' || event.type === 'TicketHandedIn') this.#came++;
      for (const ticketId of ticketIdsOf(event)) this.#hear(ticketId, event, tickets);
    }
  }

  /** `tickets`: as they are now. Those of the day before that have gone on into this one are among those who are here. */
  counted(tickets: Tickets): DayFigures {
    const became = (status: TicketStatus) => [...this.#became.values()].filter((each) => each === status).length;
    return {
      came: this.#came,
      here: [...tickets.values()].filter(({ status }) => here.has(status)).length,
      served: became('completed'),
      missed: became('missed'),
      cancelled: became('cancelled'),
      unserved: became('unserved'),
    };
  }

  #hear(ticketId: TicketId, event: Event, tickets: Tickets): void {
    const status = tickets.get(ticketId)?.status ?? endedBy[event.type];
    // Whoever did not come when called has not waited in vain for the day's end.
    const stays = status === 'unserved' && this.#became.get(ticketId) === 'missed';
    if (status !== undefined && !stays) this.#became.set(ticketId, status);
  }
}
