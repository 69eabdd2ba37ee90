/** What a supervisor is called to, within their agencies (rules J3 to J7). */
import type { Alarm, AlarmProposal, AlarmsView } from '../../../shared/alarms/alarms.ts';
import type { Instant } from '../../../shared/base/ids.ts';
import { agenciesAsked, type FloorQuery } from '../../../shared/views/floor.ts';
import { nothingOutside } from '../alarm/cause.ts';
import { proposalsFor } from '../alarm/proposals.ts';
import { alarmsAt, type SeenAlarm } from '../alarm/standing.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { anew, type RowOf } from '../core/rows.ts';
import type { Ready } from '../core/state.ts';
import type { Register } from './register.ts';

/** Of one kind: more are counted and not named, so that on a bad day each push stays small (rule J7). */
const mostNamed = 12;

export function alarmsView(
  state: Ready,
  at: Instant,
  query: FloorQuery,
  register: Register,
  row: RowOf = anew(state),
): AlarmsView {
  const asked = agenciesAsked(query);
  const isTheirs = ({ agencyIds }: SeenAlarm) =>
    asked === null || (agencyIds?.some((agencyId) => asked.includes(agencyId)) ?? false);
  const { services, counters, agencyIdsOf } = indexOf(state.hall);
  // Whose services these are lends them (rule S14), and whose counter it is lets its officer go (R12).
  const mayDo = (proposal: AlarmProposal) => {
    if (asked === null) return true;
    if (proposal.act === 'lend') return asked.includes(services.get(proposal.serviceId)!.agencyId);
    return (
      proposal.act !== 'move' || agencyIdsOf(counters.get(proposal.fromCounterId)!).some((id) => asked.includes(id))
    );
  };
  const standing = register.alarms?.(state, at, row) ?? alarmsAt(state, at, nothingOutside, null, row);
  const seen = acknowledgedIn(state);
  const theirs = standing.filter(isTheirs);
  const { named, more } = namedOf(theirs, (alarm) => seen(alarm) !== null);
  return { alarms: theirs.filter((alarm) => named.has(alarm)).map((alarm) => told(alarm)), more };

  /** Of a shared counter of several: the one that is theirs. */
  function told(alarm: SeenAlarm): Alarm {
    const agencyId = alarm.agencyId ?? alarm.agencyIds?.find((each) => asked?.includes(each)) ?? null;
    return row(`alarm for ${query.agencies ?? 'the hall'}`, alarm, (state) => {
      const { agencyIds: _, absentAt: __, cause: ___, ...said } = alarm;
      const acknowledged = withName(acknowledgedIn(state)(alarm), register);
      return {
        ...said,
        agencyId,
        acknowledged,
        proposals: proposalsFor(state, at, alarm).filter(mayDo).map(withOfficer),
      };
    });
  }

  function withOfficer(proposal: AlarmProposal): AlarmProposal {
    if (proposal.act !== 'move') return proposal;
    return { ...proposal, officerName: register.officerName(proposal.officerId) };
  }
}

/** The first of each kind, those that nobody has seen before those that somebody has. */
function namedOf(alarms: readonly SeenAlarm[], isSeen: (alarm: SeenAlarm) => boolean) {
  const named = new Set<SeenAlarm>();
  const more: AlarmsView['more'] = [];
  for (const [kind, each] of Map.groupBy(alarms, ({ kind }) => kind)) {
    const inOrder = [...each.filter((alarm) => !isSeen(alarm)), ...each.filter(isSeen)];
    for (const alarm of inOrder.slice(0, mostNamed)) named.add(alarm);
    const rest = inOrder.slice(mostNamed);
    if (rest.length > 0) more.push({ kind, count: rest.length, unseen: rest.filter((alarm) => !isSeen(alarm)).length });
  }
  return { named, more };
}

type Acknowledged = Ready['acknowledged'][number];

/** Gives, of an alarm, that it was acknowledged and has not been away since. */
function acknowledgedIn({ acknowledged }: Ready): (alarm: SeenAlarm) => Acknowledged | null {
  const byId = new Map(acknowledged.map((each) => [each.alarmId, each]));
  return ({ alarmId, absentAt }) => {
    const known = byId.get(alarmId);
    return known === undefined || (absentAt !== null && known.at < absentAt) ? null : known;
  };
}

function withName(known: Acknowledged | null, register: Register): Alarm['acknowledged'] {
  if (known === null) return null;
  const { at, officerId } = known;
  return { at, officerId, officerName: register.officerName(officerId) };
}
