/** Visitors who take a number again soon after they have one, through servers that come and go; and what the log says of it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import type { Entry } from '../../../server/domain/core/entry.ts';
import type { Answer } from '../../../shared/answers.ts';
import { Connection } from '../../../shared/client/connection/connection.ts';
import { issue, kiosk } from '../play/wishes.ts';
import { testKey } from './test-key.ts';

/** Of eight visitors somebody asks all the time; hundreds of numbers show as much as thousands. */
const pauseMs = 15;

type Accepted = Extract<Answer, { accepted: true }>;

export class SteadyVisitors {
  /** In the order in which they came in. */
  readonly accepted: Accepted[] = [];
  readonly #connections: Connection[];
  readonly #ends: Promise<void>[];
  #stopped = false;

  /** `count` visitors, each at one of `urls` in turn. */
  constructor(urls: readonly string[], count: number) {
    const connected = (_: unknown, index: number) =>
      new Connection('kiosk', { url: urls[index % urls.length]!, key: testKey });
    this.#connections = Array.from({ length: count }, connected);
    this.#ends = this.#connections.map((connection) => this.#press(connection));
    onTestFinished(() => {
      this.#stopped = true;
      for (const connection of this.#connections) connection.close();
    });
  }

  /** Resolves when `count` more numbers have been given. */
  async more(count: number): Promise<void> {
    const goal = this.accepted.length + count;
    await expect.poll(() => this.accepted.length, { timeout: 25_000 }).toBeGreaterThanOrEqual(goal);
  }

  /** Resolves when everybody who has asked is answered. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#ends);
  }

  /** What was acknowledged is there, and nothing else; no number twice and none left out. */
  expectAllIn(entries: readonly Entry[]): void {
    const issued = entries.flatMap(({ position, events }) =>
      events.filter((event) => event.type === 'TicketIssued').map(({ number }) => ({ position, number })),
    );
    const acknowledged = this.accepted.map(({ position, issued }) => ({ position, number: issued?.number }));
    expect(acknowledged.toSorted((left, right) => left.position - right.position)).toEqual(issued);
    expect(issued.map(({ number }) => Number(number.split('-')[1]))).toEqual(issued.map((_, index) => index + 1));
  }

  async #press(connection: Connection): Promise<void> {
    while (!this.#stopped) {
      const answer = await connection.send(kiosk, issue('ktp'));
      if (answer?.accepted) this.accepted.push(answer);
      await sleep(pauseMs);
    }
  }
}
