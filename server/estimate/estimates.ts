/** Estimates of waits in a running server: what is forecast when, where it is reckoned, and what is learned at a day's end. */
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Instant } from '../../shared/base/ids.ts';
import type { Learned } from '../domain/core/learned.ts';
import type { Ready } from '../domain/core/state.ts';
import type { Forecast } from '../domain/estimate/forecast.ts';
import type { LiveHall } from '../hall/hall.ts';
import { WaitMemory } from '../hall/wait-memory.ts';
import type { EventLog } from '../log/log.ts';
import { forecastAt } from './forecast-at.ts';
import { ForecastThread } from './forecast-thread.ts';
import { Forecaster } from './forecaster.ts';
import { type LearnFrom, Learning } from './learning.ts';
import type { Lesson } from './learning-worker.ts';
import { Thread } from './thread.ts';

/** With more who wait it is reckoned in a thread of its own, so that no command waits for it (rule U50). */
const mostWaitingHere = 120;
const longestLearningMs = 300_000;

/** For `LiveHall.open`. */
export const waitMemory = (logger: Logger): WaitMemory =>
  new WaitMemory({
    foresee: forecastAt,
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
  const thread = new ForecastThread(parts.log);
  const forget = parts.hall.onWritten((entries) => thread.written(entries));
  const lessons = new Thread<Lesson, Learned | null>(
    join(import.meta.dirname, 'learning-worker.ts'),
    longestLearningMs,
  );
  const forecaster = new Forecaster({ ...parts, foresee: foreseeing(thread) });
  // It is needed once a day, and takes memory.
  const learn = (from: LearnFrom) => learnIn(lessons, from).finally(() => lessons.stop());
  const learning = new Learning({ ...parts, learn });
  return async () => {
    forget();
    forecaster.end();
    learning.end();
    await Promise.all([thread.stop(), lessons.stop()]);
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
  (thread: ForecastThread) =>
  async (state: Ready, at: Instant): Promise<Forecast> =>
    waitingIn(state) > mostWaitingHere ? thread.forecast(state, at) : forecastAt(state, at);

const waitingIn = ({ lines }: Ready): number => [...lines.values()].reduce((sum, line) => sum + line.length, 0);
