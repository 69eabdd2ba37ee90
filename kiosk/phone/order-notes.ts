/** What is out of the ordinary with a call, in words. Pure. */
import type { say, Words } from '../../shared/client/words/language.ts';
import type { OrderedCall } from '../../shared/views/record.ts';

type Say = typeof say;

const words = {
  priorityKiosk: { id: 'Prioritas, dipilih di kios', en: 'Priority, chosen at the kiosk' },
  priorityDesk: { id: 'Prioritas, diberikan di loket', en: 'Priority, given at a counter' },
  appointment: { id: 'Dengan janji temu', en: 'With an appointment' },
  passed: { id: 'mendahului {count} nomor yang diambil lebih dulu', en: 'ahead of {count} taken earlier' },
  late: { id: '{minutes} menit lewat batas', en: '{minutes} min past the time to be called by' },
  takenBack: { id: 'panggilan ini ditarik kembali', en: 'this call was taken back' },
} satisfies Words;

const minuteMs = 60_000;
const markWords = { kiosk: words.priorityKiosk, desk: words.priorityDesk };

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
