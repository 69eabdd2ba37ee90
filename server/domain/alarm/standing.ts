/** The alarms that stand: those whose cause is older than its threshold, and those that have not ended since (rules J3, J4). */
import type { AlarmKind } from '../../../shared/alarms.ts';
import type { Instant } from '../../../shared/ids.ts';
import type { Ready } from '../core/state.ts';
import { type AlarmCause, type Finds, nothingOutside, type Outside, searchIn } from './cause.ts';
import { counterIdle, notStarted, officerGone, servingLong } from './counters.ts';
import { agencyUnmanned, holdOverdue, promiseLate } from './lines.ts';
import { deviceGone, machineTroubled, paperOut, soundBlocked } from './outside.ts';

const causes: Record<Exclude<AlarmKind, 'disk-full' | 'clock-wrong'>, Finds> = {
  'agency-unmanned': agencyUnmanned,
  'promise-late': promiseLate,
  'hold-overdue': holdOverdue,
  'not-started': notStarted,
  'serving-long': servingLong,
  'officer-gone': officerGone,
  'counter-idle': counterIdle,
  'device-gone': deviceGone,
  'sound-blocked': soundBlocked,
  'paper-out': paperOut,
  // And the other two of the machine.
  'backup-late': machineTroubled,
};

export interface StandingAlarm extends Omit<AlarmCause, 'since'> {
  since: Instant;
}

/** `absentAt`: when somebody looked last and it did not stand; null: it has stood since somebody looks. */
export interface SeenAlarm extends StandingAlarm {
  absentAt: Instant | null;
}

/** What was seen last, and when; null: nobody has looked. */
export interface LastLook {
  at: Instant;
  alarms: ReadonlyMap<string, SeenAlarm>;
}

const finds = Object.values(causes);

/** An alarm that stood at the last look goes on at less than what it begins at. Urgent ones first, then the oldest. */
export function alarmsAt(state: Ready, at: Instant, outside: Outside, last: LastLook | null): SeenAlarm[] {
  const begun = causesAt(state, at, outside, false);
  const known = new Set(begun.map(({ alarmId }) => alarmId));
  const mayGoOn = last !== null && last.alarms.size > 0 ? causesAt(state, at, outside, true) : [];
  const goingOn = mayGoOn.filter(({ alarmId }) => last?.alarms.has(alarmId) && !known.has(alarmId));
  return [...begun, ...goingOn]
    .map((found) => {
      const before = last?.alarms.get(found.alarmId);
      const absentAt = before ? before.absentAt : (last?.at ?? null);
      return { ...found, since: found.since ?? before?.since ?? at, absentAt };
    })
    .sort((one, other) => Number(other.urgent) - Number(one.urgent) || one.since - other.since);
}

function causesAt(state: Ready, at: Instant, outside: Outside, goesOn: boolean): AlarmCause[] {
  const search = searchIn(state, at, outside, goesOn);
  return finds.flatMap((find) => find(search));
}

/** Null: there is no such cause any more, as far as the log tells. */
export const causeInLog = (state: Ready, at: Instant, alarmId: string): AlarmCause | null =>
  causesAt(state, at, nothingOutside, true).find((found) => found.alarmId === alarmId) ?? null;

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
