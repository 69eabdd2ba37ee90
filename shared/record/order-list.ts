/** The public list of the order in which numbers were called. Apart from the record, of which its page needs nothing. */
import * as z from 'zod/mini';
import { BusinessDay, Instant, TicketNumber } from '../base/ids.ts';
import { Text } from '../base/text.ts';
import { Wait } from '../views/wait.ts';

/** Without a day: today, by the hall's clock. */
export const OrderListQuery = z.strictObject({ day: z.optional(BusinessDay) });

export const OrderListOpen = z.strictObject({ isOpen: z.boolean() });

/** One call, as everybody may see it (rule P6). */
export const OrderedCall = z.strictObject({
  at: Instant,
  number: TicketNumber,
  /** When the number was taken, and by when it ought to be called. Null: it was given out before what was read. */
  takenAt: z.nullable(Instant),
  callBy: z.nullable(Instant),
  /** What was said of the wait when it was taken. Null: nothing, or this is not the first call. */
  told: z.nullable(Wait),
  /** Null: regular. Why somebody has priority is nobody's business. */
  mark: z.nullable(z.enum(['priority', 'appointment'])),
  /** Where the mark was given; null: there is none. */
  markedBy: z.nullable(z.enum(['kiosk', 'desk'])),
  /** Null: a counter that the settings of then do not have. */
  counterNumber: z.nullable(z.int()),
  zoneName: Text,
  rule: z.enum(['promise', 'chosen']),
  reason: z.strictObject({ id: z.string(), en: z.string() }),
  /** How many numbers that came earlier it passed. */
  passed: z.int(),
  takenBack: z.boolean(),
});
export const OrderList = z.strictObject({
  hallName: Text,
  timezone: z.string(),
  timezoneLabel: z.string(),
  day: BusinessDay,
  /** In the order of calling. */
  calls: z.array(OrderedCall),
  /** How often priority was given at a counter, and how often somebody did not come; what was taken back does not count. */
  granted: z.int(),
  missed: z.int(),
});

export type OrderListQuery = z.infer<typeof OrderListQuery>;
export type OrderedCall = z.infer<typeof OrderedCall>;
export type OrderList = z.infer<typeof OrderList>;
