/** A server under test, as a process of its own, and what it costs the machine. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Hall } from '../../../shared/hall/hall.ts';
import { enrolAs, enrolInFolder, officersOf } from '../../support/server/enrol.ts';
import { here } from '../../support/server/place.ts';
import { benchFolder, endChild, isRunning, owned, removeFolder } from './children.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const programsFolder = join(import.meta.dirname, '..', 'programs');
const startWithinMs = 40_000;

export type ServerKind = 'bare' | 'antrean';
export const kinds: readonly ServerKind[] = ['bare', 'antrean'];

/** Started as `npm start` does: what stands between `node` and the file are flags, and hold for both, as what stands in front does. */
const startWords = packageJson.scripts.start.split(' ');
/** `STARTED_BY` is npm's affair. */
const startEnvironment = Object.fromEntries(
  startWords.slice(0, startWords.indexOf('exec')).flatMap((word) => (word.includes('$') ? [] : [word.split('=')])),
);
const startArguments = startWords.slice(startWords.indexOf('node') + 1);
const nodeFlags = startArguments.slice(0, -1);

const programs: Record<ServerKind, { file: string; ready: RegExp }> = {
  bare: { file: join(root, 'test', 'bench', 'bare.ts'), ready: /listening on (\d+)\n/ },
  antrean: { file: join(root, 'server', 'main.ts'), ready: /:(\d+)\/counter\/\n/ },
};

export interface ServerOptions {
  hall: Hall;
  redisUrl: string | null;
  /** Where CPU profiles are written when the server ends; null: none. */
  profileFolder: string | null;
  /** Of `programs`; left out: none. */
  imports?: string | undefined;
}

export class ServerProcess {
  readonly kind: ServerKind;
  readonly folder: string = benchFolder();
  #options: ServerOptions;
  #child: ChildProcess | null = null;
  #output = '';
  #isEnrolled = false;
  port = 0;

  constructor(kind: ServerKind, options: ServerOptions) {
    this.kind = kind;
    this.#options = options;
    writeFileSync(this.hallFile, JSON.stringify(options.hall));
  }

  get dataDir(): string {
    return join(this.folder, 'data');
  }

  get hallFile(): string {
    return join(this.folder, 'hall.json');
  }

  /** For the first start. The bare server lets everybody in. */
  async #enrol(): Promise<void> {
    if (this.kind === 'bare' || this.#isEnrolled) return;
    this.#isEnrolled = true;
    if (this.#options.redisUrl === null) await enrolInFolder(this.dataDir, officersOf(this.#options.hall));
    else await enrolAs(this.#environment, here);
  }

  /** Again on the same data after `stop`. Gives the milliseconds from the process's start until it listened. */
  async start(): Promise<number> {
    await this.#enrol();
    const startedAt = performance.now();
    const { file, ready } = programs[this.kind];
    const child = owned(spawn(process.execPath, [...this.#flags, file], { cwd: root, env: this.#environment }));
    this.#child = child;
    this.#output = '';
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const timer = setTimeout(() => reject(this.#problem('is not ready')), startWithinMs);
    child.once('close', () => reject(this.#problem('has ended')));
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        this.#output += chunk;
        const port = ready.exec(this.#output)?.[1];
        if (port !== undefined) resolve(port);
      });
    this.port = Number(await promise);
    clearTimeout(timer);
    return performance.now() - startedAt;
  }

  /** Throws with what it said if it has ended meanwhile. */
  assertUp(): void {
    if (this.#child === null || !isRunning(this.#child)) throw this.#problem('has ended');
  }

  /** The memory that it has now, MB of 10⁶ bytes. */
  memoryMb(): number {
    const kib = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${this.#pid}/status`, 'utf8'))?.[1];
    return (Number(kib) * 1024) / 1e6;
  }

  /** The processor time that all its threads have used, milliseconds. */
  cpuMs(): number {
    const threads = readdirSync(`/proc/${this.#pid}/task`);
    return threads.reduce((sum, thread) => sum + threadCpuNs(`/proc/${this.#pid}/task/${thread}/schedstat`), 0) / 1e6;
  }

  /** The same of the thread that hears and answers. */
  mainCpuMs(): number {
    return threadCpuNs(`/proc/${this.#pid}/task/${this.#pid}/schedstat`) / 1e6;
  }

  async stop(): Promise<void> {
    if (this.#child !== null) await endChild(this.#child, 'SIGTERM');
  }

  async end(): Promise<void> {
    await this.stop();
    removeFolder(this.folder);
  }

  get #pid(): number {
    this.assertUp();
    return this.#child!.pid!;
  }

  get #environment(): NodeJS.ProcessEnv {
    const { PATH, HOME } = process.env;
    const { redisUrl } = this.#options;
    return {
      ...startEnvironment,
      ...{ PATH, HOME, DATA_DIR: this.dataDir, HALL_FILE: this.hallFile },
      ...{ HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn', LIMITS: 'off' },
      ...(redisUrl === null ? {} : { REDIS_URL: redisUrl }),
    };
  }

  get #flags(): string[] {
    const { profileFolder, imports } = this.#options;
    const flags = [...nodeFlags, ...(imports === undefined ? [] : ['--import', join(programsFolder, `${imports}.ts`)])];
    if (profileFolder === null) return flags;
    return [
      ...flags,
      '--cpu-prof',
      `--cpu-prof-dir=${profileFolder}`,
      `--cpu-prof-name=${this.kind}-${Date.now()}.cpuprofile`,
    ];
  }

  #problem(what: string): Error {
    return new Error(`The ${this.kind} server ${what}: ${this.#output}`);
  }
}

/** A thread may end between the listing and the reading. */
function threadCpuNs(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8').split(' ')[0]);
  } catch {
    return 0;
  }
}
