import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const setUp = 'test/support/program/built.ts';
/** Each file gets a world of its own. The others share what their worker has loaded, and put back what they change. */
const alone = ['test/sim/**'];

const copyFromSources = "join(import.meta.dirname, 'copy-process.ts')";
/** Copies of a log are made by a process; see `built.ts`. In front of all that would write the line in another way. */
const copiesAreBuilt: Plugin = {
  name: 'copies-are-built',
  enforce: 'pre',
  transform: (code, id) => {
    if (!id.endsWith('/server/backup/copying.ts')) return null;
    if (!code.includes(copyFromSources)) throw new Error('Copies would be made by the sources');
    return code.replace(copyFromSources, () => `'${join(process.env.ANTREAN_BUILT ?? '', 'copy-process.js')}'`);
  },
};

/**
 * Where the longest files are: were one of them the last, the other workers would wait for it. Those that have a worker of
 * their own stand in front of all that share one, which is given up as soon as one of them is next.
 */
const long = [
  'e2e/kiosk-offline',
  'sim/',
  'e2e/coming-in',
  'e2e/states',
  'e2e/morning',
  'e2e/',
  'tools/demo',
  'backup/',
  'faults/',
  'setup/',
  'processes/',
  'attacks/',
  'log/redis/',
  'shared/client/',
  'domain/ticket/',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const path = relative(join(import.meta.dirname, 'test'), moduleId);
      const place = long.findIndex((beginning) => path.startsWith(beginning));
      return place === -1 ? long.length : place;
    };
    return (await super.sort(files)).sort((one, other) => placeOf(one) - placeOf(other));
  }
}

/** Many wait, for servers of their own or for a deadline: with one more than there are cores a quarter of the processor is idle. */
const maxWorkers = availableParallelism() + 2;

/** Hundreds come in by a password, each of which takes a hall 0.1 to 0.2 s of processor. */
const env = { PASSWORD_KIB: '1024' };
const all = { globalSetup: setUp, maxWorkers, env };
/** A wait ends when what it waits for has come; on a busy machine that is late, and still right. */
const core = { ...all, testTimeout: 120_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
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
          ...all,
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          isolate: false,
          testTimeout: 240_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
