/** A `LiveHall` in the test's own process, on any log, with a clock that the test sets. */
import { randomBytes, randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { TimeKeeper } from '../../../server/clock/time-keeper.ts';
import type { State } from '../../../server/domain/core/state.ts';
import { type HallParts, LiveHall } from '../../../server/hall/hall.ts';
import { canonicalJson } from '../../../server/log/canonical.ts';
import type { EventLog } from '../../../server/log/log.ts';
import { MemoryLog } from '../../../server/log/memory.ts';
import { HallRegister, MemoryRegisterStore, type Names } from '../../../server/register/register.ts';
import { configure } from '../../../server/setup/hall-file.ts';
import type { Answer } from '../../../shared/answers.ts';
import type { Actor, Command } from '../../../shared/commands.ts';
import type { Hall as HallSettings } from '../../../shared/hall/hall.ts';
import { alwaysAway } from '../play/given.ts';
import { clock, smallHall } from '../play/hall-builder.ts';
import { certainTime } from './certain-time.ts';
import { envelope } from './wire.ts';

export interface TestHallOptions extends Pick<HallParts, 'timeSlice' | 'waits'> {
  keeperOf?: (now: () => number) => TimeKeeper;
}

export interface TestHall {
  hall: LiveHall;
  log: EventLog;
  register: HallRegister;
  names: TestNames;
  time: { now: number };
  /** What ended the process, if it had been one. */
  fatal: unknown[];
  send: (actor: Actor, command: Command, commandId?: string) => Promise<Answer>;
}

/** Under these people are shown. */
export class TestNames extends Map<string, string> implements Names {
  officerName(officerId: string): string | null {
    return this.get(officerId) ?? null;
  }
  onNames(): void {}
}

export const newRegister = (names = new TestNames()) =>
  new HallRegister(new MemoryRegisterStore(), () => randomBytes(32), names);

/** At Monday, eight o'clock, or at `now`; on an empty log not set up yet. `keeperOf`: by which its time is kept. */
export async function openHall(
  log: EventLog = new MemoryLog(),
  now = clock('08:00'),
  { keeperOf = certainTime, ...more }: TestHallOptions = {},
): Promise<TestHall> {
  const time = { now };
  const fatal: unknown[] = [];
  const names = new TestNames();
  const register = newRegister(names);
  const hall = await LiveHall.open({
    log,
    register,
    clock: keeperOf(() => time.now),
    newId: randomUUID,
    logger: pino({ level: 'silent' }),
    onFatal: (error) => fatal.push(error),
    // As much as it takes: no test is about how fast this machine is.
    timeSlice: () => () => true,
    ...more,
  });
  onTestFinished(() => hall.close());
  const send: TestHall['send'] = (actor, command, commandId) =>
    hall.submit({ ...envelope(actor, command, commandId), known: alwaysAway });
  return { hall, log, register, names, time, fatal, send };
}

/** The same, set up as the small hall, its day open, and at rest: the log ends at position 2. */
export async function openSmallHall(
  log?: EventLog,
  settings: HallSettings = smallHall(),
  more: TestHallOptions = {},
): Promise<TestHall> {
  const opened = await openHall(log, undefined, more);
  await configure(opened.hall, settings, randomUUID);
  // Until the hall rests: the snapshot of the morning is saved after the answer, and before the next command is looked at.
  await opened.send({ kind: 'hall' }, { type: 'AdvanceTime' });
  await turn();
  return opened;
}

/** Equal for equal states, whatever the order inside their collections. */
export const textOf = (state: State): string => canonicalJson(JSON.parse(JSON.stringify(state)));

/** The numbers of accepted tickets; throws where one was refused. */
export const numbersOf = (answers: readonly Answer[]): string[] =>
  answers.map((answer) => {
    if (!answer.accepted) throw new Error(answer.refusal.code);
    return String(answer.issued?.number ?? answer.called?.number);
  });

/** `A-001`, `A-002`, … */
export const consecutive = (count: number, series = 'A', first = 1): string[] =>
  Array.from({ length: count }, (_, index) => `${series}-${String(first + index).padStart(3, '0')}`);
