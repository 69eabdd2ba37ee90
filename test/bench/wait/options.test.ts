import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { tempFolder } from '../../support/server/temp-folder.ts';
import { help, optionsFrom } from './options.ts';

test('--help is answered whatever else is asked, and names every option', async () => {
  expect(await optionsFrom(['--help', '--days', 'many'])).toBeNull();
  for (const option of ['--days', '--only', '--world', '--json', '--plots', '--help']) expect(help).toContain(option);
});

test('days without history are asked for as any others, and have no plots', async () => {
  expect(await optionsFrom(['--days', '0,3', '--only', 'uneven'])).toMatchObject({
    days: { history: 0, test: 3 },
    worlds: [{ name: 'uneven' }],
  });
  await expect(optionsFrom(['--days', '0,3', '--plots'])).rejects.toThrow('at least one day of history');
});

test.each([['3'], ['3,0'], ['-1,2'], ['1,2,3'], ['1.5,2']])(
  '--days %s is told to be no two whole numbers',
  async (days) => {
    await expect(optionsFrom([`--days=${days}`])).rejects.toThrow('two whole numbers are needed');
  },
);

test('without history a hall that has learned nothing is measured, alone', async () => {
  const file = join(tempFolder(), 'world.mjs');
  writeFileSync(
    file,
    `const hour = 3_600_000;
export const world = { name: 'short', day: (n) => ({
  date: \`2026-07-0\${6 + n}\`,
  arrivals: [0, 1, 2].map((place) => ({ at: 8 * hour + place * 60_000, serviceId: 'A-KTP', comesMs: 0 })),
  shifts: [{ counterId: 'loket-1', officerId: 'ani', from: 8 * hour, until: 9 * hour }],
  serviceMs: () => 300_000,
  gapMs: () => 0,
}) };`,
  );
  const run = join(import.meta.dirname, 'run.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [run, '--days', '0,1', '--world', file, '--json']);
  expect(stdout).toMatch(/^ours, cold +\d/m);
  expect(stdout).not.toContain('ours, learned');
  expect(JSON.parse(stdout.trim().split('\n').at(-1)!)).toMatchObject([{ world: 'short', bars: [] }]);
});
