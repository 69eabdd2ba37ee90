/** What every log promises. */
import { expect, test } from 'vitest';
import { sealSnapshot, verifyChain } from '../../server/log/chain.ts';
import { type EventLog, HeadMoved, NotWritten } from '../../server/log/log.ts';
import { chainOf } from '../support/play/chain-of.ts';

/** `create` gives a new, empty log. */
export function keepsTheContract(create: () => EventLog | Promise<EventLog>): void {
  const written = (log: EventLog, from = 1) => Array.fromAsync(log.read(from));
  const snapshotAt = (position: number, text = `state ${position}`) => sealSnapshot(position, `hash ${position}`, text);

  test('an empty log has no entries and no snapshots', async () => {
    const log = await create();
    expect(await written(log)).toEqual([]);
    expect(await Array.fromAsync(log.snapshots())).toEqual([]);
  });

  test('gives back what was appended, in order and exactly', async () => {
    const log = await create();
    const entries = chainOf(5);
    await log.append(entries.slice(0, 2), 0);
    await log.append(entries.slice(2), 2);
    expect(await written(log)).toEqual(entries);
    expect(await verifyChain(log.read(1))).toBe(5);
  });

  test('reads from a position on', async () => {
    const log = await create();
    const entries = chainOf(5);
    await log.append(entries, 0);
    expect(await written(log, 4)).toEqual(entries.slice(3));
    expect(await written(log, 6)).toEqual([]);
  });

  test.each([0, 1, 3, 50])(
    'refuses to append after %i when it ends at 2, tells where it ends, and adds nothing',
    async (after) => {
      const log = await create();
      const entries = chainOf(2);
      await log.append(entries, 0);
      const next = chainOf(2, entries.at(-1));
      const refusal = await log.append(next, after).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(HeadMoved);
      expect(refusal).toMatchObject({ head: 2 });
      expect(await written(log)).toEqual(entries);
      await log.append(next, 2);
      expect(await written(log)).toEqual([...entries, ...next]);
    },
  );

  test('without entries tells whether it ends there, and adds nothing', async () => {
    const log = await create();
    await log.append([], 0);
    const entries = chainOf(2);
    await log.append(entries, 0);
    await log.append([], 2);
    for (const after of [0, 1, 3])
      await expect(log.append([], after)).rejects.toMatchObject({ name: 'HeadMoved', head: 2 });
    expect(await written(log)).toEqual(entries);
  });

  test('adds all of a group or none: one with a gap adds nothing', async () => {
    const log = await create();
    const [first, , third] = chainOf(3);
    await expect(log.append([first!, third!], 0)).rejects.toBeInstanceOf(NotWritten);
    expect(await written(log)).toEqual([]);
  });

  test('of two writers that append after the same head, one is refused', async () => {
    const log = await create();
    const results = await Promise.allSettled([log.append(chainOf(1), 0), log.append(chainOf(1), 0)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await written(log)).toHaveLength(1);
  });

  test('is not touched by what its writer does to the entries afterwards', async () => {
    const log = await create();
    const entries = chainOf(1);
    await log.append(entries, 0);
    entries[0]!.at = 0;
    expect(await verifyChain(log.read(1))).toBe(1);
  });

  test('has an id of its own', async () => {
    const first = await create();
    expect(first.logId).toMatch(/^[0-9a-f-]{36}$/);
    expect((await create()).logId).not.toBe(first.logId);
  });

  test('keeps the newest three snapshots and gives the newest first', async () => {
    const log = await create();
    for (const position of [3, 9, 5, 12, 7]) await log.saveSnapshot(snapshotAt(position));
    expect(await Array.fromAsync(log.snapshots())).toEqual([12, 9, 7].map((position) => snapshotAt(position)));
  });

  test('a second snapshot of a position replaces the first', async () => {
    const log = await create();
    await log.saveSnapshot(snapshotAt(3, 'old'));
    await log.saveSnapshot(snapshotAt(3, 'new'));
    expect(await Array.fromAsync(log.snapshots())).toEqual([snapshotAt(3, 'new')]);
  });

  test('takes nothing after it was closed, and can be closed twice', async () => {
    const log = await create();
    await log.close();
    await log.close();
    await expect(log.append(chainOf(1), 0)).rejects.toBeInstanceOf(NotWritten);
  });
}
