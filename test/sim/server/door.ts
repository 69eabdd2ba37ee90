/** What `server/doors/sockets/sockets.ts` is to a real process: commands go in, answers and the real watches' views come out. */

import { answerOf, refusedAnswer } from '../../../server/base/refused.ts';
import { nothingKnown } from '../../../server/domain/core/known.ts';
import { readCommand } from '../../../server/doors/gate/edge.ts';
import { coalesced, eachMinute } from '../../../server/doors/sockets/heartbeat.ts';
import { Watches } from '../../../server/doors/sockets/watches.ts';
import type { LiveHall } from '../../../server/hall/hall.ts';
import type { Answer } from '../../../shared/answers.ts';
import {
  type Hello,
  protocolVersion,
  type ViewMessage,
  type WatchAnswer,
  type WatchRequest,
} from '../../../shared/protocol.ts';
import type { Surroundings } from '../base/surroundings.ts';
import type { Line, Packet } from '../network/line.ts';
import type { AnswerJudge } from './answer-judge.ts';

export interface Speaker {
  readonly name: string;
  readonly clock: () => number;
  /** Who it is to the log; null: it is down. */
  readonly writer: object | null;
}
/** Hears what a process says, before it is on its way. */
export interface Listener {
  readonly answers: AnswerJudge;
  pushed: (from: Speaker, message: ViewMessage, query: object) => void;
}

interface Visitor {
  id: string;
  line: Line;
  queries: Map<string, object>;
}

/** No register stands behind these doors: whoever is given a counter is an officer of the whole hall, signed in. */
const anyOfficer = {
  ...nothingKnown,
  officer: { role: 'officer', agencyIds: null, isActive: true, isSignedIn: true },
} as const;

/** As long as the server waits between two pictures. */
const pushGapMs = 25;

export class Door {
  #speaker: Speaker;
  #hall: LiveHall;
  #around: Surroundings;
  #listener: Listener;
  #watches: Watches;
  #visitors = new Map<Line, Visitor>();
  #lastVisitor = 0;
  #endings: (() => void)[];
  #isShut = false;
  #isClosed = false;

  constructor(speaker: Speaker, hall: LiveHall, around: Surroundings, listener: Listener) {
    this.#speaker = speaker;
    this.#hall = hall;
    this.#around = around;
    this.#listener = listener;
    this.#watches = new Watches({
      look: (name, query) => hall.view(name, query),
      onBug: (bug) => around.fail(`a view threw: ${bug}`),
      now: () => hall.now,
      send: (watchers, message) => this.#push(watchers, message),
      partsNow: () => hall.parts(),
      // A real clock would make two runs of one world differ.
      timeSlice: () => () => true,
      subjectOf: (name, query) => hall.subjectOf(name, query),
    });
    const push = coalesced(pushGapMs, () => this.#watches.refresh());
    this.#endings = [hall.onChange(push.ask), eachMinute(speaker.clock, push.ask), push.stop];
  }

  join(line: Line): void {
    this.#visitors.set(line, { id: String(this.#lastVisitor++), line, queries: new Map() });
    const hello: Hello = {
      protocolVersion,
      logId: this.#hall.logId,
      now: this.#speaker.clock(),
      doubt: null,
      self: null,
    };
    line.toClient({ event: 'hello', payload: hello });
  }

  lost(line: Line): void {
    const visitor = this.#visitors.get(line);
    if (visitor !== undefined) this.#watches.removeAll(visitor.id);
    this.#visitors.delete(line);
  }

  receive(line: Line, { event, payload, ask }: Packet): void {
    if (this.#isShut) return;
    const answer = (value: Answer | WatchAnswer) => {
      if (ask !== undefined) line.toClient({ event: 'answer', payload: value, answerTo: ask });
    };
    const visitor = this.#visitors.get(line);
    if (event === 'command') void this.#command(payload).then(answer);
    else if (visitor === undefined) this.#around.tally.count('watch from a broken line');
    else if (event === 'watch') answer(this.#watch(visitor, payload as WatchRequest));
    else if (event === 'unwatch') this.#watches.remove(visitor.id, (payload as WatchRequest).key);
  }

  #push(watchers: readonly string[], message: ViewMessage): void {
    for (const { id, line, queries } of this.#visitors.values()) {
      if (!watchers.includes(id)) continue;
      this.#listener.pushed(this.#speaker, message, queries.get(message.key) ?? {});
      line.toClient({ event: 'view', payload: message });
    }
  }

  /** Nothing more comes in; what has come in is still answered. */
  shut(): void {
    this.#isShut = true;
  }

  /** The process is gone: nobody hears it any more. */
  close(): void {
    this.#isClosed = true;
    for (const end of this.#endings.splice(0)) end();
    this.#visitors.clear();
  }

  async #command(payload: unknown): Promise<Answer> {
    const envelope = readCommand(payload);
    if (!envelope.ok) {
      this.#around.fail(`a command cannot be read: ${JSON.stringify(payload)}`);
      return answerOf(envelope);
    }
    const { commandId, command } = envelope.value;
    this.#around.trace.write(`${this.#speaker.name} hears ${command.type} (${commandId.slice(0, 8)})`);
    const attempt = this.#listener.answers.heard(this.#speaker, envelope.value);
    const answer = await this.#hall.submit({ ...envelope.value, known: anyOfficer }).catch((bug: unknown) => {
      this.#around.fail(`${command.type} threw: ${bug}`);
      return refusedAnswer('internal-error');
    });
    if (!this.#isClosed) this.#listener.answers.answered(attempt, answer);
    return answer;
  }

  #watch(visitor: Visitor, { key, view, query = {} }: WatchRequest): WatchAnswer {
    visitor.queries.set(key, query);
    const added = this.#watches.add(visitor.id, key, view, query as never);
    return added === 'added' ? { accepted: true } : refusedAnswer('not-found');
  }
}
