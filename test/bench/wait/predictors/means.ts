/** Means of the days before, as a hall would keep them in a table. */
import type { Entry } from '../../../../server/domain/core/entry.ts';
import type { Instant, ServiceId, TicketId } from '../../../../shared/base/ids.ts';

const halfHourMs = 30 * 60_000;
/** A longer time between two visitors is a rest, or nobody waited. */
const longestGapMs = 5 * 60_000;

export class Mean {
  #sum = 0;
  #count = 0;

  add(value: number): void {
    this.#sum += value;
    this.#count++;
  }

  /** Null: nothing was seen. */
  get value(): number | null {
    return this.#count === 0 ? null : this.#sum / this.#count;
  }
}

class Means<K> {
  #all = new Map<K, Mean>();

  add(key: K, value: number): void {
    const mean = this.#all.get(key) ?? new Mean();
    this.#all.set(key, mean);
    mean.add(value);
  }

  of(key: K): number | null {
    return this.#all.get(key)?.value ?? null;
  }
}

export class HistoricMeans {
  #service = new Means<ServiceId>();
  #busy = new Means<ServiceId>();
  #waits = new Means<string>();
  #whole = { service: new Mean(), busy: new Mean(), wait: new Mean() };
  #gap = new Mean();
  readonly #midnight: (at: Instant) => Instant;

  /** `midnight`: of the day of an instant, on the hall's clock. */
  constructor(midnight: (at: Instant) => Instant) {
    this.#midnight = midnight;
  }

  /** From start to end; before anything was seen, what the hall's standard says. */
  serviceMs(serviceId: ServiceId, standardMs: number): number {
    return this.#service.of(serviceId) ?? this.#whole.service.value ?? standardMs;
  }

  /** What a call keeps a counter busy, until it could call again: those who do not come, and the gap behind it, are in it. */
  busyMs(serviceId: ServiceId, standardMs: number): number {
    return (this.#busy.of(serviceId) ?? this.#whole.busy.value ?? standardMs) + (this.#gap.value ?? 0);
  }

  /** Of numbers of this service taken in this half hour. Null: no number was ever called. */
  waitMs(serviceId: ServiceId, issuedAt: Instant): number | null {
    return this.#waits.of(this.#place(serviceId, issuedAt)) ?? this.#waits.of(serviceId) ?? this.#whole.wait.value;
  }

  #place(serviceId: ServiceId, at: Instant): string {
    return `${serviceId}/${Math.floor((at - this.#midnight(at)) / halfHourMs)}`;
  }

  learn(entries: readonly Entry[]): void {
    const tickets = new Map<
      TicketId,
      { serviceId: ServiceId; issuedAt: Instant; calledAt?: Instant; startedAt?: Instant }
    >();
    const freeSince = new Map<string, Instant>();
    for (const { at, events } of entries)
      for (const event of events) {
        if (event.type === 'TicketIssued') tickets.set(event.ticketId, { serviceId: event.serviceId, issuedAt: at });
        if (!('ticketId' in event)) continue;
        const ticket = tickets.get(event.ticketId);
        if (ticket === undefined) continue;
        if (event.type === 'TicketCalled') {
          const gap = at - (freeSince.get(event.counterId) ?? Number.NEGATIVE_INFINITY);
          if (gap <= longestGapMs) this.#gap.add(gap);
          if (ticket.calledAt === undefined) this.#addWait(ticket.serviceId, ticket.issuedAt, at - ticket.issuedAt);
          ticket.calledAt = at;
        }
        if (event.type === 'ServiceStarted') ticket.startedAt = at;
        if (event.type !== 'TicketCompleted' && event.type !== 'TicketMissed') continue;
        freeSince.set(event.counterId, at);
        this.#add('busy', ticket.serviceId, at - (ticket.calledAt ?? at));
        if (event.type === 'TicketCompleted') this.#add('service', ticket.serviceId, at - (ticket.startedAt ?? at));
      }
  }

  #addWait(serviceId: ServiceId, issuedAt: Instant, ms: number): void {
    this.#waits.add(this.#place(serviceId, issuedAt), ms);
    this.#waits.add(serviceId, ms);
    this.#whole.wait.add(ms);
  }

  #add(what: 'service' | 'busy', serviceId: ServiceId, ms: number): void {
    const means = what === 'service' ? this.#service : this.#busy;
    means.add(serviceId, ms);
    this.#whole[what].add(ms);
  }
}
