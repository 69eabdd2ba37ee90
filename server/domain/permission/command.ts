/**
 * Who may do what (rules S, L8). `decide` asks which kind of actor may send a command; the doors ask, before that, who it
 * really is: whose ticket, whose agencies. Both read the same table here; that RULES.md says the same is a test.
 */
import type { Agencies, KeyRole, Role } from '../../../shared/access.ts';
import type { Actor, Command, CommandType } from '../../../shared/commands.ts';
import type { Counter, Hall } from '../../../shared/hall.ts';
import type { AgencyId, CounterId, KioskId, TicketId } from '../../../shared/ids.ts';
import type { RefusalCode } from '../../../shared/refusals.ts';
import { unreachable } from '../../../shared/unreachable.ts';
import type { ViewName, ViewQuery } from '../../../shared/views.ts';
import { indexOf } from '../calendar/hall-index.ts';

/** What follows for a person from who they are. `agencyIds` null: of the whole hall. */
export interface Rights {
  role: Role;
  agencyIds: Agencies;
}

/** Who stands at a door, as far as the hall cares. */
export type Sender =
  /** With `onlyCounterId`: signed in with a PIN, at that counter. */
  | { kind: 'person'; rights: Rights; onlyCounterId: CounterId | null }
  /** Several pages of one device add something of their own to its id: `k-1`, `k-1-2`. */
  | { kind: 'kiosk'; kioskId: KioskId }
  | { kind: 'display' }
  /** Null: has shown no genuine token. */
  | { kind: 'visitor'; ticketId: TicketId | null }
  /** `actsFor`: the rights of the person in whose name it sends; null: in nobody's. */
  | { kind: 'key'; roles: readonly KeyRole[]; agencyIds: Agencies; actsFor: Rights | null };

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

/** Null: the sender may. It may still be refused by the hall, which knows what is going on at its counters. */
export function commandRefusal(hall: Hall, sender: Sender, command: Command): RefusalCode | null {
  const actorKind = actorKindOf(sender);
  if (actorKind === null || !senders[command.type].includes(actorKind)) return 'not-permitted';
  if (command.type === 'CancelOwnTicket')
    return sender.kind === 'visitor' && sender.ticketId === command.ticketId ? null : 'not-yours';
  if (actorKind === 'kiosk')
    return sender.kind === 'key' && 'serviceId' in command ? agencyRefusal(hall, sender.agencyIds, command) : null;
  const pinCounterId = sender.kind === 'person' ? sender.onlyCounterId : null;
  if (pinCounterId !== null && 'counterId' in command && command.counterId !== pinCounterId) return 'not-permitted';
  return agencyRefusal(hall, agenciesOf(sender), command);
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
      return keyActsAs(sender);
    default:
      return unreachable(sender);
  }
}

function keyActsAs({ roles, actsFor }: Extract<Sender, { kind: 'key' }>): ActorKind | null {
  if (actsFor === null) return roles.includes('kiosk') ? 'kiosk' : null;
  return roles.includes('desk') && actsFor.role !== 'administrator' ? 'officer' : null;
}

/** Null: all. A key has its own; in a person's name, those that both have. */
export function agenciesOf(sender: Sender): Agencies {
  if (sender.kind === 'person') return sender.rights.agencyIds;
  return sender.kind === 'key' ? both(sender.agencyIds, sender.actsFor?.agencyIds ?? null) : [];
}

function both(one: Agencies, other: Agencies): Agencies {
  if (one === null || other === null) return one ?? other;
  return one.filter((agencyId) => other.includes(agencyId));
}

function agencyRefusal(hall: Hall, agencies: Agencies, command: Command): RefusalCode | null {
  const index = indexOf(hall);
  if ('counterId' in command) {
    const counter = index.counters.get(command.counterId);
    return counter ? within(agencies, agenciesOfCounter(hall, counter)) : 'counter-unknown';
  }
  if ('serviceId' in command) {
    const service = index.services.get(command.serviceId);
    return service ? within(agencies, [service.agencyId]) : 'service-unknown';
  }
  if ('agencyId' in command)
    return index.agencies.has(command.agencyId) ? within(agencies, [command.agencyId]) : 'agency-unknown';
  // A command that nobody has thought about yet is nobody's.
  return 'not-permitted';
}

/** Whose people work there: a shared counter is of all agencies whose services it serves. */
export const agenciesOfCounter = (hall: Hall, { agencyId, serviceIds }: Counter): AgencyId[] =>
  agencyId === null ? serviceIds.map((serviceId) => indexOf(hall).services.get(serviceId)!.agencyId) : [agencyId];

export const isWithin = (agencies: Agencies, agencyIds: readonly AgencyId[]): boolean =>
  agencies === null || agencyIds.some((agencyId) => agencies.includes(agencyId));

const within = (agencies: Agencies, agencyIds: readonly AgencyId[]): RefusalCode | null =>
  isWithin(agencies, agencyIds) ? null : 'not-your-agency';

/** For whom a view is. `supervisor` and `officer` look at the same. */
type Audience = 'kiosk' | 'display' | 'officer' | 'administrator' | 'screen' | 'anybody';
type Scope<N extends ViewName> = (hall: Hall, sender: Sender, query: ViewQuery<N>) => RefusalCode | null;
type Looking = { [N in ViewName]: { for: readonly Audience[]; scope?: Scope<N> } };

export const looking: Looking = {
  catalogue: { for: ['kiosk', 'display', 'officer', 'administrator', 'screen'] },
  kiosk: { for: ['kiosk', 'officer', 'administrator', 'screen'] },
  display: { for: ['display', 'officer', 'administrator', 'screen'] },
  counters: { for: ['officer', 'administrator'] },
  counter: {
    for: ['officer'],
    scope: (hall, sender, { counterId }) => {
      const counter = indexOf(hall).counters.get(counterId);
      return counter ? within(agenciesOf(sender), agenciesOfCounter(hall, counter)) : 'not-found';
    },
  },
  reserve: {
    for: ['kiosk'],
    scope: (_hall, sender, { kioskId }) => {
      const isTheirs = sender.kind === 'kiosk' ? isOfKiosk(sender.kioskId, kioskId) : !isOfDevice(kioskId);
      return isTheirs ? null : 'not-yours';
    },
  },
  // Its token is the right to see it.
  ticket: { for: ['anybody'] },
};

/** Null: the sender may look. */
export function viewRefusal<N extends ViewName>(
  hall: Hall,
  sender: Sender,
  name: N,
  query: ViewQuery<N>,
): RefusalCode | null {
  const { for: audiences, scope } = looking[name];
  const may = audiences.some((audience) => audience === 'anybody' || audiencesOf(sender).includes(audience));
  if (!may) return 'not-permitted';
  return scope ? scope(hall, sender, query) : null;
}

function audiencesOf(sender: Sender): Audience[] {
  switch (sender.kind) {
    case 'person':
      return [sender.rights.role === 'administrator' ? 'administrator' : 'officer'];
    case 'kiosk':
    case 'display':
      return [sender.kind];
    case 'visitor':
      return [];
    case 'key':
      return sender.roles.flatMap((role) => audienceOfKey[role]);
    default:
      return unreachable(sender);
  }
}

const audienceOfKey: Record<KeyRole, Audience[]> = {
  screen: ['screen'],
  kiosk: ['kiosk'],
  desk: ['officer'],
  record: [],
};

/** Who may read the record of a day, in the lines of `agenciesOf` (rule P3). */
export function recordRefusal(sender: Sender): RefusalCode | null {
  const may =
    sender.kind === 'person'
      ? sender.rights.role !== 'officer' && sender.onlyCounterId === null
      : sender.kind === 'key' && sender.roles.includes('record');
  return may ? null : 'not-permitted';
}

/** Whether this is the device's own id, or that of one of its pages. */
export const isOfKiosk = (deviceId: string, kioskId: string): boolean =>
  kioskId === deviceId || kioskId.startsWith(`${deviceId}-`);

/** Whether a device of the hall, or one of its pages, goes by this id: nobody else may. */
export const isOfDevice = (kioskId: string): boolean => /^k-[0-9a-f]{12}(-|$)/.test(kioskId);
