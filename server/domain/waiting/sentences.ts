import { both, inEach } from '../../../shared/base/text.ts';
import { unservedReasonWords } from '../../../shared/base/ticket.ts';
import type { WaitingEvent } from '../core/events.ts';
import { agency, doer, type EventScene, service, small, time } from '../core/phrases.ts';
import type { TellsAll } from '../core/tables.ts';

export const waitingTells = {
  OfficersAnnounced: ({ agencyId, ticketIds, until }, scene) => {
    const [who, which, when, what] = [
      doer(scene),
      agency(scene, agencyId),
      time(scene, until),
      numbers(scene, ticketIds),
    ];
    return both(
      `${who.id} memberi tahu bahwa petugas ${which.id} datang sekitar pukul ${when.id}: ${what}`,
      `${who.en} tells that an officer of ${which.en} comes at about ${when.en}: ${what}`,
    );
  },
  WaitingEnded: ({ agencyId, ticketIds, reason }, scene) => {
    const [who, which, why] = [doer(scene), agency(scene, agencyId), small(unservedReasonWords[reason])];
    const what = numbers(scene, ticketIds);
    return both(
      `${who.id} mengakhiri nomor ${which.id} yang menunggu (${why.id}): ${what}`,
      `${who.en} ends the waiting numbers of ${which.en} (${why.en}): ${what}`,
    );
  },
  WaitingMoved: ({ agencyId, ticketIds, serviceId }, scene) => {
    const [who, which, to] = [doer(scene), agency(scene, agencyId), service(scene, serviceId)];
    const what = numbers(scene, ticketIds);
    return both(
      `${who.id} mengalihkan nomor ${which.id} yang menunggu ke ${to.id}: ${what}`,
      `${who.en} transfers the waiting numbers of ${which.en} to ${to.en}: ${what}`,
    );
  },
  SettlingUndone: ({ agencyId, ticketIds }, scene) => {
    const [decided] = scene.undone ?? [];
    if (decided !== undefined) {
      const [who, was] = [doer(scene), inEach((language) => decided[language].trim())];
      return both(`${who.id} mengurungkan keputusan: ${was.id}`, `${who.en} takes back a decision: ${was.en}`);
    }
    const [who, which, what] = [doer(scene), agency(scene, agencyId), numbers(scene, ticketIds)];
    return both(
      `${who.id} mengurungkan keputusan tentang nomor ${which.id} yang menunggu: ${what}`,
      `${who.en} takes back what was decided about the waiting numbers of ${which.en}: ${what}`,
    );
  },
} satisfies TellsAll<WaitingEvent['type']>;

/** All of them: whoever looks for one finds it. */
const numbers = ({ number }: EventScene, ticketIds: readonly Parameters<EventScene['number']>[0][]): string =>
  ticketIds.map(number).join(', ');
