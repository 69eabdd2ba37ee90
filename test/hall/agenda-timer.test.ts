import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { AgendaTimer } from '../../server/hall/agenda-timer.ts';
import { CounterId } from '../../shared/base/ids.ts';
import { clock } from '../support/play/hall-builder.ts';
import * as wish from '../support/play/wishes.ts';
import { ani, fitri, kiosk, openCounter, planActs } from '../support/play/wishes.ts';
import { certainTime } from '../support/server/certain-time.ts';
import { openSmallHall } from '../support/server/test-hall.ts';

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
