import { type BothLanguages, both } from '../../../shared/base/text.ts';
import { stopReasonWords } from '../../../shared/base/ticket-words.ts';
import type { NumbersOf } from '../../../shared/views/supervising.ts';
import type { StopEvent } from '../core/events.ts';
import { agency, doer, type EventScene, moment, service, small } from '../core/phrases.ts';
import type { TellsAll } from '../core/tables.ts';

export const stopTells = {
  NumbersStopped: ({ about, reason, until, words }, scene) => {
    const [who, what, why] = [doer(scene), stoppedNumbers(scene, about), small(stopReasonWords[reason])];
    const end = until === null ? both('hari layanan berakhir', 'the business day ends') : moment(scene, until);
    const said = words ? both(` (“${words.id}”)`, ` (“${words.en ?? words.id}”)`) : both('', '');
    return both(
      `${who.id} menghentikan pengambilan nomor ${what.id} sampai ${end.id}: ${why.id}${said.id}`,
      `${who.en} stops giving out numbers ${what.en} until ${end.en}: ${why.en}${said.en}`,
    );
  },
  NumbersResumed: ({ about }, scene) => {
    const [who, what] = [doer(scene), stoppedNumbers(scene, about)];
    return both(
      `${who.id} membuka kembali pengambilan nomor ${what.id}`,
      `${who.en} lets numbers ${what.en} be given out again`,
    );
  },
} satisfies TellsAll<StopEvent['type']>;

export function stoppedNumbers(scene: EventScene, about: NumbersOf): BothLanguages {
  if (about.of === 'hall') return both('di seluruh MPP', 'in the whole hall');
  const name = about.of === 'agency' ? agency(scene, about.agencyId) : service(scene, about.serviceId);
  return both(`untuk ${name.id}`, `for ${name.en}`);
}
