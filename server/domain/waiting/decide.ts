/** What becomes of those who wait where nobody is: somebody decides, with their numbers before the eyes (rules E5 to E7). */

import type { AgencyId, Instant, ServiceId } from '../../../shared/base/ids.ts';
import { fill } from '../../../shared/base/text.ts';
import { unreachable } from '../../../shared/base/unreachable.ts';
import type { CommandOf } from '../../../shared/commands.ts';
import { no } from '../../../shared/refusals/result.ts';
import { presenceTime, presenceWords } from '../../../shared/views/presence.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { whenInWords } from '../calendar/moment.ts';
import { nameOfAgency } from '../calendar/names.ts';
import type { Settled } from '../core/hall-state.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import type { Ready, Ticket } from '../core/state.ts';
import { type ActorOf, type DecidesAll, ofAgency, officer } from '../core/tables.ts';
import { isVoid, presenceAt } from '../presence/presence.ts';
import { type Concerned, stillConcerned } from './concerned.ts';

export const waitingDecides = {
  /** To say that somebody will come takes nothing from anybody. */
  SettleWaiting: { by: officer, scope: ofAgency, isDecision: ({ how }) => how.is !== 'stay', decide: settle },
  UndoSettling: { by: officer, scope: ofAgency, isDecision: () => true, decide: undoSettling },
} satisfies Partial<DecidesAll>;

type Officer = ActorOf<'officer'>;

function settle(state: Ready, command: CommandOf<'SettleWaiting'>, _actor: Officer, at: Instant): EventsOrRefusal {
  const { agencyId, how } = command;
  if (!indexOf(state.hall).agencies.has(agencyId)) return no('agency-unknown');
  const tickets = stillConcerned(state, agencyId, command.ticketIds, at);
  if (tickets === null) return no('not-your-agency');
  if (tickets.length === 0) return no('line-empty');
  if (isServed(state, tickets, at))
    return no('officers-there', { agency: nameOfAgency(indexOf(state.hall), agencyId) });
  const ticketIds = tickets.map(({ ticketId }) => ticketId);
  switch (how.is) {
    case 'stay': {
      const serviceIds = [...new Set(tickets.map(({ serviceId }) => serviceId))];
      const until = at + how.minutes * 60_000;
      return happened({ type: 'OfficersAnnounced', agencyId, serviceIds, ticketIds, until });
    }
    case 'end':
      return happened({ type: 'WaitingEnded', agencyId, ticketIds, reason: how.reason });
    case 'move':
      return (
        whyNotTo(state, agencyId, how.serviceId, tickets, at) ??
        happened({ type: 'WaitingMoved', agencyId, ticketIds, serviceId: how.serviceId })
      );
    default:
      return unreachable(how);
  }
}

/** Somebody is at work for one of them, or soon back: then the line goes on as ever. */
function isServed(state: Ready, tickets: readonly Concerned[], at: Instant): boolean {
  const { services } = indexOf(state.hall);
  const presenceOf = presenceAt(state, at);
  return tickets.some(({ serviceId }) => {
    const service = services.get(serviceId);
    const presence = service && presenceOf(service);
    return presence?.status === 'open' || (presence?.status === 'resting' && !isVoid(state, presence, at));
  });
}

/** Null: they can be moved there, to another service of the agency at which somebody is or is waited for. */
function whyNotTo(state: Ready, agencyId: AgencyId, serviceId: ServiceId, tickets: readonly Concerned[], at: Instant) {
  const index = indexOf(state.hall);
  const service = index.services.get(serviceId);
  if (!service) return no('service-unknown');
  if (service.agencyId !== agencyId) return no('not-your-agency');
  const already = tickets.find((ticket) => ticket.serviceId === serviceId);
  if (already) return no('transfer-to-itself', { number: already.number });
  const presence = presenceAt(state, at)(service);
  const told = isVoid(state, presence, at) ? presenceWords(presence) : null;
  if (!told) return null;
  const time = whenInWords(index.hall, at, presenceTime(presence));
  return no('transfer-into-void', { reason: fill(told.sentence, { agency: nameOfAgency(index, agencyId), time }) });
}

function undoSettling(
  state: Ready,
  { agencyId, actionPosition }: CommandOf<'UndoSettling'>,
  _actor: Officer,
  at: Instant,
): EventsOrRefusal {
  const last = state.settled.find((settled) => settled.agencyId === agencyId);
  if (last?.position !== actionPosition) return no('nothing-to-undo');
  const { undoSeconds } = state.hall.policy;
  if (at > last.at + undoSeconds * 1_000) return no('undo-too-late', { seconds: undoSeconds });
  const overtaken = changedSince(state, last);
  if (overtaken) return no('undo-overtaken', { number: overtaken.number });
  return happened({ type: 'SettlingUndone', agencyId, actionPosition, ticketIds: [...last.ticketIds] });
}

/** Touched since, or of a service that new settings have taken away meanwhile: there it would wait for nobody (rule H2). */
function changedSince(state: Ready, { position, undo }: Settled): Ticket | undefined {
  const { countersOf } = indexOf(state.hall);
  return undo.before.find(
    (ticket) => state.tickets.get(ticket.ticketId)?.touched !== position || countersOf(ticket).length === 0,
  );
}

export const isOvertaken = (state: Ready, settled: Settled): boolean => changedSince(state, settled) !== undefined;
