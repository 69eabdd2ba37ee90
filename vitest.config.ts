import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          sequence: { groupOrder: 0 },
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'test/e2e/**'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          // Many wait for servers of their own: one worker a core, where Vitest would leave one free.
          maxWorkers: availableParallelism(),
        },
      },
      {
        test: {
          name: 'browser',
          // After everything else: a browser among other tests on two cores would wait for them.
          sequence: { groupOrder: 1 },
          include: ['test/e2e/**/*.test.ts'],
          maxWorkers: availableParallelism(),
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
