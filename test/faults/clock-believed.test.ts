/**
 * What ends a doubt about the clock, and what is left alone until then: a night that passes meanwhile, a start by a clock that is
 * wrong, and those who say that it is right.
 */
import { afterEach, expect, test } from 'vitest';
import { HallClock } from '../../server/clock/hall-clock.ts';
import type { Answer } from '../../shared/answers.ts';
import { ClockTold } from '../../shared/base/clock.ts';
import { runTool } from '../backup/run-tool.ts';
import { clock, hours, minutes, monday, seconds, tuesday } from '../support/play/hall-builder.ts';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { ani, callNext, hold, issue, kiosk, openCounter, recall, undo } from '../support/play/wishes.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { Staff } from '../support/server/staff.ts';
import { numbersOf, openSmallHall } from '../support/server/test-hall.ts';
import { envelope, sendCommand } from '../support/server/wire.ts';
import { OtherClock } from './kit/other-clock.ts';

afterEach(endServers);

const days = 24 * hours;
const readiness = async ({ url }: TestServer): Promise<string> => (await fetch(`${url}/readyz`)).text();
const eventsOf = async (server: TestServer): Promise<string[]> =>
  (await server.log()).flatMap(({ events }) => events.map(({ type }) => type));
const positionOf = (answer: Answer): number => (answer.accepted ? answer.position : 0);
const codeOf = (answer: Answer): string => (answer.accepted ? 'accepted' : answer.refusal.code);

async function running() {
  const other = new OtherClock();
  const server = await startServer({ hall: hallNearNoon(), environment: other.environment });
  const staff = await Staff.of(server);
  const confirm = async (aheadMs: number) => ClockTold.parse(await staff.ask('POST', '/api/clock', { aheadMs }));
  return { other, server, staff, confirm };
}

/** Pass: nothing changes before; then the day that was open is closed, and the number that waited goes on in a hall that never closes. */
test('[M2] [P7] somebody who looks after the hall confirms a clock that is a day ahead: only then the day ends', async () => {
  const { other, server, staff, confirm } = await running();
  await sendCommand(server.url, envelope(kiosk, issue('ktp')));
  other.set(days);
  await expect.poll(() => readiness(server)).toMatch(/clock is 24 hours ahead/);
  await expect(confirm(365 * days)).rejects.toThrow('clock-not-so');
  await expect(confirm(-days)).rejects.toThrow('clock-not-so');
  expect(await eventsOf(server)).not.toContain('DayClosed');
  expect((await confirm(days)).doubt).toBeNull();
  expect(await readiness(server)).toContain('clock: The clock of this computer is believed');
  await expect.poll(() => eventsOf(server)).toContain('DayClosed');
  const events = await eventsOf(server);
  expect(events).not.toContain('TicketUnserved');
  // It is in the record, and of the day that it ended.
  expect(events.indexOf('ClockConfirmed')).toBeGreaterThan(0);
  expect(events.indexOf('ClockConfirmed')).toBeLessThan(events.indexOf('DayClosed'));
  expect(server.errors).toContain('a person has confirmed the clock');
  expect(numbersOf([await sendCommand(server.url, envelope(kiosk, issue('ktp')))])).toEqual(['A-002']);
  // Whoever confirms what is confirmed changes nothing. (It was a day: the administrator has to come in again.)
  await expect(staff.ask('GET', '/api/people')).rejects.toThrow('signed-out');
});

/** Pass: the time of the log goes on, slower, and everybody is told why. */
test('[M2] a clock that is behind and was confirmed is waited for, and the day does not end before', async () => {
  const { other, server, confirm } = await running();
  other.set(-10 * minutes);
  await expect.poll(() => readiness(server)).toMatch(/clock is 10 minutes behind/);
  const told = await confirm(-10 * minutes);
  expect(told.doubt?.isBelieved).toBe(true);
  expect(await readiness(server)).toMatch(
    /^warning: clock: The hall's time is 10 minutes ahead of the server's clock, which was/m,
  );
  const [first, second] = [
    await sendCommand(server.url, envelope(kiosk, issue('ktp'))),
    await sendCommand(server.url, envelope(kiosk, issue('ktp'))),
  ];
  expect(numbersOf([first, second])).toEqual(['A-001', 'A-002']);
  expect(first.accepted && second.accepted && second.at >= first.at).toBe(true);
});

/** Pass: the day is as it was, everybody is signed in as before; with the operator's word it is another day. */
test('[M4] started by a clock that is a year ahead a hall goes on where it was, until CLOCK_IS_RIGHT=yes says otherwise', async () => {
  const { other, server, staff } = await running();
  expect(numbersOf([await sendCommand(server.url, envelope(kiosk, issue('ktp')))])).toEqual(['A-001']);
  await server.kill('SIGTERM');
  other.set(365 * days);
  await server.start();
  expect(await readiness(server)).toMatch(/clock is 365 days ahead/);
  expect(server.errors).toContain("The server's clock is 365 days ahead of the hall's time");
  expect(server.output).toContain('CLOCK_IS_RIGHT=yes npm start');
  expect(numbersOf([await sendCommand(server.url, envelope(kiosk, issue('ktp')))])).toEqual(['A-002']);
  await staff.ask('GET', '/api/people');
  expect((await eventsOf(server)).filter((type) => type === 'DayOpened')).toHaveLength(1);
  await server.kill('SIGTERM');
  expect(await eventsOf(server)).not.toContain('ClockConfirmed');
  await server.start({ CLOCK_IS_RIGHT: 'yes' });
  expect(server.output).not.toContain('CLOCK_IS_RIGHT');
  expect(await readiness(server)).toContain('clock: The clock of this computer is believed');
  await expect.poll(() => eventsOf(server)).toContain('DayClosed');
  expect((await eventsOf(server)).filter((type) => type === 'ClockConfirmed')).toHaveLength(1);
});

/** Pass: the hall's time is as it would be without the stop. No entry of the log could tell: the clock is some minutes or a day after the last. */
test('[M4] started anew after the clock was set ahead by minutes or by a day, a server knows what time it is', async () => {
  const { other, server } = await running();
  await sendCommand(server.url, envelope(kiosk, issue('ktp')));
  for (const [index, aheadMs] of [10 * minutes, days].entries()) {
    await server.kill('SIGKILL');
    other.set(aheadMs);
    await server.start();
    expect(await readiness(server)).toMatch(index === 0 ? /clock is 10 minutes ahead/ : /clock is 24 hours ahead/);
    const answer = await sendCommand(server.url, envelope(kiosk, issue('ktp')));
    expect(numbersOf([answer])).toEqual([`A-00${index + 2}`]);
    expect(answer.accepted && Math.abs(answer.at - Date.now())).toBeLessThan(minutes);
  }
  expect(await eventsOf(server)).not.toContain('DayClosed');
  await server.kill('SIGKILL');
  other.set(0);
  await server.start();
  expect(await readiness(server)).not.toMatch(/not believed/);
});

/** Pass: it goes on where it was, in doubt. Restored by a clock that is a day ahead, with a log whose end is near: nothing else could tell. */
test('[M4] a restore while the clock is in doubt does not make it believed', async () => {
  const { other, server } = await running();
  await sendCommand(server.url, envelope(kiosk, issue('ktp')));
  other.set(days);
  await expect.poll(() => readiness(server)).toMatch(/clock is 24 hours ahead/);
  const place = { DATA_DIR: server.dataDir };
  const { output } = await runTool('backup', [], place);
  await server.kill('SIGTERM');
  expect(await runTool('restore', [String(output.split('\n')[1])], place)).toMatchObject({ code: 0 });
  await server.start();
  expect(await readiness(server)).toMatch(/clock is 24 hours ahead/);
  expect(numbersOf([await sendCommand(server.url, envelope(kiosk, issue('ktp')))])).toEqual(['A-002']);
  expect(await eventsOf(server)).not.toContain('DayClosed');
});

/** A hall in this process whose clock the test sets, and which goes on beside it. */
async function doubtful() {
  const elapsed = { ms: 0 };
  const settings = hallNearNoon((hall) => {
    hall.timezone = 'Asia/Makassar';
  });
  const keeperOf = (now: () => number) =>
    new HallClock({ wall: now, elapsed: { now: () => elapsed.ms, lookForSleep: () => {} } });
  const opened = await openSmallHall(undefined, settings, { keeperOf });
  const pass = (ms: number) => {
    elapsed.ms += ms;
    opened.time.now += ms;
  };
  return { ...opened, pass };
}

/** Pass: in a hall that never closes midnight is passed without a day's end; recall, undo, holds and numbers go on; then the day ends. */
test('[M3] a midnight that comes while the clock is in doubt ends no day; it ends when the doubt is gone', async () => {
  const { hall, send, time, pass } = await doubtful();
  await send(ani, openCounter('loket-1'));
  expect(numbersOf([await send(kiosk, issue('ktp'))])).toEqual(['A-001']);
  pass(14 * hours);
  time.now += 365 * days;
  pass(3 * hours);
  expect(hall.now.at).toBe(clock('01:00', tuesday));
  expect(numbersOf([await send(kiosk, issue('ktp'))])).toEqual(['A-002']);
  expect(hall.state.day).toBe(monday);
  const view = hall.view('kiosk', {});
  expect(view?.data.day).toBe(monday);
  expect(view?.at).toBe(clock('01:00', tuesday));
  const call = await send(ani, callNext('loket-1'));
  expect(numbersOf([call])).toEqual(['A-001']);
  expect(codeOf(await send(ani, recall('loket-1', 1)))).toBe('recall-too-soon');
  pass(5 * seconds);
  expect(codeOf(await send(ani, recall('loket-1', 1)))).toBe('accepted');
  await send(ani, hold('loket-1', 1, 10));
  pass(31 * seconds);
  expect(codeOf(await send(ani, undo('loket-1', hall.state.position)))).toBe('undo-too-late');
  expect(positionOf(call)).toBeGreaterThan(0);

  time.now -= 365 * days;
  pass(seconds);
  // Both of before are still in the hall, which goes on.
  expect(numbersOf([await send(kiosk, issue('ktp'))])).toEqual(['A-003']);
  expect(hall.state.day).toBe(tuesday);
});
