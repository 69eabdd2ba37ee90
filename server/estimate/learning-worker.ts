/** The thread itself: a day comes in, and what it has taught goes out. */
import { parentPort } from 'node:worker_threads';
import { learn } from '../domain/learning/learn.ts';
import type { LearnFrom } from './learning.ts';

parentPort!.on('message', ({ before, hall, entries }: LearnFrom) =>
  parentPort!.postMessage(learn(before, hall, entries)),
);
