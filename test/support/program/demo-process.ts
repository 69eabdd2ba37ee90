/** `npm run demo` as a process of its own. Whoever starts one ends it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { RehearsalState, type RehearsalWish, rehearsalPaths } from '../../../shared/rehearsal/rehearsal.ts';
import { root, surroundings, wordsFor } from './program.ts';

const openWithinMs = 60_000;

export class DemoProcess {
  output = '';
  errors = '';
  url = '';
  #process: ChildProcess;

  /** `folder`: where it makes its own. */
  private constructor(folder: string, words: readonly string[]) {
    this.#process = spawn(process.execPath, [...wordsFor('tools/demo'), ...words], {
      env: surroundings({ TMPDIR: folder }),
      cwd: root,
    });
    this.#process.stdout!.on('data', (text) => {
      this.output += text;
    });
    this.#process.stderr!.on('data', (text) => {
      this.errors += text;
    });
  }

  /** On any free port of this machine alone; resolves when it has said where it is. */
  static async start(folder: string, ...words: string[]): Promise<DemoProcess> {
    const demo = new DemoProcess(folder, ['--host', '127.0.0.1', '--port', '0', ...words]);
    const until = performance.now() + openWithinMs;
    while (!demo.output.includes('Ctrl-C')) {
      if (performance.now() > until || demo.#process.exitCode !== null)
        throw new Error(`The rehearsal has not begun: ${demo.output}${demo.errors}`);
      await sleep(50);
    }
    demo.url = /Semua +(http:\S+?)\/latihan\//.exec(demo.output)![1]!;
    return demo;
  }

  async state(): Promise<RehearsalState> {
    return RehearsalState.parse(await (await fetch(this.url + rehearsalPaths.state)).json());
  }

  /** Gives the status of the answer. */
  async wish(wish: RehearsalWish): Promise<number> {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(wish);
    return (await fetch(this.url + rehearsalPaths.wish, { method: 'POST', headers, body })).status;
  }

  /** As Ctrl-C does; gives the exit code. */
  end(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGINT');
    return ended;
  }

  kill(): void {
    this.#process.kill('SIGKILL');
  }
}
