/** Whom limits count: who stands behind a connection, a session, a page or a door, and not these. */

import { unreachable } from '../../../shared/base/unreachable.ts';
import type { Actor } from '../../../shared/commands.ts';
import type { Principal } from '../../access/stores/principal.ts';

/** Null: nothing was proved. */
export function countedAs(principal: Principal): string | null {
  switch (principal.kind) {
    case 'visitor':
      return principal.ticketId && `ticket ${principal.ticketId}`;
    case 'person':
      return `person ${principal.officerId}`;
    case 'device':
      return `device ${principal.deviceId}`;
    case 'key':
      return `key ${principal.keyId}`;
    default:
      return unreachable(principal);
  }
}

/** A key sends in the name of many people, each of whom has a day of their own. */
export function senderCountedAs(principal: Principal, actor: Actor): string | null {
  const proof = countedAs(principal);
  return principal.kind === 'key' && actor.kind === 'officer' ? `${proof} ${actor.officerId}` : proof;
}
