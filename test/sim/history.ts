/** What the people of a world wished for, and what they were told and shown. */
import type { Answer } from '../../shared/answers.ts';
import type { Actor, Command, CommandEnvelope } from '../../shared/commands.ts';
import type { CommandId } from '../../shared/ids.ts';
import type { ViewMessage } from '../../shared/protocol.ts';
import type { DisplayView } from '../../shared/views.ts';
import type { Packet } from './line.ts';
import type { Surroundings } from './surroundings.ts';

export interface Wish {
  who: string;
  actor: Actor;
  command: Command;
  commandId: CommandId;
  /** How often it was sent. */
  attempts: number;
  /** `waiting` until its sender has heard something, or has given up. */
  end: 'waiting' | 'given up' | Answer;
}

export class History {
  readonly wishes: Wish[] = [];
  /** Each call that a display has shown, by its position, as the first display showed it. */
  readonly calls = new Map<number, string>();
  #around: Surroundings;
  #byId = new Map<CommandId, Wish>();
  /** By page and watch: the newest position that came. */
  #newest = new Map<string, number>();
  /** By page: views that came after a newer one of their watch. */
  #overtaken = new Map<string, WeakSet<object>>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  wish(who: string, actor: Actor, command: Command, commandId: CommandId): Wish {
    const wish: Wish = { who, actor, command, commandId, attempts: 0, end: 'waiting' };
    this.wishes.push(wish);
    this.#byId.set(commandId, wish);
    return wish;
  }

  sent({ commandId, actor, command }: CommandEnvelope): void {
    const wish = this.#byId.get(commandId);
    if (wish === undefined || wish.command !== command || wish.actor !== actor)
      this.#around.fail(`${JSON.stringify(command)} is sent as ${commandId}, and nobody has wished for that`);
    else wish.attempts++;
  }

  wishOf(commandId: CommandId): Wish | undefined {
    return this.#byId.get(commandId);
  }

  /** What has reached a page's machine; the page has not looked at it yet. */
  received(page: string, { event, payload }: Packet): void {
    if (event !== 'view') return;
    const { trace, tally } = this.#around;
    const { key, position, data } = payload as ViewMessage;
    trace.write(`${page} gets ${key} of ${position}`);
    const watch = `${page} ${key}`;
    const newest = this.#newest.get(watch) ?? 0;
    this.#newest.set(watch, Math.max(newest, position));
    if (position >= newest) return;
    tally.count('an older view came later');
    if (data === null) return;
    const overtaken = this.#overtaken.get(page) ?? new WeakSet();
    this.#overtaken.set(page, overtaken.add(data));
  }

  shown(page: string, data: object): void {
    if (this.#overtaken.get(page)?.has(data)) this.#around.fail(`${page} shows an older view than it has shown before`);
  }

  /** Every display shows a call as every other. */
  displayed(calls: DisplayView['calls']): void {
    for (const { position, number, call, counterId } of calls) {
      const text = `${number} to ${counterId}, call ${call}`;
      const first = this.calls.get(position) ?? text;
      if (first !== text) this.#around.fail(`two displays show the call at ${position} as ${first} and as ${text}`);
      this.calls.set(position, text);
    }
  }
}
