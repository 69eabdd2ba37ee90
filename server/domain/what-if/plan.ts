/** The hall as it would be: its state, and what begins later. */
import type { Agencies } from '../../../shared/access/access.ts';
import type { CounterId, Instant, OfficerId, ServiceId } from '../../../shared/base/ids.ts';
import type { NumbersOf } from '../../../shared/views/supervising.ts';
import type { Moment } from '../calendar/moment.ts';
import type { KnownOfficer } from '../core/known.ts';
import type { Ready } from '../core/state.ts';
import type { TimeChange } from './rest-times.ts';

export interface Plan {
  state: Ready;
  /** Of each counter: in the order in which they were asked. */
  times: ReadonlyMap<CounterId, readonly TimeChange[]>;
  /** No numbers from so many minutes on. */
  stops: readonly { about: NumbersOf; from: number; isPlanned?: true }[];
  /** What it is about: their lines are told, and those that share counters with them. */
  counters: ReadonlySet<CounterId>;
  services: ReadonlySet<ServiceId>;
}

export interface AskedBy {
  at: Instant;
  now: Moment;
  agencyIds: Agencies;
  /** As the register has them. Null: nobody is known by that id. */
  officer: (officerId: OfficerId) => KnownOfficer | null;
}

/** With what is planned already (rule U87); rests and closings are in the model of the counters. */
export const planAsItIs = (state: Ready, at: Instant): Plan => ({
  state,
  times: new Map(),
  stops: state.agenda.flatMap(({ act, due, is }) =>
    act.is === 'stop' && is === 'ahead' ? [{ about: act.about, from: (due - at) / 60_000, isPlanned: true }] : [],
  ),
  counters: new Set(),
  services: new Set(),
});

export const withTime = (plan: Plan, counterId: CounterId, ...changes: readonly TimeChange[]): Plan => ({
  ...plan,
  times: new Map(plan.times).set(counterId, [...(plan.times.get(counterId) ?? []), ...changes]),
  counters: new Set(plan.counters).add(counterId),
});
