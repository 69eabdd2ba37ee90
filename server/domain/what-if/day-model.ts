/** The rest of a day in numbers alone, for a thread. */
import type { Instant } from '../../../shared/base/ids.ts';
import type { Coming, Model } from '../estimate/model.ts';

export interface DayModel {
  model: Model;
  groups: readonly GroupDay[];
}

/** Beside the group of the same place in `model.groups`. */
export interface GroupDay {
  place: number;
  /** Of each counter, and of its agency: what its chance hangs on. */
  counterKeys: Int32Array;
  agencyKeys: Int32Array;
  /** Of each service of the group: its place among the services that are told about; -1: nothing is told of it. */
  told: Int16Array;
  streams: readonly Stream[];
}

/** The visitors of one service and class who are still to come. */
export interface Stream {
  service: number;
  /** Places in the group of the counters that serve it. */
  counters: readonly number[];
  coming: Coming;
  /** Minutes from now: numbers are given out within these, and so many at most. */
  windows: readonly (readonly [from: number, until: number])[];
  most: number;
  key: number;
}

/** What both days are told in. */
export interface Telling {
  at: Instant;
  /** Of each service that is told about: minutes until it closes as planned. */
  closesIn: Float64Array;
  /** Minutes until the next half hour of the clock, and how many half hours there are in all. */
  firstHalfHour: number;
  halfHours: number;
}
