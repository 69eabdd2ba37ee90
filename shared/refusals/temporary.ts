/** Refusals that are temporary: the same request may get another answer a little later. */
import type { Refusal, RefusalCode } from './refusal.ts';

const temporary: ReadonlySet<RefusalCode> = new Set([
  'out-of-reach',
  'too-slow',
  'too-many-requests',
  'not-writable',
  'internal-error',
]);

/** Whether the reason goes away by itself. */
export const isTemporary = ({ code }: Refusal): boolean => temporary.has(code);

/** Whether no answer came: what was asked may have been done all the same (rule N68). */
export const isUnanswered = ({ code }: Refusal): boolean => code === 'out-of-reach' || code === 'too-slow';

const notLookedAt: ReadonlySet<RefusalCode> = new Set(['not-writable', 'too-many-requests', 'signed-out']);

/** Whether the server refused before it read the command. Such an answer does not tell what became of an earlier attempt. */
export const isNotLookedAt = ({ code }: Refusal): boolean => notLookedAt.has(code);
