/** `rediss://`: Redis behind TLS, with a certificate of the hall's own authority. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { hallNearNoon } from '../../support/play/hall-near-noon.ts';
import { issue, kiosk } from '../../support/play/wishes.ts';
import { endRedis, freePort, goodSettings, startRedis } from '../../support/server/redis.ts';
import { endServers, runToItsEnd, startServer } from '../../support/server/server.ts';
import { tempFolder } from '../../support/server/temp-folder.ts';
import { numbersOf } from '../../support/server/test-hall.ts';
import { envelope, sendCommand } from '../../support/server/wire.ts';

afterEach(async () => {
  await endServers();
  await endRedis();
});

interface Certificates {
  authority: string;
  certificate: string;
  key: string;
}

/** An authority, and what it says of `localhost` and 127.0.0.1. */
function makeCertificates(): Certificates {
  const folder = tempFolder();
  const [authority, authorityKey, certificate, key] = ['ca.pem', 'ca.key', 'redis.pem', 'redis.key'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  const make = (subject: string, out: string, keyOut: string, more: string[]) =>
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'].concat(
        ['-subj', subject, '-out', out, '-keyout', keyOut],
        more,
      ),
      { stdio: 'pipe' },
    );
  make('/CN=Hall authority', authority, authorityKey, []);
  make('/CN=redis', certificate, key, [
    ...['-CA', authority, '-CAkey', authorityKey],
    ...['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-addext', 'basicConstraints=critical,CA:FALSE'],
  ]);
  return { authority, certificate, key };
}

test('a hall works on a Redis behind TLS, by its name and by its address, and not where nobody vouches for it', async () => {
  const { authority, certificate, key } = makeCertificates();
  const tlsPort = await freePort();
  await startRedis({
    ...goodSettings,
    'tls-port': String(tlsPort),
    'tls-cert-file': certificate,
    'tls-key-file': key,
    'tls-ca-cert-file': authority,
    'tls-auth-clients': 'no',
  });
  const trusting = { NODE_EXTRA_CA_CERTS: authority };
  const urls = ['localhost', '127.0.0.1'].map((host) => `rediss://${host}:${tlsPort}`);
  for (const [index, REDIS_URL] of urls.entries()) {
    const server = await startServer({ hall: hallNearNoon(), environment: { REDIS_URL, ...trusting } });
    expect(numbersOf([await sendCommand(server.url, envelope(kiosk, issue('ktp')))])).toEqual([`A-00${index + 1}`]);
    expect(await server.kill('SIGTERM')).toMatchObject({ code: 0, errors: '' });
  }
  const { code, output, errors } = await runToItsEnd({
    REDIS_URL: urls[0]!,
    DATA_DIR: tempFolder(),
    PORT: '0',
    LOG_LEVEL: 'silent',
  });
  expect(errors).toMatch(/^Antrean: REDIS_URL rediss:\/\/localhost:\d+: [^\n]*certificate[^\n]*\n$/);
  expect({ code, output }).toEqual({ code: 1, output: '' });
}, 60_000);
