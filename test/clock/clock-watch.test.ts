import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ClockMemory } from '../../server/clock/clock-memory.ts';
import { ClockWatch, watchClock } from '../../server/clock/clock-watch.ts';
import { StoreClock } from '../../server/clock/store-clock.ts';
import type { TimeKeeper } from '../../server/clock/time-keeper.ts';
import { MachineClock, network, type Witness } from '../../server/clock/witnesses.ts';
import { clock, hours, minutes, seconds } from '../support/play/hall-builder.ts';
import { tempFolder } from '../support/server/temp-folder.ts';

const days = 24 * hours;
const silent = pino({ level: 'silent' });

/** A watch whose clock the test sets; `pass` lets time go by, with a look each second. */
function watched(
  witnesses: (at: { wall: number; elapsed: number; network: number | null }) => Witness[],
  memory: ClockMemory | null = null,
) {
  const at = { wall: clock('08:00'), elapsed: 100, network: null as number | null };
  const said: string[] = [];
  const watch = new ClockWatch({
    wall: () => at.wall,
    elapsed: { now: () => at.elapsed, lookForSleep: () => {} },
    refresh: async () => {},
    witnesses: witnesses(at),
    memory,
    logger: pino({ level: 'warn' }, { write: (line) => void said.push(JSON.parse(line).msg) }),
  });
  onTestFinished(() => watch.stop());
  const pass = async (ms: number) => {
    for (let gone = 0; gone < ms; gone += seconds) {
      at.wall += seconds;
      at.elapsed += seconds;
      if (at.network !== null) at.network += seconds;
      await watch.look();
    }
  };
  return { at, watch, said, pass };
}
const byNetwork = (memory?: ClockMemory) => watched((at) => [network(async () => at.network)], memory);

describe('where the network keeps the machine’s clock', () => {
  test('[M2] a jump of hours with which it agrees is believed after a minute, and the log tells who agreed', async () => {
    const { at, watch, said, pass } = byNetwork();
    await pass(5 * seconds);
    at.wall += 3 * hours;
    at.network = at.wall;
    await pass(30 * seconds);
    expect(watch.time.doubt()).not.toBeNull();
    await pass(50 * seconds);
    expect(watch.time.doubt()).toBeNull();
    expect(watch.time.now()).toBe(at.wall);
    expect(said[0]).toMatch(/^The server's clock is 3 hours ahead of the hall's time and not believed/);
    expect(said.slice(1)).toEqual(['the clock is believed', 'the clock is in doubt no more']);
  });

  test('[M2] it is not asked about a jump of more than a day: the hall’s network is a public place', async () => {
    const { at, watch, pass } = byNetwork();
    at.wall += days + minutes;
    at.network = at.wall;
    await pass(5 * minutes);
    expect(watch.time.doubt()?.aheadMs).toBe(days + minutes);
  });

  test('[M2] it moves a running hall by a day all in all, also over a start on the same start of the machine', async () => {
    const machine = { bootId: () => 'boot', uptimeMs: () => hours };
    const memory = new ClockMemory(tempFolder(), 'log', machine);
    const jump = async ({ at, pass }: ReturnType<typeof byNetwork>) => {
      at.wall += 23 * hours;
      at.network = at.wall;
      await pass(2 * minutes);
    };
    const first = byNetwork(memory);
    first.watch.time.begin(first.at.wall - minutes);
    await first.pass(11 * minutes);
    await jump(first);
    expect(first.watch.time.doubt()).toBeNull();
    await jump(first);
    expect(first.watch.time.doubt()?.aheadMs).toBe(23 * hours);
    first.watch.keep();

    const second = byNetwork(memory);
    second.at.wall = first.at.wall;
    second.at.network = first.at.wall;
    second.watch.time.begin(first.at.wall - days);
    await second.pass(2 * minutes);
    expect(second.watch.time.doubt()?.aheadMs).toBe(23 * hours);
  });

  test('[M2] [M4] a server that was started anew beside the same uptime is no machine that has just got its clock', async () => {
    const memory = new ClockMemory(tempFolder(), 'log', { bootId: () => 'boot', uptimeMs: () => hours });
    memory.keep({ hall: clock('08:00') - 59 * days, believedAheadMs: null, movedMs: 0 });
    const { at, watch, pass } = byNetwork(memory);
    at.network = at.wall;
    watch.time.begin(at.wall - 59 * days - minutes);
    await pass(5 * minutes);
    expect(watch.time.doubt()?.aheadMs).toBe(59 * days);
  });

  test.each([
    ['an hour behind what was kept, and after the end of the log', -hours],
    ['right', minutes],
  ])('[M4] [M9] a machine that was started anew with a clock that is %s', (_name, offMs) => {
    const folder = tempFolder();
    const bootOf = (boot: string) => new ClockMemory(folder, 'log', { bootId: () => boot, uptimeMs: () => hours });
    bootOf('first').keep({ hall: clock('08:00') - offMs, believedAheadMs: null, movedMs: 0 });
    const { at, watch } = byNetwork(bootOf('second'));
    watch.time.begin(at.wall - 3 * hours);
    expect(watch.time.doubt()?.aheadMs ?? 0).toBe(Math.min(0, offMs));
    expect(watch.time.now()).toBe(Math.max(at.wall, at.wall - offMs));
  });

  test('[M2] what it says of another time is no word for the clock, and nothing is none either', async () => {
    const { at, watch, pass } = byNetwork();
    at.wall += 3 * hours;
    await pass(3 * minutes);
    at.network = at.wall - 3 * hours;
    await pass(3 * minutes);
    expect(watch.time.doubt()).not.toBeNull();
  });

  test.each([
    [30 * days, true],
    [365 * days, false],
  ])('[M2] [M4] at a start %i ms after the end of the log it is believed: %s', async (restMs, isBelieved) => {
    const { at, watch, pass } = byNetwork();
    at.network = at.wall;
    watch.time.begin(at.wall - restMs);
    await pass(20 * seconds);
    expect(watch.time.doubt() === null).toBe(isBelieved);
  });
});

describe('where the hall goes by the clock of Redis', () => {
  const byRedis = (machine: (wall: number) => number) => {
    const own: MachineClock[] = [];
    const opened = watched((at) => {
      own.push(
        new MachineClock(
          () => machine(at.wall),
          () => at.elapsed,
          silent,
        ),
      );
      return own;
    });
    const pass = async (ms: number) => {
      for (let gone = 0; gone < ms; gone += seconds) {
        own[0]!.look(opened.at.wall);
        await opened.pass(seconds);
      }
    };
    return { ...opened, pass };
  };

  test('[M2] a jump of it is believed when a machine agrees whose clock was not set with it', async () => {
    let offsetMs = 3 * days;
    const { at, watch, pass } = byRedis((wall) => wall + offsetMs);
    await pass(30 * seconds);
    at.wall += 3 * days;
    offsetMs = 0;
    await pass(20 * seconds);
    expect(watch.time.doubt()).toBeNull();
    expect(watch.time.now()).toBe(at.wall);
  });

  test('[M2] the clock of the same machine, which was set with it, is no word for it', async () => {
    const { at, watch, pass } = byRedis((wall) => wall);
    await pass(30 * seconds);
    at.wall += 3 * days;
    await pass(5 * minutes);
    expect(watch.time.doubt()?.aheadMs).toBe(3 * days);
  });
});

describe('the clock of the store', () => {
  test('[M5] goes on while the store is away, and takes no answer that took long', async () => {
    const at = { elapsed: 0, store: clock('08:00'), delayMs: 0, isAway: false };
    const ask = async () => {
      if (at.isAway) throw new Error('away');
      at.elapsed += at.delayMs;
      at.store += at.delayMs;
      return at.store - at.delayMs / 2;
    };
    const store = await StoreClock.open(ask, () => at.elapsed);
    expect(store.now()).toBe(clock('08:00'));
    at.isAway = true;
    at.elapsed += minutes;
    at.store += minutes;
    await store.look();
    expect(store.now()).toBe(clock('08:01'));
    at.isAway = false;
    at.store += hours;
    at.delayMs = 5 * seconds;
    await store.look();
    expect(store.now()).toBe(clock('08:01:05'));
    at.delayMs = 10;
    await store.look();
    expect(store.now()).toBe(at.store);
  });

  test('[M5] where the store does not tell its time a process goes by the clock of its machine, and says so', async () => {
    const said: string[] = [];
    const logger = pino({ level: 'warn' }, { write: (line) => void said.push(JSON.parse(line).msg) });
    const watch = await watchClock(
      () => Promise.reject(new Error('NOPERM')),
      new ClockMemory(tempFolder(), 'log'),
      logger,
    );
    watch.stop();
    expect(Math.abs(watch.time.now() - Date.now())).toBeLessThan(minutes);
    expect(said).toEqual(['Redis does not tell its time; this process goes by the clock of its machine']);
  });

  test('is not there where the store does not tell its time', async () => {
    await expect(
      StoreClock.open(
        () => Promise.reject(new Error('away')),
        () => 0,
      ),
    ).rejects.toThrow('away');
  });
});

test('[M3] those who look at the keeper hear of a doubt once, and of its end', async () => {
  const { at, watch, pass } = byNetwork();
  const heard: (number | null)[] = [];
  const keeper: TimeKeeper = watch.time;
  keeper.onChange(() => heard.push(keeper.doubt()?.aheadMs ?? null));
  at.wall += days;
  await pass(3 * seconds);
  at.wall -= days;
  await pass(3 * seconds);
  expect(heard).toEqual([days, null]);
});
