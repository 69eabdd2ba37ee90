import type { CommandId, Instant } from '../../../shared/base/ids.ts';
import type { Actor } from '../../../shared/commands.ts';
import type { Event } from './events.ts';

/** The entry that an event is in, as far as folding it needs to know. */
export type When = Pick<Entry, 'position' | 'at' | 'actor'>;

/** One decision in the log. Positions count from 1 without gaps; `hash` covers everything else in it, `prevHash` included. */
export interface Entry {
  position: number;
  commandId: CommandId;
  /** A digest of actor and command, by which a retry is told from another command under the same id. */
  request: string;
  at: Instant;
  actor: Actor;
  events: readonly Event[];
  prevHash: string;
  hash: string;
}
