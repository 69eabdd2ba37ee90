import { hash } from 'node:crypto';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { ChainWalks } from '../../server/backup/chain-walks.ts';
import { chainOf } from '../support/play/chain-of.ts';
import { clock, hours, seconds, tuesday } from '../support/play/hall-builder.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import { openSmallHall } from '../support/server/test-hall.ts';
import { openKept } from './keeping.ts';

/** Walks whose timer the test moves. */
function walking() {
  const kept = openKept();
  const waiting: { ms: number; then: () => void }[] = [];
  const walks = new ChainWalks({
    log: kept.log,
    head: kept.source.head,
    clock: () => 1_000,
    logger: pino({ level: 'silent' }),
    later: (ms, then) => {
      waiting.push({ ms, then });
      return () => {};
    },
  });
  walks.start();
  onTestFinished(() => walks.stop());
  /** The timer rings, and the walk that it set off is done. Gives how long it had been set to. */
  const ring = async (): Promise<number> => {
    const next = waiting.shift();
    next?.then();
    await expect.poll(() => waiting.length, { timeout: 20 * seconds }).toBe(1);
    return next?.ms ?? 0;
  };
  return { ...kept, walks, ring };
}

test('[B33] the log that is in use is walked soon after a start, and then once a day', async () => {
  const { log, walks, ring } = walking();
  await log.append(chainOf(600), 0);
  expect(walks.found).toEqual({ state: 'unwalked' });
  expect(await ring()).toBe(10 * seconds);
  expect(walks.found).toEqual({ state: 'whole', at: 1_000, position: 600 });
  expect(await ring()).toBe(24 * hours);
});

test.each([
  [
    'a changed byte',
    `UPDATE entries SET body = replace(body, '"position":300', '"position":301') WHERE position = 300`,
    300,
  ],
  ['a text that is none', `UPDATE entries SET body = '{' WHERE position = 450`, 450],
  ['a missing entry', 'DELETE FROM entries WHERE position = 17', 17],
  [
    'a row in front of the first',
    `INSERT INTO entries SELECT -5, hash, replace(body, '"position":1', '"position":-5') FROM entries WHERE position = 1`,
    1,
  ],
  [
    'a key that stands there twice (B36)',
    `UPDATE entries SET body = replace(body, '{"actor"', '{"at":1,"actor"') WHERE position = 123`,
    123,
  ],
  ['the first of all', `UPDATE entries SET hash = 'x' WHERE position = 1`, 1],
])('[B33] %s in an old entry is found, with its position', async (_, sql, position) => {
  const { log, database, walks, ring } = walking();
  await log.append(chainOf(600), 0);
  database.exec(sql);
  await ring();
  expect(walks.found).toMatchObject({
    state: 'broken',
    position,
    reason: expect.stringContaining(`position ${position}`),
  });
  // It stays so until a walk finds it whole.
  await ring();
  expect(walks.found.state).toBe('broken');
});

/** Somebody was called in front of others; its checksum is made anew. */
test('[B34] a snapshot that was changed is found, with its position', async () => {
  const { log, database, walks, ring } = walking();
  const { hall, send, time } = await openSmallHall(log);
  await send(kiosk, issue('ktp'));
  time.now = clock('09:30', tuesday);
  await send(kiosk, issue('ktp'));
  await ring();
  expect(walks.found.state).toBe('whole');
  const { position, text } = database.prepare('SELECT * FROM snapshots ORDER BY position DESC').get()!;
  const forged = String(text).replace(/"at":(\d)/, '"at":9');
  expect(forged).not.toBe(text);
  database
    .prepare('UPDATE snapshots SET text = ?, checksum = ? WHERE position = ?')
    .run(forged, hash('sha256', forged), position!);
  await ring();
  expect(walks.found).toMatchObject({ state: 'broken', position, reason: expect.stringContaining('snapshot') });
  await hall.close();
});

test('a server that stops breaks a walk off', async () => {
  const { log, walks, ring } = walking();
  await log.append(chainOf(600), 0);
  await ring();
  await walks.stop();
  expect(walks.found.state).toBe('whole');
});
