import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { issue, kiosk } from '../../support/play/wishes.ts';
import { openDoors } from '../../support/server/test-doors.ts';
import { ask, connect } from '../../support/server/wire.ts';

test('for a screen that has gone nothing is looked at any more', async () => {
  const { url, inside } = await openDoors();
  const { hall, send } = inside;
  const look = vi.spyOn(hall, 'view');
  const screens = await Promise.all([1, 2].map(() => connect(url)));
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
