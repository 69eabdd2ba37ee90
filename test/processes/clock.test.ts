/** One hall, one Redis, two processes: which clock they go by. */
import { afterEach, expect, test } from 'vitest';
import { toleranceMs } from '../../server/clock/tolerance.ts';
import { Answer } from '../../shared/answers.ts';
import type { Actor, Command } from '../../shared/commands.ts';
import { OtherClock } from '../faults/kit/other-clock.ts';
import { seconds } from '../support/play/hall-builder.ts';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { ani, callNext, issue, kiosk, openCounter, recall } from '../support/play/wishes.ts';
import { endRedis, startRedis } from '../support/server/redis.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { envelope, get, sendCommand } from '../support/server/wire.ts';

afterEach(async () => {
  await endServers();
  await endRedis();
});

const readiness = async ({ url }: TestServer): Promise<string> => (await fetch(`${url}/readyz`)).text();

test('[M5] one whose machine is minutes ahead, and is set a year back, does no harm: both go by the clock of Redis', async () => {
  const redis = await startRedis();
  const other = new OtherClock();
  other.set(5 * toleranceMs);
  const hall = hallNearNoon((draft) => {
    draft.policy = { limitToCapacity: false, recallSpacingSeconds: 1 };
  });
  const right = await startServer({ hall, environment: { REDIS_URL: redis.url } });
  const wrong = await startServer({ hall, environment: { REDIS_URL: redis.url, ...other.environment } });
  const accepted = async ({ url }: TestServer, actor: Actor, command: Command) => {
    const answer = Answer.parse(await sendCommand(url, envelope(actor, command)));
    if (!answer.accepted) throw new Error(answer.refusal.code);
    return answer;
  };
  await accepted(wrong, ani, openCounter('loket-1'));
  const times: number[] = [];
  for (const [round, aheadMs] of [5 * toleranceMs, -365 * 24 * 3_600 * seconds].entries()) {
    other.set(aheadMs);
    for (const server of [wrong, right]) times.push((await accepted(server, kiosk, issue('ktp'))).at);
    if (round > 0) continue;
    const { called } = await accepted(wrong, ani, callNext('loket-1'));
    // At the other process, which would have to wait for minutes if the first had its own time.
    const again = recall('loket-1', String(called?.ticketId));
    await expect
      .poll(async () => (await sendCommand(right.url, envelope(ani, again))).accepted, { timeout: 5_000 })
      .toBe(true);
  }
  expect(times.every((at) => Math.abs(at - Date.now()) < toleranceMs)).toBe(true);
  const { at } = (await get(`${wrong.url}/api/views/kiosk`)).body as { at: number };
  expect(Math.abs(at - Date.now())).toBeLessThan(toleranceMs);
  for (const server of [wrong, right])
    expect(await readiness(server)).toContain('clock: The clock of this computer is believed');
  await expect.poll(() => wrong.errors).toContain('the clock of this machine is not that of Redis');
  expect(right.errors).not.toContain('the clock');
});
