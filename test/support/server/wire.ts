/** Speaks to a server as its clients do, and as no client would. */
import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import { Answer } from '../../../shared/answers.ts';
import { CommandId } from '../../../shared/base/ids.ts';
import type { Actor, Command, CommandEnvelope } from '../../../shared/commands.ts';
import type { Handshake } from '../../../shared/protocol.ts';
import { testKey, withKey } from './test-key.ts';

export const envelope = (actor: Actor, command: Command, commandId: string = randomUUID()): CommandEnvelope => ({
  commandId: CommandId.parse(commandId),
  actor,
  command,
});

/** A reply with its body parsed, whatever it is. */
export interface Reply {
  status: number;
  body: unknown;
}

export async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const init = { method: 'POST', body: text, headers: { 'content-type': 'application/json', ...withKey, ...headers } };
  return replyOf(await fetch(url, init));
}

export const get = async (url: string): Promise<Reply> => replyOf(await fetch(url, { headers: withKey }));

async function replyOf(response: Response): Promise<Reply> {
  return { status: response.status, body: await response.json() };
}

export const sendCommand = async (url: string, sent: CommandEnvelope): Promise<Answer> =>
  Answer.parse((await post(`${url}/api/commands`, sent)).body);

/** Gone when the test has ended. Rejects where it is not let in. */
export async function connect(url: string, auth: Handshake = { key: testKey }, cookie?: string): Promise<Socket> {
  const extraHeaders = cookie === undefined ? {} : { cookie };
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, auth, extraHeaders });
  onTestFinished(() => void socket.disconnect());
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}

/** The answer to one message; rejects when none comes. */
export const ask = (socket: Socket, event: string, payload: unknown): Promise<unknown> =>
  socket.timeout(10_000).emitWithAck(event, payload);

export const askCommand = async (socket: Socket, sent: CommandEnvelope): Promise<Answer> =>
  Answer.parse(await ask(socket, 'command', sent));
