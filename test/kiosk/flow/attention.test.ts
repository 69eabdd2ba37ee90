import { describe, expect, test } from 'vitest';
import { askingMs, attentionAt, numberMs, patienceMs, sameAttention } from '../../../kiosk/flow/attention.ts';
import type { Screen } from '../../../kiosk/flow/flow.ts';

const at = (screen: Screen['at'], quietMs: number, prints = true) => attentionAt(screen, quietMs, prints);

describe('whether somebody is still there', () => {
  test('for 45 seconds nobody is asked', () => {
    expect(at('service', 44_999)).toEqual({ state: 'present' });
  });

  test('[V3] then the kiosk asks, and counts down for at least 20 seconds', () => {
    expect(askingMs).toBeGreaterThanOrEqual(20_000);
    expect(at('service', patienceMs)).toEqual({ state: 'asking', secondsLeft: askingMs / 1_000 });
    expect(at('asking', patienceMs + askingMs - 500)).toEqual({ state: 'asking', secondsLeft: 1 });
    expect(at('search', patienceMs + askingMs)).toEqual({ state: 'gone' });
  });

  test('at the start nobody is asked: there is nothing to lose', () => {
    expect(at('start', 44_000)).toEqual({ state: 'present' });
    expect(at('start', 45_000)).toEqual({ state: 'gone' });
  });

  test.each([true, false])(
    '[V3] a number leaves by itself after 20 seconds at the least, counted from the first (printed: %s)',
    (prints) => {
      const ms = numberMs(prints);
      expect(ms).toBeGreaterThanOrEqual(20_000);
      expect(at('issued', 0, prints)).toEqual({ state: 'leaving', secondsLeft: ms / 1_000 });
      expect(at('issued', ms - 999, prints)).toEqual({ state: 'leaving', secondsLeft: 1 });
      expect(at('issued', ms, prints)).toEqual({ state: 'gone' });
    },
  );

  test('[V3] and stays longer where it is not on paper, for it has to be written down', () => {
    expect(numberMs(false)).toBeGreaterThanOrEqual(2 * numberMs(true));
  });

  test('the page is drawn again only when a second passes', () => {
    expect(sameAttention(at('issued', 100), at('issued', 900))).toBe(true);
    expect(sameAttention(at('issued', 900), at('issued', 1_100))).toBe(false);
    expect(sameAttention(at('service', 1), at('service', 46_000))).toBe(false);
  });
});
