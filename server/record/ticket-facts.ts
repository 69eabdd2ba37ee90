/** What can be counted of each ticket: since when it waited and what was said of that, from when it was served, and who gave it its class. */

import type { Instant, TicketId } from '../../shared/base/ids.ts';
import type { TicketClass } from '../../shared/base/ticket.ts';
import type { Actor } from '../../shared/commands.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import type { Wait } from '../../shared/views/wait.ts';
import type { Event, EventOf } from '../domain/core/events.ts';
import { waitAtIssue } from '../domain/waits/seen.ts';
import { ticketIdsOf } from './tickets.ts';

/** Where the mark of a class was given: taken at a kiosk, or given by somebody at a counter. */
export type MarkedBy = 'kiosk' | 'desk';

export interface TicketFacts {
  takenAt: Instant;
  /** By when it ought to be called. */
  callBy: Instant;
  class: TicketClass;
  /** Of a regular ticket null. */
  markedBy: MarkedBy | null;
  /** What was said of its wait when it was given out; null: nothing. */
  told: Wait | null;
  /** The first time; null: not yet. */
  calledAt: Instant | null;
  /** Null: not being served, and not served to the end either. */
  startedAt: Instant | null;
}

interface Known {
  now: TicketFacts;
  /** What an action at a counter found, by the position of the action; only the newest can be taken back (rule U2). */
  before: { position: number; facts: TicketFacts } | null;
}

type Given = EventOf<'TicketIssued' | 'TicketHandedIn'>;
type Step = (facts: TicketFacts, at: Instant) => TicketFacts;

export class FactsOfTickets {
  #known = new Map<TicketId, Known>();

  /** `hall`: the settings of then. */
  take(event: Event, { position, at }: { position: number; at: Instant }, actor: Actor, hall: Hall): void {
    if (event.type === 'TicketIssued' || event.type === 'TicketHandedIn')
      this.#known.set(event.ticketId, { now: factsOfNew(event, at, actor, hall), before: null });
    else if (event.type === 'ActionUndone' || event.type === 'TicketActUndone') this.#takeBack(event);
    else for (const ticketId of ticketIdsOf(event)) this.#step(ticketId, event, position, at);
  }

  /** Null: it was given out before what was read. */
  of(ticketId: TicketId): TicketFacts | null {
    return this.#known.get(ticketId)?.now ?? null;
  }

  #takeBack({ ticketIds, actionPosition }: EventOf<'ActionUndone' | 'TicketActUndone'>): void {
    for (const ticketId of ticketIds) {
      const known = this.#known.get(ticketId);
      if (known?.before?.position === actionPosition)
        this.#known.set(ticketId, { now: known.before.facts, before: null });
    }
  }

  #step(ticketId: TicketId, event: Event, position: number, at: Instant): void {
    const known = this.#known.get(ticketId);
    const step = stepOf(event);
    if (known === undefined || step === null) return;
    const before = known.before?.position === position ? known.before : { position, facts: known.now };
    this.#known.set(ticketId, { now: step(known.now, at), before });
  }
}

function factsOfNew(event: Given, at: Instant, actor: Actor, hall: Hall): TicketFacts {
  return {
    takenAt: event.type === 'TicketHandedIn' ? event.takenAt : at,
    callBy: event.promise,
    class: event.class,
    markedBy: event.class === 'regular' ? null : actor.kind === 'officer' ? 'desk' : 'kiosk',
    told: event.type === 'TicketIssued' && event.told ? waitAtIssue(hall, event.told, event.serviceId, at) : null,
    calledAt: null,
    startedAt: null,
  };
}

function stepOf(event: Event): Step | null {
  switch (event.type) {
    case 'TicketCalled':
      return (facts, at) => ({ ...facts, calledAt: facts.calledAt ?? at });
    case 'ServiceStarted':
      return (facts, at) => ({ ...facts, startedAt: at });
    case 'PriorityGranted':
    case 'TicketRaised':
      return (facts) => ({ ...facts, class: 'priority', markedBy: 'desk', callBy: event.promise });
    case 'TicketLowered':
      return (facts) => ({ ...facts, class: 'regular', markedBy: null, callBy: event.promise });
    case 'TicketHeld':
    case 'TicketTransferred':
    case 'CounterEnded':
      return (facts) => ({ ...facts, startedAt: null });
    default:
      return null;
  }
}
