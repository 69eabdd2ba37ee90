import * as z from 'zod/mini';
import { Instant } from '../base/ids.ts';
import type { ViewName } from './views.ts';

/** A view as it is answered over HTTP: with the log, and the position in it, that it shows, and the hall's time by which its instants are to be read. */
export const viewAnswer = <S extends z.ZodMiniType>(name: ViewName, data: S) =>
  z.object({ view: z.literal(name), logId: z.uuid(), position: z.int().check(z.nonnegative()), at: Instant, data });
