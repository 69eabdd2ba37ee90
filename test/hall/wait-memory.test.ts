import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { isReady, type Ready } from '../../server/domain/core/state.ts';
import { WaitMemory } from '../../server/hall/wait-memory.ts';
import { CounterId, type Instant } from '../../shared/base/ids.ts';
import { expected, forecastOf } from '../support/domain/waits.ts';
import { clock } from '../support/play/hall-builder.ts';
import { ani, callNext, closeCounter, issue, kiosk, openCounter } from '../support/play/wishes.ts';
import { openSmallHall } from '../support/server/test-hall.ts';

const says = (state: Ready, at: Instant, median = 18) => {
  const all = expected(median - 6, median, median + 6);
  return forecastOf(state, at, { tickets: { 1: all, 2: all, 3: all }, services: { ktp: all } });
};

/** Ani sits at Loket 1. */
async function opened(foresee = (state: Ready, at: Instant) => says(state, at)) {
  const asked = vi.fn(foresee);
  let elapsed = 0;
  const bugs: unknown[] = [];
  const waits = new WaitMemory({ foresee: asked, onBug: (bug) => bugs.push(bug), elapsed: () => elapsed });
  const { hall, send } = await openSmallHall(undefined, undefined, { waits });
  const atDesk = () => hall.view('counter', { counterId: CounterId.parse('loket-1') })?.data.waiting[0]?.wait ?? null;
  const number = async () => {
    const answer = await send(kiosk, issue('ktp'));
    return answer.accepted ? answer.issued : null;
  };
  const take = (median: number) => {
    if (isReady(hall.state)) waits.take(says(hall.state, hall.now.at, median), hall.state);
  };
  await send(ani, openCounter('loket-1'));
  return {
    ...{ hall, waits, send, atDesk, number, take, bugs, asked },
    later: (ms: number) => {
      elapsed += ms;
    },
  };
}

describe('[U48] what is said of waits', () => {
  test('[U48] a look while no forecast is there makes one at once, and so does a number that is asked for', async () => {
    const { atDesk, number, asked } = await opened();
    expect((await number())?.wait?.is).toBe('range');
    expect(atDesk()?.is).toBe('range');
    expect(asked).toHaveBeenCalledTimes(1);
  });
  test('[U48] whoever looks is told that nothing is said any more, also where nothing else happens', async () => {
    const { waits, take, later } = await opened();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    take(18);
    await turn();
    const told = vi.fn();
    waits.onShown(told);
    later(30_001);
    vi.advanceTimersByTime(30_001);
    await turn();
    expect(told).toHaveBeenCalledTimes(1);
  });
  test('[U44] of an appointment nothing is said: it has its time', async () => {
    const { number, send } = await opened();
    expect((await number())?.wait?.is).toBe('range');
    const answer = await send(kiosk, issue('ktp', { slotAt: clock('08:00') }));
    const issued = answer.accepted ? answer.issued : null;
    expect([issued?.class, issued?.wait]).toEqual(['appointment', undefined]);
  });
  test('[U48] half a minute later it is not said any more: then it is made anew, or nothing is said', async () => {
    const { atDesk, number, later, asked, bugs } = await opened();
    await number();
    later(30_001);
    expect(atDesk()?.is).toBe('range');
    expect(asked).toHaveBeenCalledTimes(2);
    asked.mockImplementation(() => {
      throw new Error('A bug');
    });
    later(30_001);
    expect(atDesk()).toBeNull();
    expect((await number())?.wait).toBeUndefined();
    expect(bugs.length).toBe(1);
    expect(asked).toHaveBeenCalledTimes(3);
  });
  test('[U49] where nobody is at a counter, and as long as nobody looks, nothing is forecast', async () => {
    const { send, atDesk, asked } = await opened();
    expect(asked).not.toHaveBeenCalled();
    await send(ani, closeCounter('loket-1'));
    expect(atDesk()).toBeNull();
    expect(asked).not.toHaveBeenCalled();
  });
  test('[U42][U44] a number that came after the forecast is told what it was told, until the next one', async () => {
    const services = { ktp: expected(12, 18, 24) };
    const { atDesk, number, hall, waits } = await opened((state, at) => forecastOf(state, at, { services }));
    const issued = await number();
    expect(issued?.wait?.is).toBe('range');
    expect(atDesk()).toEqual(issued?.wait);
    if (isReady(hall.state)) waits.take(forecastOf(hall.state, hall.now.at, { services }), hall.state);
    expect(atDesk()).toBeNull();
  });
  test('[U42] who looks is told of what is said anew, and of nothing else', async () => {
    const { hall, number, take, atDesk } = await opened();
    await number();
    const before = atDesk();
    await turn();
    const told = vi.fn();
    hall.onChange(told);
    take(20);
    await turn();
    expect(told).not.toHaveBeenCalled();
    expect(atDesk()).toEqual(before);
    take(24);
    await turn();
    expect(told).toHaveBeenCalledTimes(1);
    expect(atDesk()).not.toEqual(before);
  });
  test('[U42] what was said goes with the number, and the state that is written has none of it', async () => {
    const { hall, send, number, atDesk } = await opened();
    await number();
    await send(ani, callNext('loket-1'));
    expect(atDesk()).toBeNull();
    expect(hall.state).not.toHaveProperty('ticketWaits');
  });
});
