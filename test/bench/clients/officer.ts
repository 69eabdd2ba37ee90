/** An officer at a counter: calls, serves, completes and calls the next, as the desk's one key does. */
import { randomUUID } from 'node:crypto';
import type { Answer } from '../../../shared/answers.ts';
import type { Desk } from './hall-clients.ts';
import { nowMs, WireSocket } from './wire-socket.ts';

export interface Call {
  /** Null: nobody waits. */
  ticketId: string | null;
  /** Of the call in the log. */
  position: number;
  /** Milliseconds on the clock of `nowMs`. */
  sentAt: number;
  answeredAt: number;
}

export class Officer {
  readonly counterId: string;
  readonly socket: WireSocket;
  /** The ticket at this counter. */
  #current: string | null = null;
  #isServing = false;
  /** A command is under way. */
  isBusy = false;

  private constructor(socket: WireSocket, counterId: string) {
    this.socket = socket;
    this.counterId = counterId;
  }

  static async at(port: number, { counterId }: Desk): Promise<Officer> {
    const officer = new Officer(await WireSocket.connect(port), counterId);
    const answer = await officer.#send({ type: 'OpenCounter' });
    if (!answer.accepted) throw new Error(`Counter ${counterId} does not open: ${answer.refusal.code}`);
    return officer;
  }

  get hasCalled(): boolean {
    return this.#current !== null && !this.#isServing;
  }

  /** Watches this counter, as the desk does. */
  async watch(): Promise<void> {
    await this.socket.ask('watch', { key: 'v', view: 'counter', query: { counterId: this.counterId } });
  }

  /** Completes what is being served, and calls the next. */
  async call(): Promise<Call> {
    const current = this.#current;
    const sentAt = nowMs();
    const answer = await this.#send(
      current === null ? { type: 'CallNext' } : { type: 'CompleteAndCallNext', ticketId: current, outcome: 'done' },
    );
    const answeredAt = nowMs();
    if (!answer.accepted && answer.refusal.code !== 'line-empty')
      throw new Error(`No call at ${this.counterId}: ${answer.refusal.code}`);
    this.#current = answer.accepted ? (answer.called?.ticketId ?? null) : null;
    this.#isServing = false;
    return { ticketId: this.#current, position: answer.accepted ? answer.position : 0, sentAt, answeredAt };
  }

  /** The visitor who was called has come. Gives the position in the log. */
  async start(): Promise<number> {
    const answer = await this.#send({ type: 'StartService', ticketId: this.#current });
    if (!answer.accepted) throw new Error(`No start at ${this.counterId}: ${answer.refusal.code}`);
    this.#isServing = true;
    return answer.position;
  }

  close(): void {
    this.socket.close();
  }

  async #send(command: object): Promise<Answer> {
    this.isBusy = true;
    const envelope = {
      commandId: randomUUID(),
      actor: { kind: 'officer', officerId: `petugas-${this.counterId}` },
      command: { ...command, counterId: this.counterId },
    };
    const answer = (await this.socket.ask('command', envelope)) as Answer;
    this.isBusy = false;
    return answer;
  }
}
