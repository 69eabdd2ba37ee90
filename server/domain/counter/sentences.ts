import { pauseReasonWords } from '../../../shared/ticket.ts';
import type { CounterEvent } from '../core/events.ts';
import { both, counter, doer, officerWords, small, time } from '../core/phrases.ts';
import type { TellsAll } from '../core/tables.ts';

export const counterTells = {
  CounterOpened: ({ counterId }, scene) => {
    const who = doer(scene, counterId);
    return both(`${who.id} membuka loket`, `${who.en} opens the counter`);
  },
  CounterPaused: ({ counterId, reason, until: end }, scene) => {
    const [who, why, until] = [doer(scene, counterId), small(pauseReasonWords[reason]), time(scene, end)];
    return both(
      `${who.id} menjeda loket: ${why.id}, kembali sekitar ${until.id}`,
      `${who.en} pauses the counter: ${why.en}, back at about ${until.en}`,
    );
  },
  CounterResumed: ({ counterId }, scene) => {
    const who = doer(scene, counterId);
    return both(`${who.id} mengakhiri jeda`, `${who.en} ends the pause`);
  },
  CounterClosed: ({ counterId }, scene) => {
    const [who, desk] = [doer(scene, counterId), counter(scene, counterId)];
    if (scene.actor.kind === 'officer') return both(`${who.id} menutup loket`, `${who.en} closes the counter`);
    return both(`${desk.id} ditutup: hari layanan berakhir`, `${desk.en} is closed: the business day has ended`);
  },
  CounterTakenOver: ({ counterId, fromOfficerId }, scene) => {
    const [who, from] = [doer(scene, counterId), officerWords(scene, fromOfficerId)];
    return both(`${who.id} mengambil alih loket dari ${from.id}`, `${who.en} takes over the counter from ${from.en}`);
  },
} satisfies TellsAll<CounterEvent['type']>;
