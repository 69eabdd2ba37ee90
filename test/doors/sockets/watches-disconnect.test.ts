import { setImmediate as turn } from 'node:timers/promises';
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
  const other = await connect(url);
  await ask(other, 'watch', { key: 'o', view: 'counters' });
  const looks = (name: string) => look.mock.calls.filter(([seen]) => seen === name).length;
  /** Until the other screen's view has been looked at: all of them are, one after the other. */
  const looksAfterACommand = async () => {
    look.mockClear();
    await send(kiosk, issue('ktp'));
    await vi.waitUntil(() => looks('counters') > 0, 10_000);
    await turn();
    return looks('kiosk');
  };
  expect(await looksAfterACommand()).toBe(1);
  for (const screen of screens) screen.disconnect();
  await vi.waitUntil(async () => (await looksAfterACommand()) === 0, 10_000);
  expect(await looksAfterACommand()).toBe(0);
});
