/** To which service or counter a ticket can be transferred, and why not. Pure. */
import type { Words } from '../../../shared/client/language.ts';
import type { Command } from '../../../shared/commands.ts';
import type { CounterId } from '../../../shared/ids.ts';
import type { CatalogueView, CounterView, DeskTicket } from '../../../shared/views.ts';

type Service = CatalogueView['services'][number];

const words = {
  pickCounter: { id: 'Sudah di layanan itu: pilih loket tujuan.', en: 'It is in that line already: choose a counter.' },
  nowhere: { id: 'Tidak ada loket lain untuk layanan itu.', en: 'No other counter serves it.' },
} satisfies Words;

/** The other counters that serve it: the officer's own counter is no destination. */
export const otherCounters = (
  { counters }: CatalogueView,
  { counterId }: CounterView,
  service: Service | undefined,
): CatalogueView['counters'] =>
  service
    ? counters.filter((counter) => counter.counterId !== counterId && counter.serviceIds.includes(service.serviceId))
    : [];

/** A ticket cannot be sent to the line that it is in; to one counter of it, it can. */
export function transferProblem(
  ticket: DeskTicket,
  service: Service,
  toCounterId: CounterId | null,
  counters: CatalogueView['counters'],
): Words[string] | null {
  if (service.serviceId !== ticket.serviceId || toCounterId !== null) return null;
  return counters.length === 0 ? words.nowhere : words.pickCounter;
}

export const transferCommand = (
  { counterId }: CounterView,
  { ticketId }: DeskTicket,
  { serviceId }: Service,
  toCounterId: CounterId | null,
): Command => ({
  type: 'Transfer',
  counterId,
  ticketId,
  serviceId,
  ...(toCounterId === null ? {} : { toCounterId }),
});
