/** Two server processes on one hall in one Redis, each a machine of its own, and the cable between one of them and Redis. */
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { Connection } from '../../shared/client/connection/connection.ts';
import type { DisplayView } from '../../shared/views/display-view.ts';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import { type Cable, Network, whyNoNetwork } from '../support/server/network.ts';
import { endRedis, entriesIn, goodSettings, type RedisServer, startRedis } from '../support/server/redis.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { testKey } from '../support/server/test-key.ts';
import { envelope, get, sendCommand } from '../support/server/wire.ts';
import { type Asked, accepted, isSettled, unsettled } from './kit/asked.ts';
import { type Client, eightClients, steadily } from './kit/client.ts';
import { judge } from './kit/judge.ts';
import { judgeViews } from './kit/judge-views.ts';

const hall = hallNearNoon();
const title = (what: string) => (whyNoNetwork === null ? what : `${what} (NOT RUN: ${whyNoNetwork})`);

afterEach(async () => {
  await endServers();
  await endRedis();
});

interface Site {
  redis: RedisServer;
  /** The cable of the first can be pulled. */
  servers: [TestServer, TestServer];
  cable: Cable;
}

async function build(): Promise<Site> {
  const network = Network.make();
  const store = network.machine();
  const settings = { ...goodSettings, bind: '0.0.0.0', 'protected-mode': 'no' };
  const redis = await startRedis(settings, network.to(store));
  const add = async () => {
    const machine = network.machine();
    const cable = network.cable(store, machine);
    const environment = { REDIS_URL: `redis://${cable.near}:${redis.port}` };
    return { cable, server: await startServer({ hall, environment, place: network.to(machine) }) };
  };
  const [one, two] = [await add(), await add()];
  return { redis, servers: [one.server, two.server], cable: one.cable };
}

/** What people press at one server, until they rest. */
class Load {
  readonly #clients: readonly Client[];
  readonly #pressing: Promise<unknown>;

  constructor(clients: readonly Client[], { url }: TestServer) {
    this.#clients = clients;
    this.#pressing = Promise.all(clients.map((client) => client.pressOn(url)));
  }

  get asked(): Asked[] {
    return this.#clients.flatMap(({ asked }) => asked);
  }

  get acknowledged(): number {
    return this.asked.filter(accepted).length;
  }

  async more(count: number): Promise<void> {
    const goal = this.acknowledged + count;
    await expect.poll(() => this.acknowledged, { timeout: 60_000 }).toBeGreaterThanOrEqual(goal);
  }

  async rest(): Promise<void> {
    for (const client of this.#clients) client.rest();
    await this.#pressing;
  }
}

const readiness = async ({ url }: TestServer): Promise<number> => (await fetch(`${url}/readyz`)).status;
const becomes = (server: TestServer, status: number) =>
  expect.poll(() => readiness(server), { timeout: 60_000 }).toBe(status);
const liveness = (page: Connection) => expect.poll(() => page.liveness, { timeout: 60_000 });
const positionAt = async ({ url }: TestServer): Promise<unknown> =>
  ((await get(`${url}/api/views/display`)).body as { position: unknown }).position;

/** The calls that a screen shows, newest first. */
function screenAt({ url }: TestServer): { page: Connection; calls: () => DisplayView['calls'] } {
  const page = new Connection('display', { url, key: testKey });
  onTestFinished(() => page.close());
  let calls: DisplayView['calls'] = [];
  page.watch('display', {}, (view) => {
    calls = view.calls;
  });
  return { page, calls: () => calls };
}

/**
 * Pass: while it is cut off a process acknowledges nothing and says that it cannot, to those who ask it anew at once and to
 * `/readyz`; the other one goes on. When the cable is back, the first catches up by itself, whatever it had left unanswered is
 * answered, its screens show what the other's show, and the whole criterion holds for both.
 *
 * It sees an acknowledgement that Redis never heard of, an append that is made twice when its reply was lost in the cable, a
 * line that is taken for good though nobody answers, a process that never comes back, a screen that calls itself live.
 */
test.skipIf(whyNoNetwork !== null)(
  title(
    'a process that is cut off from Redis acknowledges nothing, the other goes on, and afterwards both have it all',
  ),
  async () => {
    const { redis, servers, cable } = await build();
    const [cutOff, other] = servers;
    const clients = eightClients(steadily);
    const loads = [new Load(clients.slice(0, 4), cutOff), new Load(clients.slice(4), other)] as const;
    const [behind, ahead] = loads;
    const screens = servers.map(screenAt);
    await Promise.all(loads.map((load) => load.more(50)));

    cable.pull();
    await becomes(cutOff, 503);
    const { acknowledged } = behind;
    const open = unsettled(behind.asked);
    const answer = await sendCommand(cutOff.url, envelope(kiosk, issue('ktp')));
    expect(answer).toMatchObject({ accepted: false, refusal: { code: 'not-writable' } });
    await liveness(screens[0]!.page).toBe('stale');
    await ahead.more(100);
    expect(screens[1]!.page.liveness).toBe('live');
    expect(await readiness(cutOff)).toBe(503);
    expect(behind.acknowledged).toBe(acknowledged);
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter(isSettled)).toEqual([]);

    cable.plug();
    await becomes(cutOff, 200);
    await liveness(screens[0]!.page).toBe('live');
    await behind.more(20);
    await Promise.all(loads.map((load) => load.rest()));
    const asked = loads.flatMap((load) => load.asked);
    const entries = await entriesIn(redis.url, hall.hallId);
    expect(unsettled(asked)).toEqual([]);
    expect(judge(asked, entries)).toEqual([]);
    for (const server of servers) {
      await expect.poll(() => positionAt(server)).toBe(entries.length);
      expect(await judgeViews(server.url, entries, asked)).toEqual([]);
    }
    await expect.poll(() => screens[0]!.calls()).toEqual(screens[1]!.calls());
    expect(screens[0]!.calls().length).toBeGreaterThan(0);
    expect(servers.map(({ isUp }) => isUp)).toEqual([true, true]);
  },
  60_000,
);
