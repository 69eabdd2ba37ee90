/** What a hall is: its zones, agencies, services, counters, hours and policy. One file describes one hall. */
import * as z from 'zod/mini';
import { AgencyId, CounterId, HallId, SeriesPrefix, ServiceId, ZoneId } from '../base/ids.ts';
import { Text } from '../base/text.ts';
import { Look } from './look.ts';
import { InternalStandard, LifeEvent } from './service-standard.ts';
import { wholeProblems } from './whole-hall.ts';

/** `08:00`, on the hall's own clock. `24:00` is the end of the day. */
const ClockTime = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/));
/** 1 is Monday, 7 is Sunday. */
const Weekday = z.int().check(z.minimum(1), z.maximum(7));
const LocalDate = z.iso.date();

export const Break = z.strictObject({
  start: ClockTime,
  end: ClockTime,
  /** From here until `end` no numbers are given out. Left out: from `start`. The same as `end`: numbers all through. */
  noTicketsFrom: z.optional(ClockTime),
});

export const Hours = z.strictObject({
  weekdays: z.array(Weekday).check(z.minLength(1)),
  open: ClockTime,
  close: ClockTime,
  breaks: z._default(z.array(Break), []),
  /** The last number of the day is given out before this. Left out: until `close`. */
  lastTicket: z.optional(ClockTime),
});

export const Schedule = z.strictObject({
  weekly: z.array(Hours),
  /** Dates on which other hours hold; no hours: closed. `to` is the last day. */
  exceptions: z._default(
    z.array(z.strictObject({ from: LocalDate, to: LocalDate, note: Text, hours: z.array(Hours) })),
    [],
  ),
});

export const Zone = z.strictObject({ zoneId: ZoneId, name: Text, place: Text });

export const Agency = z.strictObject({
  agencyId: AgencyId,
  name: Text,
  shortName: Text,
  /** What the voice says, where the short name is not spoken as it is written. */
  spokenName: z.optional(Text),
  level: z.enum(['kabupaten', 'provinsi', 'pusat', 'bumn']),
  series: SeriesPrefix,
  schedule: z.optional(Schedule),
  /** It is in the hall on these weekdays and dates alone, within the hours of its schedule. Left out: whenever that is open. */
  comesOn: z.optional(
    z.strictObject({
      weekdays: z._default(z.array(Weekday), []),
      dates: z._default(z.array(LocalDate).check(z.maxLength(400)), []),
    }),
  ),
});

export const Service = z.strictObject({
  serviceId: ServiceId,
  agencyId: AgencyId,
  name: Text,
  requirements: z.array(Text),
  /** *Sistem, mekanisme, dan prosedur*, step by step, as the law wants it published; left out: the pages tell the way through this hall. */
  procedure: z.optional(z.array(Text)),
  /** Minutes face to face at the counter; not how long the product takes. */
  standardMinutes: z.int().check(z.minimum(1), z.maximum(480)),
  completionTime: Text,
  cost: Text,
  product: Text,
  /** Further words that a search finds it by. */
  keywords: z._default(z.array(z.string()), []),
  series: z.optional(SeriesPrefix),
  dailyQuota: z.optional(z.int().check(z.minimum(1))),
  schedule: z.optional(Schedule),
  /** Codes of the hall's life events. */
  lifeEvents: z.optional(z.array(LifeEvent.shape.code).check(z.maxLength(20))),
  internal: z.optional(InternalStandard),
});

export const Counter = z.strictObject({
  counterId: CounterId,
  /** Unique in the hall, so that nobody waits at the wrong "loket 1". */
  number: z.int().check(z.minimum(1), z.maximum(999)),
  /** None: a shared counter (*loket bersama*). */
  agencyId: z.nullable(AgencyId),
  zoneId: ZoneId,
  serviceIds: z.array(ServiceId).check(z.minLength(1)),
  /** The weekdays on which an officer is on duty here. */
  duty: z._default(z.array(Weekday), [1, 2, 3, 4, 5, 6, 7]),
  mayCallChosen: z._default(z.boolean(), true),
});

export const Policy = z.strictObject({
  targetMinutes: z._default(
    z.strictObject({
      regular: z.int().check(z.minimum(0)),
      priority: z.int().check(z.minimum(0)),
      appointment: z.int().check(z.minimum(0)),
    }),
    { regular: 60, priority: 15, appointment: 30 },
  ),
  appointmentGraceMinutes: z._default(z.int().check(z.minimum(0)), 10),
  maxCalls: z._default(z.int().check(z.minimum(1)), 3),
  recallSpacingSeconds: z._default(z.int().check(z.minimum(0)), 5),
  returnMinutes: z._default(z.int().check(z.minimum(0)), 15),
  undoSeconds: z._default(z.int().check(z.minimum(0)), 30),
  holdMaxMinutes: z._default(z.int().check(z.minimum(1)), 120),
  /** Numbers of each series that a kiosk keeps for the time without its server. */
  reservePerSeries: z._default(z.int().check(z.minimum(0), z.maximum(50)), 5),
  /** How long the session of somebody at an open counter may rest (rule A12). Left out: eight hours; never less than one. */
  quietCounterMinutes: z.optional(z.int().check(z.minimum(60), z.maximum(720))),
  /** When a called number may be marked as missed (rule T14). Left out: after two calls, thirty seconds after the last. */
  missed: z.optional(
    z.strictObject({
      afterCalls: z._default(z.int().check(z.minimum(1), z.maximum(10)), 2),
      /** After the last call. */
      afterSeconds: z._default(z.int().check(z.minimum(0), z.maximum(600)), 30),
    }),
  ),
  /** Whether numbers stop when the remaining open time cannot serve them. */
  limitToCapacity: z._default(z.boolean(), true),
  /** When supervisors are called (rule J3). Left out: as each says. */
  alarms: z.optional(
    z.strictObject({
      /** Past the first promise of a line. */
      lateMinutes: z._default(z.int().check(z.minimum(0), z.maximum(240)), 5),
      /** Since the last call, with nobody started. */
      notStartedMinutes: z._default(z.int().check(z.minimum(1), z.maximum(60)), 3),
      /** Times the standard minutes of a service. */
      servingTimes: z._default(z.int().check(z.minimum(1), z.maximum(20)), 3),
      /** Since the first has waited where nobody is. */
      unmannedMinutes: z._default(z.int().check(z.minimum(0), z.maximum(240)), 5),
      /** A counter that calls nobody. */
      idleMinutes: z._default(z.int().check(z.minimum(1), z.maximum(240)), 10),
      /** So many wait in a long line. */
      longLine: z._default(z.int().check(z.minimum(1), z.maximum(200)), 8),
      /** Since a device was heard last. */
      deviceMinutes: z._default(z.int().check(z.minimum(1), z.maximum(240)), 3),
    }),
  ),
  /** Numbers where nobody has come (rule E4). Left out: a warning after half an hour. */
  presence: z.optional(
    z.strictObject({
      /** After the opening, and after each break, officers are waited for so long. */
      graceMinutes: z._default(z.int().check(z.minimum(0), z.maximum(480)), 30),
      /** Then a number comes with a warning, or none is given. */
      afterGrace: z._default(z.enum(['warn', 'stop']), 'warn'),
    }),
  ),
  /** Who marks an agency absent, and ends or moves those who wait for nobody (rule S13). Left out: its officers may, too. */
  agencyDecisions: z.optional(z.enum(['officers', 'supervisors'])),
  /** Where waits are said besides kiosks, phones and desks (rule U47). Left out: nowhere. */
  waits: z.optional(
    z.strictObject({
      onDisplays: z._default(z.boolean(), false),
      /** How good the estimates were, in one line of the hall's public page (rule U62). */
      accuracyOnPage: z._default(z.boolean(), false),
    }),
  ),
});

export const PriorityGroup = z.strictObject({ code: z.string().check(z.regex(/^[A-Z]{2,20}$/)), label: Text });

/** Without what `isWhole` asks: a log may hold settings from before something was asked. */
export const HallShape = z.strictObject({
  hallId: HallId,
  name: Text,
  shortName: Text,
  city: z.string().check(z.minLength(1)),
  address: Text,
  /** IANA name, `Asia/Makassar`. */
  timezone: z.string().check(z.refine(isTimezone, 'not a time zone that this system knows')),
  /** When the business day begins, and with it the numbers. Left out: at midnight. An hour at which nobody is here is the best. */
  dayStartsAt: z.optional(ClockTime.check(z.refine((time) => time !== '24:00', 'the first is 00:00, the last 23:59'))),
  /** What people call it: WIB, WITA, WIT. */
  timezoneLabel: z.string().check(z.minLength(1)),
  /** Shown small wherever facts of this file are shown, for as long as nobody has confirmed them. */
  notice: z.optional(Text),
  /** The hall's promise to the public (*maklumat pelayanan*). */
  pledge: Text,
  complaintChannels: z.array(Text),
  priorityGroups: z.array(PriorityGroup),
  /** Up to four services on the kiosk's first screen. */
  mostAsked: z._default(z.array(ServiceId).check(z.maxLength(4)), []),
  lifeEvents: z.optional(z.array(LifeEvent).check(z.maxLength(60))),
  look: z.optional(Look),
  zones: z.array(Zone).check(z.minLength(1)),
  agencies: z.array(Agency).check(z.minLength(1)),
  services: z.array(Service).check(z.minLength(1)),
  counters: z.array(Counter).check(z.minLength(1)),
  schedule: Schedule,
  policy: z.prefault(Policy, {}),
});

/** What `wholeProblems` says, as issues: the message is the line of a hall file, `params` are the words for a form. */
const isWhole = z.superRefine((hall: z.infer<typeof HallShape>, context) => {
  for (const { path, line, words } of wholeProblems(hall))
    context.addIssue({ code: 'custom', message: line, path, params: { words } });
});

export const Hall = HallShape.check(isWhole);

export type Break = z.infer<typeof Break>;
export type Hours = z.infer<typeof Hours>;
export type Schedule = z.infer<typeof Schedule>;
export type Zone = z.infer<typeof Zone>;
export type Agency = z.infer<typeof Agency>;
export type Service = z.infer<typeof Service>;
export type Counter = z.infer<typeof Counter>;
export type Policy = z.infer<typeof Policy>;
export type PriorityGroup = z.infer<typeof PriorityGroup>;
export type HallShape = z.infer<typeof HallShape>;
export type Hall = z.infer<typeof Hall>;
/** As it stands in a file: what has a default may be left out. */
export type HallInput = z.input<typeof Hall>;

/** Those of Indonesia are known everywhere. Asking for one reads the words of all dates first: 25 ms of each start. */
const knownZones = new Set(['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura']);

function isTimezone(name: string): boolean {
  if (knownZones.has(name)) return true;
  try {
    new Intl.DateTimeFormat('id', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
