/** Numbers of an earlier day that are still in the hall. */

import type { TicketId, TicketNumber } from '../../../shared/base/ids.ts';
import { IMap } from './imap.ts';
import type { Ticket } from './state.ts';

/** `tickets`: those that go on when a day begins. */
export const keptOf = (tickets: IMap<TicketId, Ticket>): IMap<TicketNumber, TicketId> =>
  IMap([...tickets.values()].map(({ number, ticketId }): [TicketNumber, TicketId] => [number, ticketId]));
