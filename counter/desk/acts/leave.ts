import { fill } from '../../../shared/base/text.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { CounterView } from '../../../shared/views/desk-view.ts';
import { type Choice, choice, type Option, option } from '../../ui/choice.ts';
import { always, type OtherAct } from './act.ts';
import { ask } from './steps.ts';

const words = {
  heading: { id: 'Tinggalkan Loket {counter}', en: 'Leave counter {counter}' },
  staysOpen: {
    id: 'Loket ini tetap terbuka atas nama {officer} sampai ditutup atau diambil alih.',
    en: 'This counter stays open in the name of {officer} until it is closed or taken over.',
  },
  ticketStays: {
    id: 'Nomor {number} {status} dan tetap di loket ini atas nama {officer}. Masuk lagi untuk menyelesaikannya, atau petugas lain mengambil alih loket ini.',
    en: 'Number {number} is {status} and stays at this counter in the name of {officer}. Sign in again to end it, or another officer takes this counter over.',
  },
  called: { id: 'sudah dipanggil', en: 'called' },
  serving: { id: 'sedang dilayani', en: 'being served' },
  confirm: { id: 'Lanjut', en: 'Go on' },
  otherOfficer: { id: 'Petugas lain masuk di sini', en: 'Another officer signs in here' },
  otherCounter: { id: 'Saya ke loket lain', en: 'I go to another counter' },
  signOut: { id: 'Keluar dari Loket {counter}', en: 'Sign out at counter {counter}' },
  signOutConfirm: { id: 'Keluar', en: 'Sign out' },
  stays: { id: 'Keluar, loket tetap terbuka', en: 'Sign out, the counter stays open' },
  closes: { id: 'Tutup loket, lalu keluar', en: 'Close the counter, then sign out' },
} satisfies Words;

/** Somebody else, or somewhere else. A matter of this page alone: it needs no server. */
export const leaveAct: OtherAct = {
  key: 'g',
  label: { id: 'Ganti petugas', en: 'Change officer' },
  meaning: { id: 'Petugas lain, atau loket lain', en: 'Another officer, or another counter' },
  needs: 'nothing',
  whyNot: always,
  step: ({ view }) => ask(leaveChoice(view)),
};

const leaveChoice = (view: CounterView): Choice =>
  choice({
    heading: fill(words.heading, { counter: view.number }),
    lead: staysOpen(view),
    options: [
      option(words.otherOfficer, () => ({ kind: 'leave', to: 'officer', first: null })),
      ...closing(view),
      option(words.otherCounter, () => ({ kind: 'leave', to: 'counter', first: null })),
    ],
    confirm: words.confirm,
  });

/** Asked of an officer who signs out while the counter is open. */
export function signOutChoice(view: CounterView): Choice {
  const stays = option(words.stays, () => ({ kind: 'leave', to: 'officer', first: null }));
  return choice({
    heading: fill(words.signOut, { counter: view.number }),
    options: [...closing(view), { ...stays, detail: staysOpen(view) }],
    confirm: words.signOutConfirm,
  });
}

/** What somebody leaves behind who goes without closing the counter. */
function staysOpen({ officerName: officer, current }: CounterView) {
  if (officer === null) return null;
  if (!current) return fill(words.staysOpen, { officer });
  return fill(words.ticketStays, { officer, number: current.ticket.number, status: words[current.status] });
}

/** Not with a number in hand: that has to be brought to its end first. */
function closing({ counterId, state, current }: CounterView): Option[] {
  if (current || (state.status !== 'open' && state.status !== 'paused')) return [];
  return [option(words.closes, () => ({ kind: 'leave', to: 'officer', first: { type: 'CloseCounter', counterId } }))];
}
