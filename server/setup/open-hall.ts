/** Opens a hall: its log is folded, and what belongs to it begins. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { TicketId } from '../../shared/base/ids.ts';
import type { Hall as HallSettings } from '../../shared/hall/hall.ts';
import { type Access, startAccess } from '../access/access.ts';
import type { HashCost } from '../access/credentials/passwords.ts';
import { Backups, later, startBackups } from '../backup/backups.ts';
import { ChainWalks } from '../backup/chain-walks.ts';
import type { ProcessLog } from '../base/process-log.ts';
import { ClockMemory } from '../clock/clock-memory.ts';
import { type ClockWatch, watchClock } from '../clock/clock-watch.ts';
import type { TimeKeeper } from '../clock/time-keeper.ts';
import type { Outside } from '../domain/alarm/cause.ts';
import { isSomewhere } from '../domain/counter/desk.ts';
import { waitMemory } from '../estimate/estimates.ts';
import { WhatIfs } from '../estimate/what-ifs.ts';
import { AlarmMemory } from '../hall/alarm-memory.ts';
import { LiveHall } from '../hall/hall.ts';
import type { WaitMemory } from '../hall/wait-memory.ts';
import type { Health } from '../health/health.ts';
import { BrokenLog, type EventLog, NotWritten } from '../log/log.ts';
import { AccuracyBook } from '../record/accuracy/accuracy-book.ts';
import { RecordBook } from '../record/record-book.ts';
import { HallRegister } from '../register/register.ts';
import { WatchedStore } from '../register/watched-store.ts';
import { sampleHall } from '../sample-hall/sample-hall.ts';
import { Pictures } from '../settings/pictures.ts';
import { SettingsBook } from '../settings/settings-book.ts';
import { type Config, noHallFile } from './config.ts';
import { die } from './ending.ts';
import { configure, readHallFile, settingsAtStart } from './hall-file.ts';
import { healthOf, troublesIn } from './health-of.ts';
import { noteChangeIn } from './note-change-in.ts';
import { tellOfOfficersGone } from './officers-gone.ts';
import { assertNoRehearsal } from './rehearsal-folder.ts';
import { openStores } from './stores.ts';

/** What a rehearsal has in place of what a hall has. Its own program alone gives it (rule RH1): nothing in the environment does. */
export interface Rehearsed {
  hall: HallSettings;
  time: TimeKeeper;
  /** Of passwords that nobody keeps. */
  hashCost: HashCost;
  /** Comes before the pages of the hall. */
  ahead: RequestHandler;
}

/** A hall that can be asked and commanded, and all that belongs to it but its doors. */
export interface Opened {
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

/** Throws `StartProblem` and `BrokenLog`. */
export async function openHall(
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
