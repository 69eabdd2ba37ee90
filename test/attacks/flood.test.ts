/** Too much of everything: messages, watches, lines, connections, and those who take nothing of what they ask for. */
import { readdirSync, statSync } from 'node:fs';
import { connect as connectTcp, type Socket as Tcp } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { usualRates } from '../../server/doors/gate/limits.ts';
import { maxWatches } from '../../server/doors/sockets/watches.ts';
import { webServer } from '../../server/setup/listener.ts';
import { memoryOf } from '../support/server/memory.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { Staff } from '../support/server/staff.ts';
import { testKey } from '../support/server/test-key.ts';
import { connect } from '../support/server/wire.ts';
import { expectWell, type Machine, machine, ours, person, type Someone, takeNumber, withstands } from './besieged.ts';
import { RawLine, said } from './lines.ts';
import { farAway, tally } from './stranger.ts';

let server: TestServer;
let url: string;
let officer: Someone;
let kiosk: Machine;

beforeAll(async () => {
  server = await startServer();
  const staff = await Staff.of(server);
  url = server.url;
  officer = await person(staff, 'officer', [ours.agencyId]);
  kiosk = await machine(staff, 'kiosk');
});
afterAll(endServers);

const many = 10_000;
/** What a process may grow by that does its work meanwhile, MB. */
const ordinary = 100;

/** What was said to each of `count` messages, until all have been answered or the line is ended. */
async function flood(line: RawLine, count: number, messageOf: (number: number) => string): Promise<string[]> {
  const before = line.heard.length;
  for (let number = 0; number < count; number += 500) {
    line.say(...Array.from({ length: 500 }, (_, each) => `42${number + each}${messageOf(number + each)}`));
    // Else this process, which reads late where it has much to do, would be cut off as one that takes no answers.
    await line.until(`43${number}[`);
  }
  await line.until(`43${count - 1}[`);
  return line.heard.slice(before).filter((text) => text.startsWith('43'));
}
const outcomeOf = (answer: string) => /"code":"([a-z-]+)"/.exec(answer)?.[1] ?? 'accepted';

describe('a line', () => {
  test('that sends 10,000 messages is heard as often as the limit says', async () => {
    await withstands(server, async () => {
      const line = new RawLine(url, [`cookie: ${officer.cookie}`]);
      await line.enter({ as: 'person' });
      // Little is answered, so that it is the number of messages that is too much, and not what waits for the sender.
      const answers = await flood(line, many, () => '["report",{"version":"1","sound":null,"paper":null}]');
      const { 'not-permitted': heard = 0, ...others } = tally(answers.map(outcomeOf));
      expect(heard).toBeGreaterThan(0);
      // A window or two of ten seconds.
      expect(heard).toBeLessThanOrEqual(2 * usualRates.messages.person);
      expect(Object.keys(others)).toEqual(['too-many-requests']);
    });
  });

  test('of a kiosk that wants 10,000 numbers gets as many as a kiosk may print in a minute', async () => {
    const before = (await server.log()).length;
    const line = new RawLine(url, [`cookie: ${kiosk.cookie}`]);
    await line.enter({ as: 'kiosk' });
    const actor = { kind: 'kiosk', kioskId: kiosk.deviceId };
    const command = { type: 'IssueTicket', serviceId: ours.serviceId };
    const answers = await flood(
      line,
      many,
      () => `["command",${JSON.stringify({ commandId: crypto.randomUUID(), actor, command })}]`,
    );
    const { accepted, ...others } = tally(answers.map(outcomeOf));
    expect(accepted).toBe(usualRates.tickets);
    expect(Object.keys(others)).toEqual(['too-many-requests']);
    expect((await server.log()).length).toBe(before + usualRates.tickets);
    await expectWell(server);
  });

  test('of nobody that goes on long after it was told that it is too much is ended', async () => {
    await withstands(server, async () => {
      const line = new RawLine(url);
      await line.enter({ as: 'visitor' });
      await flood(line, many, () => '["watch",{"key":"k","view":"kiosk"}]');
      expect(line.isClosed).toBe(true);
    });
  });

  test('that watches 10,000 views keeps a few, even with a key that may ask for as much as it likes', async () => {
    await withstands(server, async () => {
      const line = new RawLine(url);
      await line.enter({ key: testKey });
      const answers = await flood(line, many, (number) => `["watch",{"key":"k${number}","view":"counters"}]`);
      expect(tally(answers.map(outcomeOf))).toEqual({ accepted: maxWatches, malformed: many - maxWatches });
    });
  });

  test('of nobody that watches tickets with made-up tokens keeps none: each would be looked at with every change', async () => {
    const { ticketId } = await takeNumber(url);
    await withstands(server, async () => {
      const visitor = await connect(url, { as: 'visitor' });
      const outcomes: string[] = [];
      for (let each = 0; each < maxWatches + 5; each++) {
        const token = `${ticketId}.${String(each).padStart(22, 'A')}`;
        outcomes.push(await said(visitor, 'watch', { key: `k${each}`, view: 'ticket', query: { token } }));
      }
      expect(tally(outcomes)).toEqual({ 'not-found': maxWatches + 5 });
    });
  });

  test('is one: who says the first words a thousand times on one connection does not become a thousand', async () => {
    await withstands(server, async () => {
      const line = new RawLine(url, [`cookie: ${kiosk.cookie}`]);
      await line.until('0');
      line.say(...Array.from({ length: 1_000 }, () => '40{"as":"kiosk"}'));
      await line.until('4');
      line.say('429["report",{"version":"1","sound":null,"paper":null}]');
      await line.until('439[');
      expect(line.heard.filter((text) => text.startsWith('40')).length).toBeLessThanOrEqual(1);
    });
  });
});

/** Asks, and takes nothing of what it is answered. */
class DeafCaller {
  readonly tcp: Tcp;
  isClosed = false;

  constructor() {
    const { hostname: host, port } = new URL(url);
    this.tcp = connectTcp({ host, port: Number(port), localAddress: farAway });
    onTestFinished(() => void this.tcp.destroy());
    for (const event of ['error', 'close'])
      this.tcp.on(event, () => {
        this.isClosed = true;
      });
    this.tcp.pause();
  }

  /** Whether the server has hung up. One who takes nothing finds out by speaking, and knows it when asked again. */
  isGone(): boolean {
    if (!this.isClosed) this.tcp.write('x');
    return this.isClosed;
  }
}

describe('one who takes nothing of what it is sent', () => {
  test('[N9] on ten lines, and answers pings as if it were well: is cut off, and its answers are not kept', async () => {
    const before = memoryOf(server);
    await withstands(server, async () => {
      const lines = Array.from({ length: 10 }, () => new RawLine(url, [`cookie: ${kiosk.cookie}`]));
      for (const line of lines) await line.enter({ as: 'kiosk' });
      for (const line of lines) line.tcp.pause();
      const words = ['3', ...Array.from({ length: 50 }, () => '42["watch",{"key":"k","view":"catalogue"}]')];
      for (let turn = 0; turn < 200 && lines.some(({ isClosed }) => !isClosed); turn++) {
        for (const line of lines) line.say(...words);
        await sleep(10);
      }
      expect(lines.filter(({ isClosed }) => !isClosed)).toEqual([]);
    });
    expect(memoryOf(server) - before).toBeLessThan(ordinary);
  });

  test('and asks for the largest file 600 times on one connection: is cut off, and the answers are not kept', async () => {
    const assets = join(import.meta.dirname, '..', '..', 'dist', 'assets');
    const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
    const largest = scripts.toSorted((one, other) => sizeOf(other) - sizeOf(one))[0];
    function sizeOf(name: string): number {
      return statSync(join(assets, name)).size;
    }
    const before = memoryOf(server);
    await withstands(server, async () => {
      const caller = new DeafCaller();
      const request = [`GET /assets/${largest} HTTP/1.1`, 'host: antrean', 'accept-encoding: gzip', '', ''].join(
        '\r\n',
      );
      caller.tcp.write(request.repeat(600));
      await expect.poll(() => caller.isGone(), { timeout: 20_000 }).toBe(true);
    });
    expect(memoryOf(server) - before).toBeLessThan(ordinary);
  });
});

describe('connections', () => {
  const opened = async (count: number, words: string): Promise<Tcp[]> => {
    const { hostname: host, port } = new URL(url);
    const lines = Array.from({ length: count }, () => connectTcp({ host, port: Number(port), localAddress: farAway }));
    onTestFinished(() => {
      for (const line of lines) line.destroy();
    });
    for (const line of lines) line.on('error', () => {});
    await Promise.all(lines.map((line) => new Promise((resolve) => line.once('connect', resolve))));
    for (const line of lines) line.write(words);
    return lines;
  };

  test('[N10] 2,000 of one address that say nothing are kept beside everybody else', async () => {
    const before = memoryOf(server);
    await withstands(server, () => opened(2_000, ''));
    expect(memoryOf(server) - before).toBeLessThan(ordinary);
  });

  test.each([
    ['headers', 'GET /api/session HTTP/1.1\r\nhost: antrean\r\nx-slow: '],
    [
      'a body',
      'POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 60000\r\n\r\n{',
    ],
    [
      'a body in pieces',
      'POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{\r\n',
    ],
    [
      'the first words of a line',
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nhost: x\r\nconnection: Upgrade\r\nupgrade: websocket\r\n',
    ],
  ])('500 that send %s byte by byte hold nobody up', async (_, words) => {
    await withstands(server, async () => {
      const lines = await opened(500, words);
      for (let turn = 0; turn < 5; turn++) {
        for (const line of lines) line.write('a');
        await sleep(20);
      }
    });
  });

  test('[N10] are given so long to say what they want, and no longer', () => {
    const { headersTimeout, requestTimeout, keepAliveTimeout, maxHeadersCount } = webServer(null, () => {});
    expect(headersTimeout).toBeLessThanOrEqual(10_000);
    expect(requestTimeout).toBeLessThanOrEqual(20_000);
    expect(keepAliveTimeout).toBeLessThanOrEqual(10_000);
    for (const patience of [headersTimeout, requestTimeout, keepAliveTimeout]) expect(patience).toBeGreaterThan(0);
    expect(maxHeadersCount ?? 2_000).toBeLessThanOrEqual(2_000);
  });

  test('are given so long to take what they asked for, and no longer', () => {
    const { timeout } = webServer(null, () => {});
    expect(timeout).toBeGreaterThan(0);
    expect(timeout).toBeLessThanOrEqual(120_000);
  });

  test('that want to become something that is not there are ended', async () => {
    await withstands(server, async () => {
      const lines = await opened(50, 'GET /x HTTP/1.1\r\nhost: x\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\r\n');
      for (const line of lines) line.resume();
      await expect.poll(() => lines.filter(({ destroyed }) => !destroyed).length, { timeout: 10_000 }).toBe(0);
    });
  });
});

test('a thousand lines of nobody are kept beside everybody else', async () => {
  const before = memoryOf(server);
  await withstands(server, async () => {
    const lines = Array.from({ length: 1_000 }, () => new RawLine(url));
    for (const line of lines) await line.enter({ as: 'visitor' });
    expect(lines.filter(({ isClosed }) => isClosed)).toEqual([]);
  });
  expect(memoryOf(server) - before).toBeLessThan(ordinary);
});
