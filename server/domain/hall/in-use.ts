/** What of the settings in force somebody still needs, so that new ones cannot take it away now (rule H2). */
import type { Counter, Hall } from '../../../shared/hall.ts';
import type { Instant, ServiceId, TicketNumber } from '../../../shared/ids.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import { momentOf } from '../calendar/moment.ts';
import { nameOfCounter, nameOfService } from '../calendar/names.ts';
import { type BothLanguages, both, inEach } from '../core/phrases.ts';
import type { Ready } from '../core/state.ts';
import { isManned } from '../counter/desk.ts';
import { isLiving } from '../ticket/standing.ts';

/** In words, with the numbers and the counters; empty: nothing. */
export function inUse(state: Ready, next: Hall, at: Instant): BothLanguages[] {
  const [before, after] = [indexOf(state.hall), indexOf(next)];
  const { weekday } = momentOf(state.hall, at);
  const isServed = (index: HallIndex, serviceId: ServiceId) =>
    index.countersOf({ serviceId }).some((counter) => counter.duty.includes(weekday) || isOpen(state, counter));
  const services = [...livingNumbers(state, next, at)]
    .filter(
      ([serviceId]) => !isServed(after, serviceId) && (isServed(before, serviceId) || !hasCounter(after, serviceId)),
    )
    .map(([serviceId, numbers]) => serviceWords(before, serviceId, numbers));
  const counters = before.countersInOrder
    .filter((counter) => isOpen(state, counter) && !keeps(before, counter, after))
    .map(({ counterId }) => counterWords(before, counterId));
  return [...services, ...counters];
}

const isOpen = (state: Ready, { counterId }: Counter): boolean => isManned(state, counterId);

const hasCounter = (index: HallIndex, serviceId: ServiceId): boolean =>
  index.services.has(serviceId) && index.countersOf({ serviceId }).length > 0;

/** Whoever is there may still be there: it is a counter of the same agencies, and perhaps of others. */
function keeps(before: HallIndex, counter: Counter, after: HallIndex): boolean {
  const now = after.counters.get(counter.counterId);
  if (now === undefined) return false;
  const agencyIds = after.agencyIdsOf(now);
  return before.agencyIdsOf(counter).every((agencyId) => agencyIds.includes(agencyId));
}

/** Of those who wait or can still come, also by the new settings alone, by service, in the order in which they were given out. */
function livingNumbers(state: Ready, next: Hall, at: Instant): Map<ServiceId, TicketNumber[]> {
  const then = { ...state, hall: next };
  const living = [...state.tickets.values()].filter(
    (ticket) => isLiving(state, ticket, at) || isLiving(then, ticket, at),
  );
  const byService = new Map<ServiceId, TicketNumber[]>();
  for (const { serviceId, number } of living.sort((a, b) => a.issuedAt - b.issuedAt || a.sequence - b.sequence))
    byService.set(serviceId, [...(byService.get(serviceId) ?? []), number]);
  return byService;
}

const numbersNamed = 8;

function serviceWords(index: HallIndex, serviceId: ServiceId, numbers: readonly TicketNumber[]): BothLanguages {
  const name = nameOfService(index, serviceId);
  const some = numbers.slice(0, numbersNamed).join(', ');
  const more = numbers.length - numbersNamed;
  const others = more > 0 ? both(` dan ${more} nomor lain`, ` and ${more} more`) : both('', '');
  return both(
    `layanan ${name.id} [${serviceId}], dengan nomor ${some}${others.id}`,
    `the service ${name.en ?? name.id} [${serviceId}], with the numbers ${some}${others.en}`,
  );
}

function counterWords(index: HallIndex, counterId: Counter['counterId']): BothLanguages {
  const name = nameOfCounter(index, counterId);
  return both(`${name.id}, yang sedang dibuka`, `${name.en}, which is open`);
}

/** One after another, in one sentence. */
export const listed = (things: readonly BothLanguages[]): BothLanguages =>
  inEach((language) => things.map((thing) => thing[language]).join('; '));
