/** A proxy between page and server that does not let live connections through. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { browserOfTests, closePages } from '../support/browser/browser.ts';
import { signIn } from '../support/browser/pages.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { Staff } from '../support/server/staff.ts';

let server: TestServer;
let browser: Browser;
let officer: string;
/** A page for each of `livePages`, which goes from proxy to proxy. */
let context: BrowserContext;
beforeAll(async () => {
  server = await startServer();
  officer = await (await Staff.of(server)).officer('Rahma');
  browser = await browserOfTests();
  context = await browser.newContext({ serviceWorkers: 'block' });
  for (const _ of livePages) await context.newPage();
});
afterAll(async () => {
  await closePages();
  await endServers();
});

type Upgrading = (asked: IncomingMessage, client: Socket) => void;

/** Passes every request on as it is; what becomes of an upgrade is up to `onUpgrade`. */
async function proxyWith(onUpgrade: Upgrading): Promise<string> {
  const pass = (asked: IncomingMessage, response: ServerResponse) => {
    const { method = 'GET', url: path = '', headers } = asked;
    const inner = request({ port: server.port, host: '127.0.0.1', method, path, headers }, (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(response);
    });
    inner.once('error', () => response.destroy());
    asked.pipe(inner);
  };
  const proxy = createServer(pass).on('upgrade', onUpgrade).listen(0, '127.0.0.1');
  await new Promise((resolve) => proxy.once('listening', resolve));
  onTestFinished(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}

/** As a proxy does that knows nothing of WebSockets: the request goes on without the wish to become one. */
const dropsUpgrade: Upgrading = ({ url }, client) => {
  const inner = connect(server.port, '127.0.0.1');
  inner.write(`GET ${url} HTTP/1.1\r\nhost: 127.0.0.1:${server.port}\r\nconnection: close\r\n\r\n`);
  inner.pipe(client).on('error', () => inner.destroy());
};

/** As a proxy does that asks for the server by a name of its own. */
const renamesHost: Upgrading = ({ url, headers }, client) => {
  const inner = connect(server.port, '127.0.0.1');
  const lines = Object.entries({ ...headers, host: 'antrean.dalam' }).map(([name, value]) => `${name}: ${value}`);
  inner.write([`GET ${url} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
  inner.pipe(client).on('error', () => inner.destroy());
  client.pipe(inner).on('error', () => client.destroy());
};

/** As a firewall does. */
const hangsUp: Upgrading = (_, client) => void client.destroy();

/** The page of the order of calls is not among them: it has no live connection. */
const livePages = ['/kiosk/', '/display/', '/t/x', '/counter/'];

const linesWith = (words: RegExp) => server.errors.split('\n').filter((line) => words.test(line));

test.each<[string, Upgrading, RegExp]>([
  ['drops the upgrade', dropsUpgrade, /came without Upgrade/],
  ['renames the host', renamesHost, /turned away as one of another site.*/],
  ['hangs up', hangsUp, /came without Upgrade/],
])(
  '[N58] behind a proxy that %s each page says so in both languages, and the log does once',
  async (_, onUpgrade, told) => {
    const url = await proxyWith(onUpgrade);
    // Nobody is signed in there; a cookie is good at every port.
    await context.clearCookies();
    await Promise.all(
      livePages.map(async (path, at) => {
        const page = context.pages()[at]!;
        await page.goto(`${url}${path}`);
        // Before somebody has signed in, there is no connection.
        if (path === '/counter/') await signIn(page, officer);
        const notice = page.locator('.missing-connection');
        await notice.waitFor({ timeout: 25_000 });
        expect(await notice.textContent()).toMatch(
          /sambungan langsung \(WebSocket\) tidak terbentuk.*does not come about/,
        );
        await page.goto('about:blank');
      }),
    );
    expect(linesWith(told)).toHaveLength(1);
  },
);

test('[N58] a page that gets through says nothing of it, and does not look for it', async () => {
  const page = await (await browser.newContext()).newPage();
  const looks: string[] = [];
  page.on('request', (request) => void (request.url().endsWith('/readyz') && looks.push(request.url())));
  await page.clock.install();
  await page.goto(`${server.url}/t/x`);
  await page.getByText('Nomor ini tidak ditemukan').waitFor();
  // When it would look for the first time; any longer, and it would have missed heartbeats that come in real time.
  await page.clock.runFor(4_000);
  expect(looks).toEqual([]);
  expect(await page.locator('.missing-connection').count()).toBe(0);
});
