import type {
  BusinessDay,
  CommandId,
  Instant,
  KioskId,
  ServiceId,
  TicketId,
  TicketNumber,
} from '../../../shared/ids.ts';

export type ReserveEvent =
  | { type: 'NumbersReserved'; kioskId: KioskId; numbers: TicketNumber[] }
  /** Given out by a kiosk that had lost the server, and told afterwards. */
  | {
      type: 'TicketHandedIn';
      ticketId: TicketId;
      number: TicketNumber;
      serviceId: ServiceId;
      class: 'regular' | 'priority';
      /** For statistics only; no view carries it. */
      priorityGroup: string | null;
      promise: Instant;
      sequence: number;
      ahead: number;
      kioskId: KioskId;
      /** When the visitor took it: the base of the promise. */
      takenAt: Instant;
      /** The command whose answer the kiosk had not waited for any longer; it has no effect any more. */
      insteadOf: CommandId | null;
    }
  /** The visitor left before the answer; the command has no effect any more. */
  | { type: 'WishWithdrawn'; kioskId: KioskId; asked: CommandId }
  /** Handed in after its day: written down, and no ticket. */
  | {
      type: 'TicketLapsed';
      number: TicketNumber;
      serviceId: ServiceId;
      kioskId: KioskId;
      day: BusinessDay;
      takenAt: Instant;
    };
