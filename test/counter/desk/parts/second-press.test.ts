import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SecondPress } from '../../../../counter/desk/parts/second-press.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function asking() {
  const rendered = vi.fn();
  const host = {
    addController: () => {},
    removeController: () => {},
    requestUpdate: rendered,
    updateComplete: Promise.resolve(true),
  };
  return { press: new SecondPress(host), rendered };
}

test('[G11] what is asked a second time is done by the second press, and not by one that was on its way with the first', () => {
  const { press, rendered } = asking();
  expect(press.press('paspor')).toBe(false);
  expect([press.isAsked('paspor'), press.isArmed('paspor')]).toEqual([true, false]);
  expect(press.press('paspor')).toBe(false);
  vi.advanceTimersByTime(500);
  expect(press.isArmed('paspor')).toBe(true);
  expect(rendered).toHaveBeenCalledTimes(2);
  expect(press.press('paspor')).toBe(true);
});

test('[G11] another service is another question, and so is one that was closed', () => {
  const { press } = asking();
  press.press('paspor');
  vi.advanceTimersByTime(500);
  expect(press.isAsked('pajak')).toBe(false);
  expect(press.press('pajak')).toBe(false);
  expect(press.isAsked('paspor')).toBe(false);
  vi.advanceTimersByTime(500);
  press.hostDisconnected();
  expect(press.press('pajak')).toBe(false);
});
