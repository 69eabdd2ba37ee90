import { type BothLanguages, both, inEach } from '../../../shared/base/text.ts';
import {
  cancelReasonWords,
  moveReasonWords,
  priorityEndReasonWords,
  reopenReasonWords,
} from '../../../shared/base/ticket-words.ts';
import type { DirectEvent, EventOf } from '../core/events.ts';
import { counter, doer, type EventScene, service, small, time } from '../core/phrases.ts';
import type { TellsAll } from '../core/tables.ts';

export const directTells = {
  TicketMoved: moved,
  TicketCalledOff: ({ ticketId, reason }, scene) => {
    const [who, number, why] = [doer(scene), scene.number(ticketId), small(cancelReasonWords[reason])];
    return both(`${who.id} membatalkan ${number}: ${why.id}`, `${who.en} cancels ${number}: ${why.en}`);
  },
  TicketRaised: ({ ticketId, promise }, scene) => {
    const [who, number, by] = [doer(scene), scene.number(ticketId), time(scene, promise)];
    return both(
      `${who.id} memberi ${number} prioritas: batas waktu panggil menjadi ${by.id}`,
      `${who.en} gives ${number} priority: it is now to be called by ${by.en}`,
    );
  },
  TicketLowered: ({ ticketId, promise, reason }, scene) => {
    const [who, number, by] = [doer(scene), scene.number(ticketId), time(scene, promise)];
    const why = small(priorityEndReasonWords[reason]);
    return both(
      `${who.id} mencabut prioritas ${number} (${why.id}): batas waktu panggil menjadi ${by.id}`,
      `${who.en} takes the priority of ${number} back (${why.en}): it is now to be called by ${by.en}`,
    );
  },
  TicketReopened: ({ ticketId, reason }, scene) => {
    const [who, number, why] = [doer(scene), scene.number(ticketId), small(reopenReasonWords[reason])];
    return both(
      `${who.id} membuka kembali ${number}, di tempat semula: ${why.id}`,
      `${who.en} lets ${number} wait again, in its old place: ${why.en}`,
    );
  },
  TicketActUndone: ({ ticketIds }, scene) => {
    const [who, { undone = [] }] = [doer(scene), scene];
    const what = inEach((language) =>
      undone.length > 0 ? undone.map((act) => act[language].trim()).join('; ') : ticketIds.map(scene.number).join(', '),
    );
    return both(`${who.id} mengurungkan tindakannya: ${what.id}`, `${who.en} takes back an act: ${what.en}`);
  },
} satisfies TellsAll<DirectEvent['type']>;

function moved(event: EventOf<'TicketMoved'>, scene: EventScene): BothLanguages {
  const { ticketId, serviceId, toCounterId, reason, until } = event;
  const [who, number, to] = [doer(scene), scene.number(ticketId), service(scene, serviceId)];
  const [desk, why] = [toCounterId && counter(scene, toCounterId), small(moveReasonWords[reason])];
  const end = until === undefined ? null : time(scene, until);
  return both(
    `${who.id} mengalihkan ${number} ke ${to.id}${desk ? `, hanya ${desk.id}` : ''}${end ? `, ditunda sampai ${end.id}` : ''}: ${why.id}`,
    `${who.en} moves ${number} to ${to.en}${desk ? `, ${desk.en} only` : ''}${end ? `, on hold until ${end.en}` : ''}: ${why.en}`,
  );
}
