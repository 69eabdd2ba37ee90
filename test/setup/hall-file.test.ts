/** With which settings a start goes on: those of its file, of the browser, of the sample, or none. */
import { describe, expect, test } from 'vitest';
import { configOf } from '../../server/setup/config.ts';
import { settingsAtStart } from '../../server/setup/hall-file.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import { given } from '../support/play/given.ts';
import { smallHall } from '../support/play/hall-builder.ts';
import { changeHall, officer } from '../support/play/wishes.ts';

const called = (city: string): Hall =>
  smallHall((hall) => {
    hall.city = city;
  });
const fromFile = given().state;
const changed = given().did(officer('p-lina'), changeHall(smallHall(), called('Baubau'))).state;
const empty = { hall: null, changedBy: null };
const sample = called('Lakudo contoh');

describe('[H12] a file', () => {
  test('[H12] is applied at each start while the settings came from a file', () => {
    expect(settingsAtStart(fromFile, called('Raha'), sample, false)).toEqual({ take: called('Raha'), say: null });
    expect(settingsAtStart(empty, called('Raha'), sample, false)).toEqual({ take: called('Raha'), say: null });
  });
  test('[H12] never takes the place of what was changed in the browser, and the start says so in one line', () => {
    const { take, say } = settingsAtStart(changed, called('Raha'), sample, false);
    expect(take).toBeNull();
    expect(say).toMatch(/^HALL_FILE is not used: [^\n]*2026-07-05T22:00:00.000Z[^\n]*HALL_FILE_WINS=yes[^\n]*$/);
  });
  test('[H12] is taken where whoever starts says so, or where it says what holds', () => {
    expect(settingsAtStart(changed, called('Raha'), sample, true).take).toEqual(called('Raha'));
    expect(settingsAtStart(changed, called('Baubau'), sample, false)).toEqual({ take: called('Baubau'), say: null });
  });
});

describe('[H13] without a file', () => {
  test('[H13] a new hall has the sample, or nothing; one that has settings goes on with them', () => {
    expect(settingsAtStart(empty, null, sample, false).take).toEqual(sample);
    expect(settingsAtStart(empty, null, null, false).take).toBeNull();
    for (const state of [fromFile, changed]) expect(settingsAtStart(state, null, sample, true).take).toBeNull();
  });
  test('[H13] none is wanted: with SQLite as with Redis', () => {
    expect(configOf({ HALL_FILE: 'none' }).hallFile).toBe('none');
    expect(configOf({ HALL_FILE: 'none', REDIS_URL: 'redis://127.0.0.1' }).hallFile).toBe('none');
  });
});
