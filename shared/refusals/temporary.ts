/** Refusals that are temporary: the same request may get another answer a little later. */
import type { Refusal, RefusalCode } from './refusal.ts';

const temporary: ReadonlySet<RefusalCode> = new Set([
  'out-of-reach',
  'too-many-requests',
  'not-writable',
  'internal-error',
]);

/** Whether the reason goes away by itself. */
export const isTemporary = ({ code }: Refusal): boolean => temporary.has(code);

const notLookedAt: ReadonlySet<RefusalCode> = new Set(['not-writable', 'too-many-requests', 'signed-out']);

/** Whether the server refused before it read the command. Such an answer does not tell what became of an earlier attempt. */
export const isNotLookedAt = ({ code }: Refusal): boolean => notLookedAt.has(code);
