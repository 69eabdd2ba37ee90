/** What of the settings in force somebody still needs, so that new ones cannot take it away now (rule H2). */

import type { Instant, ServiceId } from '../../../shared/base/ids.ts';
import { type BothLanguages, both, inEach } from '../../../shared/base/text.ts';
import type { Counter, Hall } from '../../../shared/hall/hall.ts';
import { type No, no } from '../../../shared/refusals/result.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import { endOfDay, momentOf } from '../calendar/moment.ts';
import { nameOfCounter, nameOfService } from '../calendar/names.ts';
import { withLent } from '../core/settings.ts';
import type { Ready, Ticket } from '../core/state.ts';
import { isManned } from '../counter/desk.ts';
import { isLiving } from '../ticket/standing.ts';

/** Tickets and open counters that the settings in force have, and `next` would leave with nobody. */
export interface Needed {
  services: [serviceId: ServiceId, tickets: readonly Ticket[]][];
  counters: Counter[];
}

export function neededBy(state: Ready, next: Hall, at: Instant): Needed {
  const [before, after] = [indexOf(state.hall), indexOf(next)];
  const { weekday } = momentOf(state.hall, at);
  const isServed = (index: HallIndex, serviceId: ServiceId) =>
    index.countersOf({ serviceId }).some((counter) => counter.duty.includes(weekday) || isOpen(state, counter));
  return {
    services: [...livingTickets(state, next, at)].filter(
      ([serviceId]) => !isServed(after, serviceId) && (isServed(before, serviceId) || !hasCounter(after, serviceId)),
    ),
    counters: before.countersInOrder.filter((counter) => isOpen(state, counter) && !keeps(before, counter, after)),
  };
}

/** Null: `next` can take effect now. What is lent today stays lent (rule R2). */
export function whyNotYet(state: Ready, next: Hall, at: Instant): No | null {
  if (endsDay(state, next, at)) return no('hall-ends-day');
  const what = neededWords(state, withLent(next, state.lent).hall, at);
  return what === null ? null : no('hall-still-in-use', { what });
}

/** With the numbers; null: everybody who waits is served by what `today` serves. */
export function neededNumbers(state: Ready, today: Hall, at: Instant): BothLanguages | null {
  const needed = neededBy(state, today, at).services.map(([serviceId, tickets]) =>
    serviceWords(indexOf(state.hall), serviceId, tickets),
  );
  return needed.length > 0 ? listed(needed) : null;
}

/** With the numbers and the counters; null: nothing is needed that `today` has no more. */
export function neededWords(state: Ready, today: Hall, at: Instant): BothLanguages | null {
  const before = indexOf(state.hall);
  const { services, counters } = neededBy(state, today, at);
  const needed = [
    ...services.map(([serviceId, tickets]) => serviceWords(before, serviceId, tickets)),
    ...counters.map(({ counterId }) => counterNeeded(state, today, counterId)),
  ];
  return needed.length > 0 ? listed(needed) : null;
}

/** By the clock of these settings the day that is open would be over already, and with it whoever still waits. */
function endsDay({ day, hall }: Ready, next: Hall, at: Instant): boolean {
  return day !== null && at >= endOfDay(next, day) && at < endOfDay(hall, day);
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

/** Those who wait or can still come, also by the new settings alone, by service, in the order in which they were given out. */
function livingTickets(state: Ready, next: Hall, at: Instant): Map<ServiceId, Ticket[]> {
  const then = { ...state, hall: next };
  const living = [...state.tickets.values()].filter(
    (ticket) => isLiving(state, ticket, at) || isLiving(then, ticket, at),
  );
  return Map.groupBy(
    living.sort((a, b) => a.issuedAt - b.issuedAt || a.sequence - b.sequence),
    ({ serviceId }) => serviceId,
  );
}

const numbersNamed = 8;

function serviceWords(index: HallIndex, serviceId: ServiceId, tickets: readonly Ticket[]): BothLanguages {
  const name = nameOfService(index, serviceId);
  const some = tickets
    .slice(0, numbersNamed)
    .map(({ number }) => number)
    .join(', ');
  const more = tickets.length - numbersNamed;
  const others = more > 0 ? both(` dan ${more} nomor lain`, ` and ${more} more`) : both('', '');
  return both(
    `layanan ${name.id} [${serviceId}], dengan nomor ${some}${others.id}`,
    `the service ${name.en ?? name.id} [${serviceId}], with the numbers ${some}${others.en}`,
  );
}

/** What is lent to it holds until the day ends, and whoever is there may be there for that alone (rule R2). */
export function counterNeeded({ hall, lent }: Ready, today: Hall, counterId: Counter['counterId']): BothLanguages {
  const [before, after] = [indexOf(hall), indexOf(today)];
  const name = nameOfCounter(before, counterId);
  const gone = (lent.get(counterId)?.more ?? []).filter((serviceId) => !after.services.has(serviceId));
  if (gone.length === 0) return both(`${name.id}, yang sedang dibuka`, `${name.en}, which is open`);
  const names = gone.map((serviceId) => nameOfService(before, serviceId));
  return both(
    `${name.id}, yang sedang dibuka dan sampai hari layanan berakhir juga melayani ${names.map(({ id }) => id).join(', ')} (kembalikan dahulu loket itu seperti pengaturan di Pantauan, atau terapkan mulai hari layanan berikutnya)`,
    `${name.en}, which is open and until the business day ends also serves ${names.map(({ id, en }) => en ?? id).join(', ')} (let that counter serve what the settings say first, on the hall’s page, or apply this from the next business day on)`,
  );
}

/** One after another, in one sentence. */
const listed = (things: readonly BothLanguages[]): BothLanguages =>
  inEach((language) => things.map((thing) => thing[language]).join('; '));
