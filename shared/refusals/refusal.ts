/**
 * A refusal as it travels: its code, and its sentence already filled. Apart from the sentences of all refusals
 * (`refusals.ts`), which a page that only reads what the server sends need not load: of them this takes the types alone.
 */
import * as z from 'zod/mini';
import { Instant } from '../base/ids.ts';
import { Text } from '../base/text.ts';
import type { refusalSentences } from './refusals.ts';

/** Sentences by their codes. */
export type RefusalSentences = Readonly<Record<string, Required<Text>>>;
export type RefusalCode = keyof typeof refusalSentences;

export const Refusal = z.strictObject({
  /** One of the codes of `refusals.ts`. A page does not look at which there are: it shows the sentence of any. */
  code: z.string() as z.ZodMiniType<string> as z.ZodMiniType<RefusalCode>,
  sentence: Text,
  /** When the same wish can be granted; null where waiting does not help or nobody knows. */
  comeBackAt: z.nullable(Instant),
});
export type Refusal = z.infer<typeof Refusal>;
