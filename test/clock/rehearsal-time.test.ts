import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { RehearsalTime, withoutStalls } from '../../server/clock/rehearsal-time.ts';
import { clock, minutes, seconds } from '../support/play/hall-builder.ts';

let elapsed: number;
let time: RehearsalTime;
let changes: number;
beforeEach(() => {
  elapsed = 5_000;
  time = new RehearsalTime(clock('07:50'), 60, () => elapsed);
  changes = 0;
  time.onChange(() => changes++);
});

test('[RH4] it goes so many times faster as its pace says, also after the pace has changed', () => {
  elapsed += 10 * seconds;
  expect(time.now()).toBe(clock('08:00'));
  time.setPace(600);
  expect(time.now()).toBe(clock('08:00'));
  elapsed += 6 * seconds;
  expect(time.now()).toBe(clock('09:00'));
  time.setPace(1);
  elapsed += 30 * seconds;
  expect(time.now()).toBe(clock('09:00:30'));
  expect(changes).toBe(2);
});

test('[RH8] what the machine sleeps is no time of a rehearsal; what it is only late, is', () => {
  let now = 0;
  const counted = withoutStalls(() => now);
  const asked = [200, 900, 60_000, 200].map((ms) => {
    now += ms;
    return counted();
  });
  expect(asked).toEqual([200, 1_100, 2_100, 2_300]);
});

test('[RH4] it stands still, and goes on from there', () => {
  time.setPace(0);
  elapsed += 60 * minutes;
  expect(time.now()).toBe(clock('07:50'));
  expect(time.rehearsalPace()).toBe(0);
  time.setPace(60);
  elapsed += 1 * seconds;
  expect(time.now()).toBe(clock('07:51'));
});

test('[RH4] it skips to a later moment and never back, whoever says it', () => {
  time.skipTo(clock('12:00'));
  expect(time.now()).toBe(clock('12:00'));
  time.skipTo(clock('09:00'));
  time.written(clock('09:00'));
  time.begin(clock('09:00'));
  expect(time.now()).toBe(clock('12:00'));
  time.written(clock('12:30'));
  elapsed += 1 * seconds;
  expect(time.now()).toBe(clock('12:31'));
  expect(changes).toBe(1);
});

test('[RH4] it is never in doubt, and a listener that has left hears nothing', () => {
  const leave = time.onChange(() => changes++);
  leave();
  time.setPace(2);
  expect(changes).toBe(1);
  expect(time.doubt()).toBeNull();
});

test('[RH1] no other program than that of a rehearsal makes its time, or serves a hall with it', () => {
  const root = join(import.meta.dirname, '..', '..');
  const sources = globSync('server/**/*.ts', { cwd: root });
  const making = sources.filter((path) =>
    /new RehearsalTime\(|serveHall\([^)]*,/.test(
      readFileSync(join(root, path), 'utf8').replace(/function serveHall\(/, ''),
    ),
  );
  expect(making).toEqual(['server/tools/demo.ts']);
  expect(sources.length).toBeGreaterThan(200);
});
