/** What waits for those who take nothing, or too little. */
import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { usualTransport } from '../../../server/doors/transport/allowances.ts';
import { Connections } from '../../../server/doors/transport/connections.ts';

class FakeTcp extends EventEmitter {
  remoteAddress = '10.0.0.1';
  localPort = 3000;
  destroyed = false;
  writableLength = 0;
  bytesWritten = 0;
  remotePort: number;

  constructor(port: number) {
    super();
    this.remotePort = port;
  }

  /** Holds so many bytes for its client after it has taken so many. */
  holds(waiting: number, taken: number): void {
    this.writableLength = waiting;
    this.bytesWritten = waiting + taken;
  }

  destroy(): void {
    this.destroyed = true;
    this.emit('close');
  }
}

function open(count: number) {
  const time = { now: 0 };
  const server = new EventEmitter() as unknown as Server;
  const connections = new Connections(server, {
    limits: { ...usualTransport, strangersBacklogBytes: 1_000 },
    now: () => time.now,
    isProxy: () => false,
    networkOf: (address) => address,
    askerOf: () => '',
    hasOwnRate: () => false,
    isOfHall: () => false,
  });
  onTestFinished(() => connections.stop());
  const tcps = Array.from({ length: count }, (_, port) => new FakeTcp(port));
  for (const tcp of tcps) server.emit('connection', tcp);
  return { time, connections, tcps };
}
const gone = (tcps: FakeTcp[]) => tcps.map(({ destroyed }) => destroyed);

test('[N49] of strangers for whom too much waits together the fullest are ended', () => {
  const { connections, tcps } = open(4);
  for (const [place, bytes] of [400, 700, 300, 0].entries()) tcps[place]!.holds(bytes, 0);
  connections.sweep();
  expect(gone(tcps)).toEqual([false, true, false, false]);
});

test('[N49] who has proved something is not among them', () => {
  const { connections, tcps } = open(2);
  tcps[0]!.holds(5_000, 0);
  connections.prove(tcps[0] as never);
  tcps[1]!.holds(900, 0);
  connections.sweep();
  expect(gone(tcps)).toEqual([false, false]);
});

test('[N49] a stranger who takes next to nothing of an answer for a minute is ended; one who takes it slowly is not', () => {
  const { time, connections, tcps } = open(3);
  const [stuck, slow, done] = tcps;
  const mebibyte = 1024 * 1024;
  for (let second = 0; second <= 70; second += 5) {
    time.now = second * 1_000;
    stuck!.holds(100, second);
    slow!.holds(100, second * mebibyte);
    done!.holds(second > 30 ? 0 : 100, 0);
    connections.sweep();
  }
  expect(gone(tcps)).toEqual([true, false, false]);
});
