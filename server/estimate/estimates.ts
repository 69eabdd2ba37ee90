/** Estimates of waits in a running server: what is forecast when, where it is reckoned, and what is learned at a day's end. */
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Instant } from '../../shared/base/ids.ts';
import type { Learned } from '../domain/core/learned.ts';
import type { Ready } from '../domain/core/state.ts';
import { type Forecast, forecast, simulate } from '../domain/estimate/forecast.ts';
import type { Model } from '../domain/estimate/model.ts';
import { modelOf } from '../domain/estimate/model-of.ts';
import type { LiveHall } from '../hall/hall.ts';
import { WaitMemory } from '../hall/wait-memory.ts';
import type { EventLog } from '../log/log.ts';
import { Forecaster } from './forecaster.ts';
import { type LearnFrom, Learning, learnedIn } from './learning.ts';
import type { Lesson } from './learning-worker.ts';
import { Thread } from './thread.ts';

/** With more who wait it is reckoned in a thread of its own, some milliseconds for which no command waits. */
const mostWaitingHere = 60;
const longestForecastMs = 10_000;
const longestLearningMs = 300_000;

const file = (name: string) => join(import.meta.dirname, name);

/** The same all day and in every process: a forecast moves because the hall does, and not by chance. */
const seedOf = ({ day }: Ready): number => Number(day?.replaceAll('-', '') ?? 0);

/** By whole seconds: processes that look a moment apart see the same. */
const wholeSecond = (at: Instant): Instant => Math.floor(at / 1_000) * 1_000;

/** For `LiveHall.open`. */
export const waitMemory = (logger: Logger): WaitMemory =>
  new WaitMemory({
    foresee: (state, at) => forecast(state, wholeSecond(at), learnedIn(state), seedOf(state)),
    onBug: (bug) => logger.error({ err: bug }, 'forecasting waits threw'),
  });

export interface EstimateParts {
  hall: LiveHall;
  waits: WaitMemory;
  log: EventLog;
  isWatched: () => boolean;
  pace: () => number;
  logger: Logger;
}

/** From now on. Gives a function that ends it. */
export function startEstimates(parts: EstimateParts): () => Promise<void> {
  const simulations = new Thread<{ model: Model; seed: number }, Forecast>(
    file('simulation-worker.ts'),
    longestForecastMs,
  );
  const lessons = new Thread<Lesson, Learned | null>(file('learning-worker.ts'), longestLearningMs);
  const forecaster = new Forecaster({ ...parts, foresee: foreseeing(simulations) });
  // It is needed once a day, and takes memory.
  const learn = (from: LearnFrom) => learnIn(lessons, from).finally(() => lessons.stop());
  const learning = new Learning({ ...parts, learn });
  return async () => {
    forecaster.end();
    learning.end();
    await Promise.all([simulations.stop(), lessons.stop()]);
  };
}

/** What goes to a thread is copied here: a day goes there bit by bit, and others have their turn between. */
const entriesAtOnce = 300;

export async function learnIn(
  lessons: Thread<Lesson, Learned | null>,
  { before, hall, entries }: LearnFrom,
): Promise<Learned> {
  for (let next = 0; next < entries.length; next += entriesAtOnce)
    await lessons.run({ is: 'entries', entries: entries.slice(next, next + entriesAtOnce) });
  const learned = await lessons.run({ is: 'all', before, hall });
  if (learned === null) throw new Error('Nothing came of a lesson');
  return learned;
}

const foreseeing =
  (simulations: Thread<{ model: Model; seed: number }, Forecast>) =>
  async (state: Ready, at: Instant): Promise<Forecast> => {
    const model = modelOf(state, wholeSecond(at), learnedIn(state));
    const seed = seedOf(state);
    return waitingIn(state) > mostWaitingHere ? simulations.run({ model, seed }) : simulate(model, seed);
  };

const waitingIn = ({ lines }: Ready): number => [...lines.values()].reduce((sum, line) => sum + line.length, 0);
