/** The questions about the counter itself, and about those set aside. */
import type { Words } from '../../../shared/client/language.ts';
import { fill, type Text } from '../../../shared/text.ts';
import { holdReasonWords, PauseReason, pauseReasonWords } from '../../../shared/ticket.ts';
import type { CatalogueView, CounterView, DeskTicket } from '../../../shared/views.ts';
import { type Choice, choice, type Option, option, wishFor } from '../../ui/choice.ts';
import type { Desk } from './desk-state.ts';

const words = {
  pause: { id: 'Jeda Loket {counter}', en: 'Pause counter {counter}' },
  pauseLead: {
    id: 'Layar ruang tunggu menampilkan sampai kapan.',
    en: 'The screens of the hall tell until when.',
  },
  pauseConfirm: { id: 'Mulai jeda', en: 'Start the pause' },
  close: { id: 'Tutup Loket {counter}?', en: 'Close counter {counter}?' },
  closeWaiting: {
    id: 'Masih ada {waiting} nomor yang dapat dilayani di sini. Mereka menunggu loket lain.',
    en: '{waiting} numbers could still be served here. They wait for another counter.',
  },
  closeEmpty: { id: 'Tidak ada yang menunggu.', en: 'Nobody is waiting.' },
  closeConfirm: { id: 'Tutup loket', en: 'Close the counter' },
  leave: { id: 'Tinggalkan Loket {counter}', en: 'Leave counter {counter}' },
  leaveOpen: {
    id: 'Loket ini tetap terbuka atas nama {officer} sampai ditutup atau diambil alih.',
    en: 'This counter stays open in the name of {officer} until it is closed or taken over.',
  },
  leaveConfirm: { id: 'Lanjut', en: 'Go on' },
  signOut: { id: 'Keluar dari Loket {counter}', en: 'Sign out at counter {counter}' },
  signOutConfirm: { id: 'Keluar', en: 'Sign out' },
  stays: { id: 'Keluar, loket tetap terbuka', en: 'Sign out, the counter stays open' },
  closes: { id: 'Tutup loket, lalu keluar', en: 'Close the counter, then sign out' },
  otherOfficer: { id: 'Petugas lain masuk di sini', en: 'Another officer signs in here' },
  otherCounter: { id: 'Saya ke loket lain', en: 'I go to another counter' },
  resume: { id: 'Lanjutkan nomor yang ditunda', en: 'Resume a number on hold' },
  resumeConfirm: { id: 'Lanjutkan', en: 'Resume' },
  return: { id: 'Pemohon yang hadir kembali', en: 'A visitor who came back' },
  returnConfirm: { id: 'Hadir kembali', en: 'Came back' },
  backLead: {
    id: 'Nomor kembali menunggu di tempatnya semula dalam antrean.',
    en: 'The number waits again in its old place of the line.',
  },
  ticket: { id: '{number} · {service}', en: '{number} · {service}' },
} satisfies Words;

const pauseMinutes = [5, 10, 15, 20, 30, 45, 60, 90, 120];

export function pauseChoice({ counterId, number }: CounterView): Choice {
  return choice({
    heading: fill(words.pause, { counter: number }),
    lead: words.pauseLead,
    options: PauseReason.options.map((reason) =>
      option(pauseReasonWords[reason], ({ minutes }) => wishFor({ type: 'PauseCounter', counterId, reason, minutes })),
    ),
    minutes: { choices: pauseMinutes, initial: 15 },
    confirm: words.pauseConfirm,
  });
}

export function closeChoice({ counterId, number, waitingCount }: CounterView): Choice {
  return choice({
    heading: fill(words.close, { counter: number }),
    lead: waitingCount > 0 ? fill(words.closeWaiting, { waiting: waitingCount }) : words.closeEmpty,
    options: [option(words.closeConfirm, () => wishFor({ type: 'CloseCounter', counterId }))],
    confirm: words.closeConfirm,
    grave: true,
  });
}

/** Somebody else, or somewhere else. */
export function leaveChoice(view: CounterView): Choice {
  return choice({
    ...leaving(view, words.leave),
    options: [
      option(words.otherOfficer, () => ({ kind: 'leave', to: 'officer', first: null })),
      ...closing(view),
      option(words.otherCounter, () => ({ kind: 'leave', to: 'counter', first: null })),
    ],
    confirm: words.leaveConfirm,
  });
}

/** Of an officer whose counter is open. */
export function signOutChoice(view: CounterView): Choice {
  const { heading, lead } = leaving(view, words.signOut);
  const stays = option(words.stays, () => ({ kind: 'leave', to: 'officer', first: null }));
  return choice({ heading, options: [...closing(view), { ...stays, detail: lead }], confirm: words.signOutConfirm });
}

const leaving = ({ number, officerName }: CounterView, heading: Words[string]) => ({
  heading: fill(heading, { counter: number }),
  lead: officerName === null ? null : fill(words.leaveOpen, { officer: officerName }),
});

/** Not with a number in hand: that has to be brought to its end first. */
function closing({ counterId, state, current }: CounterView): Option[] {
  if (current || (state.status !== 'open' && state.status !== 'paused')) return [];
  return [option(words.closes, () => ({ kind: 'leave', to: 'officer', first: { type: 'CloseCounter', counterId } }))];
}

export function resumeChoice({ view }: Desk, catalogue: CatalogueView): Choice {
  const { counterId } = view;
  const options = view.held.map(({ ticket, reason }): Option => {
    const { ticketId } = ticket;
    return {
      label: ticketLabel(ticket, catalogue),
      detail: holdReasonWords[reason],
      wish: () => wishFor({ type: 'Resume', counterId, ticketId }),
    };
  });
  return backChoice(words.resume, words.resumeConfirm, options);
}

/** Those whose time to return has run out are left out: the view is told of it only with the next change. */
export function returnChoice({ view, now }: Desk, catalogue: CatalogueView): Choice {
  const { counterId } = view;
  const options = view.missed
    .filter(({ until }) => now <= until)
    .map(({ ticket }): Option => {
      const { ticketId } = ticket;
      return {
        label: ticketLabel(ticket, catalogue),
        detail: null,
        wish: () => wishFor({ type: 'Return', counterId, ticketId }),
      };
    });
  return backChoice(words.return, words.returnConfirm, options);
}

const backChoice = (heading: Words[string], confirm: Words[string], options: Option[]): Choice =>
  choice({ heading, lead: words.backLead, options, confirm });

function ticketLabel({ number, serviceId }: DeskTicket, { services }: CatalogueView): Text {
  const service = services.find((one) => one.serviceId === serviceId)?.name;
  return service ? fill(words.ticket, { number, service }) : { id: number };
}
