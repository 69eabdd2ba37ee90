/** The way to a counter. */
import type { CounterId } from '../../shared/base/ids.ts';
import type { Wish } from '../ui/choice.ts';

declare module '../ui/events.ts' {
  interface DeskEvents {
    /** The counter that was left open elsewhere is to be ended, and the one of the PIN opened. */
    'come-asked': null;
    /** A counter was chosen; `wish` opens it or takes it over, null: the officer is there already. */
    'counter-chosen': { counterId: CounterId; wish: Wish | null };
    /** The counter is somebody else's now, or is no more: on to the choice. */
    'counter-left': null;
    /** An agency is absent today, or here after all. */
    'agency-marked': { wish: Wish };
  }
}
