/** Puts the parts together, and takes them apart again. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import packageJson from '../package.json' with { type: 'json' };
import type { Hall as HallSettings } from '../shared/hall.ts';
import { http } from './doors/http.ts';
import { openSockets } from './doors/sockets.ts';
import { Hall } from './hall.ts';
import { type Backups, startBackups } from './keep/backups.ts';
import { type RegisterRows, registerRows, rowsOfStore } from './keep/register-rows.ts';
import { BrokenLog, type EventLog } from './log/log.ts';
import { openRedis } from './log/redis-open.ts';
import { SqliteLog } from './log/sqlite.ts';
import { openSqliteFile } from './log/sqlite-file.ts';
import { HallRegister, type RegisterStore } from './register/register.ts';
import { SqliteRegisterStore } from './register/register-sqlite.ts';
import { sampleHall } from './sample-hall/sample-hall.ts';
import { addressLines } from './setup/addresses.ts';
import { type Config, configOf } from './setup/config.ts';
import { configure, readHallFile } from './setup/hall-file.ts';
import { StartProblem } from './setup/start-problem.ts';
import { SteadyClock } from './setup/steady-clock.ts';

const pagesFolder = join(import.meta.dirname, '..', 'dist');
const clock = () => Date.now();
/** After a signal: longer than any write; then the process ends all the same, and the log is whole. */
const stopWithinMs = 5_000;
/** A clock that is this far behind the log was set wrongly, now or then. */
const clockToleranceMs = 60_000;

async function main(): Promise<void> {
  const config = configOf(process.env);
  // The addresses go to standard output, for people; the log of the process to standard error.
  const logger = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: true }));
  for (const event of ['uncaughtException', 'unhandledRejection'])
    process.on(event, (error) => die(logger, error, 'a bug that nobody caught'));
  const { hall, register, backups } = await openHall(config, logger);
  const server = createServer(http({ hall, register, version: packageJson.version, logger, pagesFolder }));
  const closeSockets = openSockets(server, { hall, clock, logger, publicUrl: config.publicUrl });
  const port = await listen(server, config);
  stopOnSignal(logger, async () => {
    // Requests under way are answered; a client that is slower than this asks again.
    setTimeout(() => server.closeAllConnections(), 1_000).unref();
    await Promise.all([closeSockets(), backups.stop()]);
    await hall.close();
  });
  console.log(addressLines(hall.state.hall?.name.id ?? '', config.host, port).join('\n'));
}

interface Opened {
  hall: Hall;
  register: HallRegister;
  backups: Backups;
}

async function openHall(config: Config, logger: Logger): Promise<Opened> {
  const settings = config.hallFile === null ? null : readHallFile(config.hallFile);
  const { log, registerStore, registerRows } = await openStores(config, settings ?? sampleHall(), logger);
  const register = new HallRegister(registerStore, () => randomBytes(32), randomUUID);
  const startedAt = performance.now();
  const time = new SteadyClock(clock, () => performance.now());
  const hall = await Hall.open({
    log,
    register,
    clock: time.now,
    newId: randomUUID,
    logger,
    onFatal: (error) => end(logger, error),
  });
  const { position, at } = hall.state;
  time.notBefore(at);
  logger.info({ logId: hall.logId, position, ms: Math.round(performance.now() - startedAt) }, 'the log is folded');
  if (at > clock() + clockToleranceMs)
    logger.warn({ lastEntry: new Date(at) }, 'the clock of this machine is behind the log; set it right');
  if (settings !== null) await configure(hall, settings, randomUUID);
  else if (hall.state.hall === null) await configure(hall, sampleHall(), randomUUID);
  const source = { log, head: () => hall.state.position, register: registerRows };
  const backups = await startBackups({ source, dataDir: config.dataDir, clock, logger });
  return { hall, register, backups };
}

/** A file has one hall in it; a Redis may have many, and the hall's id tells them apart. */
async function openStores(
  config: Config,
  { hallId }: HallSettings,
  logger: Logger,
): Promise<{ log: EventLog; registerStore: RegisterStore; registerRows: () => Promise<RegisterRows> }> {
  if (config.redis !== null) {
    const stores = await openRedis(config.redis, hallId, logger);
    return { ...stores, registerRows: async () => rowsOfStore(stores.registerStore) };
  }
  const database = openSqliteFile(join(dataFolder(config.dataDir), 'antrean.sqlite'));
  const registerStore = new SqliteRegisterStore(database);
  return { log: new SqliteLog(database), registerStore, registerRows: async () => registerRows(database) };
}

function end(logger: Logger, error: unknown): never {
  const isBroken = error instanceof BrokenLog;
  die(logger, error, isBroken ? error.message : 'nobody knows whether the last write reached the disk');
}

function dataFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return path;
  } catch (error) {
    throw new StartProblem(`DATA_DIR ${path} cannot be made: ${messageOf(error)}`);
  }
}

/** Gives the port. */
function listen(server: Server, { host, port }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(new StartProblem(`${host}:${port} cannot be listened on: ${messageOf(error)}`)),
    );
    server.listen({ host, port }, () => {
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}

function stopOnSignal(logger: Logger, stop: () => Promise<void>): void {
  const end = (signal: string) => {
    logger.info({ signal }, 'stopping');
    setTimeout(
      () => die(logger, new Error(`Not stopped within ${stopWithinMs} ms`), 'stopped all the same'),
      stopWithinMs,
    );
    stop().then(
      () => process.exit(0),
      (error) => die(logger, error, 'could not stop cleanly'),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => end(signal));
}

function die(logger: Logger, error: unknown, message: string): never {
  logger.fatal({ err: error }, message);
  process.exit(1);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

main().catch((error: unknown) => {
  const isPlain = error instanceof StartProblem || error instanceof BrokenLog;
  console.error(isPlain ? `Antrean: ${error.message}` : error);
  process.exit(1);
});
