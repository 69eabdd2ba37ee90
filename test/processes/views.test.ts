/** Two server processes on one hall in one Redis. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Answer } from '../../shared/answers.ts';
import { Connection } from '../../shared/client/connection/connection.ts';
import type { CounterView } from '../../shared/views/desk-view.ts';
import { chainOf } from '../support/play/chain-of.ts';
import { hallNearNoon, ktpCounters } from '../support/play/hall-near-noon.ts';
import { callNext, issue, kiosk, officer, openCounter } from '../support/play/wishes.ts';
import { nameOf } from '../support/server/enrol.ts';
import { endRedis, entriesIn, type RedisServer, replaceLog, startRedis } from '../support/server/redis.ts';
import { endServers, runToItsEnd, startServer, type TestServer } from '../support/server/server.ts';
import { consecutive, numbersOf } from '../support/server/test-hall.ts';
import { testKey } from '../support/server/test-key.ts';
import { envelope, get, sendCommand } from '../support/server/wire.ts';

const settings = hallNearNoon();
let redis: RedisServer;
let servers: [TestServer, TestServer];
beforeAll(async () => {
  redis = await startRedis();
  const options = { hall: settings, environment: { REDIS_URL: redis.url } };
  servers = await Promise.all([startServer(options), startServer(options)]);
});
afterAll(async () => {
  await endServers();
  await endRedis();
});

const refusalOf = (answer: Answer) => (answer.accepted ? 'accepted' : answer.refusal.code);
const either = (index: number) => servers[index % 2]!.url;

test('that start at once on an empty Redis set the hall up once', async () => {
  const entries = await entriesIn(redis.url, settings.hallId);
  const types = entries.flatMap(({ events }) => events.map(({ type }) => type));
  expect(types.filter((type) => type === 'HallConfigured')).toHaveLength(1);
  expect(types.filter((type) => type === 'DayOpened')).toHaveLength(1);
});

test('that issue fifty numbers at once give fifty consecutive numbers', async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => sendCommand(either(index), envelope(kiosk, issue('ktp')))),
  );
  expect(numbersOf(answers).sort()).toEqual(consecutive(50));
});

test('that eight counters call through at once call eight different tickets, those that came first', async () => {
  const officers = ktpCounters.map((counterId) => officer(`p-${counterId}`));
  await Promise.all(
    ktpCounters.map((id, index) => sendCommand(either(index), envelope(officers[index]!, openCounter(id)))),
  );
  const answers = await Promise.all(
    ktpCounters.map((id, index) => sendCommand(either(index), envelope(officers[index]!, callNext(id)))),
  );
  expect(numbersOf(answers).sort()).toEqual(consecutive(8));
});

describe('the same command, sent to both', () => {
  test('at once, takes effect once and gets the same answer', async () => {
    const sent = Array.from({ length: 20 }, () => envelope(kiosk, issue('pbb')));
    const answers = await Promise.all(
      sent.map((each) => Promise.all(servers.map(({ url }) => sendCommand(url, each)))),
    );
    for (const [first, second] of answers) expect(second).toEqual(first);
    expect(numbersOf(answers.map(([first]) => first!)).sort()).toEqual(consecutive(20, 'B'));
  });

  test('one after the other, likewise; with another body it is refused by both', async () => {
    const sent = envelope(kiosk, issue('pbb'));
    const answer = await sendCommand(servers[0].url, sent);
    expect(answer.accepted).toBe(true);
    expect(await sendCommand(servers[1].url, sent)).toEqual(answer);
    for (const { url } of servers)
      expect(refusalOf(await sendCommand(url, envelope(kiosk, issue('ktp'), sent.commandId)))).toBe(
        'command-id-reused',
      );
  });
});

test('a view that is watched at one changes when the other decides', async () => {
  const connection = new Connection('kiosk', { url: servers[1].url, key: testKey });
  onTestFinished(() => connection.close());
  const seen: number[] = [];
  connection.watch('kiosk', {}, ({ services }) =>
    seen.push(services.find(({ serviceId }) => serviceId === 'klaim')?.waiting ?? -1),
  );
  await expect.poll(() => seen.at(-1)).toBe(0);
  await sendCommand(servers[0].url, envelope(kiosk, issue('klaim')));
  await expect.poll(() => seen.at(-1)).toBe(1);
});

describe('the register', () => {
  const nameAt = async (url: string, counterId: string) =>
    ((await get(`${url}/api/views/counter?counterId=${counterId}`)).body as { data: CounterView }).data.officerName;

  test('an officer is named by both, and is not in the log by name', async () => {
    await sendCommand(servers[0].url, envelope(officer('p-ani'), openCounter('loket-4')));
    await expect.poll(() => nameAt(servers[1].url, 'loket-4')).toBe(nameOf('p-ani'));
    expect(await nameAt(servers[0].url, 'loket-4')).toBe(nameOf('p-ani'));
    expect(JSON.stringify(await entriesIn(redis.url, settings.hallId))).not.toContain(nameOf('p-ani'));
  });

  test('a visitor’s page opens at either, whichever gave the number', async () => {
    const answer = await sendCommand(servers[0].url, envelope(kiosk, issue('akta')));
    const token = answer.accepted ? answer.issued?.token : undefined;
    const page = (url: string) => get(`${url}/api/views/ticket?token=${token}`);
    await expect.poll(async () => (await page(servers[1].url)).status).toBe(200);
    // Each tells the hall's time when it was asked.
    const elsewhere = { ...((await page(servers[0].url)).body as object), at: expect.any(Number) };
    expect((await page(servers[1].url)).body).toEqual(elsewhere);
  });
});

describe('a start is refused in one line', () => {
  const start = (environment: Record<string, string>) =>
    runToItsEnd({ PORT: '0', LOG_LEVEL: 'silent', ...environment });

  test('when Redis would not keep what it is given; the line names what to change', async () => {
    const careless = await startRedis({ appendonly: 'yes', appendfsync: 'everysec' });
    const { code, output, errors } = await start({ REDIS_URL: careless.url });
    expect(errors).toMatch(/^Antrean: REDIS_URL redis:\/\/127[^\n]*: appendfsync always\n$/);
    expect(output).toBe('');
    expect(code).toBe(1);
  });

  test('when the address is none; a password is not shown', async () => {
    const { code, errors } = await start({ REDIS_URL: 'http://:rahasia@localhost', REDIS_REPLICAS: 'many' });
    expect(errors).toMatch(
      /^Antrean: REDIS_URL=http:\/\/…@localhost: not redis:[^\n]*; REDIS_REPLICAS=many: [^\n]*\n$/,
    );
    expect(code).toBe(1);
  });
});

test('a process whose log has forked ends loudly, with both hashes in one line; another start goes on with what is there', async () => {
  const hall = hallNearNoon((draft) => {
    draft.hallId = 'mpp-bercabang';
  });
  const server = await startServer({ hall, environment: { REDIS_URL: redis.url } });
  await sendCommand(server.url, envelope(kiosk, issue('ktp')));
  const entries = await entriesIn(redis.url, hall.hallId);
  // Another primary took over that had not got the last entry, and somebody wrote another one in its place.
  const other = chainOf(1, entries.at(-2))[0]!;
  await replaceLog(redis, hall.hallId, [...entries.slice(0, -1), other]);
  await expect.poll(() => server.isUp, { timeout: 10_000 }).toBe(false);
  const [line] = server.errors.split('\n').filter((text) => text.includes('forked'));
  expect(line).toContain(entries.at(-1)?.hash);
  expect(line).toContain(other.hash);
  await replaceLog(redis, hall.hallId, entries.slice(0, -1));
  await server.start();
  expect(numbersOf([await sendCommand(server.url, envelope(kiosk, issue('ktp')))])).toEqual(['A-001']);
  const { code, errors } = await server.kill('SIGTERM');
  expect(code).toBe(0);
  expect(errors).not.toContain('forked');
});
