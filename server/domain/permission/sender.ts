/** Who asks, as far as the hall cares: a door has found out who it is, the other files of this folder say what they may. */
import type { Agencies, KeyRole, Role } from '../../../shared/access/access.ts';
import type { CounterId, KioskId, TicketId } from '../../../shared/base/ids.ts';

import { deviceBehind } from '../core/known.ts';

/** What follows for a person from who they are. `agencyIds` null: of the whole hall. */
export interface Rights {
  role: Role;
  agencyIds: Agencies;
}

export interface PersonSender {
  kind: 'person';
  rights: Rights;
  /** Signed in with a PIN: at this counter only. Null: with a password. */
  onlyCounterId: CounterId | null;
}
export interface KeySender {
  kind: 'key';
  roles: readonly KeyRole[];
  agencyIds: Agencies;
  /** The rights of the person in whose name the key sends. Null: in nobody's name. */
  actsFor: Rights | null;
}

export type Sender =
  | PersonSender
  | KeySender
  /** Several pages of one device add something of their own to its id: `k-1`, `k-1-2`. */
  | { kind: 'kiosk'; kioskId: KioskId }
  | { kind: 'display' }
  /** Null: has shown no genuine token. */
  | { kind: 'visitor'; ticketId: TicketId | null };

/** Whether this is the device's own id, or that of one of its pages. */
export const isOfKiosk = (deviceId: string, kioskId: string): boolean =>
  kioskId === deviceId || kioskId.startsWith(`${deviceId}-`);

/** Whether a device of the hall, or one of its pages, goes by this id: nobody else may. */
export const isOfDevice = (kioskId: string): boolean => deviceBehind(kioskId) !== null;
