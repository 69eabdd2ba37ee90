/** The other end of `clients/process.ts`. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Done, Task, WorkName } from '../clients/works.ts';
import { endChild, owned } from './children.ts';

interface Report {
  id: number;
  done?: unknown;
  problem?: string;
}

export class ClientProcess {
  #child: ChildProcess = owned(fork(join(import.meta.dirname, '..', 'clients', 'process.ts'), { stdio: 'inherit' }));
  #waiting = new Map<number, { resolve: (done: unknown) => void; reject: (error: Error) => void }>();
  #lastId = 0;

  constructor() {
    this.#child.on('message', (report: Report) => this.#take(report));
    this.#child.once('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The process of clients has ended'));
    });
  }

  /** Rejects with what went wrong there, and after `withinMs`. */
  async ask<N extends WorkName>(port: number, work: N, task: Task<N>, withinMs = 60_000): Promise<Done<N>> {
    // The channel carries JSON; the other end's `works` gives the type.
    return (await this.#order(port, work, task, withinMs)) as Done<N>;
  }

  /** The clients of that server disconnect. */
  async leave(port: number): Promise<void> {
    await this.#order(port, 'leave', {}, 10_000);
  }

  async end(): Promise<void> {
    await endChild(this.#child, 'SIGTERM');
  }

  #order(port: number, work: string, task: object, withinMs: number): Promise<unknown> {
    const id = ++this.#lastId;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const timer = setTimeout(() => reject(new Error(`${work} took longer than ${withinMs} ms`)), withinMs);
    this.#waiting.set(id, { resolve, reject });
    this.#child.send({ id, port, work, task });
    return promise.finally(() => clearTimeout(timer));
  }

  #take({ id, done, problem }: Report): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (problem === undefined) waiting?.resolve(done);
    else waiting?.reject(new Error(problem));
  }
}
