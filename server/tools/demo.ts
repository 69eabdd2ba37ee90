/** `npm run demo`: a made-up day of a hall, on a server of its own (server/rehearsal/RULES.md). */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hall } from '../../shared/hall/hall.ts';
import { oneLineOf } from '../base/message.ts';
import { StartProblem } from '../base/start-problem.ts';
import { RehearsalTime, withoutStalls } from '../clock/rehearsal-time.ts';
import { useRehearsalCookies } from '../doors/gate/cookies.ts';
import type { LiveHall } from '../hall/hall.ts';
import { endUnstarted, sayLines, serveHall } from '../main.ts';
import { Cast } from '../rehearsal/cast/cast.ts';
import { StaffRoom } from '../rehearsal/cast/staff-room.ts';
import { Chance } from '../rehearsal/chance.ts';
import { ordinaryWorld } from '../rehearsal/ordinary-world.ts';
import {
  busiestCounter,
  Conductor,
  type ConductorParts,
  firstMoment,
  firstPlan,
} from '../rehearsal/stage/conductor.ts';
import { DayCount } from '../rehearsal/stage/day-count.ts';
import { demoLines, slowerLines } from '../rehearsal/stage/demo-lines.ts';
import { Guests } from '../rehearsal/stage/guests.ts';
import { type DemoOptions, demoOptions, usage } from '../rehearsal/stage/options.ts';
import { PaceKeeper } from '../rehearsal/stage/pace-keeper.ts';
import { stageDoor } from '../rehearsal/stage/stage-door.ts';
import type { World } from '../rehearsal/world.ts';
import { sampleHallWithRealHours } from '../sample-hall/sample-hall.ts';
import type { Config } from '../setup/config.ts';
import { readHallFile } from '../setup/hall-file.ts';
import { makePassingFolder, makeRehearsalFolder } from '../setup/rehearsal-folder.ts';

const pagesFolder = join(import.meta.dirname, '..', '..', 'dist');
/** Nobody keeps these passwords. */
const hashCost = { memory: 8, passes: 1, parallelism: 1 };

async function rehearse(options: DemoOptions): Promise<void> {
  const hall =
    options.hallFile === null ? sampleHallWithRealHours() : readHallFile(options.hallFile, undefined, '--hall');
  const from = Temporal.Now.plainDateISO(hall.timezone).toString();
  const world = ordinaryWorld(hall, { seed: options.seed, from });
  const plan = playable(hall, world);
  useRehearsalCookies();
  const time = new RehearsalTime(firstMoment(plan), 0, withoutStalls());
  const ready: { conductor: Conductor | null; guests: Guests | null } = { conductor: null, guests: null };
  const ahead = stageDoor({
    pagesFolder,
    state: () => ready.conductor?.state ?? null,
    wish: async (wish) => ready.conductor?.do(wish),
    letIn: (cookies) => ready.guests?.letIn(cookies) ?? null,
  });
  const config = configFor(options, folderFor(options));
  const { hall: served, place, links } = await serveHall(config, { hall, time, hashCost, ahead });
  const url = `http://${place.host === '0.0.0.0' ? '127.0.0.1' : place.host}:${place.port}`;
  const staffRoom = await StaffRoom.open(url, links.administrator!);
  const chance = new Chance(options.seed, 'cast');
  const counterId = busiestCounter(hall, plan);
  const paceKeeper = new PaceKeeper();
  const onDone = (lateMs: number) => paceKeeper.note(lateMs);
  const cast = await Cast.gather({ hall, staffRoom, time, chance, onDone }, counterId);
  ready.guests = new Guests(staffRoom);
  // The page can be opened meanwhile, and says that everybody is coming in.
  sayLines(demoLines({ ...options, hall, place, counterId }));
  const onSlower = (wished: number) => sayLines(slowerLines(wished));
  const today = () => staffRoom.today();
  const count = countOf(served);
  const { pace } = options;
  const conductor = new Conductor({ hall, world, time, cast, chance, paceKeeper, count, today, onSlower, pace });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.prependOnceListener(signal, () => conductor.close());
  ready.conductor = conductor;
  await conductor.begin();
}

function countOf(served: LiveHall): ConductorParts['count'] {
  const count = new DayCount();
  served.onWritten((entries) => count.hear(entries, served.state.tickets));
  return { begin: () => count.begin(), counted: () => count.counted(served.state.tickets) };
}

/** A day on which somebody comes and somebody works. Throws `StartProblem`. */
function playable(hall: Hall, world: World) {
  try {
    const plan = firstPlan(hall, world);
    if (plan.shifts.length > 0) return plan;
  } catch (error) {
    throw new StartProblem(`this hall cannot be rehearsed: ${oneLineOf(error)}`);
  }
  throw new StartProblem('this hall cannot be rehearsed: no counter of it is open on its first day');
}

/** Gone when the process ends, unless somebody has asked for it. */
function folderFor({ dataDir }: DemoOptions): string {
  const path = dataDir ?? newFolder();
  makeRehearsalFolder(path);
  if (dataDir === null) process.on('exit', () => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** In memory where there is a place for that: nobody misses it after a power cut, and hundreds of people need not wait for a disk. */
function newFolder(): string {
  const { TMPDIR } = process.env;
  try {
    return makePassingFolder(TMPDIR ?? '/dev/shm', Date.now());
  } catch {
    return makePassingFolder(tmpdir(), Date.now());
  }
}

const configFor = ({ host, port }: DemoOptions, dataDir: string): Config => ({
  ...{ host, port, dataDir, hallFile: null, doesFileWin: false, publicUrl: null, logLevel: 'error' },
  ...{ redis: null, tls: null, trustProxy: null, hasLimits: false, isClockRight: false, wantsAdminLink: false },
});

async function main(): Promise<void> {
  const options = demoOptions(process.argv.slice(2), process.env);
  if (options === null) sayLines(usage);
  else await rehearse(options);
}

main().catch(endUnstarted);
