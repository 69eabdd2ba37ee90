/** What is said of a service beside what its visitors need: by what it is found, and what is kept inside. */
import * as z from 'zod/mini';
import { Text } from '../base/text.ts';

/** Something that happens to people (a birth, a move, a business), by which services are found. */
export const LifeEvent = z.strictObject({ code: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/)), name: Text });

/** The eight parts of the service standard that are kept inside (PermenPANRB 15/2014); no page of visitors shows them. */
export const InternalStandard = z.strictObject({
  legalBasis: z.optional(Text),
  facilities: z.optional(Text),
  competence: z.optional(Text),
  supervision: z.optional(Text),
  staffing: z.optional(Text),
  guarantee: z.optional(Text),
  safety: z.optional(Text),
  evaluation: z.optional(Text),
});

export type LifeEvent = z.infer<typeof LifeEvent>;
export type InternalStandard = z.infer<typeof InternalStandard>;
