/** Who works here, until sign-in exists: an officer tells a name and gets an id. */
import { z } from 'zod';
import { OfficerId } from '../../shared/ids.ts';

export const OfficerRequest = z.strictObject({
  /** No control or formatting characters: it is shown on other officers' screens. */
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .regex(/^[^\p{C}]*$/u),
});
export const OfficerAnswer = z.strictObject({ officerId: OfficerId, name: z.string() });
