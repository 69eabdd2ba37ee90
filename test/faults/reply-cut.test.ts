import { afterEach, expect, test } from 'vitest';
import { Answer } from '../../shared/answers.ts';
import type { KioskView } from '../../shared/views/kiosk-view.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import { FlakyLine } from '../support/server/flaky-line.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { get } from '../support/server/wire.ts';
import { type Asked, asking } from './kit/asked.ts';
import { issuedIn, judge } from './kit/judge.ts';
import { newHall } from './kit/kill-rounds.ts';
import { exchange, parts, requestBytes } from './kit/raw-http.ts';

afterEach(endServers);

const waitingIn = async (server: TestServer): Promise<number> => {
  const { data } = (await get(`${server.url}/api/views/kiosk`)).body as { data: KioskView };
  return data.services.reduce((sum, { waiting }) => sum + waiting, 0);
};

/** Sends the same bytes three times more: all answers are one, and there was one effect. */
async function expectOneEffect(server: TestServer, url: string, asked: Asked, bytes: Buffer): Promise<void> {
  const replies = [await exchange(url, bytes), await exchange(url, bytes), await exchange(server.url, bytes)].map(
    parts,
  );
  for (const { status, body } of replies) {
    expect(status).toBe('HTTP/1.1 200 OK');
    expect(body).toBe(replies[0]?.body);
    asked.answers.push(Answer.parse(JSON.parse(body)));
  }
  const entries = await server.log();
  expect(judge([asked], entries)).toEqual([]);
  expect(issuedIn(entries)).toHaveLength(1);
}

/**
 * Pass: the command is in the log and nobody was told; the same bytes sent again are answered, each time with the same
 * bytes, and there is one ticket. It sees a retry that is taken for a new command, and an answer that is made anew and
 * comes out otherwise. `test/shared/client/connection/connection.test.ts` does the same for a page's socket.
 */
test('[L3] a reply that is lost after the commit: the same bytes again over HTTP get one answer and have one effect', async () => {
  const server = await startServer(newHall());
  const line = await FlakyLine.to(server.url);
  const asked = asking(kiosk, issue('ktp'));
  const bytes = requestBytes('/api/commands', asked.sent);
  line.swallowReplies();
  const lost = exchange(line.url, bytes);
  await expect.poll(() => waitingIn(server), { timeout: 60_000 }).toBe(1);
  line.cut();
  expect(await lost).toBe('');
  await expectOneEffect(server, line.url, asked, bytes);
});

/** Pass: as above; here the client had read the beginning of its answer when the line broke. */
test('[L3] a reply that breaks off after its first byte: the same bytes again get the whole answer and have one effect', async () => {
  const server = await startServer(newHall());
  const line = await FlakyLine.to(server.url);
  const asked = asking(kiosk, issue('ktp'));
  const bytes = requestBytes('/api/commands', asked.sent);
  await exchange(line.url, bytes, 1);
  await expectOneEffect(server, line.url, asked, bytes);
});

/**
 * Pass: a request that is cut off before its last byte has no effect, now or later, and whole it has one. It sees a server
 * that acts on what it has instead of waiting for what is announced.
 */
test('[W4] a request that breaks off before its last byte has no effect; sent whole it has one', async () => {
  const server = await startServer(newHall());
  const line = await FlakyLine.to(server.url);
  const asked = asking(kiosk, issue('ktp'));
  const bytes = requestBytes('/api/commands', asked.sent);
  const half = exchange(line.url, bytes.subarray(0, -1));
  for (let each = 0; each < 3; each++) expect(await waitingIn(server)).toBe(0);
  line.cut();
  expect(await half).toBe('');
  expect(await waitingIn(server)).toBe(0);
  await expectOneEffect(server, line.url, asked, bytes);
});
