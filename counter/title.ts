/** What the tab says: the number first, because a narrow tab shows only the beginning. */

import { unreachable } from '../shared/base/unreachable.ts';
import { say, type Words } from '../shared/client/words/language.ts';
import type { CounterView } from '../shared/views/desk-view.ts';
import { phaseOf } from './desk/acts/desk-state.ts';
import type { Page } from './ui/pages.ts';
import { pageRows } from './ui/pages.ts';

const words = {
  start: { id: 'Loket · Antrean', en: 'Counter · Antrean' },
  called: { id: '({alarms}) {title}', en: '({alarms}) {title}' },
  page: { id: '{page} · Antrean', en: '{page} · Antrean' },
  counter: { id: '{what} · Loket {counter}', en: '{what} · Counter {counter}' },
  free: { id: '{count} menunggu', en: '{count} waiting' },
  paused: { id: 'Jeda', en: 'Paused' },
  closed: { id: 'Tutup', en: 'Closed' },
  absent: { id: 'Tidak hadir', en: 'Absent' },
} satisfies Words;

export const titleOf = (view: CounterView | null): string =>
  view ? say(words.counter, { what: whatOf(view), counter: view.number }) : say(words.start);

/** Of the pages of supervision. */
export function pageTitle(page: Page, alarms = 0): string {
  const title = say(words.page, { page: say(pageRows[page].words) });
  return alarms > 0 ? say(words.called, { alarms, title }) : title;
}

function whatOf(view: CounterView): string {
  const phase = phaseOf(view);
  switch (phase) {
    case 'called':
    case 'serving':
      return view.current?.ticket.number ?? '';
    case 'free':
      return say(words.free, { count: view.waitingCount });
    case 'paused':
    case 'closed':
    case 'absent':
      return say(words[phase]);
    default:
      return unreachable(phase);
  }
}
