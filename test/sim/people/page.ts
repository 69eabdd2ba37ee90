/** A page somewhere in the hall, with the real connection of the clients. */
import type { Answer } from '../../../shared/answers.ts';
import type { CommandId } from '../../../shared/base/ids.ts';
import { Connection, newCommandId } from '../../../shared/client/connection/connection.ts';
import type { Actor, Command } from '../../../shared/commands.ts';
import type { ViewData, ViewName, ViewQuery } from '../../../shared/views/views.ts';
import type { Random } from '../base/random.ts';
import type { Surroundings } from '../base/surroundings.ts';
import { nameNext } from '../network/socket.ts';
import type { History, Wish } from './history.ts';

/** What a page watches and shows; null before the first view, and where there is no such thing. */
export interface Screen<N extends ViewName = ViewName> {
  page: string;
  view: N;
  query: ViewQuery<N>;
  data: ViewData<N> | null;
}

export class Page {
  readonly name: string;
  readonly random: Random;
  readonly around: Surroundings;
  readonly screens: Screen[] = [];
  #connection: Connection;
  #history: History;
  #lastId = newCommandId();

  constructor(name: string, around: Surroundings, history: History) {
    this.name = name;
    this.around = around;
    this.random = around.random.fork(name);
    this.#history = history;
    nameNext(name);
    this.#connection = new Connection('person');
  }

  get isLive(): boolean {
    return this.#connection.liveness === 'live';
  }

  watch<N extends ViewName>(view: N, query: ViewQuery<N>, onData: (data: ViewData<N>) => void = () => {}): Screen<N> {
    const screen: Screen<N> = { page: this.name, view, query, data: null };
    this.screens.push(screen as Screen);
    const show = (data: ViewData<N>) => {
      this.#history.shown(this.name, data);
      screen.data = data;
      onData(data);
    };
    this.#connection.watch(view, query, show, () => {
      screen.data = null;
    });
    return screen;
  }

  /** Ends when there is an answer, or after `patienceMs`; then its sender does not know what became of it. */
  async send(actor: Actor, command: Command, patienceMs: number | null = null): Promise<Wish> {
    const { time, trace } = this.around;
    const wish = this.#history.wish(this.name, actor, structuredClone(command), this.#nextId());
    trace.write(`${this.name} wishes ${JSON.stringify(command)} (${wish.commandId.slice(0, 8)})`);
    const patience = new AbortController();
    const left = new Promise<null>((resolve) => patience.signal.addEventListener('abort', () => resolve(null)));
    if (patienceMs !== null) time.after(patienceMs, () => patience.abort());
    const sent = this.#connection.send(actor, wish.command, patience.signal, wish.commandId);
    const answer = await Promise.race([sent, left]);
    wish.end = answer ?? 'given up';
    trace.write(`${this.name} is told ${answer === null ? 'nothing' : textOf(answer)}`);
    return wish;
  }

  /** A device whose chance is not chance: it says again what it said before. */
  #nextId(): CommandId {
    if (!this.around.faults.strike('id-repeated', 0.02)) this.#lastId = newCommandId();
    return this.#lastId;
  }
}

const textOf = (answer: Answer): string =>
  answer.accepted
    ? `${answer.position} ${answer.issued?.number ?? ''} ${answer.called?.number ?? ''}`
    : answer.refusal.code;
