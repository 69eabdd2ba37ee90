/**
 * What each audience sees: small, whole, and no more than it may know. Times are instants, so that a view changes when
 * a fact does and not with every second. Nothing here says why a ticket has priority; only the officers' views say that it has.
 */
import * as z from 'zod/mini';
import { AlarmsView } from '../alarms/alarms.ts';
import {
  AgencyId,
  BusinessDay,
  CounterId,
  Instant,
  KioskId,
  SeriesPrefix,
  ServiceId,
  TicketId,
  TicketNumber,
  ZoneId,
} from '../base/ids.ts';
import { Text } from '../base/text.ts';
import {
  ClosingReason,
  CounterAction,
  DirectedAction,
  DirectReason,
  HoldReason,
  Outcome,
  TicketClass,
  TicketStatus,
  UnservedReason,
} from '../base/ticket.ts';
import { LifeEvent } from '../hall/service-standard.ts';
import { noticeViews } from '../notices/notices.ts';
import { Refusal } from '../refusals/refusal.ts';
import { AboutView } from './about-view.ts';
import { ActsView } from './acts-view.ts';
import { FloorQuery, FloorView } from './floor.ts';
import { PlannedId } from './planning.ts';
import { Presence } from './presence.ts';
import type { viewAnswer } from './view-answer.ts';
import { CounterState, Opening, PublicStop } from './view-parts.ts';
import { NumberWait, Wait } from './wait.ts';

/** The hall as the public may know it. Changes only when the hall is configured. */
export const CatalogueView = z.strictObject({
  hall: z.strictObject({
    name: Text,
    shortName: Text,
    city: z.string(),
    timezone: z.string(),
    timezoneLabel: z.string(),
    /** When the business day begins, on the hall's clock. A copy that a kiosk has kept from before does not tell. */
    dayStartsAt: z._default(z.string(), '00:00'),
    notice: z.nullable(Text),
    // Also in `AboutView`, which is for pages without a catalogue. Here for the kiosk, which shows both without its server
    // too, from its copy of the catalogue. Without them here the kiosk would have to keep a second view for that.
    pledge: Text,
    complaintChannels: z.array(Text),
    returnMinutes: z.int(),
    holdMaxMinutes: z.int(),
  }),
  zones: z.array(z.strictObject({ zoneId: ZoneId, name: Text, place: Text })),
  agencies: z.array(
    z.strictObject({
      agencyId: AgencyId,
      name: Text,
      shortName: Text,
      spokenName: Text,
      level: z.enum(['kabupaten', 'provinsi', 'pusat', 'bumn']),
      /** The letters that its numbers begin with. */
      series: SeriesPrefix,
      zoneIds: z.array(ZoneId),
    }),
  ),
  services: z.array(
    z.strictObject({
      serviceId: ServiceId,
      agencyId: AgencyId,
      name: Text,
      requirements: z.array(Text),
      /** *Sistem, mekanisme, dan prosedur*, step by step; empty: the hall has written none. */
      procedure: z.array(Text),
      standardMinutes: z.int(),
      completionTime: Text,
      cost: Text,
      product: Text,
      keywords: z.array(z.string()),
      /** The letters that its numbers begin with: its own, or its agency's. */
      series: SeriesPrefix,
      /** Where its visitors wait. */
      zoneId: z.nullable(ZoneId),
    }),
  ),
  counters: z.array(
    z.strictObject({
      counterId: CounterId,
      number: z.int(),
      agencyId: z.nullable(AgencyId),
      zoneId: ZoneId,
      serviceIds: z.array(ServiceId),
    }),
  ),
  priorityGroups: z.array(z.strictObject({ code: z.string(), label: Text })),
  mostAsked: z.array(ServiceId),
  /** What happens to people, and the services that it leads to. A copy that a kiosk has kept from before does not tell. */
  lifeEvents: z._default(
    z.array(z.strictObject({ code: LifeEvent.shape.code, name: Text, serviceIds: z.array(ServiceId) })),
    [],
  ),
});

/**
 * What can be had now. `waiting` counts the service's own line; `ahead` all who wait in the lines of its
 * counters, for an ordinary number taken now comes after them. `refusal` is what taking a number would be answered with;
 * null: it can be had, and `until` then says how long the clock alone allows it: to a break, the last number of the day,
 * closing or the day's end. `presence` is said before a number is taken, and keeps nobody from taking it.
 */
export const KioskView = z.strictObject({
  day: BusinessDay,
  services: z.array(
    z.strictObject({
      serviceId: ServiceId,
      waiting: z.int(),
      ahead: z.int(),
      refusal: z.nullable(Refusal),
      until: z.nullable(Instant),
      presence: Presence,
      /** How many numbers its quota still has today; null: it has no quota. */
      quotaLeft: z.nullable(z.int()),
      /** Of a number taken now, without priority and with it; null: none can be had, or nothing is known. */
      wait: z.nullable(z.strictObject({ regular: z.nullable(NumberWait), priority: z.nullable(NumberWait) })),
    }),
  ),
});

/** One call, as a display shows and says it. */
export const DisplayCall = z.strictObject({
  /** Grows with every call in the log; a display says each position once. */
  position: z.int().check(z.positive()),
  at: Instant,
  number: TicketNumber,
  /** 1 the first, 2 the second, … */
  call: z.int().check(z.positive()),
  /** The last call that the policy allows. */
  last: z.boolean(),
  counterId: CounterId,
  counterNumber: z.int(),
  agencyName: Text,
  agencySpokenName: Text,
  /** Whether the ticket still is where it was called to: called, or being served there. */
  current: z.boolean(),
  /** Whether the visitor is still awaited there by this call: not served yet, not missed, not gone elsewhere, not called again. */
  awaited: z.boolean(),
});

/** What those who wait are told on the displays; `numbers` are ranges, both ends included. */
export const DisplayNotice = z.strictObject({
  /** `nobody`: somebody waits, and nobody is there. */
  what: z.enum(['nobody', 'stay', 'end', 'move']),
  agencyName: Text,
  numbers: z.array(z.strictObject({ first: TicketNumber, last: TicketNumber })),
  presence: z.nullable(Presence),
  /** When an officer comes. */
  until: z.nullable(Instant),
  reason: z.nullable(UnservedReason),
  /** Where they wait now. */
  serviceName: z.nullable(Text),
});

/** A zone's displays; without a zone, the hall's. Calls are newest first, twelve at most, or as many as there are counters. */
export const DisplayView = z.strictObject({
  hallName: Text,
  timezone: z.string(),
  timezoneLabel: z.string(),
  day: BusinessDay,
  zone: z.nullable(z.strictObject({ zoneId: ZoneId, name: Text })),
  zones: z.array(z.strictObject({ zoneId: ZoneId, name: Text })),
  /** Of what is served at these counters. */
  opening: Opening,
  calls: z.array(DisplayCall),
  notices: z.array(DisplayNotice),
  /** Where no numbers are given out just now. */
  stops: z.array(PublicStop),
  counters: z.array(
    z.strictObject({
      counterId: CounterId,
      number: z.int(),
      /** Null: a shared counter. */
      agencyName: z.nullable(Text),
      state: CounterState,
    }),
  ),
  /** Services of the zone for which somebody waits, the longest line first, and how long a number taken now would; null: the hall does not wish it. */
  waits: z.nullable(
    z.array(z.strictObject({ agencyName: Text, serviceName: Text, waiting: z.int(), wait: NumberWait })),
  ),
});

/** The choice of a counter, and what somebody has to decide. */
export const CountersView = z.strictObject({
  /** Numbers that wait where nobody is, by service (rule E5). */
  leftWaiting: z.array(
    z.strictObject({
      agencyId: AgencyId,
      agencyName: Text,
      serviceId: ServiceId,
      serviceName: Text,
      presence: Presence,
      tickets: z.array(z.strictObject({ ticketId: TicketId, number: TicketNumber })),
    }),
  ),
  /** What was decided last about them, of each agency, while it can be taken back; `position` goes into `UndoSettling`. */
  settled: z.array(
    z.strictObject({
      position: z.int(),
      agencyId: AgencyId,
      how: z.enum(['stay', 'end', 'move']),
      numbers: z.array(TicketNumber),
      undoUntil: Instant,
    }),
  ),
  counters: z.array(
    z.strictObject({
      counterId: CounterId,
      number: z.int(),
      agencyId: z.nullable(AgencyId),
      agencyName: z.nullable(Text),
      zoneName: Text,
      state: CounterState,
      /** Who is there; null while closed. */
      officerId: z.nullable(z.string()),
      officerName: z.nullable(z.string()),
      /** Since when its officer is signed in nowhere any more (rule C10); null: is, or nobody is there. */
      goneSince: z.nullable(Instant),
      /** Tickets that this counter could call. */
      waiting: z.int(),
    }),
  ),
});

/** A ticket as an officer sees it. */
export const DeskTicket = z.strictObject({
  ticketId: TicketId,
  number: TicketNumber,
  serviceId: ServiceId,
  class: TicketClass,
  issuedAt: Instant,
  /** The moment by which it ought to be called. */
  promise: Instant,
});

/** One that waits, and how long it still will; null: nothing is known. */
export const WaitingTicket = z.extend(DeskTicket, { wait: z.nullable(Wait) });

/** One officer's desk. `waiting` is in calling order, forty at most; `waitingCount` counts all. */
export const CounterView = z.strictObject({
  counterId: CounterId,
  number: z.int(),
  agencyId: z.nullable(AgencyId),
  agencyName: z.nullable(Text),
  zoneName: Text,
  serviceIds: z.array(ServiceId),
  mayCallChosen: z.boolean(),
  state: CounterState,
  officerId: z.nullable(z.string()),
  officerName: z.nullable(z.string()),
  current: z.nullable(
    z.discriminatedUnion('status', [
      z.strictObject({
        status: z.literal('called'),
        ticket: DeskTicket,
        calls: z.int(),
        maxCalls: z.int(),
        recallFrom: Instant,
        /** It can be marked as missed after so many calls, and from then on, unless it is called again. */
        missedAfterCalls: z.int(),
        missedFrom: Instant,
      }),
      z.strictObject({ status: z.literal('serving'), ticket: DeskTicket, startedAt: Instant }),
    ]),
  ),
  waiting: z.array(WaitingTicket),
  waitingCount: z.int(),
  /** For whom no other counter is open: of those who wait, are on hold or can still return. */
  waitingHereAlone: z.int(),
  held: z.array(z.strictObject({ ticket: DeskTicket, reason: HoldReason, until: Instant, here: z.boolean() })),
  /** Those that can still return. */
  missed: z.array(z.strictObject({ ticket: DeskTicket, until: Instant })),
  /** Its wish to close before its time; null: it has none. The answer null: nobody has decided yet. */
  closing: z.nullable(
    z.strictObject({
      reason: ClosingReason,
      at: Instant,
      answer: z.nullable(z.strictObject({ agrees: z.boolean(), word: z.nullable(z.string()), at: Instant })),
    }),
  ),
  /** What is planned for this counter today, the next first; `waits`: as soon as its number is done. `by`: null where the name is not known any more. */
  planned: z.array(
    z.strictObject({
      id: PlannedId,
      is: z.enum(['open', 'pause', 'close']),
      /** Of a pause. */
      minutes: z.nullable(z.int()),
      due: Instant,
      waits: z.boolean(),
      by: z.nullable(z.string()),
    }),
  ),
  /** What can be taken back (its last part), the first number it was about, and until when; `position` goes into `Undo`. */
  undo: z.nullable(z.strictObject({ position: z.int(), what: CounterAction, number: TicketNumber, until: Instant })),
  /** What happened at this counter today: the newest first, sixty lines at most. */
  today: z.strictObject({
    completed: z.int(),
    missed: z.int(),
    /** Mean minutes from start to completion; null before the first. */
    meanServiceMinutes: z.nullable(z.number()),
    happenings: z.array(
      z.strictObject({
        position: z.int(),
        at: Instant,
        what: CounterAction,
        number: z.nullable(TicketNumber),
        outcome: z.nullable(Outcome),
      }),
    ),
  }),
  /** What a supervisor did last about this counter today (rule R9), by name: null where the name is not known any more. */
  directed: z.nullable(
    z.strictObject({
      position: z.int(),
      at: Instant,
      what: DirectedAction,
      by: z.nullable(z.string()),
      reason: z.nullable(DirectReason),
      /** What the supervisor said with it. */
      word: z.nullable(z.string()),
    }),
  ),
});

/** The whole line of a counter, in calling order. */
export const LineView = z.strictObject({ waiting: z.array(WaitingTicket) });

/** A number of today, whatever has become of it. */
export const FoundTicket = z.strictObject({
  ticket: DeskTicket,
  status: TicketStatus,
  /** Whether the counter that asks serves it. */
  here: z.boolean(),
  /** It waits for another counter alone; null: it does not. */
  onlyCounterNumber: z.nullable(z.int()),
  /** Where it is, or was last; null: it was called to none, or nobody knows. */
  counterNumber: z.nullable(z.int()),
  /** The last call. */
  calledAt: z.nullable(Instant),
  endedAt: z.nullable(Instant),
  /** While it is on hold, or was missed and can still return: until when; else null. */
  until: z.nullable(Instant),
  outcome: z.nullable(Outcome),
  /** How long it still waits; null: it does not, or nothing is known. */
  wait: z.nullable(Wait),
});

/** What fits what was typed or scanned, the best first, thirty at most; `more` were left out. */
export const FindView = z.strictObject({ found: z.array(FoundTicket), more: z.int() });

/** What a kiosk may give out while it has no server, in the order in which it does. */
export const ReserveView = z.strictObject({ day: BusinessDay, numbers: z.array(TicketNumber) });

/** The page of one ticket, on its holder's phone. */
export const TicketView = z.strictObject({
  hallName: Text,
  timezone: z.string(),
  timezoneLabel: z.string(),
  number: TicketNumber,
  agencyName: Text,
  serviceName: Text,
  zoneName: Text,
  zonePlace: Text,
  requirements: z.array(Text),
  status: TicketStatus,
  issuedAt: Instant,
  /** While it waits; else null. */
  ahead: z.nullable(z.int()),
  /** While it is called or served; else null. */
  counterNumber: z.nullable(z.int()),
  /** The counter that missed it, while it can still return; else null. */
  returnCounterNumber: z.nullable(z.int()),
  /** While it is on hold; else null. */
  holdReason: z.nullable(HoldReason),
  /** The service from which it was transferred, while it waits for the other one; else null. */
  transferredFrom: z.nullable(Text),
  /** While it was missed and can still return, or is on hold: until when; else null. */
  until: z.nullable(Instant),
  outcome: z.nullable(Outcome),
  /** Who is there for it, while it waits, is on hold, or was missed and can still return; else null. */
  presence: z.nullable(Presence),
  /** How long it still waits; null: it does not, or nothing is known. */
  wait: z.nullable(Wait),
  /** Why somebody has ended it unserved; null: nobody has. */
  unservedBecause: z.nullable(UnservedReason),
});

export type CatalogueView = z.infer<typeof CatalogueView>;
export type KioskView = z.infer<typeof KioskView>;
export type DisplayCall = z.infer<typeof DisplayCall>;
export type DisplayNotice = z.infer<typeof DisplayNotice>;
export type DisplayView = z.infer<typeof DisplayView>;
export type CountersView = z.infer<typeof CountersView>;
export type DeskTicket = z.infer<typeof DeskTicket>;
export type WaitingTicket = z.infer<typeof WaitingTicket>;
export type CounterView = z.infer<typeof CounterView>;
export type LineView = z.infer<typeof LineView>;
export type FoundTicket = z.infer<typeof FoundTicket>;
export type FindView = z.infer<typeof FindView>;
export type ReserveView = z.infer<typeof ReserveView>;
export type TicketView = z.infer<typeof TicketView>;

/** Every view: what it is asked with, and what it holds. */
export const views = {
  about: { query: z.strictObject({}), data: AboutView },
  catalogue: { query: z.strictObject({}), data: CatalogueView },
  kiosk: { query: z.strictObject({}), data: KioskView },
  display: { query: z.strictObject({ zoneId: z.optional(ZoneId) }), data: DisplayView },
  ...noticeViews,
  counters: { query: z.strictObject({}), data: CountersView },
  alarms: { query: FloorQuery, data: AlarmsView },
  floor: { query: FloorQuery, data: FloorView },
  acts: { query: FloorQuery, data: ActsView },
  counter: { query: z.strictObject({ counterId: CounterId }), data: CounterView },
  line: { query: z.strictObject({ counterId: CounterId }), data: LineView },
  /** `text`: a number or how it begins, or what a ticket's code holds. */
  find: {
    query: z.strictObject({ counterId: CounterId, text: z.string().check(z.minLength(1), z.maxLength(200)) }),
    data: FindView,
  },
  reserve: { query: z.strictObject({ kioskId: KioskId }), data: ReserveView },
  ticket: { query: z.strictObject({ token: z.string().check(z.minLength(1), z.maxLength(200)) }), data: TicketView },
} as const;
export type ViewName = keyof typeof views;

export type ViewQuery<N extends ViewName> = z.infer<(typeof views)[N]['query']>;
export type ViewData<N extends ViewName> = z.infer<(typeof views)[N]['data']>;
export type ViewState<N extends ViewName = ViewName> = Omit<z.infer<ReturnType<typeof viewAnswer>>, 'view' | 'data'> & {
  view: N;
  data: ViewData<N>;
};
