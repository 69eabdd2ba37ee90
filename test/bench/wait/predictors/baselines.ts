/**
 * The known methods, as honest as they can be made: their means are learned from all days before, they know which counters are open at
 * the moment, and their ranges come from their own errors of the days before (`error-bands.ts`).
 */
import { indexOf } from '../../../../server/domain/calendar/hall-index.ts';
import { dayOf, startOfDay } from '../../../../server/domain/calendar/moment.ts';
import type { Entry } from '../../../../server/domain/core/entry.ts';
import type { Ready, Ticket, TicketIn } from '../../../../server/domain/core/state.ts';
import { knownTicket } from '../../../../server/domain/core/tickets.ts';
import type { Instant } from '../../../../shared/base/ids.ts';
import type { Hall } from '../../../../shared/hall/hall.ts';
import { aheadOf, minuteMs, serversOf, serviceOf } from './ahead.ts';
import { ErrorBands } from './error-bands.ts';
import { HistoricMeans } from './means.ts';
import type { Predictor } from './predictor.ts';

/** Gives a single figure. Null: it has none. */
interface Method {
  name: string;
  ms(state: Ready, at: Instant, ticket: TicketIn<'waiting'>, means: HistoricMeans): number | null;
  see?(entry: Entry, state: Ready): void;
}

function withErrors(method: Method, hall: Hall): Predictor {
  const means = new HistoricMeans((at) => startOfDay(hall, dayOf(hall, at)));
  const errors = new ErrorBands();
  return {
    name: method.name,
    at: (state, at) => (ticket) => {
      const ms = method.ms(state, at, ticket, means);
      return ms === null ? null : errors.around(Math.max(0, ms));
    },
    see: (entry, state) => method.see?.(entry, state),
    learn: (entries, said) => {
      means.learn(entries);
      for (const {
        said: { point },
        waitedMs,
      } of said)
        if (waitedMs !== null) errors.add(point, waitedMs);
    },
  };
}

/** The mean wait of the service by half hour of the day, less what has been waited already. */
export const halfHourMean = (): Method => ({
  name: 'mean by half hour',
  ms: (_state, at, { serviceId, issuedAt }, means) => {
    const mean = means.waitMs(serviceId, issuedAt);
    return mean === null ? null : mean - (at - issuedAt);
  },
});

/** Position × mean service time ÷ open counters: what most queue systems show. */
export const positionByMean = (): Method => ({
  name: 'position × mean ÷ counters',
  ms: (state, at, ticket, means) => {
    const position = 1 + aheadOf(state, ticket).reduce((sum, { count }) => sum + count, 0);
    const service = serviceOf(state, ticket);
    const mean = means.serviceMs(service.serviceId, service.standardMinutes * minuteMs);
    return (position * mean) / serversOf(state, at, ticket).count;
  },
});

/**
 * QL, the queue-length predictor (Ibrahim and Whitt 2009, "Real-time delay estimation based on delay history"): the work in front ÷ the
 * servers. Here the work is pooled over all lines that the open counters share, each service with its own mean, no-shows and gaps
 * included; of those at the counters, what is left of their mean, a fifth of it at least.
 */
export const pooledWork = (): Method => ({
  name: 'QL, pooled work',
  ms: (state, at, ticket, means) => {
    const busyMs = (other: Pick<Ticket, 'serviceId'>) => {
      const { serviceId, standardMinutes } = serviceOf(state, other);
      return means.busyMs(serviceId, standardMinutes * minuteMs);
    };
    const { count, served } = serversOf(state, at, ticket);
    const ahead = aheadOf(state, ticket).reduce((sum, { service, count: times }) => sum + times * busyMs(service), 0);
    const left = (current: Ticket) => Math.max(busyMs(current) - (at - (current.calledAt ?? at)), busyMs(current) / 5);
    return (ahead + served.reduce((sum, current) => sum + left(current), 0)) / count;
  },
});

/**
 * LES: the wait of the last one to enter service (Ibrahim and Whitt 2009), of the same class and of any line that shares a counter with
 * this one, less what has been waited. Before the first call of the day: the mean of the service.
 */
export function lastToEnter(): Method {
  const last = new Map<string, { at: Instant; waitedMs: number }>();
  return {
    name: 'LES',
    ms: (state, at, ticket, means) => {
      const ofLines = indexOf(state.hall)
        .neighboursOf(ticket)
        .flatMap(({ serviceId }) => last.get(keyOf({ serviceId, class: ticket.class })) ?? []);
      const latest = ofLines.reduce<Instant>((newest, entered) => Math.max(newest, entered.at), 0);
      const waitedMs =
        ofLines.find((entered) => entered.at === latest)?.waitedMs ?? means.waitMs(ticket.serviceId, ticket.issuedAt);
      return waitedMs === null ? null : waitedMs - (at - ticket.issuedAt);
    },
    see: ({ at, events }, state) => {
      for (const event of events) {
        if (event.type === 'DayOpened') last.clear();
        if (event.type !== 'TicketCalled') continue;
        const ticket = knownTicket(state, event.ticketId);
        last.set(keyOf(ticket), { at, waitedMs: at - ticket.issuedAt });
      }
    },
  };
}

const keyOf = ({ serviceId, class: ticketClass }: Pick<Ticket, 'serviceId' | 'class'>) => `${serviceId}/${ticketClass}`;

/**
 * HOL: how long the head of the line has waited by now (Ibrahim and Whitt 2009), of the same class and of any line that shares a counter
 * with this one, less what has been waited.
 */
export const headOfLine = (): Method => ({
  name: 'HOL',
  ms: (state, at, ticket) => {
    const since = indexOf(state.hall)
      .neighboursOf(ticket)
      .flatMap(({ serviceId }) => state.lines.get(serviceId)?.find((place) => place.class === ticket.class) ?? [])
      .reduce((first, { issuedAt }) => Math.min(first, issuedAt), at);
    return at - since - (at - ticket.issuedAt);
  },
});

const methods = () => [halfHourMean(), positionByMean(), pooledWork(), lastToEnter(), headOfLine()];

export const baselines = (hall: Hall): Predictor[] => methods().map((method) => withErrors(method, hall));
export const knownMethods: readonly string[] = methods().map(({ name }) => name);
