/**
 * After a restore the hall gives out again ids that the log has forgotten. What tells a forgotten ticket from the one that
 * has its id now is the restore after which it was given out: the ticket's epoch (rule B28).
 */
import type { TicketId } from '../../../shared/base/ids.ts';
import type { KnownRestore } from '../core/hall-state.ts';

/** The id of the last restore before the ticket was given out; empty: there was none. Ids of tickets tell their order. */
export function epochOf(restores: readonly KnownRestore[], ticketId: TicketId): string {
  if (restores.length === 0) return '';
  const cut = ticketId.indexOf('.');
  const [day, sequence] = [ticketId.slice(0, cut), Number(ticketId.slice(cut + 1))];
  const isAfter = (restore: KnownRestore) =>
    day > (restore.day ?? '') || (day === restore.day && sequence > restore.sequence);
  return restores.findLast(isAfter)?.restoreId ?? '';
}
