/** Requests that have come and are not answered yet. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

export class UnderWay {
  #count = 0;
  #waiting: (() => void)[] = [];

  constructor(server: Server) {
    server.on('request', (_request: IncomingMessage, response: ServerResponse) => {
      this.#count++;
      response.once('close', () => {
        this.#count--;
        if (this.#count === 0) for (const resolve of this.#waiting.splice(0)) resolve();
      });
    });
  }

  /** Resolves when all that have come are answered, or their clients have gone. */
  answered(): Promise<void> {
    return this.#count === 0 ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
  }
}
