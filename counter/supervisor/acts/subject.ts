/** What a supervisor can do about a counter, a service, an agency or the hall, as the floor shows it now. Pure. */

import type { AgencyId, CounterId, ServiceId } from '../../../shared/base/ids.ts';
import { fill, type Text } from '../../../shared/base/text.ts';
import { AbsenceReason, DirectReason, PauseReason } from '../../../shared/base/ticket.ts';
import { absenceReasonWords, directReasonWords, pauseReasonWords } from '../../../shared/base/ticket-words.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { ActsView } from '../../../shared/views/acts-view.ts';
import type { FloorCounter } from '../../../shared/views/floor.ts';
import type { NumbersOf } from '../../../shared/views/supervising.ts';
import { type Choice, choice, option, type Wish, wishFor } from '../../ui/choice.ts';

export type CounterSubject = Pick<FloorCounter, 'counterId' | 'state' | 'officerId' | 'officerName'> & {
  of: 'counter';
  number: number;
};
export type Subject =
  | CounterSubject
  | { of: 'service'; serviceId: ServiceId; name: Text }
  /** `counterId`: where its numbers can be looked for; null: it has no counter. */
  | { of: 'agency'; agencyId: AgencyId; name: Text; isAbsent: boolean; counterId: CounterId | null }
  | { of: 'hall' };

/** What comes after an act was chosen: a command at once, a question, or a dialog of its own. */
export type Next =
  | { is: 'wish'; wish: Wish }
  | { is: 'choice'; choice: Choice }
  | { is: 'officers' | 'services' | 'stop' | 'numbers' };

export interface SupervisorAct {
  label: Text;
  next: Next;
}

const words = {
  counter: { id: 'Loket {number}', en: 'Counter {number}' },
  hall: { id: 'Seluruh MPP', en: 'The whole hall' },
  open: { id: 'Buka untuk petugas', en: 'Open for an officer' },
  hand: { id: 'Serahkan ke petugas lain', en: 'Hand over to another officer' },
  pause: { id: 'Jeda', en: 'Pause' },
  pauseHeading: { id: 'Jeda Loket {number}?', en: 'Pause counter {number}?' },
  resume: { id: 'Akhiri jeda', en: 'End the pause' },
  end: { id: 'Tutup loket', en: 'Close the counter' },
  endHeading: { id: 'Tutup Loket {number}?', en: 'Close counter {number}?' },
  endLead: {
    id: 'Loket ini ditutup atas nama {officer}. {there}',
    en: 'This counter is closed in place of {officer}. {there}',
  },
  endTicket: {
    id: 'Nomor {ticket} menunggu lagi di urutan semula.',
    en: 'Number {ticket} waits again in its old place.',
  },
  endNobody: { id: 'Tidak ada nomor di loket ini.', en: 'No number is at this counter.' },
  someone: { id: 'petugasnya', en: 'its officer' },
  services: { id: 'Atur layanan hari ini', en: 'Set what it serves today' },
  stop: { id: 'Hentikan pengambilan nomor', en: 'Stop giving out numbers' },
  goOn: { id: 'Buka kembali pengambilan nomor', en: 'Give out numbers again' },
  numbers: { id: 'Cari nomor dan tindak lanjuti', en: 'Find a number and act on it' },
  absent: { id: 'Tandai tidak hadir', en: 'Mark as absent' },
  absentHeading: { id: '{name} tidak hadir hari ini?', en: '{name} is not here today?' },
  absentLead: {
    id: 'Kios tidak lagi memberi nomor untuk instansi ini, dan layar menampilkannya.',
    en: 'The kiosks give no more numbers for this agency, and the screens say so.',
  },
  present: { id: 'Tandai hadir kembali', en: 'Mark as here after all' },
} satisfies Words;

export function subjectName(subject: Subject): Text {
  if (subject.of === 'hall') return words.hall;
  return subject.of === 'counter' ? fill(words.counter, { number: subject.number }) : subject.name;
}

/** Null: no numbers are given out for a counter. */
export function numbersAbout(subject: Subject): NumbersOf | null {
  switch (subject.of) {
    case 'hall':
      return { of: 'hall' };
    case 'agency':
      return { of: 'agency', agencyId: subject.agencyId };
    case 'service':
      return { of: 'service', serviceId: subject.serviceId };
    case 'counter':
      return null;
  }
}

export function supervisorActs(subject: Subject, now: Pick<ActsView, 'stops'>): SupervisorAct[] {
  if (subject.of === 'counter') return counterActs(subject);
  return [...(subject.of === 'agency' ? agencyActs(subject) : []), numbersAct(numbersAbout(subject)!, now)];
}

function counterActs({ counterId, number, state, officerName }: CounterSubject): SupervisorAct[] {
  const services: SupervisorAct = { label: words.services, next: { is: 'services' } };
  if (state.status === 'absent') return [services];
  if (state.status === 'closed') return [{ label: words.open, next: { is: 'officers' } }, services];
  const rest: SupervisorAct[] =
    state.status === 'paused'
      ? [{ label: words.resume, next: { is: 'wish', wish: wishFor({ type: 'ResumeForOfficer', counterId }) } }]
      : state.status === 'open'
        ? [{ label: words.pause, next: { is: 'choice', choice: pauseChoice(counterId, number) } }]
        : [];
  const end = endingChoice({ counterId, number, state, officerName });
  return [
    { label: words.hand, next: { is: 'officers' } },
    ...rest,
    services,
    { label: words.end, next: { is: 'choice', choice: end } },
  ];
}

/** Who was there reads why (rule R9). */
export function endingChoice({
  counterId,
  number,
  state,
  officerName,
}: Pick<CounterSubject, 'counterId' | 'number' | 'state' | 'officerName'>): Choice {
  const ticket = 'number' in state ? state.number : null;
  const there = ticket === null ? words.endNobody : fill(words.endTicket, { ticket });
  return choice({
    heading: fill(words.endHeading, { number }),
    lead: fill(words.endLead, { officer: officerName ?? words.someone, there }),
    options: DirectReason.options.map((reason) =>
      option(directReasonWords[reason], () => wishFor({ type: 'EndCounter', counterId, reason })),
    ),
    confirm: words.end,
    grave: true,
  });
}

const pauseChoice = (counterId: CounterId, number: number): Choice =>
  choice({
    heading: fill(words.pauseHeading, { number }),
    options: PauseReason.options.map((reason) =>
      option(pauseReasonWords[reason], ({ minutes }) =>
        wishFor({ type: 'PauseForOfficer', counterId, reason, minutes }),
      ),
    ),
    minutes: { choices: [5, 10, 15, 30, 45, 60], initial: 15 },
    confirm: words.pause,
  });

function agencyActs({ agencyId, name, isAbsent, counterId }: Extract<Subject, { of: 'agency' }>): SupervisorAct[] {
  const present: Next = { is: 'wish', wish: wishFor({ type: 'MarkAgencyPresent', agencyId }) };
  const absent = choice({
    heading: fill(words.absentHeading, { name }),
    lead: words.absentLead,
    options: AbsenceReason.options.map((reason) =>
      option(absenceReasonWords[reason], () => wishFor({ type: 'MarkAgencyAbsent', agencyId, reason })),
    ),
    confirm: words.absent,
    grave: true,
  });
  return [
    ...(counterId === null ? [] : [{ label: words.numbers, next: { is: 'numbers' } } as const]),
    isAbsent
      ? { label: words.present, next: present }
      : { label: words.absent, next: { is: 'choice', choice: absent } },
  ];
}

function numbersAct(about: NumbersOf, { stops }: Pick<ActsView, 'stops'>): SupervisorAct {
  const isStopped = stops.some((stop) => JSON.stringify(stop.about) === JSON.stringify(about));
  return isStopped
    ? { label: words.goOn, next: { is: 'wish', wish: wishFor({ type: 'ResumeNumbers', about }) } }
    : { label: words.stop, next: { is: 'stop' } };
}
