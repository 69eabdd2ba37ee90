/** A page's requests: what comes back, whatever a server or something between it and the page says. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { refusedAnswer } from '../../../../server/base/refused.ts';
import { type Api, addressOf, apiOf } from '../../../../shared/client/connection/api.ts';
import { routes } from '../../../../shared/routes/routes.ts';
import { monday } from '../../../support/play/hall-builder.ts';

interface Heard {
  method: string | undefined;
  url: string | undefined;
  as: unknown;
  body: string;
}

/** A server that says `text` to everything. */
async function answering(status: number, text: string): Promise<{ api: Api; heard: Heard[] }> {
  const heard: Heard[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    const body = (await request.toArray()).join('');
    heard.push({ method: request.method, url: request.url, as: request.headers['x-antrean-as'], body });
    response.writeHead(status).end(text);
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  return { api: apiOf(routes, 'kiosk', `http://127.0.0.1:${(server.address() as AddressInfo).port}`), heard };
}

test('what was asked for comes back as what it is, and the server is told as what the page comes', async () => {
  const { api, heard } = await answering(200, JSON.stringify({ status: 'waiting' }));
  expect(await api.claimPairing({ body: { claim: 'rahasia' } })).toEqual({ ok: true, value: { status: 'waiting' } });
  expect(heard).toEqual([
    { method: 'POST', url: '/api/pairings/claim', as: 'kiosk', body: JSON.stringify({ claim: 'rahasia' }) },
  ]);
});

test('an answer without words is done', async () => {
  const { api } = await answering(204, '');
  expect(await api.signOut()).toEqual({ ok: true, value: null });
});

test('a refusal is one', async () => {
  const no = refusedAnswer('link-used');
  const { api } = await answering(404, JSON.stringify(no));
  expect(await api.lookAtLink({ body: { link: 'x' } })).toEqual({ ok: false, refusal: no.refusal });
});

test.each<[string, number, string, string]>([
  ['a proxy’s own page', 502, '<html>Bad gateway</html>', 'out-of-reach'],
  ['[N68] a proxy that has waited too long', 504, '<html>Gateway time-out</html>', 'too-slow'],
  ['a refusal that is none', 400, '{"refusal":{"code":"tired"}}', 'out-of-reach'],
  ['an answer of another shape', 200, '{"status":"perhaps"}', 'internal-error'],
  ['an answer that is no JSON', 200, 'ok', 'internal-error'],
])('%s is told in words that a person understands', async (_, status, text, code) => {
  const { api } = await answering(status, text);
  expect(await api.claimPairing({ body: { claim: 'x' } })).toMatchObject({ ok: false, refusal: { code } });
});

test('a server that is not there is out of reach', async () => {
  expect(await apiOf(routes, 'person', 'http://127.0.0.1:1').seeSession()).toMatchObject({
    ok: false,
    refusal: { code: 'out-of-reach' },
  });
});

test('[N68] a server that answers too late is told as that, and not as a network that fails', async () => {
  const server = createServer(() => undefined).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const answer = apiOf(routes, 'person', `http://127.0.0.1:${(server.address() as AddressInfo).port}`).seeSession();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await answer).toMatchObject({ ok: false, refusal: { code: 'too-slow' } });
});

test('what is asked for stands in the address', async () => {
  const { api, heard } = await answering(200, '{}');
  await api.readRecord({ query: { day: monday, before: 17 } });
  expect(heard[0]?.url).toBe('/api/record?day=2026-07-06&before=17');
  expect(addressOf(routes.exportRecord, { query: { day: monday } })).toBe('/api/record.csv?day=2026-07-06');
});
