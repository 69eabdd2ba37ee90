/**
 * Before the tests: the server and its tools as a few files, made of the sources just now, so that the hundreds of processes
 * that tests start need not find, read and link five hundred modules each, which is half the work of a start.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import type { TestProject } from 'vitest/node';
import { childPrograms, root, wordsFor } from './program.ts';

const kept = join(root, 'node_modules', '.cache', 'antrean-built');
const server = 'server/main';
const starter = join(import.meta.dirname, 'start-main.cjs');
/** What else a process or a thread is started of: by tests, by the server itself, and what tests wrote to be a process. */
const programs = [
  'server/tools/backup',
  'server/tools/restore',
  'server/tools/verify',
  'server/tools/move',
  'server/backup/copy-process',
  'server/estimate/forecast-worker',
  'server/estimate/learning-worker',
  'server/estimate/what-if-worker',
  ...childPrograms.map((name) => `test/${name}`),
];
/** What looks for a file beside it finds that of the sources; but the process or thread that is started is the one made here. */
const placesFrom = (here: 'import.meta.dirname' | '__dirname'): Plugin => ({
  name: 'places',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(join(root, 'server'))) return null;
    const folder = JSON.stringify(dirname(id));
    return (
      code
        .replaceAll('import.meta.dirname', folder)
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
        .replace(/\bjoin\("[^"]+", '(copy-process|[\w-]+-worker)\.ts'\)/g, `join(${here}, '$1.js')`)
        // Asked by the server alone, which lies in a file of its own and is that which was started.
        .replace('import.meta.main', 'true')
        // A hall leaves a copy the time that it does not need itself; tests, which leave none, would wait for it.
        .replace('setPriority(niceness);', '')
        // Where a test says so, a password costs next to nothing; see `surroundings`.
        .replace('memory: 47_104', 'memory: Number(process.env.PASSWORD_KIB ?? 47_104)')
    );
  },
});

/** Vitest calls it for each of its projects, and again where somebody works on the sources; the workers inherit the environment. */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  if (process.env.ANTREAN_BUILT !== undefined) return;
  await provide();
  project.onTestsRerun(provide);
  return writeToMemory();
}

async function provide(): Promise<void> {
  const folder = await built();
  process.env.ANTREAN_BUILT = folder;
  process.env.NODE_COMPILE_CACHE = compiledIn(folder);
}

/** What Node has compiled lies beside it, and goes with it. */
const compiledIn = (folder: string) => join(folder, 'compiled');

/** Where it is; made anew when something that it is made of has changed. */
async function built(): Promise<string> {
  const sources = globSync(
    ['{server,shared,test/support}/**/*.*', 'package-lock.json', ...programs.map((program) => `${program}.ts`)],
    { cwd: root },
  );
  const hash = createHash('sha256').update(readFileSync(import.meta.filename));
  for (const file of sources.sort()) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  const folder = join(kept, hash.digest('hex').slice(0, 16));
  if (!existsSync(folder)) await keep(folder, await make());
  return folder;
}

type Files = (readonly [name: string, code: string])[];

async function make(): Promise<Files> {
  const files = [...(await makeServer()), ...(await makeOthers())];
  const code = files.map(([, code]) => code).join();
  for (const each of ['copy-process', 'forecast-worker', 'learning-worker', 'what-if-worker'])
    if (!new RegExp(`["'\`]${each}\\.js["'\`]`).test(code)) throw new Error(`${each} would be that of the sources`);
  if (!code.includes('PASSWORD_KIB')) throw new Error('Passwords would cost the tests of pages what they cost a hall');
  if (code.includes('setPriority(niceness')) throw new Error('Copies would wait for all other tests');
  return files;
}

/** A script, for V8 tells what it has compiled while a script ran, but not while a module did; see `start-main.cjs`. */
async function makeServer(): Promise<Files> {
  const output = { format: 'cjs', entryFileNames: 'server.cjs', chunkFileNames: '[name].cjs' } as const;
  const files = await bundle([server], placesFrom('__dirname'), output);
  return files.map(([name, code]) => [name, code.replace(/[^\0-\x7f]/g, escaped)]);
}

/** One byte for each character. */
const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const makeOthers = () => bundle(programs, placesFrom('import.meta.dirname'), { chunkFileNames: '[name].js' });

async function bundle(inputs: string[], places: Plugin, output: Rolldown.OutputOptions): Promise<Files> {
  const { output: made } = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [places],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      write: false,
      target: 'esnext',
      rollupOptions: {
        input: inputs.map((program) => join(root, `${program}.ts`)),
        // Each process reads them all, so they are short; names stay, which the traces of errors show.
        output: {
          entryFileNames: '[name].js',
          minify: { codegen: true, compress: false, mangle: false },
          ...output,
        },
      },
    },
  })) as Rolldown.RolldownOutput;
  return made.flatMap((part) => (part.type === 'chunk' ? [[part.fileName, part.code] as const] : []));
}

/**
 * What tests write goes to memory where there is room: they ask for tens of thousands of syncs, each of which a disk answers
 * after milliseconds. None of them could see that it reached the disk; that it is asked for they see there too.
 */
function writeToMemory(): () => void {
  if (process.env.TMPDIR !== undefined || !hasRoom(memory)) return () => undefined;
  const folder = mkdtempSync(join(memory, 'antrean-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

const memory = '/dev/shm';
const hasRoom = (folder: string): boolean => {
  const { bavail = 0, bsize = 0 } = existsSync(folder) ? statfsSync(folder) : {};
  return bavail * bsize > 2 ** 31;
};

/** Whole from the start: another run of the tests may be starting servers of it. */
async function keep(folder: string, files: Files): Promise<void> {
  mkdirSync(kept, { recursive: true });
  const draft = mkdtempSync(join(kept, 'draft-'));
  writeFileSync(join(draft, 'package.json'), '{ "type": "module" }');
  for (const [name, code] of files) writeFileSync(join(draft, name), code);
  copyFileSync(starter, join(draft, 'main.cjs'));
  try {
    renameSync(draft, folder);
  } catch {
    // Another run was first.
    rmSync(draft, { recursive: true });
  }
  await compile(folder);
  forgetOld();
}

/** Many are killed, and never write down what was compiled for them; so each is started once before, and ends in order. */
async function compile(folder: string): Promise<void> {
  const env = { NODE_COMPILE_CACHE: compiledIn(folder), PORT: 'none' };
  const ending = [[join(folder, 'copy-process.js')], wordsFor('main', true)];
  for (const words of ending) spawnSync(process.execPath, words, { env });
  const data = mkdtempSync(join(tmpdir(), 'antrean-first-'));
  const place = { DATA_DIR: data, HOST: '127.0.0.1', PORT: '0', KEEP_COMPILED: 'yes' };
  const first = spawn(process.execPath, wordsFor('main', false, folder), { env: { ...env, ...place }, stdio: 'pipe' });
  const ended = once(first, 'exit');
  await Promise.race([once(first.stdout, 'data'), ended]);
  first.kill('SIGTERM');
  await ended;
  rmSync(data, { recursive: true });
}

/** Each kind of server is kept for a day: while one is worked on, there is another one every minute. */
function forgetOld(): void {
  for (const name of readdirSync(kept)) {
    const folder = join(kept, name);
    if (statSync(folder).mtimeMs < Date.now() - 86_400_000) rmSync(folder, { recursive: true, force: true });
  }
}
