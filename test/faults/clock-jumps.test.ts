/**
 * The clock of a running server is set, by seconds up to a year, forward and back. Pass, for each jump: the next command is of the
 * hall's own time, numbers go on, the day stays open, recall and undo last as long as ever, a lock lasts a minute, nobody is
 * signed out; readiness and desks say what is wrong, and say no more when it is right again.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Me } from '../../shared/access/access.ts';
import type { Answer } from '../../shared/answers.ts';
import type { ClockTold } from '../../shared/base/clock.ts';
import { CounterId } from '../../shared/base/ids.ts';
import type { Actor, Command } from '../../shared/commands.ts';
import type { CounterView } from '../../shared/views/desk-view.ts';
import { minutes, seconds } from '../support/play/hall-builder.ts';
import { hallNearNoon } from '../support/play/hall-near-noon.ts';
import { ani, callNext, issue, kiosk, openCounter } from '../support/play/wishes.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { Staff } from '../support/server/staff.ts';
import { ask, connect, get, post } from '../support/server/wire.ts';
import { asking, post as sendAsked } from './kit/asked.ts';
import { type Jump, jumps } from './kit/jumps.ts';
import { OtherClock } from './kit/other-clock.ts';

const folder = mkdtempSync(join(tmpdir(), 'antrean-'));
let other: OtherClock;
let server: TestServer;
let staff: Staff;
/** Given out so far. */
let numbers = 0;

beforeAll(async () => {
  other = new OtherClock(folder);
  server = await startServer({ hall: hallNearNoon(), environment: other.environment });
  staff = await Staff.of(server);
  await send(ani, openCounter('loket-1'));
});
afterAll(async () => {
  await endServers();
  rmSync(folder, { recursive: true });
});

async function send(actor: Actor, command: Command): Promise<Answer & { accepted: true }> {
  const asked = asking(actor, command);
  await sendAsked(server.url, asked);
  const [answer] = asked.answers;
  if (answer?.accepted !== true) throw new Error(JSON.stringify(answer));
  return answer;
}

const isBelieved = /^clock: The clock of this computer is believed/m;
const readiness = async (): Promise<string> => (await fetch(`${server.url}/readyz`)).text();
const isNearHallTime = (at: number): boolean => Math.abs(at - Date.now()) < minutes;

interface Seen {
  at: number;
  data: CounterView;
}
const desk = async (): Promise<Seen> => (await get(`${server.url}/api/views/counter?counterId=loket-1`)).body as Seen;

/** Nobody has this name, and it is counted as if somebody had. */
async function lockOf(signInName: string): Promise<number> {
  for (let wrong = 0; wrong < 5; wrong++)
    await post(`${server.url}/api/session`, { signInName, password: 'bukan sandi ini 1' }, { authorization: '' });
  const reply = await fetch(`${server.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ signInName, password: 'bukan sandi ini 1' }),
  });
  expect(reply.status).toBe(429);
  return Number(reply.headers.get('retry-after'));
}

test.each(jumps)(
  '[M1] [M2] [M3] [M6] [M7] $name: nothing changes for those who wait, call, serve and sign in, and it is told',
  async ({ name, ms, isDoubted }: Jump) => {
    const socket = await connect(server.url);
    const told: ClockTold[] = [];
    socket.on('clock', (each: ClockTold) => told.push(each));
    await ask(socket, 'watch', { key: 'k', view: 'kiosk' });
    other.set(ms);

    const issued = await send(kiosk, issue('ktp'));
    numbers++;
    expect(issued.issued?.number).toBe(`A-${String(numbers).padStart(3, '0')}`);
    expect(isNearHallTime(issued.at)).toBe(true);
    const called = await send(ani, callNext('loket-1'));
    const about = { counterId: CounterId.parse('loket-1'), ticketId: called.called!.ticketId };
    const { at, data } = await desk();
    expect(isNearHallTime(at)).toBe(true);
    expect(data.current?.status === 'called' && data.current.recallFrom - at).toBeLessThanOrEqual(5 * seconds);
    expect(data.current?.status === 'called' && data.current.recallFrom - at).toBeGreaterThan(0);
    expect(data.undo!.until - at).toBeLessThanOrEqual(30 * seconds);
    expect(data.undo!.until - at).toBeGreaterThan(0);
    await send(ani, { type: 'StartService', ...about });
    await send(ani, { type: 'Complete', ...about, outcome: 'done' });

    expect(await lockOf(`orang.${ms}`)).toBeLessThanOrEqual(60);
    expect(Me.parse(((await staff.ask('GET', '/api/session')) as { me: unknown }).me).role).toBe('administrator');

    const text = await readiness();
    if (isDoubted) {
      expect(text).toMatch(
        /^warning: clock: The server's clock is \d+ (minutes|hours|days) (ahead of|behind) the hall's time/m,
      );
      await expect.poll(() => told.at(-1)?.doubt?.text.id).toContain('Jam server');
      const { doubt } = told.at(-1)!;
      expect(Math.abs(doubt!.aheadMs - ms)).toBeLessThan(minutes);
      expect(server.errors).toContain(`The server's clock is ${text.split('clock is ')[1]!.split(' and')[0]}`);
    } else {
      expect(text).toMatch(isBelieved);
    }
    other.set(0);
    await expect.poll(readiness, { message: name }).toMatch(isBelieved);
    if (isDoubted) await expect.poll(() => told.at(-1)?.doubt).toBeNull();
  },
);

test('the second page has a line for each of them', () => {
  const page = readFileSync(join(import.meta.dirname, '../../server/setup/README.md'), 'utf8');
  const lines = page.split('\n').filter((line) => line.startsWith('|'));
  for (const { name, isDoubted } of jumps) {
    const line = lines.find((each) =>
      each
        .split('|')[1]!
        .split(',')
        .some((jump) => jump.trim() === name),
    );
    expect(line, name).toContain(isDoubted ? 'tell of a doubt' : 'nothing to tell');
  }
});

test('[M3] after all of them one day is open, nobody was left unserved, and the time of the log never jumped', async () => {
  const entries = await server.log();
  const types = entries.flatMap(({ events }) => events.map(({ type }) => type));
  expect(types.filter((type) => type === 'DayOpened')).toHaveLength(1);
  expect(types).not.toContain('DayClosed');
  expect(types).not.toContain('TicketUnserved');
  expect(entries.every(({ at }) => isNearHallTime(at) || Date.now() - at < 10 * minutes)).toBe(true);
});
