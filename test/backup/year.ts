/**
 * The drill with a year behind it: `node test/backup/year.ts [--days 300] [--visitors 1000] [--file FILE]`. Makes up the year
 * (or takes the one in FILE, and keeps it there), and measures on this machine what `server/setup/README.md` says of backup and return.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { makeBackup, type Source } from '../../server/backup/backup.ts';
import { registerRows } from '../../server/backup/register-rows.ts';
import { LiveHall } from '../../server/hall/hall.ts';
import { keepSnapshot } from '../../server/hall/restore.ts';
import { SqliteLog } from '../../server/log/sqlite.ts';
import { openSqliteFile } from '../../server/log/sqlite-file.ts';
import { sampleHall } from '../../server/sample-hall/sample-hall.ts';
import { hours, minutes } from '../support/play/hall-builder.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import { certainTime } from '../support/server/certain-time.ts';
import { newRegister } from '../support/server/test-hall.ts';
import { envelope } from '../support/server/wire.ts';
import { meddle } from './keeping.ts';
import { writeDays } from './made-up-days.ts';
import { runTool } from './run-tool.ts';

const logger = pino({ level: 'silent' });
const { values: given } = parseArgs({
  options: {
    days: { type: 'string', default: '300' },
    visitors: { type: 'string', default: '1000' },
    file: { type: 'string' },
  },
});
const days = Number(given.days);
const visitors = Number(given.visitors);
const folder = mkdtempSync(join(tmpdir(), 'antrean-year-'));
const serviceId = sampleHall().counters[0]!.serviceIds[0]!;
const dataDir = join(folder, 'data');
const file = join(dataDir, 'antrean.sqlite');

try {
  console.log(`load of this machine: ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} processors`);
  mkdirSync(dataDir);
  await timed('making it up', makeUp);
  console.log(`size: ${megabytes(file)} MB`);
  await whileTheHallWorks();
  const { output } = await timed('npm run backup, without a server', () => tool('backup', []));
  const backup = String(output.split('\n')[1]);
  await timed('npm run verify', () => tool('verify', [backup]));
  rmSync(file);
  await timed('npm run restore, of a lost log', () => tool('restore', [backup]));
  await startWith('start with the snapshot of the last morning');
  meddle(file, 'DELETE FROM snapshots');
  await startWith('start without any snapshot');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function makeUp(): Promise<void> {
  if (given.file !== undefined && existsSync(given.file)) return copyFileSync(given.file, file);
  const log = new SqliteLog(openSqliteFile(file));
  // Its last day is yesterday; the snapshot is the one of that morning.
  await writeDays(log, days, visitors, Date.now() - (days + 1) * 24 * hours, async (state, day) => {
    if (day === days - 2) await keepSnapshot(log, state, logger);
  });
  await log.close();
  if (given.file !== undefined) copyFileSync(file, given.file);
}

async function whileTheHallWorks(): Promise<void> {
  const database = openSqliteFile(file);
  const log = new SqliteLog(database);
  const register = newRegister();
  const parts = { log, register, clock: certainTime(Date.now), newId: randomUUID, logger };
  const hall = await LiveHall.open({ ...parts, onFatal: (error) => console.error(error) });
  const source = { log, head: () => hall.state.position, register: async () => registerRows(database) };
  await under('no backup', hall, () => sleep(10_000));
  await backups(hall, source);
  await hall.close();
}

/** The first one; two that start from it; and one that uses what is not worth keeping any more. */
async function backups(hall: LiveHall, source: Source): Promise<void> {
  const start = Date.now() - 24 * hours;
  const kinds = [
    'the first backup, row by row',
    'a backup that copies one',
    'another',
    'a backup that uses an old one',
  ];
  for (const [index, kind] of kinds.entries())
    await under(kind, hall, () => makeBackup(source, join(dataDir, 'backup'), start + index * 3 * hours + minutes));
}

/** Fifty visitors a second come meanwhile. */
async function under(what: string, hall: LiveHall, work: () => Promise<unknown>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const latencies: number[] = [];
  const visit = async () => {
    const startedAt = performance.now();
    await hall.submit(envelope(kiosk, issue(serviceId)));
    latencies.push(performance.now() - startedAt);
  };
  await visit();
  latencies.length = 0;
  const coming = setInterval(() => void visit(), 20);
  const rssBefore = process.memoryUsage.rss();
  delay.enable();
  const startedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  await work();
  const seconds = (performance.now() - startedAt) / 1_000;
  const cpu = process.cpuUsage(cpuBefore);
  delay.disable();
  clearInterval(coming);
  latencies.sort((left, right) => left - right);
  const at = (share: number) => latencies[Math.floor(latencies.length * share)]?.toFixed(1);
  console.log(
    `${what}: ${seconds.toFixed(1)} s (${((cpu.user + cpu.system) / 1e6).toFixed(1)} s of a processor); event loop held up at most ${(delay.max / 1e6).toFixed(1)} ms (p99 ${(delay.percentile(99) / 1e6).toFixed(1)});` +
      ` a number took p50 ${at(0.5)}, p99 ${at(0.99)}, at most ${latencies.at(-1)?.toFixed(1)} ms (${latencies.length});` +
      ` memory ${Math.round(rssBefore / 1e6)} to ${Math.round(process.memoryUsage.rss() / 1e6)} MB`,
  );
}

async function tool(name: 'backup' | 'verify' | 'restore', args: string[]) {
  const ending = await runTool(name, args, { DATA_DIR: dataDir });
  if (ending.code !== 0) throw new Error(ending.errors);
  console.log(ending.output.trim());
  return ending;
}

/** Until it tells its addresses, however long that takes. */
async function startWith(what: string): Promise<void> {
  const environment = { ...process.env, DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn' };
  const main = join(import.meta.dirname, '..', '..', 'server', 'main.ts');
  const server = spawn(process.execPath, [main], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => server.once('close', resolve));
  await timed(what, () => Promise.race([new Promise((resolve) => server.stdout.once('data', resolve)), ended]));
  if (server.exitCode !== null) throw new Error('The server ended');
  server.kill('SIGTERM');
  await ended;
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const result = await work();
  console.log(`${what}: ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
  return result;
}

function megabytes(path: string): number {
  return Math.round(statSync(path).size / 1e6);
}
