/** A folder is small enough to be looked through: about twenty files, or files of one kind. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foldersOf } from './import-graph.ts';

const root = join(import.meta.dirname, '..', '..');
const aboutTwenty = 20;
/** Folders with more files than that, and why. */
const ofOneKind: Record<string, string> = {
  'display/voice/en': 'the recordings of one language',
  'display/voice/id': 'the recordings of one language',
  'counter/desk/acts': 'one file an act, and their table',
  'server/backup':
    'one step of copying, moving or restoring a hall a file, and the page of their rules; most are used by several of these',
};

const files = globSync('{server,kiosk,display,counter,shared,test}/**/*.*', { cwd: root });
const sizeOf = (folder: string) => files.filter((file) => foldersOf([file])[0] === folder).length;

test('no folder has many more than twenty files, unless they are of one kind', () => {
  const crowded = foldersOf(files).filter((folder) => sizeOf(folder) > aboutTwenty);
  expect(crowded.sort()).toEqual(Object.keys(ofOneKind).sort());
});

test('enough was looked at', () => {
  expect(files.length).toBeGreaterThan(500);
  expect(sizeOf('shared/base')).toBeGreaterThan(5);
});
