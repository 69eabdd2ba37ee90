import { both } from '../../../shared/base/text.ts';
import { pauseReasonWords } from '../../../shared/base/ticket-words.ts';
import type { CounterEvent } from '../core/events.ts';
import { counter, doer, officerWords, small, time, whyDirected } from '../core/phrases.ts';
import type { TellsAll } from '../core/tables.ts';

export const counterTells = {
  CounterOpened: ({ counterId, officerId, by, reason }, scene) => {
    if (by) {
      const [who, desk, whom] = [doer(scene), counter(scene, counterId), officerWords(scene, officerId)];
      const why = whyDirected(reason);
      return both(
        `${who.id} membuka ${desk.id} untuk ${whom.id}${why.id}`,
        `${who.en} opens ${desk.en} for ${whom.en}${why.en}`,
      );
    }
    const who = doer(scene, counterId);
    return both(`${who.id} membuka loket`, `${who.en} opens the counter`);
  },
  CounterPaused: ({ counterId, reason, until: end, by }, scene) => {
    const [why, until] = [small(pauseReasonWords[reason]), time(scene, end)];
    if (by) {
      const [who, desk] = [doer(scene), counter(scene, counterId)];
      return both(
        `${who.id} menjeda ${desk.id}: ${why.id}, kembali sekitar ${until.id}`,
        `${who.en} pauses ${desk.en}: ${why.en}, back at about ${until.en}`,
      );
    }
    const who = doer(scene, counterId);
    return both(
      `${who.id} menjeda loket: ${why.id}, kembali sekitar ${until.id}`,
      `${who.en} pauses the counter: ${why.en}, back at about ${until.en}`,
    );
  },
  CounterResumed: ({ counterId, by }, scene) => {
    if (by) {
      const [who, desk] = [doer(scene), counter(scene, counterId)];
      return both(`${who.id} mengakhiri jeda ${desk.id}`, `${who.en} ends the pause of ${desk.en}`);
    }
    const who = doer(scene, counterId);
    return both(`${who.id} mengakhiri jeda`, `${who.en} ends the pause`);
  },
  CounterClosed: ({ counterId, agreed }, scene) => {
    if (agreed) {
      const desk = counter(scene, counterId);
      return both(
        `${desk.id} ditutup sebelum waktunya, seperti yang disetujui`,
        `${desk.en} is closed before its time, as was agreed`,
      );
    }
    const [who, desk] = [doer(scene, counterId), counter(scene, counterId)];
    if (scene.actor.kind === 'officer') return both(`${who.id} menutup loket`, `${who.en} closes the counter`);
    return both(`${desk.id} ditutup: hari layanan berakhir`, `${desk.en} is closed: the business day has ended`);
  },
  CounterTakenOver: ({ counterId, officerId, fromOfficerId, by, reason }, scene) => {
    const from = officerWords(scene, fromOfficerId);
    if (by) {
      const [who, desk, whom] = [doer(scene), counter(scene, counterId), officerWords(scene, officerId)];
      const why = whyDirected(reason);
      return both(
        `${who.id} menyerahkan ${desk.id} dari ${from.id} kepada ${whom.id}${why.id}`,
        `${who.en} hands ${desk.en} over from ${from.en} to ${whom.en}${why.en}`,
      );
    }
    const who = doer(scene, counterId);
    return both(`${who.id} mengambil alih loket dari ${from.id}`, `${who.en} takes over the counter from ${from.en}`);
  },
} satisfies TellsAll<CounterEvent['type']>;
