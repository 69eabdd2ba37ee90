/** The messages of one socket. For each: is the sender within its limit, and who is it, and may it do this? */
import type { Answer } from '../../../shared/answers.ts';
import type { KioskId } from '../../../shared/base/ids.ts';
import { clientMessages } from '../../../shared/messages.ts';
import { maxMessageBytes, type WatchAnswer } from '../../../shared/protocol.ts';
import { no, type Result } from '../../../shared/refusals/result.ts';
import type { Principal } from '../../access/stores/principal.ts';
import { answerOf, refusedAnswer } from '../../base/refused.ts';
import { malformed, readAs, readCommand } from '../gate/edge.ts';
import { nameOfKiosk } from '../gate/gate.ts';
import { readViewQuery } from '../gate/look.ts';
import { sendCommand } from '../gate/send.ts';
import type { HallSocket, SocketParts } from './socket-parts.ts';
import { maxWatches, type Watches } from './watches.ts';

/** A client whose last messages were all refused as too many, this many in a row, is disconnected. */
const mostInVain = 500;

type Said = Answer | WatchAnswer | undefined;

/** One socket, and what its messages are about. */
interface Served {
  socket: HallSocket;
  watches: Watches;
  parts: SocketParts;
}
type Handler = (served: Served, payload: unknown, principal: Principal) => Said | Promise<Said>;

/** By the name of the message. One table for all sockets: thousands of phones need no functions of their own. */
const handlers: Record<string, Handler> = { command, watch, unwatch, report };
const unknownMessage: Handler = () => refusedAnswer('not-found');

export function serve(socket: HallSocket, watches: Watches, parts: SocketParts): void {
  const served = { socket, watches, parts };
  socket.onAny((event: string, ...values: unknown[]) => {
    const handler = Object.hasOwn(handlers, event) ? handlers[event] : undefined;
    void hear(served, handler ?? unknownMessage, values);
  });
}

/** Sends the reason, then closes the connection. */
export function endConnection(socket: HallSocket): void {
  socket.emit('ended', refusedAnswer('signed-out').refusal);
  socket.disconnect(true);
}

/** Clients send one value, and a function when they want an answer; anything may be missing, or be something else. */
async function hear(served: Served, handler: Handler, values: unknown[]): Promise<void> {
  const last = values.at(-1);
  const tell = typeof last === 'function' ? last : () => {};
  const payload = last === values[0] && typeof last === 'function' ? undefined : values[0];
  try {
    const said = await answer(served, handler, payload);
    if (said !== undefined) tell(said);
  } catch (bug) {
    served.parts.logger.error({ err: bug }, 'a message could not be handled');
    tell(refusedAnswer('internal-error'));
  }
}

/** Undefined also where the connection is closed. */
function answer(served: Served, handler: Handler, payload: unknown): Said | Promise<Said> {
  const { socket, parts } = served;
  const { gate, limits } = parts;
  const principal = gate.principal(socket.data.proofs);
  if (principal === null) {
    // What the sender proved itself with has ended. The connection is closed after the answer.
    setImmediate(() => endConnection(socket));
    return refusedAnswer('signed-out');
  }
  const may = principal.kind === 'key' ? limits.key(principal) : limits.message(socket.id, principal);
  socket.data.inVain = may.ok ? 0 : socket.data.inVain + 1;
  // For each message: hundreds may arrive together, and each answer makes the backlog longer.
  if (socket.data.backlog.isTooLong) socket.data.backlog.cut();
  else if (socket.data.inVain > mostInVain) socket.disconnect(true);
  else return may.ok ? handler(served, payload, principal) : answerOf(may);
  return undefined;
}

function command(served: Served, payload: unknown, principal: Principal): Answer | Promise<Answer> {
  const envelope = readMessage(payload, readCommand);
  if (!envelope.ok) return answerOf(envelope);
  const { actor } = envelope.value;
  if (actor.kind === 'kiosk') speakFor(served, principal, actor.kioskId);
  return sendCommand(served.parts, principal, envelope.value);
}

/** So many kiosks of a key are taken for connected on one connection. */
const mostKiosks = 100;

function speakFor({ socket, parts }: Served, principal: Principal, kioskId: KioskId): void {
  const { kiosks } = socket.data;
  const who = principal.kind === 'key' ? nameOfKiosk(principal, kioskId) : null;
  if (who === null || kiosks.has(who) || kiosks.size >= mostKiosks) return;
  kiosks.add(who);
  parts.access.absences.connected(who);
}

function watch(served: Served, payload: unknown, principal: Principal): WatchAnswer {
  const { socket, watches, parts } = served;
  const request = readMessage(payload, (value) => readAs(clientMessages.watch.says, value));
  if (!request.ok) return answerOf(request);
  const { key, view, query } = request.value;
  const asked = readViewQuery(view, query);
  if (!asked.ok) return answerOf(asked);
  const may = parts.gate.view(principal, view, asked.value);
  if (!may.ok) return answerOf(may);
  if ('kioskId' in asked.value) speakFor(served, principal, asked.value.kioskId);
  const result = watches.add(socket.id, key, view, may.value, parts.transport.liveConnections.ownerOf(socket.conn));
  if (result === 'too-many')
    return answerOf(
      malformed({
        id: `lebih dari ${maxWatches} pantauan, terlalu banyak pencarian, atau terlalu besar`,
        en: `more than ${maxWatches} watches, too many searches, or too large`,
      }),
    );
  return result === 'added' ? { accepted: true } : refusedAnswer('not-found');
}

function unwatch({ socket, watches }: Served, payload: unknown): Said {
  const request = readMessage(payload, (value) => readAs(clientMessages.unwatch.says, value));
  if (!request.ok) return answerOf(request);
  watches.remove(socket.id, request.value.key);
  return undefined;
}

function report({ parts }: Served, payload: unknown, principal: Principal): Said {
  const told = readMessage(payload, (value) => readAs(clientMessages.report.says, value));
  if (!told.ok) return answerOf(told);
  const reporter = parts.gate.reporter(principal);
  if (!reporter.ok) return answerOf(reporter);
  parts.access.devices.presence.report(reporter.value, told.value);
  return { accepted: true };
}

/** The schemas limit the length of every field, so only a message that does not fit its schema can be too large. */
function readMessage<T>(payload: unknown, read: (payload: unknown) => Result<T>): Result<T> {
  const result = read(payload);
  return result.ok || !isTooLarge(payload) ? result : no('too-large');
}

function isTooLarge(payload: unknown): boolean {
  try {
    return Buffer.byteLength(JSON.stringify(payload) ?? '') > maxMessageBytes;
  } catch {
    // Nested deeper than the stack.
    return true;
  }
}
