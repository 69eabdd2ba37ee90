/** A client that does not take what it is sent must not fill this server's memory. It is shown the door, and may come again. */
import type { Socket } from 'socket.io';

/** A view is some tens of kilobytes, and a screen that is alive takes it at once. */
const mostBytes = 1024 * 1024;
const mostMessages = 200;

export class Backlog {
  /** Messages that wait because the ones before them are not taken yet. */
  #waiting = 0;
  #line: Socket['conn'];

  constructor(socket: Pick<Socket, 'conn'>) {
    this.#line = socket.conn;
    this.#line.on('packetCreate', () => this.#waiting++);
    this.#line.on('flush', () => {
      this.#waiting = 0;
    });
  }

  get isTooLong(): boolean {
    return this.#waiting > mostMessages || this.#line.request.socket.writableLength > mostBytes;
  }

  /** At once, with all that waits: a farewell would wait behind it. */
  cut(): void {
    this.#line.request.socket.destroy();
  }
}
