/**
 * Requests over HTTP have their turns (rule N62). Node reads all that has come on a connection at once, and would have all of it
 * answered before anything else is heard: of each connection one is answered at a time, and after a slice of time everything
 * else has its turn.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { SteadyMs } from './budget.ts';

/** Less than a page or an officer notices. */
const sliceMs = 15;

interface Asked {
  response: ServerResponse;
  start: () => void;
}

export class Turns {
  #mostAtOnce: number;
  #now: SteadyMs;
  /** Of each connection: the one that is being answered or is next, and those behind it. */
  #lines = new WeakMap<Socket, Asked[]>();
  /** Connections whose first one waits for its turn. */
  #ready: Socket[] = [];
  #isAtWork = false;

  /** `mostAtOnce`: of one connection, without waiting for an answer. */
  constructor(mostAtOnce: number, now: SteadyMs) {
    this.#mostAtOnce = mostAtOnce;
    this.#now = now;
  }

  /** Ends the connection where too many wait on it: browsers and proxies wait for each answer. */
  come({ socket }: IncomingMessage, response: ServerResponse, start: () => void): void {
    if (socket.destroyed) return;
    const line = this.#lines.get(socket) ?? [];
    if (line.length >= this.#mostAtOnce) return void socket.destroy();
    this.#lines.set(socket, line);
    if (line.push({ response, start }) === 1) this.#isNext(socket);
  }

  #isNext(socket: Socket): void {
    this.#ready.push(socket);
    if (!this.#isAtWork) void this.#work();
  }

  async #work(): Promise<void> {
    this.#isAtWork = true;
    let began = Number.NEGATIVE_INFINITY;
    for (let socket = this.#ready.shift(); socket !== undefined; socket = this.#ready.shift()) {
      if (this.#now() - began >= sliceMs) {
        await setImmediate();
        began = this.#now();
      }
      this.#begin(socket);
      await whatFollows();
    }
    this.#isAtWork = false;
  }

  #begin(socket: Socket): void {
    const line = this.#lines.get(socket) ?? [];
    const [asked] = line;
    if (socket.destroyed || asked === undefined) return;
    asked.response.once('close', () => {
      line.shift();
      if (line.length > 0) this.#isNext(socket);
    });
    asked.start();
  }
}

/** Resolves when all is done that a start has led to without waiting for anything outside: it counts as part of it. */
const whatFollows = () => new Promise<void>((resolve) => process.nextTick(resolve));
