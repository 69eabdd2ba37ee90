/** Behind a proxy: what its word changes, and what it takes from nobody. */
import { describe, expect, test } from 'vitest';
import { openDoors, paired } from '../../support/server/test-doors.ts';

const statusOf = async (url: string, headers: Record<string, string> = {}) => (await fetch(url, { headers })).status;

describe('[N52] a browser is told to come by HTTPS alone', () => {
  const told = async (trustProxy: string[] | null, headers: Record<string, string>, path: string) => {
    const { url } = await openDoors({ trustProxy });
    return (await fetch(`${url}${path}`, { headers })).headers.get('strict-transport-security');
  };

  test.each(['/', '/api/session', '/nothing', '/healthz'])('where the proxy says that it did: %s', async (path) => {
    expect(await told(['loopback'], { 'x-forwarded-proto': 'https' }, path)).toMatch(/^max-age=\d{8}$/);
  });

  test('and not over HTTP, nor where somebody else says so', async () => {
    expect(await told(['loopback'], { 'x-forwarded-proto': 'http' }, '/')).toBeNull();
    expect(await told(null, { 'x-forwarded-proto': 'https' }, '/')).toBeNull();
  });
});

test('[N53] who floods from the same address takes no request from a device or a person', async () => {
  const doors = await openDoors({ rates: { requests: 5 } });
  const { browser } = await paired(doors, 'kiosk');
  for (let each = 0; each < 10; each++) await fetch(`${doors.url}/api/session`);
  expect(await statusOf(`${doors.url}/api/session`)).toBe(429);
  expect((await browser.get('/views/kiosk')).status).toBe(200);
  for (let each = 0; each < 10; each++) await browser.get('/views/kiosk');
  expect((await browser.get('/views/kiosk')).status).toBe(429);
});
