/**
 * The thread itself: it folds the log as the hall does, and forecasts from its own state; only the forecast goes out. What it cannot
 * do ends it, and the next one begins anew.
 */
import { parentPort } from 'node:worker_threads';
import type { Instant } from '../../shared/base/ids.ts';
import { emptyState, isReady, type State } from '../domain/core/state.ts';
import type { Forecast } from '../domain/estimate/forecast.ts';
import { foldEntry } from '../domain/fold.ts';
import { stateOfSnapshot } from '../hall/snapshot-state.ts';
import { type EntryText, readFrom } from '../log/chain.ts';
import type { Snapshot } from '../log/log.ts';
import { forecastAt } from './forecast-at.ts';

export type ForecastTask =
  | { is: 'snapshot'; snapshot: Snapshot }
  | { is: 'entries'; lines: readonly EntryText[] }
  /** With the entries that come before it. */
  | { is: 'forecast'; lines: readonly EntryText[]; at: Instant };

/** `position`: as far as it has folded. */
export type ForecastAnswer = { position: number; forecast: Forecast | null };

let state: State = emptyState;

/** Retries are no matter of this thread: it remembers no answers. */
const folded = (lines: readonly EntryText[]): State =>
  lines.reduce(
    (before, { text, hash }) => ({ ...foldEntry(before, readFrom(text, hash)), answers: emptyState.answers }),
    state,
  );

function answerTo(task: ForecastTask): ForecastAnswer {
  if (task.is === 'snapshot') state = stateOfSnapshot(task.snapshot) ?? state;
  else state = folded(task.lines);
  const forecast = task.is === 'forecast' && isReady(state) ? forecastAt(state, task.at) : null;
  return { position: state.position, forecast };
}

parentPort!.on('message', (task: ForecastTask) => parentPort!.postMessage(answerTo(task)));
