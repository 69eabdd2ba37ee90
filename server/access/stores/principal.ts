/** Who stands at a door, as far as it has been proved. */
import type { Agencies, DeviceId, DeviceKind, DeviceSettings, KeyRole } from '../../../shared/access/access.ts';
import type { CounterId, OfficerId, TicketId } from '../../../shared/base/ids.ts';
import type { Rights } from '../../domain/permission/sender.ts';

export interface PersonPrincipal {
  kind: 'person';
  sessionId: string;
  officerId: OfficerId;
  rights: Rights;
  /** Signed in with a PIN: at this counter only. */
  onlyCounterId: CounterId | null;
}
export interface DevicePrincipal {
  kind: 'device';
  deviceId: DeviceId;
  deviceKind: DeviceKind;
  settings: DeviceSettings;
}
export interface KeyPrincipal {
  kind: 'key';
  keyId: string;
  roles: readonly KeyRole[];
  agencyIds: Agencies;
  perMinute: number;
}
/** Somebody's phone. Null: it has shown no genuine token. */
export interface VisitorPrincipal {
  kind: 'visitor';
  ticketId: TicketId | null;
}

export type Principal = PersonPrincipal | DevicePrincipal | KeyPrincipal | VisitorPrincipal;
