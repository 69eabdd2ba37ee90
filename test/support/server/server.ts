/** The real server as a process of its own: started, killed, started again, and its log read afterwards. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '../../../server/domain/core/entry.ts';
import { verifyChain } from '../../../server/log/chain.ts';
import { SqliteLog } from '../../../server/log/sqlite.ts';
import { openSqliteFile } from '../../../server/log/sqlite-file.ts';
import { sampleHall } from '../../../server/sample-hall/sample-hall.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { root, surroundings, wordsFor } from '../program/program.ts';
import { enrolAs, enrolInFolder, officersOf } from './enrol.ts';
import { here, type Place } from './place.ts';

const startWithinMs = 20_000;

export interface ServerOptions {
  /** Left out: the server's own default, the sample hall. */
  hall?: Hall;
  environment?: Record<string, string>;
  /** Left out: here. */
  place?: Place;
  /** Left out: those of `enrol.ts` belong to the hall. */
  isEmpty?: boolean;
  /** Left out: of what `built.ts` made of them. */
  fromSources?: boolean;
}

export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
  output: string;
  errors: string;
}

const started = new Set<TestServer>();

/** On a free port, with an empty data folder. Whoever starts one calls `endServers` after the test. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const server = new TestServer(options);
  started.add(server);
  await server.start();
  return server;
}

/** One that does not run yet, on a copy of what is in `data`, where everybody is entered who is to be. */
export function serverOn(data: string, hall: Hall): TestServer {
  const server = new TestServer({ hall, isEmpty: true });
  started.add(server);
  cpSync(data, server.dataDir, { recursive: true });
  return server;
}

/** Kills every server that was started and removes its data. */
export async function endServers(): Promise<void> {
  await Promise.all([...started].map((server) => server.end()));
  started.clear();
}

export class TestServer {
  readonly folder = mkdtempSync(join(tmpdir(), 'antrean-server-'));
  readonly dataDir = join(this.folder, 'data');
  #environment: Record<string, string>;
  #place: Place;
  #hall: Hall;
  #isEnrolled: boolean;
  #fromSources: boolean;
  #process: Run | null = null;
  port = 0;

  constructor({ hall, environment = {}, place = here, isEmpty = false, fromSources = false }: ServerOptions) {
    this.#environment = { DATA_DIR: this.dataDir, HOST: place.address, LOG_LEVEL: 'warn', ...environment };
    this.#place = place;
    this.#hall = hall ?? sampleHall();
    this.#isEnrolled = isEmpty;
    this.#fromSources = fromSources;
    if (hall !== undefined) this.writeHallFile(hall);
  }

  get url(): string {
    return `http://${this.#place.address}:${this.port}`;
  }

  /** What it has said on standard output and standard error since its last start. */
  get output(): string {
    return this.#process?.output ?? '';
  }
  get errors(): string {
    return this.#process?.errors ?? '';
  }

  get isUp(): boolean {
    return this.#process !== null && this.#process.child.exitCode === null && this.#process.child.signalCode === null;
  }

  /** For the next start. */
  writeHallFile(hall: Hall): void {
    const file = join(this.folder, 'hall.json');
    writeFileSync(file, JSON.stringify(hall));
    this.#environment.HALL_FILE = file;
  }

  /** The second time on the same port and the same data. Rejects with what it said when it ends before it is ready. */
  async start(environment: Record<string, string> = {}): Promise<void> {
    const whole = { PORT: String(this.port), ...this.#environment, ...environment };
    if (!this.#isEnrolled) await this.enrol(environment);
    this.#process = run(whole, this.#place, this.#fromSources);
    this.port = await readyPort(this.#process);
  }

  /** By itself before the first start; to be called where its data were taken away since. */
  async enrol(environment: Record<string, string> = {}): Promise<void> {
    const whole = { ...this.#environment, ...environment };
    if (!whole.REDIS_URL) await enrolInFolder(this.dataDir, officersOf(this.#hall));
    else await enrolAs(surroundings(whole), this.#place);
    this.#isEnrolled = true;
  }

  /** Resolves when the process has ended. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<Ending> {
    if (this.#process === null) throw new Error('It was not started');
    this.#process.child.kill(signal);
    return this.#process.ended;
  }

  async restart(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    await this.kill(signal);
    await this.start();
  }

  /** The entries, their chain checked. While the server runs this is a copy: let it be quiet meanwhile. */
  async log(): Promise<Entry[]> {
    const copy = mkdtempSync(join(tmpdir(), 'antrean-copy-'));
    try {
      cpSync(this.dataDir, copy, { recursive: true });
      const log = new SqliteLog(openSqliteFile(join(copy, 'antrean.sqlite')));
      const entries = await Array.fromAsync(log.read(1));
      await log.close();
      await verifyChain(entries);
      return entries;
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }

  async end(): Promise<void> {
    if (this.isUp) await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Runs a server that is expected to end by itself. */
export async function runToItsEnd(environment: Record<string, string>): Promise<Ending> {
  const process = run(environment, here);
  const timer = setTimeout(() => process.child.kill('SIGKILL'), startWithinMs);
  const ending = await process.ended;
  clearTimeout(timer);
  return ending;
}

interface Run {
  child: ChildProcess;
  output: string;
  errors: string;
  ended: Promise<Ending>;
}

function run(environment: Record<string, string>, { prefix }: Place, fromSources = false): Run {
  const [program = '', ...words] = [...prefix, process.execPath, ...wordsFor('main', fromSources)];
  const child = spawn(program, words, { cwd: root, env: surroundings(environment), stdio: 'pipe' });
  const ended = new Promise<Ending>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal, output: said.output, errors: said.errors })),
  );
  const said = { child, output: '', errors: '', ended };
  child.stdout.on('data', (chunk) => {
    said.output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.errors += chunk;
  });
  return said;
}

/** The server tells its addresses when it listens. */
async function readyPort(process: Run): Promise<number> {
  const deadline = Date.now() + startWithinMs;
  for (;;) {
    const address = /:(\d+)\/counter\/\n/.exec(process.output);
    if (address !== null) return Number(address[1]);
    const { exitCode, signalCode } = process.child;
    if (exitCode !== null || signalCode !== null)
      throw new Error(`The server ended: ${process.output}${process.errors}`);
    if (Date.now() > deadline) throw new Error(`The server is not ready: ${process.output}${process.errors}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
