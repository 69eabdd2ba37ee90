import type { Words } from '../../../shared/client/language.ts';
import { holdReasonWords } from '../../../shared/ticket.ts';
import { wishFor } from '../../ui/choice.ts';
import type { OtherAct } from './act.ts';
import { bringBack, ticketLabel } from './bring-back.ts';

const words = {
  noneHeld: { id: 'Tidak ada nomor yang ditunda.', en: 'No number is on hold.' },
  heading: { id: 'Lanjutkan nomor yang ditunda', en: 'Resume a number on hold' },
} satisfies Words;

export const resumeAct: OtherAct = {
  key: 'l',
  label: { id: 'Lanjutkan', en: 'Resume' },
  meaning: { id: 'Nomor yang ditunda kembali menunggu', en: 'A number on hold waits again' },
  needs: 'open-counter',
  whyNot: ({ view }) => (view.held.length > 0 ? null : words.noneHeld),
  step: ({ view: { counterId, held } }, catalogue) => {
    const options = held.map(({ ticket, reason }) => ({
      label: ticketLabel(ticket, catalogue),
      detail: holdReasonWords[reason],
      wish: () => wishFor({ type: 'Resume', counterId, ticketId: ticket.ticketId }),
    }));
    return bringBack(words.heading, resumeAct.label, options);
  },
};
