/** Who is answered when. */
import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Turns } from '../../../server/doors/transport/turns.ts';

/** Each answer takes so long. */
function turnsOf(eachMs: number) {
  const time = { now: 0 };
  const turns = new Turns(8, () => time.now);
  const begun: string[] = [];
  const connection = (name: string) => {
    const socket = { destroyed: false, destroy: () => (socket.destroyed = true) };
    const ask = (what: number | string) => {
      const response = new EventEmitter();
      turns.come({ socket } as unknown as IncomingMessage, response as unknown as ServerResponse, () => {
        begun.push(`${name} ${what}`);
        time.now += eachMs;
      });
      return response;
    };
    return { socket, ask };
  };
  return { begun, connection };
}

test('[N62] of one connection one is answered at a time, and others in between', async () => {
  const { begun, connection } = turnsOf(0);
  const [a, b] = [connection('a'), connection('b')];
  const [first, second] = [a.ask(1), a.ask(2)];
  b.ask(1);
  await setImmediate();
  expect(begun).toEqual(['a 1', 'b 1']);
  first.emit('close');
  await setImmediate();
  expect(begun).toEqual(['a 1', 'b 1', 'a 2']);
  second.emit('close');
  a.ask(3);
  await setImmediate();
  expect(begun.at(-1)).toBe('a 3');
});

test('[N62] after a slice of time everything else has its turn', async () => {
  const { begun, connection } = turnsOf(5);
  for (let each = 0; each < 9; each++) connection(`${each}`).ask(1);
  const seen: number[] = [];
  while (begun.length < 9) {
    await setImmediate();
    seen.push(begun.length);
  }
  const steps = seen.map((count, place) => count - (seen[place - 1] ?? 0));
  expect(Math.max(...steps)).toBeLessThanOrEqual(3);
});

test('[N62] a connection on which too many wait ends, and what has come on it is not answered', async () => {
  const { begun, connection } = turnsOf(0);
  const { socket, ask } = connection('a');
  for (let each = 0; each < 8; each++) ask(each);
  expect(socket.destroyed).toBe(false);
  ask('too many');
  expect(socket.destroyed).toBe(true);
  await setImmediate();
  expect(begun).toEqual([]);
});
