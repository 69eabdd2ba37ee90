import { say, type Words } from '../../../shared/client/words/language.ts';
import type { CounterView } from '../../../shared/views/desk-view.ts';

const words = {
  completed: { id: '{count} selesai', en: '{count} completed' },
  missed: { id: '{count} tidak hadir', en: '{count} missed' },
  mean: { id: 'rata-rata {minutes} menit', en: '{minutes} min on average' },
} satisfies Words;

/** "34 selesai · 2 tidak hadir · rata-rata 7 menit". */
export function todaySummary({ completed, missed, meanServiceMinutes }: CounterView['today']): string {
  const parts = [say(words.completed, { count: completed }), say(words.missed, { count: missed })];
  // "0 minutes" would read as a fault.
  if (meanServiceMinutes !== null)
    parts.push(say(words.mean, { minutes: Math.max(1, Math.round(meanServiceMinutes)) }));
  return parts.join(' · ');
}
