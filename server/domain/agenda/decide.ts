/** What a supervisor plans for later today, and what becomes of it when its time has come (rules U80 to U84). */
import type { CounterId, Instant } from '../../../shared/base/ids.ts';
import type { Actor, CommandOf } from '../../../shared/commands.ts';
import type { Counter } from '../../../shared/hall/hall.ts';
import type { Refusal } from '../../../shared/refusals/refusal.ts';
import { no, type Result, yes } from '../../../shared/refusals/result.ts';
import type { PlannedAct, PlannedKind } from '../../../shared/views/planning.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { AgendaItem } from '../core/hall-state.ts';
import type { Known } from '../core/known.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import { personalIn } from '../core/public-words.ts';
import type { Ready } from '../core/state.ts';
import {
  type ActorOf,
  type DecidesAll,
  ofAgencyOrHall,
  ofAll,
  ofCounter,
  office,
  ofHall,
  type Scope,
  supervisor,
} from '../core/tables.ts';
import { counterName, deskOf, isManned } from '../counter/desk.ts';
import { assign, mayBeAt, pauseFor } from '../direct/counters.ts';
import { ending } from '../staff/ended.ts';
import { stopDecides } from '../stop/decide.ts';
import { isTheirs, itemOf, mayStill } from './agenda.ts';
import { dropped, putOnAgenda, type Timed } from './plan.ts';
import { planShift } from './shift.ts';
import { onDay, whyNotClose, whyNotOnThisDay, whyNotOpen, whyNotPause, whyNotStop } from './within-hours.ts';

export const agendaDecides = {
  PlanActs: { by: supervisor, scope: ({ acts }) => ofAll(...acts.map(({ act }) => scopeOfAct(act))), decide: plan },
  PlanShift: { by: supervisor, scope: ofAgencyOrHall, decide: planShift },
  // Whose they are the state alone tells.
  DropPlannedActs: { by: supervisor, scope: ofHall, decide: drop },
  DoPlannedAct: { by: office, scope: ofHall, decide: doNow },
} satisfies Partial<DecidesAll>;

type Officer = ActorOf<'officer'>;

const scopeOfAct = (act: PlannedAct): Scope => {
  if (act.is !== 'stop') return ofCounter(act);
  return act.about.of === 'hall' ? ofAgencyOrHall({ agencyId: null }) : act.about;
};

function plan(
  state: Ready,
  { acts, insteadOf = [] }: CommandOf<'PlanActs'>,
  _actor: Officer,
  at: Instant,
  known: Known,
): EventsOrRefusal {
  const replaced = theirs(state, insteadOf, known);
  if (!replaced.ok) return replaced;
  for (const { at: time } of acts) {
    const problem = whyNotOnThisDay(state, time, at);
    if (problem) return problem;
  }
  const due = acts.map(({ act, at: time }) => ({ act, due: onDay(state, time) }));
  for (const each of due) {
    // Each row looks at its own act; TypeScript does not see that behind the name.
    const problem = problems[each.act.is](state, each as never, known, due);
    if (problem) return problem;
  }
  return putOnAgenda(state, due, replaced.value, at);
}

type Problems = {
  [K in PlannedKind]: (
    state: Ready,
    timed: { act: Extract<PlannedAct, { is: K }>; due: Instant },
    known: Known,
    /** What is planned together. */
    all: readonly Timed[],
  ) => Extract<EventsOrRefusal, { ok: false }> | null;
};

/** What can be known now (also by the hours, U89); the rest is asked when its time has come. */
const problems: Problems = {
  open: (state, { act: { counterId, officerId }, due }, { officer: named, officers }, all) => {
    const officer = officers === undefined ? named : (officers.get(officerId) ?? null);
    const index = indexOf(state.hall);
    const counter = index.counters.get(counterId);
    if (!counter) return no('counter-unknown');
    const isEligible = officer !== null && mayBeAt(officer, index.agencyIdsOf(counter));
    if (!isEligible) return no('officer-not-eligible', { counter: counterName(counter) });
    const end = all.find(({ act }) => act.is === 'close' && act.counterId === counterId);
    return whyNotOpen(state, counter, due, end?.due ?? null);
  },
  pause: (state, { act: { counterId, minutes }, due }) =>
    ofCounterIn(state, counterId, (counter) => whyNotPause(state, counter, due, minutes)),
  close: (state, { act: { counterId }, due }) =>
    ofCounterIn(state, counterId, (counter) => whyNotClose(state, counter, due)),
  stop: (state, { act: { about, words }, due }) => {
    const { services, agencies } = indexOf(state.hall);
    if (about.of === 'service' && !services.has(about.serviceId)) return no('service-unknown');
    if (about.of === 'agency' && !agencies.has(about.agencyId)) return no('agency-unknown');
    const personal = words ? personalIn(words) : null;
    return personal === null ? whyNotStop(state, about, due) : no('notice-personal', { what: personal });
  },
};

function ofCounterIn<T>({ hall }: Ready, counterId: CounterId, then: (counter: Counter) => T) {
  const counter = indexOf(hall).counters.get(counterId);
  return counter ? then(counter) : no('counter-unknown');
}

function drop(
  state: Ready,
  { ids }: CommandOf<'DropPlannedActs'>,
  _actor: Officer,
  _at: Instant,
  known: Known,
): EventsOrRefusal {
  const items = theirs(state, ids, known);
  return items.ok ? happened(...items.value.map(dropped)) : items;
}

/** All of them, or none. */
function theirs(state: Ready, ids: readonly string[], { agencyIds }: Known): Result<AgendaItem[]> {
  const items: AgendaItem[] = [];
  for (const id of new Set(ids)) {
    const item = itemOf(state, id);
    if (!item) return no('act-not-planned');
    if (!isTheirs(state, item.act, agencyIds)) return no('not-your-agency');
    items.push(item);
  }
  return yes(items);
}

/** Each row does its own act; TypeScript does not see that behind the name. Too early, or still with a number: nothing. What the hall refuses now is told to supervisors, and does not come again. */
function doNow(
  state: Ready,
  { id }: CommandOf<'DoPlannedAct'>,
  actor: Actor,
  at: Instant,
  known: Known,
): EventsOrRefusal {
  const item = itemOf(state, id);
  if (!item) return no('act-not-planned');
  if (actor.kind !== 'officer' || (item.is !== 'ahead' && item.is !== 'waits') || item.due > at) return happened();
  const { act } = item;
  if (!mayStill(state, act, known)) return failed(item, no('planner-may-not').refusal);
  if (act.is === 'pause' || act.is === 'close') {
    const hasNumber = deskOf(state, act.counterId).current !== null;
    if (hasNumber) return item.is === 'waits' ? happened() : happened({ type: 'PlannedActWaits', id, act });
  }
  const done = doers[act.is](state, act as never, { actor, at, known });
  return done.ok ? happened({ type: 'PlannedActDone', id, act }, ...done.value) : failed(item, done.refusal);
}

const failed = ({ id, act }: AgendaItem, { code, sentence }: Refusal): EventsOrRefusal =>
  happened({ type: 'PlannedActFailed', id, act, code, why: sentence });

type Doers = {
  [K in PlannedKind]: (
    state: Ready,
    act: Extract<PlannedAct, { is: K }>,
    when: { actor: Officer; at: Instant; known: Known },
  ) => EventsOrRefusal;
};

/** As the command that does it at once. */
const doers: Doers = {
  open: (state, { is: _, ...open }, { actor, at, known }) =>
    assign(state, { type: 'AssignCounter', ...open }, actor, at, known),
  pause: (state, { is: _, ...rest }, { actor, at }) => pauseFor(state, { type: 'PauseForOfficer', ...rest }, actor, at),
  close: (state, { counterId, reason }) =>
    isManned(state, counterId) ? happened(...ending(state, counterId, 'supervisor', reason)) : no('counter-closed'),
  stop: (state, { is: _, ...stop }, { actor, at }) =>
    stopDecides.StopNumbers.decide(state, { type: 'StopNumbers', ...stop }, actor, at),
};
