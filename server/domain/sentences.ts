/** Each event as a sentence. */
import { absenceReasonWords, pauseReasonWords } from '../../shared/ticket.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { Event, EventOf } from '../domain/core/events.ts';
import { agency, both, counter, dayWords, doer, officer, type Scene, small, time, type Words } from './phrases.ts';
import { aboutTicket, called, givenOut } from './ticket-sentences.ts';

export function sentenceOf(event: Event, scene: Scene): Words {
  switch (event.type) {
    case 'HallConfigured':
      return hallConfigured(event);
    case 'DayOpened':
    case 'DayClosed':
      return dayChanged(event);
    case 'CounterOpened':
    case 'CounterPaused':
    case 'CounterResumed':
    case 'CounterClosed':
    case 'CounterTakenOver':
    case 'AgencyMarkedAbsent':
    case 'AgencyMarkedPresent':
      return atCounter(event, scene);
    case 'TicketIssued':
    case 'TicketHandedIn':
    case 'TicketLapsed':
    case 'NumbersReserved':
    case 'WishWithdrawn':
      return givenOut(event, scene);
    case 'TicketCalled':
      return called(event, scene);
    case 'TicketRecalled':
    case 'ServiceStarted':
    case 'TicketCompleted':
    case 'TicketMissed':
    case 'TicketReturned':
    case 'TicketHeld':
    case 'TicketResumed':
    case 'TicketTransferred':
    case 'TicketCancelled':
    case 'PriorityGranted':
    case 'TicketUnserved':
    case 'ActionUndone':
      return aboutTicket(event, scene);
    default:
      return unreachable(event);
  }
}

function hallConfigured({ hall }: EventOf<'HallConfigured'>): Words {
  const [agencies, services, counters] = [hall.agencies.length, hall.services.length, hall.counters.length];
  return both(
    `Pengaturan MPP diterapkan: ${agencies} instansi, ${services} layanan, ${counters} loket`,
    `The hall’s settings take effect: agencies ${agencies}, services ${services}, counters ${counters}`,
  );
}

function dayChanged({ type, day }: EventOf<'DayOpened' | 'DayClosed'>): Words {
  const words = dayWords(day);
  return type === 'DayOpened'
    ? both(`Hari layanan ${words.id} dibuka`, `The business day ${words.en} opens`)
    : both(`Hari layanan ${words.id} ditutup`, `The business day ${words.en} closes`);
}

type CounterEvent = EventOf<
  | 'CounterOpened'
  | 'CounterPaused'
  | 'CounterResumed'
  | 'CounterClosed'
  | 'CounterTakenOver'
  | 'AgencyMarkedAbsent'
  | 'AgencyMarkedPresent'
>;

function atCounter(event: CounterEvent, scene: Scene): Words {
  const who = doer(scene, 'counterId' in event ? event.counterId : null);
  switch (event.type) {
    case 'CounterOpened':
      return both(`${who.id} membuka loket`, `${who.en} opens the counter`);
    case 'CounterPaused': {
      const [why, until] = [small(pauseReasonWords[event.reason]), time(scene, event.until)];
      return both(
        `${who.id} menjeda loket: ${why.id}, kembali sekitar ${until.id}`,
        `${who.en} pauses the counter: ${why.en}, back at about ${until.en}`,
      );
    }
    case 'CounterResumed':
      return both(`${who.id} mengakhiri jeda`, `${who.en} ends the pause`);
    case 'CounterClosed': {
      if (scene.actor.kind === 'officer') return both(`${who.id} menutup loket`, `${who.en} closes the counter`);
      const desk = counter(scene, event.counterId);
      return both(`${desk.id} ditutup: hari layanan berakhir`, `${desk.en} is closed: the business day has ended`);
    }
    case 'CounterTakenOver': {
      const from = officer(scene, event.fromOfficerId);
      return both(`${who.id} mengambil alih loket dari ${from.id}`, `${who.en} takes over the counter from ${from.en}`);
    }
    case 'AgencyMarkedAbsent': {
      const [which, why] = [agency(scene, event.agencyId), small(absenceReasonWords[event.reason])];
      return both(
        `${who.id} menandai ${which.id} tidak hadir: ${why.id}`,
        `${who.en} marks ${which.en} absent: ${why.en}`,
      );
    }
    case 'AgencyMarkedPresent': {
      const which = agency(scene, event.agencyId);
      return both(`${who.id} menandai ${which.id} hadir kembali`, `${who.en} marks ${which.en} present again`);
    }
    default:
      return unreachable(event);
  }
}
