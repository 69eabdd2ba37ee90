import { describe, expect, test } from 'vitest';
import { dueEvents } from '../../server/domain/due.ts';
import { nextDue } from '../../server/domain/fold.ts';
import {
  called,
  completed,
  configured,
  counterClosed,
  counterOpened,
  dayClosed,
  dayOpened,
  issued,
  resumed,
  unserved,
} from '../support/play/facts.ts';
import { given, morning, Play } from '../support/play/given.ts';
import {
  clock,
  closesAtMidnight,
  closingHall,
  minutes,
  monday,
  serviceIn,
  thursday,
  tuesday,
  wednesday,
  type Zone,
} from '../support/play/hall-builder.ts';
import { ani, budi, dewi, issue, kiosk, theHall, ticket } from '../support/play/wishes.ts';

/** What the end of Monday brings about when nobody waits and nobody serves. */
const allClose = ['loket-1', 'loket-2', 'loket-3', 'loket-4', 'loket-10'].map(counterClosed);
/** One in which numbers are given out up to midnight, whether there is time to serve them or not. */
const unlimited = () =>
  closingHall((hall) => {
    hall.policy = { limitToCapacity: false };
  });
const monday2tuesday = [dayClosed(monday), dayOpened(tuesday)];

describe('[D1] the business day is the local date', () => {
  test('[D1] the entry that first configures the hall opens no day; the next command does, before its own events', () => {
    const hall = closingHall();
    const play = new Play().at('06:00');
    play.when(theHall).configure(hall).gives(configured(hall));
    expect(play.state.day).toBeNull();
    play
      .when(kiosk)
      .issue('ktp')
      .gives(dayOpened(monday), issued(1, 'A-001', 'ktp', { promise: clock('07:00'), warned: { status: 'not-come' } }));
    play
      .when(kiosk)
      .issue('ktp')
      .gives(issued(2, 'A-002', 'ktp', { promise: clock('07:00'), ahead: 1, warned: { status: 'not-come' } }));
  });

  test('[D1] the first command of a new date closes the old day and opens the new one in its own entry', () => {
    const play = given(unlimited()).at('08:00').as(ani).openCounter('loket-1');
    play
      .at('23:59:59.999')
      .when(kiosk)
      .issue('kk')
      .gives(issued(1, 'A-001', 'kk', { promise: clock('00:59:59.999', tuesday) }));
    play
      .at('00:01', tuesday)
      .when(kiosk)
      .issue('ktp')
      .gives(
        unserved(1),
        counterClosed('loket-1'),
        ...monday2tuesday,
        issued(1, 'A-001', 'ktp', { promise: clock('01:01', tuesday), day: tuesday }),
      );
  });

  test('[D1] days on which nothing happened are not opened', () => {
    const play = given(closingHall()).at('08:00').as(ani).openCounter('loket-1');
    play
      .at('07:00', thursday)
      .when(ani)
      .openCounter('loket-1')
      .gives(counterClosed('loket-1'), dayClosed(monday), dayOpened(thursday), counterOpened('loket-1', 'p-ani'));
  });

  test('[D1] configuring again on a new date closes the old day first', () => {
    const hall = closingHall((draft) => {
      draft.city = 'Kendari';
    });
    const play = given(closingHall()).at('08:00').as(ani).openCounter('loket-1').as(kiosk).issue('ktp');
    play
      .at('05:00', tuesday)
      .when(theHall)
      .configure(hall)
      .gives(unserved(1), counterClosed('loket-1'), ...monday2tuesday, configured(hall));
  });

  const midnights: [Zone, string][] = [
    ['Asia/Jakarta', '17:00'],
    ['Asia/Makassar', '16:00'],
    ['Asia/Jayapura', '15:00'],
  ];
  test.each(midnights)('[D1] in %s the day ends at %s UTC, to the millisecond', (timezone, utc) => {
    const end = Date.parse(`${monday}T${utc}Z`);
    expect(end).toBe(clock('00:00', tuesday, timezone));
    const play = given(
      closingHall((hall) => {
        hall.timezone = timezone;
      }),
      end - 60 * minutes,
    );
    play.when(ani).openCounter('loket-1').gives(dayOpened(monday), counterOpened('loket-1', 'p-ani'));
    play
      .at(end - 1)
      .when(theHall)
      .advanceTime()
      .nothing();
    expect(nextDue(play.state)).toBe(end);
    play
      .at(end)
      .when(theHall)
      .advanceTime()
      .gives(counterClosed('loket-1'), ...monday2tuesday);
  });

  test('[D1] one instant is Monday in Jakarta and Makassar and Tuesday in Jayapura', () => {
    const at = Date.parse('2026-07-06T15:30:00Z');
    const dayIn = (timezone: Zone) =>
      given(
        closingHall((hall) => {
          hall.timezone = timezone;
        }),
        at,
      )
        .as(kiosk)
        .issue('ktp').state.day;
    expect(dayIn('Asia/Jakarta')).toBe(monday);
    expect(dayIn('Asia/Makassar')).toBe(monday);
    expect(dayIn('Asia/Jayapura')).toBe(tuesday);
  });
});

describe('[D2] closing a day makes what still waits unserved', () => {
  test('[D2] waiting, called, held, and missed that could return, in the order of issue', () => {
    const play = morning((hall) => {
      closesAtMidnight(hall);
      hall.policy = { limitToCapacity: false };
    }).at('23:50');
    play.did(kiosk, ...['ktp', 'ktp', 'ktp', 'pbb', 'kk', 'akta'].map((service) => issue(service)));
    play.as(ani).callNext('loket-1').hold('loket-1', 1, 10).callNext('loket-1');
    play.as(budi).callNext('loket-2').markMissed('loket-2', 3);
    play.as(dewi).callNext('loket-4').start('loket-4', 4).complete('loket-4', 4);
    play
      .at('00:00', tuesday)
      .when(theHall)
      .advanceTime()
      .gives(unserved(1), unserved(2), unserved(3), unserved(5), unserved(6), ...allClose, ...monday2tuesday);
  });

  test('[D2] the order of issue is not the order of calling', () => {
    const play = given(closingHall())
      .at('08:00')
      .as(kiosk)
      .issue('ktp')
      .issue('ktp', { priorityGroup: 'LANSIA' })
      .issue('pbb');
    play
      .at('00:00', tuesday)
      .when(theHall)
      .advanceTime()
      .gives(unserved(1), unserved(2), unserved(3), ...monday2tuesday);
  });

  test('[D2] a ticket that is served stays with its counter and is completed on the new day', () => {
    const play = morning(closesAtMidnight)
      .at('23:50')
      .as(kiosk)
      .issue('ktp')
      .as(ani)
      .callNext('loket-1')
      .start('loket-1', 1);
    play
      .at('00:00', tuesday)
      .when(theHall)
      .advanceTime()
      .gives(...allClose.slice(1), ...monday2tuesday);
    play.at('00:05', tuesday).as(kiosk).issue('ktp');
    play.when(ani).complete('loket-1', 1).gives(completed('loket-1', 1));
    play
      .when(ani)
      .callNext('loket-1')
      .gives(called('loket-1', ticket(1, tuesday)));
  });

  test('[D2] a missed ticket that could not return any more stays as it is', () => {
    const play = given(closingHall()).at('23:00').as(ani).openCounter('loket-1').as(kiosk).issue('ktp').issue('ktp');
    play.at('23:44:59.999').as(ani).callNext('loket-1').markMissed('loket-1', 1);
    play.at('23:45').as(ani).callNext('loket-1').markMissed('loket-1', 2);
    play
      .at('00:00', tuesday)
      .when(theHall)
      .advanceTime()
      .gives(unserved(2), counterClosed('loket-1'), ...monday2tuesday);
  });

  test('[D2] so does one that has used its return', () => {
    const play = given(closingHall()).at('23:50').as(ani).openCounter('loket-1').as(kiosk).issue('ktp');
    play.as(ani).callNext('loket-1').markMissed('loket-1', 1).comeBack('loket-1', 1);
    play.as(ani).callNext('loket-1').markMissed('loket-1', 1);
    play
      .at('00:00', tuesday)
      .when(theHall)
      .advanceTime()
      .gives(counterClosed('loket-1'), ...monday2tuesday);
  });

  test('[D2][D6] whether it could return is asked at the day’s end, however late the next command comes', () => {
    const play = given(closingHall()).at('23:50').as(ani).openCounter('loket-1').as(kiosk).issue('ktp');
    play.as(ani).callNext('loket-1').markMissed('loket-1', 1);
    play
      .at('08:00', tuesday)
      .when(theHall)
      .advanceTime()
      .gives(unserved(1), counterClosed('loket-1'), ...monday2tuesday);
  });
});

test('[D2] a ticket of the day before comes first in the order of issue', () => {
  const play = given(unlimited()).at('23:50').as(ani).openCounter('loket-1');
  play.as(kiosk).issue('pbb').issue('ktp').as(ani).callNext('loket-1').start('loket-1', 2);
  play.at('00:05', tuesday).as(kiosk).issue('kk').as(ani).transfer('loket-1', 2, 'kk');
  play
    .at('00:00', wednesday)
    .when(theHall)
    .advanceTime()
    .gives(
      unserved(ticket(2, monday)),
      unserved(ticket(1, tuesday)),
      counterClosed('loket-1'),
      dayClosed(tuesday),
      dayOpened(wednesday),
    );
});

describe('[D3] closing a day closes the counters', () => {
  test('[D3] open and paused ones, in the order of their numbers', () => {
    const play = morning(closesAtMidnight).as(budi).pauseCounter('loket-2');
    play
      .at('00:00', tuesday)
      .when(theHall)
      .advanceTime()
      .gives(...allClose, ...monday2tuesday);
  });
  test('[D3] one with a called ticket too, but not one that serves', () => {
    const play = morning(closesAtMidnight).as(kiosk).issue('ktp').issue('ktp');
    play.as(ani).callNext('loket-1').as(budi).callNext('loket-2').start('loket-2', 2);
    play
      .at('00:00', tuesday)
      .when(theHall)
      .advanceTime()
      .gives(
        unserved(1),
        counterClosed('loket-1'),
        counterClosed('loket-3'),
        counterClosed('loket-4'),
        counterClosed('loket-10'),
        ...monday2tuesday,
      );
    expect(play.state.desks.get('loket-2' as never)?.attendance).toEqual({ status: 'open', officerId: 'p-budi' });
    play.when(ani).callNext('loket-1').refused('counter-closed');
  });
});

describe('[D4] a new day starts anew', () => {
  test('[D4] numbers and sequence, quotas, absences and the list of calls', () => {
    const play = given(
      closingHall((hall) => {
        serviceIn(hall, 'pbb').dailyQuota = 1;
      }),
    ).at('08:00');
    play.as(ani).openCounter('loket-1').markAbsent('bpjs').as(kiosk).issue('ktp').issue('pbb');
    play.as(ani).callNext('loket-1');
    play.when(kiosk).issue('pbb').refused('quota-reached');
    play.when(kiosk).issue('klaim').refused('agency-absent');
    expect(play.state.calls).toHaveLength(1);

    play.at('00:00', tuesday).as(theHall).advanceTime();
    expect(play.state.calls).toHaveLength(0);
    const promise = clock('01:01', tuesday);
    play
      .at('00:01', tuesday)
      .when(kiosk)
      .issue('pbb')
      .gives(issued(1, 'B-001', 'pbb', { promise, day: tuesday }));
    play
      .when(kiosk)
      .issue('klaim')
      .gives(issued(2, 'C-001', 'klaim', { promise, day: tuesday, ahead: 1 }));
    play
      .when(kiosk)
      .issue('ktp')
      .gives(issued(3, 'A-001', 'ktp', { promise, day: tuesday }));
  });

  test('[D4] what happened stays in the log', () => {
    const play = given(closingHall()).at('08:00').as(kiosk).issue('ktp').at('00:00', tuesday).as(theHall).advanceTime();
    expect(play.events.map((event) => event.type)).toEqual([
      'HallConfigured',
      'DayOpened',
      'TicketIssued',
      'TicketUnserved',
      'DayClosed',
      'DayOpened',
    ]);
  });
});

describe('[D5] the day ends without a visitor', () => {
  test('[D5] time alone closes the old day and opens the new', () => {
    const play = given(closingHall()).at('08:00').as(kiosk).issue('ktp');
    play.at('23:59:59.999').when(theHall).advanceTime().nothing();
    play
      .at('00:00', tuesday)
      .when(theHall)
      .advanceTime()
      .gives(unserved(1), ...monday2tuesday);
    play.at('00:00', tuesday).when(theHall).advanceTime().nothing();
    play.at('00:00', wednesday).when(theHall).advanceTime().gives(dayClosed(tuesday), dayOpened(wednesday));
  });
  test('[D5] when that is due next is known', () => {
    const play = morning(closesAtMidnight).as(kiosk).issue('ktp');
    expect(nextDue(play.state)).toBe(clock('00:00', tuesday));
    play.as(ani).callNext('loket-1').hold('loket-1', 1, 10);
    expect(nextDue(play.state)).toBe(clock('08:10'));
    play.at('08:10').as(theHall).advanceTime();
    expect(nextDue(play.state)).toBe(clock('00:00', tuesday));
    expect(nextDue(new Play().state)).toBeNull();
  });
});

describe('[D6] what is due happens before the command, in its entry', () => {
  const threeHolds = () => {
    const play = morning(closesAtMidnight).as(kiosk).issue('ktp').issue('ktp').issue('ktp');
    play.as(ani).callNext('loket-1').hold('loket-1', 1, 30).callNext('loket-1').hold('loket-1', 2, 10);
    return play.as(ani).callNext('loket-1').hold('loket-1', 3, 20);
  };

  test('[D6] hold deadlines, in the order of the deadlines', () => {
    threeHolds()
      .at('08:30')
      .when(kiosk)
      .issue('kk')
      .gives(resumed(2), resumed(3), resumed(1), issued(4, 'A-004', 'kk', { promise: clock('09:30'), ahead: 3 }));
  });
  test('[D6] only those that are due, and the command sees what they brought about', () => {
    threeHolds().at('08:20').when(ani).callNext('loket-1').gives(resumed(2), resumed(3), called('loket-1', 2));
  });
  test('[D6] a deadline is due at its instant, not a millisecond earlier', () => {
    const play = threeHolds();
    play.at('08:09:59.999').when(ani).callNext('loket-1').refused('line-empty');
    play.at('08:10').when(ani).callNext('loket-1').gives(resumed(2), called('loket-1', 2));
  });
  test('[D6] then the day’s end; holds that end at or after it become unserved', () => {
    const play = given(closingHall())
      .at('23:00')
      .as(ani)
      .openCounter('loket-1')
      .as(kiosk)
      .issue('ktp')
      .issue('ktp')
      .issue('ktp');
    play.as(ani).callNext('loket-1').hold('loket-1', 1, 60);
    play.as(ani).callNext('loket-1').hold('loket-1', 2, 60);
    play.as(ani).callNext('loket-1').hold('loket-1', 3, 59);
    play
      .at('06:00', tuesday)
      .when(kiosk)
      .issue('pbb')
      .gives(
        resumed(3),
        unserved(1),
        unserved(2),
        unserved(3),
        counterClosed('loket-1'),
        ...monday2tuesday,
        issued(1, 'B-001', 'pbb', { promise: clock('07:00', tuesday), day: tuesday, warned: { status: 'not-come' } }),
      );
  });
  test('[D6] a refused command brings nothing about, not even what is due', () => {
    const play = threeHolds();
    play.at('08:10').when(ani).resume('loket-1', 2).refused('ticket-not-held');
    play.at('00:00', tuesday).when(kiosk).issue('no-such-service').refused('service-unknown');
    expect(play.state.day).toBe(monday);
    expect(play.state.tickets.get(ticket(2))?.status).toBe('held');
  });
});

describe('[M3] while the clock is in doubt', () => {
  const nextMonth = clock('09:00', tuesday) + 30 * 24 * 60 * minutes;

  test('[M3] no day closes or opens and nobody is left unserved, whatever the clock says; holds end all the same', () => {
    const { state } = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1').hold('loket-1', 1, 10);
    expect(dueEvents(state, nextMonth, false).map(({ type }) => type)).toEqual(['TicketResumed']);
    expect(dueEvents(state, nextMonth).map(({ type }) => type)).toContain('DayClosed');
  });

  test('[M3] nothing is due at the end of the day', () => {
    const { state } = morning();
    expect([nextDue(state), nextDue(state, false)]).toEqual([clock('00:00', tuesday), null]);
  });
});
