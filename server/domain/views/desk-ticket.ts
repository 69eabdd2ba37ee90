import type { DeskTicket } from '../../../shared/views/desk-view.ts';
import type { Ticket } from '../core/state.ts';

/** A ticket as an officer sees it. */
export const deskTicket = ({
  ticketId,
  number,
  serviceId,
  class: ticketClass,
  issuedAt,
  promise,
}: Ticket): DeskTicket => ({ ticketId, number, serviceId, class: ticketClass, issuedAt, promise });
