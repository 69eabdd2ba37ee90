/** Whether somebody still stands in front of the kiosk, by the time since the last touch. */
import type { Screen } from './flow.ts';

/** Quiet for this long, and the kiosk asks whether anybody is there. */
export const patienceMs = 45_000;
/** How long it waits for the answer. */
const askingMs = 15_000;
/** How long a number stays on the screen after the last touch. */
export const numberMs = 12_000;

export type Attention =
  | { state: 'present' }
  /** "Masih di sini?" */
  | { state: 'asking'; secondsLeft: number }
  /** The number is shown, and leaves by itself. */
  | { state: 'leaving'; secondsLeft: number }
  | { state: 'gone' };

export function attentionAt(at: Screen['at'], quietMs: number): Attention {
  if (at === 'issued') return countdown('leaving', numberMs - quietMs);
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
