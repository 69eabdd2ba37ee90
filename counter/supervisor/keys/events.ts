/** The page of the keys. */
import type { KeyRequest } from '../../../shared/access/access.ts';

declare module '../../ui/events.ts' {
  interface DeskEvents {
    'key-given': { request: KeyRequest };
  }
}
