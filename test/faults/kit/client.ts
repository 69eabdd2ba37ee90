/** Clients that press again as soon as they are answered, over a socket that may break at any moment. */
import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { Answer } from '../../../shared/answers.ts';
import { Actor, type Command } from '../../../shared/commands.ts';
import {
  callNext,
  complete,
  completeAndCallNext,
  hold,
  issue,
  markMissed,
  officer,
  openCounter,
  resume,
  start,
  transfer,
  undo,
} from '../../support/play/wishes.ts';
import { testKey } from '../../support/server/test-key.ts';
import { type Asked, accepted, asking, isSettled } from './asked.ts';

/** What somebody does, one thing after another: gives a command, is given its settled answer. */
type Script = Generator<Command, never, Answer>;

export const clientCount = 8;
const services = ['ktp', 'pbb', 'klaim'];
/** Every so many commands one goes out twice at once, as a network may deliver it. */
const doubledEvery = 6;

/** Four kiosks and four officers, new in a hall like `hallNearNoon`. */
export const eightClients = (pace?: Pace): Client[] => {
  const officers = desks(pace);
  // One of each in turn: any half of them gives out numbers and calls them.
  return kiosks(pace).flatMap((kiosk, index) => [kiosk, officers[index]!]);
};

const four = <T>(make: (index: number) => T): T[] => Array.from({ length: clientCount / 2 }, (_, index) => make(index));
export const kiosks = (pace?: Pace): Client[] =>
  four((index) => new Client(Actor.parse({ kind: 'kiosk', kioskId: `kios-${index}` }), visitors(), pace));
export const desks = (pace?: Pace): Client[] =>
  four((index) => new Client(officer(`p-${index}`), desk(['loket-1', 'loket-2', 'loket-4', 'loket-10'][index]!), pace));

/** Milliseconds: between two commands, and what an answer took. */
export interface Pace {
  pauseMs: number;
  heard: (ms: number) => void;
}
const atOnce: Pace = { pauseMs: 0, heard: () => {} };
/** For what takes seconds: some command is under way all the time, and there are not thousands of them. */
export const steadily: Pace = { pauseMs: 10, heard: () => {} };

export class Client {
  /** Everything it ever asked, in order. */
  readonly asked: Asked[] = [];
  #actor: Actor;
  #script: Script;
  #pace: Pace;
  #resting = false;

  constructor(actor: Actor, script: Script, pace = atOnce) {
    this.#actor = actor;
    this.#script = script;
    this.#pace = pace;
  }

  /** What it waits for an answer to; null: nothing. */
  get open(): Asked | null {
    const last = this.asked.at(-1);
    return last === undefined || isSettled(last) ? null : last;
  }

  /**
   * Presses until the line breaks, or until `rest`. What had no answer the last time is sent again, the same as it was.
   * Resolves in either case, also when nobody listens at `url`.
   */
  async press(url: string): Promise<void> {
    const manners = { transports: ['websocket'], forceNew: true, reconnection: false, timeout: 2_000 };
    const socket = io(url, { ...manners, auth: { key: testKey } });
    const line = new Line(socket);
    try {
      if (!(await line.opened)) return;
      while (!this.#resting || this.open !== null) if (!(await this.#pressOnce(line))) return;
    } finally {
      socket.disconnect();
    }
  }

  /** Presses at `url` and connects again whenever the line breaks, until `rest`. */
  async pressOn(url: string): Promise<void> {
    do {
      await this.press(url);
      if (!this.#resting || this.open !== null) await sleep(100);
    } while (!this.#resting || this.open !== null);
  }

  /** From now on it finishes what is open, and asks nothing new. */
  rest(): void {
    this.#resting = true;
  }

  /** False: the line broke. */
  async #pressOnce(line: Line): Promise<boolean> {
    const asked = this.open ?? this.#next();
    const copies = this.asked.length % doubledEvery === 0 ? 2 : 1;
    const sentAt = performance.now();
    const answers = await line.ask(asked.sent, copies);
    const tookMs = performance.now() - sentAt;
    const isWhole = !answers.includes(null);
    // While another copy may still be granted, a refusal says nothing.
    for (const answer of answers) if (answer !== null && (isWhole || answer.accepted)) asked.answers.push(answer);
    if (isWhole) this.#pace.heard(tookMs);
    if (isWhole && !isSettled(asked)) await sleep(20);
    else if (this.#pace.pauseMs > 0) await sleep(this.#pace.pauseMs);
    return isWhole;
  }

  #next(): Asked {
    const last = this.asked.at(-1);
    const answer = last && (accepted(last) ?? last.answers.at(-1));
    // The first step of a script needs no answer; TypeScript has no word for that.
    const step = answer === undefined ? this.#script.next(undefined as never) : this.#script.next(answer);
    const asked = asking(this.#actor, step.value);
    this.asked.push(asked);
    return asked;
  }
}

class Line {
  readonly opened: Promise<boolean>;
  #socket: Socket;
  #broken: Promise<null>;

  constructor(socket: Socket) {
    this.#socket = socket;
    this.#broken = new Promise((resolve) => {
      socket.once('disconnect', () => resolve(null));
      socket.once('connect_error', () => resolve(null));
    });
    this.opened = Promise.race([
      new Promise<true>((resolve) => socket.once('connect', () => resolve(true))),
      this.#broken.then(() => false),
    ]);
  }

  /** The answer to each copy; null where the line broke first. */
  ask(payload: unknown, copies: number): Promise<(Answer | null)[]> {
    return Promise.all(
      Array.from({ length: copies }, () => {
        const answered = new Promise<Answer>((resolve) =>
          this.#socket.emit('command', payload, (answer: unknown) => resolve(Answer.parse(answer))),
        );
        return Promise.race([answered, this.#broken]);
      }),
    );
  }
}

function* visitors(): Script {
  for (let count = 0; ; count++) yield issue(services[count % services.length]!);
}

/** Calls, and does with each visitor something else. */
function* desk(counterId: string): Script {
  yield openCounter(counterId);
  for (let turn = 0; ; turn++) {
    const call = yield callNext(counterId);
    if (!call.accepted || call.called === null) continue;
    const { ticketId } = call.called;
    switch (turn % 6) {
      case 0:
        yield undo(counterId, call.position);
        break;
      case 1:
        yield markMissed(counterId, ticketId);
        break;
      case 2:
        yield hold(counterId, ticketId, 60);
        yield resume(counterId, ticketId);
        break;
      case 3:
        yield transfer(counterId, ticketId, 'kk');
        break;
      default: {
        yield start(counterId, ticketId);
        const next = yield completeAndCallNext(counterId, ticketId);
        if (!next.accepted || next.called === null) break;
        yield start(counterId, next.called.ticketId);
        yield complete(counterId, next.called.ticketId);
      }
    }
  }
}
