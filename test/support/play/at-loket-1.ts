/** A ticket at loket 1, where many stories begin. */
import type { TicketStatus } from '../../../shared/base/ticket.ts';
import { morning, type Play } from './given.ts';
import type { HallDraft } from './hall-builder.ts';
import { ani, kiosk, ticket } from './wishes.ts';

/** Ticket 1 (ktp) is called at loket 1; `more` further ktp wait. */
export const calledAtLoket1 = (more = 0, change: (hall: HallDraft) => void = () => {}): Play => {
  const play = morning(change);
  for (let n = 0; n <= more; n++) play.as(kiosk).issue('ktp');
  return play.as(ani).callNext('loket-1');
};
export const servingAtLoket1 = (more = 0): Play => calledAtLoket1(more).as(ani).start('loket-1', 1);

export const status = (play: Play, sequence: number): TicketStatus | undefined =>
  play.state.tickets.get(ticket(sequence))?.status;
