/** The messages of a socket in one table. No page imports this file: it would ship the schemas of all commands and of the hall. */
import * as z from 'zod/mini';
import { DeviceReport, DeviceSelf } from './access/access.ts';
import { Answer } from './answers.ts';
import { ClockDoubt, ClockTold } from './base/clock.ts';
import { CommandEnvelope } from './commands.ts';
import {
  type ClientToServer,
  type ServerToClient,
  UnwatchRequest,
  ViewMessage,
  WatchAnswer,
  WatchRequest,
} from './protocol.ts';
import { Refusal } from './refusals/refusal.ts';

export const Hello = z.strictObject({
  protocolVersion: z.int(),
  logId: z.string(),
  /** The hall's time, so that a page can tell it and not its own. */
  now: z.number(),
  /** Null: the server's clock is as it should be. */
  doubt: z.nullable(ClockDoubt),
  /** This is a rehearsal of a hall. */
  rehearsalPace: ClockTold.shape.rehearsalPace,
  /** Where phones reach this hall; left out: where the page itself was loaded from. */
  publicUrl: z.optional(z.string()),
  /** Null: this is no device. */
  self: z.nullable(DeviceSelf),
});
export type Hello = z.infer<typeof Hello>;

/** What travels over a socket, by the name of the message. A test tells when one of them changes. */
export const clientMessages = {
  command: { says: CommandEnvelope, answer: Answer },
  watch: { says: WatchRequest, answer: WatchAnswer },
  unwatch: { says: UnwatchRequest, answer: null },
  report: { says: DeviceReport, answer: WatchAnswer },
} satisfies Record<keyof ClientToServer, object>;
export const serverMessages = {
  hello: Hello,
  view: ViewMessage,
  clock: ClockTold,
  device: DeviceSelf,
  reload: null,
  ended: Refusal,
} satisfies Record<keyof ServerToClient, object | null>;
