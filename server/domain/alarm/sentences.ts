import { alarmNames } from '../../../shared/alarms/alarm-words.ts';
import type { AlarmKind } from '../../../shared/alarms/alarms.ts';
import { both } from '../../../shared/base/text.ts';
import type { AlarmEvent } from '../core/events.ts';
import { agency, doer, small } from '../core/phrases.ts';
import type { TellsAll } from '../core/tables.ts';

export const alarmTells = {
  AlarmAcknowledged: ({ alarmId, agencyId }, scene) => {
    const [who, what] = [doer(scene), small(alarmNames[kindOf(alarmId)] ?? { id: alarmId, en: alarmId })];
    const whose = agencyId === null ? both('', '') : agency(scene, agencyId);
    const of = agencyId === null ? both('', '') : both(` ${whose.id}`, ` of ${whose.en}`);
    return both(
      `${who.id} telah melihat peringatan${of.id}: ${what.id}`,
      `${who.en} has seen an alarm${of.en}: ${what.en}`,
    );
  },
} satisfies TellsAll<AlarmEvent['type']>;

/** An alarm of a kind that an older or newer version knows is told by its id. */
const kindOf = (alarmId: string): AlarmKind => alarmId.split(':')[0] as AlarmKind;
