import { describe, expect, test } from 'vitest';
import { attentionAt, sameAttention } from '../../../kiosk/flow/attention.ts';

describe('whether somebody is still there', () => {
  test('for 45 seconds nobody is asked', () => {
    expect(attentionAt('service', 44_999)).toEqual({ state: 'present' });
  });

  test('then the kiosk asks, and counts fifteen seconds down', () => {
    expect(attentionAt('service', 45_000)).toEqual({ state: 'asking', secondsLeft: 15 });
    expect(attentionAt('asking', 59_500)).toEqual({ state: 'asking', secondsLeft: 1 });
    expect(attentionAt('search', 60_000)).toEqual({ state: 'gone' });
  });

  test('at the start nobody is asked: there is nothing to lose', () => {
    expect(attentionAt('start', 44_000)).toEqual({ state: 'present' });
    expect(attentionAt('start', 45_000)).toEqual({ state: 'gone' });
  });

  test('a number leaves by itself after twelve seconds, counted from the first', () => {
    expect(attentionAt('issued', 0)).toEqual({ state: 'leaving', secondsLeft: 12 });
    expect(attentionAt('issued', 11_001)).toEqual({ state: 'leaving', secondsLeft: 1 });
    expect(attentionAt('issued', 12_000)).toEqual({ state: 'gone' });
  });

  test('the page is drawn again only when a second passes', () => {
    expect(sameAttention(attentionAt('issued', 100), attentionAt('issued', 900))).toBe(true);
    expect(sameAttention(attentionAt('issued', 900), attentionAt('issued', 1_100))).toBe(false);
    expect(sameAttention(attentionAt('service', 1), attentionAt('service', 46_000))).toBe(false);
  });
});
