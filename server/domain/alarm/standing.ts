/** The alarms that stand: those whose cause is older than its threshold, and those that have not ended since (rules J3, J4). */
import type { AlarmKind } from '../../../shared/alarms/alarms.ts';
import type { Instant } from '../../../shared/base/ids.ts';
import { type HallIndex, indexOf } from '../calendar/hall-index.ts';
import { anew, type RowOf } from '../core/rows.ts';
import type { Ready } from '../core/state.ts';
import { type AlarmCause, type Finds, nothingOutside, type Outside, searchIn } from './cause.ts';
import { counterIdle, notStarted, officerGone, servingLong } from './counters.ts';
import { agencyUnmanned, holdOverdue, promiseLate } from './lines.ts';
import { deviceGone, machineTroubled, paperOut, soundBlocked } from './outside.ts';

interface Look {
  at: Instant;
  index: HallIndex;
  outside: Outside;
  row: RowOf;
}

/** `hasBegun` false: it stands only where it has stood before. */
interface Found {
  cause: AlarmCause;
  hasBegun: boolean;
}

/** Looks into each thing that may have such a cause, which is a row of it (rule L13). */
const inEach =
  <Thing extends object>(things: (look: Look) => readonly Thing[], find: Finds<Thing>) =>
  (kind: string, look: Look): Found[] =>
    things(look).flatMap((thing) => look.row(`alarm ${kind}`, thing, (state) => foundIn(state, look, thing, find)));

function foundIn<Thing>(state: Ready, { at, outside }: Look, thing: Thing, find: Finds<Thing>): Found[] {
  const all = find(searchIn(state, at, outside, true), thing);
  // What begins goes on too.
  if (all.length === 0) return [];
  const begun = find(searchIn(state, at, outside, false), thing);
  const known = new Set(begun.map(({ alarmId }) => alarmId));
  return [
    ...begun.map((cause) => ({ cause, hasBegun: true })),
    ...all.filter(({ alarmId }) => !known.has(alarmId)).map((cause) => ({ cause, hasBegun: false })),
  ];
}

const agencies = ({ index }: Look) => index.hall.agencies;
const services = ({ index }: Look) => index.hall.services;
const counters = ({ index }: Look) => index.countersInOrder;
const hall = ({ index }: Look) => [index.hall];
const beside = ({ outside }: Look) => [outside];

const causes: Record<Exclude<AlarmKind, 'disk-full' | 'clock-wrong'>, ReturnType<typeof inEach>> = {
  'agency-unmanned': inEach(agencies, agencyUnmanned),
  'promise-late': inEach(services, promiseLate),
  'hold-overdue': inEach(hall, holdOverdue),
  'not-started': inEach(counters, notStarted),
  'serving-long': inEach(counters, servingLong),
  'officer-gone': inEach(counters, officerGone),
  'counter-idle': inEach(counters, counterIdle),
  'device-gone': inEach(beside, deviceGone),
  'sound-blocked': inEach(beside, soundBlocked),
  'paper-out': inEach(beside, paperOut),
  // And the other two of the machine.
  'backup-late': inEach(beside, machineTroubled),
};

export interface StandingAlarm extends Omit<AlarmCause, 'since'> {
  since: Instant;
}

/** `absentAt`: when somebody looked last and it did not stand; null: it has stood since somebody looks. It stays the same while its cause does. */
export interface SeenAlarm extends StandingAlarm {
  absentAt: Instant | null;
  cause: AlarmCause;
}

/** What was seen last, and when; null: nobody has looked. */
export interface LastLook {
  at: Instant;
  alarms: ReadonlyMap<string, SeenAlarm>;
}

/** An alarm that stood at the last look goes on at less than what it begins at. Urgent ones first, then the oldest. */
export function alarmsAt(
  state: Ready,
  at: Instant,
  outside: Outside,
  last: LastLook | null,
  row: RowOf = anew(state),
): SeenAlarm[] {
  return foundAt(state, at, outside, row)
    .filter(({ cause, hasBegun }) => hasBegun || last?.alarms.has(cause.alarmId))
    .map(({ cause }) => seenFrom(cause, at, last))
    .sort((one, other) => Number(other.urgent) - Number(one.urgent) || one.since - other.since);
}

function seenFrom(cause: AlarmCause, at: Instant, last: LastLook | null): SeenAlarm {
  const before = last?.alarms.get(cause.alarmId);
  if (before?.cause === cause) return before;
  const absentAt = before ? before.absentAt : (last?.at ?? null);
  return { ...cause, since: cause.since ?? before?.since ?? at, absentAt, cause };
}

function foundAt(state: Ready, at: Instant, outside: Outside, row: RowOf): Found[] {
  const look = { at, index: indexOf(state.hall), outside, row };
  return Object.entries(causes).flatMap(([kind, find]) => find(kind, look));
}

/** Null: there is no such cause any more, as far as the log tells. */
export const causeInLog = (state: Ready, at: Instant, alarmId: string): AlarmCause | null =>
  foundAt(state, at, nothingOutside, anew(state)).find(({ cause }) => cause.alarmId === alarmId)?.cause ?? null;

const ofOutside: readonly string[] = [
  'device-gone',
  'sound-blocked',
  'paper-out',
  'backup-late',
  'disk-full',
  'clock-wrong',
] satisfies AlarmKind[];

/** Whether the log knows nothing of it. */
export const isOutside = (alarmId: string): boolean => ofOutside.includes(alarmId.split(':')[0] ?? '');
