import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWorldFile } from '../../server/rehearsal/world-file.ts';
import { tempFolder } from '../support/server/temp-folder.ts';

const written = (name: string, text: string): string => {
  const file = join(tempFolder(), name);
  writeFileSync(file, text);
  return file;
};

test.each(['world', 'default'])('a module outside the repository is read: it exports %s', async (name) => {
  const file = written('mine.mjs', `const mine = { name: 'mine', day: () => ({}) };\nexport { mine as ${name} };`);
  expect((await readWorldFile(file)).name).toBe('mine');
});

test.each([
  ['it exports no world', 'mine.mjs', 'export const day = 1;'],
  ['day: a function day(n) is needed', 'mine.mjs', "export const world = { name: 'mine' };"],
  ['cannot be loaded', 'mine.mjs', 'export const world = {'],
])('what is none is told with its file: %s', async (sentence, name, text) => {
  const file = written(name, text);
  await expect(readWorldFile(file)).rejects.toThrow(sentence);
  await expect(readWorldFile(file)).rejects.toThrow(file);
});

test('a file that is not there is told', async () => {
  await expect(readWorldFile('/nowhere/mine.ts')).rejects.toThrow(
    '/nowhere/mine.ts cannot be loaded: Cannot find module',
  );
});
