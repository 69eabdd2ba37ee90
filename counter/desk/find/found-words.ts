/** What has become of a number, in a sentence of the desk. Pure. */

import { outcomeWords } from '../../../shared/base/ticket-words.ts';
import { unreachable } from '../../../shared/base/unreachable.ts';
import { clockTime, say, type Words } from '../../../shared/client/words/language.ts';
import { type WaitScene, waitLine } from '../../../shared/client/words/span-words.ts';
import { waitText } from '../../../shared/client/words/wait-words.ts';
import type { FoundTicket } from '../../../shared/views/desk-view.ts';

const words = {
  waiting: { id: 'Menunggu sejak {time}', en: 'Waiting since {time}' },
  only: { id: 'Menunggu Loket {counter} sejak {time}', en: 'Waiting for counter {counter} since {time}' },
  expected: { id: 'perkiraan masih {wait}', en: 'expected to wait {wait}' },
  called: { id: 'Dipanggil {time} di Loket {counter}', en: 'Called at {time} to counter {counter}' },
  serving: { id: 'Dilayani di Loket {counter}', en: 'Being served at counter {counter}' },
  held: { id: 'Ditunda sampai {time}', en: 'On hold until {time}' },
  missed: { id: 'Tidak hadir', en: 'Missed' },
  mayReturn: { id: 'dapat kembali sampai {time}', en: 'may come back until {time}' },
  tooLate: { id: 'tidak dapat kembali lagi', en: 'can no longer come back' },
  cancelled: { id: 'Batal', en: 'Cancelled' },
  unserved: { id: 'Tidak terlayani', en: 'Not served' },
  ended: { id: '{what} {time}', en: '{what} at {time}' },
  beforeCalled: { id: 'dipanggil {time} di Loket {counter}', en: 'called at {time} to counter {counter}' },
} satisfies Words;

/** "Dipanggil 10.14 di Loket 2, selesai 10.31". What nobody knows is left out. */
export function foundWords(found: FoundTicket, timezone: string, now: number): string {
  const time = (instant: number) => clockTime(instant, timezone);
  const { status, ticket, counterNumber: counter, calledAt, until } = found;
  const call = calledAt !== null && counter !== null ? { time: time(calledAt), counter } : null;
  const lastCall = call && say(words.beforeCalled, call);
  switch (status) {
    case 'waiting': {
      const since = { time: time(ticket.issuedAt), counter: found.onlyCounterNumber ?? '' };
      const waiting = say(found.onlyCounterNumber === null ? words.waiting : words.only, since);
      return sentence(waiting, lastCall, waitPhrase(found, { timezone, now }));
    }
    case 'called':
      return call ? say(words.called, call) : say(words.serving, { counter: counter ?? '?' });
    case 'serving':
      return sentence(say(words.serving, { counter: counter ?? '?' }), lastCall);
    case 'held':
      return sentence(say(words.held, { time: until === null ? '?' : time(until) }), lastCall);
    case 'missed': {
      const back = until === null ? say(words.tooLate) : say(words.mayReturn, { time: time(until) });
      return sentence(say(words.missed), lastCall, back);
    }
    case 'completed': {
      const end = endWords(found, say(outcomeWords[found.outcome ?? 'done']), time);
      return call ? sentence(say(words.called, call), lower(end)) : end;
    }
    case 'cancelled':
      return endWords(found, say(words.cancelled), time);
    case 'unserved':
      return endWords(found, say(words.unserved), time);
    default:
      return unreachable(status);
  }
}

/** Null: nothing is known, or nobody is there. */
function waitPhrase({ wait }: FoundTicket, scene: WaitScene): string | null {
  const text = waitText(wait, scene);
  if (text === null || text.is === 'nobody') return null;
  const line = waitLine(text);
  return text.is === 'range' ? say(words.expected, { wait: line }) : lower(line).replace(/\.$/, '');
}

const endWords = ({ endedAt }: FoundTicket, what: string, time: (instant: number) => string): string =>
  endedAt === null ? what : say(words.ended, { what, time: time(endedAt) });

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const sentence = (...parts: (string | null)[]): string => parts.filter(Boolean).join(', ');

/** What is looked for: of a code that a scanner read, what stands behind the last `/t/`. */
export function askedFor(text: string): string {
  const [, token] = /\/t\/([^\s/?#]+)/.exec(text) ?? [];
  try {
    return (token === undefined ? text : decodeURIComponent(token)).trim().slice(0, 200);
  } catch {
    return text.trim().slice(0, 200);
  }
}
