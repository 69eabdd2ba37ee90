/**
 * Who may send which command (rules S1, S3 to S7, L8). `decide` asks which kind of actor may send it; the doors ask, before that,
 * who it really is: whose ticket, whose agencies, which role. Both read the same rows, which each noun brings; that RULES.md says the same is a test.
 */
import type { Role } from '../../../shared/access/access.ts';
import type { CounterId, ServiceId } from '../../../shared/base/ids.ts';
import { unreachable } from '../../../shared/base/unreachable.ts';
import type { Command } from '../../../shared/commands.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { done, no, type Result } from '../../../shared/refusals/result.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { Scope, SenderKind } from '../core/tables.ts';
import { finishes, isDecision, scopeOf, sendersOf } from '../decide.ts';
import { agenciesOf, agenciesOfCounter, mustBeWithin } from './agencies.ts';
import type { KeySender, Rights, Sender } from './sender.ts';

/**
 * The hall, which knows what is going on at its counters, may still refuse it. `isThere`: the command's counter is open in the name
 * of the sender.
 */
export function mayCommand(hall: Hall, sender: Sender, command: Command, isThere = false): Result {
  const may = maySend(hall, sender, sendersOf(command.type), scopeOf(command), isThere && finishes(command));
  const isKept = hall.policy.agencyDecisions === 'supervisors' && isDecision(command);
  return may.ok && isKept && !kindsOf(sender).includes('supervisor') ? no('supervisor-decides') : may;
}

/** Whether somebody may send what these senders may, about this. */
export const maySend = (
  hall: Hall,
  sender: Sender,
  by: readonly SenderKind[],
  about: Scope,
  mayFinish = false,
): Result =>
  kindsOf(sender).some((kind) => by.includes(kind)) ? mayAbout(hall, sender, about, mayFinish) : no('not-permitted');

function mayAbout(hall: Hall, sender: Sender, about: Scope, mayFinish: boolean): Result {
  switch (about.of) {
    case 'hall':
      return done;
    case 'wholeHall':
      return agenciesOf(sender) === null ? done : no('not-your-agency');
    case 'all':
      return about.parts.map((part) => mayAbout(hall, sender, part, mayFinish)).find(({ ok }) => !ok) ?? done;
    case 'ticket':
      return sender.kind === 'visitor' && sender.ticketId === about.ticketId ? done : no('not-yours');
    case 'counter':
      return mayAtCounter(hall, sender, about.counterId, mayFinish);
    case 'service':
      return mayForService(hall, sender, about.serviceId);
    case 'agency':
      return indexOf(hall).agencies.has(about.agencyId)
        ? mustBeWithin(agenciesOf(sender), [about.agencyId])
        : no('agency-unknown');
    default:
      return unreachable(about);
  }
}

function mayAtCounter(hall: Hall, sender: Sender, counterId: CounterId, mayFinish: boolean): Result {
  const pinCounterId = sender.kind === 'person' ? sender.onlyCounterId : null;
  if (pinCounterId !== null && pinCounterId !== counterId && !mayFinish) return no('not-permitted');
  const counter = indexOf(hall).counters.get(counterId);
  if (!counter) return no('counter-unknown');
  return mayFinish ? done : mustBeWithin(agenciesOf(sender), agenciesOfCounter(hall, counter));
}

/** A kiosk of the hall gives out numbers of every agency. */
function mayForService(hall: Hall, sender: Sender, serviceId: ServiceId): Result {
  if (sender.kind === 'kiosk') return done;
  const service = indexOf(hall).services.get(serviceId);
  return service ? mustBeWithin(agenciesOf(sender), [service.agencyId]) : no('service-unknown');
}

/** As what a sender may act in the hall; empty: not at all. */
function kindsOf(sender: Sender): readonly SenderKind[] {
  switch (sender.kind) {
    case 'person':
      return sender.onlyCounterId === null ? kindsOfRole[sender.rights.role] : atCounters(sender.rights);
    case 'kiosk':
    case 'visitor':
      return [sender.kind];
    case 'display':
      return [];
    case 'key':
      return kindsOfKey(sender);
    default:
      return unreachable(sender);
  }
}

const kindsOfRole: Record<Role, readonly SenderKind[]> = {
  officer: ['officer'],
  supervisor: ['officer', 'supervisor'],
  administrator: ['administrator'],
};

/** With a PIN, or through a key: what officers do, whatever the person's role is. Administrators do nothing at a counter. */
const atCounters = ({ role }: Rights): readonly SenderKind[] => (role === 'administrator' ? [] : ['officer']);

function kindsOfKey({ roles, actsFor }: KeySender): readonly SenderKind[] {
  if (actsFor === null) return roles.includes('kiosk') ? ['kiosk'] : [];
  return roles.includes('desk') ? atCounters(actsFor) : [];
}
