/** What a counter did about a ticket: a line in its day, and the way back for as long as there is one (rules U1 to U3). */
import type { CounterId } from '../../../shared/base/ids.ts';
import type { CounterAction, Outcome } from '../../../shared/base/ticket.ts';
import type { Today, Undoable } from '../core/desk-state.ts';
import type { When } from '../core/entry.ts';
import type { State, Ticket } from '../core/state.ts';
import { deskOf, presentAt, withDesk, withHappening } from '../counter/desk.ts';

interface Action {
  counterId: CounterId;
  what: CounterAction;
  /** The ticket as it was before. */
  before: Ticket;
  outcome?: Outcome;
  /** What it adds to the counter's figures. */
  adds?: Partial<Omit<Today, 'happenings'>>;
  /** A recall has been heard by the whole hall and cannot be taken back. */
  final?: boolean;
}

export function withAction(state: State, action: Action, when: When): State {
  const desk = deskOf(state, action.counterId);
  const { completed = 0, missed = 0, serviceMs = 0, untimed = 0 } = action.adds ?? {};
  const added = {
    ...desk.today,
    completed: desk.today.completed + completed,
    missed: desk.today.missed + missed,
    serviceMs: desk.today.serviceMs + serviceMs,
    ...(untimed > 0 ? { untimed: (desk.today.untimed ?? 0) + untimed } : {}),
  };
  const { number } = action.before;
  const happening = {
    position: when.position,
    at: when.at,
    what: action.what,
    number,
    outcome: action.outcome ?? null,
  };
  const undoable = action.final ? null : undoableOf(desk.undoable, desk.today, action, when);
  // Whoever does something here is here.
  return withDesk(state, action.counterId, { ...presentAt(desk), undoable, today: withHappening(added, happening) });
}

/** Events of one entry are one action: "complete and call next" goes back whole. */
function undoableOf(last: Undoable | null, today: Today, action: Action, when: When): Undoable {
  const same = last?.position === when.position ? last : null;
  return {
    position: when.position,
    at: when.at,
    what: action.what,
    before: same ? [...same.before, action.before] : [action.before],
    todayBefore: same?.todayBefore ?? today,
  };
}
