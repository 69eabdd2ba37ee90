/** What a supervisor asks about the rest of a day, and what the simulated days say (rules U70 to U77). Whole seconds. */
import * as z from 'zod/mini';
import { AgencyId, BusinessDay, CounterId, Instant, ServiceId } from '../base/ids.ts';
import { Text } from '../base/text.ts';
import { NumbersOf } from './supervising.ts';

/** On the hall's clock, of the day that is asked about. Null: at once. */
const At = z.nullable(z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)));
const Minutes = z.int().check(z.minimum(-180), z.maximum(180));

export const WhatIfChange = z.discriminatedUnion('is', [
  /** A closed counter has an officer of usual pace; `until` null: as long as the others. */
  z.strictObject({ is: z.literal('open'), counterId: CounterId, from: At, until: At }),
  /** The rest of an officer ends now. */
  z.strictObject({ is: z.literal('resume'), counterId: CounterId }),
  z.strictObject({
    is: z.literal('pause'),
    counterId: CounterId,
    from: At,
    minutes: z.int().check(z.minimum(1), z.maximum(480)),
  }),
  z.strictObject({ is: z.literal('close'), counterId: CounterId, from: At }),
  /** The officer of the first is at the second as soon as the first is free. */
  z.strictObject({ is: z.literal('move'), counterId: CounterId, toCounterId: CounterId }),
  z.strictObject({ is: z.literal('serve'), counterId: CounterId, serviceId: ServiceId }),
  z.strictObject({ is: z.literal('drop'), counterId: CounterId, serviceId: ServiceId }),
  /** The long rests of an agency's counters that are still ahead; below 0: earlier. */
  z.strictObject({ is: z.literal('lunch'), agencyId: AgencyId, minutes: Minutes }),
  /** The counters of an agency (null: all) close so much later; numbers end as planned. Below 0: earlier. */
  z.strictObject({ is: z.literal('late'), agencyId: z.nullable(AgencyId), minutes: Minutes }),
  z.strictObject({ is: z.literal('stop'), about: NumbersOf, from: At }),
]);
export type WhatIfChange = z.infer<typeof WhatIfChange>;
export type WhatIfKind = WhatIfChange['is'];

export const mostChanges = 4;

/** `at` left out: now. No change: how the day goes on as it is. */
export const WhatIfQuestion = z.strictObject({
  at: z.optional(Instant),
  changes: z.array(WhatIfChange).check(z.maxLength(mostChanges)),
});
export type WhatIfQuestion = z.infer<typeof WhatIfQuestion>;

/** A mean, and between what it lies in eight of ten simulated days. */
const Spread = z.strictObject({ mean: z.number(), low: z.number(), high: z.number() });
export type Spread = z.infer<typeof Spread>;
/** `change`: of the same simulated day, as asked less as it is. */
const Compared = z.strictObject({ asIs: Spread, asAsked: Spread, change: Spread });
export type Compared = z.infer<typeof Compared>;

const PerService = z.strictObject({ waitSeconds: z.nullable(z.int()), unserved: z.number() });

export const WhatIfAnswer = z.strictObject({
  at: Instant,
  day: BusinessDay,
  /** From how many days it is known how many come. 0: from today alone. */
  learnedDays: z.int(),
  /** The last of the services closes. */
  closesAt: Instant,
  /** Of the services that it is about: who waits at that instant, and how many numbers are still to come. */
  waiting: z.int(),
  coming: Compared,
  /** Null: nobody waits, and nobody is to come. Seconds. */
  wait: z.nullable(Compared),
  unserved: Compared,
  /** By when a number is taken; `from` null: who waits already. Of a half hour in which hardly anybody comes there is none. */
  curve: z.array(
    z.strictObject({
      from: z.nullable(Instant),
      numbers: z.number(),
      asIs: Spread,
      /** Null: as asked nobody takes a number then. */
      asAsked: z.nullable(Spread),
    }),
  ),
  /** How many have a number and were not called yet: now, each half hour, and last, when the counters are closed: those are unserved. */
  stillWaiting: z.array(z.strictObject({ at: Instant, asIs: Spread, asAsked: Spread })),
  services: z.array(
    z.strictObject({
      serviceId: ServiceId,
      name: Text,
      agencyName: Text,
      asIs: PerService,
      asAsked: PerService,
    }),
  ),
});
export type WhatIfAnswer = z.infer<typeof WhatIfAnswer>;
