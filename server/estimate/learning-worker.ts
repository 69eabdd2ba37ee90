/** The thread itself: a day comes in bit by bit, and what it has taught goes out. */
import { parentPort } from 'node:worker_threads';
import type { Hall } from '../../shared/hall/hall.ts';
import type { Entry } from '../domain/core/entry.ts';
import type { Learned } from '../domain/core/learned.ts';
import { learn } from '../domain/learning/learn.ts';

/** Answered with null until all is there. */
export type Lesson = { is: 'entries'; entries: readonly Entry[] } | { is: 'all'; before: Learned; hall: Hall };

let day: Entry[] = [];

parentPort?.on('message', (lesson: Lesson) => {
  if (lesson.is === 'entries') {
    day.push(...lesson.entries);
    parentPort?.postMessage(null);
    return;
  }
  const learned = learn(lesson.before, lesson.hall, day);
  day = [];
  parentPort?.postMessage(learned);
});
