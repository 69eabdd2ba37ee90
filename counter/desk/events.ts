/** What happens at the desk. */
import type { Wish } from '../ui/choice.ts';
import type { ActName } from './acts/act-names.ts';

declare module '../ui/events.ts' {
  interface DeskEvents {
    /** A button of an act was pressed. */
    'act-pressed': { name: ActName };
    /** A wish of the desk, ready to be granted. */
    wished: { name: ActName; wish: Wish };
    'ticket-pointed': { ticketId: string };
  }
}
