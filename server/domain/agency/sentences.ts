import { both } from '../../../shared/base/text.ts';
import { absenceReasonWords } from '../../../shared/base/ticket-words.ts';
import type { AgencyEvent } from '../core/events.ts';
import { agency, doer, small } from '../core/phrases.ts';
import type { TellsAll } from '../core/tables.ts';

export const agencyTells = {
  AgencyMarkedAbsent: ({ agencyId, reason }, scene) => {
    const [who, which, why] = [doer(scene), agency(scene, agencyId), small(absenceReasonWords[reason])];
    return both(
      `${who.id} menandai ${which.id} tidak hadir: ${why.id}`,
      `${who.en} marks ${which.en} absent: ${why.en}`,
    );
  },
  AgencyMarkedPresent: ({ agencyId }, scene) => {
    const [who, which] = [doer(scene), agency(scene, agencyId)];
    return both(`${who.id} menandai ${which.id} hadir kembali`, `${who.en} marks ${which.en} present again`);
  },
} satisfies TellsAll<AgencyEvent['type']>;
