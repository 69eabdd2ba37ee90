import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { isIntact } from '../../server/log/chain.ts';
import { keysOf } from '../../server/log/redis/redis-keys.ts';
import { chainOf } from '../support/play/chain-of.ts';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { issue, kiosk, ticket } from '../support/play/wishes.ts';
import { endRedis, openRedisHall, type RedisServer, startRedis } from '../support/server/redis.ts';
import { tempFolder } from '../support/server/temp-folder.ts';
import { openHall, openSmallHall, textOf } from '../support/server/test-hall.ts';
import { enter, entriesOf, logIdOf, meddle, openKept, registerOf, registerOn } from './keeping.ts';
import { runTool } from './run-tool.ts';

afterEach(endRedis);

const hallId = hallNearNoon().hallId;

/** A closed hall in a data folder: nine visitors, two officers. */
async function workedHall() {
  const kept = openKept();
  const { hall, send } = await openSmallHall(kept.log, hallNearNoon());
  for (let visitor = 0; visitor < 9; visitor++) await send(kiosk, issue('ktp'));
  await enter(kept, 'p-ani', 'Ani Rahmawati');
  await enter(kept, 'p-budi', 'Budi Santoso');
  await kept.store.add('session', 'somebody', '{}');
  const token = kept.register.tokenOf(ticket(7));
  await hall.close();
  return { ...kept, token, state: textOf(hall.state), entries: await entriesOf(kept.file) };
}

const moving = (from: string, to: string, ...more: string[]) =>
  runTool('move', ['--from', from, '--to', to, ...more], {});
const urlOf = ({ port }: RedisServer) => `redis://127.0.0.1:${port}`;
const keysIn = async ({ client }: RedisServer) => (await client.keys('*')).sort();

describe('a hall that is moved', () => {
  test('[B23] from a file to Redis and back is the same: entries, snapshot, register, and the id of its log', async () => {
    const hall = await workedHall();
    const redis = await startRedis();
    const there = await moving(hall.dataDir, urlOf(redis));
    expect(there).toMatchObject({ code: 0, errors: '' });
    expect(there.output).toMatch(
      /^Moved from .*antrean\.sqlite: 11 entries of 1 day, .* walked there from the first to the last\.\n/,
    );

    const { log, registerStore } = await openRedisHall(urlOf(redis), { hallId });
    expect(await Array.fromAsync(log.read(1))).toEqual(hall.entries);
    expect(log.logId).toBe(hall.log.logId);
    expect((await Array.fromAsync(log.snapshots())).map(isIntact)).toEqual([true]);
    const register = registerOn(registerStore, neverCalled);
    expect(register.officerName('p-ani')).toBe('Ani Rahmawati');
    expect([...registerStore.records()].map(({ id }) => id).sort()).toEqual(['p-ani', 'p-budi']);
    expect(register.ticketOf(hall.token)).toBe(ticket(7));
    const opened = await openHall(log);
    expect(textOf(opened.hall.state)).toBe(hall.state);
    await opened.hall.close();

    const dataDir = join(tempFolder(), 'back');
    expect(await moving(urlOf(redis), dataDir)).toMatchObject({ code: 0, errors: '' });
    const file = join(dataDir, 'antrean.sqlite');
    expect(await entriesOf(file)).toEqual(hall.entries);
    expect(await logIdOf(file)).toBe(hall.log.logId);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await registerOf(file)).toEqual(await registerOf(hall.file));
    expect(readdirSync(dataDir).sort()).toEqual(['antrean.lock', 'antrean.sqlite']);
  });

  test('[B23] leaves no key in Redis but those of the hall, and what it comes from as it was', async () => {
    const hall = await workedHall();
    const before = readFileSync(hall.file);
    const redis = await startRedis();
    await moving(hall.dataDir, urlOf(redis));
    const { log, logId, snapshots, records, secrets } = keysOf(hallId);
    expect(await keysIn(redis)).toEqual([log, logId, snapshots, records, secrets].sort());
    expect(readFileSync(hall.file).equals(before)).toBe(true);
  });

  test('[B29] may be a backup', async () => {
    const hall = await workedHall();
    const { output } = await runTool('backup', [], { DATA_DIR: hall.dataDir });
    const redis = await startRedis();
    expect(await moving(String(output.split('\n')[1]), urlOf(redis))).toMatchObject({ code: 0 });
    const { log } = await openRedisHall(urlOf(redis), { hallId });
    const entries = await Array.fromAsync(log.read(1));
    expect(entries.slice(0, -1)).toEqual(hall.entries);
    // What came after it is forgotten here, too.
    expect(entries.at(-1)?.events).toMatchObject([{ type: 'LogRestored', lost: null }]);
  });

  test('is found by its id where a Redis has several', async () => {
    const redis = await startRedis();
    await moving((await workedHall()).dataDir, urlOf(redis));
    await redis.client.copy(keysOf(hallId).log, keysOf('lain').log);
    const dataDir = join(tempFolder(), 'data');
    const refused = await moving(urlOf(redis), dataDir);
    expect(refused.code).toBe(1);
    expect(refused.errors).toMatch(/^Antrean: redis:\/\/127.* several halls; say which with --hall: [^\n]*\n$/);
    expect(await moving(urlOf(redis), dataDir, '--hall', hallId)).toMatchObject({ code: 0 });
  });
});

describe('a move is refused, and nothing is changed, when', () => {
  test('there is a log already', async () => {
    const hall = await workedHall();
    const other = await workedHall();
    const before = readFileSync(other.file);
    const toFile = await moving(hall.dataDir, other.dataDir);
    expect(toFile).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^Antrean: .*antrean\.sqlite exists; [^\n]*\n$/),
    });
    expect(readFileSync(other.file).equals(before)).toBe(true);
    const redis = await startRedis();
    await redis.client.hset(keysOf(hallId).records, 'person:p-1', '{}');
    const toRedis = await moving(hall.dataDir, urlOf(redis));
    expect(toRedis).toMatchObject({ code: 1, errors: expect.stringMatching(/is there already/) });
    expect(await keysIn(redis)).toEqual([keysOf(hallId).records]);
  });

  test('the log is broken', async () => {
    const hall = await workedHall();
    meddle(hall.file, `UPDATE entries SET body = replace(body, 'A-004', 'A-005') WHERE position = 6`);
    const redis = await startRedis();
    const dataDir = join(tempFolder(), 'data');
    for (const to of [urlOf(redis), dataDir])
      expect(await moving(hall.dataDir, to)).toMatchObject({
        code: 1,
        errors: expect.stringMatching(/broken at position 6/),
      });
    expect(await keysIn(redis)).toEqual([]);
    expect(existsSync(join(dataDir, 'antrean.sqlite'))).toBe(false);
    expect(readdirSync(dataDir)).toEqual(['antrean.lock']);
  });

  test('a server has it open', async () => {
    const kept = openKept();
    await kept.log.append(chainOf(3), 0);
    const { code, errors } = await moving(kept.dataDir, join(tempFolder(), 'data'));
    expect({ code, errors }).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/in use by a server that runs\n$/),
    });
  });

  test('Redis would not keep it, or is not there', async () => {
    const hall = await workedHall();
    const careless = await startRedis({ appendonly: 'no' });
    const { code, errors } = await moving(hall.dataDir, urlOf(careless));
    expect(code).toBe(1);
    expect(errors).toMatch(/^Antrean: redis:\/\/127\.0\.0\.1:\d+: .*appendonly yes/);
    expect(await keysIn(careless)).toEqual([]);
    await endRedis();
    expect(await moving(hall.dataDir, urlOf(careless))).toMatchObject({ code: 1, output: '' });
  });

  test('it is typed wrongly', async () => {
    expect(await runTool('move', ['--from', 'x'], {})).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/npm run move -- --from/),
    });
  });
});

test('npm run verify walks a log in Redis, and names where it is broken', async () => {
  const hall = await workedHall();
  const redis = await startRedis();
  await moving(hall.dataDir, urlOf(redis));
  expect(await runTool('verify', [urlOf(redis)], {})).toMatchObject({
    code: 0,
    output: expect.stringMatching(/: whole\. 11 entries of 1 day, /),
  });
  await redis.client.xdel(keysOf(hallId).log, '6-0');
  const { code, errors } = await runTool('verify', [urlOf(redis)], {});
  expect(code).toBe(1);
  expect(errors).toMatch(/^Antrean: redis:\/\/.*: The log is broken at position 6: entry 7 stands there\n$/);
});

const neverCalled = () => {
  throw new Error('Everything is there already');
};
