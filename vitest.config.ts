import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';

const setUp = 'test/support/program/built.ts';
/** Each file gets a world of its own. The others share what their worker has loaded, and put back what they change. */
const alone = ['test/sim/**'];

/** Copies of a log are made by a process; see `built.ts`. */
const copiesAreBuilt: Plugin = {
  name: 'copies-are-built',
  transform: (code, id) =>
    id.endsWith('/server/backup/copying.ts')
      ? code.replace(
          "join(import.meta.dirname, 'copy-process.ts')",
          () => `'${join(process.env.ANTREAN_BUILT ?? '', 'copy-process.js')}'`,
        )
      : null,
};

const core = {
  sequence: { groupOrder: 0 },
  globalSetup: setUp,
  testTimeout: 30_000,
  hookTimeout: 30_000,
  // Many wait for servers of their own: one worker a core, where Vitest would leave one free.
  maxWorkers: availableParallelism(),
};

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [copiesAreBuilt],
        test: {
          ...core,
          name: 'core',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'test/e2e/**', ...alone],
          isolate: false,
        },
      },
      {
        plugins: [copiesAreBuilt],
        test: { ...core, name: 'alone', include: alone.map((folder) => `${folder}/*.test.ts`) },
      },
      {
        test: {
          name: 'browser',
          // After everything else: a browser among other tests on two cores would wait for them.
          sequence: { groupOrder: 1 },
          globalSetup: setUp,
          include: ['test/e2e/**/*.test.ts'],
          maxWorkers: availableParallelism(),
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
