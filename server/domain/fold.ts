import type { Accepted, IssuedTicket } from '../../shared/answers.ts';
import type { CommandId, Instant } from '../../shared/base/ids.ts';
import { applyAll } from './apply.ts';
import { indexOf } from './calendar/hall-index.ts';
import type { Entry } from './core/entry.ts';
import type { EventOf } from './core/events.ts';
import type { RememberedAnswer } from './core/hall-state.ts';
import { isReady, type Ready, type State } from './core/state.ts';
import { knownTicket } from './core/tickets.ts';
import { ticketsAhead } from './ticket/issue.ts';
import { waitAtIssue } from './waits/seen.ts';

export { nextDue } from './due.ts';

/** The state after one more entry. An entry that does not follow the last one is a broken log, and throws. */
export const foldEntry = (state: State, entry: Entry): State => foldAnswered(state, entry).state;

/** With what the sender of the entry's command is answered. */
export function foldAnswered(state: State, entry: Entry): { state: State; answer: Accepted } {
  const { position, hash, at, actor, commandId, request } = entry;
  if (position !== state.position + 1 || entry.prevHash !== state.hash || at < state.at)
    throw new Error(`Entry ${position} does not follow entry ${state.position}`);
  const after = applyAll(state, entry.events, { position, at, actor });
  const isHandIn = entry.events.some(({ type }) => type === 'TicketHandedIn' || type === 'TicketLapsed');
  const answer = answerTo(after, entry);
  const remembered = { request, answer, day: after.day, isHandIn };
  const answers = withReplaced(after.answers.set(commandId, remembered), entry, remembered);
  return { state: { ...after, answers, position, hash, at }, answer };
}

/** With the commands that have lost their effect: should one arrive late, it is another command under a known id (rules K5, K8). */
function withReplaced(answers: State['answers'], { events }: Entry, answer: RememberedAnswer): State['answers'] {
  let known = answers;
  for (const event of events) {
    if (event.type === 'WishWithdrawn') known = known.set(event.asked, answer);
    if (event.type === 'TicketHandedIn' && event.insteadOf) known = known.set(event.insteadOf, answer);
  }
  return known;
}

/** The answer that a command was given, for its retries. */
export const rememberedAnswer = (state: State, commandId: CommandId): RememberedAnswer | undefined =>
  state.answers.get(commandId);

function answerTo(after: State, { position, at, events }: Entry): Accepted {
  const issued = events.find((event) => event.type === 'TicketIssued' || event.type === 'TicketHandedIn');
  const called = events.find((event) => event.type === 'TicketCalled');
  return {
    accepted: true,
    position,
    at,
    issued: isReady(after) ? (issued ? issuedTicket(after, issued, at) : shownAgain(after, events)) : null,
    called: called ? { ticketId: called.ticketId, number: knownTicket(after, called.ticketId).number } : null,
  };
}

/** As its paper shows it, with how many are ahead by now. */
function shownAgain(after: Ready, events: Entry['events']): IssuedTicket | null {
  const shown = events.find((event) => event.type === 'TicketShownAgain');
  const ticket = shown && knownTicket(after, shown.ticketId);
  if (!ticket) return null;
  const index = indexOf(after.hall);
  const service = index.services.get(ticket.serviceId);
  const ahead = service && ticket.status === 'waiting' ? ticketsAhead(after, service, ticket) : 0;
  const { ticketId, number, serviceId, issuedAt } = ticket;
  return { ticketId, number, serviceId, class: ticket.class, issuedAt, ahead, zoneId: index.zoneIdOf(ticket) };
}

function issuedTicket({ hall }: Ready, event: EventOf<'TicketIssued' | 'TicketHandedIn'>, at: Instant): IssuedTicket {
  const { ticketId, number, serviceId, ahead } = event;
  const issuedAt = event.type === 'TicketHandedIn' ? event.takenAt : at;
  const zoneId = indexOf(hall).zoneIdOf(event);
  const ticket = { ticketId, number, serviceId, class: event.class, issuedAt, ahead, zoneId };
  if (event.type === 'TicketHandedIn') return ticket;
  const wait = event.told && waitAtIssue(hall, event.told, serviceId, at);
  return { ...ticket, ...(event.warned ? { warned: event.warned } : {}), ...(wait ? { wait } : {}) };
}
