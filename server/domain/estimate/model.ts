/**
 * The hall as it is now, and as it may go on, in numbers alone: what `simulate` takes, here or in a worker. Times are minutes from the
 * asked instant. A group's lines are its shared lines; then those of one ticket that only one counter may call, or that comes back later;
 * then those of visitors with priority or an appointment who are still to come.
 */

import type { Instant } from '../../../shared/base/ids.ts';
import type { Corrections } from './habits/scores.ts';
import type { Targets } from './targets.ts';

export interface Model {
  at: Instant;
  position: number;
  /** Whoever wants to know: each waiting ticket, and a number taken now. */
  targets: number;
  targetOf: Pick<Targets, 'tickets' | 'services'>;
  /** 1: nobody is there for it, nor expected. */
  nobody: Uint8Array;
  /** The latest closing of today. */
  closesIn: number;
  corrections: Corrections;
  /** 1: the number is just taken; 0: it no longer is. */
  fresh: Float32Array;
  /** Standard deviation of the whole hall's level, as a logarithm. */
  unsureOfHall: number;
  /** Quantiles: from the call to the start; (gap ÷ mean); (minutes ÷ expected) of the kinds of services that there are. */
  comes: Float64Array;
  gapShape: Float64Array;
  shapes: readonly Float64Array[];
  /** (Minutes ÷ expected) in each half hour from now. */
  halfHours: Float64Array;
  /** How likely nobody comes, by each ten minutes of wait; what that takes; how likely they come back. */
  noShow: Float64Array;
  missedMinutes: number;
  comesBack: number;
  /** By minute of wait. */
  cancels: number;
  groups: readonly GroupModel[];
}

export interface GroupModel {
  counters: CounterModels;
  items: Items;
  lines: Lines;
  /** Of each service in the group: which of `shapes`. */
  shapeOf: Uint16Array;
  services: number;
}

export interface CounterModels {
  count: number;
  /** Quantiles of the minutes until it is free, or, of one who was called, until that visitor's service starts: `draws` of each counter. */
  left: Float64Array;
  /** Of one who was called: the service, and how likely the visitor comes. Else -1. */
  calledService: Int16Array;
  calledComes: Float64Array;
  /** Whether it calls the next after a gap (1), or as soon as `left` is over (0). */
  needsGap: Uint8Array;
  /** Means, by `gapKinds`. */
  gaps: Float64Array;
  /** Expected minutes: `services` of each counter. */
  minutes: Float64Array;
  /** Standard deviations of logarithms: its own, and its agency's. */
  unsure: Float64Array;
  unsureOfAgency: Float64Array;
  /** The times in which nobody is there, in order: of each counter `waysOn` ways. `blockOf` says where each way begins. */
  blockOf: Int32Array;
  blockFrom: Float64Array;
  blockUntil: Float64Array;
  /** The lines that each may call from; `lineOf` says where each counter's begin. */
  lineOf: Int32Array;
  lines: Int32Array;
}

/** Tickets, and numbers that are taken now, in the order of their lines, and within each by promise. */
export interface Items {
  promise: Float64Array;
  /** Not before. */
  from: Float64Array;
  /** -1: a number that only wants to know. */
  service: Int16Array;
  /** -1: nobody asks. */
  target: Int32Array;
  waited: Float64Array;
  /** (Minutes ÷ expected) of its class. */
  pace: Float64Array;
  /** From where its chance is drawn. */
  row: Uint16Array;
}

export interface Lines {
  count: number;
  /** Where each line's items begin. */
  itemOf: Int32Array;
  /** How likely its first item comes at all. */
  likely: Float64Array;
  coming: readonly Coming[];
}

/** Visitors with priority, or with an appointment, who will still come. */
export interface Coming {
  line: number;
  /** From when they take a number until they ought to be called. */
  targetMinutes: number;
  /** How many are expected by the end of each ten minutes. */
  expected: Float64Array;
  /** Of their services: how likely it is one up to this. */
  services: Int16Array;
  upTo: Float64Array;
  pace: number;
}

export const gapKinds = ['service', 'missed', 'opening', 'pause', 'idle'] as const;
export const cellMinutes = 10;
