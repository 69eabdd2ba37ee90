/** A server that loses its connections and answers when it likes. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { expect, onTestFinished, test } from 'vitest';
import { Caller } from '../../../server/rehearsal/cast/caller.ts';
import { CounterId, OfficerId } from '../../../shared/base/ids.ts';

type Ack = (answer: { accepted: true }) => void;
const answerMs = 100;
const query = { counterId: CounterId.parse('loket-1') };
const view = { view: 'counter', data: null, position: 1 };

/** `onWatch`: the first wish of the first connection is answered before. */
async function callerOf(onWatch: (socket: Socket, ack: Ack, asked: number) => void, onData: (caller: Caller) => void) {
  const http = createServer();
  const server = new Server(http);
  onTestFinished(() => void server.close());
  const sockets: Socket[] = [];
  let asked = 0;
  server.on('connection', (socket) => {
    sockets.push(socket);
    socket.emit('hello');
    socket.on('watch', (_request, ack: Ack) => {
      asked++;
      if (asked === 1) ack({ accepted: true });
      else onWatch(socket, ack, asked);
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const caller = await Caller.connect(url, { as: 'person' }, answerMs);
  onTestFinished(() => caller.close());
  await caller.watch('counter', query, () => onData(caller));
  sockets[0]!.conn.close();
}

test('[RH7] one who leaves while the page’s wish is under way again takes nobody along', async () => {
  const left = Promise.withResolvers<void>();
  await callerOf(
    (socket) => socket.emit('view', view),
    (caller) => {
      caller.close();
      left.resolve();
    },
  );
  // What nobody had caught would fail this run.
  await left.promise;
});

test('[RH7] a wish that was not answered after a lost connection is said again', async () => {
  const seen = Promise.withResolvers<number>();
  await callerOf(
    (socket, ack, asked) => {
      if (asked < 4) return;
      ack({ accepted: true });
      socket.emit('view', view);
      seen.resolve(asked);
    },
    () => undefined,
  );
  expect(await seen.promise).toBe(4);
});

test('[RH7] a command that was not answered is sent again as the same one, also after a lost connection', async () => {
  const http = createServer();
  const server = new Server(http);
  onTestFinished(() => void server.close());
  const ids: string[] = [];
  const accepted = { accepted: true, position: 7, at: 1, issued: null, called: null };
  server.on('connection', (socket) => {
    socket.emit('hello');
    socket.on('command', ({ commandId }: { commandId: string }, ack: (answer: unknown) => void) => {
      ids.push(commandId);
      if (ids.length === 2) socket.conn.close();
      if (ids.length === 3) ack(accepted);
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const caller = await Caller.connect(url, { as: 'person' }, answerMs);
  onTestFinished(() => caller.close());
  const actor = { kind: 'officer', officerId: OfficerId.parse('p-ani') } as const;
  expect(await caller.command(actor, { type: 'CallNext', ...query })).toMatchObject({ accepted: true });
  expect([ids.length, new Set(ids).size]).toEqual([3, 1]);
  // One that leaves waits for nothing more.
  const left = caller.command(actor, { type: 'CallNext', ...query });
  caller.close();
  await expect(left).rejects.toThrow('CallNext');
});
