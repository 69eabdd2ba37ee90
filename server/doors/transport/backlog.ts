/** A client that does not take what it is sent must not fill this server's memory. Its connection is closed; it may connect again. */
import type { Socket as Tcp } from 'node:net';
import type { Socket } from 'socket.io';

/** A view is some tens of kilobytes, and a screen that is alive takes it at once. */
const mostBytes = 1024 * 1024;
/** Small ones cost more than their bytes; a kiosk that hands in all that it gave out is answered hundreds in one moment. */
const mostMessages = 2_000;

export class Backlog {
  /** What waits because the messages before it are not taken yet, and is not handed on to the connection. */
  #messages = 0;
  #bytes = 0;
  #isCut = false;
  #tcp: Pick<Tcp, 'writableLength' | 'destroy'>;

  constructor(connection: Pick<Socket['conn'], 'on'>, tcp: Pick<Tcp, 'writableLength' | 'destroy'>) {
    this.#tcp = tcp;
    connection.on('packetCreate', ({ data }: { data?: string | Buffer }) => {
      this.#messages++;
      // Of a text its characters: what a view has beyond ASCII is little.
      this.#bytes += data?.length ?? 0;
    });
    connection.on('flush', () => {
      this.#messages = 0;
      this.#bytes = 0;
    });
  }

  /** All that was written and not taken. */
  get bytes(): number {
    return this.#bytes + this.#tcp.writableLength;
  }

  /** Nothing more may be sent. */
  get isTooLong(): boolean {
    return this.#isCut || this.#messages > mostMessages || this.bytes > mostBytes;
  }

  /** Closes the connection at once and drops what waits: a last message would have to wait behind it. */
  cut(): void {
    this.#isCut = true;
    this.#tcp.destroy();
  }
}
