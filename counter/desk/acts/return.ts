import type { Words } from '../../../shared/client/words/language.ts';
import { option, wishFor } from '../../ui/choice.ts';
import type { OtherAct } from './act.ts';
import { bringBack, ticketLabel } from './bring-back.ts';
import type { DeskState } from './desk-state.ts';
import { notAmong } from './reasons.ts';
import { send } from './steps.ts';

const words = {
  noneMissed: { id: 'Tidak ada nomor yang dapat kembali.', en: 'No number can come back.' },
  tooLate: { id: 'Nomor ini tidak dapat kembali lagi.', en: 'This number can no longer come back.' },
  heading: { id: 'Pemohon yang hadir kembali', en: 'A visitor who came back' },
} satisfies Words;

export const returnedAct: OtherAct = {
  key: 'k',
  label: { id: 'Hadir kembali', en: 'Came back' },
  meaning: { id: 'Nomor yang tidak hadir kembali menunggu', en: 'A missed number waits again' },
  needs: 'open-counter',
  whyNot: (desk) => {
    const { found } = desk;
    if (found?.status === 'missed') return found.until === null ? words.tooLate : notAmong('missed')(desk);
    return inTime(desk).length > 0 ? null : words.noneMissed;
  },
  note: ({ found }) => (found?.status === 'missed' ? { id: found.ticket.number } : null),
  step: (desk, catalogue) => {
    const { counterId } = desk.view;
    const { found } = desk;
    if (found?.status === 'missed') return send({ type: 'Return', counterId, ticketId: found.ticket.ticketId });
    const options = inTime(desk).map(({ ticket }) =>
      option(ticketLabel(ticket, catalogue), () => wishFor({ type: 'Return', counterId, ticketId: ticket.ticketId })),
    );
    return bringBack(words.heading, returnedAct.label, options);
  },
};

/** Without those whose time to return has run out: the view is told of it only with the next change. */
const inTime = ({ view, now }: DeskState) => view.missed.filter(({ until }) => now <= until);
