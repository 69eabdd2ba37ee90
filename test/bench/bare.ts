/**
 * The limit that Antrean is held against: Express, Socket.IO and a store, with the same settings, and no domain. It answers
 * when a message is durable (one commit for all that came together) and broadcasts a small view to who watches. It counts
 * tickets and calls, so that the same clients can drive it, and knows nothing of a hall: no schema, no rules, no state.
 *
 * Environment: `DATA_DIR`, and `REDIS_URL` for a store in Redis. Prints its port when it listens.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { Server } from 'socket.io';
import { coalesced } from '../../server/doors/sockets/heartbeat.ts';
import { maxMessageBytes, pingIntervalMs, pingTimeoutMs } from '../../shared/protocol.ts';
import { type BareStore, redisStore, sqliteStore } from './bare-store.ts';

interface Message {
  command: { type: string; counterId?: string };
}
interface Waiting {
  message: Message;
  tell: (answer: object) => void;
}
interface Watch {
  view: string;
  query: { token?: string };
}

/** As in `server/hall/queue.ts` and `server/doors/sockets/sockets.ts`. */
const groupLimit = 500;
const pushGapMs = 25;
const callsShown = 12;
/** What a display of the sample hall is sent in a busy hour: to tell the cost of the bytes from the cost of the code. */
const largeViewBytes = 9_700;

const logId = randomUUID();
const store = openStore();
const app = express();
app.get('/healthz', (_request, response) => void response.type('text').send('ok\n'));
const server = createServer(app);
const io = new Server(server, {
  transports: ['websocket'],
  serveClient: false,
  pingInterval: pingIntervalMs,
  pingTimeout: pingTimeoutMs,
  maxHttpBufferSize: 2 * maxMessageBytes,
});

let position = 0;
let issued = 0;
let called = 0;
let calls: object[] = [];
/** Rooms of tickets that were called since the last push. */
let calledRooms: string[] = [];
const waiting: Waiting[] = [];
let isWorking = false;

function openStore(): BareStore {
  const { DATA_DIR = '', REDIS_URL } = process.env;
  mkdirSync(DATA_DIR, { recursive: true });
  return REDIS_URL === undefined
    ? sqliteStore(join(DATA_DIR, 'bare.sqlite'))
    : redisStore(REDIS_URL, `bare:${DATA_DIR}`);
}

/** Waits until all that came at once is there, as the hall does. */
async function work(): Promise<void> {
  isWorking = true;
  await new Promise((resolve) => setImmediate(resolve));
  while (waiting.length > 0) {
    const group = waiting.splice(0, groupLimit);
    await store.append(group.map(({ message }) => JSON.stringify(message)));
    for (const { message, tell } of group) tell(answerTo(message));
    push.ask();
  }
  isWorking = false;
}

function answerTo({ command }: Message): object {
  position++;
  const answer = { accepted: true, position, at: Date.now() };
  if (command.type === 'IssueTicket') {
    const ticketId = `t.${++issued}`;
    return { ...answer, issued: { ticketId, number: numberOf(issued), token: ticketId }, called: null };
  }
  const isCall = command.type === 'CallNext' || command.type === 'CompleteAndCallNext';
  if (!isCall || called === issued) return { ...answer, issued: null, called: null };
  const ticketId = `t.${++called}`;
  const number = numberOf(called);
  calls = [{ position, at: answer.at, number, counterId: command.counterId }, ...calls.slice(0, callsShown - 1)];
  calledRooms.push(roomOf({ view: 'ticket', query: { token: ticketId } }));
  return { ...answer, issued: null, called: { ticketId, number } };
}

const numberOf = (count: number): string => `A-${String(count).padStart(3, '0')}`;
const roomOf = ({ view, query }: Watch): string => `${view}:${query.token ?? ''}`;

const viewOf = (view: string, data: object) => ({ key: 'v', view, logId, position, data });
const padding = 'x'.repeat(largeViewBytes - 1_000);
const hallData = (view: string) => (view === 'display-large' ? { calls, padding } : { calls });
const ticketData = (status: string) => ({ status, hallName: 'Bare' });

const push = coalesced(pushGapMs, () => {
  for (const view of ['display', 'display-large', 'counter', 'kiosk'])
    io.to(`${view}:`).emit('view', viewOf(view, hallData(view)));
  for (const room of calledRooms) io.to(room).emit('view', viewOf('ticket', ticketData('called')));
  calledRooms = [];
});

io.on('connection', (socket) => {
  socket.emit('hello', { logId, now: Date.now() });
  socket.on('command', (message: Message, tell: Waiting['tell']) => {
    waiting.push({ message, tell });
    if (!isWorking) void work();
  });
  socket.on('watch', (watch: Watch, tell: (answer: object) => void) => {
    void socket.join(roomOf(watch));
    socket.emit('view', viewOf(watch.view, watch.view === 'ticket' ? ticketData('waiting') : hallData(watch.view)));
    tell({ accepted: true });
  });
});

server.listen(0, '127.0.0.1', () => console.log(`listening on ${(server.address() as AddressInfo).port}`));
process.once('SIGTERM', () => process.exit(0));
