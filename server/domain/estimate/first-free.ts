/** When each counter is free, from what is going on there. */
import type { CounterId, Instant } from '../../../shared/base/ids.ts';
import type { CounterAction, PauseReason } from '../../../shared/base/ticket.ts';
import type { Counter, Service } from '../../../shared/hall/hall.ts';
import type { Learned } from '../core/learned.ts';
import type { Ready, Ticket } from '../core/state.ts';
import { deskOf, officerAt } from '../counter/desk.ts';
import { draws, overrunBins, quantilesOf, remainderOf } from './habits/bins.ts';
import { longMinutes } from './habits/day-record.ts';
import type { GapAfter, VisitPace } from './habits/pace.ts';
import { minuteMs } from './today.ts';

export interface FirstFree {
  /** Quantiles of minutes. */
  left: Float64Array;
  called: { service: Service; comes: number; pace: number } | null;
  needsGap: boolean;
}

export interface CounterQuestion {
  state: Ready;
  at: Instant;
  learned: Learned;
  pace: VisitPace;
  comes: Float64Array;
  /** Mean until nobody has come. */
  missedMinutes: number;
  /** Minutes that a visit takes there. */
  expected: (counter: Counter, service: Service) => number;
  services: ReadonlyMap<string, Service>;
  /** Since when somebody has waited whom it may call; null: nobody does. */
  waitsSince: (counter: Counter) => Instant | null;
}

/** At a counter that is closed nothing goes on: when it opens, attendance tells. */
const nothingGoesOn: FirstFree = { left: new Float64Array(draws), called: null, needsGap: false };

export function firstFree(asking: CounterQuestion, counter: Counter): FirstFree {
  const { state } = asking;
  const { attendance, current } = deskOf(state, counter.counterId);
  if (attendance.status === 'closed') return nothingGoesOn;
  const ticket = current === null ? undefined : state.tickets.get(current);
  const busy = ticket && busyWith(asking, counter, ticket);
  if (attendance.status !== 'paused') return busy ?? idle(asking, counter);
  const since = pausedSince(asking, counter.counterId) ?? asking.at;
  const back = backFrom(asking, attendance.until, since, attendance.reason);
  return { left: back, called: busy?.called ?? null, needsGap: true };
}

function busyWith(
  { at, pace, comes, missedMinutes, expected, services }: CounterQuestion,
  counter: Counter,
  ticket: Ticket,
): FirstFree | null {
  const service = services.get(ticket.serviceId);
  if (!service) return null;
  const paceOfClass = pace.ofClass(ticket.class);
  if (ticket.status === 'serving') {
    const minutes = expected(counter, service) * paceOfClass;
    const gone = Math.max(0, at - ticket.startedAt) / minuteMs / minutes;
    const left = remainderOf(pace.shapeOf(service.serviceId), gone).map((share) => share * minutes);
    return { left, called: null, needsGap: true };
  }
  if (ticket.status !== 'called') return null;
  const gone = Math.max(0, at - (ticket.lastCallAt ?? at)) / minuteMs;
  const soFar = gone + (ticket.calls - 1) * missedMinutes * 0.4;
  const isLate = comes.filter((minutes) => minutes > soFar).length / draws;
  const likely = Math.max(0.05, isLate / (isLate + 0.06));
  return { left: remainderOf(comes, soFar), called: { service, comes: likely, pace: paceOfClass }, needsGap: true };
}

/** Free, and about to call; or with nobody to call, until somebody comes. */
function idle({ state, at, pace, waitsSince }: CounterQuestion, counter: Counter): FirstFree {
  const officerId = officerAt(state, counter.counterId);
  const since = waitsSince(counter);
  const [last] = deskOf(state, counter.counterId).today.happenings;
  const freeSince = last?.at ?? 0;
  const after = since === null || since > freeSince ? 'idle' : gapAfter(last?.what);
  const gaps = scaled(pace.gapShape, pace.gap(after, officerId));
  if (since === null) return { left: gaps, called: null, needsGap: false };
  return { left: remainderOf(gaps, (at - Math.max(since, freeSince)) / minuteMs), called: null, needsGap: false };
}

function gapAfter(what: CounterAction | undefined): GapAfter {
  if (what === 'opened') return 'opening';
  if (what === 'ended-pause') return 'pause';
  return what === 'missed' ? 'missed' : 'service';
}

const scaled = (shape: Float64Array, mean: number): Float64Array => shape.map((share) => share * mean);

function pausedSince({ state }: CounterQuestion, counterId: CounterId): Instant | null {
  return deskOf(state, counterId).today.happenings.find(({ what }) => what === 'paused')?.at ?? null;
}

/** From a pause: about when was said, or later. */
function backFrom({ at, learned }: CounterQuestion, until: Instant, since: Instant, reason: PauseReason): Float64Array {
  return remainderOf(overrunsOf(learned, pauseKind(reason, until - since)), (at - until) / minuteMs);
}

export const pauseKind = (reason: PauseReason, ms: number): string =>
  ms >= longMinutes * minuteMs ? `${reason} long` : reason;

/** All pauses together count as much as so many of a kind. */
const pooledPauses = 5;
const known = new WeakMap<Learned, Map<string, Float64Array>>();

function overrunsOf(learned: Learned, kind: string): Float64Array {
  const kinds = known.get(learned) ?? new Map<string, Float64Array>();
  known.set(learned, kinds);
  const found = kinds.get(kind) ?? overrunQuantiles(learned, kind);
  kinds.set(kind, found);
  return found;
}

function overrunQuantiles({ overruns }: Learned, kind: string): Float64Array {
  const all = Object.values(overruns);
  const sums = new Array<number>(overrunBins.count)
    .fill(0)
    .map((_, bin) => all.reduce((sum, each) => sum + each[bin]!, 0));
  const total = sums.reduce((sum, each) => sum + each, 0);
  const weight = total > 0 ? pooledPauses / total : 0;
  return quantilesOf(
    overrunBins,
    sums.map((sum, bin) => sum * weight + (overruns[kind]?.[bin] ?? 0)),
  );
}

export const missedMinutesOf = ({ missed: [count, minutes] }: Learned, state: Ready): number => {
  const { afterCalls = 2, afterSeconds = 30 } = state.hall.policy.missed ?? {};
  const usual = (afterCalls - 1) * 0.35 + afterSeconds / 60 + 0.2;
  return (minutes + 5 * usual) / (count + 5);
};
