/** Work that strangers could ask for without end. */
import { get, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDoors } from '../../support/server/test-doors.ts';
import { testKey } from '../../support/server/test-key.ts';

/** Not by `fetch`: that says itself what it takes and that nothing kept will do, and unpacks what comes. */
const answerTo = (url: string, headers: OutgoingHttpHeaders) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers }, (response) => response.resume().once('end', () => resolve(response))).once('error', reject);
  });
const encodingOf = async (url: string, takes: string) =>
  (await answerTo(url, { 'accept-encoding': takes })).headers['content-encoding'];

test('[N61] the description is made and written once, however many ask at once and later', async () => {
  const { url } = await openDoors();
  const written = vi.spyOn(JSON, 'stringify');
  onTestFinished(() => void written.mockRestore());
  const page = `${url}/api/openapi.json`;
  const texts = await Promise.all(Array.from({ length: 5 }, async () => (await fetch(page)).text()));
  expect(JSON.parse(texts[0]!)).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3' } });
  expect(new Set([...texts, await (await fetch(page)).text()]).size).toBe(1);
  const descriptions = written.mock.calls.filter(([value]) => value instanceof Object && 'openapi' in value);
  expect(descriptions.length).toBe(1);
});

test('[N61] it is compressed in the one way that is ready, or not at all', async () => {
  const { url } = await openDoors();
  const page = `${url}/api/openapi.json`;
  expect(await encodingOf(page, 'gzip, deflate, br')).toBe('gzip');
  for (const other of ['br', 'deflate', 'identity']) expect(await encodingOf(page, other)).toBeUndefined();
});

test('[N65] a view is written and compressed once for all who ask, and whoever has it hears 304', async () => {
  const { url } = await openDoors();
  const headers = { authorization: `Bearer ${testKey}` };
  const written = vi.spyOn(JSON, 'stringify');
  onTestFinished(() => void written.mockRestore());
  const ask = () => fetch(`${url}/api/views/catalogue`, { headers });
  const first = await ask();
  const view = (await first.json()) as { position: number };
  for (let each = 0; each < 5; each++) expect(await (await ask()).json()).toEqual(view);
  const whole = written.mock.calls.filter(
    ([value]) => value instanceof Object && 'position' in value && 'data' in value,
  );
  expect(whole.length).toBe(1);
  const statusFor = async (mark: string) =>
    (await answerTo(`${url}/api/views/catalogue`, { ...headers, 'if-none-match': mark })).statusCode;
  expect(await statusFor(first.headers.get('etag')!)).toBe(304);
  expect(await statusFor('W/"other"')).toBe(200);
});
