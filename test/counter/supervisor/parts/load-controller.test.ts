import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { attentionMs, LoadController, retryMs } from '../../../../counter/supervisor/parts/load-controller.ts';
import type { Result } from '../../../../shared/refusals/result.ts';
import { away, Host } from '../../../support/clients/controller-host.ts';

describe('what a page shows', () => {
  const touches = new EventTarget();
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('addEventListener', touches.addEventListener.bind(touches));
    vi.stubGlobal('removeEventListener', touches.removeEventListener.bind(touches));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function loading(everyMs: number | null) {
    const replies: Result<string>[] = [];
    const asked = vi.fn(async () => replies.shift() ?? away);
    const load = new LoadController(new Host(), asked, everyMs);
    return { replies, asked, load };
  }

  test('stays when the server goes away, says why it may be old, and is fetched again by itself', async () => {
    const { replies, load } = loading(null);
    replies.push({ ok: true, value: 'lama' });
    await load.reload();
    await load.reload();
    expect(load).toMatchObject({ data: 'lama', refusal: { code: 'out-of-reach' } });
    replies.push({ ok: true, value: 'baru' });
    await vi.advanceTimersByTimeAsync(retryMs);
    expect(load).toMatchObject({ data: 'baru', refusal: null });
    load.hostDisconnected();
  });

  test('[G8] is live where it is fetched again and again, and the last answer was good', async () => {
    const { replies, load } = loading(null);
    replies.push({ ok: true, value: 'ada' });
    await load.reload();
    expect(load).toMatchObject({ isLive: false, loads: 1 });
    const again = loading(1_000);
    again.replies.push({ ok: true, value: 'ada' });
    await again.load.reload();
    expect(again.load.isLive).toBe(true);
    await again.load.reload();
    expect(again.load).toMatchObject({ isLive: false, loads: 1 });
    load.hostDisconnected();
    again.load.hostDisconnected();
  });

  test('is not fetched for a page that nobody has touched for long, so that its session can end', async () => {
    const { replies, asked, load } = loading(1_000);
    for (let round = 0; round < 700; round++) replies.push({ ok: true, value: 'ada' });
    load.hostConnected();
    await vi.advanceTimersByTimeAsync(attentionMs + 5_000);
    const before = asked.mock.calls.length;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(asked).toHaveBeenCalledTimes(before);
    expect(load.isLive, '[G8] and says that it is not live').toBe(false);
    touches.dispatchEvent(new Event('keydown'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(load.isLive).toBe(true);
    expect(asked).toHaveBeenCalledTimes(before + 1);
    load.hostDisconnected();
  });

  test('a late answer does not replace a newer one', async () => {
    const answers: ((reply: Result<string>) => void)[] = [];
    const load = new LoadController(new Host(), () => new Promise<Result<string>>((resolve) => answers.push(resolve)));
    const [first, second] = [load.reload(), load.reload()];
    answers[1]!({ ok: true, value: 'baru' });
    answers[0]!({ ok: true, value: 'lama' });
    await Promise.all([first, second]);
    expect(load.data).toBe('baru');
  });
});
