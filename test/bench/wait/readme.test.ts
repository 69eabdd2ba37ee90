/** The world on the page is one: it is read from outside the repository, and measured. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWorldFile } from '../../../server/rehearsal/world-file.ts';
import { tempFolder } from '../../support/server/temp-folder.ts';
import { measureWorld } from './measure/measure-world.ts';
import { dataOf } from './measure/printed.ts';
import { baselines } from './predictors/baselines.ts';

async function worldOfThePage() {
  const page = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
  const file = join(tempFolder(), 'world.ts');
  writeFileSync(file, /```ts\n(.*?)```/s.exec(page)![1]!);
  return readWorldFile(file);
}

test('the world on the page runs as it stands there, and twice the same', async () => {
  const lines: string[] = [];
  const once = async () => {
    const world = await worldOfThePage();
    return measureWorld(world, baselines(world.hall), { history: 1, test: 2 }, (line) => lines.push(line));
  };
  const [first, second] = [await once(), await once()];
  expect(lines.slice(0, 3)).toEqual([
    'one agency 2026-07-06 (history): 50 numbers',
    'one agency 2026-07-07: 50 numbers',
    'one agency 2026-07-08: 50 numbers',
  ]);
  expect(dataOf(first, [])).toEqual(dataOf(second, []));
  const scores = first.scores('QL, pooled work', 'issue', 'all')!;
  expect(scores.count).toBe(100);
  expect(scores.meanWait).toBeGreaterThan(5);
  expect(scores.mae).toBeLessThan(first.scores('mean by half hour', 'issue', 'all')!.mae * 5);
  expect(first.scores('LES', 'wait', 'priority')!.count).toBeGreaterThan(0);
});
