/** A process of clients: does what it is told over its channel, one task after another, and ends with it. */
import { HallClients } from './hall-clients.ts';
import { works } from './works.ts';

interface Order {
  id: number;
  port: number;
  work: keyof typeof works | 'leave';
  task: never;
}

const halls = new Map<number, HallClients>();

process.on('message', (order: Order) => void obey(order));
process.once('disconnect', () => process.exit(0));

async function obey({ id, port, work, task }: Order): Promise<void> {
  try {
    process.send?.({ id, done: work === 'leave' ? leave(port) : await works[work](clientsOf(port), task) });
  } catch (error) {
    process.send?.({ id, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

function clientsOf(port: number): HallClients {
  const clients = halls.get(port) ?? new HallClients(port);
  halls.set(port, clients);
  return clients;
}

function leave(port: number): null {
  halls.get(port)?.close();
  halls.delete(port);
  return null;
}
