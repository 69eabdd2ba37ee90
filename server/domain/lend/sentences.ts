import type { ServiceId } from '../../../shared/base/ids.ts';
import { type BothLanguages, both, inEach } from '../../../shared/base/text.ts';
import type { LendEvent } from '../core/events.ts';
import { counter, doer, type EventScene, service } from '../core/phrases.ts';
import type { TellsAll } from '../core/tables.ts';

export const lendTells = {
  ServicesLent: ({ counterId, more, fewer }, scene) => {
    const [who, desk] = [doer(scene), counter(scene, counterId)];
    if (more.length + fewer.length === 0)
      return both(
        `${who.id} mengembalikan layanan ${desk.id} seperti pengaturan`,
        `${who.en} lets ${desk.en} serve again what the settings say`,
      );
    const too = more.length > 0 ? both(`juga ${names(scene, more).id}`, `also ${names(scene, more).en}`) : null;
    const not = fewer.length > 0 ? both(`tanpa ${names(scene, fewer).id}`, `not ${names(scene, fewer).en}`) : null;
    const what = inEach((language) => [too, not].flatMap((part) => (part ? [part[language]] : [])).join('; '));
    return both(
      `${who.id} mengatur layanan ${desk.id} untuk sisa hari ini: ${what.id}`,
      `${who.en} sets what ${desk.en} serves for the rest of the day: ${what.en}`,
    );
  },
} satisfies TellsAll<LendEvent['type']>;

const names = (scene: EventScene, serviceIds: readonly ServiceId[]): BothLanguages =>
  inEach((language) => serviceIds.map((serviceId) => service(scene, serviceId)[language]).join(', '));
