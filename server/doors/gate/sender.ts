/** Who stands at a door, as the rules of permission know them. */
import { KioskId } from '../../../shared/base/ids.ts';
import { unreachable } from '../../../shared/base/unreachable.ts';
import type { DevicePrincipal, Principal } from '../../access/stores/principal.ts';
import type { Sender } from '../../domain/permission/sender.ts';

/** A key in nobody's name: for that see the gate. A desk's machine may no more than a display. */
export function senderOf(principal: Principal): Sender {
  switch (principal.kind) {
    case 'person':
      return { kind: 'person', rights: principal.rights, onlyCounterId: principal.onlyCounterId };
    case 'device':
      return isKiosk(principal) ? { kind: 'kiosk', kioskId: KioskId.parse(principal.deviceId) } : { kind: 'display' };
    case 'key':
      return { kind: 'key', roles: principal.roles, agencyIds: principal.agencyIds, actsFor: null };
    case 'visitor':
      return { kind: 'visitor', ticketId: principal.ticketId };
    default:
      return unreachable(principal);
  }
}

export const isKiosk = (principal: Principal): principal is DevicePrincipal =>
  principal.kind === 'device' && principal.deviceKind === 'kiosk';
