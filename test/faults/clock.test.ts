/**
 * The clock is set back an hour. The log's time then stands still until the clock has caught up; these tests say what that
 * means for those who wait. They see time that runs backwards in the log, a promise earlier than one given before, a day
 * that opens twice, a deadline that passes early. They cannot see drift of a few seconds, which nobody can.
 */
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import type { Entry } from '../../server/domain/core/entry.ts';
import type { EventLog } from '../../server/log/log.ts';
import { SqliteLog } from '../../server/log/sqlite.ts';
import { openSqliteFile } from '../../server/log/sqlite-file.ts';
import type { Answer } from '../../shared/answers.ts';
import type { Actor, Command } from '../../shared/commands.ts';
import { clock, hours, minutes, monday, tuesday } from '../support/play/hall-builder.ts';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import {
  ani,
  budi,
  callNext,
  citra,
  hold,
  issue,
  kiosk,
  openCounter,
  recall,
  resume,
  start,
  ticket,
  undo,
} from '../support/play/wishes.ts';
import { endServers, startServer } from '../support/server/server.ts';
import { tempFolder } from '../support/server/temp-folder.ts';
import { numbersOf, openHall, openSmallHall, type TestHall } from '../support/server/test-hall.ts';
import { asking, post, unsettled } from './kit/asked.ts';
import { eightClients, steadily } from './kit/client.ts';
import { issuedIn, judge } from './kit/judge.ts';
import { judgeViews } from './kit/judge-views.ts';
import { newHall } from './kit/kill-rounds.ts';
import { OtherClock } from './kit/other-clock.ts';

afterEach(endServers);

const entriesOf = ({ log }: TestHall): Promise<Entry[]> => Array.fromAsync(log.read(1));
const codeOf = (answer: Answer): string => (answer.accepted ? 'accepted' : answer.refusal.code);
const statusIn = ({ hall }: TestHall, name: number) => hall.state.tickets.get(ticket(name))?.status;

function newLog(file = join(tempFolder(), 'antrean.sqlite')): { file: string; log: EventLog } {
  const log = new SqliteLog(openSqliteFile(file));
  onTestFinished(() => log.close());
  return { file, log };
}

/** Pass: no instant of the log is before the one in front of it, and who came first is called first. */
test('[L7] [O1] [O2] after the clock was set back an hour those who came before it are called first, in their order', async () => {
  const opened = await openSmallHall(newLog().log);
  const { send, time } = opened;
  await send(ani, openCounter('loket-1'));
  time.now = clock('08:20');
  await send(kiosk, issue('ktp'));
  time.now = clock('08:40');
  await send(kiosk, issue('ktp'));
  time.now -= hours;
  await send(kiosk, issue('ktp'));
  time.now += 10 * minutes;
  await send(kiosk, issue('ktp'));
  const entries = await entriesOf(opened);
  expect(judge([], entries)).toEqual([]);
  const promises = issuedIn(entries).map(({ promise }) => promise);
  expect(promises).toEqual(promises.toSorted((left, right) => left - right));
  expect(promises.slice(1)).toEqual(Array(3).fill(clock('09:40')));
  const called = [await send(ani, callNext('loket-1'))];
  await send(budi, openCounter('loket-2'));
  called.push(await send(budi, callNext('loket-2')));
  await send(citra, openCounter('loket-3'));
  called.push(await send(citra, callNext('loket-3')));
  expect(numbersOf(called)).toEqual(['A-001', 'A-002', 'A-003']);
});

/** Pass: the ticket comes back at the deadline that the officer saw, not before; an officer may bring it back earlier. */
test('[T9] a hold outlasts the set-back: until its deadline by the clock, or until an officer ends it', async () => {
  const opened = await openSmallHall(newLog().log);
  const { send, time } = opened;
  await send(ani, openCounter('loket-1'));
  for (const name of [1, 2]) {
    await send(kiosk, issue('ktp'));
    await send(ani, callNext('loket-1'));
    await send(ani, hold('loket-1', name, 10));
  }
  time.now = clock('08:05') - hours;
  expect(codeOf(await send(ani, resume('loket-1', 2)))).toBe('accepted');
  time.now = clock('08:10') - 1;
  await send(kiosk, issue('kk'));
  expect(statusIn(opened, 1)).toBe('held');
  time.now = clock('08:10');
  await send(kiosk, issue('kk'));
  expect(statusIn(opened, 1)).toBe('waiting');
});

/** Pass: an action can be taken back after the set-back as before it, and not once 30 s of the hall's time are over. */
test('[U1] undo is neither lost nor endless when the clock was set back', async () => {
  const opened = await openSmallHall(newLog().log);
  const { send, time } = opened;
  await send(ani, openCounter('loket-1'));
  await send(kiosk, issue('ktp'));
  const first = await send(ani, callNext('loket-1'));
  time.now -= hours;
  expect(codeOf(await send(ani, undo('loket-1', first.accepted ? first.position : 0)))).toBe('accepted');
  const second = await send(ani, callNext('loket-1'));
  await send(ani, start('loket-1', 1));
  expect(codeOf(await send(ani, undo('loket-1', second.accepted ? second.position : 0)))).toBe('nothing-to-undo');
  time.now = clock('08:00') + 30_001;
  expect(codeOf(await send(ani, undo('loket-1', opened.hall.state.position)))).toBe('undo-too-late');
});

/** Pass: the new day stays open, it is opened once, and its numbers go on. */
test('[D1] set back over midnight, also by a restart, the hall stays in the new day and goes on with its numbers', async () => {
  const { file, log } = newLog();
  const before = await openSmallHall(log);
  before.time.now = clock('00:10', tuesday);
  expect(numbersOf([await before.send(kiosk, issue('ktp'))])).toEqual(['A-001']);
  before.time.now = clock('23:10', monday);
  expect(numbersOf([await before.send(kiosk, issue('ktp'))])).toEqual(['A-002']);
  expect(before.hall.view('kiosk', {})?.data.day).toBe(tuesday);
  await before.hall.close();

  const after = await openHall(newLog(file).log, clock('23:12', monday));
  expect(after.hall.state.day).toBe(tuesday);
  expect(numbersOf([await after.send(kiosk, issue('ktp'))])).toEqual(['A-003']);
  after.time.now = clock('00:20', tuesday);
  expect(numbersOf([await after.send(kiosk, issue('ktp'))])).toEqual(['A-004']);
  const entries = await entriesOf(after);
  expect(judge([], entries)).toEqual([]);
  const days = entries.flatMap(({ events }) => events.filter(({ type }) => type === 'DayOpened'));
  expect(days).toHaveLength(2);
});

/** Pass: five seconds are not an hour: a visitor who does not hear is called again. */
test('[T4] a visitor can be called again soon after the clock was set back, and after a start that came later than that', async () => {
  const other = new OtherClock();
  const impatient = hallNearNoon((hall) => {
    hall.policy = { limitToCapacity: false, recallSpacingSeconds: 1 };
  });
  const server = await startServer({ hall: impatient, environment: other.environment });
  const send = async (actor: Actor, command: Command) => {
    const asked = asking(actor, command);
    await post(server.url, asked);
    return asked.answers[0]!;
  };
  await send(ani, openCounter('loket-1'));
  await send(kiosk, issue('ktp'));
  const call = await send(ani, callNext('loket-1'));
  const again = recall('loket-1', call.accepted ? String(call.called?.ticketId) : '');
  const recalled = () => expect.poll(async () => codeOf(await send(ani, again)), { timeout: 60_000 }).toBe('accepted');
  other.set(-hours);
  await recalled();
  await server.restart();
  await recalled();
});

/** Pass: the criterion, and a warning that the clock is behind. */
test('[L7] a running server whose clock is set back an hour under load, and that is killed and started so, loses nothing', async () => {
  const other = new OtherClock();
  const server = await startServer({ ...newHall(), environment: other.environment });
  const clients = eightClients(steadily);
  const asked = () => clients.flatMap((client) => client.asked);
  const pressing = Promise.all(clients.map((client) => client.press(server.url)));
  const grown = async (by: number) => {
    const goal = asked().length + by;
    await expect.poll(() => asked().length, { timeout: 60_000 }).toBeGreaterThan(goal);
  };
  await grown(100);
  other.set(-hours);
  await grown(100);
  await server.kill('SIGKILL');
  await pressing;
  await server.start();
  expect(server.errors).toContain("The server's clock is 60 minutes behind the hall's time");
  for (const client of clients) client.rest();
  await Promise.all(clients.map((client) => client.press(server.url)));
  const entries = await server.log();
  expect(unsettled(asked())).toEqual([]);
  expect(judge(asked(), entries)).toEqual([]);
  expect(await judgeViews(server.url, entries, asked())).toEqual([]);
});
