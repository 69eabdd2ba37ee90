/** The wire between a page and the server: requests with an answer, and what the server pushes. */
import * as z from 'zod/mini';
import type { DeviceReport, DeviceSelf } from './access/access.ts';
import { type Answer, Refused } from './answers.ts';
import type { ClockTold } from './base/clock.ts';
import { Instant } from './base/ids.ts';
import type { CommandEnvelope } from './commands.ts';
import type { Hello } from './messages.ts';
import type { Refusal } from './refusals/refusal.ts';
import type { ViewData, ViewName, ViewQuery } from './views/views.ts';
import { views } from './views/views.ts';

/**
 * Grows with every change of the wire that an older page would not understand; such a page then reloads itself.
 * `test/shared/wire.test.ts` fails on every change of the wire until somebody has decided whether this is one.
 */
export const protocolVersion = 18;

/** The server's beat and the client's patience, chosen so that a page looks stale within 5 s of losing the server. */
export const pingIntervalMs = 2_000;
export const pingTimeoutMs = 2_000;

/** The largest message that a client may send, bytes. */
export const maxMessageBytes = 64 * 1024;
/** The settings of a hall: 600 services with all parts of their standards in two languages. */
export const maxHallBytes = 4 * 1024 * 1024;

/** As what a page comes. One browser may have signed in as a person and be a kiosk as well; only what it comes as counts. */
export const ComingAs = z.enum(['person', 'kiosk', 'display', 'visitor']);
export type ComingAs = z.infer<typeof ComingAs>;
/** The header in which a request over HTTP says what it comes as. */
export const comingAsHeader = 'x-antrean-as';

/** The first words of a socket. What proves them is in its cookies, or is `key` or `token`. */
export const Handshake = z.object({
  /** Left out by programs, which do not reload themselves. */
  protocolVersion: z.optional(z.int()),
  as: z._default(ComingAs, 'person'),
  /** Of another system. */
  key: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  /** Of a visitor's ticket. */
  token: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
});
export type Handshake = z.input<typeof Handshake>;

const viewNames = /* @__PURE__ */ Object.keys(views) as [ViewName, ...ViewName[]];
/** `key` is the client's own name for the watch; pushes carry it, and a second watch with the same key replaces the first. */
export const WatchRequest = z.strictObject({
  key: z.string().check(z.minLength(1), z.maxLength(100)),
  view: z.enum(viewNames),
  query: z._default(z.record(z.string(), z.string().check(z.maxLength(200))), {}),
});
export const UnwatchRequest = z.strictObject({ key: z.string().check(z.minLength(1), z.maxLength(100)) });

export type WatchRequest = z.input<typeof WatchRequest>;
export type UnwatchRequest = z.infer<typeof UnwatchRequest>;

/** A whole view. A client ignores one that is older than what it has of the same log. */
export const ViewMessage = z.strictObject({
  key: z.string(),
  view: z.enum(viewNames),
  logId: z.string(),
  position: z.int(),
  /** The hall's time when it was sent: every instant in it is to be compared with that clock, and with no other. */
  at: Instant,
  /** What the view of this name holds. Null: there is no such thing any more, as the number of a day that is over. */
  data: z.unknown(),
});
export type ViewMessage<N extends ViewName = ViewName> = Omit<z.infer<typeof ViewMessage>, 'view' | 'data'> & {
  view: N;
  data: ViewData<N> | null;
};

export const WatchAnswer = z.union([z.strictObject({ accepted: z.literal(true) }), Refused]);
export type WatchAnswer = z.infer<typeof WatchAnswer>;

export interface ClientToServer {
  command: (envelope: CommandEnvelope, answer: (answer: Answer) => void) => void;
  watch: (request: WatchRequest, answer: (answer: WatchAnswer) => void) => void;
  unwatch: (request: UnwatchRequest) => void;
  /** Of a device, about itself. */
  report: (report: DeviceReport) => void;
}
export interface ServerToClient {
  hello: (hello: Hello) => void;
  view: (message: ViewMessage) => void;
  clock: (told: ClockTold) => void;
  /** To a device whose settings have changed. */
  device: (self: DeviceSelf) => void;
  /** The page is to load itself again. */
  reload: () => void;
  /** The sender's session or pairing has ended; the server closes the connection next. */
  ended: (refusal: Refusal) => void;
}

export type { Hello, ViewData, ViewName, ViewQuery };
