import type { Exception } from './exceptions.ts';

declare module '../../../ui/events.ts' {
  interface DeskEvents {
    /** The dates as they are with those that were pasted. */
    'exceptions-given': { exceptions: Exception[] };
  }
}
