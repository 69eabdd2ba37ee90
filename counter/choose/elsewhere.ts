/** Somebody who has signed in with a PIN at one counter, and is still at another. Pure. */
import type { Me } from '../../shared/access/access.ts';
import type { CounterId } from '../../shared/base/ids.ts';
import { fill, type Text } from '../../shared/base/text.ts';
import type { Words } from '../../shared/client/words/language.ts';
import type { Command } from '../../shared/commands.ts';
import type { CountersView } from '../../shared/views/counters-view.ts';
import type { CounterView } from '../../shared/views/desk-view.ts';
import type { CounterRow } from './counter-actions.ts';

const words = {
  heading: { id: 'Anda masih membuka Loket {counter}.', en: 'Counter {counter} is still open in your name.' },
  free: {
    id: 'Loket itu ditutup dari sini, lalu Loket {here} dibuka.',
    en: 'It is closed from here, and counter {here} is opened.',
  },
  serving: {
    id: 'Nomor {number} di sana dicatat selesai dan Loket {counter} ditutup. Lalu Loket {here} dibuka.',
    en: 'Number {number} there is recorded as completed, and counter {counter} is closed. Then counter {here} is opened.',
  },
  called: {
    id: 'Nomor {number} yang dipanggil ke sana ditunda {minutes} menit, lalu menunggu lagi dengan sendirinya. Loket {counter} ditutup, lalu Loket {here} dibuka.',
    en: 'Number {number}, which was called there, is put on hold for {minutes} {minutes|minute|minutes} and then waits again by itself. Counter {counter} is closed, and counter {here} is opened.',
  },
  action: { id: 'Tutup Loket {counter}, buka Loket {here}', en: 'Close counter {counter}, open counter {here}' },
} satisfies Words;

/** Long enough for somebody to be there, short enough for who waits. */
const holdMinutes = 5;

/** The other counter that is open in one's name; null: there is none, or nobody has signed in with a PIN. */
export const leftElsewhere = (
  { counters }: CountersView,
  { officerId }: Pick<Me, 'officerId'>,
  pinCounterId: CounterId | null,
): CounterRow | null =>
  (pinCounterId !== null && counters.find((row) => row.officerId === officerId && row.counterId !== pinCounterId)) ||
  null;

interface Told {
  heading: Text;
  text: Text;
  action: Text;
}

export function elsewhereWords({ number, current }: CounterView, here: number): Told {
  const facts = { counter: number, here, number: current?.ticket.number ?? '', minutes: holdMinutes };
  return {
    heading: fill(words.heading, facts),
    text: fill(words[current?.status ?? 'free'], facts),
    action: fill(words.action, facts),
  };
}

/** What ends one's being there, in this order (rule S11). */
export function endingThere({ counterId, current }: CounterView): Command[] {
  const close: Command = { type: 'CloseCounter', counterId };
  if (!current) return [close];
  const about = { counterId, ticketId: current.ticket.ticketId };
  return current.status === 'serving'
    ? [{ type: 'Complete', ...about, outcome: 'done' }, close]
    : [{ type: 'Hold', ...about, reason: 'other', minutes: holdMinutes }, close];
}
