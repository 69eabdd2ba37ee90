/** Redis servers and Sentinels of our own: on free loopback ports, in temporary folders, ended by their process id. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { Entry } from '../../../server/domain/core/entry.ts';
import { verifyChain } from '../../../server/log/chain.ts';
import type { RedisLog } from '../../../server/log/redis/redis.ts';
import { keysOf } from '../../../server/log/redis/redis-keys.ts';
import { writtenOf } from '../../../server/log/redis/redis-known.ts';
import { redisAddressOf } from '../../../server/log/redis/redis-url.ts';
import { openRedis, type RedisHall, type RedisSettings } from '../../../server/setup/redis-open.ts';
import { here, type Place } from './place.ts';

const startWithinMs = 15_000;

/** Of this machine, and free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What Antrean asks for. */
export const goodSettings: Record<string, string> = {
  appendonly: 'yes',
  appendfsync: 'always',
  'maxmemory-policy': 'noeviction',
  // Otherwise a replica waits five seconds for company before it gets its first copy.
  'repl-diskless-sync-delay': '0',
};

const started = new Set<RedisServer>();

export async function startRedis(settings: Record<string, string> = goodSettings, place = here): Promise<RedisServer> {
  const server = new RedisServer(await freePort(), settings, [], place);
  await server.start();
  return server;
}

/** Watches `primary` under the name `antrean`, together with those that are started with the same primary. */
export async function startSentinel(primary: RedisServer, quorum: number): Promise<RedisServer> {
  const settings = {
    'sentinel resolve-hostnames': 'no',
    'sentinel monitor': `antrean 127.0.0.1 ${primary.port} ${quorum}`,
    'sentinel down-after-milliseconds': 'antrean 700',
    'sentinel failover-timeout': 'antrean 3000',
  };
  const sentinel = new RedisServer(await freePort(), settings, ['--sentinel']);
  await sentinel.start();
  return sentinel;
}

export const sentinelUrl = (sentinels: readonly RedisServer[]): string =>
  `redis+sentinel://${sentinels.map(({ port }) => `127.0.0.1:${port}`).join(',')}/antrean`;

export interface OpenOptions extends Partial<Omit<RedisSettings, 'address'>> {
  /** Left out: a hall of its own. */
  hallId?: string;
}

/** Log and register of a hall as a server opens them, until the test has ended. */
export async function openRedisHall(
  url: string,
  { hallId = randomUUID(), ...more }: OpenOptions = {},
): Promise<RedisHall> {
  const settings = { address: redisAddressOf(url)!, replicas: 0, trustSettings: false, ...more };
  const hall = await openRedis(settings, hallId, pino({ level: 'silent' }));
  onTestFinished(async () => {
    await hall.log.close();
    hall.registerStore.close();
  });
  return hall;
}

export const openRedisLog = async (url: string, options?: OpenOptions): Promise<RedisLog> =>
  (await openRedisHall(url, options)).log;

/** All entries, their chain checked. */
export async function entriesIn(url: string, hallId: string): Promise<Entry[]> {
  const log = await openRedisLog(url, { hallId });
  const entries = await Array.fromAsync(log.read(1));
  await log.close();
  await verifyChain(entries);
  return entries;
}

/** As if another server had taken over, with another log: all at once, so that nobody sees half of it. */
export async function replaceLog(server: RedisServer, hallId: string, entries: readonly Entry[]): Promise<void> {
  const key = keysOf(hallId).log;
  const change = server.client.multi().del(key);
  for (const { position, hash, body } of entries.map(writtenOf))
    change.xadd(key, `${position}-0`, 'hash', hash, 'body', body);
  await change.exec();
}

/** Kills every server that was started and removes its data. */
export async function endRedis(): Promise<void> {
  await Promise.all([...started].map((server) => server.end()));
  started.clear();
}

export class RedisServer {
  readonly port: number;
  readonly folder = mkdtempSync(join(tmpdir(), 'antrean-redis-'));
  #settings: Record<string, string>;
  #flags: readonly string[];
  #place: Place;
  #process: ChildProcess | null = null;
  #output = '';
  /** For the test's own questions. */
  readonly client: Redis;

  constructor(port: number, settings: Record<string, string>, flags: readonly string[] = [], place: Place = here) {
    this.port = port;
    this.#settings = { port: String(port), bind: place.address, dir: this.folder, ...settings };
    this.#flags = flags;
    this.#place = place;
    this.client = new Redis({ host: place.address, port, lazyConnect: true, retryStrategy: () => 50, protocol: 2 });
    this.client.on('error', () => undefined);
    started.add(this);
    // Sentinel rewrites its file while it runs, and finds it again after a restart.
    const lines = Object.entries(this.#settings).map(([name, value]) => `${name} ${value}`);
    writeFileSync(this.#file, `${[...lines, ...(flags.length === 0 ? ['save ""'] : [])].join('\n')}\n`);
  }

  get url(): string {
    return `redis://${this.#place.address}:${this.port}`;
  }

  /** Again on the same port and the same data. */
  async start(): Promise<void> {
    this.#output = '';
    const [program = '', ...words] = [...this.#place.prefix, 'redis-server', this.#file, ...this.#flags];
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        this.#output += chunk;
      });
    await this.#ready();
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.#process;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill(signal);
    await ended;
  }

  /** SIGSTOP: it keeps its connections and says nothing. */
  signal(signal: NodeJS.Signals): void {
    this.#process?.kill(signal);
  }

  async end(): Promise<void> {
    this.client.disconnect();
    this.signal('SIGCONT');
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get #file(): string {
    return join(this.folder, 'redis.conf');
  }

  async #ready(): Promise<void> {
    const deadline = Date.now() + startWithinMs;
    while (!/Ready to accept connections|Sentinel ID is/.test(this.#output)) {
      if (this.#process?.exitCode !== null || Date.now() > deadline)
        throw new Error(`Redis does not start: ${this.#output}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
