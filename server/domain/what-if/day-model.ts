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
  /** Of each service of the group. */
  numbers: readonly Numbers[];
  presence: { graceMinutes: number; stopsWithNobody: boolean };
  /** Of each counter that rests: when it is back, as it has said. */
  saidBack: Float64Array;
}

export type MinuteSpan = readonly [from: number, until: number];

/** Until when numbers of a service are given out, beside its windows. Times are minutes from now. */
export interface Numbers {
  standardMinutes: number;
  /** Who waits for it now, and how many numbers are left today. */
  waiting: number;
  places: number;
  /** Places in the group of the counters that serve it, and of those that should be there today. */
  counters: readonly number[];
  onDuty: readonly number[];
  /** Null: it is not limited to what can still be served. */
  hours: readonly [opens: number, closes: number, breaks: readonly MinuteSpan[]] | null;
}

/** The visitors of one service and class who are still to come. */
export interface Stream {
  service: number;
  /** Places in the group of the counters that serve it. */
  counters: readonly number[];
  coming: Coming;
  /** How well it is known how many: the shape of a gamma distribution of its own, and what is unsure of all services together, as the standard deviation of a logarithm. */
  shape: number;
  unsureOfDay: number;
  /** Minutes from now: numbers are given out within these. */
  windows: readonly MinuteSpan[];
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
