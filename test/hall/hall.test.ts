import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { verifyChain } from '../../server/log/chain.ts';
import { NotWritten } from '../../server/log/log.ts';
import { MemoryLog } from '../../server/log/memory.ts';
import type { Answer } from '../../shared/answers.ts';
import { CounterId } from '../../shared/base/ids.ts';
import { clock, minutes, tuesday } from '../support/play/hall-builder.ts';
import { ani, budi, callNext, hold, issue, kiosk, openCounter, start, ticket } from '../support/play/wishes.ts';
import { FailingLog, GatedLog, SpyingLog } from '../support/server/odd-logs.ts';
import { consecutive, numbersOf, openHall, openSmallHall, type TestHall, textOf } from '../support/server/test-hall.ts';

const refusalOf = (answer: Answer) => (answer.accepted ? 'accepted' : answer.refusal.code);
const issueMany = (count: number, { send }: TestHall, serviceId = 'ktp') =>
  Promise.all(Array.from({ length: count }, () => send(kiosk, issue(serviceId))));
const entriesOf = ({ log }: TestHall) => Array.fromAsync(log.read(1));

describe('group commit', () => {
  test('fifty commands that arrive together are one write, and get fifty consecutive numbers in their order', async () => {
    const log = new SpyingLog();
    const hall = await openSmallHall(log);
    log.groups = [];
    expect(numbersOf(await issueMany(50, hall))).toEqual(consecutive(50));
    expect(log.groups).toEqual([50]);
  });

  test('what arrives during a write is the next write', async () => {
    const log = new GatedLog();
    const hall = await openSmallHall(log);
    log.groups = [];
    log.shut();
    const first = issueMany(1, hall);
    await vi.waitUntil(() => log.arrived === 1, 10_000);
    const next = issueMany(10, hall);
    await turn();
    const last = issueMany(10, hall);
    await turn();
    log.open();
    await Promise.all([first, next, last]);
    expect(log.groups).toEqual([1, 20]);
  });

  test('each command sees what those before it in the group brought about', async () => {
    const { send } = await openSmallHall();
    const answers = await Promise.all([
      send(ani, openCounter('loket-1')),
      send(budi, openCounter('loket-1')),
      send(ani, callNext('loket-1')),
      send(kiosk, issue('ktp')),
      send(ani, callNext('loket-1')),
    ]);
    expect(answers.map(refusalOf)).toEqual(['accepted', 'counter-taken', 'line-empty', 'accepted', 'accepted']);
  });
});

describe('[N59] a group of commands does not hold up everything else', () => {
  test('[N59] what its slice of time is too short for comes next, in its order, and after everything else had its turn', async () => {
    const log = new SpyingLog();
    let left = 0;
    const timeSlice = () => {
      left = 20;
      return () => --left > 0;
    };
    const hall = await openSmallHall(log, undefined, { timeSlice });
    log.groups = [];
    const turns: number[] = [];
    const count = async () => {
      for (;;) {
        await turn();
        turns.push(log.groups.length);
        if (log.groups.length === 3) break;
      }
    };
    const [answers] = await Promise.all([issueMany(50, hall), count()]);
    expect(numbersOf(answers)).toEqual(consecutive(50));
    expect(log.groups).toEqual([20, 20, 10]);
    expect(turns).toEqual(expect.arrayContaining([1, 2]));
  });

  test('[N59] refusals take time as well, and each command has its own answer', async () => {
    let left = 0;
    const timeSlice = () => {
      left = 2;
      return () => --left > 0;
    };
    const { send } = await openSmallHall(undefined, undefined, { timeSlice });
    const answers = await Promise.all([
      send(ani, callNext('loket-1')),
      send(ani, openCounter('loket-1')),
      send(ani, callNext('loket-1')),
      send(budi, openCounter('loket-1')),
      send(kiosk, issue('ktp')),
    ]);
    expect(answers.map(refusalOf)).toEqual(['counter-closed', 'accepted', 'line-empty', 'counter-taken', 'accepted']);
  });

  test('[N59] a group that takes too long to write keeps those that were not decided: they are neither lost nor refused', async () => {
    const log = new GatedLog();
    let left = 0;
    const timeSlice = () => {
      left = 1;
      return () => --left > 0;
    };
    const { send } = await openSmallHall(log, undefined, { timeSlice });
    log.shut();
    const [first, second] = [send(kiosk, issue('ktp')), send(kiosk, issue('ktp'))];
    await vi.waitUntil(() => log.arrived === 1, 10_000);
    log.open();
    expect(numbersOf([await first, await second])).toEqual(consecutive(2));
  });
});

describe('append, then tell', () => {
  test('until the write has ended nobody is answered, nothing is shown, and nobody is woken', async () => {
    const log = new GatedLog();
    const { hall, send } = await openSmallHall(log);
    const told: string[] = [];
    hall.onChange(() => told.push('change'));
    const before = textOf(hall.state);
    log.shut();
    const answer = send(kiosk, issue('ktp')).then(() => told.push('answer'));
    await vi.waitUntil(() => log.arrived === 1, 10_000);
    await turn();
    expect(told).toEqual([]);
    expect(textOf(hall.state)).toBe(before);
    expect(hall.view('kiosk', {})?.data.services[0]).toMatchObject({ serviceId: 'ktp', waiting: 0 });
    log.open();
    await answer;
    expect(told).toEqual(['change', 'answer']);
    expect(hall.view('kiosk', {})?.data.services[0]).toMatchObject({ waiting: 1 });
  });

  test('a refused command writes nothing and wakes nobody', async () => {
    const log = new SpyingLog();
    const { hall, send } = await openSmallHall(log);
    await send(ani, openCounter('loket-1'));
    log.groups = [];
    let changes = 0;
    hall.onChange(() => changes++);
    expect(refusalOf(await send(ani, callNext('loket-1')))).toBe('line-empty');
    expect(log.groups).toEqual([]);
    expect(changes).toBe(0);
  });
});

describe('when the log cannot be written', () => {
  test('[B4] commands are refused, the state stays, and the numbers go on without a gap when it can again', async () => {
    const log = new FailingLog();
    const opened = await openSmallHall(log);
    const { hall } = opened;
    await issueMany(2, opened);
    const before = textOf(hall.state);
    log.failure = new NotWritten('disk full');
    expect((await issueMany(3, opened)).map(refusalOf)).toEqual(['not-writable', 'not-writable', 'not-writable']);
    expect(textOf(hall.state)).toBe(before);
    expect(hall.ready).toBe(false);
    log.failure = null;
    expect(numbersOf(await issueMany(2, opened))).toEqual(consecutive(2, 'A', 3));
    expect(hall.ready).toBe(true);
    expect(opened.fatal).toEqual([]);
  });

  test('and nobody knows whether it was: nobody is answered, and the process is told to end', async () => {
    const log = new FailingLog();
    const { hall, send, fatal } = await openSmallHall(log);
    log.failure = new Error('input/output error');
    const answered: Answer[] = [];
    for (let each = 0; each < 3; each++) void send(kiosk, issue('ktp')).then((answer) => answered.push(answer));
    await vi.waitUntil(() => fatal.length > 0, 10_000);
    await turn();
    expect(answered).toEqual([]);
    expect(fatal).toEqual([log.failure]);
    expect(hall.ready).toBe(false);
    log.failure = null;
    expect(refusalOf(await send(kiosk, issue('ktp')))).toBe('not-writable');
  });

  test('a snapshot that cannot be saved harms nothing', async () => {
    const log = new FailingLog();
    log.saveSnapshot = () => Promise.reject(new Error('no room'));
    const opened = await openSmallHall(log);
    expect(numbersOf(await issueMany(1, opened))).toEqual(['A-001']);
    expect(opened.fatal).toEqual([]);
  });
});

describe('several writers on one log', () => {
  test('a command that was decided too early is decided again on what the other wrote', async () => {
    const log = new MemoryLog();
    const first = await openSmallHall(log);
    const second = await openHall(log);
    expect(numbersOf(await issueMany(1, first))).toEqual(['A-001']);
    expect(numbersOf(await issueMany(1, second))).toEqual(['A-002']);
    expect(numbersOf(await issueMany(1, first))).toEqual(['A-003']);
  });

  test('two that issue at once give every number once, and both end in the same state', async () => {
    const log = new MemoryLog();
    const first = await openSmallHall(log);
    const second = await openHall(log);
    const answers = await Promise.all([first, second, first, second].map((hall) => issueMany(20, hall)));
    expect(numbersOf(answers.flat()).sort()).toEqual(consecutive(80));
    await Promise.all([issueMany(1, first), issueMany(1, second)]);
    const third = await openHall(log);
    expect(await verifyChain(log.read(1))).toBe(third.hall.state.position);
    expect(third.hall.state.sequence).toBe(82);
  });

  test('a command that was sent to both takes effect once', async () => {
    const log = new MemoryLog();
    const halls = [await openSmallHall(log), await openHall(log)];
    const id = randomUUID();
    const answers = await Promise.all(halls.map(({ send }) => send(kiosk, issue('ktp'), id)));
    expect(numbersOf(answers)).toEqual(['A-001', 'A-001']);
    expect((await openHall(log)).hall.state.sequence).toBe(1);
  });
});

describe('the same command again', () => {
  test('[L3] gets the first answer again and has no second effect, also in the same group', async () => {
    const opened = await openSmallHall();
    const id = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => opened.send(kiosk, issue('ktp'), id)));
    await issueMany(1, opened);
    answers.push(await opened.send(kiosk, issue('ktp'), id));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(opened.hall.state.sequence).toBe(2);
  });

  test('[L4] with another body or from another sender is refused', async () => {
    const { send, hall } = await openSmallHall();
    const id = randomUUID();
    await send(kiosk, issue('ktp'), id);
    expect(refusalOf(await send(kiosk, issue('kk'), id))).toBe('command-id-reused');
    expect(refusalOf(await send(ani, issue('ktp'), id))).toBe('command-id-reused');
    expect(hall.state.sequence).toBe(1);
  });

  test('[L5] that was refused may be granted later', async () => {
    const { send } = await openSmallHall();
    const id = randomUUID();
    await send(ani, openCounter('loket-1'));
    expect(refusalOf(await send(ani, callNext('loket-1'), id))).toBe('line-empty');
    await send(kiosk, issue('ktp'));
    expect(refusalOf(await send(ani, callNext('loket-1'), id))).toBe('accepted');
  });
});

test('a command whose decision throws is answered with the error; the others of its group are not harmed', async () => {
  const { send, hall, fatal } = await openSmallHall();
  const bug = Object.assign(callNext('loket-1'), { type: 'NoSuchCommand' });
  const results = await Promise.allSettled([send(kiosk, issue('ktp')), send(ani, bug), send(kiosk, issue('ktp'))]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(hall.state.sequence).toBe(2);
  expect(hall.ready).toBe(true);
  expect(fatal).toEqual([]);
});

describe('time', () => {
  afterEach(() => void vi.useRealTimers());

  test('[L7] does not run backwards in the log when the clock does', async () => {
    const opened = await openSmallHall();
    await opened.send(kiosk, issue('ktp'));
    opened.time.now -= 30 * minutes;
    const answer = await opened.send(kiosk, issue('ktp'));
    expect(answer).toMatchObject({ at: clock('08:00') });
    const instants = (await entriesOf(opened)).map(({ at }) => at);
    expect(instants).toEqual(instants.toSorted((left, right) => left - right));
  });

  test('brings about what is due without anybody asking: a hold ends', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { hall, send, time } = await openSmallHall();
    await send(ani, openCounter('loket-1'));
    await send(kiosk, issue('ktp'));
    await send(ani, callNext('loket-1'));
    await send(ani, start('loket-1', 1));
    await send(ani, hold('loket-1', 1, 10));
    time.now += 10 * minutes - 1;
    await vi.advanceTimersByTimeAsync(1 * minutes);
    await settled();
    expect(hall.state.tickets.get(ticket(1))?.status).toBe('held');
    time.now += 1;
    await vi.advanceTimersByTimeAsync(1 * minutes);
    await settled();
    expect(hall.state.tickets.get(ticket(1))?.status).toBe('waiting');
  });

  test('brings about what is due without anybody asking: the day ends', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { hall, send, time } = await openSmallHall();
    await send(kiosk, issue('ktp'));
    time.now = clock('00:00', tuesday);
    await vi.advanceTimersByTimeAsync(1 * minutes);
    await settled();
    expect(hall.state.day).toBe(tuesday);
    expect(hall.state.sequence).toBe(0);
  });

  test('that passed while nobody was there is made up for at the start', async () => {
    const opened = await openSmallHall();
    await opened.send(kiosk, issue('ktp'));
    const reopened = await openHall(opened.log, clock('09:00', tuesday));
    expect(reopened.hall.state.day).toBe(tuesday);
  });

  /** Fake timers leave setImmediate alone, which the hall gathers its groups with. */
  const settled = async () => {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
});

describe('the token of a ticket', () => {
  test('comes with the answer, opens the ticket’s page, and is not in the log', async () => {
    const opened = await openSmallHall();
    const answer = await opened.send(kiosk, issue('ktp'));
    const token = answer.accepted ? answer.issued?.token : undefined;
    expect(token).toBeDefined();
    expect(opened.hall.view('ticket', { token: token ?? '' })?.data).toMatchObject({
      number: 'A-001',
      status: 'waiting',
    });
    expect(JSON.stringify(await entriesOf(opened))).not.toContain(token);
  });

  test('with another seal opens nothing', async () => {
    const opened = await openSmallHall();
    await opened.send(kiosk, issue('ktp'));
    for (const token of ['', 'x', ticket(1), `${ticket(1)}.`, `${ticket(1)}.AAAAAAAAAAAAAAAAAAAAAA`])
      expect(opened.hall.view('ticket', { token })).toBeNull();
  });
});

describe('closing', () => {
  test('finishes what was under way and takes nothing more', async () => {
    const log = new GatedLog();
    const { hall, send } = await openSmallHall(log);
    log.shut();
    const underWay = send(kiosk, issue('ktp'));
    const closed = hall.close();
    expect(refusalOf(await send(kiosk, issue('ktp')))).toBe('not-writable');
    log.open();
    await closed;
    expect(numbersOf([await underWay])).toEqual(['A-001']);
  });
});

test('an officer’s name is in the officers’ views and not in the log', async () => {
  const opened = await openSmallHall();
  opened.names.set('p-ani', 'Wa Ode Sitti');
  await opened.send(ani, openCounter('loket-1'));
  expect(opened.hall.view('counter', { counterId: CounterId.parse('loket-1') })?.data.officerName).toBe('Wa Ode Sitti');
  expect(JSON.stringify(await entriesOf(opened))).not.toContain('Sitti');
});
