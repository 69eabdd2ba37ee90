/** A line between a client and a server that can be cut at the worst moment: a small TCP proxy. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export class FlakyLine {
  /** How often the client has said something that was passed on, and how often the server something that was not. */
  passedOn = 0;
  swallowed = 0;
  #sockets = new Set<Socket>();
  #swallow = false;
  #server;
  readonly #target: number;

  private constructor(target: number) {
    this.#target = target;
    this.#server = createServer((client) => this.#join(client));
  }

  /** To a server on this machine; gone when the test has ended. */
  static async to(url: string): Promise<FlakyLine> {
    const line = new FlakyLine(Number(new URL(url).port));
    await new Promise<void>((resolve) => line.#server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => line.#end());
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on the server hears the client, and the client hears nothing. */
  swallowReplies(): void {
    this.#swallow = true;
  }

  /** Every connection breaks; new ones work as they should. */
  cut(): void {
    this.#swallow = false;
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  #join(client: Socket): void {
    const server = connect(this.#target, '127.0.0.1');
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => other.destroy());
    }
    client.on('data', (bytes) => {
      this.passedOn++;
      server.write(bytes);
    });
    server.on('data', (bytes) => {
      if (this.#swallow) this.swallowed++;
      else client.write(bytes);
    });
  }

  #end(): void {
    this.cut();
    this.#server.close();
  }
}
