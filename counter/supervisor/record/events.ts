/** The page of the record. */
import type { TicketNumber } from '../../../shared/base/ids.ts';
import type { RecordFilter } from './record-filter.ts';

declare module '../../ui/events.ts' {
  interface DeskEvents {
    /** Of a filter; null: all. */
    'option-chosen': { id: string | null };
    'filter-given': { filter: RecordFilter };
    /** One number alone is to be looked at. */
    'number-followed': { number: TicketNumber };
  }
}
