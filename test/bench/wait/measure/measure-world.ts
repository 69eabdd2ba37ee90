/** Plays the days of a world, asks every predictor along the way, and compares what they said with what came. */
import { momentOf } from '../../../../server/domain/calendar/moment.ts';
import type { Entry } from '../../../../server/domain/core/entry.ts';
import type { Ready } from '../../../../server/domain/core/state.ts';
import { knownTicket } from '../../../../server/domain/core/tickets.ts';
import type { CheckedWorld } from '../../../../server/rehearsal/world-check.ts';
import type { Instant, TicketId } from '../../../../shared/base/ids.ts';
import type { TicketClass } from '../../../../shared/base/ticket.ts';
import { MemoryHall } from '../play/memory-hall.ts';
import { playDay } from '../play/played-day.ts';
import { isFirstWait, type Predictor, type Said, type SaidAndCame } from '../predictors/predictor.ts';
import { Measured } from './measured.ts';

export interface Days {
  history: number;
  test: number;
}

/** What all predictors said of a ticket at a moment. */
interface Asked {
  ticketId: TicketId;
  class: TicketClass;
  at: Instant;
  isAtIssue: boolean;
  said: (Said | null)[];
}

/** `progress` hears of each day that is over. */
export function measureWorld(
  world: CheckedWorld,
  predictors: readonly Predictor[],
  { history, test }: Days,
  progress: (line: string) => void = () => {},
): Measured {
  // Any moment before the first day.
  const hall = new MemoryHall(world.hall, Date.parse(world.day(0).date) - 2 * 86_400_000);
  const measured = new Measured(predictors.map(({ name }) => name));
  hall.onEntry = (entry) => {
    for (const predictor of predictors) predictor.see?.(entry, hall.state);
  };
  for (let day = 0; day < history + test; day++) {
    const asked: Asked[] = [];
    const isTest = day >= history;
    const who = predictors.map((predictor) => (isTest || !predictor.onlyTested ? predictor : null));
    const played = playDay(hall, world.day(day), {
      issued: (state, at, ticketId) => asked.push(...ask(who, state, at, [ticketId], true)),
      tick: (state, at) => asked.push(...ask(who, state, at, waiting(state), false)),
    });
    const calledAt = firstCalls(played.entries);
    if (isTest) compare(measured, day, hall.state, asked, calledAt);
    for (const [place, predictor] of predictors.entries())
      predictor.learn(played.entries, saidAndCame(asked, place, calledAt));
    const numbers = `${played.issued} numbers${played.refused > 0 ? `, ${played.refused} refused` : ''}`;
    progress(`${world.name} ${played.date}${isTest ? '' : ' (history)'}: ${numbers}`);
  }
  return measured;
}

/** Of today: where a hall does not close, numbers of the day before go on, and their holders have gone home. */
const waiting = ({ lines, day }: Ready): TicketId[] =>
  [...lines.values()].flatMap((line) => line.map(({ ticketId }) => ticketId)).filter((id) => id.startsWith(`${day}.`));

/** Null in place of a predictor: it is not asked, and says nothing. */
function ask(
  predictors: readonly (Predictor | null)[],
  state: Ready,
  at: Instant,
  ticketIds: readonly TicketId[],
  isAtIssue: boolean,
): Asked[] {
  const tickets = ticketIds.map((ticketId) => knownTicket(state, ticketId)).filter(isFirstWait);
  if (tickets.length === 0) return [];
  const of = predictors.map((predictor) => predictor?.at(state, at, isAtIssue ? tickets[0]! : null) ?? (() => null));
  return tickets.map((ticket) => ({
    ticketId: ticket.ticketId,
    class: ticket.class,
    at,
    isAtIssue,
    said: of.map((says) => says(ticket)),
  }));
}

function firstCalls(entries: readonly Entry[]): Map<TicketId, Instant> {
  const calledAt = new Map<TicketId, Instant>();
  for (const { at, events } of entries)
    for (const event of events)
      if (event.type === 'TicketCalled' && !calledAt.has(event.ticketId)) calledAt.set(event.ticketId, at);
  return calledAt;
}

/** Only where all said a figure, so that all are measured by the same points. */
function compare(
  measured: Measured,
  day: number,
  { hall }: Ready,
  asked: readonly Asked[],
  calledAt: ReadonlyMap<TicketId, Instant>,
): void {
  for (const { ticketId, class: ticketClass, at, isAtIssue, said } of asked) {
    const called = calledAt.get(ticketId);
    if (called === undefined) {
      measured.leftOut.neverCalled++;
      continue;
    }
    const figures = said.filter((figure) => figure !== null);
    for (const [place, figure] of said.entries())
      if (figure === null) measured.leftOut.noFigure[measured.predictors[place]!]!++;
    const hour = Math.floor(momentOf(hall, at).minute / 60);
    if (figures.length === said.length)
      measured.add({
        when: isAtIssue ? 'issue' : 'wait',
        class: ticketClass,
        day,
        hour,
        waitedMs: called - at,
        said: figures,
      });
  }
}

const saidAndCame = (asked: readonly Asked[], place: number, calledAt: ReadonlyMap<TicketId, Instant>): SaidAndCame[] =>
  asked.flatMap(({ ticketId, at, isAtIssue, said: all }) => {
    const said = all[place];
    const called = calledAt.get(ticketId);
    return said ? [{ ticketId, at, isAtIssue, said, waitedMs: called === undefined ? null : called - at }] : [];
  });
