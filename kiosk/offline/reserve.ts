/**
 * The numbers that a kiosk may give out without its server, and the tickets that it gave out of them, as a pure reducer.
 * What stands here is kept on the device: a number is written down as given before anybody sees it.
 */
import type { CommandOf } from '../../shared/commands.ts';
import {
  type BusinessDay,
  type CommandId,
  type Instant,
  type KioskId,
  type SeriesPrefix,
  type ServiceId,
  seriesOf,
  type TicketNumber,
} from '../../shared/ids.ts';
import type { Refusal } from '../../shared/refusals.ts';
import type { ReserveView } from '../../shared/views.ts';

/** Given out without the server, and to be handed in. */
export interface OfflineTicket {
  /** Of its `HandInTicket`, the same for every attempt: handed in twice it is one ticket. */
  commandId: CommandId;
  /** In whose name the number was reserved. */
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
  /** In whose name its numbers are reserved. */
  kioskId: KioskId;
  /** Of the log that they are reserved in; null before the first. */
  logId: string | null;
  /** Of the numbers; null before the first. */
  day: BusinessDay | null;
  /** As the server last told, in the order in which they are given out. */
  numbers: readonly TicketNumber[];
  /** Of that day and given out, whether handed in or not. The server may have told of the numbers before it heard of that. */
  given: readonly TicketNumber[];
  /** Not taken by the server yet, in the order in which they were given out. */
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
 * it and people see that, or on a later day writes it down.
 */
export const handedInBy = ({ name, kioskId }: Reserve, ticket: OfflineTicket): KioskId =>
  ticket.kioskId.startsWith(`${name}-`) ? ticket.kioskId : kioskId;

/** Without the numbers that nobody holds. */
export const emptied = (reserve: Reserve): Reserve => ({ ...reserve, numbers: [] });

/** The server has told what is reserved. */
export function filled(reserve: Reserve, { day, numbers }: ReserveView): Reserve {
  if (day === reserve.day) return { ...reserve, numbers };
  const given = reserve.outbox.filter((ticket) => ticket.day === day);
  return { ...reserve, day, numbers, given: given.map(({ number }) => number) };
}

/** What can be given out on `day`; a reserve ends with its day. */
export const leftOn = (day: BusinessDay, reserve: Reserve): TicketNumber[] =>
  day === reserve.day ? reserve.numbers.filter((number) => !reserve.given.includes(number)) : [];

/** Gives out the next number of the series; null: none is left. */
export function give(reserve: Reserve, asked: Asked): { reserve: Reserve; ticket: OfflineTicket | null } {
  const number = leftOn(asked.day, reserve).find((each) => seriesOf(each) === asked.series);
  if (number === undefined) return { reserve, ticket: null };
  const { commandId, day, serviceId, priorityGroup, insteadOf } = asked;
  // Whoever came later is never told to have come earlier, though the device's clock may have been set back.
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

/** The server has it, or nobody holds it. Its number stays given. */
export const settled = (reserve: Reserve, commandId: CommandId): Reserve => ({
  ...reserve,
  outbox: reserve.outbox.filter((ticket) => ticket.commandId !== commandId),
});

/** The server did not take it. It stays, for people to see, and is handed in again when the server is next greeted. */
export const refusedBy = (reserve: Reserve, commandId: CommandId, refusal: Refusal): Reserve => ({
  ...reserve,
  outbox: reserve.outbox.map((ticket) => (ticket.commandId === commandId ? { ...ticket, refusal } : ticket)),
});
