/** What an officer can do with a counter of the list, and the questions that come first. Pure. */
import type { Me } from '../../shared/access/access.ts';
import type { OfficerId } from '../../shared/base/ids.ts';
import { fill } from '../../shared/base/text.ts';
import { AbsenceReason, DirectReason } from '../../shared/base/ticket.ts';
import { absenceReasonWords, directReasonWords } from '../../shared/base/ticket-words.ts';
import { unreachable } from '../../shared/base/unreachable.ts';
import type { Words } from '../../shared/client/words/language.ts';
import type { CatalogueView } from '../../shared/views/catalogue-view.ts';
import type { CountersView } from '../../shared/views/counters-view.ts';
import { type Choice, choice, option, wishFor } from '../ui/choice.ts';

export type CounterRow = CountersView['counters'][number];
type Agency = CatalogueView['agencies'][number];
export type CounterOffer = 'open' | 'go-on' | 'take-over' | 'none';

const words = {
  takeOver: { id: 'Ambil alih Loket {counter}?', en: 'Take over counter {counter}?' },
  takeOverLead: {
    id: 'Loket ini sedang dipakai {officer}. Setelah diambil alih, {officer} tidak dapat memanggil dari sini.',
    en: '{officer} is at this counter. Once you take over, {officer} can no longer call from here.',
  },
  takeOverTicket: {
    id: 'Loket ini sedang dipakai {officer}. Nomor {number} tetap di loket ini dan menjadi urusan Anda.',
    en: '{officer} is at this counter. Number {number} stays here and becomes yours.',
  },
  takeOverConfirm: { id: 'Ambil alih', en: 'Take over' },
  absent: { id: '{agency} tidak hadir hari ini?', en: '{agency} is not here today?' },
  absentLead: {
    id: 'Kios tidak lagi memberi nomor untuk instansi ini, dan layar menampilkan bahwa instansi ini tidak hadir.',
    en: 'The kiosks give no more numbers for this agency, and the screens say that it is not here.',
  },
  absentConfirm: { id: 'Tandai tidak hadir', en: 'Mark as absent' },
  present: { id: '{agency} hadir kembali?', en: '{agency} is here after all?' },
  presentLead: {
    id: 'Kios memberi nomor lagi sesuai jam layanan.',
    en: 'The kiosks give numbers again, within its hours.',
  },
  presentConfirm: { id: 'Tandai hadir', en: 'Mark as present' },
  end: { id: 'Akhiri Loket {counter}?', en: 'End counter {counter}?' },
  endLead: {
    id: 'Loket ini ditutup atas nama {officer}. {number}',
    en: 'This counter is closed in place of {officer}. {number}',
  },
  endTicket: {
    id: 'Nomor {number} menunggu lagi, di urutan semula.',
    en: 'Number {number} waits again, in its place of before.',
  },
  endNobody: { id: 'Tidak ada nomor di loket ini.', en: 'No number is at this counter.' },
  endConfirm: { id: 'Akhiri loket', en: 'End the counter' },
  someone: { id: 'petugas lain', en: 'another officer' },
} satisfies Words;

export function counterActionOf({ state, officerId }: CounterRow, me: OfficerId): CounterOffer {
  switch (state.status) {
    case 'absent':
      return 'none';
    case 'closed':
      return 'open';
    case 'open':
    case 'calling':
    case 'serving':
    case 'paused':
      return officerId === me ? 'go-on' : 'take-over';
    default:
      return unreachable(state);
  }
}

export function takeOverChoice({ counterId, number, officerName, state }: CounterRow): Choice {
  const facts = { counter: number, officer: officerName ?? words.someone };
  const ticket = 'number' in state ? state.number : null;
  return choice({
    heading: fill(words.takeOver, facts),
    lead: ticket ? fill(words.takeOverTicket, { ...facts, number: ticket }) : fill(words.takeOverLead, facts),
    options: [option(words.takeOverConfirm, () => wishFor({ type: 'TakeOverCounter', counterId }))],
    confirm: words.takeOverConfirm,
    grave: true,
  });
}

export function absentChoice(agency: Agency): Choice {
  const { agencyId } = agency;
  return choice({
    heading: fill(words.absent, { agency: agency.shortName }),
    lead: words.absentLead,
    options: AbsenceReason.options.map((reason) =>
      option(absenceReasonWords[reason], () => wishFor({ type: 'MarkAgencyAbsent', agencyId, reason })),
    ),
    confirm: words.absentConfirm,
    grave: true,
  });
}

export function presentChoice(agency: Agency): Choice {
  const { agencyId } = agency;
  return choice({
    heading: fill(words.present, { agency: agency.shortName }),
    lead: words.presentLead,
    options: [option(words.presentConfirm, () => wishFor({ type: 'MarkAgencyPresent', agencyId }))],
    confirm: words.presentConfirm,
  });
}

/** A supervisor may, where somebody else has left a counter open (rule C11). */
export const mayEnd = ({ officerId }: CounterRow, me: Pick<Me, 'role' | 'officerId'>): boolean =>
  me.role === 'supervisor' && officerId !== null && officerId !== me.officerId;

export function endChoice({ counterId, number, officerName, state }: CounterRow): Choice {
  const there = 'number' in state ? fill(words.endTicket, { number: state.number }) : words.endNobody;
  return choice({
    heading: fill(words.end, { counter: number }),
    lead: fill(words.endLead, { officer: officerName ?? words.someone, number: there }),
    options: DirectReason.options.map((reason) =>
      option(directReasonWords[reason], () => wishFor({ type: 'EndCounter', counterId, reason })),
    ),
    confirm: words.endConfirm,
    grave: true,
  });
}
