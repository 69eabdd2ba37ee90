/**
 * Random days, judged by the naive hall: it hears only the events, and after every one it says what breaks a rule of
 * order, numbers, undo or the day. fast-check prints the seed and the shortest failing run.
 */

import { expect, test } from 'vitest';
import type { State, Ticket } from '../../../server/domain/core/state.ts';
import { view } from '../../../server/domain/views/view.ts';
import type { Actor, Command } from '../../../shared/commands.ts';
import fc from '../../support/fast-check.ts';
import { type History, hallOf, histories, opening, waitOf, wishOf } from '../../support/naive/history.ts';
import { NaiveHall } from '../../support/naive/naive-hall.ts';
import type { NaiveTicket } from '../../support/naive/naive-state.ts';
import { fingerprint, Play } from '../../support/play/given.ts';
import { clock } from '../../support/play/hall-builder.ts';
import { configure, theHall } from '../../support/play/wishes.ts';

const totals = new Map<string, number>();
const count = (what: string, times = 1) => totals.set(what, (totals.get(what) ?? 0) + times);

const register = { officerName: () => null, ticketOf: () => null };

test('[O2][O3][O4][O5][O6][O7][O8][I1][I2][T2][U3] random days keep every promise', () => {
  fc.assert(fc.property(histories(200), live), { numRuns: 250 });
  // And they were about something.
  expect(dull(), JSON.stringify([...totals])).toEqual([]);
}, 240_000);

const dull = () =>
  [
    'issued regular',
    'issued priority',
    'issued appointment',
    'called',
    'chosen',
    'priority passed regular',
    'called by the only counter',
    'called for a counter that is away',
    'undone',
    'undone with two tickets',
    'hold ended by its deadline',
    'day changed',
    'tickets left at the end of a day',
    'Return',
    'Resume',
    'Transfer',
    'Cancel',
    'cancelled by its holder while waiting',
    'cancelled by its holder while held',
    'cancelled by its holder while missed',
    'GrantPriority',
    'TakeOverCounter',
    'CompleteAndCallNext',
    'not-your-counter',
    'undo-overtaken',
    'undo-too-late',
    'already-called',
    'not-yours',
    'line-empty',
    'quota-reached',
    'ticket-not-here',
    'choosing-not-permitted',
  ].filter((what) => (totals.get(what) ?? 0) === 0);

const mayDoNothing = new Set(['AdvanceTime', 'ConfigureHall']);

/** One day, from the configuration on. What is asked a hundred thousand times is asked without `expect`, which takes long. */
function live(history: History): void {
  const naive = new NaiveHall();
  const play = new Play().at(clock('06:00'));
  take(play, naive, theHall, configure(hallOf(history)));
  play.at(history.startsAt);
  for (const [actor, command] of opening) take(play, naive, actor, command);
  for (const step of history.steps) {
    play.later(waitOf(step));
    const { actor, command } = wishOf(step, naive, play.now);
    take(play, naive, actor, command);
  }
  for (const [what, times] of naive.seen) count(what, times);
}

function take(play: Play, naive: NaiveHall, actor: Actor, command: Command): void {
  const before = play.state;
  // Whatever is decided, the state that it was decided on stays as it was; looked at now and then, for it takes long.
  const text = before.position % 16 === 0 ? fingerprint(withoutHall(before)) : null;
  const decision = play.try(actor, command);
  if (text !== null && fingerprint(withoutHall(before)) !== text) throw new Error('[L1] deciding changed the state');

  if (!decision.ok || decision.value.length === 0) {
    if (!decision.ok) {
      count(decision.refusal.code);
      if (decision.refusal.code === 'line-empty' && 'counterId' in command)
        expect(naive.eligibleAt(command.counterId, play.now), '[T7] somebody waits').toEqual([]);
    } else if (!mayDoNothing.has(command.type)) throw new Error(`${command.type} did nothing`);
    if (play.state !== before) throw new Error('A refusal changed the state');
    return;
  }
  count(command.type);
  const entry = play.entries.at(-1);
  if (entry === undefined) throw new Error('[L1] accepted without an entry');
  naive.record(entry, command);
  agree(play, naive);
}

/** The core and the naive hall see the same tickets, counters and lines. */
function agree(play: Play, naive: NaiveHall): void {
  if (play.state.day !== naive.day) expect(play.state.day).toBe(naive.day);
  for (const ticket of play.state.tickets.values()) {
    const told = naive.tickets.get(ticket.ticketId);
    if (told === undefined) throw new Error(`${ticket.ticketId} is in the state and in no event of today`);
    if (!isAs(ticket, told)) expect(essence(ticket)).toEqual(essence(told));
  }
  const known = new Set<string>(play.state.tickets.keys());
  for (const { ticketId } of naive.tickets.values()) if (!known.has(ticketId)) expect([...known]).toContain(ticketId);
  for (const [counterId, desk] of play.state.desks) {
    const said = naive.counters.get(counterId) ?? { status: 'closed', officerId: null };
    const line = naive.eligible(counterId, play.now).slice(0, 40);
    const told = { ...said, current: naive.at(counterId)?.ticketId ?? null, waiting: line.map(idOf) };
    const { attendance, current } = desk;
    const { status } = attendance;
    const officerId = attendance.status === 'closed' ? null : attendance.officerId;
    const waiting = view('counter', { counterId }, play.state, play.now, register)?.waiting.map(idOf);
    const seen = { status, officerId, current, waiting };
    // Most agree; telling how two differ takes longer than seeing that they do not.
    if (JSON.stringify(seen) !== JSON.stringify(told)) expect(seen).toEqual(told);
  }
}

const withoutHall = (state: State): State => ({ ...state, hall: null });
const idOf = ({ ticketId }: { ticketId: string }): string => ticketId;
const essence = ({
  number,
  serviceId,
  class: ticketClass,
  issuedAt,
  promise,
  sequence,
  status,
  onlyCounterId,
  returned,
}: Ticket | NaiveTicket) => ({
  ...{ number, serviceId, ticketClass, issuedAt, promise, sequence, status, onlyCounterId, returned },
});
/** Field by field: it is asked of all tickets after each event, and texts take long. */
const isAs = (one: Ticket, other: NaiveTicket): boolean =>
  one.number === other.number &&
  one.serviceId === other.serviceId &&
  one.class === other.class &&
  one.issuedAt === other.issuedAt &&
  one.promise === other.promise &&
  one.sequence === other.sequence &&
  one.status === other.status &&
  one.onlyCounterId === other.onlyCounterId &&
  one.returned === other.returned;
