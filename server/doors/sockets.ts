/** The live door: the same commands and views as the other one, and every change of a watched view. */
import type { Server as HttpServer } from 'node:http';
import type { Logger } from 'pino';
import { Server, type Socket } from 'socket.io';
import type { Answer } from '../../shared/answers.ts';
import type { Instant } from '../../shared/ids.ts';
import {
  type ClientToServer,
  maxMessageBytes,
  pingIntervalMs,
  pingTimeoutMs,
  protocolVersion,
  type ServerToClient,
  UnwatchRequest,
  type WatchAnswer,
  WatchRequest,
} from '../../shared/protocol.ts';
import type { Hall } from '../hall.ts';
import { refused } from '../refused.ts';
import { malformed, type Read, readAs, readCommand } from './edge.ts';
import { coalesced, eachMinute } from './heartbeat.ts';
import { readViewQuery } from './look.ts';
import { fromOurPages } from './origin.ts';
import { maxWatches, type WatcherId, Watches } from './watches.ts';

export interface SocketParts {
  hall: Hall;
  clock: () => Instant;
  logger: Logger;
  publicUrl: string | null;
}

type HallSocket = Socket<ClientToServer, ServerToClient>;
type Handler = (payload: unknown) => Answer | WatchAnswer | undefined | Promise<Answer>;

/** Screens need no more than some forty pictures a second. */
const pushGapMs = 25;

/** Gives a function that ends every connection. */
export function openSockets(server: HttpServer, { hall, clock, logger, publicUrl }: SocketParts): () => Promise<void> {
  const io = new Server<ClientToServer, ServerToClient>(server, {
    transports: ['websocket'],
    serveClient: false,
    pingInterval: pingIntervalMs,
    pingTimeout: pingTimeoutMs,
    // What is a little too large is still answered; what is far too large ends its connection.
    maxHttpBufferSize: 2 * maxMessageBytes,
    allowRequest: (request, decide) => decide(null, fromOurPages(request, publicUrl)),
  });
  const watches = new Watches(
    (name, query) => hall.view(name, query),
    (bug) => logger.error({ err: bug }, 'a view threw'),
    () => hall.state.position,
    (watchers, message) => io.to(watchers as WatcherId[]).emit('view', message),
  );
  const push = coalesced(pushGapMs, () => watches.refresh());
  const endings = [hall.onChange(push.ask), eachMinute(clock, push.ask), push.stop];
  io.on('connection', (socket) => {
    const publicAddress = publicUrl === null ? {} : { publicUrl };
    socket.emit('hello', { protocolVersion, logId: hall.logId, now: clock(), ...publicAddress });
    serve(socket, hall, watches, logger);
  });
  return async () => {
    for (const end of endings) end();
    await io.close();
  };
}

function serve(socket: HallSocket, hall: Hall, watches: Watches, logger: Logger): void {
  const handlers: Record<string, Handler> = {
    command: (payload) => {
      const envelope = readMessage(payload, readCommand);
      return envelope.ok ? hall.submit(envelope.value) : envelope.refused;
    },
    watch: (payload) => watch(watches, socket.id, payload),
    unwatch: (payload) => {
      const request = readMessage(payload, (value) => readAs(UnwatchRequest, value));
      if (!request.ok) return request.refused;
      watches.remove(socket.id, request.value.key);
    },
  };
  socket.onAny((event: string, ...values: unknown[]) => {
    const handler = Object.hasOwn(handlers, event) ? handlers[event] : undefined;
    void answer(handler ?? (() => refused('not-found')), values, logger);
  });
  socket.on('disconnect', () => watches.removeAll(socket.id));
}

/** Clients send one value, and a function when they want an answer; anything may be missing, or be something else. */
async function answer(handler: Handler, values: unknown[], logger: Logger): Promise<void> {
  const last = values.at(-1);
  const tell = typeof last === 'function' ? last : () => {};
  const payload = last === values[0] && typeof last === 'function' ? undefined : values[0];
  try {
    const given = await handler(payload);
    if (given !== undefined) tell(given);
  } catch (bug) {
    logger.error({ err: bug }, 'a message could not be handled');
    tell(refused('internal-error'));
  }
}

function watch(watches: Watches, watcher: WatcherId, payload: unknown): WatchAnswer {
  const request = readMessage(payload, (value) => readAs(WatchRequest, value));
  if (!request.ok) return request.refused;
  const { key, view, query } = request.value;
  const asked = readViewQuery(view, query);
  if (!asked.ok) return asked.refused;
  const result = watches.add(watcher, key, view, asked.value);
  if (result === 'too-many')
    return malformed({ id: `lebih dari ${maxWatches} pantauan`, en: `more than ${maxWatches} watches` });
  return result === 'added' ? { accepted: true } : refused('not-found');
}

/** The schemas bound every part of a message, so that only one that does not fit them can be too large. */
function readMessage<T>(payload: unknown, read: (payload: unknown) => Read<T>): Read<T> {
  const result = read(payload);
  return result.ok || !isTooLarge(payload) ? result : { ok: false, refused: refused('too-large') };
}

function isTooLarge(payload: unknown): boolean {
  try {
    return Buffer.byteLength(JSON.stringify(payload) ?? '') > maxMessageBytes;
  } catch {
    // Nested deeper than the stack.
    return true;
  }
}
