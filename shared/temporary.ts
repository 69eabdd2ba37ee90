/** Refusals that say nothing about the wish itself: who waits a little and asks the same again may get another answer. */
import type { Refusal, RefusalCode } from './refusals.ts';

const passing: ReadonlySet<RefusalCode> = new Set([
  'out-of-reach',
  'too-many-requests',
  'not-writable',
  'internal-error',
]);

/** Whether the trouble passes by itself. */
export const isPassing = ({ code }: Refusal): boolean => passing.has(code);

const notLookedAt: ReadonlySet<RefusalCode> = new Set(['not-writable', 'too-many-requests', 'signed-out']);

/** Whether the server has not looked at the command: what became of an earlier attempt at it, such an answer does not tell. */
export const isNotLookedAt = ({ code }: Refusal): boolean => notLookedAt.has(code);
