import { pino } from 'pino';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { changesTurned } from '../../server/domain/base/imap.ts';
import { nothingLearned } from '../../server/domain/core/learned.ts';
import type { Ready } from '../../server/domain/core/state.ts';
import { forecast } from '../../server/domain/estimate/forecast.ts';
import { Forecaster } from '../../server/estimate/forecaster.ts';
import { WaitMemory } from '../../server/hall/wait-memory.ts';
import { MemoryLog } from '../../server/log/memory.ts';
import { CounterId, type Instant } from '../../shared/base/ids.ts';
import type { Command } from '../../shared/commands.ts';
import { minutes } from '../support/play/hall-builder.ts';
import * as wish from '../support/play/wishes.ts';
import { openHall, openSmallHall, type TestHall } from '../support/server/test-hall.ts';

const { ani, budi, kiosk } = wish;
const commands: [typeof ani | typeof kiosk, Command][] = [
  [ani, wish.openCounter('loket-1')],
  [budi, wish.openCounter('loket-2')],
  ...Array.from({ length: 4 }, (): [typeof kiosk, Command] => [kiosk, wish.issue('ktp')]),
  [ani, wish.callNext('loket-1')],
  [ani, wish.start('loket-1', 1)],
  [kiosk, wish.issue('kk')],
  [ani, wish.complete('loket-1', 1)],
  [ani, wish.callNext('loket-1')],
  [budi, wish.pauseCounter('loket-2', 10)],
  [kiosk, wish.issue('ktp')],
  [ani, wish.hold('loket-1', 2)],
  [ani, wish.callNext('loket-1')],
];

/** A hall that is watched by everybody. */
async function watched() {
  const foresee = (state: Ready, at: Instant) => forecast(state, at, nothingLearned, 7);
  const waits = new WaitMemory({ foresee, onBug: (bug) => expect.unreachable(String(bug)) });
  const { hall, send, time } = await openSmallHall(undefined, undefined, { waits });
  let finish = () => {};
  const forecaster = new Forecaster({
    ...{ hall, waits },
    logger: pino({ level: 'silent' }),
    isWatched: () => true,
    pace: () => 1e9,
    foresee: (state, at) => {
      const made = foresee(state, at);
      return new Promise((resolve) => {
        finish = () => resolve(made);
      });
    },
  });
  onTestFinished(() => forecaster.end());
  const taken = vi.spyOn(waits, 'take');
  const look = () => {
    hall.parts()('floor', {});
    for (const name of ['kiosk', 'counters', 'floor', 'alarms', 'display'] as const) hall.view(name, {});
    hall.view('counter', { counterId: CounterId.parse('loket-1') });
  };
  return {
    send: async (actor: typeof ani | typeof kiosk, command: Command) => {
      time.now += minutes;
      expect(await send(actor, command)).toMatchObject({ accepted: true });
      look();
    },
    /** The one that is under way is there, of a state that may be an older one by now. */
    forecastComes: async () => {
      const before = taken.mock.calls.length;
      await vi.waitFor(() => {
        finish();
        expect(taken.mock.calls.length).toBeGreaterThan(before);
      });
      look();
    },
  };
}

describe('[L14] what follows a command looks at the newest state alone', () => {
  test('[L14] with views, alarms and forecasts no change is ever turned back', async () => {
    const { send, forecastComes } = await watched();
    await send(...commands[0]!);
    const before = changesTurned();
    for (const [place, [actor, command]] of commands.slice(1).entries()) {
      await send(actor, command);
      if (place % 3 === 2) await forecastComes();
    }
    expect(changesTurned() - before).toBe(0);
  });
});

describe('[L16] what the hall has gone on from is let go', () => {
  const issueTwice = async ({ send }: Pick<TestHall, 'send'>) => {
    for (let each = 0; each < 2; each++) expect(await send(kiosk, wish.issue('ktp'))).toMatchObject({ accepted: true });
  };

  test('[L16] an older state can be read as long as somebody holds it', async () => {
    const opened = await openSmallHall();
    const { hall } = opened;
    await issueTwice(opened);
    const { state, letGo } = hall.held();
    expect(state.tickets.size).toBe(2);
    await issueTwice(opened);
    expect([...state.tickets.keys()]).toHaveLength(2);
    letGo();
    await issueTwice(opened);
    expect(() => [...state.tickets.keys()]).toThrow('was let go');
    expect([...hall.state.tickets.keys()]).toHaveLength(6);
  });

  test('[L16] so it is where another process wrote', async () => {
    const log = new MemoryLog();
    const [one, other] = [await openSmallHall(log), await openHall(log)];
    await issueTwice(other);
    const { state } = other.hall;
    // The other learns of it when it wants to write itself.
    await issueTwice(one);
    await issueTwice(other);
    expect(() => [...state.tickets.keys()]).toThrow('was let go');
    expect([...other.hall.state.tickets.keys()]).toHaveLength(6);
  });
});
