/** What supervisors do from the floor. */
import type { Wish } from '../../ui/choice.ts';
import type { Subject } from './subject.ts';

declare module '../../ui/events.ts' {
  interface DeskEvents {
    /** What can be done about this is to be shown. */
    'acts-asked': { subject: Subject };
    /** One of the offered acts was chosen, by its place. */
    'act-chosen': { place: number };
    /** A question was answered, and what was wished is done or was refused; or it was put away. */
    'act-over': { isDone: boolean };
    /** What is planned is to be changed. */
    'plan-asked': { ids: readonly string[] };
    /** Something is to be done at once. */
    'act-wished': { wish: Wish };
  }
}
