/** A page that watches one view, a display or a phone: it notes when which position of the log reached it. */
import type { Handshake } from '../../../shared/protocol.ts';
import { nowMs, WireSocket } from './wire-socket.ts';

const positionName = Buffer.from('"position":');
const calledText = '"status":"called"';

export interface Arrival {
  position: number;
  /** Milliseconds on the clock of `nowMs`. */
  at: number;
}

export class Screen {
  readonly view: string;
  #socket: WireSocket;
  /** Null: only the last is kept. */
  #arrivals: Arrival[] | null = null;
  position = 0;
  /** When a phone first read that its ticket is called; null: it has not. */
  calledAt: number | null = null;
  onPosition: (position: number) => void = () => {};

  private constructor(socket: WireSocket, view: string) {
    this.#socket = socket;
    this.view = view;
    socket.onView = view === 'ticket' ? (message) => this.#takeTicket(message) : (message) => this.#take(message);
  }

  static async watching(
    port: number,
    view: string,
    query: Record<string, string> = {},
    auth?: Handshake,
  ): Promise<Screen> {
    const socket = await WireSocket.connect(port, auth);
    const screen = new Screen(socket, view);
    const answer = await socket.ask('watch', { key: 'v', view, query });
    if (!(answer as { accepted: boolean }).accepted)
      throw new Error(`There is no view ${view} ${JSON.stringify(query)}`);
    return screen;
  }

  /** From now on all arrivals are kept. */
  record(): void {
    this.#arrivals = [];
  }
  get arrivals(): readonly Arrival[] {
    return this.#arrivals ?? [];
  }

  close(): void {
    this.#socket.close();
  }

  #take(message: Buffer): void {
    this.position = positionIn(message);
    this.#arrivals?.push({ position: this.position, at: nowMs() });
    this.onPosition(this.position);
  }

  #takeTicket(message: Buffer): void {
    if (this.calledAt === null && message.includes(calledText)) this.calledAt = nowMs();
  }
}

/** The envelope's, which stands in front of the data. */
function positionIn(message: Buffer): number {
  let index = message.indexOf(positionName) + positionName.length;
  let position = 0;
  for (; message[index]! >= 48 && message[index]! <= 57; index++) position = position * 10 + message[index]! - 48;
  return position;
}
