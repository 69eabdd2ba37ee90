/** How long everybody who waits will wait, and whoever took a number now. */
import type { Instant, ServiceId, TicketId } from '../../../shared/base/ids.ts';
import type { Expected } from '../core/expected.ts';

export type { Expected, Range } from '../core/expected.ts';

export interface Forecast {
  at: Instant;
  position: number;
  /** Every waiting ticket. */
  tickets: ReadonlyMap<TicketId, Expected>;
  /** A number taken now. */
  services: ReadonlyMap<ServiceId, Readonly<Record<'regular' | 'priority', Expected>>>;
}
