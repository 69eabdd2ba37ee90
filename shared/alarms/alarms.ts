/** What a supervisor is called to, and what would help (rules J3 to J7). */
import * as z from 'zod/mini';
import { AgencyId, CounterId, Instant, OfficerId, ServiceId, TicketNumber, ZoneId } from '../base/ids.ts';
import { Text } from '../base/text.ts';

export const AlarmKind = z.enum([
  'agency-unmanned',
  'promise-late',
  'hold-overdue',
  'not-started',
  'serving-long',
  'officer-gone',
  'counter-idle',
  'device-gone',
  'sound-blocked',
  'paper-out',
  'backup-late',
  'disk-full',
  'clock-wrong',
]);

/** Its kind and what it is about; of a ticket at a counter, that ticket too: the next one is another alarm. */
export const AlarmId = z.string().check(z.regex(/^[a-z-]{1,32}(?::[A-Za-z0-9.-]{1,80}){0,2}$/));

/** An act that would help, as it can be done now; what it would change is said in numbers. */
export const AlarmProposal = z.discriminatedUnion('act', [
  /** A counter that is open beside the line serves it too: `counters` serve it now. */
  z.strictObject({
    act: z.literal('lend'),
    counterId: CounterId,
    serviceId: ServiceId,
    waiting: z.int(),
    counters: z.int(),
    /** What goes into `LendServices`: with what it is lent already. */
    more: z.array(ServiceId),
    fewer: z.array(ServiceId),
    /** What it is lent now. */
    seen: z.strictObject({ more: z.array(ServiceId), fewer: z.array(ServiceId) }),
  }),
  /** A counter whose officer has gone, or rests, goes on. */
  z.strictObject({ act: z.literal('resume'), counterId: CounterId, waiting: z.int() }),
  /** An officer who has nobody to call goes to a closed counter of the line: the counter that is left closes, and others serve what it did. */
  z.strictObject({
    act: z.literal('move'),
    counterId: CounterId,
    fromCounterId: CounterId,
    officerId: OfficerId,
    officerName: z.nullable(z.string()),
    waiting: z.int(),
  }),
  /** A closed counter that serves the line gets an officer. */
  z.strictObject({ act: z.literal('open'), counterId: CounterId, waiting: z.int() }),
  /** The counter of an officer who has gone is ended: whoever was there waits again. */
  z.strictObject({ act: z.literal('end'), counterId: CounterId, number: z.nullable(TicketNumber) }),
]);

export const Alarm = z.strictObject({
  alarmId: AlarmId,
  kind: AlarmKind,
  /** It keeps people waiting now; the others can be seen to when there is time. */
  urgent: z.boolean(),
  /** Since when its cause is there. */
  since: Instant,
  /** What it is about; null: nothing of the kind. Of the hall's own alarms no agency is told. */
  agencyId: z.nullable(AgencyId),
  serviceId: z.nullable(ServiceId),
  counterId: z.nullable(CounterId),
  zoneId: z.nullable(ZoneId),
  number: z.nullable(TicketNumber),
  /** How many wait, or are late. */
  count: z.nullable(z.int()),
  /** Of a device. */
  name: z.nullable(z.string()),
  /** What the server says of itself. */
  words: z.nullable(Text),
  /** Who has seen it, and when; null: nobody. */
  acknowledged: z.nullable(z.strictObject({ at: Instant, officerId: z.string(), officerName: z.nullable(z.string()) })),
  proposals: z.array(AlarmProposal),
});

/** Urgent ones first, then the oldest. */
export const AlarmsView = z.strictObject({
  alarms: z.array(Alarm),
  /** Those that are not named, where there are many of a kind; `unseen`: of which nobody has seen so many. */
  more: z.array(z.strictObject({ kind: AlarmKind, count: z.int(), unseen: z.int() })),
});

/** Somebody has seen it. In the name of an agency that it is of, or of the hall. */
const AcknowledgeAlarm = z.strictObject({
  type: z.literal('AcknowledgeAlarm'),
  alarmId: AlarmId,
  agencyId: z.nullable(AgencyId),
});
export const alarmCommands = [AcknowledgeAlarm] as const;

export type AlarmKind = z.infer<typeof AlarmKind>;
export type AlarmProposal = z.infer<typeof AlarmProposal>;
export type Alarm = z.infer<typeof Alarm>;
export type AlarmsView = z.infer<typeof AlarmsView>;
