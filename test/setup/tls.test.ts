/** HTTPS from a certificate's own files. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { makeCertificate } from '../support/program/certificate.ts';
import { endServers, runToItsEnd, startServer } from '../support/server/server.ts';
import { codeIn, password } from '../support/server/staff.ts';
import { tempFolder } from '../support/server/temp-folder.ts';
import { testKey } from '../support/server/test-key.ts';

afterEach(endServers);

test('a server with a certificate speaks HTTPS, on both doors, and its cookies are Secure', async () => {
  const files = makeCertificate(tempFolder());
  const server = await startServer({ hall: hallNearNoon(), environment: files });
  const ca = readFileSync(files.TLS_CERT);
  const url = server.url.replace('http:', 'https:');
  for (const path of ['kiosk', 'display', 'counter']) expect(server.output).toContain(`${url}/${path}/\n`);

  const link = server.output.split('\n').find((line) => line.includes('#masuk='));
  const reply = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const asked = request(`${url}/api/session`, { ca, method: 'POST', headers }, resolve);
    asked.once('error', reject).end(JSON.stringify({ link: codeIn(link ?? ''), password }));
  });
  expect(reply.resume().statusCode).toBe(200);
  const cookies = reply.headers['set-cookie'] ?? [];
  expect(cookies).not.toEqual([]);
  expect(cookies.filter((cookie) => !/; Secure(;|$)/.test(cookie))).toEqual([]);

  const socket = io(url, { transports: ['websocket'], reconnection: false, auth: { key: testKey }, ca: ca.toString() });
  onTestFinished(() => void socket.disconnect());
  const opened = new Promise((resolve) => {
    socket.once('connect', () => resolve(null));
    socket.once('connect_error', resolve);
  });
  expect(await opened).toBeNull();
  await expect(fetch(server.url)).rejects.toThrow();
});

test('a start with files that make no certificate is refused in one line that names them', async () => {
  const files = makeCertificate(tempFolder());
  const other = makeCertificate(tempFolder());
  const broken = join(tempFolder(), 'broken.pem');
  writeFileSync(broken, 'not a certificate');
  const start = async (environment: Record<string, string>) => {
    const { code, output, errors } = await runToItsEnd({
      PORT: '0',
      DATA_DIR: join(tempFolder(), 'data'),
      ...environment,
    });
    expect([code, output]).toEqual([1, '']);
    expect(errors).toMatch(/^[^\n]*\n$/);
    return errors.trimEnd();
  };
  expect(await start({ TLS_CERT: files.TLS_CERT })).toBe(
    'Antrean: TLS_CERT is given and TLS_KEY is not: both or neither',
  );
  expect(await start({ ...files, TLS_KEY: '/nowhere.key' })).toMatch(
    /^Antrean: TLS_KEY \/nowhere\.key cannot be read: /,
  );
  expect(await start({ ...files, TLS_CERT: broken })).toMatch(
    /^Antrean: TLS_CERT .*broken\.pem and TLS_KEY .* do not make/,
  );
  expect(await start({ ...files, TLS_KEY: other.TLS_KEY })).toMatch(/ do not make a certificate: .*mismatch/);
});
