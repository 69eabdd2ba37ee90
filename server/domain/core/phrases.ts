/** Parts of sentences, in both languages, with the names that held at the time. */

import type {
  AgencyId,
  BusinessDay,
  CounterId,
  Instant,
  KioskId,
  OfficerId,
  ServiceId,
  TicketId,
} from '../../../shared/base/ids.ts';
import { type BothLanguages, both, inEach, inLanguage, type Text } from '../../../shared/base/text.ts';
import type { DirectReason, TicketClass } from '../../../shared/base/ticket.ts';
import { directReasonWords } from '../../../shared/base/ticket-words.ts';
import { unreachable } from '../../../shared/base/unreachable.ts';
import type { Actor } from '../../../shared/commands.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { momentOf } from '../calendar/moment.ts';
import { nameOfAgency, nameOfCounter, nameOfService } from '../calendar/names.ts';
import type { EventOf, Passed } from './events.ts';
import type { WaitTold } from './waits.ts';

/** Under which names the register knows them. Null: no longer, or never. */
export interface RecordNames {
  officerName: (officerId: OfficerId) => string | null;
  kioskName: (kioskId: KioskId) => string | null;
}

/** What an event was surrounded by. */
export interface EventScene extends RecordNames {
  /** The settings in force. */
  hall: Hall;
  actor: Actor;
  number: (ticketId: TicketId) => string;
  /** False: what was done is told without who did it. */
  saysWho?: boolean;
  /** Of an undo: what it took back, as sentences without who did it. Left out: it is not known. */
  undone?: readonly BothLanguages[];
  /** The settings before, where the event changes them. Left out: they are not known. */
  before?: Hall | null;
  /** What was planned before, where the event changes that. Left out: it is not known. */
  planned?: Hall | null;
}

/** The same text for both languages, with what each says in its own way. */
const named = (name: Text): BothLanguages => inEach((language) => inLanguage(name, language));
/** Inside a sentence. */
export const small = (text: Text): BothLanguages =>
  inEach((language) => inLanguage(text, language).replace(/^./, (first) => first.toLowerCase()));

/** Behind what a supervisor did to somebody; empty: none was given. */
export function whyDirected(reason?: DirectReason): BothLanguages {
  if (reason === undefined) return both('', '');
  const why = small(directReasonWords[reason]);
  return both(` (${why.id})`, ` (${why.en})`);
}

// Who and what

const idShown = 8;

/** An erased person is known by the beginning of the id alone. */
export function officerWords({ officerName }: EventScene, officerId: OfficerId): BothLanguages {
  const name = officerName(officerId);
  if (name !== null) return both(`petugas ${name}`, `officer ${name}`);
  const id = officerId.slice(0, idShown);
  return both(`petugas (dihapus) ${id}`, `officer (erased) ${id}`);
}

function kiosk({ kioskName }: EventScene, kioskId: KioskId): BothLanguages {
  const name = kioskName(kioskId);
  return name === null ? both(`Kios ${kioskId}`, `Kiosk ${kioskId}`) : both(`Kios “${name}”`, `Kiosk “${name}”`);
}

/** Who did it, and at which counter; begins a sentence. */
export function doer(scene: EventScene, counterId: CounterId | null = null): BothLanguages {
  const { actor } = scene;
  if (scene.saysWho === false) return both('', '');
  switch (actor.kind) {
    case 'officer': {
      const person = officerWords(scene, actor.officerId);
      if (counterId === null)
        return inEach((language) => person[language].replace(/^./, (first) => first.toUpperCase()));
      const desk = counter(scene, counterId);
      return inEach((language) => `${desk[language]}, ${person[language]}`);
    }
    case 'kiosk':
      return kiosk(scene, actor.kioskId);
    case 'visitor': {
      const number = scene.number(actor.ticketId);
      return both(`Pemegang nomor ${number}`, `The holder of ${number}`);
    }
    case 'hall':
      return both('Sistem', 'The system');
    default:
      return unreachable(actor);
  }
}

export function counter({ hall }: EventScene, counterId: CounterId): BothLanguages {
  return nameOfCounter(indexOf(hall), counterId);
}

/** A kiosk's late report may be about a service that is no more. */
export const service = ({ hall }: EventScene, serviceId: ServiceId): BothLanguages =>
  named(nameOfService(indexOf(hall), serviceId));

export const agency = ({ hall }: EventScene, agencyId: AgencyId): BothLanguages =>
  named(nameOfAgency(indexOf(hall), agencyId));

const classWords: Record<TicketClass, BothLanguages> = {
  regular: both('reguler', 'regular'),
  priority: both('prioritas', 'priority'),
  appointment: both('janji temu', 'appointment'),
};

/** A number that was given out, for what, and how many were in front of it. */
export function newTicket(scene: EventScene, event: EventOf<'TicketIssued' | 'TicketHandedIn'>): BothLanguages {
  const [what, before, ticketClass] = [service(scene, event.serviceId), ahead(event.ahead), classWords[event.class]];
  const warned =
    'warned' in event ? both('; diberi tahu bahwa tidak ada petugas', '; told that no officer is there') : both('', '');
  const told = 'told' in event ? toldOfWait(event.told) : both('', '');
  return both(
    `${event.number} untuk ${what.id} (${ticketClass.id}): ${before.id}${warned.id}${told.id}`,
    `${event.number} for ${what.en} (${ticketClass.en}): ${before.en}${warned.en}${told.en}`,
  );
}

/** As it was shown. */
const toldOfWait = ({ fromMinutes: from, toMinutes: to }: WaitTold): BothLanguages =>
  both(`; perkiraan menunggu ${from}–${to} menit`, `; expected to wait ${from}–${to} minutes`);

// When

export function time({ hall }: Pick<EventScene, 'hall'>, at: Instant): BothLanguages {
  const clock = momentOf(hall, at).time;
  return both(clock.replace(':', '.'), clock);
}

export function moment(scene: EventScene, at: Instant): BothLanguages {
  const [day, clock] = [dayInBoth(momentOf(scene.hall, at).day), time(scene, at)];
  return both(`${day.id} pukul ${clock.id}`, `${day.en} at ${clock.en}`);
}

const date = (language: string, day: BusinessDay): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));
export const dayInBoth = (day: BusinessDay): BothLanguages => both(date('id-ID', day), date('en-GB', day));

// How many

const ahead = (count: number): BothLanguages =>
  both(`${count} nomor di depan`, count === 0 ? 'nobody ahead' : `${numbers(count)} ahead`);

export function passedOver(passed: Passed): BothLanguages {
  const counts = Object.entries(passed) as [TicketClass, number][];
  const some = counts.filter(([, count]) => count > 0);
  const total = some.reduce((sum, [, count]) => sum + count, 0);
  const which = inEach((language) => some.map(([name, count]) => `${count} ${classWords[name][language]}`).join(', '));
  if (total === 0) return both('0 nomor dilewati', 'nobody passed over');
  return both(`${total} nomor dilewati (${which.id})`, `${numbers(total)} passed over (${which.en})`);
}

/** In English. */
export const numberOfThings = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
const numbers = (count: number): string => numberOfThings(count, 'number');
