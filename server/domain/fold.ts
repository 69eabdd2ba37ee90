import type { Accepted } from '../../shared/answers.ts';
import type { CommandId, TicketNumber } from '../../shared/ids.ts';
import { applyAll } from './apply.ts';
import { indexOf } from './calendar/hall-index.ts';
import type { Entry } from './core/entry.ts';
import type { RememberedAnswer, State } from './core/state.ts';

export { nextDue } from './day/due.ts';

/** The state after one more entry. An entry that does not follow the last one is a broken log, and throws. */
export function foldEntry(state: State, entry: Entry): State {
  const { position, hash, at, commandId, request } = entry;
  if (position !== state.position + 1 || entry.prevHash !== state.hash || at < state.at)
    throw new Error(`Entry ${position} does not follow entry ${state.position}`);
  const after = applyAll(state, entry.events, { position, at });
  const isHandIn = entry.events.some(({ type }) => type === 'TicketHandedIn' || type === 'TicketLapsed');
  const answer = { request, answer: answerTo(after, entry), day: after.day, isHandIn };
  const answers = [commandId, ...replaced(entry)].reduce((known, id) => known.set(id, answer), after.answers);
  return { ...after, answers, position, hash, at };
}

/** Commands that have lost their effect: should one arrive late, it is another command under a known id (rules K5, K8). */
const replaced = ({ events }: Entry): CommandId[] =>
  events.flatMap((event) => {
    if (event.type === 'WishWithdrawn') return [event.asked];
    return event.type === 'TicketHandedIn' && event.insteadOf ? [event.insteadOf] : [];
  });

/** The answer that a command was given, for its retries. */
export const rememberedAnswer = (state: State, commandId: CommandId): RememberedAnswer | undefined =>
  state.answers.get(commandId);

function answerTo(after: State, { position, at, events }: Entry): Accepted {
  const numberOf = (ticketId: Parameters<typeof after.tickets.get>[0]): TicketNumber =>
    after.tickets.get(ticketId)!.number;
  const issued = events.find((event) => event.type === 'TicketIssued' || event.type === 'TicketHandedIn');
  const called = events.find((event) => event.type === 'TicketCalled');
  return {
    accepted: true,
    position,
    at,
    issued: issued
      ? {
          ticketId: issued.ticketId,
          number: issued.number,
          serviceId: issued.serviceId,
          class: issued.class,
          issuedAt: issued.type === 'TicketHandedIn' ? issued.takenAt : at,
          ahead: issued.ahead,
          zoneId: indexOf(after.hall!).zoneOfService.get(issued.serviceId)!,
        }
      : null,
    called: called ? { ticketId: called.ticketId, number: numberOf(called.ticketId) } : null,
  };
}
