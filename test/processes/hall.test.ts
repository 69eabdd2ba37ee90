/** A hall beside others on one log, in one process and without Redis: what it folds, shows, refuses and leaves open. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../server/domain/core/entry.ts';
import { type EventLog, ForkedLog, type Tail } from '../../server/log/log.ts';
import { MemoryLog } from '../../server/log/memory.ts';
import type { Answer } from '../../shared/answers.ts';
import { minutes } from '../support/play/hall-builder.ts';
import { ani, callNext, hold, issue, kiosk, openCounter, start, ticket } from '../support/play/wishes.ts';
import { numbersOf, openHall, openSmallHall, type TestHall, textOf } from '../support/server/test-hall.ts';

/** One process's line to a log that others have too. */
class Seat implements EventLog {
  readonly logId: string;
  readonly isShared = true;
  readonly #log: MemoryLog;
  readonly #seats: Set<Seat>;
  tells: Tail | null = null;
  /** While it is set, what is appended is not answered. */
  #held: PromiseWithResolvers<void> | null = null;
  readFailures = 0;

  constructor(log = new MemoryLog(), seats = new Set<Seat>()) {
    this.logId = log.logId;
    this.#log = log;
    this.#seats = seats;
    seats.add(this);
  }

  another(): Seat {
    return new Seat(this.#log, this.#seats);
  }

  holdReplies(): void {
    this.#held = Promise.withResolvers();
  }
  letReplies(): void {
    this.#held?.resolve();
    this.#held = null;
  }

  async append(entries: readonly Entry[], after: number): Promise<void> {
    await this.#log.append(entries, after);
    const head = after + entries.length;
    for (const { tells } of this.#seats) setImmediate(() => tells?.grown(head));
    await this.#held?.promise;
  }
  async *read(from: number): AsyncGenerator<Entry> {
    if (this.readFailures-- > 0) throw new Error('the line is lost');
    yield* this.#log.read(from);
  }
  saveSnapshot: EventLog['saveSnapshot'] = (snapshot) => this.#log.saveSnapshot(snapshot);
  snapshots = () => this.#log.snapshots();
  tail(tail: Tail): void {
    this.tells = tail;
  }
  async close(): Promise<void> {
    this.tells = null;
    this.#held?.reject(new Error('closed'));
  }
}

/** Two halls on one log, set up and at rest. */
async function twoHalls() {
  const seats = [new Seat()] as Seat[];
  seats.push(seats[0]!.another());
  const first = await openSmallHall(seats[0]);
  const second = await openHall(seats[1]);
  await turns();
  return { first, second, seats: seats as [Seat, Seat] };
}
/** What is pending happens; timers do not. */
const turns = async () => {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
};
const refusalOf = (answer: Answer) => (answer.accepted ? 'accepted' : answer.refusal.code);
const waitingIn = ({ hall }: TestHall) =>
  hall.view('kiosk', {})?.data.services.find(({ serviceId }) => serviceId === 'ktp')?.waiting;
const entriesOf = ({ log }: TestHall) => Array.fromAsync(log.read(1));

describe('what another process decided', () => {
  test('is folded, shown and told to those who listen', async () => {
    const { first, second } = await twoHalls();
    let changes = 0;
    second.hall.onChange(() => changes++);
    await first.send(kiosk, issue('ktp'));
    await turns();
    expect(waitingIn(second)).toBe(1);
    expect(changes).toBe(1);
    expect(textOf(second.hall.state)).toBe(textOf(first.hall.state));
  });

  test('wakes nobody a second time in the process that decided it', async () => {
    const { first } = await twoHalls();
    let changes = 0;
    first.hall.onChange(() => changes++);
    await first.send(kiosk, issue('ktp'));
    await turns();
    expect(changes).toBe(1);
  });

  test('and that was found only when this one wanted to write is told too, though this one is refused', async () => {
    const { first, second, seats } = await twoHalls();
    await first.send(ani, openCounter('loket-1'));
    await turns();
    seats[1].tells = null;
    await first.send(kiosk, issue('ktp'));
    await first.send(ani, callNext('loket-1'));
    let changes = 0;
    second.hall.onChange(() => changes++);
    expect(refusalOf(await second.send(ani, callNext('loket-1')))).toBe('counter-busy');
    expect(changes).toBe(1);
    expect(textOf(second.hall.state)).toBe(textOf(first.hall.state));
  });

  test('is folded after the write that is under way, in the order of the log', async () => {
    const { first, second, seats } = await twoHalls();
    seats[1].holdReplies();
    const answer = second.send(kiosk, issue('ktp'));
    await turns();
    await first.send(kiosk, issue('ktp'));
    await turns();
    expect(waitingIn(second)).toBe(0);
    seats[1].letReplies();
    expect(numbersOf([await answer])).toEqual(['A-001']);
    await turns();
    expect(waitingIn(second)).toBe(2);
    expect(textOf(second.hall.state)).toBe(textOf(first.hall.state));
  });

  test('is known before a command is refused: one that another process has granted is not refused here', async () => {
    const { first, second, seats } = await twoHalls();
    seats[1].tells = null;
    await first.send(ani, openCounter('loket-1'));
    await first.send(kiosk, issue('ktp'));
    const id = randomUUID();
    const answer = await first.send(ani, callNext('loket-1'), id);
    expect(answer.accepted).toBe(true);
    expect(await second.send(ani, callNext('loket-1'), id)).toEqual(answer);
  });

  test('is answered alike by both: the same command, sent to both at once, takes effect once', async () => {
    const { first, second } = await twoHalls();
    const id = randomUUID();
    const answers = await Promise.all([first, second].map(({ send }) => send(kiosk, issue('ktp'), id)));
    // Each process has keys of its own here, which the tokens are made with.
    expect(numbersOf(answers)).toEqual(['A-001', 'A-001']);
    expect(first.hall.state.sequence).toBe(1);
  });
});

/** As `twoHalls`, which rests a little by the clock. */
async function twoHallsWithFakeTime() {
  const opening = twoHalls();
  for (let each = 0; each < 5; each++) {
    await turns();
    await vi.advanceTimersByTimeAsync(10);
  }
  return opening;
}

describe('with timers that the test sets', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test('what another process decided and cannot be read now is read later', async () => {
    const { first, second, seats } = await twoHallsWithFakeTime();
    seats[1].readFailures = 2;
    await first.send(kiosk, issue('ktp'));
    await turns();
    expect(waitingIn(second)).toBe(0);
    await vi.advanceTimersByTimeAsync(3_000);
    await turns();
    expect(waitingIn(second)).toBe(1);
    expect(second.fatal).toEqual([]);
  });

  test('what becomes due is brought about once, however many processes notice', async () => {
    const { first, second } = await twoHallsWithFakeTime();
    await first.send(ani, openCounter('loket-1'));
    await first.send(kiosk, issue('ktp'));
    await first.send(ani, callNext('loket-1'));
    await first.send(ani, start('loket-1', 1));
    await first.send(ani, hold('loket-1', 1, 10));
    await turns();
    const before = (await entriesOf(first)).length;
    for (const { time } of [first, second]) time.now += 10 * minutes;
    await vi.advanceTimersByTimeAsync(1 * minutes);
    await turns();
    for (const { hall } of [first, second]) expect(hall.state.tickets.get(ticket(1))?.status).toBe('waiting');
    expect(await entriesOf(first)).toHaveLength(before + 1);
  });

  test('a write whose outcome is long unknown: what waits behind it is refused, it and its retries are not answered', async () => {
    const { first, second, seats } = await twoHallsWithFakeTime();
    seats[0].holdReplies();
    const id = randomUUID();
    const answered: string[] = [];
    const send = (name: string, commandId?: string) =>
      first.send(kiosk, issue('ktp'), commandId).then((answer) => answered.push(`${name} ${refusalOf(answer)}`));
    void send('first', id);
    await turns();
    void send('behind');
    void send('again', id);
    await turns();
    expect(answered).toEqual([]);
    expect(first.hall.ready).toBe(true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(answered).toEqual(['behind not-writable']);
    expect(first.hall.ready).toBe(false);
    void send('later');
    void send('again, later', id);
    await turns();
    expect(answered).toEqual(['behind not-writable', 'later not-writable']);
    seats[0].letReplies();
    await turns();
    expect(answered.slice(2)).toEqual(['first accepted', 'again accepted', 'again, later accepted']);
    expect(first.hall.ready).toBe(true);
    expect(second.hall.state.sequence).toBe(1);
    expect(numbersOf([await first.send(kiosk, issue('ktp'))])).toEqual(['A-002']);
  });

  test('a hall that is closed meanwhile does not wait for ever, and says that nobody knows', async () => {
    const { first, seats } = await twoHallsWithFakeTime();
    seats[0].holdReplies();
    void first.send(kiosk, issue('ktp'));
    await turns();
    const closed = first.hall.close();
    await vi.advanceTimersByTimeAsync(10_000);
    await closed;
    expect(first.fatal).toHaveLength(1);
  });
});

test('while the log is away: commands are refused at once, views and remembered answers are given, and it is not ready', async () => {
  const { first, seats } = await twoHalls();
  const id = randomUUID();
  const answer = await first.send(kiosk, issue('ktp'), id);
  seats[0].tells?.reachable(false);
  expect(first.hall.ready).toBe(false);
  expect(refusalOf(await first.send(kiosk, issue('ktp')))).toBe('not-writable');
  expect(await first.send(kiosk, issue('ktp'), id)).toEqual(answer);
  // Another process may have opened the counter meanwhile.
  expect(refusalOf(await first.send(ani, callNext('loket-1')))).toBe('not-writable');
  expect(waitingIn(first)).toBe(1);
  seats[0].tells?.reachable(true);
  expect(first.hall.ready).toBe(true);
  expect(numbersOf([await first.send(kiosk, issue('ktp'))])).toEqual(['A-002']);
});

test('a log that has forked ends the process: nothing is decided any more', async () => {
  const { first, seats } = await twoHalls();
  const fork = new ForkedLog(2, 'ours', 'theirs');
  seats[0].tells?.broken(fork);
  expect(first.fatal).toEqual([fork]);
  expect(first.hall.ready).toBe(false);
  expect(refusalOf(await first.send(kiosk, issue('ktp')))).toBe('not-writable');
  expect(await entriesOf(first)).toHaveLength(2);
});
