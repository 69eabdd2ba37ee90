/**
 * A process that has not reached its log for a while shows what may be long over, and says that it is live. It hangs up, and
 * takes no new lines: its screens say that they are not live, or come to another process that is.
 */
import type { Hall } from '../hall.ts';
import type { HallSockets } from './socket-parts.ts';

/** Longer than a failover. */
const cutOffAfterMs = 5_000;
const lookMs = 500;

export class CutOff {
  #hall: Pick<Hall, 'isReachable'>;
  #sockets: HallSockets;
  #reachedAt = performance.now();
  #isOver = false;
  #timer: NodeJS.Timeout;

  constructor(hall: Pick<Hall, 'isReachable'>, sockets: HallSockets) {
    this.#hall = hall;
    this.#sockets = sockets;
    this.#timer = setInterval(() => this.#look(), lookMs);
    this.#timer.unref();
  }

  /** Whether nobody is let in. */
  get isCutOff(): boolean {
    return this.#isOver;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    if (this.#hall.isReachable) this.#reachedAt = performance.now();
    const isCutOff = performance.now() - this.#reachedAt > cutOffAfterMs;
    if (isCutOff && !this.#isOver) this.#sockets.disconnectSockets(true);
    this.#isOver = isCutOff;
  }
}
