/**
 * Who may send which command (rules S1, S3 to S7, L8). `decide` asks which kind of actor may send it; the doors ask, before that,
 * who it really is: whose ticket, whose agencies. Both read the same table; that RULES.md says the same is a test.
 */
import type { Agencies } from '../../../shared/access.ts';
import type { Actor, Command, CommandType } from '../../../shared/commands.ts';
import type { Hall } from '../../../shared/hall.ts';
import { done, no, type Result } from '../../../shared/result.ts';
import { unreachable } from '../../../shared/unreachable.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { agenciesOf, agenciesOfCounter, mustBeWithin } from './agencies.ts';
import type { KeySender, Sender } from './sender.ts';

type ActorKind = Actor['kind'];
const kiosk: readonly ActorKind[] = ['kiosk'];
const officer: readonly ActorKind[] = ['officer'];
const hall: readonly ActorKind[] = ['hall'];

export const senders: Record<CommandType, readonly ActorKind[]> = {
  IssueTicket: ['kiosk', 'officer'],
  ReserveNumbers: kiosk,
  HandInTicket: kiosk,
  WithdrawTicket: kiosk,
  CancelOwnTicket: ['visitor'],
  CallNext: officer,
  CallTicket: officer,
  Recall: officer,
  StartService: officer,
  Complete: officer,
  CompleteAndCallNext: officer,
  MarkMissed: officer,
  Return: officer,
  Hold: officer,
  Resume: officer,
  Transfer: officer,
  Cancel: officer,
  GrantPriority: officer,
  Undo: officer,
  OpenCounter: officer,
  PauseCounter: officer,
  ResumeCounter: officer,
  CloseCounter: officer,
  TakeOverCounter: officer,
  MarkAgencyAbsent: officer,
  MarkAgencyPresent: officer,
  ConfigureHall: hall,
  AdvanceTime: hall,
};

export const mayActorSend = (actor: Actor, type: CommandType): boolean => senders[type].includes(actor.kind);

/** The hall, which knows what is going on at its counters, may still refuse it. */
export function mayCommand(hall: Hall, sender: Sender, command: Command): Result {
  const actorKind = actorKindOf(sender);
  if (actorKind === null || !senders[command.type].includes(actorKind)) return no('not-permitted');
  if (command.type === 'CancelOwnTicket')
    return sender.kind === 'visitor' && sender.ticketId === command.ticketId ? done : no('not-yours');
  if (actorKind === 'kiosk')
    return sender.kind === 'key' && 'serviceId' in command ? mayForAgency(hall, sender.agencyIds, command) : done;
  const pinCounterId = sender.kind === 'person' ? sender.onlyCounterId : null;
  if (pinCounterId !== null && 'counterId' in command && command.counterId !== pinCounterId) return no('not-permitted');
  return mayForAgency(hall, agenciesOf(sender), command);
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

/** The command names a counter, a service or an agency, and `agencies` has to cover it. */
function mayForAgency(hall: Hall, agencies: Agencies, command: Command): Result {
  const index = indexOf(hall);
  if ('counterId' in command) {
    const counter = index.counters.get(command.counterId);
    return counter ? mustBeWithin(agencies, agenciesOfCounter(hall, counter)) : no('counter-unknown');
  }
  if ('serviceId' in command) {
    const service = index.services.get(command.serviceId);
    return service ? mustBeWithin(agencies, [service.agencyId]) : no('service-unknown');
  }
  if ('agencyId' in command)
    return index.agencies.has(command.agencyId) ? mustBeWithin(agencies, [command.agencyId]) : no('agency-unknown');
  // A command that nobody has thought about yet is nobody's.
  return no('not-permitted');
}
