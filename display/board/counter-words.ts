/** What a counter's state is called, and the shape that says the same to those who do not see the colour. */

import type { Facts, Text } from '../../shared/base/text.ts';
import { unreachable } from '../../shared/base/unreachable.ts';
import { clockTime, type Words } from '../../shared/client/words/language.ts';
import type { CounterState } from '../../shared/views/view-parts.ts';

const words = {
  calling: { id: 'Memanggil', en: 'Calling' },
  serving: { id: 'Melayani', en: 'Serving' },
  open: { id: 'Buka', en: 'Open' },
  pausedUntil: { id: 'Jeda sampai {time}', en: 'Back at {time}' },
  paused: { id: 'Jeda', en: 'On a break' },
  closed: { id: 'Tutup', en: 'Closed' },
  absent: { id: 'Tidak hadir hari ini', en: 'Absent today' },
} satisfies Words;

export interface StateInWords {
  text: Text;
  facts: Facts;
}

/** When a pause takes longer than announced, its end is no longer shown. */
export function stateInWords(state: CounterState, now: number, timezone: string): StateInWords {
  switch (state.status) {
    case 'calling':
    case 'serving':
    case 'open':
    case 'closed':
    case 'absent':
      return { text: words[state.status], facts: {} };
    case 'paused':
      return now < state.until
        ? { text: words.pausedUntil, facts: { time: clockTime(state.until, timezone) } }
        : { text: words.paused, facts: {} };
    default:
      return unreachable(state);
  }
}

/** Paths in a box of 24. */
export const shapes: Record<CounterState['status'], string> = {
  calling: 'M5 2.5v19L22 12z',
  serving: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z',
  open: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 4.4a5.6 5.6 0 1 1 0 11.2 5.6 5.6 0 0 1 0-11.2z',
  paused: 'M4 2.5h6v19H4zM14 2.5h6v19h-6z',
  closed: 'M2 9.5h20v5H2z',
  absent: 'M5.2 2 12 8.8 18.8 2 22 5.2 15.2 12 22 18.8 18.8 22 12 15.2 5.2 22 2 18.8 8.8 12 2 5.2z',
};

/** The number at the counter; null: nobody is there. */
export const numberAt = (state: CounterState): string | null =>
  state.status === 'calling' || state.status === 'serving' ? state.number : null;
