import { both } from '../../../shared/base/text.ts';
import { closingReasonWords } from '../../../shared/base/ticket-words.ts';
import type { ClosingEvent } from '../core/events.ts';
import { counter, doer, small } from '../core/phrases.ts';
import type { TellsAll } from '../core/tables.ts';

export const closingTells = {
  ClosingAsked: ({ counterId, reason }, scene) => {
    const [who, why] = [doer(scene, counterId), small(closingReasonWords[reason])];
    return both(
      `${who.id} minta menutup loket sebelum waktunya: ${why.id}`,
      `${who.en} asks to close the counter before its time: ${why.en}`,
    );
  },
  ClosingTakenBack: ({ counterId }, scene) => {
    const who = doer(scene, counterId);
    return both(`${who.id} menarik permintaan tutup`, `${who.en} takes back the request to close`);
  },
  ClosingDecided: ({ counterId, agrees, word }, scene) => {
    const [who, desk] = [doer(scene), counter(scene, counterId)];
    const said = word === undefined ? '' : `: “${word}”`;
    return agrees
      ? both(
          `${who.id} menyetujui ${desk.id} tutup sebelum waktunya${said}`,
          `${who.en} agrees that ${desk.en} closes before its time${said}`,
        )
      : both(
          `${who.id} menolak ${desk.id} tutup sebelum waktunya${said}`,
          `${who.en} refuses that ${desk.en} closes before its time${said}`,
        );
  },
} satisfies TellsAll<ClosingEvent['type']>;
