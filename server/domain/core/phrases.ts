/** Parts of sentences, in both languages, with the names that held at the time. */
import type { Actor } from '../../../shared/commands.ts';
import type { Hall } from '../../../shared/hall.ts';
import type {
  AgencyId,
  BusinessDay,
  CounterId,
  Instant,
  KioskId,
  OfficerId,
  ServiceId,
  TicketId,
} from '../../../shared/ids.ts';
import { inLanguage, type Language, type Text } from '../../../shared/text.ts';
import type { TicketClass } from '../../../shared/ticket.ts';
import { unreachable } from '../../../shared/unreachable.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { momentOf } from '../calendar/moment.ts';
import type { EventOf, Passed } from './events.ts';

export type Words = Record<Language, string>;
/** Under which names the register knows them. Null: no longer, or never. */
export interface Names {
  officerName: (officerId: OfficerId) => string | null;
  kioskName: (kioskId: KioskId) => string | null;
}

/** What an event was surrounded by. */
export interface Scene extends Names {
  /** The settings in force. */
  hall: Hall;
  actor: Actor;
  number: (ticketId: TicketId) => string;
}

/** The same text for both languages, with what each says in its own way. */
export const say = (sentence: (language: Language) => string): Words => ({ id: sentence('id'), en: sentence('en') });
export const both = (id: string, en: string): Words => ({ id, en });
const named = (name: Text): Words => say((language) => inLanguage(name, language));
/** Inside a sentence. */
export const small = (text: Text): Words =>
  say((language) => inLanguage(text, language).replace(/^./, (first) => first.toLowerCase()));

// Who and what

const idShown = 8;

/** An erased person is known by the beginning of the id alone. */
export function officer({ officerName }: Scene, officerId: OfficerId): Words {
  const name = officerName(officerId);
  if (name !== null) return both(`petugas ${name}`, `officer ${name}`);
  const id = officerId.slice(0, idShown);
  return both(`petugas (dihapus) ${id}`, `officer (erased) ${id}`);
}

function kiosk({ kioskName }: Scene, kioskId: KioskId): Words {
  const name = kioskName(kioskId);
  return name === null ? both(`Kios ${kioskId}`, `Kiosk ${kioskId}`) : both(`Kios “${name}”`, `Kiosk “${name}”`);
}

/** Who did it, and at which counter; begins a sentence. */
export function doer(scene: Scene, counterId: CounterId | null = null): Words {
  const { actor } = scene;
  switch (actor.kind) {
    case 'officer': {
      const person = officer(scene, actor.officerId);
      if (counterId === null) return say((language) => person[language].replace(/^./, (first) => first.toUpperCase()));
      const desk = counter(scene, counterId);
      return say((language) => `${desk[language]}, ${person[language]}`);
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

export function counter({ hall }: Scene, counterId: CounterId): Words {
  const number = indexOf(hall).counters.get(counterId)?.number ?? counterId;
  return both(`Loket ${number}`, `Counter ${number}`);
}

/** A kiosk's late report may be about a service that is no more. */
export const service = ({ hall }: Scene, serviceId: ServiceId): Words =>
  named(indexOf(hall).services.get(serviceId)?.name ?? { id: serviceId });

export const agency = ({ hall }: Scene, agencyId: AgencyId): Words =>
  named(indexOf(hall).agencies.get(agencyId)?.shortName ?? { id: agencyId });

const classWords: Record<TicketClass, Words> = {
  regular: both('reguler', 'regular'),
  priority: both('prioritas', 'priority'),
  appointment: both('janji temu', 'appointment'),
};

/** A number that was given out, for what, and how many were in front of it. */
export function newTicket(scene: Scene, event: EventOf<'TicketIssued' | 'TicketHandedIn'>): Words {
  const [what, before, ticketClass] = [service(scene, event.serviceId), ahead(event.ahead), classWords[event.class]];
  return both(
    `${event.number} untuk ${what.id} (${ticketClass.id}): ${before.id}`,
    `${event.number} for ${what.en} (${ticketClass.en}): ${before.en}`,
  );
}

// When

export function time({ hall }: Scene, at: Instant): Words {
  const clock = momentOf(hall, at).time;
  return both(clock.replace(':', '.'), clock);
}

const date = (language: string, day: BusinessDay): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));
export const dayWords = (day: BusinessDay): Words => both(date('id-ID', day), date('en-GB', day));

// How many

const ahead = (count: number): Words =>
  both(`${count} nomor di depan`, count === 0 ? 'nobody ahead' : `${numbers(count)} ahead`);

export function passedOver(passed: Passed): Words {
  const counts = Object.entries(passed) as [TicketClass, number][];
  const some = counts.filter(([, count]) => count > 0);
  const total = some.reduce((sum, [, count]) => sum + count, 0);
  const which = say((language) => some.map(([name, count]) => `${count} ${classWords[name][language]}`).join(', '));
  if (total === 0) return both('0 nomor dilewati', 'nobody passed over');
  return both(`${total} nomor dilewati (${which.id})`, `${numbers(total)} passed over (${which.en})`);
}

const numbers = (count: number): string => (count === 1 ? '1 number' : `${count} numbers`);
