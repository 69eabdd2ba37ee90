import { type BothLanguages, both, inEach } from '../../../shared/base/text.ts';
import { holdReasonWords } from '../../../shared/base/ticket.ts';
import { callReasonWords, cancelReasonWords, outcomeWords } from '../../../shared/base/ticket-words.ts';
import type { EventOf, TicketEvent } from '../core/events.ts';
import { counter, doer, type EventScene, newTicket, passedOver, service, small, time } from '../core/phrases.ts';
import type { TellsAll } from '../core/tables.ts';

export const ticketTells = {
  TicketIssued: (event, scene) => {
    const [who, what] = [doer(scene), newTicket(scene, event)];
    return both(`${who.id} memberikan nomor ${what.id}`, `${who.en} gives out ${what.en}`);
  },
  TicketCalled: called,
  TicketRecalled: (event, scene) => {
    const [who, number] = whoAndNumber(event, scene);
    return both(
      `${who.id} memanggil ulang ${number}: panggilan ke-${event.call}`,
      `${who.en} calls ${number} again: call ${event.call}`,
    );
  },
  ServiceStarted: (event, scene) => {
    const [who, number] = whoAndNumber(event, scene);
    return both(`${who.id} mulai melayani ${number}`, `${who.en} starts to serve ${number}`);
  },
  TicketCompleted: (event, scene) => {
    const [who, number] = whoAndNumber(event, scene);
    const outcome = small(outcomeWords[event.outcome]);
    return both(`${who.id} menuntaskan ${number}: ${outcome.id}`, `${who.en} completes ${number}: ${outcome.en}`);
  },
  TicketMissed: (event, scene) => {
    const [who, number] = whoAndNumber(event, scene);
    return both(`${who.id} menandai ${number} tidak hadir`, `${who.en} marks ${number} missed`);
  },
  TicketReturned: (event, scene) => {
    const [who, number] = whoAndNumber(event, scene);
    return both(`${who.id} menerima kembali ${number}`, `${who.en} takes ${number} back into the line`);
  },
  TicketHeld: (event, scene) => {
    const [who, number] = whoAndNumber(event, scene);
    const [why, until] = [small(holdReasonWords[event.reason]), time(scene, event.until)];
    return both(
      `${who.id} menunda ${number} sampai ${until.id}: ${why.id}`,
      `${who.en} puts ${number} on hold until ${until.en}: ${why.en}`,
    );
  },
  TicketResumed: (event, scene) => {
    const [who, number] = whoAndNumber(event, scene);
    return event.counterId === null
      ? both(`${number} menunggu lagi: waktu tunda habis`, `${number} waits again: its hold has ended`)
      : both(`${who.id} melanjutkan ${number} yang ditunda`, `${who.en} brings ${number} back from hold`);
  },
  TicketTransferred: transferred,
  TicketCancelled: cancelled,
  PriorityGranted: (event, scene) => {
    const [who, number] = whoAndNumber(event, scene);
    const by = time(scene, event.promise);
    return both(
      `${who.id} memberi ${number} prioritas: batas waktu panggil menjadi ${by.id}`,
      `${who.en} gives ${number} priority: it is now to be called by ${by.en}`,
    );
  },
  TicketShownAgain: (event, scene) => {
    const [who, number] = whoAndNumber(event, scene);
    return event.how === 'paper'
      ? both(`${who.id} mencetak ulang kertas ${number}`, `${who.en} prints the paper of ${number} again`)
      : both(`${who.id} menampilkan lagi kode ${number}`, `${who.en} shows the code of ${number} again`);
  },
  TicketUnserved: ({ ticketId }, scene) => {
    const number = scene.number(ticketId);
    return both(
      `${number} tidak terlayani: hari layanan berakhir`,
      `${number} was not served: the business day has ended`,
    );
  },
  ActionUndone: undone,
} satisfies TellsAll<TicketEvent['type']>;

type AtCounter = Extract<TicketEvent, { ticketId: unknown; counterId: unknown }>;

const whoAndNumber = ({ ticketId, counterId }: AtCounter, scene: EventScene): [who: BothLanguages, number: string] => [
  doer(scene, counterId),
  scene.number(ticketId),
];

function called(event: EventOf<'TicketCalled'>, scene: EventScene): BothLanguages {
  const [who, number] = whoAndNumber(event, scene);
  const { rule } = event;
  const over = passedOver(event.passed);
  if (rule.by === 'promise')
    return both(
      `${who.id} memanggil ${number}: batas waktu panggil terawal, ${over.id}`,
      `${who.en} calls ${number}: earliest time to be called by, ${over.en}`,
    );
  const why = small(callReasonWords[rule.reason]);
  return both(
    `${who.id} memilih dan memanggil ${number}: ${why.id}, ${over.id}`,
    `${who.en} chooses and calls ${number}: ${why.en}, ${over.en}`,
  );
}

function transferred(event: EventOf<'TicketTransferred'>, scene: EventScene): BothLanguages {
  const [who, number] = whoAndNumber(event, scene);
  const to = service(scene, event.serviceId);
  const desk = event.toCounterId && counter(scene, event.toCounterId);
  return both(
    `${who.id} mengalihkan ${number} ke ${to.id}${desk ? `, hanya ${desk.id}` : ''}`,
    `${who.en} transfers ${number} to ${to.en}${desk ? `, ${desk.en} only` : ''}`,
  );
}

function cancelled(event: EventOf<'TicketCancelled'>, scene: EventScene): BothLanguages {
  const [who, number] = whoAndNumber(event, scene);
  if (event.reason === 'visitor') return both(`${who.id} membatalkannya sendiri`, `${who.en} cancels it`);
  const why = small(cancelReasonWords[event.reason]);
  return both(`${who.id} membatalkan ${number}: ${why.id}`, `${who.en} cancels ${number}: ${why.en}`);
}

function undone({ counterId, ticketIds }: EventOf<'ActionUndone'>, scene: EventScene): BothLanguages {
  const who = doer(scene, counterId);
  const { undone: actions = [] } = scene;
  const what = inEach((language) => {
    if (actions.length > 0) return actions.map((action) => action[language].trim()).join('; ');
    return ticketIds.map(scene.number).join(language === 'id' ? ' dan ' : ' and ');
  });
  return both(
    `${who.id} mengurungkan tindakan terakhirnya: ${what.id}`,
    `${who.en} takes back the last action: ${what.en}`,
  );
}
