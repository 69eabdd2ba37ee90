/** Work that strangers could ask for without end. */
import { get } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDoors } from '../../support/server/test-doors.ts';

/** Not by `fetch`: that says itself what it takes, and unpacks it. */
const encodingOf = (url: string, takes: string) =>
  new Promise<string | undefined>((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': takes } }, (response) => {
      response.resume().once('end', () => resolve(response.headers['content-encoding']));
    }).once('error', reject);
  });

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
