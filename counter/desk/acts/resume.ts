import { holdReasonWords } from '../../../shared/base/ticket.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import { wishFor } from '../../ui/choice.ts';
import type { OtherAct } from './act.ts';
import { bringBack, ticketLabel } from './bring-back.ts';
import { notAmong } from './reasons.ts';
import { send } from './steps.ts';

const words = {
  noneHeld: { id: 'Tidak ada nomor yang ditunda.', en: 'No number is on hold.' },
  heading: { id: 'Lanjutkan nomor yang ditunda', en: 'Resume a number on hold' },
} satisfies Words;

export const resumeAct: OtherAct = {
  key: 'l',
  label: { id: 'Lanjutkan', en: 'Resume' },
  meaning: { id: 'Nomor yang ditunda kembali menunggu', en: 'A number on hold waits again' },
  needs: 'open-counter',
  whyNot: (desk) => {
    if (desk.found?.status === 'held') return notAmong('held')(desk);
    return desk.view.held.length > 0 ? null : words.noneHeld;
  },
  note: ({ found }) => (found?.status === 'held' ? { id: found.ticket.number } : null),
  step: ({ view: { counterId, held }, found }, catalogue) => {
    if (found?.status === 'held') return send({ type: 'Resume', counterId, ticketId: found.ticket.ticketId });
    const options = held.map(({ ticket, reason }) => ({
      label: ticketLabel(ticket, catalogue),
      detail: holdReasonWords[reason],
      wish: () => wishFor({ type: 'Resume', counterId, ticketId: ticket.ticketId }),
    }));
    return bringBack(words.heading, resumeAct.label, options);
  },
};
