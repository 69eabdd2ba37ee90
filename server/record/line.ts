/** One event as a line of the record, and for whom it is. */
import type { Agencies } from '../../shared/access/access.ts';
import type { AgencyId, TicketId, TicketNumber } from '../../shared/base/ids.ts';
import { unreachable } from '../../shared/base/unreachable.ts';
import type { Actor } from '../../shared/commands.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import type { RecordExportQuery, RecordLine } from '../../shared/record/record.ts';
import type { NumbersOf } from '../../shared/views/supervising.ts';
import { indexOf } from '../domain/calendar/hall-index.ts';
import type { EventOf } from '../domain/core/events.ts';
import type { EventScene, RecordNames } from '../domain/core/phrases.ts';
import { agenciesOfCounter, isWithin } from '../domain/permission/agencies.ts';
import { sentenceOf } from '../domain/sentences.ts';
import { type Happened, takesBack } from './follow.ts';
import { ticketIdsOf } from './tickets.ts';

/** Tickets that have a row of their own in the table: where several end at once, each has its outcome (rule P9). */
export function rowsAbout(
  { event, tickets }: Happened,
  { number }: RecordExportQuery,
): readonly (TicketId | undefined)[] {
  if (event.type !== 'WaitingEnded') return [undefined];
  return number === undefined
    ? event.ticketIds
    : event.ticketIds.filter((ticketId) => tickets.numberOf(ticketId) === number);
}

/** Those that a filter and the reader's agencies let through (rule P3). */
export function isWanted(happened: Happened, filter: RecordExportQuery, agencyIds: Agencies): boolean {
  const { actor } = happened;
  if (filter.number !== undefined && !numbersOf(happened).includes(filter.number)) return false;
  if (filter.counterId !== undefined && counterIdOf(happened) !== filter.counterId) return false;
  if (filter.agencyId !== undefined && !agenciesToldOf(happened).includes(filter.agencyId)) return false;
  const officerId = actor.kind === 'officer' ? actor.officerId : null;
  if (filter.officerId !== undefined && officerId !== filter.officerId) return false;
  return agencyIds === null || isOf(agencyIds, agenciesToldOf(happened));
}

/** What is of no agency is the hall's own, and everybody's. */
const isOf = (readers: Agencies, agencyIds: readonly AgencyId[]) =>
  agencyIds.length === 0 || isWithin(readers, agencyIds);

/** `about`: of an event that is about several tickets, the one that this line is about. */
export function lineOf(happened: Happened, names: RecordNames, about?: TicketId): RecordLine {
  const { event, when, actor, hall, tickets } = happened;
  const counterId = counterIdOf(happened);
  const [ticketId = null] = about === undefined ? ticketIdsOf(event) : [about];
  const number = about === undefined ? numbersOf(happened)[0] : tickets.numberOf(about);
  return {
    position: when.position,
    at: when.at,
    number: event.type === 'NumbersReserved' ? null : (number ?? null),
    ticketId,
    counterId,
    counterNumber: (counterId && indexOf(hall).counters.get(counterId)?.number) ?? null,
    actor: { kind: actor.kind, id: idOf(actor) },
    officerName: actor.kind === 'officer' ? names.officerName(actor.officerId) : null,
    what: event.type,
    sentence: sentenceOf(event, sceneOf(happened, names)),
  };
}

function sceneOf({ event, actor, hall, before, planned, tickets, undone }: Happened, names: RecordNames): EventScene {
  const scene = { ...names, hall, before, planned, actor, number: (of: TicketId) => tickets.numberOf(of) };
  if (!takesBack(event)) return scene;
  // Whoever takes it back is named already: what was done is told without who did it.
  const nobody = { ...scene, saysWho: false };
  return { ...scene, undone: undone.map((action) => sentenceOf(action, nobody)) };
}

function idOf(actor: Actor): string | null {
  switch (actor.kind) {
    case 'kiosk':
      return actor.kioskId;
    case 'officer':
      return actor.officerId;
    case 'visitor':
      return actor.ticketId;
    case 'hall':
      return null;
    default:
      return unreachable(actor);
  }
}

function counterIdOf({ event }: Happened) {
  if ('act' in event) return event.act.is === 'stop' ? null : event.act.counterId;
  return 'counterId' in event ? event.counterId : null;
}

function numbersOf({ event, tickets }: Happened): readonly TicketNumber[] {
  if (event.type === 'NumbersReserved') return event.numbers;
  return event.type === 'TicketLapsed' ? [event.number] : ticketIdsOf(event).map((of) => tickets.numberOf(of));
}

/** The agencies of the counter, the service and the tickets that it is about. */
export function agenciesToldOf(happened: Happened): AgencyId[] {
  const { event, hall, tickets } = happened;
  const { counters, services } = indexOf(hall);
  const counterId = counterIdOf(happened);
  const counter = counterId ? counters.get(counterId) : undefined;
  const service = 'serviceId' in event ? services.get(event.serviceId) : undefined;
  const from = event.type === 'TicketMoved' ? services.get(event.fromServiceId) : undefined;
  return [
    ...('agencyId' in event && event.agencyId ? [event.agencyId] : []),
    ...('agencyIds' in event ? (event.agencyIds ?? []) : []),
    ...(event.type === 'PersonChanged' ? agenciesOfBoth(event) : []),
    ...(counter ? agenciesOfCounter(hall, counter) : []),
    ...(service ? [service.agencyId] : []),
    ...(from ? [from.agencyId] : []),
    ...('about' in event ? agenciesOfNumbers(hall, event.about) : []),
    ...('act' in event && event.act.is === 'stop' ? agenciesOfNumbers(hall, event.act.about) : []),
    ...ticketIdsOf(event).flatMap((ticketId) => tickets.agenciesOfTicket(hall, ticketId)),
  ];
}

/** The hall's own numbers are everybody's. */
function agenciesOfNumbers(hall: Hall, about: NumbersOf): AgencyId[] {
  if (about.of === 'agency') return [about.agencyId];
  const service = about.of === 'service' ? indexOf(hall).services.get(about.serviceId) : undefined;
  return service ? [service.agencyId] : [];
}

/** Who looked after the person before is told as well. Of the whole hall before or after: it is everybody's. */
function agenciesOfBoth({ before, after }: EventOf<'PersonChanged'>): AgencyId[] {
  if (before.agencyIds === null || after.agencyIds === null) return [];
  return [...before.agencyIds, ...after.agencyIds];
}
