/** The watchman is watched: a state that cannot be is called one. */
import { describe, expect, test } from 'vitest';
import { emptyState, type State, type Ticket } from '../../server/domain/core/state.ts';
import { violations } from '../../server/domain/invariants.ts';
import { CounterId, SeriesPrefix, ServiceId } from '../../shared/base/ids.ts';
import { morning } from '../support/play/given.ts';
import { wholeDay } from '../support/play/samples/whole-day.ts';
import { ani, budi, citra, kiosk, ticket } from '../support/play/wishes.ts';

/** 1 completed, 2 on hold, 3 missed, 4 called at loket 1, 5 served at loket 2, 6 and 7 (ktp) and 8 (kk) wait. */
const healthy = (): State => {
  const play = morning();
  for (let n = 0; n < 7; n++) play.as(kiosk).issue('ktp');
  play.as(kiosk).issue('kk').as(ani).callNext('loket-1').start('loket-1', 1).complete('loket-1', 1);
  play.as(ani).callNext('loket-1').hold('loket-1', 2).as(citra).callNext('loket-3').markMissed('loket-3', 3);
  play.as(ani).callNext('loket-1').as(budi).callNext('loket-2').start('loket-2', 5);
  return play.state;
};
const ktp = ServiceId.parse('ktp');
const withoutAside = (state: State, sequence: number) =>
  state.aside.map((places) => places.filter(({ ticketId }) => ticketId !== ticket(sequence)));
const loket = (number: number) => CounterId.parse(`loket-${number}`);
const withTicket = (sequence: number, change: (one: Ticket) => Ticket) => (state: State) => ({
  ...state,
  tickets: state.tickets.update(ticket(sequence), (one) => (one === undefined ? one : change(one)) as Ticket),
});

describe('[T2] what can never be', () => {
  test('[T2] nothing of it is in a state that came about by commands', () => {
    expect(violations(emptyState)).toEqual([]);
    expect(violations(healthy())).toEqual([]);
    expect(violations(wholeDay().state)).toEqual([]);
  });

  const broken: [string, (state: State) => State][] = [
    ['a waiting ticket in no line', (state) => ({ ...state, lines: state.lines.delete(ktp) })],
    [
      'a line out of order',
      (state) => ({ ...state, lines: state.lines.update(ktp, (line) => [...(line ?? [])].reverse()) }),
    ],
    [
      'a ticket twice in its line',
      (state) => ({ ...state, lines: state.lines.update(ktp, (line = []) => line.flatMap((one) => [one, one])) }),
    ],
    [
      'a ticket in another service’s line',
      (state) => ({
        ...state,
        lines: state.lines.set(ServiceId.parse('akta'), state.lines.get(ktp) ?? []).delete(ktp),
      }),
    ],
    [
      'a place with another promise than its ticket’s',
      (state) => ({
        ...state,
        lines: state.lines.update(ktp, (line = []) => line.map((one) => ({ ...one, promise: one.promise - 1 }))),
      }),
    ],
    [
      'a place with another class than its ticket’s',
      (state) => ({
        ...state,
        lines: state.lines.update(ktp, (line = []) => line.map((one) => ({ ...one, class: 'priority' as const }))),
      }),
    ],
    [
      'a place for another counter than its ticket’s',
      (state) => ({
        ...state,
        lines: state.lines.update(ktp, (line = []) => line.map((one) => ({ ...one, onlyCounterId: loket(2) }))),
      }),
    ],
    ['a ticket in a line that does not wait', withTicket(6, (one) => ({ ...one, status: 'unserved' }))],
    ['a line with a ticket that is not there', (state) => ({ ...state, tickets: state.tickets.delete(ticket(6)) })],
    ['a held ticket that is not aside', (state) => ({ ...state, aside: withoutAside(state, 2) })],
    ['a missed ticket that is not aside', (state) => ({ ...state, aside: withoutAside(state, 3) })],
    [
      'a waiting ticket that is aside',
      (state) => ({ ...state, aside: state.aside.set(ktp, state.lines.get(ktp, [])) }),
    ],
    ['a held ticket that does not come back', (state) => ({ ...state, deadlines: [] })],
    [
      'a held ticket that comes back at another time',
      (state) => ({ ...state, deadlines: state.deadlines.map((one) => ({ ...one, until: one.until + 1 })) }),
    ],
    [
      'a called ticket whose counter has none',
      (state) => ({ ...state, desks: state.desks.update(loket(1), (desk) => ({ ...desk!, current: null })) }),
    ],
    [
      'a counter with a ticket that waits',
      (state) => ({ ...state, desks: state.desks.update(loket(3), (desk) => ({ ...desk!, current: ticket(6) })) }),
    ],
    [
      'one ticket at two counters',
      (state) => ({ ...state, desks: state.desks.update(loket(3), (desk) => ({ ...desk!, current: ticket(4) })) }),
    ],
    [
      'a counter with a ticket that is not there',
      (state) => ({ ...state, desks: state.desks.update(loket(3), (desk) => ({ ...desk!, current: ticket(99) })) }),
    ],
    [
      'a closed counter with a ticket',
      (state) => ({
        ...state,
        desks: state.desks.update(loket(1), (desk) => ({ ...desk!, attendance: { status: 'closed' as const } })),
      }),
    ],
    [
      'one officer at two counters',
      (state) => ({
        ...state,
        desks: state.desks.update(loket(3), (desk) => ({
          ...desk!,
          attendance: state.desks.get(loket(1))!.attendance,
        })),
      }),
    ],
    ['one number twice', withTicket(6, (one) => ({ ...one, number: 'A-007' as Ticket['number'] }))],
    [
      'a count of a series that its numbers do not bear out',
      (state) => ({ ...state, series: state.series.set(SeriesPrefix.parse('A'), 99) }),
    ],
  ];
  test.each(broken)('[T2] %s', (_, damage) => {
    expect(violations(damage(healthy()))).not.toEqual([]);
  });
});
