/** Puts the parts together, and takes them apart again. */
import { randomUUID } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { type Logger, pino } from 'pino';
import packageJson from '../package.json' with { type: 'json' };
import { errorTold, ProcessLog } from './base/process-log.ts';
import { StartProblem } from './base/start-problem.ts';
import { sayToPeople, writerOf } from './base/writer.ts';
import { CutOff } from './doors/gate/cut-off.ts';
import { Gate } from './doors/gate/gate.ts';
import { Limits, noRates, usualRates } from './doors/gate/limits.ts';
import { trustOf } from './doors/gate/proxy.ts';
import { http } from './doors/http/http.ts';
import { UnderWay } from './doors/http/under-way.ts';
import { openSockets } from './doors/sockets/sockets.ts';
import { openTransport, usualTransport } from './doors/transport/allowances.ts';
import { boundTransport } from './doors/transport/transport.ts';
import { startEstimates } from './estimate/estimates.ts';
import { AgendaTimer } from './hall/agenda-timer.ts';
import type { LiveHall } from './hall/hall.ts';
import { BrokenLog } from './log/log.ts';
import {
  addressLines,
  clockLines,
  type ListeningPlace,
  linkLines,
  phonesAt,
  reachedFrom,
  rehearsalLines,
  type StartLinks,
} from './setup/addresses.ts';
import { type Config, configOf, noHallFile } from './setup/config.ts';
import { die, stopWhenTold } from './setup/ending.ts';
import { listen, readCertificate, webServer } from './setup/listener.ts';
import { type Opened, openHall, type Rehearsed } from './setup/open-hall.ts';
import { linksFor } from './setup/start-links.ts';
import { trustWarning } from './setup/trusted-proxies.ts';

const pagesFolder = join(import.meta.dirname, '..', 'dist');
/** Within this whoever asked has taken the answer. */
const answersWithinMs = 1_000;
const sayLater = (work: () => void) => setTimeout(work, 100).unref();

/** A hall that is served, or a rehearsal of one. */
export interface Served {
  hall: LiveHall;
  place: ListeningPlace;
  links: StartLinks;
  /** For the one who started it. */
  lines: string[];
}

/** Until the process is told to stop. Throws `StartProblem` and `BrokenLog`. */
export async function serveHall(config: Config, rehearsed: Rehearsed | null = null): Promise<Served> {
  // The addresses go to standard output, for people; the log of the process to standard error.
  const processLog = new ProcessLog(writerOf(2));
  const logger = pino({ level: config.logLevel, base: null, serializers: { err: errorTold } }, processLog);
  // Node would write them itself, and wait for whoever reads.
  process.removeAllListeners('warning').on('warning', (warning) => logger.warn({ err: warning }, 'Node warns'));
  for (const event of ['uncaughtException', 'unhandledRejection'])
    process.on(event, (error) => die(logger, error, 'a bug that nobody caught'));
  const certificate = readCertificate(config.tls);
  const opened = await openHall(config, logger, processLog, rehearsed);
  const { hall, access, backups, chainWalks } = opened;
  const parts = doorParts(opened, config, logger);
  const ahead = rehearsed?.ahead ?? null;
  const server = webServer(certificate, http({ ...parts, version: packageJson.version, pagesFolder, ahead }));
  const underWay = new UnderWay(server);
  const limits = config.hasLimits ? usualTransport : openTransport;
  const transport = boundTransport(server, { ...parts, limits });
  const isSecure = certificate !== null;
  const hasProxy = config.trustProxy !== null;
  const phones = (port: number) => phonesAt({ host: config.host, port, isSecure }, hasProxy);
  const sockets = openSockets(server, { ...parts, transport, phonesAt: phones });
  const { waits, log, time } = opened;
  const pace = () => time.rehearsalPace() ?? 1;
  const endEstimates = startEstimates({ hall, waits, log, isWatched: sockets.isWatched, pace, logger });
  const agenda = new AgendaTimer({ hall, clock: time, officer: access.known.officer, newId: randomUUID, logger });
  const port = await listen(server, config);
  stopWhenTold(logger, async () => {
    // Before the lines go down: that the devices on them are gone is no news that somebody could still write.
    access.close();
    opened.clockWatch?.stop();
    agenda.end();
    const ended = endEstimates();
    // What was asked by now is written, and whoever asked hears it; a client that is slower than this asks again.
    await hall.rest();
    await Promise.race([
      Promise.all([underWay.answered(), sockets.sent()]),
      sleep(answersWithinMs, null, { ref: false }),
    ]);
    setTimeout(() => server.closeAllConnections(), answersWithinMs).unref();
    await Promise.all([sockets.close(), backups.stop(), chainWalks.stop(), opened.whatIfs.stop(), ended]);
    await hall.close();
  });
  const place = { host: config.host, port, isSecure };
  const links = await linksFor(opened, config, logger, rehearsed === null);
  const addresses = addressLines(
    hall.state.hall?.name.id ?? 'MPP baru, belum diatur · a new hall, not set up yet',
    place,
  );
  const lines = [
    ...addresses,
    ...linkLines(links, place, reachedFrom(config.publicUrl, place, hasProxy)),
    ...(isInUse(hall) && links.trial === null ? [] : rehearsalLines(ownFile(config))),
    ...clockLines(time.doubt(), time.now()),
  ];
  return { hall, place, links, lines };
}

/** Somebody is at a counter or has a number, or a day of it has taught something. */
const isInUse = ({ state }: LiveHall): boolean =>
  state.hall !== null && (state.desks.size > 0 || state.tickets.size > 0 || state.learned !== null);
const ownFile = ({ hallFile }: Config): string | null => (hallFile === noHallFile ? null : hallFile);

function doorParts(
  { hall, register, access, record, accuracy, whatIfs, settings, health, time }: Opened,
  { hasLimits, trustProxy, publicUrl, host }: Config,
  logger: Logger,
) {
  const warning = trustWarning(
    trustProxy,
    host,
    Object.values(networkInterfaces())
      .flat()
      .flatMap((each) => each ?? []),
  );
  if (warning !== null) logger.warn(warning);
  if (!hasLimits) logger.warn('LIMITS=off: anybody may ask for as much as they like; only for load tests');
  return {
    hall,
    access,
    record,
    accuracy,
    whatIfs,
    settings,
    health,
    gate: new Gate({ hall, access, tickets: register }),
    cutOff: new CutOff(hall),
    limits: new Limits(hasLimits ? usualRates : noRates, time.now),
    trust: trustOf(trustProxy),
    clock: time.now,
    time,
    logger,
    publicUrl,
  };
}

/** In plain words, where somebody can do something about it. */
export function endUnstarted(error: unknown): never {
  const isPlain = error instanceof StartProblem || error instanceof BrokenLog;
  sayToPeople(`${isPlain ? `Antrean: ${error.message}` : inspect(error)}\n`, writerOf(2), sayLater);
  process.exit(1);
}

/** The addresses and links of a start. */
export const sayLines = (lines: readonly string[]): void => sayToPeople(`${lines.join('\n')}\n`, writerOf(1), sayLater);

async function main(): Promise<void> {
  const { lines } = await serveHall(configOf(process.env));
  sayLines(lines);
}

if (import.meta.main) main().catch(endUnstarted);
