import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { unsetAgainMs, ViewController } from '../../../../shared/client/connection/view-controller.ts';
import type { RefusalCode } from '../../../../shared/refusals/refusal.ts';
import { refusal } from '../../../../shared/refusals/refusals.ts';
import { host } from '../../../support/clients/kiosk-page.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Each watch hears the next of these; the last one again and again. */
function shown(...answers: (RefusalCode | 'data')[]) {
  const watched = { count: 0, open: 0 };
  const watch = (_view: unknown, _query: unknown, onData: (data: never) => void, onRefusal = (_: never) => {}) => {
    watched.count++;
    watched.open++;
    const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
    queueMicrotask(() => (answer === 'data' ? onData({} as never) : onRefusal(refusal(answer) as never)));
    return () => void watched.open--;
  };
  const view = new ViewController(host, { watch: watch as never }, 'about', {});
  view.hostConnected();
  return { view, watched };
}

test('[H13] a hall that is not set up yet is asked again until it is, and what it said stays meanwhile', async () => {
  const { view, watched } = shown('hall-not-configured', 'hall-not-configured', 'data');
  await later(0);
  expect(view.refusal?.code).toBe('hall-not-configured');
  await later(unsetAgainMs);
  expect([view.refusal?.code, watched.count]).toEqual(['hall-not-configured', 2]);
  await later(unsetAgainMs);
  expect([view.refusal, view.data]).toEqual([null, {}]);
  await later(unsetAgainMs * 3);
  expect(watched).toEqual({ count: 3, open: 1 });
});

test('[H13] nobody asks for a page that has gone, nor again where it was refused otherwise', async () => {
  const gone = shown('hall-not-configured');
  await later(0);
  gone.view.hostDisconnected();
  const other = shown('not-found');
  await later(unsetAgainMs * 3);
  expect([gone.watched, other.watched]).toEqual([
    { count: 1, open: 0 },
    { count: 1, open: 1 },
  ]);
});
