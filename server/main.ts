/** Puts the parts together, and takes them apart again. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import packageJson from '../package.json' with { type: 'json' };
import { http } from './doors/http.ts';
import { openSockets } from './doors/sockets.ts';
import { Hall } from './hall.ts';
import { BrokenLog } from './log/log.ts';
import { SqliteLog } from './log/sqlite.ts';
import { openSqliteFile } from './log/sqlite-file.ts';
import { HallRegister } from './register/register.ts';
import { SqliteRegisterStore } from './register/register-sqlite.ts';
import { sampleHall } from './sample-hall/sample-hall.ts';
import { addressLines } from './setup/addresses.ts';
import { type Config, configOf } from './setup/config.ts';
import { configure, readHallFile } from './setup/hall-file.ts';
import { StartProblem } from './setup/start-problem.ts';

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
  const { hall, register } = await openHall(config, logger);
  const server = createServer(http({ hall, register, version: packageJson.version, logger, pagesFolder }));
  const closeSockets = openSockets(server, { hall, clock, logger, publicUrl: config.publicUrl });
  const port = await listen(server, config);
  stopOnSignal(logger, async () => {
    // Requests under way are answered; a client that is slower than this asks again.
    setTimeout(() => server.closeAllConnections(), 1_000).unref();
    await closeSockets();
    await hall.close();
  });
  console.log(addressLines(hall.state.hall?.name.id ?? '', config.host, port).join('\n'));
}

async function openHall(config: Config, logger: Logger): Promise<{ hall: Hall; register: HallRegister }> {
  const settings = config.hallFile === null ? null : readHallFile(config.hallFile);
  const database = openSqliteFile(join(dataFolder(config.dataDir), 'antrean.sqlite'));
  const log = new SqliteLog(database);
  const register = new HallRegister(new SqliteRegisterStore(database), () => randomBytes(32), randomUUID);
  const onFatal = (error: unknown) => die(logger, error, 'nobody knows whether the last write reached the disk');
  const startedAt = performance.now();
  const hall = await Hall.open({ log, register, clock, newId: randomUUID, logger, onFatal });
  const { position, at } = hall.state;
  logger.info({ logId: hall.logId, position, ms: Math.round(performance.now() - startedAt) }, 'the log is folded');
  if (at > clock() + clockToleranceMs)
    logger.warn({ lastEntry: new Date(at) }, 'the clock of this machine is behind the log; set it right');
  if (settings !== null) await configure(hall, settings, randomUUID);
  else if (hall.state.hall === null) await configure(hall, sampleHall(), randomUUID);
  return { hall, register };
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
