/**
 * Machines with cables between them, for a test that pulls one: network namespaces and pairs of virtual interfaces, which only
 * an administrator may make. Nothing in them leads out of this machine.
 */
import { spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import type { Place } from './place.ts';

/** Null: they can be made. */
export const whyNoNetwork: string | null = tryOne();

export class Network {
  #machines: string[] = [];
  #cables = 0;

  /** Gone when the test has ended; what runs in it is ended before. */
  static make(): Network {
    const network = new Network();
    onTestFinished(() => network.#end());
    return network;
  }

  machine(): Machine {
    const name = `antrean-${process.pid}-${this.#machines.length}`;
    ip('netns', 'add', name);
    this.#machines.push(name);
    ip('-n', name, 'link', 'set', 'lo', 'up');
    return { name };
  }

  /** From this machine, where the test runs. */
  to(machine: Machine): Place {
    const { far } = this.#join(null, machine);
    return { address: far, prefix: ['ip', 'netns', 'exec', machine.name] };
  }

  cable(near: Machine, far: Machine): Cable {
    const ends = this.#join(near, far);
    const turn = (state: 'down' | 'up') => ipOn(near)('link', 'set', ends.device, state);
    // Nobody refuses what is sent into a pulled cable: nothing comes back.
    return { near: ends.near, pull: () => turn('down'), plug: () => turn('up') };
  }

  /** The addresses of both ends, and the device at the near one. */
  #join(near: Machine | null, far: Machine): { near: string; far: string; device: string } {
    const number = this.#cables++;
    const [device, farDevice] = [`an${process.pid}n${number}`, `an${process.pid}f${number}`];
    const [nearAddress, farAddress] = addressesOf(number);
    const [here, there] = [ipOn(near), ipOn(far)];
    here('link', 'add', device, 'type', 'veth', 'peer', 'name', farDevice, 'netns', far.name);
    here('addr', 'add', `${nearAddress}/30`, 'dev', device);
    there('addr', 'add', `${farAddress}/30`, 'dev', farDevice);
    here('link', 'set', device, 'up');
    there('link', 'set', farDevice, 'up');
    return { near: nearAddress, far: farAddress, device };
  }

  /** The cables go with the machines. */
  #end(): void {
    for (const name of this.#machines) ip('netns', 'del', name);
  }
}

export interface Machine {
  readonly name: string;
}

export interface Cable {
  /** The near machine's address, for the far one. */
  near: string;
  pull: () => void;
  plug: () => void;
}

/** For tests of networks (RFC 2544), and so of no real one. Two runs of the tests at once have different ones. */
function addressesOf(cable: number): [string, string] {
  const first = (process.pid % 4096) * 32 + cable * 4;
  const address = (offset: number) => {
    const place = first + offset;
    return `198.${18 + (place >> 16)}.${(place >> 8) & 255}.${place & 255}`;
  };
  return [address(1), address(2)];
}

/** Null: this machine. */
const ipOn =
  (machine: Machine | null) =>
  (...words: string[]): void =>
    ip(...(machine === null ? [] : ['-n', machine.name]), ...words);

function ip(...words: string[]): void {
  const { status, stderr, error } = spawnSync('ip', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`ip ${words.join(' ')}: ${error?.message ?? stderr.trim()}`);
}

function tryOne(): string | null {
  const name = `antrean-${process.pid}-try`;
  try {
    ip('netns', 'add', name);
  } catch (error) {
    return String(error);
  }
  try {
    ip('-n', name, 'link', 'add', 'near', 'type', 'veth', 'peer', 'name', 'far');
    return null;
  } catch (error) {
    return String(error);
  } finally {
    ip('netns', 'del', name);
  }
}
