/** Strangers in front of nginx, with the file that is shipped. */
import { connect as connectTcp } from 'node:net';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { nginxWith, startNginx } from '../support/server/nginx.ts';
import { endServers, startServer } from '../support/server/server.ts';
import { connect } from '../support/server/wire.ts';
import { RawLine } from './lines.ts';
import { ask, farAway } from './stranger.ts';

afterAll(endServers);

const one = async () => {
  const server = await startServer({ environment: { TRUST_PROXY: 'loopback' } });
  return { server, url: await startNginx([server.port, server.port]) };
};

test('[N54] who takes all the places that there are for one leaves room for the hall and for others', async () => {
  const { url } = await one();
  const lines = Array.from({ length: 1_500 }, () => new RawLine(url));
  await expect.poll(() => lines.filter(({ head }) => head !== '').length, { timeout: 20_000 }).toBeGreaterThan(1_400);
  expect((await ask(url, { path: '/kiosk/', from: '127.0.0.1' })).status).toBe(200);
  expect((await ask(url, { path: '/healthz', from: '127.0.0.77' })).status).toBe(200);
  await connect(url);
  expect(lines.filter(({ head, isClosed }) => !isClosed && head.startsWith('HTTP/1.1 101')).length).toBeLessThanOrEqual(
    1_200,
  );
}, 60_000);

test.each([
  ['nothing at all', ''],
  ['half of a first line', 'GET /kio'],
])(
  '[N54] whoever holds more connections than there are, and says %s on them, gives up the oldest and nobody else',
  async (_, said) => {
    const { port } = await startServer({ environment: { TRUST_PROXY: 'loopback' } });
    const { url } = await nginxWith([port, port], [['worker_connections 16384;', 'worker_connections 512;']]);
    const live = await connect(url);
    const { hostname: host, port: at } = new URL(url);
    const held = Array.from({ length: 900 }, () => connectTcp({ host, port: Number(at), localAddress: farAway }));
    onTestFinished(() => {
      for (const each of held) each.destroy();
    });
    let ended = 0;
    for (const each of held) {
      each.on('error', () => undefined).on('close', () => ended++);
      each.on('connect', () => each.write(said));
    }
    await expect.poll(() => ended, { timeout: 20_000 }).toBeGreaterThan(300);
    expect((await ask(url, { path: '/healthz', from: '127.0.0.1' })).status).toBe(200);
    expect((await ask(url, { path: '/healthz', from: '127.0.0.77' })).status).toBe(200);
    await connect(url);
    expect(live.connected).toBe(true);
  },
  60_000,
);

test('[N54] who says where they come from, and by what, is not believed', async () => {
  const { server, url } = await one();
  const made = {
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'jahat.example',
    forwarded: 'for=127.0.0.1;proto=https;host=jahat.example',
  };
  const reply = await ask(url, { path: '/', headers: made });
  expect(reply.headers['strict-transport-security']).toBeUndefined();
  const line = new RawLine(url, [
    'origin: https://jahat.example',
    ...Object.entries(made).map((pair) => pair.join(': ')),
  ]);
  await expect.poll(() => line.head).toContain('HTTP/1.1 ');
  expect(line.head).not.toContain('101 Switching');
  expect(server.isUp).toBe(true);
});

test('[A4] whatever goes wrong, nginx writes no address of a ticket’s page into its error log', async () => {
  const server = await startServer({ environment: { TRUST_PROXY: 'loopback' } });
  const { url, end } = await nginxWith([server.port, server.port]);
  await server.kill();
  const path = '/t/2026-11-22.17.AbCdEfGhIjKlMnOpQrStUv';
  expect((await ask(url, { path, from: '127.0.0.1' })).status).toBe(502);
  expect(await end()).not.toContain('AbCdEfGh');
});
