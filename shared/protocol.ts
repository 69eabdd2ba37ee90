/** The wire between a page and the server: two requests with an answer, and two messages that the server pushes. */
import { z } from 'zod';
import type { Answer } from './answers.ts';
import type { CommandEnvelope } from './commands.ts';
import type { Refusal } from './refusals.ts';
import type { ViewData, ViewName, ViewQuery } from './views.ts';
import { views } from './views.ts';

/** Grows with every change of the wire that an older page would not understand; such a page then reloads itself. */
export const protocolVersion = 1;

/** The server's beat and the client's patience, chosen so that a page looks stale within 5 s of losing the server. */
export const pingIntervalMs = 2_000;
export const pingTimeoutMs = 2_000;

/** The largest message that a client may send, bytes. */
export const maxMessageBytes = 64 * 1024;

const viewNames = Object.keys(views) as [ViewName, ...ViewName[]];
/** `key` is the client's own name for the watch; pushes carry it, and a second watch with the same key replaces the first. */
export const WatchRequest = z.strictObject({
  key: z.string().min(1).max(100),
  view: z.enum(viewNames),
  query: z.record(z.string(), z.string().max(200)).default({}),
});
export const UnwatchRequest = z.strictObject({ key: z.string().min(1).max(100) });

export type WatchRequest = z.input<typeof WatchRequest>;
export type UnwatchRequest = z.infer<typeof UnwatchRequest>;

export interface Hello {
  protocolVersion: number;
  logId: string;
  /** The server's clock, so that a page can tell the hall's time and not its own. */
  now: number;
  /** Where phones reach this hall; left out: where the page itself was loaded from. */
  publicUrl?: string;
}

/** A whole view. A client ignores one that is older than what it has of the same log. */
export interface ViewMessage<N extends ViewName = ViewName> {
  key: string;
  view: N;
  logId: string;
  position: number;
  /** Null: there is no such thing any more, as the number of a day that is over. */
  data: ViewData<N> | null;
}

export type WatchAnswer = { accepted: true } | { accepted: false; refusal: Refusal };

export interface ClientToServer {
  command: (envelope: CommandEnvelope, answer: (answer: Answer) => void) => void;
  watch: (request: WatchRequest, answer: (answer: WatchAnswer) => void) => void;
  unwatch: (request: UnwatchRequest) => void;
}
export interface ServerToClient {
  hello: (hello: Hello) => void;
  view: (message: ViewMessage) => void;
}

export type { ViewData, ViewName, ViewQuery };
