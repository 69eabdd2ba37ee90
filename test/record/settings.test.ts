/** Which settings were in force when, in a log that is longer than what is read at once. */
import { expect, test } from 'vitest';
import type { Entry } from '../../server/domain/core/entry.ts';
import { MemoryLog } from '../../server/log/memory.ts';
import { entryAt, firstPositionAt } from '../../server/record/reading.ts';
import { SettingsHistory } from '../../server/record/settings.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import { chainOf } from '../support/play/chain-of.ts';
import { smallHall } from '../support/play/hall-builder.ts';
import { SpyingLog } from '../support/server/odd-logs.ts';

const hallCalled = (name: string): Hall =>
  smallHall((hall) => {
    hall.city = name;
  });
const changes: Record<number, Hall> = Object.fromEntries(
  [1, 2, 2_500, 4_999, 9_000].map((position) => [position, hallCalled(`${position}`)]),
);
const entries = chainOf(10_000).map((entry): Entry => {
  const hall = changes[entry.position];
  return hall ? { ...entry, events: [{ type: 'HallConfigured', hall }] } : entry;
});
const now = changes[9_000]!;

async function logOf(log = new MemoryLog()) {
  await log.append(entries, 0);
  return { log, head: entries.length };
}

test.each([
  [2, '1'],
  [3, '2'],
  [2_500, '2'],
  [2_501, '2500'],
  [4_999, '2500'],
  [5_000, '4999'],
  [9_000, '4999'],
  [9_001, '9000'],
  [10_001, '9000'],
])('[P4] before position %i they were those of %s', async (position, city) => {
  expect((await new SettingsHistory().before(await logOf(), now, position))?.city).toBe(city);
});
test('[P4] before the first there are none', async () => {
  expect(await new SettingsHistory().before(await logOf(), now, 1)).toBeNull();
});
test('[P4] many who ask at once hear the same as one after another', async () => {
  const [reading, history] = [await logOf(), new SettingsHistory()];
  const positions = [9_500, 3, 7_000, 2_501, 4_000, 9_000, 2];
  const told = await Promise.all(positions.map((position) => history.before(reading, now, position)));
  expect(told.map((hall) => hall?.city)).toEqual(['9000', '2', '4999', '2500', '2500', '4999', '1']);
});
test('[P4] when they change meanwhile, what is told stays true', async () => {
  const log = new MemoryLog();
  await log.append(entries.slice(0, 5_500), 0);
  const history = new SettingsHistory();
  expect((await history.before({ log, head: 5_500 }, changes[4_999]!, 5_400))?.city).toBe('4999');
  await log.append(entries.slice(5_500), 5_500);
  const reading = { log, head: 10_000 };
  expect((await history.before(reading, now, 5_400))?.city).toBe('4999');
  expect((await history.before(reading, now, 9_500))?.city).toBe('9000');
});
test('what was searched once is not searched again', async () => {
  const log = new SpyingLog();
  const [reading, history] = [await logOf(log), new SettingsHistory()];
  await history.before(reading, now, 3_000);
  const searched = log.readFrom.length;
  await history.before(reading, now, 3_000);
  await history.before(reading, now, 9_999);
  expect(log.readFrom).toHaveLength(searched);
});

test('the first entry at an instant', async () => {
  const reading = await logOf();
  const instant = async (position: number) => (await entryAt(reading, position))!.at;
  for (const position of [1, 2, 777, 5_000, 9_999, 10_000]) {
    expect(await firstPositionAt(reading, await instant(position))).toBe(position);
    expect(await firstPositionAt(reading, (await instant(position)) + 1)).toBe(position + 1);
  }
  expect(await firstPositionAt(reading, 0)).toBe(1);
  expect(await firstPositionAt({ ...reading, head: 0 }, 0)).toBe(1);
  expect(await entryAt(reading, 10_001)).toBeNull();
});
