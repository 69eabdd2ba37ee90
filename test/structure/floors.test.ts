/** Folders import one way: from upper floors to lower ones. `npm run rooms` draws it. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testFloors, floors as written } from './floors.ts';
import {
  type Arrow,
  arrowsOf,
  bothWays,
  codeFiles,
  foldersOf,
  nameOf,
  orderFor,
  runningUp,
  sources,
  spelledOut,
} from './import-graph.ts';

const root = join(import.meta.dirname, '..', '..');
const [files, testFiles] = [codeFiles(root, sources), codeFiles(root, ['test'])];
const floors = spelledOut(written, foldersOf(files));
const [arrows, testArrows] = [arrowsOf(root, files), arrowsOf(root, testFiles)];

describe('the sources', () => {
  test('each folder has its floor, and each floor its folders', () => {
    expect(floors.flat().sort()).toEqual(foldersOf(files));
  });

  test('a folder imports only from floors below its own', () => {
    expect(runningUp(arrows, floors).map(nameOf)).toEqual([]);
  });

  test('enough was looked at', () => {
    expect(arrows.length).toBeGreaterThan(150);
    expect(arrows.map(nameOf)).toContain('server/hall → server/log');
  });
});

describe('the tests', () => {
  test('a folder imports only from floors below its own', () => {
    expect(runningUp(testArrows, testFloors).map(nameOf)).toEqual([]);
  });

  test('what is named as a floor is there', () => {
    expect(foldersOf(testFiles)).toEqual(expect.arrayContaining(testFloors.flat()));
    expect(testArrows.map(nameOf)).toContain('test/domain → test/support/play');
  });
});

test('no two folders import from each other', () => {
  expect([...bothWays(arrows), ...bothWays(testArrows)]).toEqual([]);
});

describe('the functions that tell', () => {
  const arrow = (from: string, to: string): Arrow => ({ from, to, imports: [] });
  const three = [arrow('a', 'b'), arrow('b', 'a'), arrow('b', 'c'), arrow('a', 'c')];

  test('an arrow to a floor above, to the same floor, or to a folder without a floor runs up', () => {
    expect(runningUp(three, [['c'], ['a', 'b']])).toEqual(three);
    expect(runningUp(three, [['a'], ['b'], ['c']]).map(nameOf)).toEqual(['b → a']);
    expect(runningUp(three, [['a'], ['b']]).map(nameOf)).toEqual(['b → a', 'b → c', 'a → c']);
  });

  test('a pair that imports both ways is told once', () => {
    expect(bothWays(three)).toEqual(['a ⇄ b']);
  });

  test('`a/*` is every folder in a that no floor names', () => {
    expect(spelledOut([['a/*', 'x'], ['a/b']], ['a', 'a/b', 'a/c', 'a/c/d', 'b/c', 'x'])).toEqual([
      ['a/c', 'x'],
      ['a/b'],
    ]);
  });

  test('the order that is found lets few arrows run up', () => {
    const chain = [arrow('c', 'b'), arrow('b', 'a'), arrow('d', 'c'), arrow('a', 'd')];
    expect(runningUp(chain, orderFor(['a', 'b', 'c', 'd'], chain))).toHaveLength(1);
    expect(orderFor(['a', 'b', 'c'], [arrow('c', 'b'), arrow('b', 'a')])).toEqual([['c'], ['b'], ['a']]);
  });
});
