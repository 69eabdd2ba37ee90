/** What a noun brings to the core: a row for each of its commands and of its events. A missing row does not compile. */

import type { AgencyId, CounterId, Instant, OfficerId, ServiceId, TicketId } from '../../../shared/base/ids.ts';
import type { BothLanguages } from '../../../shared/base/text.ts';
import type { Actor, CommandOf, CommandType } from '../../../shared/commands.ts';
import type { ViewData, ViewName, ViewQuery } from '../../../shared/views/views.ts';
import type { When } from './entry.ts';
import type { Event, EventOf, EventType } from './events.ts';
import type { Known } from './known.ts';
import type { EventsOrRefusal } from './outcome.ts';
import type { EventScene } from './phrases.ts';
import type { Ready, State } from './state.ts';

export type ActorKind = Actor['kind'];
export type ActorOf<K extends ActorKind> = Extract<Actor, { kind: K }>;

/** What a command is about: a door asks whether that is the sender's (rules S3, S4). */
export type Scope =
  | { of: 'counter'; counterId: CounterId }
  | { of: 'service'; serviceId: ServiceId }
  | { of: 'agency'; agencyId: AgencyId }
  | { of: 'ticket'; ticketId: TicketId }
  /** Somebody's of the whole hall. */
  | { of: 'wholeHall' }
  /** Each of these has to be the sender's. */
  | { of: 'all'; parts: readonly Scope[] }
  | { of: 'hall' };

export const ofCounter = ({ counterId }: { counterId: CounterId }): Scope => ({ of: 'counter', counterId });
export const ofService = ({ serviceId }: { serviceId: ServiceId }): Scope => ({ of: 'service', serviceId });
export const ofAgency = ({ agencyId }: { agencyId: AgencyId }): Scope => ({ of: 'agency', agencyId });
/** Only its holder's. */
export const ofTicket = ({ ticketId }: { ticketId: TicketId }): Scope => ({ of: 'ticket', ticketId });
/** An agency's, or what only those may do who are of the whole hall. */
export const ofAgencyOrHall = ({ agencyId }: { agencyId: AgencyId | null }): Scope =>
  agencyId === null ? { of: 'wholeHall' } : { of: 'agency', agencyId };
/** Nothing that belongs to an agency or a visitor: who may send it is all that counts. */
export const ofAll = (...parts: Scope[]): Scope => ({ of: 'all', parts });
export const ofHall = (): Scope => ({ of: 'hall' });

/**
 * Who may send a command. `officer`: whoever works at a counter, supervisors too. `supervisor`, `administrator`: only a person
 * with that role, signed in with a password (rules S6, S7). `office`: the hall itself, in the name of a person; nobody comes in as that.
 */
export type SenderKind = ActorKind | 'supervisor' | 'administrator' | 'office';
type KindInLog<K extends SenderKind> = K extends ActorKind ? K : 'officer';

export const kiosk = 'kiosk';
export const officer = 'officer';
export const supervisor = 'supervisor';
export const administrator = 'administrator';
export const visitor = 'visitor';
export const hall = 'hall';
export const office = 'office';

/** As what kind of actor the log names a sender: every person is an officer there. */
export const kindInLog = (kind: SenderKind): ActorKind =>
  kind === 'supervisor' || kind === 'administrator' || kind === 'office' ? 'officer' : kind;

type Decide<S, T extends CommandType, A extends Actor> = (
  state: S,
  command: CommandOf<T>,
  actor: A,
  at: Instant,
  known: Known,
) => EventsOrRefusal;

/** A row: `by` says who may send the command (rules L8, S1), `A` is what its actor can be then. */
export type Row<T extends CommandType, By, A extends Actor> = {
  by: By;
  scope: (command: CommandOf<T>) => Scope;
  /** It brings to an end what is at a counter: whoever is there may do it, also where they may not be any more (rule S11). */
  finishes?: true;
  /** A hall may keep it for supervisors (rule S13). */
  isDecision?: (command: CommandOf<T>) => boolean;
} & (
  | { decide: Decide<Ready, T, A>; withoutHall?: never }
  /** It is decided also while no hall is set up (rule L9). */
  | { decide: Decide<State, T, A>; withoutHall: true }
);

/**
 * With one kind of sender a row is decided with that kind of actor, and a short `decide` may stand in the row: its parameters
 * get their types from `by`. With a list of kinds it is decided with any actor, and `decide` must be a function that names the
 * types of its parameters: from a list TypeScript does not find out which row is meant, and the parameters would become `any`.
 */
export type Decides<T extends CommandType> =
  | { [K in SenderKind]: Row<T, K, ActorOf<KindInLog<K>>> }[SenderKind]
  | Row<T, readonly SenderKind[], Actor>;
export type DecidesAll = { [T in CommandType]: Decides<T> };

/** How an event changes the state. `when` is the entry that holds it. */
export type Applies<T extends EventType> = (state: State, event: EventOf<T>, when: When) => State;
export type AppliesAll<T extends EventType> = { [K in T]: Applies<K> };

/** How the record tells an event (rule P4). */
export type Tells<T extends EventType> = (event: EventOf<T>, scene: EventScene) => BothLanguages;
export type TellsAll<T extends EventType> = { [K in T]: Tells<K> };

/** For whom a view is. A supervisor is an officer too; signed in with a PIN, nothing else (rule S6). */
export type Audience = 'kiosk' | 'display' | 'officer' | 'supervisor' | 'administrator' | 'screen' | 'anybody';

/** A view that is a noun's own: who may see it (rule S2), and what it holds. Null: there is no such thing. */
export interface Shows<N extends ViewName> {
  for: readonly Audience[];
  /** What only those may ask whom the hall knows. */
  fromKnown?: (query: ViewQuery<N>) => boolean;
  show: (query: ViewQuery<N>, state: Ready, at: Instant, register: OfficerNames) => ViewData<N> | null;
}
export type ShowsAll<N extends ViewName> = { [K in N]: Shows<K> };
/** Under which names the register knows them. Null: no longer, or never. */
export interface OfficerNames {
  officerName: (officerId: OfficerId) => string | null;
}

/** What of a noun ends by the clock, and the event that says so. `next` null: nothing. `over`: in the order of their ends. */
export interface EndsByClock {
  event: EventType;
  next: (state: State) => Instant | null;
  over: (state: State, at: Instant) => Event[];
}
