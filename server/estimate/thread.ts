/** A thread of its own for long reckoning: commands do not wait for it. One that dies is replaced by the next who asks. */
import { Worker } from 'node:worker_threads';

/** The task did not hang for certain: the machine may have had much else to do. */
export class TookTooLong extends Error {}

export class Thread<Task, Result> {
  #file: string;
  #longestMs: number;
  #worker: Worker | null = null;
  #underWay: { reject: (error: Error) => void } | null = null;

  /** `longestMs`: what takes longer hangs. */
  constructor(file: string, longestMs: number) {
    this.#file = file;
    this.#longestMs = longestMs;
  }

  /** One at a time. Rejects when the thread has ended, and with `TookTooLong` when it takes too long. */
  run(task: Task): Promise<Result> {
    if (this.#underWay !== null) return Promise.reject(new Error('The task before is still under way'));
    this.#worker ??= this.#begin();
    const worker = this.#worker;
    const patience = setTimeout(() => this.#end(new TookTooLong('It takes too long')), this.#longestMs);
    return new Promise<Result>((resolve, reject) => {
      this.#underWay = { reject };
      worker.once('message', resolve);
      worker.postMessage(task);
    }).finally(() => {
      clearTimeout(patience);
      worker.removeAllListeners('message');
      this.#underWay = null;
    });
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #begin(): Worker {
    const worker = new Worker(this.#file);
    // It keeps no process that is to end.
    worker.unref();
    const gone = (error: Error) => {
      if (this.#worker === worker) this.#end(error);
    };
    worker.on('error', gone);
    worker.on('messageerror', gone);
    worker.on('exit', (code) => gone(new Error(`The thread has ended with ${code}`)));
    return worker;
  }

  #end(error: Error): void {
    void this.stop();
    this.#underWay?.reject(error);
  }
}
