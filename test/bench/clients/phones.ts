/** Phones that follow their tickets: thousands, a part of them in each process. */
import type { HallClients, Issued } from './hall-clients.ts';
import { inBatches } from './in-batches.ts';
import { Screen } from './screen.ts';

export async function phonesWatch(
  clients: HallClients,
  { tickets }: { tickets: readonly Issued[] },
): Promise<{ phones: number }> {
  await inBatches(tickets.length, async (index) => {
    const { ticketId, token } = tickets[index]!;
    const auth = { as: 'visitor', token } as const;
    clients.phones.set(ticketId, await Screen.watching(clients.port, 'ticket', { token }, auth));
  });
  return { phones: clients.phones.size };
}

/** When those of `ticketIds` that are here read that they are called; null: they have not. */
export async function phoneArrivals(
  clients: HallClients,
  { ticketIds }: { ticketIds: readonly string[] },
): Promise<{ ticketId: string; at: number | null }[]> {
  const here = ticketIds.filter((ticketId) => clients.phones.has(ticketId));
  return here.map((ticketId) => ({ ticketId, at: clients.phones.get(ticketId)!.calledAt }));
}
