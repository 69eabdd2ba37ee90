import { describe, expect, test } from 'vitest';
import { indexOf } from '../../../server/domain/calendar/hall-index.ts';
import { Rows, rowsTime } from '../../../server/domain/core/rows.ts';
import { emptyState, type Ready, type State, type Ticket } from '../../../server/domain/core/state.ts';
import { officerAt } from '../../../server/domain/counter/desk.ts';
import { partsAt, view } from '../../../server/domain/views/view.ts';
import { nothingShown, shownAfter } from '../../../server/domain/waits/shown.ts';
import { CounterId, type Instant, ServiceId, type TicketId } from '../../../shared/base/ids.ts';
import type { ViewName, ViewQuery } from '../../../shared/views/views.ts';
import { expected, forecastOf } from '../../support/domain/waits.ts';
import fc from '../../support/fast-check.ts';
import { type History, hallOf, histories, opening, waitOf, wishOf } from '../../support/naive/history.ts';
import { NaiveHall } from '../../support/naive/naive-hall.ts';
import { morning, Play } from '../../support/play/given.ts';
import { clock, seconds } from '../../support/play/hall-builder.ts';
import { configure, kiosk, theHall } from '../../support/play/wishes.ts';

/** Officers' names, which change while people look. */
class Names {
  #names = new Map<string, string>();
  asked = 0;
  officerName = (officerId: string) => {
    this.asked++;
    return this.#names.get(officerId) ?? null;
  };
  ticketOf = () => null;
  /** As the hall does. */
  set(officerId: string, name: string, rows: Rows): void {
    this.#names.set(officerId, name);
    rows.forget();
  }
}

type Asked = [ViewName, object];
const viewsOf = ({ hall }: Ready): Asked[] => [
  ['kiosk', {}],
  ['counters', {}],
  ['floor', {}],
  ['alarms', {}],
  ['floor', { agencies: hall.agencies[0]!.agencyId }],
  ...[{}, ...hall.zones.map(({ zoneId }) => ({ zoneId }))].map((query): Asked => ['display', query]),
  ...hall.counters.map(({ counterId }): Asked => ['counter', { counterId }]),
];

const shown = (state: Ready, at: Instant, names: Names, rows: Rows | null, [name, query]: Asked) =>
  view(name, query as ViewQuery<ViewName>, state, at, names, true, rows);

describe('[L13] a row is what it would be if it were made anew', () => {
  test('[L13] whatever happens, and whatever people are called', () => {
    let compared = 0;
    const goOn = (history: History) => {
      const [naive, play, rows, names] = [new NaiveHall(), new Play().at(clock('06:00')), new Rows(), new Names()];
      const take = (actor: Parameters<Play['try']>[0], command: Parameters<Play['try']>[1]) => {
        const decision = play.try(actor, command);
        if (!decision.ok || decision.value.length === 0) return;
        naive.record(play.entries.at(-1)!, command);
        const state = play.state as Ready;
        const at = play.now;
        // As the hall does after each change, whether somebody looks or not.
        rows.follow(state);
        if (play.entries.length % 7 === 0) names.set('ani', `Ani ${play.entries.length}`, rows);
        for (const asked of viewsOf(state)) {
          expect(shown(state, at, names, rows, asked)).toEqual(shown(state, rowsTime(at), names, null, asked));
          compared++;
        }
      };
      take(theHall, configure(hallOf(history)));
      play.at(history.startsAt);
      for (const [actor, command] of opening) take(actor, command);
      for (const step of history.steps) {
        play.later(waitOf(step));
        const { actor, command } = wishOf(step, naive, play.now);
        take(actor, command);
      }
    };
    fc.assert(fc.property(histories(60), goOn), { numRuns: 8 });
    expect(compared).toBeGreaterThan(1_000);
  }, 60_000);
});

describe('[L13] a row stays the same object', () => {
  const rowsOf = (play: Play, rows: Rows, names: Names, at = play.now) => {
    const kioskRows = view('kiosk', {}, play.state, at, names, true, rows)!.services;
    const { counters } = view('counters', {}, play.state, at, names, true, rows)!;
    return { kiosk: kioskRows, counters };
  };
  const sameOf = <T>(one: readonly T[], other: readonly T[]) => one.filter((row, place) => row === other[place]).length;

  test('[L13] as long as nothing that it tells has changed', () => {
    const [rows, names] = [new Rows(), new Names()];
    const play = morning().at(clock('09:00'));
    for (const each of ['pbb', 'ktp']) play.as(kiosk).issue(each);
    const before = rowsOf(play, rows, names);
    play.as(kiosk).issue('pbb');
    const after = rowsOf(play, rows, names);
    const changed = after.kiosk.filter((row, place) => row !== before.kiosk[place]).map(({ serviceId }) => serviceId);
    const { neighboursOf, services } = indexOf(play.state.hall!);
    const withIt = neighboursOf(services.get(ServiceId.parse('pbb'))!).map(({ serviceId }) => serviceId);
    expect(changed.sort()).toEqual(withIt.sort());
    expect(changed.length).toBeLessThan(after.kiosk.length);
    expect(sameOf(before.counters, after.counters)).toBeGreaterThan(0);
  });

  test('[L13] and for some seconds only, after which the clock may tell something else', () => {
    const [rows, names] = [new Rows(), new Names()];
    const play = morning().at(clock('09:00'));
    const [first, same] = [rowsOf(play, rows, names), rowsOf(play, rows, names, play.now + 4_999)];
    expect(sameOf(first.kiosk, same.kiosk)).toBe(first.kiosk.length);
    const later = rowsOf(play, rows, names, play.now + 5 * seconds);
    expect(sameOf(first.kiosk, later.kiosk)).toBe(0);
  });

  test('[L13] unless somebody in it is called something else', () => {
    const [rows, names] = [new Rows(), new Names()];
    const play = morning().at(clock('09:00'));
    rowsOf(play, rows, names);
    names.set(officerAt(play.state, CounterId.parse('loket-1'))!, 'Ani Wulandari', rows);
    const after = rowsOf(play, rows, names);
    expect(after.counters.find(({ counterId }) => counterId === 'loket-1')?.officerName).toBe('Ani Wulandari');
  });

  test('[L13] so a view of which no row is another one is known to be the same', () => {
    const [rows, names] = [new Rows(), new Names()];
    const play = morning().at(clock('09:00'));
    const partsOf = (name: ViewName) => partsAt(play.state, play.now, names, rows)(name, {});
    const before = { kiosk: partsOf('kiosk'), display: partsOf('display') };
    play.as(kiosk).issue('pbb');
    expect(partsOf('display')).toEqual(before.display);
    expect(partsOf('display')!.every((part, place) => part === before.display![place])).toBe(true);
    expect(partsOf('kiosk')!.every((part, place) => part === before.kiosk![place])).toBe(false);
  });
});

test('[L13][U42] a forecast makes those rows again in which a wait has moved, and no others', () => {
  const play = morning().as(kiosk).issue('akta').issue('akta').issue('pbb');
  const [rows, names] = [new Rows(), new Names()];
  const says = (minutes: number, position: number) => {
    const each = expected(minutes, minutes + 5, minutes + 10);
    const forecast = forecastOf(play.state as Ready, play.now, {
      tickets: { 1: each, 2: expected(10, 15, 20), 3: expected(10, 15, 20) },
      services: { akta: expected(20, 25, 30), pbb: expected(10, 15, 20) },
    });
    play.shows(shownAfter({ ...nothingShown, ...play.waits }, { ...forecast, position }, play.state as Ready));
    return viewsOf(play.state as Ready).map(
      ([name, query]) => partsAt(play.seen, play.now, names as never, rows)(name, query as ViewQuery<ViewName>)!,
    );
  };
  const isSame = (before: readonly (readonly unknown[])[], after: readonly (readonly unknown[])[]) =>
    after.every((parts, view) => parts.every((part, place) => part === before[view]![place]));
  const before = says(5, play.position);
  const unmoved = says(6, play.position + 5);
  expect(isSame(before, unmoved)).toBe(true);
  expect(isSame(unmoved, says(30, play.position + 9))).toBe(false);
});

test('[L13][L16] a change is known of when nobody could ask the state before it any more', () => {
  const [play, rows, names] = [morning(), new Rows(), new Names()];
  const services = () => view('kiosk', {}, play.state, play.now, names, true, rows)!.services;
  for (const serviceId of ['ktp', 'kk']) play.as(kiosk).issue(serviceId);
  const before = play.state as Ready;
  const first = services();
  play.as(kiosk).issue('ktp');
  const between = play.state as Ready;
  rows.follow(between);
  play.as(kiosk).issue('kk');
  const now = play.state as Ready;
  rows.follow(now);
  for (const name of ['tickets', 'lines', 'issued', 'series'] as const) {
    before[name].letGo(now[name] as never);
    between[name].letGo(now[name] as never);
  }
  const then = services();
  const sum = (all: readonly { waiting: number }[]) => all.reduce((all, { waiting }) => all + waiting, 0);
  expect(sum(then) - sum(first)).toBe(2);
  expect(then.filter((row, place) => row === first[place]).length).toBeGreaterThan(0);
});

test('[L13] a row that holds a row is a mistake, and after one that threw all goes on', () => {
  const row = new Rows().at({ ...emptyState, hall: {} } as Ready, 0);
  const about = {};
  expect(() => row('outer', about, () => row('inner', about, () => 1))).toThrow('A row holds no rows');
  expect(row('inner', about, () => 2)).toBe(2);
});

test('[L13] who looks through a whole map has a row as long as nothing in it changes', () => {
  const [rows, about] = [new Rows(), {}];
  let made = 0;
  const open = (state: State) =>
    rows.at(state as Ready, 0)('open', about, ({ desks }) => {
      made++;
      return [...desks.keys()].length;
    });
  const { state } = morning();
  const later = { ...state, tickets: state.tickets.set('t' as TicketId, {} as Ticket) };
  const desk = state.desks.get(CounterId.parse('loket-1'))!;
  const opened = { ...later, desks: state.desks.set(CounterId.parse('loket-77'), desk) };
  expect(open(state) + 1).toBe([later, opened].map(open).at(-1));
  expect(made).toBe(2);
});
