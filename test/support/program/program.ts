/** The programs of the server, as `npm start` and its like run them, without npm around them. */
import { basename, join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..', '..');

export type Program = 'main' | `tools/${'backup' | 'restore' | 'verify' | 'move' | 'demo'}`;

/** Where `built.ts` has put them; undefined outside Vitest. */
const built = () => process.env.ANTREAN_BUILT;

/** Processes that tests wrote for themselves. */
export const childPrograms = [
  'backup/backing-up-child',
  'support/server/appending-child',
  'support/server/enrol',
] as const;

/**
 * Collecting garbage takes no threads: of hundreds of processes on few cores they would take more than they give. Not for
 * a server: with it large bodies are given back late, and what it needs is measured as it runs in a hall.
 */
const sparing = ['--single-threaded-gc'];

export function wordsForChild(program: (typeof childPrograms)[number]): string[] {
  const folder = built();
  const file = folder === undefined ? join(root, 'test', `${program}.ts`) : join(folder, `${basename(program)}.js`);
  return [...sparing, file];
}

/** What Node is called with. `fromSources`: of each module for itself, and not of what was built of them in `folder`. */
export function wordsFor(program: Program, fromSources = false, folder = built()): string[] {
  // In one piece with the server it would take the server's beginning away from it: a program begins only as the one that was started.
  const isBuilt = folder !== undefined && !fromSources && program !== 'tools/demo';
  const name = program === 'main' ? 'main.cjs' : `${basename(program)}.js`;
  const file = isBuilt ? join(folder, name) : join(root, 'server', `${program}.ts`);
  return [
    ...(isBuilt && program !== 'main' ? sparing : []),
    '--import',
    join(root, 'server', 'base', 'compile-cache.mjs'),
    file,
  ];
}

/** Of the test's own environment: what every program needs, and what a password costs where people come in by the dozen. */
const handedOn = ['PATH', 'HOME', 'NODE_COMPILE_CACHE', 'PASSWORD_KIB'];

/** Nothing else of the test's own environment. */
export function surroundings(environment: Record<string, string>): Record<string, string> {
  const ours = handedOn.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(ours), ...environment };
}
