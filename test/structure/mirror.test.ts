/** A test is found where its source is: `test/` and the path of the source, without `server/`. */
import { existsSync, globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** These try what the whole does. They have no single source, and so no path to mirror. */
const ofBehaviour: Record<string, string> = {
  attacks: 'somebody hostile on the hall’s network, against a running server',
  faults: 'disks, clocks and connections that fail, around a running server',
  processes: 'several servers of one hall',
  e2e: 'the pages in a real browser',
  sim: 'the whole system in one seeded process',
  bench: 'measures, beside a bare server',
  structure: 'the shape of the sources and of the tests',
};

/** Tests of several files of their folder, or of what is no code. */
const ofAFolder: Record<string, string> = {
  'access/wrong-clock': 'what began by a wrong clock, over the whole folder',
  'backup/drill': 'backup, verify and restore, one after the other, as README’s drill has them',
  'backup/kill': 'backups under a server that is killed again and again',
  'backup/redis-drill': 'the same drill with Redis',
  'counter/access/sign-in': 'what the forms of signing in find out about what is typed',
  'counter/supervisor/settings/fields/fields': 'that everything in the settings has a field: all of the folder',
  'counter/ui/words': 'the words of the desk, in both languages',
  'display/voice/clips': 'the recordings themselves',
  'domain/permission/permission': 'the tables of RULES S, over the whole folder',
  'domain/what-if/after-midnight': 'a hall whose day goes on after midnight, over the whole folder',
  'doors/coming-in': 'the links that a start prints, through all doors',
  'doors/http/proxied': 'what a proxy changes, through all doors',
  'doors/sockets/waits-told': 'what each page says of a wait, through all doors',
  'doors/transport/bounds': 'the bounds of what comes in, over the whole folder',
  'setup/old-folder': 'a data folder that an older server wrote',
  'setup/restart': 'a start after a stop: what is kept, and what is not',
  'setup/start': 'a start with good and bad settings: all of the folder',
  'shared/glossary': 'the words of every page, paper and table',
  'shared/wire': 'everything that travels, as one hash',
  'setup/tls': 'a start with a certificate',
};

const tests = globSync('test/**/*.test.ts', { cwd: root })
  .map((file) => file.slice('test/'.length, -'.test.ts'.length))
  .filter((path) => !Object.hasOwn(ofBehaviour, path.split('/')[0] ?? ''));

const placesOf = (folder: string) => [join('server', folder), folder].filter((place) => existsSync(join(root, place)));
/** `redis-doubt` and `admission.property` are tests of `redis` and `admission`, seen from one side. */
const isOf = (name: string, source: string) =>
  name === source || name.startsWith(`${source}-`) || name.startsWith(`${source}.`);
const sourcesIn = (folder: string) =>
  placesOf(folder)
    .flatMap((place) => globSync('*.{ts,mjs}', { cwd: join(root, place) }))
    .map((file) => file.replace(/\.\w+$/, ''));
const hasSource = (path: string) => sourcesIn(dirname(path)).some((source) => isOf(basename(path), source));

describe('tests are found at the path of their source', () => {
  test('the folder of each is a folder of the sources', () => {
    expect(tests.filter((path) => placesOf(dirname(path)).length === 0)).toEqual([]);
  });

  test('each has the name of its source, or its reason not to', () => {
    expect(tests.filter((path) => !hasSource(path)).sort()).toEqual(Object.keys(ofAFolder).sort());
  });

  test('enough was looked at', () => {
    expect(tests.length).toBeGreaterThan(90);
    expect(hasSource('domain/ticket/next-ticket.property')).toBe(true);
    expect(hasSource('domain/ticket/nothing')).toBe(false);
  });
});
