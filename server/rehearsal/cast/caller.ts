/** One of the cast on a socket of its own, as pages speak: commands with an answer, and one view that is watched. */
import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { Answer } from '../../../shared/answers.ts';
import { CommandId } from '../../../shared/base/ids.ts';
import type { Actor, Command } from '../../../shared/commands.ts';
import {
  type ClientToServer,
  type ComingAs,
  type ServerToClient,
  type ViewData,
  type ViewMessage,
  type ViewName,
  type ViewQuery,
  WatchAnswer,
} from '../../../shared/protocol.ts';

/** A server that is busy answers later; one that has ended never does. */
const usualAnswerMs = 20_000;

export interface Proof {
  as: ComingAs;
  /** As a browser sends it. */
  cookie?: string;
  /** Of a visitor's ticket. */
  token?: string;
}

export class Caller {
  #socket: Socket<ServerToClient, ClientToServer>;
  #answerMs: number;
  #isClosed = false;

  private constructor(socket: Socket<ServerToClient, ClientToServer>, answerMs: number) {
    this.#socket = socket;
    this.#answerMs = answerMs;
  }

  /** Resolves when it was let in. Rejects where it was not. */
  static async connect(url: string, { as, cookie, token }: Proof, answerMs = usualAnswerMs): Promise<Caller> {
    const auth = token === undefined ? { as } : { as, token };
    const extraHeaders = cookie === undefined ? {} : { cookie };
    const socket: Socket<ServerToClient, ClientToServer> = io(url, {
      ...{ transports: ['websocket'], forceNew: true, auth, extraHeaders },
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('hello', () => resolve());
      socket.once('connect_error', (error) => {
        socket.close();
        reject(error);
      });
    });
    return new Caller(socket, answerMs);
  }

  /** Sent again until it is answered, as pages do: whoever does not know what came of it would do it twice. Rejects once closed. */
  async command(actor: Actor, command: Command): Promise<Answer> {
    const envelope = { commandId: CommandId.parse(randomUUID()), actor, command };
    while (!this.#isClosed) {
      const answer = await this.#socket
        .timeout(this.#answerMs)
        .emitWithAck('command', envelope)
        .catch(() => null);
      if (answer !== null) return Answer.parse(answer);
    }
    throw new Error(`${command.type} was not answered before this was closed`);
  }

  /** One at a time. `onData` has each push, null where there is no such thing any more. */
  async watch<N extends ViewName>(
    view: N,
    query: ViewQuery<N>,
    onData: (data: ViewData<N> | null, position: number) => void,
  ): Promise<void> {
    const request = { key: 'v', view, query: query as Record<string, string> };
    this.#socket.on('view', ({ data, position }: ViewMessage) => onData(data as ViewData<N> | null, position));
    const ask = () => this.#socket.timeout(this.#answerMs).emitWithAck('watch', request);
    const answer = WatchAnswer.parse(await ask());
    if (!answer.accepted) throw new Error(`${view} is not shown: ${answer.refusal.code}`);
    // After a lost connection. What is not answered then is asked again; what was closed meanwhile is not.
    const askAgain = (): Promise<void> =>
      ask().then(
        () => undefined,
        () => (this.#socket.connected ? askAgain() : undefined),
      );
    this.#socket.on('hello', () => void askAgain());
  }

  close(): void {
    this.#isClosed = true;
    this.#socket.close();
  }
}
