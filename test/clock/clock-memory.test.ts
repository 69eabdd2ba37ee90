import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ClockMemory } from '../../server/clock/clock-memory.ts';
import { clock, hours, minutes } from '../support/play/hall-builder.ts';
import { tempFolder } from '../support/server/temp-folder.ts';

function machine(folder = tempFolder(), logId = 'log') {
  const at = { bootId: 'first' as string | null, uptimeMs: (5 * hours) as number | null };
  const memory = new ClockMemory(folder, logId, { bootId: () => at.bootId, uptimeMs: () => at.uptimeMs });
  return { at, memory, folder };
}

test('[M4] knows what time it is, until the machine starts anew', () => {
  const { at, memory, folder } = machine();
  expect(memory.recall()).toBeNull();
  memory.keep(clock('08:00'));
  at.uptimeMs! += 10 * minutes;
  expect(memory.recall()).toBe(clock('08:10'));
  const again = machine(folder);
  again.at.uptimeMs! += hours;
  expect(again.memory.recall()).toBe(clock('09:00'));
  again.at.bootId = 'second';
  expect(again.memory.recall()).toBeNull();
});

test('[M4] knows nothing of another log: one that was restored goes on from its own end', () => {
  const { memory, folder } = machine();
  memory.keep(clock('08:00'));
  expect(machine(folder).memory.recall()).toBe(clock('08:00'));
  expect(machine(folder, 'restored').memory.recall()).toBeNull();
});

test('[M4] an uptime that is less than it was is another one', () => {
  const { at, memory } = machine();
  memory.keep(clock('08:00'));
  at.uptimeMs = minutes;
  expect(memory.recall()).toBeNull();
});

test('where nothing can be read or written, nothing is known and nobody is stopped', () => {
  const { at, memory, folder } = machine();
  memory.keep(clock('08:00'));
  writeFileSync(join(folder, 'clock.json'), '{"hall":');
  expect(memory.recall()).toBeNull();
  at.uptimeMs = null;
  memory.keep(clock('08:00'));
  const nowhere = machine(join(folder, 'not', 'there'));
  nowhere.memory.keep(clock('08:00'));
  expect(nowhere.memory.recall()).toBeNull();
});

test('this machine tells its own', () => {
  const memory = new ClockMemory(tempFolder(), 'log');
  memory.keep(clock('08:00'));
  const recalled = memory.recall();
  expect(recalled).toBeGreaterThanOrEqual(clock('08:00'));
  expect(recalled).toBeLessThan(clock('08:01'));
});
