/**
 * Whether something is a world (`world.ts`). Whoever wrote it reads what is wrong, and where: `day 3: arrivals[17].serviceId: the hall
 * has no service "KTP"`. All is looked at as it is asked for: a day when it is made, a time when the visitor is served.
 */
import { z } from 'zod';
import { PauseReason } from '../../shared/base/ticket.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import { oneLineOf } from '../base/message.ts';
import { StartProblem } from '../base/start-problem.ts';
import { checkSettings } from '../hall-check/check.ts';
import { sampleHallWithRealHours } from '../sample-hall/sample-hall.ts';
import { dayProblem } from './day-check.ts';
import type { World, WorldDay } from './world.ts';

/** Its days are checked, and so is each time that they give. */
export interface CheckedWorld extends World {
  hall: Hall;
}

/** Two days: nothing takes longer, and a time beyond is a mistake in its unit. */
const longestMs = 48 * 3_600_000;
const Time = z.number().min(0).max(longestMs);
const Name = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, 'an id of letters, digits and hyphens is needed, 64 at most');
const called = (name: string) => z.custom(isFunction, `a function ${name} is needed`);

const WorldShape = z.object({
  name: z.string().min(1).max(60),
  hall: z.unknown().optional(),
  day: called('day(n)'),
});

const DayShape = z.object({
  date: z.iso.date(),
  arrivals: z.array(
    z.strictObject({
      at: Time,
      serviceId: Name,
      priorityGroup: z.string().optional(),
      slotAt: Time.optional(),
      comesMs: Time,
      leavesAfterMs: Time.optional(),
      cancelsAfterMs: Time.optional(),
      returnsAfterMs: Time.optional(),
      own: z.unknown().optional(),
    }),
  ),
  shifts: z.array(
    z.strictObject({
      counterId: Name,
      officerId: Name,
      from: Time,
      until: Time,
      pauses: z
        .array(z.strictObject({ from: Time, until: Time, announcedUntil: Time.optional(), reason: PauseReason }))
        .optional(),
    }),
  ),
  serviceMs: called('serviceMs(start)'),
  gapMs: called('gapMs(gap)'),
});

/** `from`: what the module is called in what is said. Throws `StartProblem`. */
export function checkWorld(world: unknown, from: string): CheckedWorld {
  const problem = shapeProblem(WorldShape, world);
  if (problem !== null) throw new StartProblem(`${from}: ${problem}`);
  const { name, hall: given, day } = world as World;
  const hall = given === undefined ? sampleHallWithRealHours() : hallOf(given, from);
  let before: { n: number; date: string } | null = null;
  return {
    name,
    hall,
    day: (n) => {
      const where = `${from}: day ${n}`;
      const found = asked(() => day.call(world, n), where);
      const wrong = shapeProblem(DayShape, found) ?? dayProblem(hall, found);
      if (wrong !== null) throw new StartProblem(`${where}: ${wrong}`);
      if (before !== null && before.n < n && before.date >= found.date)
        throw new StartProblem(`${where}: date ${found.date} does not come after ${before.date}, of day ${before.n}`);
      before = { n, date: found.date };
      return { ...found, ...timesOf(found, where) };
    },
  };
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

function hallOf(given: unknown, from: string): Hall {
  const { hall, errors } = checkSettings(given);
  if (hall === null) throw new StartProblem(`${from}: hall: ${errors[0]!.line}`);
  return hall;
}

/** Null: it has that shape. Of all that is wrong, the first. */
function shapeProblem(shape: z.ZodType, given: unknown): string | null {
  const { error } = shape.safeParse(given);
  if (error === undefined) return null;
  const { path, message } = error.issues[0]!;
  const field = path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}${text === '' ? '' : '.'}${String(step)}`),
    '',
  );
  return `${field === '' ? '' : `${field}: `}${message}`;
}

/** The same question is asked twice: an answer by chance, or by the clock, would make every run another one. */
function timesOf(day: WorldDay, where: string): Pick<WorldDay, 'serviceMs' | 'gapMs'> {
  const time = (name: string, ask: () => number) => {
    const [once, again] = [asked(ask, `${where}: ${name}`), ask()];
    if (!Time.safeParse(once).success)
      throw new StartProblem(`${where}: ${name} gave ${String(once)}: milliseconds are needed, from 0 to ${longestMs}`);
    if (once !== again)
      throw new StartProblem(
        `${where}: ${name} gave ${once} and then ${again} for the same question; seed what is drawn`,
      );
    return once;
  };
  return {
    serviceMs: (start) => time('serviceMs', () => day.serviceMs(start)),
    gapMs: (gap) => time('gapMs', () => day.gapMs(gap)),
  };
}

function asked<T>(ask: () => T, where: string): T {
  try {
    return ask();
  } catch (error) {
    throw new StartProblem(`${where}: ${oneLineOf(error)}`);
  }
}
