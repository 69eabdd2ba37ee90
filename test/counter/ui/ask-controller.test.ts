import { expect, test, vi } from 'vitest';
import { AskController } from '../../../counter/ui/ask-controller.ts';
import { refusal } from '../../../shared/refusals/refusals.ts';
import type { Result } from '../../../shared/refusals/result.ts';
import { Host } from '../../support/clients/controller-host.ts';

test('a request that hears of the end of the session tells the page', async () => {
  const host = new Host();
  const ended = vi.fn();
  host.addEventListener('session-ended', ended);
  const ask = new AskController(host);
  expect(await ask.ask(async () => ({ ok: false, refusal: refusal('signed-out') }))).toBeNull();
  expect(ended).toHaveBeenCalledOnce();
  expect(ask.problem).toEqual(refusal('signed-out').sentence);
});

test('of two requests at once the second is not sent', async () => {
  const ask = new AskController(new Host());
  const wish = vi.fn(async (): Promise<Result<number>> => ({ ok: true, value: 1 }));
  expect(await Promise.all([ask.ask(wish), ask.ask(wish)])).toEqual([{ value: 1 }, null]);
  expect(wish).toHaveBeenCalledOnce();
});
