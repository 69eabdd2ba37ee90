import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { fromOurPages } from '../../../server/doors/gate/origin.ts';
import { trustOf } from '../../../server/doors/gate/proxy.ts';

const request = (headers: Record<string, string>) =>
  ({ headers, socket: { remoteAddress: '192.168.1.2' } }) as unknown as IncomingMessage;
const host = '192.168.1.10:3000';

test.each([
  ['a program, which tells no origin', { host }, true],
  ['the hall’s own page', { host, origin: 'http://192.168.1.10:3000' }, true],
  [
    'the page behind a proxy of ours that renames the host',
    { host, origin: 'https://mpp.example.id', 'x-forwarded-host': 'mpp.example.id', 'x-forwarded-proto': 'https' },
    true,
  ],
  [
    'a page of the same host without the proxy’s HTTPS',
    { host, origin: 'http://192.168.1.10:3000', 'x-forwarded-proto': 'https' },
    false,
  ],
  ['a page of the same host with HTTPS that we do not have', { host, origin: 'https://192.168.1.10:3000' }, false],
  ['a page at the public address without its HTTPS', { host, origin: 'http://antrean.example.id' }, false],
  [
    'a page at the usual port, which is not named',
    { host: 'mpp.example.id:80', origin: 'http://mpp.example.id' },
    true,
  ],
  ['an address with a path, which is no origin', { host, origin: 'http://192.168.1.10:3000/' }, false],
  ['the page at the public address', { host, origin: 'https://antrean.example.id' }, true],
  ['a page of another site', { host, origin: 'https://evil.example' }, false],
  ['another port of the same machine', { host, origin: 'http://192.168.1.10:8080' }, false],
  ['a page without an origin of its own', { host, origin: 'null' }, false],
  ['an origin that is none', { host, origin: 'http://' }, false],
])('[N51] %s: %o → %s', (_, headers, isOurs) => {
  expect(fromOurPages(request(headers), trustOf(1), 'https://antrean.example.id')).toBe(isOurs);
});

test('[N5] what a proxy says whom nobody trusts, is not believed', () => {
  const headers = { host, origin: 'https://mpp.example.id', 'x-forwarded-host': 'mpp.example.id' };
  expect(fromOurPages(request(headers), trustOf(null), null)).toBe(false);
});
