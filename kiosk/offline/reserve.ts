/**
 * The numbers that a kiosk may give out without its server, and the tickets that it gave out of them, as a pure reducer.
 * All of it is stored on the device: a number is stored as given before anybody sees it.
 */

import {
  type BusinessDay,
  type CommandId,
  type Instant,
  type KioskId,
  type SeriesPrefix,
  type ServiceId,
  seriesOf,
  type TicketNumber,
} from '../../shared/base/ids.ts';
import type { CommandOf } from '../../shared/commands.ts';
import type { Refusal } from '../../shared/refusals/refusal.ts';
import type { ReserveView } from '../../shared/views/kiosk-view.ts';

/** Given out without the server, and to be handed in. */
export interface OfflineTicket {
  /** The id of its `HandInTicket`, the same for every attempt: a ticket that is handed in twice is one ticket. */
  commandId: CommandId;
  /** The id for which the number was reserved. */
  kioskId: KioskId;
  day: BusinessDay;
  number: TicketNumber;
  serviceId: ServiceId;
  priorityGroup: string | null;
  takenAt: Instant;
  insteadOf: CommandId | null;
  /** Why the server did not take it when it was last asked. */
  refusal: Refusal | null;
}

export interface Reserve {
  /** What the device is called; under another name it gets numbers of its own. */
  name: KioskId;
  /** The id for which its numbers are reserved. */
  kioskId: KioskId;
  /** The log in which they are reserved; null before the first. */
  logId: string | null;
  /** The day of the numbers; null before the first. */
  day: BusinessDay | null;
  /** The numbers that the server last sent, in the order in which they are given out. */
  numbers: readonly TicketNumber[];
  /** Numbers of that day that were given out, handed in or not. `numbers` may still hold them, if the server sent it earlier. */
  given: readonly TicketNumber[];
  /** Tickets that the server has not accepted yet, in the order in which they were given out. */
  outbox: readonly OfflineTicket[];
}

/** What a visitor is to get a number for, and when. */
export interface Asked {
  commandId: CommandId;
  series: SeriesPrefix;
  serviceId: ServiceId;
  priorityGroup: string | null;
  /** The hall's day and time, as well as the kiosk knows them. */
  day: BusinessDay;
  at: Instant;
  insteadOf: CommandId | null;
}

const longestId = 64;

/**
 * The reserve of the device called `name`. `mark` tells it from every other: two devices of one name, or one whose storage
 * was wiped, would else give out the same numbers. What was given out under a former name is on paper: it stays given, and is
 * still to be handed in.
 */
export function reserveOf(name: KioskId, mark: string, kept: Reserve | undefined): Reserve {
  if (kept?.name === name) return kept;
  const kioskId = `${name.slice(0, longestId - mark.length - 1)}-${mark}` as KioskId;
  const { day = null, given = [], outbox = [] } = kept ?? {};
  return { name, kioskId, logId: null, day, numbers: [], given, outbox };
}

/**
 * The server goes on with the log `logId`. Where that is another one, as after a restore, it may have promised these numbers to
 * others. What was given out is on paper, and stays given.
 */
export const inLog = (reserve: Reserve, logId: string | null): Reserve =>
  logId === null || logId === reserve.logId ? reserve : { ...reserve, logId, numbers: [] };

/**
 * As whom a ticket is handed in. As another device the kiosk may not speak for what it was before: then the server refuses
 * it, and people see that until the next day.
 */
export const handedInBy = ({ name, kioskId }: Reserve, ticket: OfflineTicket): KioskId =>
  ticket.kioskId.startsWith(`${name}-`) ? ticket.kioskId : kioskId;

/** The reserve without the numbers that nobody holds. */
export const emptied = (reserve: Reserve): Reserve => ({ ...reserve, numbers: [] });

/** The server has sent the reserved numbers. */
export function filled(reserve: Reserve, { day, numbers }: ReserveView): Reserve {
  if (day === reserve.day) return { ...reserve, numbers };
  // Also what is on paper since the day before, and may still be called (rule K11).
  return { ...reserve, day, numbers, given: reserve.outbox.map(({ number }) => number) };
}

/** What can be given out on `day`; a reserve ends with its day. */
export const leftOn = (day: BusinessDay, reserve: Reserve): TicketNumber[] =>
  day === reserve.day ? reserve.numbers.filter((number) => !reserve.given.includes(number)) : [];

/** Gives out the next number of the series; null: none is left. */
export function give(reserve: Reserve, asked: Asked): { reserve: Reserve; ticket: OfflineTicket | null } {
  const number = leftOn(asked.day, reserve).find((each) => seriesOf(each) === asked.series);
  if (number === undefined) return { reserve, ticket: null };
  const { commandId, day, serviceId, priorityGroup, insteadOf } = asked;
  // A later ticket never gets an earlier time, even if the device's clock was set back.
  const takenAt = Math.max(asked.at, reserve.outbox.at(-1)?.takenAt ?? 0);
  const { kioskId } = reserve;
  const ticket = { commandId, kioskId, day, number, serviceId, priorityGroup, takenAt, insteadOf, refusal: null };
  return { reserve: { ...reserve, given: [...reserve.given, number], outbox: [...reserve.outbox, ticket] }, ticket };
}

export function handInOf(ticket: OfflineTicket): CommandOf<'HandInTicket'> {
  const { day, number, serviceId, priorityGroup, takenAt, insteadOf } = ticket;
  return {
    type: 'HandInTicket',
    day,
    number,
    serviceId,
    takenAt,
    ...(priorityGroup === null ? {} : { priorityGroup }),
    ...(insteadOf === null ? {} : { insteadOf }),
  };
}

/** The server has the ticket, or nobody holds it. Its number stays given out. */
export const settled = (reserve: Reserve, commandId: CommandId): Reserve => ({
  ...reserve,
  outbox: reserve.outbox.filter((ticket) => ticket.commandId !== commandId),
});

/** The server refused the ticket. It stays, so that the staff see it, and is handed in again at the next connection. */
export const refusedBy = (reserve: Reserve, commandId: CommandId, refusal: Refusal): Reserve => ({
  ...reserve,
  outbox: reserve.outbox.map((ticket) => (ticket.commandId === commandId ? { ...ticket, refusal } : ticket)),
});
