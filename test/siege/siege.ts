/**
 * `node test/siege/siege.ts [minutes] [attacks]`: a hall at work while it is attacked (ten minutes, by all of them). For a night, not for `npm test`.
 * First calm, then under all attacks at once, and in the last third under the same attacks with kills, a full disk and a clock
 * that jumps. Told are the officers' answers, the memory, and what was not kept.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { median, percentile } from '../bench/clients/statistics.ts';
import { accepted, unsettled } from '../faults/kit/asked.ts';
import { type Client, desks, kiosks } from '../faults/kit/client.ts';
import { judge } from '../faults/kit/judge.ts';
import { judgeViews } from '../faults/kit/judge-views.ts';
import { OtherClock } from '../faults/kit/other-clock.ts';
import { mayMount, mountedAt, type SmallDisk } from '../faults/kit/small-disk.ts';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { memoryOf } from '../support/server/memory.ts';
import { TestServer } from '../support/server/server.ts';
import { attackKinds } from './attackers.ts';
import { attacker, rogues } from './rogues.ts';

/** Of officers' commands under attack, milliseconds (p99). */
const slowestAnswer = 100;
/** Of the memory at the end of the attacks to that at their beginning: what a hall takes in meanwhile is kept too. */
const mostGrowth = 1.25;
const betweenSamplesMs = 500;
/** An officer presses so often; eight clients together some twenty-five times a second. */
const pauseMs = 300;
const diskMb = 400;
const fullForMs = 3_000;
const jumpForMs = 3_000;
const year = 365 * 24 * 60 * 60 * 1_000;
const jumps = [year, -year, 600_000, -600_000];

type Say = (line: string) => void;

class Siege {
  readonly problems: string[] = [];
  #server: TestServer;
  #disk: SmallDisk | null;
  #clock: OtherClock;
  #attacks: readonly string[];
  #say: Say;
  #clients: Client[];
  #answers: number[] = [];
  #memory: number[] = [];
  #sampling: NodeJS.Timeout | undefined;

  constructor(server: TestServer, disk: SmallDisk | null, clock: OtherClock, attacks: readonly string[], say: Say) {
    this.#attacks = attacks;
    this.#server = server;
    this.#disk = disk;
    this.#clock = clock;
    this.#say = say;
    const heard = (ms: number) => void this.#answers.push(ms);
    this.#clients = [...kiosks({ pauseMs, heard: () => {} }), ...desks({ pauseMs, heard })];
  }

  async run(minutes: number): Promise<void> {
    const phaseMs = (minutes * 60_000) / 10;
    const pressing = Promise.all(this.#clients.map((client) => client.pressOn(this.#server.url)));
    const calm = await this.#phase('calm', phaseMs);
    const end = await this.#attack();
    const first = await this.#phase('under attack, first half', 3 * phaseMs);
    const second = await this.#phase('under attack, second half', 3 * phaseMs);
    this.#judgeSpeed(calm, [...first.answers, ...second.answers]);
    this.#judgeMemory(first.memory, second.memory);
    await this.#trouble(3 * phaseMs);
    await end();
    await this.#judgeAll(pressing);
  }

  async #phase(name: string, ms: number): Promise<{ answers: number[]; memory: number[] }> {
    this.#answers = [];
    this.#memory = [];
    this.#sampling = setInterval(() => this.#memory.push(memoryOf(this.#server)), betweenSamplesMs);
    await sleep(ms);
    clearInterval(this.#sampling);
    const [answers, memory] = [this.#answers, this.#memory];
    if (answers.length === 0) this.problems.push(`${name}: no officer was answered`);
    else this.#say(`${name}: ${lineOf(answers)}, memory ${Math.round(median(memory))} MB`);
    return { answers, memory };
  }

  /** Gives what ends it. */
  async #attack(): Promise<() => Promise<void>> {
    const rogue = await rogues(this.#server);
    const attackers = this.#attacks.map((kind) => attacker(kind, this.#server.url, rogue, this.problems));
    this.#say(`attacked by ${this.#attacks.join(', ')}`);
    return async () => {
      await Promise.all(attackers.map((end) => end()));
    };
  }

  /** One after another, each followed by what an officer can do then. */
  async #trouble(ms: number): Promise<void> {
    const end = performance.now() + ms;
    let count = 0;
    for (let turn = 0; performance.now() < end; turn++) {
      if (turn % 3 === 0) await this.#kill();
      else if (turn % 3 === 1) await this.#fullDisk();
      else await this.#jump(jumps[count++ % jumps.length]!);
      await this.#untilAnswered();
    }
    this.#say(`kills, full disks and jumps of the clock under attack: ${count * 3} in all`);
  }

  async #kill(): Promise<void> {
    await this.#server.kill('SIGKILL');
    await this.#server.start();
  }

  async #fullDisk(): Promise<void> {
    this.#disk?.fill();
    await sleep(fullForMs);
    this.#disk?.makeRoom();
  }

  async #jump(byMs: number): Promise<void> {
    this.#clock.set(byMs);
    await sleep(jumpForMs);
    this.#clock.set(0);
  }

  /** An officer's command is granted again. */
  async #untilAnswered(): Promise<void> {
    const before = this.#granted();
    const deadline = performance.now() + 30_000;
    while (this.#granted() < before + 4) {
      if (performance.now() > deadline) return void this.problems.push('nothing was granted for 30 s');
      await sleep(50);
    }
  }

  #granted = (): number =>
    this.#clients.flatMap(({ asked }) => asked.slice(-50)).filter(accepted).length + this.#total();
  #total = (): number => this.#clients.reduce((sum, { asked }) => sum + Math.max(0, asked.length - 50), 0);

  #judgeSpeed(calm: { answers: number[] }, answers: number[]): void {
    const slow = percentile(answers, 0.99);
    this.#say(`officers' answers: calm ${lineOf(calm.answers)}; under attack ${lineOf(answers)}`);
    if (slow >= slowestAnswer) this.problems.push(`p99 of an officer's command under attack: ${Math.round(slow)} ms`);
  }

  #judgeMemory(first: number[], second: number[]): void {
    const growth = median(second) / median(first);
    this.#say(
      `memory: ${growth.toFixed(2)} x from one half to the next, at most ${Math.round(Math.max(...first, ...second))} MB`,
    );
    if (growth > mostGrowth) this.problems.push(`memory grew ${growth.toFixed(2)} x under attack`);
  }

  async #judgeAll(pressing: Promise<unknown>): Promise<void> {
    for (const client of this.#clients) client.rest();
    await pressing;
    const asked = this.#clients.flatMap((client) => client.asked);
    const entries = await this.#server.log();
    const open = unsettled(asked).map(({ sent }) => `${sent.commandId} was never answered`);
    this.problems.push(...open, ...judge(asked, entries), ...(await judgeViews(this.#server.url, entries, asked)));
    this.#say(
      `${asked.filter(accepted).length} acknowledged, ${entries.length} entries, ${this.problems.length} problems`,
    );
  }
}

const lineOf = (ms: readonly number[]): string =>
  `${ms.length} answers, p50 ${percentile(ms, 0.5).toFixed(1)} ms, p99 ${percentile(ms, 0.99).toFixed(1)} ms`;

/** Tells on standard output what it finds, and gives it; empty: the hall was never stopped. */
export async function siege(
  minutes: number,
  attacks: readonly string[] = attackKinds,
  say: Say = console.log,
): Promise<string[]> {
  const clockFolder = mkdtempSync(join(tmpdir(), 'antrean-siege-'));
  const clock = new OtherClock(clockFolder);
  const server = new TestServer({ hall: hallNearNoon(), environment: clock.environment });
  const disk = mayMount ? mountedAt(server.dataDir, diskMb) : null;
  if (disk === null) say('only root may mount a disk that is to be full: without it');
  try {
    await server.start();
    const run = new Siege(server, disk, clock, attacks, say);
    await run.run(minutes);
    for (const problem of run.problems) say(problem);
    return run.problems;
  } finally {
    if (server.isUp) await server.kill();
    disk?.unmount();
    await server.end();
    rmSync(clockFolder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const [minutes = '10', attacks] = process.argv.slice(2);
  process.exit((await siege(Number(minutes), attacks?.split(','))).length === 0 ? 0 : 1);
}
