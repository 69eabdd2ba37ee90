/** What comes over HTTP: what belongs to one request, to one network, and to all strangers. */
import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { Inflow } from '../../../server/doors/transport/inflow.ts';

/** Of a hall in which a request has ten pieces. */
function inflowOf() {
  const time = { now: 0 };
  const asker = { network: 'asker', isOfHall: false };
  const inflow = new Inflow({
    limits: {
      most: { pieces: 100, bytes: 10_000 },
      ordinary: { pieces: 10, bytes: 1_000 },
      more: { pieces: { burst: 150, perSecond: 10 }, bytes: { burst: 15_000, perSecond: 0 } },
      morePiecesInAll: { burst: 300, perSecond: 10 },
    },
    now: () => time.now,
    askerOf: () => asker.network,
    isOfHall: () => asker.isOfHall,
  });
  const connection = (network: string | null = 'home') => {
    const socket = Object.assign(new EventEmitter(), { destroyed: false, destroy: () => (socket.destroyed = true) });
    inflow.meter(socket as unknown as Socket, network);
    const arrive = (text: string) => {
      const chunk = Buffer.from(text);
      socket.emit('data', chunk);
      return chunk;
    };
    return { socket, arrive, ask: () => inflow.begin({ socket } as unknown as IncomingMessage) };
  };
  return { time, asker, inflow, connection };
}
/** So many pieces: each reading is one. */
const lines = (pieces: number) => '\n'.repeat(pieces - 1);

test('[N67] of one request so many pieces are read; those of the next are its own', () => {
  const { connection } = inflowOf();
  const { socket, arrive, ask } = connection();
  arrive(lines(60));
  ask();
  arrive(lines(60));
  expect(socket.destroyed).toBe(false);
  expect(arrive(lines(41)).equals(Buffer.alloc(40))).toBe(true);
  expect(socket.destroyed).toBe(true);
});

test('[N67] readings count as ends of lines do, and bytes for themselves', () => {
  const { connection } = inflowOf();
  const [dripping, pouring] = [connection('one'), connection('two')];
  for (let each = 0; each < 100; each++) dripping.arrive('x');
  pouring.arrive('x'.repeat(10_000));
  expect([dripping.socket.destroyed, pouring.socket.destroyed]).toEqual([false, false]);
  dripping.arrive('x');
  pouring.arrive('x');
  expect([dripping.socket.destroyed, pouring.socket.destroyed]).toEqual([true, true]);
});

test('[N67] what an ordinary request has is never too much; what goes beyond it counts by network', () => {
  const { time, connection } = inflowOf();
  const busy = connection();
  for (let each = 0; each < 1_000; each++) {
    busy.arrive(lines(10));
    busy.ask();
  }
  expect(busy.socket.destroyed).toBe(false);
  const flooded = () => {
    const { socket, arrive } = connection('home');
    arrive(lines(100));
    return socket.destroyed;
  };
  expect([flooded(), flooded()]).toEqual([false, true]);
  const elsewhere = connection('elsewhere');
  elsewhere.arrive(lines(100));
  expect(elsewhere.socket.destroyed).toBe(false);
  time.now = 10_000;
  expect(flooded()).toBe(false);
});

test('[N67] behind a proxy it counts for whoever asked', () => {
  const { asker, connection } = inflowOf();
  const flooded = (network: string) => {
    asker.network = network;
    const { socket, arrive, ask } = connection(null);
    ask();
    arrive(lines(100));
    return socket.destroyed;
  };
  expect(['one', 'one', 'other'].map(flooded)).toEqual([false, true, false]);
});

test('[N67] all strangers share what goes beyond; who belongs to the hall is read all the same', () => {
  const { asker, connection } = inflowOf();
  const flooded = (network: string) => {
    asker.network = network;
    const { socket, arrive, ask } = connection(network);
    ask();
    arrive(lines(100));
    return socket.destroyed;
  };
  expect(['a', 'b', 'c', 'd'].map(flooded)).toEqual([false, false, false, true]);
  asker.isOfHall = true;
  expect(flooded('e')).toBe(false);
});

test('[N67] a connection that speaks HTTP no more is not counted here', () => {
  const { inflow, connection } = inflowOf();
  const { socket, arrive } = connection();
  inflow.leave(socket as unknown as Socket);
  arrive(lines(1_000));
  expect([socket.destroyed, socket.listenerCount('data')]).toEqual([false, 0]);
});
