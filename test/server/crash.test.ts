import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { afterEach, expect, test } from 'vitest';
import type { Entry } from '../../server/domain/entry.ts';
import { Answer } from '../../shared/answers.ts';
import type { CommandEnvelope } from '../../shared/commands.ts';
import { hallNearNoon } from '../support/hall-near-noon.ts';
import { endServers, startServer, type TestServer } from '../support/server.ts';
import { envelope, sendCommand } from '../support/wire.ts';
import { issue, kiosk } from '../support/wishes.ts';

afterEach(endServers);

const lines = ['ktp', 'pbb', 'klaim'];
const visitors = 12;

interface Acknowledged {
  sent: CommandEnvelope;
  answer: Answer;
}

/** Visitors who press again as soon as they are answered, until the server dies. */
async function pressUntilItDies(
  server: TestServer,
  afterMs: number,
): Promise<{ acknowledged: Acknowledged[]; open: CommandEnvelope[] }> {
  const acknowledged: Acknowledged[] = [];
  const open = new Set<CommandEnvelope>();
  const press = (socket: Socket, serviceId: string) => {
    const sent = envelope(kiosk, issue(serviceId));
    open.add(sent);
    socket.emit('command', sent, (answer: unknown) => {
      open.delete(sent);
      acknowledged.push({ sent, answer: Answer.parse(answer) });
      press(socket, serviceId);
    });
  };
  const sockets = Array.from({ length: visitors }, () =>
    io(server.url, { transports: ['websocket'], forceNew: true, reconnection: false }),
  );
  for (const [index, socket] of sockets.entries())
    socket.on('connect', () => press(socket, lines[index % lines.length]!));
  while (acknowledged.length < 50) await sleep(5);
  await sleep(afterMs);
  await server.kill('SIGKILL');
  for (const socket of sockets) socket.disconnect();
  return { acknowledged, open: [...open] };
}

const issuedIn = (entries: readonly Entry[]) =>
  entries.flatMap(({ events }) => events.filter((event) => event.type === 'TicketIssued'));

/** Of one series, in the order of the log: 1, 2, 3, … */
function expectGapless(entries: readonly Entry[]): void {
  for (const series of ['A', 'B', 'C']) {
    const counts = issuedIn(entries)
      .map(({ number }) => number.split('-'))
      .filter(([prefix]) => prefix === series);
    expect(counts.length).toBeGreaterThan(0);
    expect(counts.map(([, count]) => Number(count))).toEqual(counts.map((_, index) => index + 1));
  }
}

test('after kill -9 under load, three times, everything acknowledged is there once and the numbers have no gap', async () => {
  const server = await startServer({ hall: hallNearNoon() });
  for (const afterMs of [40, 130, 310]) {
    const { acknowledged, open } = await pressUntilItDies(server, afterMs);
    const entries = await server.log();
    expectGapless(entries);
    for (const { sent, answer } of acknowledged) {
      if (!answer.accepted) throw new Error(answer.refusal.code);
      const entry = entries[answer.position - 1];
      expect(entry).toMatchObject({ commandId: sent.commandId, position: answer.position, at: answer.at });
      expect(issuedIn([entry!])).toMatchObject([{ number: answer.issued?.number, ticketId: answer.issued?.ticketId }]);
    }
    await server.start();
    for (const { sent, answer } of acknowledged.slice(-10)) expect(await sendCommand(server.url, sent)).toEqual(answer);
    // Those that were never answered are asked again, as a page does; each takes effect once, whether it had or not.
    for (const sent of open) expect(await sendCommand(server.url, sent)).toMatchObject({ accepted: true });
    const after = await server.log();
    for (const sent of open) expect(after.filter(({ commandId }) => commandId === sent.commandId)).toHaveLength(1);
  }
  expectGapless(await server.log());
}, 90_000);
