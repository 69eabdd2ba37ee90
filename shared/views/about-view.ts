import * as z from 'zod/mini';
import { Text } from '../base/text.ts';
import { Presence } from './presence.ts';
import { Opening, PublicStop } from './view-parts.ts';

/** What the law on public services (UU 25/2009, articles 22 and 36) wants on display: for anybody, in the hall or not. */
export const AboutView = z.strictObject({
  hallName: Text,
  timezone: z.string(),
  timezoneLabel: z.string(),
  opening: Opening,
  /** In the order of their letters, with where they sit. */
  agencies: z.array(
    z.strictObject({
      name: Text,
      shortName: Text,
      zoneName: z.nullable(Text),
      /** By their hours. */
      opening: Opening,
      /** Who is there for any of their services; and whether somebody is. */
      presence: Presence,
      isThere: z.boolean(),
    }),
  ),
  /** Where no numbers are given out just now. */
  stops: z.array(PublicStop),
  address: Text,
  /** *Maklumat pelayanan*. */
  pledge: Text,
  complaintChannels: z.array(Text),
});
export type AboutView = z.infer<typeof AboutView>;
