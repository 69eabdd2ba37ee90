/** Who takes all the places: connections of those who have proved nothing, and of those who have one proof and use it often. */
import { connect as connectTcp, type Socket as Tcp } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type TransportLimits, usualTransport } from '../../server/doors/transport/allowances.ts';
import { clientFrame, opcodes } from '../bench/clients/frames.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import { openDoors, paired, type TestDoors } from '../support/server/test-doors.ts';
import { testKey, withKey } from '../support/server/test-key.ts';
import { RawLine } from './lines.ts';
import { pipelined } from './pipelined.ts';
import { ask, farAway } from './stranger.ts';

const openWith = (limits: Partial<TransportLimits>, trustProxy: string[] | null = null) =>
  openDoors({ transport: { ...usualTransport, ...limits }, trustProxy });

/** Enters, as many as are told, one after the other. */
async function enter(doors: TestDoors, count: number, auth: object, headers: string[] = []): Promise<RawLine[]> {
  const lines: RawLine[] = [];
  for (let each = 0; each < count; each++) {
    const line = new RawLine(doors.url, headers);
    await line.enter(auth);
    lines.push(line);
  }
  return lines;
}
const openOf = (lines: RawLine[]) => lines.map(({ isClosed }) => !isClosed);

describe('[N44] live connections of strangers', () => {
  test('are so many of one network: the oldest goes; the hall’s own stay, wherever they are', async () => {
    const doors = await openWith({ strangers: { ofNetwork: 3, inAll: 100 } });
    const { browser } = await paired(doors, 'kiosk');
    const [device] = await enter(doors, 1, { as: 'kiosk' }, [`cookie: ${browser.cookie}`]);
    const [program] = await enter(doors, 1, { key: testKey });
    const strangers = await enter(doors, 5, { as: 'visitor' });
    await expect.poll(() => openOf(strangers)).toEqual([false, false, true, true, true]);
    expect(openOf([device!, program!])).toEqual([true, true]);
  });

  test('are so many in all, whatever networks a proxy tells of', async () => {
    const doors = await openWith({ strangers: { ofNetwork: 3, inAll: 4 } }, ['127.0.0.0/8']);
    const strangers: RawLine[] = [];
    for (let each = 0; each < 6; each++)
      strangers.push(...(await enter(doors, 1, { as: 'visitor' }, [`x-forwarded-for: 10.1.${each}.1`])));
    await expect.poll(() => openOf(strangers)).toEqual([false, false, true, true, true, true]);
  });

  test('count before the first words too', async () => {
    const doors = await openWith({ strangers: { ofNetwork: 2, inAll: 100 } });
    const lines = [0, 1, 2].map(() => new RawLine(doors.url));
    await expect.poll(() => openOf(lines).filter(Boolean).length).toBe(2);
  });
});

describe('[N45] live connections with one proof are so many: the oldest goes', () => {
  test('a ticket’s', async () => {
    const doors = await openWith({ ofProof: { ...usualTransport.ofProof, visitor: 2 } });
    const answer = await doors.inside.send(kiosk, issue('ktp'));
    if (!answer.accepted || answer.issued === null) throw new Error('No ticket');
    const lines = await enter(doors, 4, { as: 'visitor', token: answer.issued.token });
    await expect.poll(() => openOf(lines)).toEqual([false, false, true, true]);
  });

  test('a device’s', async () => {
    const doors = await openWith({ ofProof: { ...usualTransport.ofProof, device: 2 } });
    const { browser } = await paired(doors, 'kiosk');
    const lines = await enter(doors, 3, { as: 'kiosk' }, [`cookie: ${browser.cookie}`]);
    await expect.poll(() => openOf(lines)).toEqual([false, true, true]);
  });
});

async function idle(url: string, count: number, words = ''): Promise<Tcp[]> {
  const { hostname: host, port } = new URL(url);
  const all: Tcp[] = [];
  for (let each = 0; each < count; each++) {
    const tcp = connectTcp({ host, port: Number(port), localAddress: farAway });
    onTestFinished(() => void tcp.destroy());
    tcp.on('error', () => {}).resume();
    await new Promise((resolve) => tcp.once('connect', resolve));
    if (words !== '') tcp.write(words);
    all.push(tcp);
  }
  return all;
}
const closedOf = (connections: Tcp[]) => connections.filter(({ destroyed }) => destroyed).length;

describe('[N46] TCP connections', () => {
  test.each([
    ['that say nothing', ''],
    ['that send headers for ever', 'GET / HTTP/1.1\r\nhost: x\r\n'],
  ])('%s are so many of one network: the oldest goes, and there is room for who comes', async (_, words) => {
    const doors = await openWith({ connections: { ofNetwork: 5, inAll: 100 } });
    const connections = await idle(doors.url, 8, words);
    await expect.poll(() => closedOf(connections)).toBe(3);
    expect((await ask(doors.url, { path: '/healthz' })).status).toBe(200);
  });

  test('are so many in all; those of who has proved something stay', async () => {
    const doors = await openWith({ connections: { ofNetwork: 100, inAll: 5 } });
    const [program] = await enter(doors, 1, { key: testKey });
    const connections = await idle(doors.url, 8);
    await expect.poll(() => closedOf(connections)).toBe(3);
    expect(program!.isClosed).toBe(false);
  });

  test('of one network come no faster than so many', async () => {
    const doors = await openWith({ arrivals: { burst: 4, perSecond: 0 } });
    const connections = await idle(doors.url, 7);
    await expect.poll(() => closedOf(connections)).toBe(3);
    expect((await ask(doors.url, { path: '/healthz', from: '127.0.0.77' })).status).toBe(200);
  });
});

const ofAll = (told: Record<string, number>) => Object.values(told).reduce((sum, count) => sum + count, 0);

describe('[N48] requests of one network', () => {
  const requests = { burst: 50, perSecond: 0 };

  test.each([
    '/healthz',
    '/readyz',
    '/',
    '/api/nothing',
    '/assets/nothing.js',
    '/socket.io/?EIO=4&transport=polling',
    '//',
  ])('for %s are answered so often, and then their connection ends', async (path) => {
    const doors = await openWith({ requests });
    const told = await pipelined(
      doors.url,
      Array.from({ length: 500 }, () => path),
      farAway,
    );
    expect(ofAll(told)).toBeLessThanOrEqual(requests.burst);
    expect((await ask(doors.url, { path: '/healthz', from: '127.0.0.77' })).status).toBe(200);
  });

  test('that a key asks for are answered all the same', async () => {
    const doors = await openWith({ requests });
    await pipelined(
      doors.url,
      Array.from({ length: 60 }, () => '/healthz'),
      farAway,
    ).catch(() => {});
    await expect(ask(doors.url, { path: '/healthz' })).rejects.toThrow();
    const headers = { authorization: `Bearer ${testKey}` };
    expect((await ask(doors.url, { path: '/api/views/kiosk', headers })).status).toBe(200);
  });
});

describe('[N62] requests on one connection', () => {
  test.each(['/healthz', '/readyz', '/api/session', '/api/openapi.json', '/socket.io/?EIO=4&transport=polling'])(
    'that are sent all at once end it: %s',
    async (path) => {
      const doors = await openWith({});
      const paths = Array.from({ length: 500 }, () => path);
      expect(ofAll(await pipelined(doors.url, paths, farAway, paths.length))).toBeLessThanOrEqual(
        usualTransport.requestsAtOnce,
      );
      expect((await ask(doors.url, { path, from: farAway })).status).toBeLessThan(500);
    },
  );

  test('that are no more at once than they may be are all answered', async () => {
    const doors = await openWith({});
    const paths = Array.from({ length: 100 }, () => '/api/session');
    expect(await pipelined(doors.url, paths, farAway)).toEqual({ '200': 100 });
  });
});

describe('[N66] all strangers together, whatever networks a proxy tells of', () => {
  const seldom = { burst: 20, perSecond: 0 };
  const from = (network: number) => ({ 'x-forwarded-for': `10.2.${network}.1` });

  test('have so many requests; the hall’s own are answered all the same, and the others hear why', async () => {
    const doors = await openWith({ requestsInAll: seldom }, ['127.0.0.0/8']);
    const { browser } = await paired(doors, 'kiosk');
    const statuses: number[] = [];
    for (let network = 0; network < 30; network++)
      statuses.push((await fetch(`${doors.url}/api/views/about`, { headers: from(network) })).status);
    expect(statuses.slice(0, 5)).toEqual(Array(5).fill(200));
    expect(statuses.slice(-5)).toEqual(Array(5).fill(429));
    const refused = await fetch(`${doors.url}/`, { headers: from(99) });
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(await refused.text()).toMatch(/Coba lagi sebentar lagi[\s\S]*Try again/);
    expect((await browser.get('/views/kiosk')).status).toBe(200);
    expect((await fetch(`${doors.url}/api/views/kiosk`, { headers: withKey })).status).toBe(200);
    const [device] = await enter(doors, 1, { as: 'kiosk' }, [`cookie: ${browser.cookie}`]);
    expect(openOf([device!])).toEqual([true]);
  });

  test('have so many frames; who proves something with the first words comes in all the same', async () => {
    const doors = await openWith({ strangerFramesInAll: seldom }, ['127.0.0.0/8']);
    const { browser } = await paired(doors, 'kiosk');
    const strangers: RawLine[] = [];
    for (let network = 0; network < 4; network++) {
      const [line] = await enter(doors, 1, { as: 'visitor' }, [`x-forwarded-for: 10.2.${network}.1`]);
      for (let each = 0; each < 20; each++) line!.tcp.write(clientFrame(opcodes.text, Buffer.from('3')));
      strangers.push(line!);
    }
    await expect.poll(() => openOf(strangers).filter((isOpen) => !isOpen).length).toBeGreaterThanOrEqual(2);
    const [device] = await enter(doors, 1, { as: 'kiosk' }, [`cookie: ${browser.cookie}`]);
    for (let each = 0; each < 20; each++) device!.tcp.write(clientFrame(opcodes.text, Buffer.from('3')));
    const [program] = await enter(doors, 1, { key: testKey });
    expect(openOf([device!, program!])).toEqual([true, true]);
  });
});
