/** What a supervisor is called to, within their agencies (rules J3 to J6). */
import type { Alarm, AlarmProposal, AlarmsView } from '../../../shared/alarms.ts';
import { agenciesAsked, type FloorQuery } from '../../../shared/floor.ts';
import type { Instant } from '../../../shared/ids.ts';
import { nothingOutside } from '../alarm/cause.ts';
import { proposalsFor } from '../alarm/proposals.ts';
import { alarmsAt, type SeenAlarm } from '../alarm/standing.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { Ready } from '../core/state.ts';
import type { Register } from './register.ts';

export function alarmsView(state: Ready, at: Instant, query: FloorQuery, register: Register): AlarmsView {
  const asked = agenciesAsked(query);
  const isTheirs = ({ agencyIds }: SeenAlarm) =>
    asked === null || (agencyIds?.some((agencyId) => asked.includes(agencyId)) ?? false);
  const { services } = indexOf(state.hall);
  // Whose services these are lends them (rule S14).
  const mayDo = (proposal: AlarmProposal) => {
    const agencyId = proposal.act === 'lend' ? services.get(proposal.serviceId)?.agencyId : undefined;
    return asked === null || agencyId === undefined || asked.includes(agencyId);
  };
  const standing = register.alarms?.(state, at) ?? alarmsAt(state, at, nothingOutside, null);
  return {
    alarms: standing.filter(isTheirs).map((alarm) => {
      const { agencyIds, absentAt, ...told } = alarm;
      // Of a shared counter of several: the one that is theirs.
      const agencyId = told.agencyId ?? agencyIds?.find((each) => asked?.includes(each)) ?? null;
      const acknowledged = acknowledgedBy(state, alarm.alarmId, absentAt, register);
      return { ...told, agencyId, acknowledged, proposals: proposalsFor(state, at, alarm).filter(mayDo) };
    }),
  };
}

/** It was acknowledged, and has not been away since. */
function acknowledgedBy(
  { acknowledged }: Ready,
  alarmId: string,
  absentAt: Instant | null,
  register: Register,
): Alarm['acknowledged'] {
  const known = acknowledged.find((each) => each.alarmId === alarmId);
  if (!known || (absentAt !== null && known.at < absentAt)) return null;
  const { at, officerId } = known;
  return { at, officerId, officerName: register.officerName(officerId) };
}
