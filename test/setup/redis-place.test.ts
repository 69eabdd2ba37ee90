/** Which hall of a Redis a start goes on with. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rememberLog } from '../../server/backup/known-log.ts';
import { sampleHall } from '../../server/sample-hall/sample-hall.ts';
import { placeInRedis } from '../../server/setup/redis-place.ts';
import { smallHall } from '../support/play/hall-builder.ts';

const file = smallHall();
const sample = sampleHall().hallId;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'antrean-place-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** With the halls that the folder knows. */
function place(known: string[], which: 'file' | 'none' | 'nothing given'): string {
  for (const hallId of known) rememberLog(folder, hallId, `log of ${hallId}`);
  return placeInRedis(folder, which === 'file' ? file : null, which === 'none');
}

describe('[H17] which hall of a Redis', () => {
  test.each([
    ['a new one: that of its file', [], 'file', file.hallId],
    ['a new one: the sample', [], 'nothing given', sample],
    ['a new one: without settings', [], 'none', 'mpp'],
    ['one that was set up in the browser goes on', ['mpp'], 'none', 'mpp'],
    ['… also where the start says nothing of it', ['mpp'], 'nothing given', 'mpp'],
    ['one that began with a file goes on without it', [file.hallId], 'nothing given', file.hallId],
    ['… also where a new one was to begin without settings', [file.hallId], 'none', file.hallId],
    ['a file’s own, beside another one that began with a file', ['raha'], 'file', file.hallId],
    ['a file’s own, beside one that was set up in the browser', ['mpp', file.hallId], 'file', file.hallId],
    ['of several the sample', ['raha', sample], 'nothing given', sample],
  ] as const)('[H17] %s', (_, known, which, expected) => {
    expect(place([...known], which)).toBe(expected);
  });
  test('[H17] no second hall begins because somebody gives a file to one that was set up in the browser', () => {
    expect(() => place(['mpp'], 'file')).toThrow(
      /set up in the browser, and HALL_FILE is of the hall .*HALL_FILE=none/,
    );
  });
  test('[H17] of several nobody knows which is meant', () => {
    expect(() => place(['raha', 'wanci'], 'none')).toThrow(/several halls in Redis \(raha, wanci\)/);
  });
  test('[H17] a folder that is not there yet knows none', () => {
    expect(placeInRedis(join(folder, 'new'), null, true)).toBe('mpp');
  });
});
