/** `npm run check-hall -- FILE`: lines and exit codes (rule H6). What it finds is tried on the function that a start asks too. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { smallHall } from '../support/play/hall-builder.ts';
import { root } from '../support/program/program.ts';
import { tempFolder } from '../support/server/temp-folder.ts';

const tool = join(root, 'server', 'tools', 'check-hall.ts');
function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...words], { encoding: 'utf8' });
  return { status, lines: stdout.split('\n').filter((line) => line !== ''), stderr };
}

test('[H6] 0: a hall, with what is warned of; 1: none, or no file; 2: typed wrongly', () => {
  const file = join(tempFolder(), 'hall.json');
  const hall = smallHall((draft) => {
    draft.zones.push({ zoneId: 'barat', name: { id: 'Barat' }, place: { id: 'Lantai 3' } });
  });
  writeFileSync(file, JSON.stringify(hall));
  expect(run(file)).toEqual({
    status: 0,
    lines: [
      'warning: zone barat: no counter is in it',
      `${file}: a hall with 3 agencies, 5 services, 5 counters; 1 warning.`,
    ],
    stderr: '',
  });
  writeFileSync(file, JSON.stringify({ ...hall, city: '' }));
  expect(run(file)).toEqual({
    status: 1,
    lines: ['error: hall: city is empty: at least 1 letter is needed'],
    stderr: `Antrean: ${file}: 1 error; a start would refuse it\n`,
  });
  expect(run('/nowhere.json')).toMatchObject({ status: 1, lines: [] });
  expect(run()).toMatchObject({ status: 2, stderr: 'Antrean: npm run check-hall -- FILE\n' });
});
