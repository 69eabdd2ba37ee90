/** The log of the process itself, where nothing takes it. */
import { afterEach, expect, test } from 'vitest';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { issue, kiosk } from '../support/play/wishes.ts';
import { endServers, startServer } from '../support/server/server.ts';
import { envelope, sendCommand } from '../support/server/wire.ts';

afterEach(endServers);

const under = (redirected: string) => ({
  hall: hallNearNoon(),
  environment: { LOG_LEVEL: 'debug' },
  place: { address: '127.0.0.1', prefix: ['sh', '-c', `exec "$@" ${redirected}`, 'sh'] },
});

/** Pass: it starts, takes commands, and starts again; before, it ended with 7 at its first line. */
test.each([
  ['a full disk', '2>/dev/full'],
  ['nothing at all', '2>&-'],
  ['a pipe whose reader has gone', '2> >(true)'],
])('[B25] a server whose log goes to %s starts and serves', async (_, redirected) => {
  const place = under(redirected.includes('>(') ? '' : redirected);
  if (redirected.includes('>(')) place.place.prefix = ['bash', '-c', `exec "$@" ${redirected}`, 'bash'];
  const server = await startServer(place);
  await server.restart('SIGTERM');
  expect(await sendCommand(server.url, envelope(kiosk, issue('ktp')))).toMatchObject({ accepted: true });
});

test('[B25] a pipe that is full, and that nobody reads, does not make the hall wait', async () => {
  const place = under('');
  const full =
    'mkfifo "$DATA_DIR.pipe"; exec 9<>"$DATA_DIR.pipe"; head -c 65536 /dev/zero >&9; exec "$@" 2>"$DATA_DIR.pipe"';
  place.place.prefix = ['bash', '-c', full, 'bash'];
  const server = await startServer(place);
  expect(await sendCommand(server.url, envelope(kiosk, issue('ktp')))).toMatchObject({ accepted: true });
});
