/** A hall at a steady load: visitors come, officers call and serve, and every desk, kiosk and display watches. */

import { type Desk, type HallClients, servicesOf } from './hall-clients.ts';
import type { Call, Officer } from './officer.ts';
import type { Arrival, Screen } from './screen.ts';
import { percentile } from './statistics.ts';
import { atPace } from './visitors.ts';
import { nowMs } from './wire-socket.ts';

/** The last calls need a moment to arrive. */
const settleMs = 1_000;

export interface Busy {
  /** From the press of the key to a display, milliseconds, over all calls and all displays. */
  p50: number;
  p99: number;
  /** Until the answers to calls, and to those who took a number: milliseconds of each. */
  callAnswers: number[];
  issueAnswers: number[];
  /** Commands that were left out because the client was not done with the one before. */
  skipped: number;
}

interface Load {
  displays: number;
  kiosks: number;
  perSecond: number;
  seconds: number;
  desks: readonly Desk[];
  /** How many wait before it begins; left out: three for each desk. */
  waiting?: number;
}

/** A third of the commands each: a number is taken, a service starts, a service ends and the next is called. */
export async function busyHall(clients: HallClients, load: Load): Promise<Busy> {
  const { desks, perSecond, seconds } = load;
  const displays = await openHall(clients, load);
  const { officers, kiosks } = clients;
  const serviceIds = servicesOf(desks);
  const calls: Call[] = [];
  const issueAnswers: number[] = [];
  let skipped = 0;
  const turn = async (index: number) => {
    const officer = officers[Math.floor(index / 3) % officers.length]!;
    if (index % 3 === 0)
      issueAnswers.push(await timed(() => clients.issue(kiosks[index % kiosks.length]!, serviceIds)));
    else if (officer.isBusy) skipped++;
    else if (index % 3 === 2) await callAt(officer, calls);
    else if (officer.hasCalled) await officer.start();
  };
  for (const display of displays) display.record();
  await atPace(perSecond, perSecond * seconds, turn);
  await new Promise((resolve) => setTimeout(resolve, settleMs));
  const times = displays.flatMap(({ arrivals }) => timesOf(calls, arrivals));
  return {
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    callAnswers: calls.map(({ sentAt, answeredAt }) => answeredAt - sentAt),
    issueAnswers,
    skipped,
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = nowMs();
  await work();
  return nowMs() - before;
}

async function callAt(officer: Officer, calls: Call[]): Promise<void> {
  const call = await officer.call();
  if (call.ticketId !== null) calls.push(call);
}

/** Everybody watches what they watch in a hall, and some numbers wait. Gives the displays. */
export async function openHall(
  clients: HallClients,
  { displays, kiosks, desks, waiting = 3 * desks.length }: Pick<Load, 'displays' | 'kiosks' | 'desks' | 'waiting'>,
): Promise<Screen[]> {
  const stands = await clients.withKiosks(kiosks);
  const officers = await clients.withOfficers(desks);
  for (const kiosk of stands) await kiosk.ask('watch', { key: 'v', view: 'kiosk', query: {} });
  for (const officer of officers) await officer.watch();
  const serviceIds = servicesOf(desks);
  for (let index = 0; index < waiting; index++) await clients.issue(stands[index % kiosks]!, serviceIds);
  return clients.withScreens(displays, 'display');
}

/** From each call to the first view at a display that knows of it. A call that never arrives counts until now. */
export function timesOf(calls: readonly Pick<Call, 'position' | 'sentAt'>[], arrivals: readonly Arrival[]): number[] {
  const inOrder = calls.toSorted((a, b) => a.position - b.position);
  let next = 0;
  return inOrder.map(({ position, sentAt }) => {
    while (next < arrivals.length && arrivals[next]!.position < position) next++;
    return (arrivals[next]?.at ?? nowMs()) - sentAt;
  });
}
