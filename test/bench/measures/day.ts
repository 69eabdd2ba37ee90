/** A day of 5,000 tickets at one server: its memory, its cost as the day grows, and its next start. */

import type { Desk } from '../clients/hall-clients.ts';
import { type Bench, each, hallCounters, inPairs, type Measure } from '../kit/bench.ts';
import type { ServerProcess } from '../kit/server-process.ts';
import { type Limit, rowOf } from '../kit/table.ts';

const tickets = 5_000;
const parts = 10;
/** Taken, called, started, completed with the call of the next. */
const commandsEach = 3;
/** Megabytes. With Redis the newest entries are kept too, to be offered again after a failover. */
const mostMemory = { sqlite: 170, redis: 190 };

interface Day {
  emptyStartMs: number;
  memoryMb: number;
  /** Microseconds for each command, in each part of the day. */
  cpuUs: number[];
  startMs: number;
}

export const day: Measure = async (bench) => {
  const value = bench.options.redisUrl === null ? mostMemory.sqlite : mostMemory.redis;
  const memoryBar: Limit = { of: 'antrean', is: 'at most', value };
  const found = await inPairs(1, (kind) => oneDay(bench, bench.server(kind, hallCounters)));
  const group = `A day of ${tickets.toLocaleString('en')} tickets, through sockets`;
  const cost = (part: number) => each(found, ({ cpuUs }) => cpuUs[part]!);
  return [
    rowOf(
      { group, what: 'memory of the server after it', unit: 'MB' },
      each(found, ({ memoryMb }) => memoryMb),
      memoryBar,
    ),
    rowOf({ group, what: 'server CPU per command, tickets 501 to 1,000', unit: 'µs' }, cost(1)),
    rowOf({ group, what: 'server CPU per command, tickets 4,501 to 5,000', unit: 'µs' }, cost(parts - 1)),
    rowOf(
      { group, what: 'start, empty log', unit: 'ms' },
      each(found, ({ emptyStartMs }) => emptyStartMs),
    ),
    rowOf(
      { group, what: 'start, with that day', unit: 'ms' },
      each(found, ({ startMs }) => startMs),
    ),
  ];
};

async function oneDay(bench: Bench, server: ServerProcess): Promise<Day> {
  try {
    const emptyStartMs = await server.start();
    const desks = bench.desks(hallCounters);
    const cpuUs: number[] = [];
    for (let part = 0; part < parts; part++) cpuUs.push(await onePart(bench, server, desks));
    const memoryMb = server.memoryMb();
    await bench.clients.leave(server.port);
    await server.stop();
    return { emptyStartMs, memoryMb, cpuUs, startMs: await server.start() };
  } finally {
    await server.end();
  }
}

async function onePart(bench: Bench, server: ServerProcess, desks: readonly Desk[]): Promise<number> {
  const before = server.cpuMs();
  await bench.clients.ask(server.port, 'day', { tickets: tickets / parts, desks });
  return ((server.cpuMs() - before) * 1_000 * parts) / (tickets * commandsEach);
}
