import type { Instant } from '../../../shared/base/ids.ts';
import type { ViewData, ViewName, ViewQuery } from '../../../shared/views/views.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { anew, type RowOf, Rows, rowsTime } from '../core/rows.ts';
import { isReady, type Ready, type State } from '../core/state.ts';
import type { Shows } from '../core/tables.ts';
import { shows } from '../nouns.ts';
import { leftOf } from '../reserve/reserve.ts';
import { actsView } from './acts.ts';
import { alarmsView } from './alarms.ts';
import { plainText } from './asked-number.ts';
import { aboutView, catalogueView } from './catalogue.ts';
import { counterView, lineParts, lineView } from './counter.ts';
import { countersView } from './counters.ts';
import { displayView } from './display.ts';
import { findParts, findView } from './find.ts';
import { floorView } from './floor.ts';
import { kioskView } from './kiosk.ts';
import type { Register } from './register.ts';
import { ticketParts, ticketView } from './ticket.ts';

/** `mayEndDay` false: the clock is in doubt, and the day stays open. */
interface Moment {
  at: Instant;
  mayEndDay: boolean;
  row: RowOf;
}

type ViewFunction<N extends ViewName> = (
  query: ViewQuery<N>,
  state: Ready,
  when: Moment,
  register: Register,
) => ViewData<N> | null;
type ViewFunctions<N extends ViewName = ViewName> = { [K in N]: ViewFunction<K> };

const ofNouns = Object.fromEntries(
  (Object.entries(shows) as [ViewName, Shows<ViewName>][]).map(
    ([name, { show }]): [ViewName, ViewFunction<ViewName>] => [
      name,
      (query, state, { at }, register) => show(query, state, at, register),
    ],
  ),
) as ViewFunctions<keyof typeof shows>;

const functions: ViewFunctions = {
  ...ofNouns,
  about: (_query, state, { at }) => aboutView(state, at),
  catalogue: (_query, state) => catalogueView(state),
  kiosk: (_query, state, { at, mayEndDay, row }) => kioskView(state, at, mayEndDay, row),
  display: ({ zoneId = null }, state, { at, row }) => displayView(state, at, zoneId, row),
  counters: (_query, state, { at, row }, register) => countersView(state, at, register, row),
  floor: (query, state, { at, row }, register) => floorView(state, at, query, register, row),
  acts: (query, state, { at }, register) => actsView(state, at, query, register),
  alarms: (query, state, { at, row }, register) => alarmsView(state, at, query, register, row),
  counter: ({ counterId }, state, { at, row }, register) => {
    const counter = indexOf(state.hall).counters.get(counterId);
    return counter ? row('counter', counter, (state) => counterView(state, at, counterId, register)) : null;
  },
  line: ({ counterId }, state, { at }) => lineView(state, at, counterId),
  find: (query, state, { at }, register) => findView(state, at, query, register),
  reserve: ({ kioskId }, state) => state.day && { day: state.day, numbers: leftOf(state, kioskId) },
  ticket: ({ token }, state, { at }, register) => {
    const ticketId = register.ticketOf(token);
    return ticketId && ticketView(state, at, ticketId);
  },
};

/** Those that are put together of rows. */
const ofRows: ReadonlySet<ViewName> = new Set(['kiosk', 'display', 'counters', 'floor', 'alarms', 'counter']);

/**
 * A view as of `at`; null where what it asks for does not exist (an unknown counter, zone or ticket, or no hall yet). `rows`: of this
 * state and instant; left out: all is made anew.
 */
export function view<N extends ViewName>(
  name: N,
  query: ViewQuery<N>,
  state: State,
  at: Instant,
  register: Register,
  mayEndDay = true,
  rows: Rows | null = null,
): ViewData<N> | null {
  if (!isReady(state)) return null;
  if (rows === null || !ofRows.has(name))
    return functions[name](query, state, { at, mayEndDay, row: anew(state) }, register);
  return functions[name](query, state, { at: rowsTime(at), mayEndDay, row: rows.at(state, at) }, register);
}

/** What a view is made of, where that is known without making it. */
export type PartsOf = <N extends ViewName>(name: N, query: ViewQuery<N>) => readonly unknown[] | null;

/** Rows, and what stands beside them: as long as nothing of a row is another one, it is the same (rule L13). */
const partsIn = (data: object | null): unknown[] | null =>
  data && Object.values(data).flatMap((member) => (Array.isArray(member) ? [member.length, ...member] : [member]));

/** For many views at one instant (rule L11). */
export function partsAt(state: State, at: Instant, register: Register, rows = new Rows(), mayEndDay = true): PartsOf {
  if (!isReady(state)) return () => null;
  const ofTicket = ticketParts(state, at);
  return (name, query) => {
    if (ofRows.has(name)) {
      const seen = view(name, query, state, at, register, mayEndDay, rows);
      // A desk's is one row.
      return name === 'counter' ? seen && [seen] : partsIn(seen);
    }
    // A query is of the view that it is asked with.
    if (name === 'find') return findParts(state, at, query as ViewQuery<'find'>, register);
    if (name === 'line' && 'counterId' in query) return lineParts(state, at, query.counterId);
    const ticketId = 'token' in query ? register.ticketOf(query.token) : null;
    return ticketId && ofTicket(ticketId);
  };
}

/** The same for all ways to ask for the same (rule L12). */
export const plainQuery = <N extends ViewName>(query: ViewQuery<N>): ViewQuery<N> =>
  'text' in query ? { ...query, text: plainText(query.text) } : query;
