/**
 * Before the tests: the server and its tools as a few files, made of the sources just now, so that the hundreds of processes
 * that tests start need not find, read and link five hundred modules each, which is half the work of a start.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { compiledIn, root } from './program.ts';

const kept = join(root, 'node_modules', '.cache', 'antrean-built');
/** What a process is started of; the last one by the server itself. */
const programs = ['main', 'tools/backup', 'tools/restore', 'tools/verify', 'tools/move', 'backup/copy-process'];

/** What looks for a file beside it finds that of the sources; but the process that is started is the one made here. */
const places: Plugin = {
  name: 'places',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(join(root, 'server'))) return null;
    const folder = JSON.stringify(dirname(id));
    return code
      .replaceAll('import.meta.dirname', folder)
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
      .replaceAll(`join(${folder}, 'copy-process.ts')`, `join(import.meta.dirname, 'copy-process.js')`);
  },
};

/** Vitest calls it for each of its projects; the workers inherit the environment. */
export default async function setup(): Promise<void> {
  if (process.env.ANTREAN_BUILT !== undefined) return;
  const { output } = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [places],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      write: false,
      target: 'esnext',
      minify: false,
      rollupOptions: {
        input: programs.map((program) => join(root, 'server', `${program}.ts`)),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  })) as Rolldown.RolldownOutput;
  const files = output.flatMap((part) => (part.type === 'chunk' ? [[part.fileName, part.code] as const] : []));
  if (!files.some(([, code]) => code.includes('"copy-process.js"')))
    throw new Error('Copies would be made by the sources');
  process.env.ANTREAN_BUILT = keptAs(files);
}

/** Under a name of its own, and whole from the start: another run of the tests may be starting servers of it. */
function keptAs(files: readonly (readonly [name: string, code: string])[]): string {
  const folder = join(kept, createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16));
  if (existsSync(folder)) return folder;
  mkdirSync(kept, { recursive: true });
  const draft = mkdtempSync(join(kept, 'draft-'));
  writeFileSync(join(draft, 'package.json'), '{ "type": "module" }');
  for (const [name, code] of files) writeFileSync(join(draft, name), code);
  try {
    renameSync(draft, folder);
  } catch {
    // Another run was first.
    rmSync(draft, { recursive: true });
  }
  // Refused, it ends in order, and so writes down what Node has compiled for those after it.
  spawnSync(process.execPath, [join(folder, 'main.js')], { env: { ...compiledIn(folder), PORT: 'none' } });
  forgetOld();
  return folder;
}

/** Each kind of server is kept for a day: while one is worked on, there is another one every minute. */
function forgetOld(): void {
  for (const name of readdirSync(kept)) {
    const folder = join(kept, name);
    if (statSync(folder).mtimeMs < Date.now() - 86_400_000) rmSync(folder, { recursive: true, force: true });
  }
}
