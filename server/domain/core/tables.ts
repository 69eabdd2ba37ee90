/** What a noun brings to the core: a row for each of its commands and of its events. A missing row does not compile. */
import type { Actor, CommandOf, CommandType } from '../../../shared/commands.ts';
import type { AgencyId, CounterId, Instant, ServiceId, TicketId } from '../../../shared/ids.ts';
import type { When } from './entry.ts';
import type { EventOf, EventType } from './events.ts';
import type { EventsOrRefusal } from './outcome.ts';
import type { BothLanguages, EventScene } from './phrases.ts';
import type { Ready, State } from './state.ts';

export type ActorKind = Actor['kind'];
export type ActorOf<K extends ActorKind> = Extract<Actor, { kind: K }>;

/** What a command is about: a door asks whether that is the sender's (rules S3, S4). */
export type Scope =
  | { of: 'counter'; counterId: CounterId }
  | { of: 'service'; serviceId: ServiceId }
  | { of: 'agency'; agencyId: AgencyId }
  | { of: 'ticket'; ticketId: TicketId }
  | { of: 'hall' };

export const ofCounter = ({ counterId }: { counterId: CounterId }): Scope => ({ of: 'counter', counterId });
export const ofService = ({ serviceId }: { serviceId: ServiceId }): Scope => ({ of: 'service', serviceId });
export const ofAgency = ({ agencyId }: { agencyId: AgencyId }): Scope => ({ of: 'agency', agencyId });
/** Only its holder's. */
export const ofTicket = ({ ticketId }: { ticketId: TicketId }): Scope => ({ of: 'ticket', ticketId });
/** Nothing that belongs to an agency or a visitor: who may send it is all that counts. */
export const ofHall = (): Scope => ({ of: 'hall' });

export const kiosk = ['kiosk'] as const;
export const officer = ['officer'] as const;
export const visitor = ['visitor'] as const;
export const hall = ['hall'] as const;

type Decide<S, T extends CommandType, K extends ActorKind> = (
  state: S,
  command: CommandOf<T>,
  actor: ActorOf<K>,
  at: Instant,
) => EventsOrRefusal;

/** A command that actors of the kinds `K` send. */
export type DecidesFor<T extends CommandType, K extends ActorKind> = {
  /** Which actors may send it (rules L8, S1). */
  by: readonly K[];
  scope: (command: CommandOf<T>) => Scope;
} & (
  | { decide: Decide<Ready, T, K>; withoutHall?: never }
  /** It is decided also while no hall is set up (rule L9). */
  | { decide: Decide<State, T, K>; withoutHall: true }
);

/** A row with one kind of actor is decided with that actor; with several kinds, with any. */
export type Decides<T extends CommandType> =
  | { [K in ActorKind]: DecidesFor<T, K> }[ActorKind]
  | DecidesFor<T, ActorKind>;
export type DecidesAll = { [T in CommandType]: Decides<T> };

/** How an event changes the state. `when` is the entry that holds it. */
export type Applies<T extends EventType> = (state: State, event: EventOf<T>, when: When) => State;
export type AppliesAll<T extends EventType> = { [K in T]: Applies<K> };

/** How the record tells an event (rule P4). */
export type Tells<T extends EventType> = (event: EventOf<T>, scene: EventScene) => BothLanguages;
export type TellsAll<T extends EventType> = { [K in T]: Tells<K> };
