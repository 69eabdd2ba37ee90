import type { Instant, TicketId } from '../../../shared/base/ids.ts';
import type { SeenAlarm } from '../alarm/standing.ts';
import type { RowOf } from '../core/rows.ts';
import type { Ready } from '../core/state.ts';

/** What a view needs and the log does not know. */
export interface Register {
  officerName(officerId: string): string | null;
  /** The ticket that a token opens; null for a token that the hall never gave. */
  ticketOf(token: string): TicketId | null;
  /** Those that stand: devices and the machine have their say, and what stood before. Left out: as the log alone tells. */
  alarms?: ((state: Ready, at: Instant, row: RowOf) => readonly SeenAlarm[]) | undefined;
}
