/** The thread itself: two days come in, and how they compare goes out. */
import { parentPort } from 'node:worker_threads';
import { type Comparing, compare } from '../domain/what-if/compare.ts';

parentPort!.on('message', (comparing: Comparing) => parentPort!.postMessage(compare(comparing)));
