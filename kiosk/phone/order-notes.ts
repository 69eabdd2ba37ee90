/** What is said of a call beside its times: what was told of the wait, and what is out of the ordinary with it. Pure. */
import type { say, Words } from '../../shared/client/words/language.ts';
import { minutesWords, spanText, waitLine } from '../../shared/client/words/span-words.ts';
import type { OrderedCall } from '../../shared/record/order-list.ts';

type Say = typeof say;

const words = {
  priorityKiosk: { id: 'Prioritas, dipilih di kios', en: 'Priority, chosen at the kiosk' },
  priorityDesk: { id: 'Prioritas, diberikan di loket', en: 'Priority, given at a counter' },
  appointment: { id: 'Dengan janji temu', en: 'With an appointment' },
  passed: { id: 'mendahului {count} nomor yang diambil lebih dulu', en: 'ahead of {count} taken earlier' },
  late: { id: '{minutes} menit lewat batas', en: '{minutes} min past the time to be called by' },
  told: { id: 'Saat diambil: “{told}”', en: 'When it was taken: “{told}”' },
  waited: { id: 'Menunggu {minutes}', en: 'Waited {minutes}' },
  takenBack: { id: 'panggilan ini ditarik kembali', en: 'this call was taken back' },
} satisfies Words;

const minuteMs = 60_000;
const markWords = { kiosk: words.priorityKiosk, desk: words.priorityDesk };

/** As the kiosk and the paper said it when the number was taken, and how long it was. Null: nothing was said of it (rule P6). */
export function toldOf({ at, takenAt, told }: OrderedCall, timezone: string, say: Say): string | null {
  if (told === null || takenAt === null) return null;
  const scene = { now: takenAt, timezone };
  const said = waitLine(spanText(told, scene)).replace(/\.$/, '');
  const minutes = minutesWords(Math.floor((at - takenAt) / minuteMs), scene);
  return `${say(words.told, { told: said })}. ${say(words.waited, { minutes })}.`;
}

/** What is out of the ordinary with a call; most have nothing. */
export function notesOf(
  { at, callBy, mark, markedBy, rule, reason, passed, takenBack }: OrderedCall,
  say: Say,
): string[] {
  const lateMinutes = callBy === null ? 0 : Math.floor((at - callBy) / minuteMs);
  return [
    ...(mark === 'priority' ? [say(markWords[markedBy ?? 'kiosk'])] : []),
    ...(mark === 'appointment' ? [say(words.appointment)] : []),
    ...(rule === 'chosen' ? [say(reason)] : []),
    ...(passed > 0 ? [say(words.passed, { count: passed })] : []),
    ...(lateMinutes > 0 ? [say(words.late, { minutes: lateMinutes })] : []),
    ...(takenBack ? [say(words.takenBack)] : []),
  ].map((note) => note.replace(/^./, (first) => first.toLowerCase()));
}
