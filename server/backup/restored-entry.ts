/** The entry by which a log tells that a backup took its place. */
import { hash as hashOf, randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { CommandId, type Instant } from '../../shared/base/ids.ts';
import type { Entry } from '../domain/core/entry.ts';
import type { EventOf } from '../domain/core/events.ts';
import { canonicalJson } from '../log/canonical.ts';
import { seal } from '../log/chain.ts';
import type { Surplus } from './difference.ts';

export interface Restoring {
  /** The account of the computer that did it. */
  account: string;
  /** By the clock of the computer, which may be wrong. */
  now: Instant;
  /** What is forgotten; null: nobody knows. */
  lost: Surplus | null;
}

/**
 * Follows `last`, the end of the backup, and is dated as it: the time of the log goes on with the hall, and not with the clock
 * of whoever restores it.
 */
export function restoredEntry(last: Entry, { account, now, lost }: Restoring): Entry {
  const restoreId = randomUUID();
  const event: EventOf<'LogRestored'> = { type: 'LogRestored', restoreId, account, restoredAt: now, lost };
  const request = hashOf('sha256', canonicalJson(event));
  const commandId = CommandId.parse(restoreId);
  const { position, at, hash } = last;
  return seal({ position: position + 1, commandId, request, at, actor: { kind: 'hall' }, events: [event] }, hash);
}

/** Who runs this process. With `sudo`, whoever asked for it. */
export function accountOfProcess(environment: NodeJS.ProcessEnv = process.env): string {
  const name = environment.SUDO_USER ?? accountName();
  return name.slice(0, longestName);
}
const longestName = 64;

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // It has no name here, as in a container.
    return `${process.getuid?.() ?? '?'}`;
  }
}
