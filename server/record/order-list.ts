/**
 * In which order the numbers of a day were called, for everybody: when each was taken, by when it ought to be called, when it
 * was, and what it passed, so that whoever waits can check it. Why somebody has priority stays untold (rule P6).
 */

import { both } from '../../shared/base/text.ts';
import type { OrderedCall, OrderList } from '../../shared/record/order-list.ts';
import { indexOf } from '../domain/calendar/hall-index.ts';
import { nameOfCounter, nameOfZone } from '../domain/calendar/names.ts';
import type { EventOf } from '../domain/core/events.ts';
import type { Happened } from './follow.ts';

const reasons = {
  promise: both('Batas waktu panggil terawal', 'Earliest time to be called by'),
  chosen: both('Dipilih petugas', 'Chosen by the officer'),
};

type Order = Pick<OrderList, 'calls' | 'granted' | 'missed'>;
type Counted = 'granted' | 'missed';
const counted = { PriorityGranted: 'granted', TicketRaised: 'granted', TicketMissed: 'missed' } as const;

/** In the order of calling. */
export async function orderOf(happenings: AsyncIterable<Happened>): Promise<Order> {
  const calls: { position: number; call: OrderedCall }[] = [];
  const counts: Record<Counted, number> = { granted: 0, missed: 0 };
  for await (const happened of happenings) {
    const { event, when, undone } = happened;
    if (event.type === 'TicketCalled') calls.push({ position: when.position, call: orderedCall(event, happened) });
    if (event.type in counted) counts[counted[event.type as keyof typeof counted]]++;
    if (event.type !== 'ActionUndone' && event.type !== 'TicketActUndone') continue;
    for (const { position, call } of calls)
      if (position === event.actionPosition) Object.assign(call, { takenBack: true, told: null });
    for (const { type } of undone) if (type in counted) counts[counted[type as keyof typeof counted]]--;
  }
  return { calls: calls.map(({ call }) => call), ...counts };
}

function orderedCall(event: EventOf<'TicketCalled'>, { when, hall, tickets, facts }: Happened): OrderedCall {
  const { counterId, rule, passed } = event;
  const index = indexOf(hall);
  const counter = index.counters.get(counterId);
  const ticket = facts.of(event.ticketId);
  return {
    at: when.at,
    number: tickets.numberOf(event.ticketId),
    takenAt: ticket?.takenAt ?? null,
    callBy: ticket?.callBy ?? null,
    // How long it waited is until the first call that holds.
    told: ticket?.calledAt === when.at ? ticket.told : null,
    mark: ticket === null || ticket.class === 'regular' ? null : ticket.class,
    markedBy: ticket?.markedBy ?? null,
    counterNumber: counter?.number ?? null,
    zoneName: counter ? nameOfZone(index, counter.zoneId) : nameOfCounter(index, counterId),
    rule: rule.by,
    reason: reasons[rule.by],
    passed: passed.regular + passed.priority + passed.appointment,
    takenBack: false,
  };
}
