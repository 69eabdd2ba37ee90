/** Which files and packages a file may know. The order of the folders: floors.ts. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeFiles, importsOf, sources } from './import-graph.ts';

const root = join(import.meta.dirname, '..', '..');
const libraries = { lit: /^(lit(\/|$)|@lit\/context$)/, type: /^@fontsource-variable\// };

/** The first of these that a file is in counts. `own` are folders of ours, `packages` what comes from outside. */
const rooms: { folder: string; own: string[]; packages: (string | RegExp)[] }[] = [
  { folder: 'shared/client/search', own: ['shared'], packages: ['minisearch'] },
  { folder: 'shared/client', own: ['shared'], packages: [libraries.lit, libraries.type, 'socket.io-client', 'uqr'] },
  { folder: 'shared', own: ['shared'], packages: ['zod/mini'] },
  { folder: 'server/domain', own: ['server/domain', 'shared'], packages: ['zod'] },
  // Runs before anything is installed.
  { folder: 'server/tools/prepare.mjs', own: [], packages: [/^node:/] },
  // Who acts in a rehearsal speaks to its server as a page does.
  { folder: 'server/rehearsal/cast', own: ['server', 'shared'], packages: [/^node:/, 'zod', 'socket.io-client'] },
  {
    folder: 'server',
    own: ['server', 'shared', 'package.json'],
    packages: [
      /^node:/,
      ...[
        'express',
        'socket.io',
        'socket.io-parser',
        'zod',
        'pino',
        'helmet',
        'compression',
        'ioredis',
        'ipaddr.js',
        'cookie',
        'proxy-addr',
        'zod-openapi',
        'ws',
      ],
    ],
  },
  // Makes the recordings; runs by hand, and in no page.
  { folder: 'display/voice/record.mjs', own: ['display/voice', 'shared'], packages: [/^node:/] },
  ...['kiosk', 'display', 'counter'].map((folder) => ({
    folder,
    own: [folder, 'shared'],
    packages: [libraries.lit, libraries.type, 'minisearch', 'idb', 'zod/mini'],
  })),
];
/** Server and core run without a page. */
const pagesOnly = 'shared/client';

const files = codeFiles(root, sources);
const isIn = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const roomOf = (file: string) => rooms.find(({ folder }) => isIn(file, folder))!;

/** The imports of a file that it must not have. */
function trespasses(file: string, text: string): string[] {
  const { folder, own, packages } = roomOf(file);
  return importsOf(text).filter((name) => {
    if (!name.startsWith('.'))
      return !packages.some((known) => (typeof known === 'string' ? known === name : known.test(name)));
    const target = join(dirname(file), name);
    const needsPage = isIn(target, pagesOnly) && (isIn(folder, 'server') || folder === 'shared');
    return needsPage || !own.some((room) => isIn(target, room));
  });
}

describe('no file knows more than its place allows', () => {
  test.each(files)('%s', (file) => {
    expect(trespasses(file, readFileSync(join(root, file), 'utf8'))).toEqual([]);
  });

  test('and enough files were looked at', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(files).toContain('server/domain/decide.ts');
  });
});

test.each([
  ['server/domain/decide.ts', "import { readFileSync } from 'node:fs';"],
  ['server/domain/decide.ts', "import { Hall } from '../hall.ts';"],
  ['server/domain/decide.ts', "import type { Connection } from '../../shared/client/connection/connection.ts';"],
  ['server/hall.ts', "import { html } from 'lit';"],
  ['server/hall.ts', "import { smallHall } from '../test/support/hall-builder.ts';"],
  ['shared/views/views.ts', "export * from '../client/look/tokens.ts';"],
  ['shared/client/connection/connection.ts', "import { decide } from '../../../server/domain/decide.ts';"],
  ['kiosk/kiosk-app.ts', "import '../display/display-app.ts';"],
  ['kiosk/kiosk-app.ts', "const app = await import('../server/hall.ts');"],
  ['counter/counter-app.ts', "import { io } from 'socket.io-client';"],
])('the rules would find out %s with %s', (file, text) => {
  expect(trespasses(file, text)).toHaveLength(1);
});
