/** Numbers taken and called as fast as the server answers, each client waiting for its answer; or at a pace. */

import { type Desk, type HallClients, type Issued, servicesOf } from './hall-clients.ts';
import type { Officer } from './officer.ts';
import { percentile } from './statistics.ts';
import { nowMs } from './wire-socket.ts';

/** Latencies in milliseconds. */
export interface Speed {
  count: number;
  perSecond: number;
  p50: number;
  p99: number;
}

export interface Amount {
  atMost: number;
  withinMs: number;
}

export async function issueNumbers(
  clients: HallClients,
  { kiosks, desks, ...amount }: { kiosks: number; desks: readonly Desk[] } & Amount,
): Promise<Speed> {
  const serviceIds = servicesOf(desks);
  return speedOf(await clients.withKiosks(kiosks), amount, async (kiosk) => {
    const sentAt = nowMs();
    await clients.issue(kiosk, serviceIds);
    return nowMs() - sentAt;
  });
}

/** The tickets with the tokens of their pages. */
export async function takeTickets(
  clients: HallClients,
  { count, desks }: { count: number; desks: readonly Desk[] },
): Promise<Issued[]> {
  const serviceIds = servicesOf(desks);
  const tickets: Issued[] = [];
  await speedOf(await clients.withKiosks(50), { atMost: count, withinMs: 60_000 }, async (kiosk) => {
    tickets.push(await clients.issue(kiosk, serviceIds));
    return 0;
  });
  return tickets;
}

/** Only the call is timed; each officer starts the service of who was called before calling again. */
export async function callNumbers(
  clients: HallClients,
  { desks, ...amount }: { desks: readonly Desk[] } & Amount,
): Promise<Speed> {
  return speedOf(await clients.withOfficers(desks), amount, async (officer) => {
    if (officer.hasCalled) await officer.start();
    const { ticketId, sentAt, answeredAt } = await officer.call();
    return ticketId === null ? null : answeredAt - sentAt;
  });
}

export interface PacedCall {
  ticketId: string;
  sentAt: number;
}

/** One call after another at their times, whether or not the one before it is answered at another desk. */
export async function callsAtPace(
  clients: HallClients,
  { desks, perSecond, seconds }: { desks: readonly Desk[]; perSecond: number; seconds: number },
): Promise<PacedCall[]> {
  const officers = await clients.withOfficers(desks);
  const calls: PacedCall[] = [];
  const turn = async (officer: Officer) => {
    if (officer.hasCalled) await officer.start();
    const { ticketId, sentAt } = await officer.call();
    if (ticketId !== null) calls.push({ ticketId, sentAt });
  };
  // Of one officer: a slow server answers later than they would call again.
  const turns = officers.map(() => Promise.resolve());
  await atPace(perSecond, seconds * perSecond, (index) => {
    const place = index % officers.length;
    turns[place] = turns[place]!.then(() => turn(officers[place]!));
    return turns[place];
  });
  return calls;
}

/** A day of `tickets` visitors, as fast as it goes: ten kiosks, and officers at all desks until everybody has been served. */
export async function day(
  clients: HallClients,
  { tickets, desks }: { tickets: number; desks: readonly Desk[] },
): Promise<{ seconds: number }> {
  const startedAt = nowMs();
  const kiosks = await clients.withKiosks(10);
  const officers = await clients.withOfficers(desks);
  const serviceIds = servicesOf(desks);
  const amount = { atMost: tickets, withinMs: 60_000 };
  let isOver = false;
  const visitors = speedOf(kiosks, amount, async (kiosk) => {
    await clients.issue(kiosk, serviceIds);
    return 0;
  });
  const served = Promise.all(officers.map((officer) => serve(officer, () => isOver)));
  await visitors;
  isOver = true;
  await served;
  return { seconds: (nowMs() - startedAt) / 1000 };
}

/** Until it is over and nobody waits at this desk. */
async function serve(officer: Officer, isOver: () => boolean): Promise<void> {
  for (;;) {
    const mayEnd = isOver();
    const { ticketId } = await officer.call();
    if (ticketId !== null) await officer.start();
    else if (mayEnd) return;
    else await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Runs `work(0)`, `work(1)`, … at their times; resolves when all have ended. */
export async function atPace(perSecond: number, count: number, work: (index: number) => Promise<void>): Promise<void> {
  const startedAt = nowMs();
  const under: Promise<void>[] = [];
  for (let index = 0; index < count; index++) {
    const wait = startedAt + (index * 1000) / perSecond - nowMs();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    under.push(work(index));
  }
  await Promise.all(under);
}

/** `work` gives its latency; null ends that client: there is nothing left for it to do. */
async function speedOf<C>(
  each: readonly C[],
  { atMost, withinMs }: Amount,
  work: (client: C) => Promise<number | null>,
): Promise<Speed> {
  const latencies: number[] = [];
  const startedAt = nowMs();
  let begun = 0;
  const run = async (client: C) => {
    while (begun < atMost && nowMs() - startedAt < withinMs) {
      begun++;
      const latency = await work(client);
      if (latency === null) return;
      latencies.push(latency);
    }
  };
  await Promise.all(each.map(run));
  const seconds = (nowMs() - startedAt) / 1000;
  const count = latencies.length;
  return { count, perSecond: count / seconds, p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) };
}
