/** One name in front of all processes: whoever dials is joined to one that is up. */

import type { Random } from '../base/random.ts';
import type { Surroundings } from '../base/surroundings.ts';
import { type ClientEnd, Line, noticedWithinMs, type ServerEnd } from './line.ts';

export class Network {
  #around: Surroundings;
  #random: Random;
  #servers = new Set<ServerEnd>();
  #lines = new Map<Line, ServerEnd>();

  constructor(around: Surroundings) {
    this.#around = around;
    this.#random = around.random.fork('network');
  }

  /** From now on lines may end there. */
  open(server: ServerEnd): void {
    this.#servers.add(server);
  }

  /** Gone; its lines break, and their other ends learn it at once or by its silence. */
  shut(server: ServerEnd): void {
    this.#servers.delete(server);
    for (const [line, at] of this.#lines) {
      if (at !== server) continue;
      this.#lines.delete(line);
      line.cut(this.#random.chance(0.7) ? this.#random.whole(0, 20) : this.#random.whole(0, noticedWithinMs), 0);
    }
  }

  /** Its other ends wait no longer. */
  tire(server: ServerEnd): void {
    for (const [line, at] of this.#lines) if (at === server) line.cut(this.#random.whole(0, 2_000), 0);
  }

  /** A switch somewhere in the hall starts again: those behind it come back, to whichever process. */
  restartSwitch(): void {
    this.#around.trace.write('a switch restarts');
    for (const line of this.#lines.keys())
      if (this.#random.chance(0.5)) line.cut(0, this.#random.whole(0, noticedWithinMs));
  }

  dial(client: ClientEnd): void {
    this.#around.time.outside(this.#random.whole(2, 30), () => {
      const servers = [...this.#servers];
      if (servers.length === 0 || this.#around.faults.strike('dial-fails', 0.3)) client.notJoined();
      else this.#join(client, this.#random.pick(servers));
    });
  }

  #join(client: ClientEnd, server: ServerEnd): void {
    const line = new Line(client, server, this.#around);
    this.#lines.set(line, server);
    this.#around.trace.write(`${client.name} - ${server.name}`);
    client.joined(line);
    server.join(line);
  }
}
