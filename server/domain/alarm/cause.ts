/** What an alarm is found in: the state, what the log does not know, and the hall's thresholds. */
import type { DeviceKind, DeviceReport } from '../../../shared/access/access.ts';
import type { Alarm, AlarmKind } from '../../../shared/alarms/alarms.ts';
import type { AgencyId, Instant, ZoneId } from '../../../shared/base/ids.ts';
import type { Text } from '../../../shared/base/text.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import type { Ready } from '../core/state.ts';

export interface DeviceSeen {
  deviceId: string;
  kind: DeviceKind;
  name: string;
  zoneId: ZoneId | null;
  isAlive: boolean;
  /** Null: it was paired, and has not connected yet. */
  lastSeenAt: Instant | null;
  report: DeviceReport | null;
}

/** What the doors and the machine know. */
export interface Outside {
  devices: readonly DeviceSeen[];
  /** What somebody has to see to, by its name. */
  troubles: readonly { name: 'backup' | 'disk' | 'clock'; since: Instant; words: Text }[];
}
export const nothingOutside: Outside = { devices: [], troubles: [] };

/** An alarm as it is found, before anybody has looked at it. */
export interface AlarmCause extends Omit<Alarm, 'acknowledged' | 'proposals' | 'since'> {
  /** Null: since it was found first. */
  since: Instant | null;
  /** Whose it is, at a shared counter of several; null: the hall's. */
  agencyIds: readonly AgencyId[] | null;
}

/** `goesOn`: one that stands goes on at less than what it began at, so that it does not come and go (rule J4). */
export interface Search {
  state: Ready;
  index: HallIndex;
  at: Instant;
  outside: Outside;
  limits: Required<AlarmLimits>;
  goesOn: boolean;
}
/** In one thing that may have it: a counter, a service, an agency, the hall, what is outside. */
export type Finds<Thing> = (search: Search, thing: Thing) => AlarmCause[];

type AlarmLimits = NonNullable<Hall['policy']['alarms']>;

export const usualLimits: Required<AlarmLimits> = {
  lateMinutes: 5,
  notStartedMinutes: 3,
  servingTimes: 3,
  unmannedMinutes: 5,
  idleMinutes: 10,
  longLine: 8,
  deviceMinutes: 3,
};

export const searchIn = (state: Ready, at: Instant, outside: Outside, goesOn: boolean): Search => ({
  ...{ state, index: indexOf(state.hall), at, outside, goesOn },
  limits: state.hall.policy.alarms ?? usualLimits,
});

const nothingSaid = {
  agencyId: null,
  serviceId: null,
  counterId: null,
  zoneId: null,
  number: null,
  count: null,
  name: null,
  words: null,
} as const;

type Told = Pick<AlarmCause, 'urgent' | 'since' | 'agencyIds'> & Partial<AlarmCause>;

export const cause = (kind: AlarmKind, about: readonly string[], told: Told): AlarmCause => ({
  ...nothingSaid,
  ...told,
  kind,
  alarmId: [kind, ...about].join(':'),
});

/** Whether it is longer ago than so many minutes; one that stands is until it is over. */
export const isOld = ({ at, goesOn }: Search, since: Instant, minutes: number): boolean =>
  at - since >= (goesOn ? 0 : minutes * 60_000);
