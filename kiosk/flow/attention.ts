/** Whether somebody still stands in front of the kiosk, by the time since the last touch. */
import type { Screen } from './flow.ts';

/** Quiet for this long, and the kiosk asks whether anybody is there. */
export const patienceMs = 45_000;
/** How long it waits for the answer: never less than 20 s (WCAG 2.2.1), and old hands are slow. */
export const askingMs = 25_000;
/** How long a number stays on the screen after the last touch, where it is on paper as well. */
const onPaperMs = 20_000;
/** Where nothing is printed, it is to be scanned or written down. */
const withoutPaperMs = 60_000;

export const numberMs = (prints: boolean): number => (prints ? onPaperMs : withoutPaperMs);

export type Attention =
  | { state: 'present' }
  /** "Masih di sini?" */
  | { state: 'asking'; secondsLeft: number }
  /** The number is shown, and leaves by itself. */
  | { state: 'leaving'; secondsLeft: number }
  | { state: 'gone' };

/** `prints`: whether this kiosk prints the number. */
export function attentionAt(at: Screen['at'], quietMs: number, prints: boolean): Attention {
  if (at === 'issued') return countdown('leaving', numberMs(prints) - quietMs);
  if (quietMs < patienceMs) return { state: 'present' };
  // At the start there is nothing to lose: language and reach go back to normal without a question.
  if (at === 'start') return { state: 'gone' };
  return countdown('asking', patienceMs + askingMs - quietMs);
}

function countdown(state: 'asking' | 'leaving', leftMs: number): Attention {
  return leftMs > 0 ? { state, secondsLeft: Math.ceil(leftMs / 1_000) } : { state: 'gone' };
}

export const sameAttention = (a: Attention, b: Attention): boolean =>
  a.state === b.state && ('secondsLeft' in a ? a.secondsLeft : 0) === ('secondsLeft' in b ? b.secondsLeft : 0);
