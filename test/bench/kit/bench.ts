/** What every measure is given, and how it compares the two servers. */

import type { Desk } from '../clients/hall-clients.ts';
import { benchHall } from './bench-hall.ts';
import { ClientProcess } from './client-process.ts';
import { kinds, type ServerKind, ServerProcess } from './server-process.ts';
import type { Row } from './table.ts';

export interface BenchOptions {
  isQuick: boolean;
  /** Null: SQLite. */
  redisUrl: string | null;
  profileFolder: string | null;
}

export type Both<T> = Record<ServerKind, T>;

/** A measure gives the rows that it found. */
export type Measure = (bench: Bench) => Promise<Row[]>;

/** As many as the sample hall has. */
export const hallCounters = 43;

export class Bench {
  readonly options: BenchOptions;
  readonly clients = new ClientProcess();
  #halls = 0;

  constructor(options: BenchOptions) {
    this.options = options;
  }

  /** Two servers of the same hall for `work`, ended afterwards. */
  async withPair<T>(counters: number, work: (servers: Both<ServerProcess>, desks: readonly Desk[]) => Promise<T>) {
    const desks = this.desks(counters);
    const servers = { bare: this.server('bare', counters), antrean: this.server('antrean', counters) };
    try {
      await Promise.all(kinds.map((kind) => servers[kind].start()));
      return await work(servers, desks);
    } finally {
      for (const kind of kinds) await this.end(servers[kind]);
    }
  }

  desks = (counters: number): readonly Desk[] => benchHall('any', counters).counters;

  /** Not started. Whoever asks for it ends it. `imports`: a program that changes it before it starts. */
  server(kind: ServerKind, counters: number, imports?: string): ServerProcess {
    const { redisUrl, profileFolder } = this.options;
    const hall = benchHall(`bench-${process.pid}-${++this.#halls}`, counters);
    return new ServerProcess(kind, { hall, redisUrl, profileFolder, imports });
  }

  async end(server: ServerProcess): Promise<void> {
    if (server.port !== 0) await this.clients.leave(server.port);
    await server.end();
  }
}

/** One after the other, the order changing from round to round: what is slow now is slow for both. */
export async function inPairs<T>(rounds: number, work: (kind: ServerKind) => Promise<T>): Promise<Both<T[]>> {
  const found: Both<T[]> = { bare: [], antrean: [] };
  for (let round = 0; round < rounds; round++)
    for (const kind of round % 2 === 0 ? kinds : kinds.toReversed()) found[kind].push(await work(kind));
  return found;
}

/** One number of each result. */
export const each = <T>({ bare, antrean }: Both<readonly T[]>, value: (result: T) => number): Both<number[]> => ({
  bare: bare.map(value),
  antrean: antrean.map(value),
});
