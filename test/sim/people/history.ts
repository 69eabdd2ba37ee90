/** What the people of a world wished for, and what they were told and shown. */
import type { Entry } from '../../../server/domain/core/entry.ts';
import { requestDigest } from '../../../server/log/chain.ts';
import type { Answer } from '../../../shared/answers.ts';
import type { CommandId } from '../../../shared/base/ids.ts';
import type { Actor, Command, CommandEnvelope } from '../../../shared/commands.ts';
import type { ViewMessage } from '../../../shared/protocol.ts';
import type { DisplayView } from '../../../shared/views/display-view.ts';
import type { Surroundings } from '../base/surroundings.ts';
import type { Packet } from '../network/line.ts';

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
  /** More than one where a page's chance repeats itself. */
  #byId = new Map<CommandId, Wish[]>();
  /** By page and watch: the newest position that came, ever and over the line that stands now. */
  #newest = new Map<string, Map<string, number>>();
  #newestOfLine = new Map<string, Map<string, number>>();
  /** By page: views that came after a newer one of their watch. */
  #overtaken = new Map<string, WeakSet<object>>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  wish(who: string, actor: Actor, command: Command, commandId: CommandId): Wish {
    const wish: Wish = { who, actor, command, commandId, attempts: 0, end: 'waiting' };
    this.wishes.push(wish);
    this.#byId.set(commandId, [...(this.#byId.get(commandId) ?? []), wish]);
    return wish;
  }

  sent({ commandId, actor, command }: CommandEnvelope): void {
    const wish = this.#byId.get(commandId)?.find((each) => each.command === command && each.actor === actor);
    if (wish === undefined)
      this.#around.fail(`${JSON.stringify(command)} is sent as ${commandId}, and nobody has wished for that`);
    else wish.attempts++;
  }

  /** Whether its id was used for another wish too: then what took effect may be that one, and its answer another's. */
  isRepeated({ commandId }: Wish): boolean {
    return this.#byId.get(commandId)!.length > 1;
  }

  /** What an entry is the effect of. */
  wishOf({ commandId, request }: Entry): Wish | undefined {
    return this.#byId.get(commandId)?.find(({ actor, command }) => requestDigest(actor, command) === request);
  }

  /** What has reached a page's machine; the page has not looked at it yet. */
  received(page: string, { event, payload }: Packet): void {
    if (event === 'hello') this.#newestOfLine.delete(page);
    if (event !== 'view') return;
    const { trace, tally } = this.#around;
    const { key, position, data } = payload as ViewMessage;
    trace.write(`${page} gets ${key} of ${position}`);
    const newest = this.#newest.get(page)?.get(key) ?? 0;
    for (const each of [this.#newest, this.#newestOfLine]) raise(each, page, key, position);
    if (position >= newest) {
      // A process gives the same object again where nothing in it has changed: then it is as new as what came last.
      if (data !== null) this.#overtaken.get(page)?.delete(data);
      return;
    }
    tally.count('an older view came later');
    if (data === null) return;
    const overtaken = this.#overtaken.get(page) ?? new WeakSet();
    this.#overtaken.set(page, overtaken.add(data));
  }

  /** Whether the process that a page has come to has not sent it a view as new as another one did before. */
  isBehind(page: string): boolean {
    const newest = this.#newest.get(page);
    return [...(this.#newestOfLine.get(page) ?? [])].some(([key, position]) => position < newest!.get(key)!);
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

function raise(positions: Map<string, Map<string, number>>, page: string, key: string, position: number): void {
  const mine = positions.get(page) ?? new Map<string, number>();
  positions.set(page, mine.set(key, Math.max(position, mine.get(key) ?? 0)));
}
