import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openSockets } from '../../server/doors/sockets.ts';
import { openSmallHall } from '../support/test-hall.ts';
import { ask, connect } from '../support/wire.ts';
import { issue, kiosk } from '../support/wishes.ts';

test('for a screen that has gone nothing is looked at any more', async () => {
  const { hall, send, time } = await openSmallHall();
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const parts = { hall, clock: () => time.now, logger: pino({ level: 'silent' }), publicUrl: null };
  const close = openSockets(server, parts);
  onTestFinished(close);
  const look = vi.spyOn(hall, 'view');
  const { port } = server.address() as AddressInfo;
  const screens = await Promise.all([1, 2].map(() => connect(`http://127.0.0.1:${port}`)));
  for (const screen of screens) await ask(screen, 'watch', { key: 'k', view: 'kiosk' });
  const looksAfterACommand = async () => {
    look.mockClear();
    await send(kiosk, issue('ktp'));
    await sleep(150);
    return look.mock.calls.length;
  };
  expect(await looksAfterACommand()).toBe(1);
  for (const screen of screens) screen.disconnect();
  await sleep(150);
  expect(await looksAfterACommand()).toBe(0);
});
