/** What was said against what came, and the waits, in figures (rules U60, U61). Pure. */
import { type Figures, nearMinutes, type SaidFigures, type WaitFigures } from '../../../shared/record/accuracy.ts';
import { unlikelyFrom, type WaitTold } from '../../domain/core/waits.ts';
import type { HeardTicket } from './heard-tickets.ts';

export type Counted = Pick<HeardTicket, 'takenAt' | 'told' | 'callBy' | 'calledAt' | 'ended'>;

const secondMs = 1_000;
const minuteMs = 60 * secondMs;

export function figuresOf(tickets: readonly Counted[]): Figures {
  return { waits: waitsOf(tickets), said: saidOf(tickets) };
}

const isUnserved = ({ calledAt, ended }: Counted): boolean => calledAt === null && ended === 'unserved';

function waitsOf(tickets: readonly Counted[]): WaitFigures {
  const waits = sorted(tickets.flatMap(waitOf));
  return {
    numbers: tickets.length,
    called: waits.length,
    unserved: count(tickets, isUnserved),
    medianSeconds: inSeconds(quantile(waits, 0.5)),
    meanSeconds: inSeconds(meanOf(waits)),
    ninetySeconds: inSeconds(quantile(waits, 0.9)),
    kept: count(tickets, ({ calledAt, callBy }) => calledAt !== null && calledAt <= callBy),
  };
}

interface Judged {
  told: WaitTold;
  /** Null: it went unserved. */
  wait: number | null;
}

function saidOf(tickets: readonly Counted[]): SaidFigures {
  const { ranges, warned } = judgedOf(tickets);
  const called = ranges.flatMap(({ told, wait }) => (wait === null ? [] : [{ told, wait }]));
  const errors = called.map(({ told, wait }) => told.median - wait);
  const said = inSeconds(meanOf(called.map(({ told }) => told.median)));
  const came = inSeconds(meanOf(called.map(({ wait }) => wait)));
  return {
    numbers: ranges.length,
    near: count(errors, (error) => Math.abs(error) <= nearMinutes * minuteMs),
    inSaid: count(called, ({ told, wait }) => isBetween(wait, told.fromMinutes * minuteMs, told.toMinutes * minuteMs)),
    inComputed: count(called, ({ told, wait }) => isBetween(wait, told.low, told.high)),
    called: called.length,
    ...{ saidMeanSeconds: said, cameMeanSeconds: came },
    // Of what is shown, so that a row says no other difference than its marks.
    biasSeconds: said === null || came === null ? null : said - came,
    warned: warned.length,
    warnedCalled: count(warned, ({ wait }) => wait !== null),
  };
}

/** Of whom it is known by now what came. Whoever went away, or waits still, says nothing of what was said. */
function judgedOf(tickets: readonly Counted[]): { ranges: Judged[]; warned: Judged[] } {
  const judged = tickets.flatMap((ticket): Judged[] => {
    const [wait = null] = waitOf(ticket);
    return ticket.told !== null && (wait !== null || isUnserved(ticket)) ? [{ told: ticket.told, wait }] : [];
  });
  const isWarned = ({ told }: Judged) => told.unserved >= unlikelyFrom;
  return { ranges: judged.filter((each) => !isWarned(each)), warned: judged.filter(isWarned) };
}

const waitOf = ({ takenAt, calledAt }: Counted): number[] =>
  calledAt === null ? [] : [Math.max(0, calledAt - takenAt)];

/** Between two of them in the proportion in which it lies between them. Null: there are none. */
export function quantile(sorted: Float64Array, share: number): number | null {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
}

/** Of a month there are many: this kind of list is sorted in a tenth of the time. */
const sorted = (all: readonly number[]): Float64Array => Float64Array.from(all).sort();
const isBetween = (wait: number, low: number, high: number): boolean => low <= wait && wait <= high;
const inSeconds = (ms: number | null): number | null => ms && Math.round(ms / secondMs);
const count = <T>(all: readonly T[], is: (each: T) => boolean): number =>
  all.reduce((sum, each) => sum + Number(is(each)), 0);
function meanOf(all: Iterable<number> & { length: number }): number | null {
  let sum = 0;
  for (const each of all) sum += each;
  return all.length === 0 ? null : sum / all.length;
}
