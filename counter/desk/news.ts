/** What has happened at a counter without anybody at it having done it. Pure. */

import { fill, type Text } from '../../shared/base/text.ts';
import type { Words } from '../../shared/client/words/language.ts';
import type { CounterView } from '../../shared/views/desk-view.ts';
import { phaseOf } from './acts/desk-state.ts';
import { directedWords } from './directed-words.ts';
import { plannedHere } from './parts/planned-words.ts';

export interface News {
  text: Text;
  /** Somebody waits at a counter that had nobody to call, or a supervisor did something about it: a gentle sound says so, too. */
  rings: boolean;
}

const words = {
  came: { id: '{number} menunggu', en: '{number} is waiting' },
  back: { id: '{number} kembali dari tunda', en: '{number} is back from hold' },
  agreed: {
    id: 'Supervisor setuju: loket tutup setelah nomor ini',
    en: 'Agreed: the counter closes after this number',
  },
  agreedWith: {
    id: 'Supervisor setuju: {word}. Loket tutup setelah nomor ini',
    en: 'Agreed: {word}. The counter closes after this number',
  },
  refused: { id: 'Supervisor menolak: loket tetap buka', en: 'Refused: the counter stays open' },
  refusedWith: { id: 'Supervisor menolak: {word}', en: 'Refused: {word}' },
  closedWith: {
    id: 'Loket ditutup, seperti yang Anda minta: {word}',
    en: 'The counter is closed, as you asked: {word}',
  },
  planned: { id: 'Direncanakan untuk loket ini {what}', en: 'Planned for this counter {what}' },
  plannedBy: { id: 'Penyelia {who} merencanakan {what}', en: 'Supervisor {who} has planned {what}' },
  dropped: { id: 'Rencana untuk loket ini dibatalkan', en: 'What was planned for this counter is dropped' },
  closed: { id: 'Loket ditutup, seperti yang Anda minta', en: 'The counter is closed, as you asked' },
} satisfies Words;

/** Between two views of one counter; null: nothing. A little before its deadline is at its deadline: the views say no seconds. */
export function newsOf(before: CounterView | null, after: CounterView, now: number, timezone: string): News | null {
  if (before?.counterId !== after.counterId) return null;
  const answer = answerTo(before, after);
  if (answer) return { text: answer, rings: false };
  const { directed } = after;
  if (directed && directed.position > (before.directed?.position ?? 0))
    return { text: directedWords(directed), rings: true };
  const planned = after.planned.find(({ id }) => !before.planned.some((known) => known.id === id));
  if (planned) return { text: plannedNews(planned, timezone), rings: true };
  const gone = before.planned.find(({ id }) => !after.planned.some((known) => known.id === id));
  if (gone && gone.due > now) return { text: words.dropped, rings: false };
  const isIdle = phaseOf(after) === 'free' && phaseOf(before) === 'free' && before.waitingCount === 0;
  const rings = isIdle && after.waitingCount > 0;
  const back = before.held.find(
    ({ ticket, until }) =>
      until <= now + 1_000 &&
      !isHeld(after, ticket.ticketId) &&
      after.waiting.some(({ ticketId }) => ticketId === ticket.ticketId),
  );
  if (back) return { text: fill(words.back, { number: back.ticket.number }), rings };
  const [first] = after.waiting;
  return rings && first ? { text: fill(words.came, { number: first.number }), rings } : null;
}

function plannedNews(planned: CounterView['planned'][number], timezone: string): Text {
  const what = plannedHere(planned, timezone);
  return fill(planned.by === null ? words.planned : words.plannedBy, { who: planned.by ?? '', what });
}

const isHeld = ({ held }: CounterView, ticketId: string): boolean =>
  held.some(({ ticket }) => ticket.ticketId === ticketId);

/** What became of the wish to close (rule R11). */
function answerTo({ closing: asked }: CounterView, after: CounterView): Text | null {
  if (!asked || asked.answer?.agrees === false) return null;
  if (phaseOf(after) === 'closed') {
    // Answered before it closed, the word has been said.
    const word = asked.answer === null && after.directed?.what === 'agreed' ? after.directed.word : null;
    return word === null ? words.closed : fill(words.closedWith, { word });
  }
  const answer = after.closing?.at === asked.at ? after.closing.answer : null;
  if (!answer || asked.answer) return null;
  if (answer.agrees) return answer.word === null ? words.agreed : fill(words.agreedWith, { word: answer.word });
  return answer.word === null ? words.refused : fill(words.refusedWith, { word: answer.word });
}
