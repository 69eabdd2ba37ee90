/** Views as a display gets them, for the tests of its pure parts. */
import type { CounterId, ZoneId } from '../../../shared/base/ids.ts';
import type { DisplayCall, DisplayView } from '../../../shared/views/display-view.ts';
import type { CounterState } from '../../../shared/views/view-parts.ts';

/** Any moment. */
export const start = Date.UTC(2026, 10, 23, 1, 0);

let position = 100;

interface CallFacts {
  call?: number;
  last?: boolean;
  at?: number;
  counter?: number;
  position?: number;
}

/** A call of a number, later in the log than those before it. */
export function aCall(number: string, facts: CallFacts = {}): DisplayCall {
  position += 1;
  const { call = 1, last = false, at = start, counter = 3 } = facts;
  return {
    position: facts.position ?? position,
    at,
    number: number as DisplayCall['number'],
    call,
    last,
    counterId: `L${counter}` as CounterId,
    counterNumber: counter,
    agencyName: { id: 'Disdukcapil' },
    agencySpokenName: { id: 'Disdukcapil', en: 'Civil Registry' },
    current: true,
    awaited: true,
  };
}

/** `calls` newest first; the counters' states by number, the others closed. */
export function aView(calls: DisplayCall[], states: Record<number, unknown> = {}, counters = 4): DisplayView {
  return {
    hallName: { id: 'MPP' },
    timezone: 'Asia/Makassar',
    timezoneLabel: 'WITA',
    day: '2026-11-23' as DisplayView['day'],
    zone: { zoneId: 'zona' as ZoneId, name: { id: 'Zona' } },
    zones: [],
    opening: { status: 'open' },
    notices: [],
    stops: [],
    waits: null,
    calls,
    counters: Array.from({ length: counters }, (_, place) => ({
      counterId: `L${place + 1}` as CounterId,
      number: place + 1,
      agencyName: { id: 'Disdukcapil' },
      state: (states[place + 1] ?? { status: 'closed' }) as CounterState,
    })),
  };
}
