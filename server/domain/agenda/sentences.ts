import { type BothLanguages, both, inEach, inLanguage } from '../../../shared/base/text.ts';
import { pauseReasonWords, stopReasonWords } from '../../../shared/base/ticket-words.ts';
import type { PlannedAct, PlannedKind } from '../../../shared/views/planning.ts';
import type { AgendaEvent } from '../core/events.ts';
import { counter, doer, type EventScene, officerWords, small, time, whyDirected } from '../core/phrases.ts';
import type { TellsAll } from '../core/tables.ts';
import { stoppedNumbers } from '../stop/sentences.ts';

export const agendaTells = {
  ActPlanned: ({ act, due }, scene) => {
    const [who, what, when] = [doer(scene), actWords(act, scene), time(scene, due)];
    return both(
      `${who.id} merencanakan untuk pukul ${when.id}: ${what.id}`,
      `${who.en} plans for ${when.en}: ${what.en}`,
    );
  },
  PlannedActDropped: ({ act, due }, scene) => {
    const [who, what, when] = [doer(scene), actWords(act, scene), time(scene, due)];
    return both(
      `${who.id} membatalkan rencana pukul ${when.id}: ${what.id}`,
      `${who.en} drops what was planned for ${when.en}: ${what.en}`,
    );
  },
  PlannedActWaits: ({ act }, scene) => {
    const what = actWords(act, scene);
    return both(
      `Seperti direncanakan, begitu nomornya selesai: ${what.id}`,
      `As planned, as soon as its number is done: ${what.en}`,
    );
  },
  PlannedActDone: ({ act }, scene) => {
    const what = actWords(act, scene);
    return both(`Seperti direncanakan: ${what.id}`, `As planned: ${what.en}`);
  },
  PlannedActFailed: ({ act, why }, scene) => {
    const [what, reason] = [actWords(act, scene), inEach((language) => inLanguage(why, language))];
    return both(
      `Rencana tidak dapat dilakukan: ${what.id}. ${reason.id}`,
      `What was planned could not be done: ${what.en}. ${reason.en}`,
    );
  },
} satisfies TellsAll<AgendaEvent['type']>;

type Rows = { [K in PlannedKind]: (act: Extract<PlannedAct, { is: K }>, scene: EventScene) => BothLanguages };

const rows: Rows = {
  open: ({ counterId, officerId, reason }, scene) => {
    const [desk, whom, why] = [counter(scene, counterId), officerWords(scene, officerId), whyDirected(reason)];
    return both(`${desk.id} dibuka untuk ${whom.id}${why.id}`, `${desk.en} opens for ${whom.en}${why.en}`);
  },
  pause: ({ counterId, reason, minutes }, scene) => {
    const [desk, why] = [counter(scene, counterId), small(pauseReasonWords[reason])];
    return both(
      `${desk.id} jeda ${minutes} menit: ${why.id}`,
      `${desk.en} rests for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}: ${why.en}`,
    );
  },
  close: ({ counterId, reason }, scene) => {
    const [desk, why] = [counter(scene, counterId), whyDirected(reason)];
    return both(`${desk.id} tutup${why.id}`, `${desk.en} closes${why.en}`);
  },
  stop: ({ about, reason, words }, scene) => {
    const [what, why] = [stoppedNumbers(scene, about), small(words ?? stopReasonWords[reason])];
    return both(`tidak ada nomor baru ${what.id}: ${why.id}`, `no new numbers ${what.en}: ${why.en}`);
  },
};

// Each row tells its own act; TypeScript does not see that behind the name.
const actWords = (act: PlannedAct, scene: EventScene): BothLanguages => rows[act.is](act as never, scene);
