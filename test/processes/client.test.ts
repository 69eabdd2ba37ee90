/** A page that one server has left without an answer, at another server. */
import { Server } from 'socket.io';
import { expect, onTestFinished, test } from 'vitest';
import { refusedAnswer } from '../../server/base/refused.ts';
import type { Answer } from '../../shared/answers.ts';
import { Connection } from '../../shared/client/connection/connection.ts';
import type { CommandEnvelope } from '../../shared/commands.ts';
import { protocolVersion } from '../../shared/protocol.ts';
import { issue, kiosk } from '../support/play/wishes.ts';

const granted: Answer = { accepted: true, position: 7, at: 0, issued: null, called: null };
const unwritable = refusedAnswer('not-writable');

/** Answers the commands as `script` says, or cuts the line; then grants them. */
async function scripted(script: (Answer | 'cut')[]): Promise<{ connection: Connection; ids: string[] }> {
  const io = new Server(0, { transports: ['websocket'] });
  onTestFinished(() => io.close());
  const ids: string[] = [];
  io.on('connection', (socket) => {
    socket.emit('hello', { protocolVersion, logId: 'a', now: 0, doubt: null, self: null });
    socket.on('command', ({ commandId }: CommandEnvelope, answer: (answer: Answer) => void) => {
      ids.push(commandId);
      const next = script.shift() ?? granted;
      if (next === 'cut') socket.disconnect(true);
      else answer(next);
    });
  });
  await expect.poll(() => io.httpServer.address()).not.toBeNull();
  const { port } = io.httpServer.address() as { port: number };
  const connection = new Connection('kiosk', { url: `http://127.0.0.1:${port}` });
  onTestFinished(() => connection.close());
  return { connection, ids };
}

test('a person is not told that a command is refused unread, where another server may have taken it', async () => {
  const unread = [refusedAnswer('too-many-requests'), refusedAnswer('signed-out')];
  const [sure, inDoubt] = await Promise.all([scripted([unread[0]!]), scripted(['cut', ...unread])]);
  const answers = await Promise.all([sure, inDoubt].map(({ connection }) => connection.send(kiosk, issue('ktp'))));
  expect(answers).toEqual([unread[0], granted]);
  expect(new Set(inDoubt.ids).size).toBe(1);
});

test('"cannot be saved" is told to a person only when no server may have taken the command and kept silent', async () => {
  const [sure, inDoubt] = await Promise.all([
    scripted(Array.from({ length: 5 }, () => unwritable)),
    scripted(['cut', ...Array.from({ length: 5 }, () => unwritable)]),
  ]);
  const answers = await Promise.all([sure, inDoubt].map(({ connection }) => connection.send(kiosk, issue('ktp'))));
  expect(answers).toEqual([unwritable, granted]);
  expect(inDoubt.ids).toHaveLength(7);
  expect(new Set(inDoubt.ids).size).toBe(1);
});
