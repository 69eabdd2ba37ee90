/**
 * In which order the numbers of a day were called, for everybody. A number that passed others by its promise has priority
 * or an appointment, so that how many it passed is nobody's business (rule P6); a choice has to be answered for.
 */
import type { OrderedCall } from '../../shared/record.ts';
import { indexOf } from '../domain/calendar/hall-index.ts';
import { nameOfCounter, nameOfZone } from '../domain/calendar/names.ts';
import type { EventOf } from '../domain/core/events.ts';
import { both } from '../domain/core/phrases.ts';
import type { Happened } from './follow.ts';

const reasons = {
  promise: both('Janji terawal', 'Earliest promise'),
  chosen: both('Dipilih petugas', 'Chosen by the officer'),
};

/** In the order of calling. */
export async function orderOf(happenings: AsyncIterable<Happened>): Promise<OrderedCall[]> {
  const calls: { position: number; call: OrderedCall }[] = [];
  for await (const happened of happenings) {
    const { event, when } = happened;
    if (event.type === 'TicketCalled') calls.push({ position: when.position, call: orderedCall(event, happened) });
    if (event.type === 'ActionUndone')
      for (const { position, call } of calls) call.takenBack ||= position === event.actionPosition;
  }
  return calls.map(({ call }) => call);
}

function orderedCall(event: EventOf<'TicketCalled'>, { when, hall, tickets }: Happened): OrderedCall {
  const { counterId, rule, passed } = event;
  const index = indexOf(hall);
  const counter = index.counters.get(counterId);
  const isChosen = rule.by === 'chosen';
  return {
    at: when.at,
    number: tickets.numberOf(event.ticketId),
    counterNumber: counter?.number ?? null,
    zoneName: counter ? nameOfZone(index, counter.zoneId) : nameOfCounter(index, counterId),
    rule: rule.by,
    reason: reasons[rule.by],
    passed: isChosen ? passed.regular + passed.priority + passed.appointment : null,
    takenBack: false,
  };
}
