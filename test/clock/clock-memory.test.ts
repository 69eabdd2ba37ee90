import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ClockMemory } from '../../server/clock/clock-memory.ts';
import { clock, hours, minutes } from '../support/play/hall-builder.ts';
import { tempFolder } from '../support/server/temp-folder.ts';

const kept = (at: string) => ({ hall: clock(at), believedAheadMs: null, movedMs: 0 });

function machine(folder = tempFolder(), logId = 'log') {
  const at = { bootId: 'first' as string | null, uptimeMs: (5 * hours) as number | null };
  const memory = new ClockMemory(folder, logId, { bootId: () => at.bootId, uptimeMs: () => at.uptimeMs });
  return { at, memory, folder };
}

test('[M4] knows what time it is, until the machine starts anew', () => {
  const { at, memory, folder } = machine();
  expect(memory.recall()).toBeNull();
  memory.keep(kept('08:00'));
  at.uptimeMs! += 10 * minutes;
  expect(memory.recall()?.at).toBe(clock('08:10'));
  const again = machine(folder);
  again.at.uptimeMs! += hours;
  expect(again.memory.recall()?.at).toBe(clock('09:00'));
  again.at.bootId = 'second';
  expect(again.memory.recall()).toBeNull();
});

test('[M4] the time is the machine’s: a log that was restored does not make it forgotten', () => {
  const { memory, folder } = machine();
  memory.keep({ hall: clock('08:00'), believedAheadMs: -5 * minutes, movedMs: hours });
  const more = { at: clock('08:00'), believedAheadMs: -5 * minutes, movedMs: hours };
  expect(machine(folder).memory.recall()).toEqual({ ...more, isOfThisLog: true });
  expect(machine(folder, 'restored').memory.recall()).toEqual({ ...more, isOfThisLog: false });
});

test('[M4] what a server of an earlier version has kept is known', () => {
  const { memory, folder } = machine();
  const old = { logId: 'log', bootId: 'first', uptimeMs: 5 * hours, hall: clock('08:00') };
  writeFileSync(join(folder, 'clock.json'), JSON.stringify(old));
  expect(memory.recall()).toEqual({ at: clock('08:00'), isOfThisLog: true, believedAheadMs: null, movedMs: 0 });
});

test('[M4] when the time of a log was kept last is known also after the machine was started anew, and not of another log', () => {
  const { at, memory, folder } = machine();
  expect(memory.keptLast()).toBeNull();
  memory.keep(kept('08:00'));
  at.bootId = 'second';
  expect([memory.recall(), memory.keptLast()]).toEqual([null, clock('08:00')]);
  expect(machine(folder, 'restored').memory.keptLast()).toBeNull();
});

test('[M4] an uptime that is less than it was is another one', () => {
  const { at, memory } = machine();
  memory.keep(kept('08:00'));
  at.uptimeMs = minutes;
  expect(memory.recall()).toBeNull();
});

test('where nothing can be read or written, nothing is known and nobody is stopped', () => {
  const { at, memory, folder } = machine();
  memory.keep(kept('08:00'));
  writeFileSync(join(folder, 'clock.json'), '{"hall":');
  expect(memory.recall()).toBeNull();
  at.uptimeMs = null;
  memory.keep(kept('08:00'));
  const nowhere = machine(join(folder, 'not', 'there'));
  nowhere.memory.keep(kept('08:00'));
  expect(nowhere.memory.recall()).toBeNull();
});

test('this machine tells its own', () => {
  const memory = new ClockMemory(tempFolder(), 'log');
  memory.keep(kept('08:00'));
  const recalled = memory.recall()?.at;
  expect(recalled).toBeGreaterThanOrEqual(clock('08:00'));
  expect(recalled).toBeLessThan(clock('08:01'));
});
