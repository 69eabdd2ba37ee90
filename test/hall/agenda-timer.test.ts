import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { HallClock } from '../../server/clock/hall-clock.ts';
import type { TimeKeeper } from '../../server/clock/time-keeper.ts';
import { AgendaTimer } from '../../server/hall/agenda-timer.ts';
import type { LiveHall } from '../../server/hall/hall.ts';
import { MemoryLog } from '../../server/log/memory.ts';
import { CounterId } from '../../shared/base/ids.ts';
import { clock, hours, minutes, seconds } from '../support/play/hall-builder.ts';
import * as wish from '../support/play/wishes.ts';
import { ani, fitri, kiosk, openCounter, planActs } from '../support/play/wishes.ts';
import { certainTime } from '../support/server/certain-time.ts';
import { openHall, openSmallHall } from '../support/server/test-hall.ts';

const logger = pino({ level: 'silent' });
const planner = { role: 'supervisor', agencyIds: null, isActive: true, isSignedIn: false } as const;
const rest = { is: 'pause', counterId: 'loket-1', reason: 'rest', minutes: 60 } as const;

test('[U82][U83] what became due is done, in the name of whoever planned it; what waits for a number, as soon as it is done', async () => {
  const { hall, time, send } = await openSmallHall();
  const until = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const forget = hall.onChange(() => {
        if (!isSo()) return;
        forget();
        resolve();
      });
      if (isSo()) resolve();
    });
  await send(ani, openCounter('loket-1'));
  await send(kiosk, wish.issue('kk'));
  await send(ani, wish.callNext('loket-1'));
  await send(ani, wish.start('loket-1', 1));
  const stop = { is: 'stop', about: { of: 'hall' }, reason: 'full' } as const;
  await send(
    fitri,
    planActs([
      { act: rest, at: '12:00' },
      { act: stop, at: '14:00' },
    ]),
  );
  time.now = clock('14:00');
  const parts = { hall, clock: certainTime(() => time.now), officer: () => planner, newId: randomUUID, logger };
  const [one, other] = [new AgendaTimer(parts), new AgendaTimer(parts)];
  onTestFinished(() => {
    one.end();
    other.end();
  });
  await until(() => hall.state.stops.size === 1 && hall.state.agenda[0]?.is === 'waits');
  await send(ani, wish.complete('loket-1', 1));
  await until(() => hall.state.agenda.length === 0);
  expect(hall.state.desks.get(CounterId.parse('loket-1'))).toMatchObject({
    attendance: { status: 'paused' },
    directed: { what: 'paused', by: 'p-fitri' },
  });
});

/** As long as it takes, and no longer: what is under way takes a few turns. */
async function turns(isSo: () => boolean = () => false): Promise<void> {
  for (let turn = 0; turn < 50 && !isSo(); turn++) await new Promise(setImmediate);
}
const timerOf = (hall: LiveHall, clockNow: TimeKeeper): AgendaTimer => {
  const timer = new AgendaTimer({ hall, clock: clockNow, officer: () => planner, newId: randomUUID, logger });
  onTestFinished(() => timer.end());
  return timer;
};
const stateAt = (hall: LiveHall) => hall.state.desks.get(CounterId.parse('loket-1'))?.attendance.status;

test('[U80][L3] a plan that is sent again is planned once, and not again after it was dropped', async () => {
  const { hall, send } = await openSmallHall();
  await send(ani, openCounter('loket-1'));
  const [id, plan] = [randomUUID(), planActs([{ act: rest, at: '12:00' }])];
  const answers = [await send(fitri, plan, id), await send(fitri, plan, id)];
  expect(answers[1]).toEqual(answers[0]);
  expect(hall.state.agenda).toHaveLength(1);
  await send(fitri, wish.dropPlanned([hall.state.agenda[0]!.id]));
  expect(await send(fitri, plan, id)).toEqual(answers[0]);
  expect(hall.state.agenda).toEqual([]);
  const other = await send(fitri, planActs([{ act: rest, at: '13:00' }]), id);
  expect(other).toMatchObject({ accepted: false, refusal: { code: 'command-id-reused' } });
});

test('[U82] of two processes each wants to do it, and it is in the log once', async () => {
  const log = new MemoryLog();
  const first = await openSmallHall(log);
  await first.send(ani, openCounter('loket-1'));
  await first.send(fitri, planActs([{ act: rest, at: '12:00' }]));
  const second = await openHall(log);
  first.time.now = second.time.now = clock('12:00');
  for (const { hall, time } of [first, second])
    timerOf(
      hall,
      certainTime(() => time.now),
    );
  await turns(() => [first, second].every(({ hall }) => stateAt(hall) === 'paused'));
  expect([first, second].map(({ hall }) => stateAt(hall))).toEqual(['paused', 'paused']);
  const events = (await Array.fromAsync(log.read(1))).flatMap((entry) => entry.events);
  expect(events.filter(({ type }) => type === 'PlannedActDone')).toHaveLength(1);
  expect(events.filter(({ type }) => type === 'CounterPaused')).toHaveLength(1);
});

/** A clock that somebody may set, beside one that counts. */
async function onAClock() {
  const at = { wall: clock('08:00'), elapsed: 700 };
  const keeper = new HallClock({
    wall: () => at.wall,
    elapsed: { now: () => at.elapsed, lookForSleep: () => {} },
    recalled: null,
  });
  const opened = await openSmallHall(undefined, undefined, { keeperOf: () => keeper });
  await opened.send(ani, openCounter('loket-1'));
  await opened.send(fitri, planActs([{ act: rest, at: '08:30' }]));
  const timer = timerOf(opened.hall, keeper);
  const goOn = async (ms: number) => {
    for (let gone = 0; gone < ms; gone += seconds) {
      at.wall += seconds;
      at.elapsed += seconds;
      keeper.now();
    }
    // Whatever happens in the hall lets the timer look.
    await opened.send(kiosk, wish.issue('ktp'));
    await turns();
  };
  return { ...opened, at, keeper, goOn, timer };
}

test('[U82][M1] a clock that jumps over the time does nothing; once it is believed, what is due is done', async () => {
  const { hall, at, keeper, goOn } = await onAClock();
  at.wall += 3 * hours;
  await goOn(minutes);
  expect([stateAt(hall), hall.state.agenda.length]).toEqual(['open', 1]);
  keeper.believe();
  await turns(() => stateAt(hall) === 'paused');
  expect([stateAt(hall), hall.state.agenda.length]).toEqual(['paused', 0]);
});

test('[U82][M1] a clock that goes back delays nothing, and what is done is not done again', async () => {
  const { hall, at, goOn, send } = await onAClock();
  await goOn(20 * minutes);
  at.wall -= 2 * hours;
  await goOn(10 * minutes);
  expect([stateAt(hall), hall.state.agenda.length]).toEqual(['paused', 0]);
  await send(ani, wish.endPause('loket-1'));
  await goOn(2 * hours + minutes);
  expect(stateAt(hall)).toBe('open');
});

test('[U82] an answer that changes nothing here yet is not asked for again at once', async () => {
  const { hall, time, send } = await openSmallHall();
  await send(ani, openCounter('loket-1'));
  await send(fitri, planActs([{ act: rest, at: '12:00' }]));
  time.now = clock('12:00');
  let asked = 0;
  const submit = async () => {
    asked++;
    return { accepted: true, position: hall.state.position } as const;
  };
  const behind = { state: hall.state, now: { ...hall.now, at: time.now }, onChange: () => () => undefined, submit };
  const clockNow = certainTime(() => time.now);
  const timer = new AgendaTimer({
    ...{ hall: behind as never, clock: clockNow, officer: () => planner, newId: randomUUID, logger },
  });
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
  timer.end();
  expect(asked).toBe(1);
});
