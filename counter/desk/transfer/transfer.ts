/** To which service or counter a ticket can be transferred, and why not. Pure. */

import type { CounterId } from '../../../shared/base/ids.ts';
import { unreachable } from '../../../shared/base/unreachable.ts';
import { say, type Words } from '../../../shared/client/words/language.ts';
import type { Command } from '../../../shared/commands.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { CountersView } from '../../../shared/views/counters-view.ts';
import type { CounterView, DeskTicket } from '../../../shared/views/desk-view.ts';

export type CounterNow = CountersView['counters'][number];
type Service = CatalogueView['services'][number];

const words = {
  pickCounter: { id: 'Sudah di layanan itu: pilih loket tujuan.', en: 'It is in that line already: choose a counter.' },
  open: { id: 'buka', en: 'open' },
  paused: { id: 'jeda sampai {time}', en: 'paused until {time}' },
  closed: { id: 'tutup', en: 'closed' },
  absent: { id: 'tidak hadir', en: 'absent' },
  waiting: { id: '{waiting} menunggu', en: '{waiting} waiting' },
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

/** "buka · 3 menunggu", "jeda sampai 10.30 · 2 menunggu", "tutup". */
export function counterStanding({ state, waiting }: CounterNow, clock: (at: number) => string): string {
  const many = say(words.waiting, { waiting });
  switch (state.status) {
    case 'open':
    case 'calling':
    case 'serving':
      return `${say(words.open)} · ${many}`;
    case 'paused':
      return `${say(words.paused, { time: clock(state.until) })} · ${many}`;
    case 'closed':
      return say(words.closed);
    case 'absent':
      return say(words.absent);
    default:
      return unreachable(state);
  }
}
