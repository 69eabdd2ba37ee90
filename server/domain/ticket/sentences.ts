/** What happened to a ticket, as a sentence. */
import { callReasonWords, cancelReasonWords, holdReasonWords, outcomeWords } from '../../shared/ticket.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { EventOf } from '../domain/core/events.ts';
import {
  ahead,
  both,
  classWords,
  counter,
  dayWords,
  doer,
  passedOver,
  type Scene,
  say,
  service,
  small,
  time,
  type Words,
} from './phrases.ts';

type GivenOut = EventOf<'TicketIssued' | 'TicketHandedIn' | 'TicketLapsed' | 'NumbersReserved' | 'WishWithdrawn'>;

export function givenOut(event: GivenOut, scene: Scene): Words {
  const who = doer(scene);
  switch (event.type) {
    case 'TicketIssued': {
      const what = ticketWords(event, scene);
      return both(`${who.id} memberikan nomor ${what.id}`, `${who.en} gives out ${what.en}`);
    }
    case 'TicketHandedIn': {
      const [what, when] = [ticketWords(event, scene), time(scene, event.takenAt)];
      return both(
        `${who.id} melaporkan nomor luring pukul ${when.id}, ${what.id}`,
        `${who.en} reports a number given out offline at ${when.en}, ${what.en}`,
      );
    }
    case 'TicketLapsed': {
      const [what, when, day] = [service(scene, event.serviceId), time(scene, event.takenAt), dayWords(event.day)];
      return both(
        `${who.id} melaporkan nomor luring ${day.id} pukul ${when.id}, ${event.number} untuk ${what.id}: hari itu sudah berakhir, nomor tidak berlaku`,
        `${who.en} reports a number given out offline on ${day.en} at ${when.en}, ${event.number} for ${what.en}: that day is over, the number is void`,
      );
    }
    case 'NumbersReserved': {
      const [count, first] = [event.numbers.length, event.numbers[0]];
      return both(
        `${who.id} menyimpan ${count} nomor cadangan untuk keadaan luring, mulai ${first}`,
        `${who.en} keeps numbers in reserve for working offline: ${count}, from ${first} on`,
      );
    }
    case 'WishWithdrawn':
      return both(
        `${who.id} menarik permintaan nomor: pemohon pergi sebelum nomor keluar`,
        `${who.en} withdraws a request for a number: the visitor left before it came`,
      );
    default:
      return unreachable(event);
  }
}

function ticketWords(event: EventOf<'TicketIssued' | 'TicketHandedIn'>, scene: Scene): Words {
  const [what, before] = [service(scene, event.serviceId), ahead(event.ahead)];
  const ticketClass = classWords[event.class];
  return both(
    `${event.number} untuk ${what.id} (${ticketClass.id}): ${before.id}`,
    `${event.number} for ${what.en} (${ticketClass.en}): ${before.en}`,
  );
}

export function called({ ticketId, counterId, rule, passed }: EventOf<'TicketCalled'>, scene: Scene): Words {
  const [who, number, over] = [doer(scene, counterId), scene.number(ticketId), passedOver(passed)];
  if (rule.by === 'promise')
    return both(
      `${who.id} memanggil ${number}: janji terawal, ${over.id}`,
      `${who.en} calls ${number}: earliest promise, ${over.en}`,
    );
  const why = small(callReasonWords[rule.reason]);
  return both(
    `${who.id} memilih dan memanggil ${number}: ${why.id}, ${over.id}`,
    `${who.en} chooses and calls ${number}: ${why.en}, ${over.en}`,
  );
}

type AboutTicket = EventOf<
  | 'TicketRecalled'
  | 'ServiceStarted'
  | 'TicketCompleted'
  | 'TicketMissed'
  | 'TicketReturned'
  | 'TicketHeld'
  | 'TicketResumed'
  | 'TicketTransferred'
  | 'TicketCancelled'
  | 'PriorityGranted'
  | 'TicketUnserved'
  | 'ActionUndone'
>;

export function aboutTicket(event: AboutTicket, scene: Scene): Words {
  if (event.type === 'ActionUndone') return undone(event, scene);
  const number = scene.number(event.ticketId);
  if (event.type === 'TicketUnserved')
    return both(
      `${number} tidak terlayani: hari layanan berakhir`,
      `${number} was not served: the business day has ended`,
    );
  const who = doer(scene, event.counterId);
  switch (event.type) {
    case 'TicketRecalled':
      return both(
        `${who.id} memanggil ulang ${number}: panggilan ke-${event.call}`,
        `${who.en} calls ${number} again: call ${event.call}`,
      );
    case 'ServiceStarted':
      return both(`${who.id} mulai melayani ${number}`, `${who.en} starts to serve ${number}`);
    case 'TicketCompleted': {
      const outcome = small(outcomeWords[event.outcome]);
      return both(`${who.id} menuntaskan ${number}: ${outcome.id}`, `${who.en} completes ${number}: ${outcome.en}`);
    }
    case 'TicketMissed':
      return both(`${who.id} menandai ${number} tidak hadir`, `${who.en} marks ${number} missed`);
    case 'TicketReturned':
      return both(`${who.id} menerima kembali ${number}`, `${who.en} takes ${number} back into the line`);
    case 'TicketHeld': {
      const [why, until] = [small(holdReasonWords[event.reason]), time(scene, event.until)];
      return both(
        `${who.id} menunda ${number} sampai ${until.id}: ${why.id}`,
        `${who.en} puts ${number} on hold until ${until.en}: ${why.en}`,
      );
    }
    case 'TicketResumed':
      return event.counterId === null
        ? both(`${number} menunggu lagi: waktu tunda habis`, `${number} waits again: its hold has ended`)
        : both(`${who.id} melanjutkan ${number} yang ditunda`, `${who.en} brings ${number} back from hold`);
    case 'TicketTransferred':
      return transferred(event, scene);
    case 'TicketCancelled': {
      if (event.reason === 'visitor') return both(`${who.id} membatalkannya sendiri`, `${who.en} cancels it`);
      const why = small(cancelReasonWords[event.reason]);
      return both(`${who.id} membatalkan ${number}: ${why.id}`, `${who.en} cancels ${number}: ${why.en}`);
    }
    case 'PriorityGranted': {
      const by = time(scene, event.promise);
      return both(
        `${who.id} memberi ${number} prioritas: janji menjadi ${by.id}`,
        `${who.en} gives ${number} priority: its promise is now ${by.en}`,
      );
    }
    default:
      return unreachable(event);
  }
}

function transferred(event: EventOf<'TicketTransferred'>, scene: Scene): Words {
  const [who, to] = [doer(scene, event.counterId), service(scene, event.serviceId)];
  const number = scene.number(event.ticketId);
  const desk = event.toCounterId && counter(scene, event.toCounterId);
  return both(
    `${who.id} mengalihkan ${number} ke ${to.id}${desk ? `, hanya ${desk.id}` : ''}`,
    `${who.en} transfers ${number} to ${to.en}${desk ? `, ${desk.en} only` : ''}`,
  );
}

function undone({ counterId, ticketIds }: EventOf<'ActionUndone'>, scene: Scene): Words {
  const who = doer(scene, counterId);
  const numbers = say((language) => ticketIds.map(scene.number).join(language === 'id' ? ' dan ' : ' and '));
  return both(
    `${who.id} mengurungkan tindakan terakhirnya: ${numbers.id}`,
    `${who.en} takes back the last action: ${numbers.en}`,
  );
}
