/** Puts the parts together, and takes them apart again. */
import { randomBytes, randomUUID } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import type { RequestHandler } from 'express';
import { type Logger, pino } from 'pino';
import packageJson from '../package.json' with { type: 'json' };
import type { TicketId } from '../shared/base/ids.ts';
import type { Hall as HallSettings } from '../shared/hall/hall.ts';
import { type Access, startAccess } from './access/access.ts';
import type { HashCost } from './access/credentials/passwords.ts';
import { Backups, later, startBackups } from './backup/backups.ts';
import { ChainWalks } from './backup/chain-walks.ts';
import { errorTold, ProcessLog } from './base/process-log.ts';
import { StartProblem } from './base/start-problem.ts';
import { sayToPeople, writerOf } from './base/writer.ts';
import { ClockMemory } from './clock/clock-memory.ts';
import { type ClockWatch, watchClock } from './clock/clock-watch.ts';
import type { TimeKeeper } from './clock/time-keeper.ts';
import type { Outside } from './domain/alarm/cause.ts';
import { isSomewhere } from './domain/counter/desk.ts';
import { CutOff } from './doors/gate/cut-off.ts';
import { Gate } from './doors/gate/gate.ts';
import { Limits, noRates, usualRates } from './doors/gate/limits.ts';
import { trustOf } from './doors/gate/proxy.ts';
import { http } from './doors/http/http.ts';
import { UnderWay } from './doors/http/under-way.ts';
import { openSockets } from './doors/sockets/sockets.ts';
import { openTransport, usualTransport } from './doors/transport/allowances.ts';
import { boundTransport } from './doors/transport/transport.ts';
import { startEstimates, waitMemory } from './estimate/estimates.ts';
import { WhatIfs } from './estimate/what-ifs.ts';
import { AgendaTimer } from './hall/agenda-timer.ts';
import { AlarmMemory } from './hall/alarm-memory.ts';
import { LiveHall } from './hall/hall.ts';
import type { WaitMemory } from './hall/wait-memory.ts';
import type { Health } from './health/health.ts';
import { BrokenLog, type EventLog, NotWritten } from './log/log.ts';
import { AccuracyBook } from './record/accuracy/accuracy-book.ts';
import { RecordBook } from './record/record-book.ts';
import { HallRegister } from './register/register.ts';
import { WatchedStore } from './register/watched-store.ts';
import { sampleHall } from './sample-hall/sample-hall.ts';
import { Pictures } from './settings/pictures.ts';
import { SettingsBook } from './settings/settings-book.ts';
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
import { configure, readHallFile, settingsAtStart } from './setup/hall-file.ts';
import { healthOf, troublesIn } from './setup/health-of.ts';
import { listen, readCertificate, webServer } from './setup/listener.ts';
import { noteChangeIn } from './setup/note-change-in.ts';
import { tellOfOfficersGone } from './setup/officers-gone.ts';
import { assertNoRehearsal } from './setup/rehearsal-folder.ts';
import { openStores } from './setup/stores.ts';
import { trustWarning } from './setup/trusted-proxies.ts';

const pagesFolder = join(import.meta.dirname, '..', 'dist');
/** Within this whoever asked has taken the answer. */
const answersWithinMs = 1_000;
const sayLater = (work: () => void) => setTimeout(work, 100).unref();

/** What a rehearsal has in place of what a hall has. Its own program alone gives it (rule RH1): nothing in the environment does. */
export interface Rehearsed {
  hall: HallSettings;
  time: TimeKeeper;
  /** Of passwords that nobody keeps. */
  hashCost: HashCost;
  /** Comes before the pages of the hall. */
  ahead: RequestHandler;
}

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

interface Opened {
  hall: LiveHall;
  log: EventLog;
  waits: WaitMemory;
  register: HallRegister;
  access: Access;
  record: RecordBook;
  accuracy: AccuracyBook;
  whatIfs: WhatIfs;
  settings: SettingsBook;
  backups: Backups;
  chainWalks: ChainWalks;
  health: Health;
  time: TimeKeeper;
  /** Null: a rehearsal. */
  clockWatch: ClockWatch | null;
}

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

/** Made anew with each start, so that nobody has to keep them. Those of an earlier trial are void, also where this is none. */
async function linksFor(
  { hall, access }: Opened,
  config: Config,
  logger: Logger,
  mayBeTrial: boolean,
): Promise<StartLinks> {
  const isForTrial = mayBeTrial && config.hallFile === null && hall.state.hall?.hallId === sampleHall().hallId;
  try {
    if (isForTrial) await access.firstPeople.voidTrialLinks();
    else await access.endTrial();
    return {
      administrator: await access.firstPeople.adminLink(config.wantsAdminLink),
      trial: isForTrial ? await access.firstPeople.trialLinks() : null,
    };
  } catch (error) {
    // The hall can be seen all the same, and goes on when there is room.
    if (!(error instanceof NotWritten)) throw error;
    logger.warn({ err: error }, 'no link to come in could be made; start again when the log can be written');
    return { administrator: null, trial: null };
  }
}

async function openHall(
  config: Config,
  logger: Logger,
  processLog: ProcessLog,
  rehearsed: Rehearsed | null,
): Promise<Opened> {
  const { hallFile, doesFileWin } = config;
  const isEmpty = hallFile === noHallFile;
  const settings =
    rehearsed?.hall ?? (hallFile === null || isEmpty ? null : readHallFile(hallFile, (line) => logger.warn(line)));
  if (rehearsed === null) assertNoRehearsal(config.dataDir);
  const stores = await openStores(config, settings, logger);
  const { log, registerRows, probe, missingFile } = stores;
  const registerStore = new WatchedStore(stores.registerStore);
  const memory = () => new ClockMemory(config.dataDir, log.logId);
  const clockWatch = rehearsed === null ? await watchClock(stores.storeTime, memory(), logger) : null;
  const time: TimeKeeper = rehearsed?.time ?? clockWatch!.time;
  let hall: LiveHall | null = null;
  const access = await startAccess({
    store: registerStore,
    clock: time.now,
    randomBytes,
    newId: randomUUID,
    logger,
    settings: () => hall?.state.hall ?? null,
    note: noteChangeIn(() => hall, randomUUID),
    isAtCounter: (officerId) => hall !== null && isSomewhere(hall.state, officerId),
    lastEntryAt: () => hall?.startedFrom ?? time.now(),
    ...(rehearsed === null ? {} : { hashCost: rehearsed.hashCost, areSessionsEndless: true }),
  });
  const restores = () => hall?.state.restores ?? [];
  const issuedAtOf = (ticketId: TicketId) => hall?.state.tickets.get(ticketId)?.issuedAt ?? null;
  const troubles: { of: () => Outside['troubles'] } = { of: () => [] };
  const alarms = new AlarmMemory(() => ({ devices: access.devices.seen(), troubles: troubles.of() }));
  const register = new HallRegister(
    registerStore,
    () => randomBytes(32),
    access.people,
    restores,
    issuedAtOf,
    alarms.at.bind(alarms),
  );
  const startedAt = performance.now();
  const waits = waitMemory(logger);
  hall = await LiveHall.open({
    log,
    waits,
    register,
    clock: time,
    newId: randomUUID,
    logger,
    probe,
    onFatal: (error) => end(logger, error),
  });
  const { position } = hall.state;
  logger.info({ logId: hall.logId, position, ms: Math.round(performance.now() - startedAt) }, 'the log is folded');
  if (config.isClockRight && clockWatch !== null) await believeClock(clockWatch, access, logger);
  clockWatch?.keep();
  // Before what is over is deleted: of that the hall hears too.
  const officersGone = tellOfOfficersGone({ hall, access, newId: randomUUID, logger });
  // Not before the log has told what time it is: what is over is deleted.
  await access.tick();
  void officersGone.look();
  const { take, say } = settingsAtStart(hall.state, settings, isEmpty ? null : sampleHall(), doesFileWin);
  if (say !== null) logger.warn(say);
  if (take !== null) await configure(hall, take, randomUUID);
  const { dataDir } = config;
  const head = () => hall.state.position;
  const kept = { source: { log, head, register: registerRows }, dataDir, time, logger };
  // Nobody comes back to a rehearsal.
  const backups = rehearsed === null ? await startBackups(kept) : new Backups({ ...kept, later });
  const chainWalks = new ChainWalks({ log, head, clock: time.now, logger, later });
  chainWalks.start();
  const health = healthOf({
    hall,
    register: registerStore,
    missingFile,
    backups,
    chainWalks,
    processLog,
    dataDir,
    time,
    logger,
  });
  troubles.of = () => troublesIn(health.look());
  const settingsBook = new SettingsBook({
    log,
    state: () => hall.state,
    now: () => hall.now.at,
    names: access.names,
    pictures: new Pictures(registerStore),
  });
  const record = new RecordBook({
    log,
    state: () => hall.state,
    clock: time.now,
    names: access.names,
  });
  const accuracy = new AccuracyBook({ log, state: () => hall.state, clock: time.now });
  return {
    hall,
    register,
    access,
    record,
    accuracy,
    whatIfs: new WhatIfs({ hall, log, clock: time.now, officer: access.known.officer }),
    settings: settingsBook,
    backups,
    chainWalks,
    health,
    time,
    clockWatch,
    waits,
    log,
  };
}

/** As whoever runs the server says. */
async function believeClock(clockWatch: ClockWatch, access: Access, logger: Logger): Promise<void> {
  const doubt = clockWatch.time.doubt();
  if (doubt === null) return;
  try {
    await access.note(null, { type: 'ClockConfirmed', aheadMs: Math.round(doubt.aheadMs) });
    clockWatch.believe('CLOCK_IS_RIGHT=yes');
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    logger.warn({ err: error }, 'CLOCK_IS_RIGHT=yes cannot be written down, so the clock is not believed yet');
  }
}

function end(logger: Logger, error: unknown): never {
  const isBroken = error instanceof BrokenLog;
  die(logger, error, isBroken ? error.message : 'nobody knows whether the last write reached the disk');
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
