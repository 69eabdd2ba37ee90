import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ready } from '../../server/domain/core/state.ts';
import { Forecaster } from '../../server/estimate/forecaster.ts';
import { WaitMemory } from '../../server/hall/wait-memory.ts';
import type { Instant } from '../../shared/base/ids.ts';
import { expected, forecastOf } from '../support/domain/waits.ts';
import { given, morning, type Play } from '../support/play/given.ts';
import { ani, kiosk } from '../support/play/wishes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const says = (state: Ready, at: Instant) =>
  forecastOf(state, at, { tickets: { 1: expected(10, 15, 20) }, services: { ktp: expected(10, 15, 20) } });

function forecasting(
  play: Play,
  { isWatched = true, foresee = says as (...asked: never[]) => unknown, pace = (): number => 1 } = {},
) {
  const listeners = new Set<() => void>();
  const elapsed = () => Date.now();
  const waits = new WaitMemory({ foresee: says, onBug: () => {}, elapsed });
  const asked = vi.fn(
    async (state: Ready, at: Instant) => foresee(...([state, at] as never[])) as ReturnType<typeof says>,
  );
  const watched = { is: isWatched };
  const hall = {
    get state() {
      return play.state;
    },
    get now() {
      return { position: play.position, at: play.now };
    },
    onChange: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const parts = {
    hall,
    waits,
    foresee: asked,
    isWatched: () => watched.is,
    logger: pino({ level: 'silent' }),
    elapsed,
    pace,
  };
  const forecaster = new Forecaster(parts);
  const changed = async (ms = 0) => {
    for (const listener of listeners) listener();
    await vi.advanceTimersByTimeAsync(ms);
  };
  return { asked, changed, waits, watched, forecaster, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
}

describe('[U49] when waits are forecast', () => {
  test('[U49] every two seconds at most while things happen', async () => {
    const play = morning();
    const { asked, changed } = forecasting(play);
    await changed();
    expect(asked).toHaveBeenCalledTimes(1);
    for (let second = 0; second < 10; second++) {
      play.as(kiosk).issue('ktp');
      await changed(1_000);
    }
    expect(asked).toHaveBeenCalledTimes(6);
  });
  test('[U49] at once when counters have changed', async () => {
    const play = morning();
    const { asked, changed } = forecasting(play);
    await changed(100);
    play.as(ani).pauseCounter('loket-1', 10);
    await changed(1);
    expect(asked).toHaveBeenCalledTimes(2);
    play.as(kiosk).issue('ktp');
    await changed(1);
    expect(asked).toHaveBeenCalledTimes(2);
  });
  test.each([
    [0, 4],
    [60, 240],
  ])(
    '[RH4][U49] as often by the time of a rehearsal: at the pace %s, and where it stands still as in life',
    async (pace, most) => {
      const play = morning();
      const { asked, pass } = forecasting(play, { pace: () => pace });
      await pass(60_000);
      expect(asked.mock.calls.length).toBeGreaterThan(most / 2);
      expect(asked.mock.calls.length).toBeLessThanOrEqual(most);
    },
  );
  test('[U49] by the time alone, more seldom, and most seldom where nobody waits', async () => {
    const play = morning();
    const { asked, changed, pass } = forecasting(play);
    await changed(59_000);
    expect(asked).toHaveBeenCalledTimes(3);
    play.as(kiosk).issue('ktp');
    await changed(1_000);
    await pass(50_000);
    expect(asked.mock.calls.length).toBeGreaterThanOrEqual(8);
    expect(asked.mock.calls.length).toBeLessThanOrEqual(9);
  });
  test('[U49] an idle hall costs nothing: nobody at a counter, no hall, or nobody who looks', async () => {
    const closed = forecasting(given());
    await closed.changed(60_000);
    expect(closed.asked).not.toHaveBeenCalled();
    const unseen = forecasting(morning(), { isWatched: false });
    await unseen.changed(60_000);
    expect(unseen.asked).not.toHaveBeenCalled();
  });
  test('[U49] who asks over HTTP is told for a minute', async () => {
    const play = morning();
    const { asked, changed, waits, pass } = forecasting(play, { isWatched: false });
    waits.over(play.state, play.now);
    await pass(0);
    const before = asked.mock.calls.length;
    await pass(50_000);
    expect(asked.mock.calls.length).toBeGreaterThan(before);
    await pass(60_000);
    const after = asked.mock.calls.length;
    await changed(60_000);
    expect(asked).toHaveBeenCalledTimes(after);
  });
});

describe('[U48] where none can be made', () => {
  test('[U48] what was said holds until it is old, and the next one is tried after a while', async () => {
    const play = morning().as(kiosk).issue('ktp');
    let fails = false;
    const foresee = (state: Ready, at: Instant) => {
      if (fails) throw new Error('The thread has ended');
      return says(state, at);
    };
    const { asked, changed, waits, pass } = forecasting(play, { foresee: foresee as never });
    await changed(1);
    fails = true;
    await pass(25_000);
    const shown = () => waits.over(play.state, play.now) as object;
    expect(shown()).toHaveProperty('ticketWaits');
    await pass(10_000);
    expect(shown()).not.toHaveProperty('ticketWaits');
    const tried = asked.mock.calls.length;
    fails = false;
    await pass(6_000);
    expect(asked.mock.calls.length).toBeGreaterThan(tried);
    expect(shown()).toHaveProperty('ticketWaits');
  });
  test('[U49] ended, it asks no more', async () => {
    const play = morning();
    const { asked, changed, forecaster } = forecasting(play);
    forecaster.end();
    await changed(60_000);
    expect(asked).not.toHaveBeenCalled();
  });
});
