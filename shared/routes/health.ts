/** How the server is, for those who look after the hall: whether all that is promised is kept, and since when not. */
import * as z from 'zod/mini';
import { Instant } from '../base/ids.ts';
import type { RouteContracts } from './contract.ts';

/** `unready`: the hall cannot do its work now. `warning`: it can, and somebody has to see to something. */
export const HealthLevel = z.enum(['fine', 'warning', 'unready']);

export const HealthFact = z.strictObject({
  /** What it is about. No closed list: a page of an older version can show what a newer server tells. */
  name: z.string(),
  level: HealthLevel,
  words: z.strictObject({ id: z.string(), en: z.string() }),
  /** Since when it is so, as far as this process knows. */
  since: Instant,
  /** Of a backup or a walk: when it was made; else null. */
  at: z.nullable(Instant),
  /** Up to where the log was looked at, or where it is broken; else null. */
  position: z.nullable(z.int()),
  /** What the machine said, in its own words. */
  reason: z.nullable(z.string()),
});
/** What needs somebody comes first. */
export const HealthFacts = z.array(HealthFact);

export type HealthLevel = z.infer<typeof HealthLevel>;
export type HealthFact = z.infer<typeof HealthFact>;

export const healthRoutes = {
  seeHealth: { method: 'get', path: '/health', who: 'people', asks: {}, answer: HealthFacts },
} as const satisfies RouteContracts;
