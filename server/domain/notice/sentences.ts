import { type BothLanguages, both, inEach, inLanguage } from '../../../shared/base/text.ts';
import { noticePlaceWords } from '../../../shared/notices/notices.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { nameOfZone } from '../calendar/names.ts';
import type { EventOf, NoticeEvent } from '../core/events.ts';
import { agency, doer, type EventScene, moment } from '../core/phrases.ts';
import type { TellsAll } from '../core/tables.ts';

export const noticeTells = {
  NoticePublished: (event, scene) => {
    const [who, whose, where, until] = [doer(scene), owner(event, scene), to(event, scene), moment(scene, event.until)];
    const { text, urgent, replaces } = event;
    const kind = urgent ? both('pemberitahuan mendesak', 'an urgent notice') : both('pemberitahuan', 'a notice');
    const verb = replaces === null ? both('menayangkan', 'publishes') : both('mengubah', 'changes');
    const from = moment(scene, event.from);
    return both(
      `${who.id} ${verb.id} ${kind.id}${whose.id} (${where.id}), ${from.id} sampai ${until.id}: “${text.id}”`,
      `${who.en} ${verb.en} ${kind.en}${whose.en} (${where.en}), ${from.en} until ${until.en}: “${text.en ?? text.id}”`,
    );
  },
  NoticeWithdrawn: (event, scene) => {
    const [who, whose] = [doer(scene), owner(event, scene)];
    return both(
      `${who.id} mencabut pemberitahuan${whose.id} dari catatan ${event.noticePosition}`,
      `${who.en} withdraws the notice${whose.en} of entry ${event.noticePosition}`,
    );
  },
  NoticeEnded: (event, scene) => {
    const whose = owner(event, scene);
    return both(
      `Pemberitahuan${whose.id} dari catatan ${event.noticePosition} berakhir`,
      `The notice${whose.en} of entry ${event.noticePosition} is over`,
    );
  },
} satisfies TellsAll<NoticeEvent['type']>;

function owner({ agencyId }: NoticeEvent, scene: EventScene): BothLanguages {
  if (agencyId === null) return both('', '');
  const name = agency(scene, agencyId);
  return both(` ${name.id}`, ` of ${name.en}`);
}

function to({ places, zoneIds }: EventOf<'NoticePublished'>, { hall }: EventScene): BothLanguages {
  const zones = zoneIds?.map((zoneId) => nameOfZone(indexOf(hall), zoneId)) ?? null;
  return inEach((language) => {
    const where = places.map((place) => inLanguage(noticePlaceWords[place], language).toLowerCase()).join(', ');
    return zones === null ? where : `${where}; ${zones.map((zone) => inLanguage(zone, language)).join(', ')}`;
  });
}
