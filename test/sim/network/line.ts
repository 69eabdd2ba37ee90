/**
 * One connection between a page and a process. By itself it keeps the order of what is sent; when things go wrong it loses,
 * holds up, doubles or reorders messages, falls silent, or breaks, and the two ends notice that at different times.
 */
import type { Random } from '../base/random.ts';
import type { Surroundings } from '../base/surroundings.ts';

/** `ask` wants an answer, whose packet then says which one it answers. */
export interface Packet {
  event: string;
  payload: unknown;
  ask?: number;
  answerTo?: number;
}
export interface ClientEnd {
  readonly name: string;
  joined: (line: Line) => void;
  notJoined: () => void;
  receive: (line: Line, packet: Packet) => void;
  lost: (line: Line) => void;
}
export interface ServerEnd {
  readonly name: string;
  join: (line: Line) => void;
  receive: (line: Line, packet: Packet) => void;
  lost: (line: Line) => void;
}
type Direction = 'up' | 'down';

/** How long an end may take to notice that the other one is silent: the server's beat and the client's patience. */
export const noticedWithinMs = 4_000;

/** How often a line is cut. What was done and is not known to be done is what matters most. */
const answerCut = 0.08;
const otherCut = 0.005;

export class Line {
  #condition: 'up' | 'silent' | 'cut' = 'up';
  #client: ClientEnd;
  #server: ServerEnd;
  #around: Surroundings;
  #random: Random;
  /** When the last message of each direction arrives. */
  #lastDue = { up: 0, down: 0 };
  /** The position of the view that was last sent under a key. */
  #viewed = new Map<string, number>();

  constructor(client: ClientEnd, server: ServerEnd, around: Surroundings) {
    this.#client = client;
    this.#server = server;
    this.#around = around;
    this.#random = around.random.fork('line');
  }

  get isUp(): boolean {
    return this.#condition === 'up';
  }

  toServer(packet: Packet): void {
    this.#send('up', packet);
  }

  toClient(packet: Packet): void {
    this.#send('down', packet);
  }

  /** Milliseconds until each end knows. */
  cut(clientNotices: number, serverNotices: number): void {
    if (this.#condition === 'cut') return;
    this.#condition = 'cut';
    const { time, trace } = this.#around;
    trace.write(`${this.#client.name} | ${this.#server.name}`);
    time.outside(clientNotices, () => this.#client.lost(this));
    time.outside(serverNotices, () => this.#server.lost(this));
  }

  #send(direction: Direction, packet: Packet): void {
    const { faults } = this.#around;
    if (this.#condition !== 'up') return;
    if (faults.strike('line-cut', packet.event === 'answer' ? answerCut : otherCut)) this.#break();
    else if (faults.strike('message-dropped', 0.01)) this.#drop(packet);
    else this.#sendOnce(direction, packet, isRepeatable(packet) && faults.strike('message-doubled', 0.06));
  }

  #sendOnce(direction: Direction, packet: Packet, andAgain: boolean): void {
    const due = this.#deliver(direction, packet, this.#around.time.now + this.#wait());
    if (!andAgain) return;
    // A view is whole and of one moment: its double comes with it, since nothing tells it from a newer one of that position.
    this.#deliver(direction, packet, packet.event === 'view' ? due : due + this.#random.whole(0, 6_000));
  }

  #wait(): number {
    const held = this.#around.faults.strike('message-delayed', 0.03) ? this.#random.whole(100, 3_500) : 0;
    return this.#random.whole(1, 12) + held;
  }

  /** Gives the moment at which it arrives. */
  #deliver(direction: Direction, packet: Packet, due: number): number {
    const last = this.#lastDue[direction];
    const overtakes = this.#mayOvertake(packet) && due < last && this.#around.faults.strike('message-overtakes', 0.3);
    const at = overtakes ? due : Math.max(due, last);
    this.#lastDue[direction] = Math.max(this.#lastDue[direction], at);
    this.#around.time.outside(at - this.#around.time.now, () => this.#arrive(direction, packet));
    return at;
  }

  /** Two views of one position are told apart by their order alone. */
  #mayOvertake({ event, payload }: Packet): boolean {
    if (event !== 'view') return event !== 'hello';
    const { key, position } = payload as { key: string; position: number };
    const last = this.#viewed.get(key);
    this.#viewed.set(key, position);
    return last !== position;
  }

  #arrive(direction: Direction, packet: Packet): void {
    if (direction === 'down' && this.#condition !== 'cut') this.#client.receive(this, packet);
    if (direction === 'up' && (this.#condition !== 'cut' || this.#survives(packet))) this.#server.receive(this, packet);
  }

  /** What was under way when a line broke may still be read. */
  #survives({ event }: Packet): boolean {
    const survives = event === 'command' && this.#random.chance(0.3);
    if (survives) this.#around.tally.count('command from a broken line');
    return survives;
  }

  /** A lost question is asked again. What is pushed is not, so that a line that loses such a thing is found to be dead. */
  #drop({ ask, answerTo }: Packet): void {
    if (ask !== undefined || answerTo !== undefined) return;
    this.#condition = 'silent';
    this.#around.time.outside(this.#random.whole(100, noticedWithinMs), () => this.#break());
  }

  /** An end is told at once, or finds out. */
  #untilNoticed(): number {
    return this.#random.whole(0, this.#random.chance(0.5) ? 20 : noticedWithinMs);
  }

  #break(): void {
    this.cut(this.#untilNoticed(), this.#untilNoticed());
  }
}

const isRepeatable = ({ event }: Packet): boolean => event === 'command' || event === 'answer' || event === 'view';
