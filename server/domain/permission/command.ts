/**
 * Who may send which command (rules S1, S3 to S7, L8). `decide` asks which kind of actor may send it; the doors ask, before that,
 * who it really is: whose ticket, whose agencies. Both read the same rows, which each noun brings; that RULES.md says the same is a test.
 */
import type { Command } from '../../../shared/commands.ts';
import type { Hall } from '../../../shared/hall.ts';
import type { CounterId, ServiceId } from '../../../shared/ids.ts';
import { done, no, type Result } from '../../../shared/result.ts';
import { unreachable } from '../../../shared/unreachable.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { ActorKind, Scope } from '../core/tables.ts';
import { rowOf } from '../decide.ts';
import { agenciesOf, agenciesOfCounter, mustBeWithin } from './agencies.ts';
import type { KeySender, Sender } from './sender.ts';

/** The hall, which knows what is going on at its counters, may still refuse it. */
export function mayCommand(hall: Hall, sender: Sender, command: Command): Result {
  const { by, scope } = rowOf(command);
  const actorKind = actorKindOf(sender);
  if (actorKind === null || !by.includes(actorKind)) return no('not-permitted');
  return mayAbout(hall, sender, scope(command));
}

function mayAbout(hall: Hall, sender: Sender, about: Scope): Result {
  switch (about.of) {
    case 'hall':
      return done;
    case 'ticket':
      return sender.kind === 'visitor' && sender.ticketId === about.ticketId ? done : no('not-yours');
    case 'counter':
      return mayAtCounter(hall, sender, about.counterId);
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

function mayAtCounter(hall: Hall, sender: Sender, counterId: CounterId): Result {
  const pinCounterId = sender.kind === 'person' ? sender.onlyCounterId : null;
  if (pinCounterId !== null && pinCounterId !== counterId) return no('not-permitted');
  const counter = indexOf(hall).counters.get(counterId);
  return counter ? mustBeWithin(agenciesOf(sender), agenciesOfCounter(hall, counter)) : no('counter-unknown');
}

/** A kiosk of the hall gives out numbers of every agency. */
function mayForService(hall: Hall, sender: Sender, serviceId: ServiceId): Result {
  if (sender.kind === 'kiosk') return done;
  const service = indexOf(hall).services.get(serviceId);
  return service ? mustBeWithin(agenciesOf(sender), [service.agencyId]) : no('service-unknown');
}

/** As what a sender acts in the hall; null: not at all. */
function actorKindOf(sender: Sender): ActorKind | null {
  switch (sender.kind) {
    case 'person':
      return sender.rights.role === 'administrator' ? null : 'officer';
    case 'kiosk':
    case 'visitor':
      return sender.kind;
    case 'display':
      return null;
    case 'key':
      return actorKindOfKey(sender);
    default:
      return unreachable(sender);
  }
}

function actorKindOfKey({ roles, actsFor }: KeySender): ActorKind | null {
  if (actsFor === null) return roles.includes('kiosk') ? 'kiosk' : null;
  return roles.includes('desk') && actsFor.role !== 'administrator' ? 'officer' : null;
}
