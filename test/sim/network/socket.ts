/**
 * What stands in for socket.io-client, so that `shared/client/connection/connection.ts` runs as it is: the part of it that a page
 * uses, with its habits. It dials again by itself, keeps what is sent while it is down, and forgets unanswered questions
 * when the line breaks.
 */
import type { CommandEnvelope } from '../../../shared/commands.ts';
import type { Random } from '../base/random.ts';
import type { ClientEnd, Line, Packet } from './line.ts';

/** Where sockets live. `sent` hears of each command that is sent, with the very object that the page had given. */
export interface SocketWorld {
  dial: (client: ClientEnd) => void;
  random: Random;
  sent: (envelope: CommandEnvelope) => void;
  received: (client: string, packet: Packet) => void;
}

let world: SocketWorld | null = null;
let nextName = '';

/** Every socket that is made from now on lives there. */
export function liveIn(other: SocketWorld | null): void {
  world = other;
}

/** Of the next socket: a page cannot tell who it is. */
export function nameNext(name: string): void {
  nextName = name;
}

/** The one export of socket.io-client that a page uses. */
export function io(): SimSocket {
  if (world === null) throw new Error('There is no simulated world');
  return new SimSocket(world, nextName);
}

interface Question {
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

const firstPauseMs = 300;
const longestPauseMs = 2_000;

export class SimSocket implements ClientEnd {
  readonly name: string;
  connected = false;
  #world: SocketWorld;
  #random: Random;
  #handlers = new Map<string, (payload: unknown) => void>();
  #line: Line | null = null;
  #questions = new Map<number, Question>();
  #unsent: Packet[] = [];
  #nextAsk = 1;
  #failures = 0;

  constructor(world: SocketWorld, name: string) {
    this.#world = world;
    this.#random = world.random.fork(name);
    this.name = name;
    world.dial(this);
  }

  on(event: string, handler: (payload: never) => void): this {
    this.#handlers.set(event, handler as (payload: unknown) => void);
    return this;
  }

  emit(event: string, payload: unknown): void {
    this.#post({ event, payload });
  }

  timeout(ms: number): { emitWithAck: (event: string, payload: unknown) => Promise<unknown> } {
    return { emitWithAck: (event, payload) => this.#ask(event, payload, ms) };
  }

  connect(): void {
    if (!this.connected) this.#world.dial(this);
  }

  joined(line: Line): void {
    this.#line = line;
    this.connected = true;
    this.#failures = 0;
    for (const packet of this.#unsent.splice(0)) this.#post(packet);
  }

  notJoined(): void {
    this.#dialLater();
  }

  receive(line: Line, packet: Packet): void {
    if (line !== this.#line) return;
    this.#world.received(this.name, packet);
    if (packet.answerTo === undefined) this.#handlers.get(packet.event)?.(packet.payload);
    else this.#answered(packet.answerTo, packet.payload);
  }

  lost(line: Line): void {
    if (line !== this.#line) return;
    this.#line = null;
    this.connected = false;
    const unsent = new Set(this.#unsent.map(({ ask }) => ask));
    for (const [ask, { reject }] of this.#questions) if (!unsent.has(ask)) this.#end(ask, reject, 'The line is lost');
    this.#handlers.get('disconnect')?.('transport close');
    this.#dialLater();
  }

  #ask(event: string, payload: unknown, ms: number): Promise<unknown> {
    const ask = this.#nextAsk++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#end(ask, reject, 'No answer in time'), ms);
      this.#questions.set(ask, { resolve, reject, timer });
      if (event === 'command') this.#world.sent(payload as CommandEnvelope);
      this.#post({ event, payload: JSON.parse(JSON.stringify(payload)), ask });
    });
  }

  #post(packet: Packet): void {
    if (this.#line === null) this.#unsent.push(packet);
    else this.#line.toServer(packet);
  }

  #answered(ask: number, answer: unknown): void {
    const question = this.#questions.get(ask);
    if (question === undefined) return;
    clearTimeout(question.timer);
    this.#questions.delete(ask);
    question.resolve(answer);
  }

  #end(ask: number, reject: (error: Error) => void, problem: string): void {
    clearTimeout(this.#questions.get(ask)?.timer);
    this.#questions.delete(ask);
    this.#unsent = this.#unsent.filter((packet) => packet.ask !== ask);
    reject(new Error(problem));
  }

  #dialLater(): void {
    const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** this.#failures++);
    setTimeout(() => this.#world.dial(this), pause * (0.5 + this.#random.next()));
  }
}
