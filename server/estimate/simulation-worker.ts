/** The thread itself: a model comes in, and its forecast goes out. */
import { parentPort } from 'node:worker_threads';
import { simulate } from '../domain/estimate/forecast.ts';
import type { Model } from '../domain/estimate/model.ts';

parentPort!.on('message', ({ model, seed }: { model: Model; seed: number }) =>
  parentPort!.postMessage(simulate(model, seed)),
);
