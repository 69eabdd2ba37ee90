/** The end of a business day in a hall that does not close then (rules D1, D7 to D9). */
import { describe, expect, test } from 'vitest';
import { nextDue } from '../../../server/domain/fold.ts';
import { fromSnapshot, toSnapshot } from '../../../server/domain/snapshot.ts';
import {
  called,
  completed,
  counterClosed,
  dayClosed,
  dayOpened,
  issued,
  resumed,
  unserved,
} from '../../support/play/facts.ts';
import { given, morning } from '../../support/play/given.ts';
import {
  clock,
  counterIn,
  daily,
  monday,
  otherHoursOn,
  serviceIn,
  smallHall,
  tuesday,
  wednesday,
} from '../../support/play/hall-builder.ts';
import { desk, display, page } from '../../support/play/see.ts';
import { ani, budi, dewi, issue, kiosk, theHall, ticket } from '../../support/play/wishes.ts';

const [first, second, third] = [ticket(1), ticket(2), ticket(3)];
const others = ['loket-1', 'loket-2', 'loket-3', 'loket-10'].map(counterClosed);

describe('[D7] what does not close goes on', () => {
  test('[D7] who waits, is called, is on hold or was missed keeps number, promise and place; officers stay', () => {
    const play = morning().at('23:50');
    play.did(kiosk, ...['ktp', 'ktp', 'ktp', 'pbb'].map((service) => issue(service)));
    play.as(ani).callNext('loket-1').hold('loket-1', 1, 60).as(dewi).callNext('loket-4');
    play.as(budi).callNext('loket-2').later(30_000).recall('loket-2', 2).markMissed('loket-2', 2);
    const before = [...play.state.tickets];
    play
      .at('00:00', tuesday)
      .when(theHall)
      .advanceTime()
      .gives(dayClosed(), dayOpened(tuesday, first, second, third, ticket(4)));
    expect([...play.state.tickets]).toEqual(before);
    expect(display(play).calls.filter(({ current }) => current)).toMatchObject([{ number: 'B-001' }]);
    expect(page(play, 3)).toMatchObject({ status: 'waiting', ahead: 0 });
    play.at('00:02', tuesday).as(budi).comeBack('loket-2', 2);
    play.when(ani).callNext('loket-1').gives(called('loket-1', 2));
    play.as(budi).callNext('loket-2').as(dewi).start('loket-4', 4).complete('loket-4', 4);
    play.at('00:50', tuesday).when(theHall).advanceTime().gives(resumed(1));
  });

  test('[D7] a hold that ended meanwhile has ended in the new day', () => {
    const play = morning().at('23:50').as(kiosk).issue('ktp').issue('ktp');
    play.as(ani).callNext('loket-1').hold('loket-1', 1, 5).callNext('loket-1').hold('loket-1', 2, 20);
    play
      .at('06:00', tuesday)
      .when(theHall)
      .advanceTime()
      .gives(resumed(1), dayClosed(), dayOpened(tuesday, first, second), resumed(2));
    expect(nextDue(play.state)).toBe(clock('00:00', wednesday));
  });

  test('[D7] who came before midnight is called before who came after, and passed by nobody', () => {
    const play = morning().at('23:50').as(kiosk).issue('ktp').issue('ktp');
    play
      .at('00:05', tuesday)
      .when(kiosk)
      .issue('ktp')
      .gives(
        dayClosed(),
        dayOpened(tuesday, first, second),
        issued(1, 'A-003', 'ktp', { promise: clock('01:05', tuesday), day: tuesday, ahead: 2 }),
      );
    play.when(ani).callNext('loket-1').gives(called('loket-1', 1));
    play.when(budi).callNext('loket-2').gives(called('loket-2', 2));
  });

  test('[D7] once: after a whole day more nobody waits for it', () => {
    const play = morning().at('23:50').as(kiosk).issue('ktp').at('00:05', tuesday).as(kiosk).issue('ktp');
    play
      .at('00:00', wednesday)
      .when(theHall)
      .advanceTime()
      .gives(unserved(1), dayClosed(tuesday), dayOpened(wednesday, ticket(1, tuesday)));
  });

  test('[D7] not through a day on which no server ran', () => {
    const play = morning().as(kiosk).issue('ktp');
    const all = ['loket-1', 'loket-2', 'loket-3', 'loket-4', 'loket-10'].map(counterClosed);
    play
      .at('08:00', wednesday)
      .when(theHall)
      .advanceTime()
      .gives(unserved(1), ...all, dayClosed(), dayOpened(wednesday));
  });

  test('[D7] by service: what closes at midnight, or has nobody on the new day, is over', () => {
    const play = morning((hall) => {
      hall.policy = { limitToCapacity: false };
      serviceIn(hall, 'klaim').schedule = daily('08:00', '24:00');
      serviceIn(hall, 'pbb').schedule = {
        ...daily('00:00', '24:00'),
        exceptions: [otherHoursOn(tuesday, '08:00', '12:00')],
      };
    }).at('23:50');
    play.did(kiosk, issue('klaim'), issue('pbb'), issue('ktp'));
    play
      .at('00:00', tuesday)
      .when(theHall)
      .advanceTime()
      .gives(
        unserved(1),
        unserved(2),
        counterClosed('loket-4'),
        counterClosed('loket-10'),
        dayClosed(),
        dayOpened(tuesday, third),
      );
  });

  test('[D7] nobody is carried to counters that are closed and off duty', () => {
    const hall = smallHall((draft) => {
      counterIn(draft, 'loket-2').duty = [1];
    });
    const play = given(hall).at('23:50').as(kiosk).issue('akta').issue('ktp');
    play.at('00:00', tuesday).when(theHall).advanceTime().gives(unserved(1), dayClosed(), dayOpened(tuesday, second));
    const manned = given(hall).at('23:50').as(budi).openCounter('loket-2').as(kiosk).issue('akta');
    manned.at('00:00', tuesday).when(theHall).advanceTime().gives(dayClosed(), dayOpened(tuesday, first));
  });
});

describe('[D8] two tickets that are in the hall never have one number', () => {
  test('[D8] the numbers of a new day pass over those of the day before', () => {
    const play = morning().at('23:50').as(kiosk).issue('ktp').issue('ktp').issue('ktp').as(ani).callNext('loket-1');
    play.start('loket-1', 1).as(budi).callNext('loket-2').later(60_000).markMissed('loket-2', 2);
    play.at('00:05', tuesday).as(kiosk).issue('ktp').as(ani).complete('loket-1', 1).as(kiosk).issue('ktp');
    const numbers = [...play.state.tickets.values()].map(({ number }) => number);
    expect(numbers.toSorted()).toEqual(['A-001', 'A-002', 'A-003', 'A-004', 'A-005']);
  });

  test('[D8][K2] and so do the numbers that a kiosk keeps', () => {
    const play = morning().at('23:50').as(kiosk).reserveNumbers().handIn('A-802', 'ktp', clock('23:50'));
    play.at('00:05', tuesday).as(kiosk).reserveNumbers();
    const kept = [...play.state.reserved.keys()].filter((number) => number.startsWith('A-'));
    expect(kept).toEqual(['A-801', 'A-803', 'A-804', 'A-805', 'A-806']);
    expect(play.state.tickets.get(first)?.number).toBe('A-802');
  });

  test('[D8] also where the day begins from a snapshot that did not tell of them', () => {
    const play = morning().at('23:50').as(kiosk).issue('ktp').at('00:00', tuesday).as(theHall).advanceTime();
    const { stateVersion, state } = JSON.parse(toSnapshot(play.state));
    const { kept: _kept, ...older } = state;
    expect(fromSnapshot(JSON.stringify({ stateVersion, state: older }))?.kept.get('A-001' as never)).toBe(first);
  });
});

describe('[D9] the mean of a day is made of what began on it', () => {
  test('[D9] a service that was left open over night counts as completed, and in no mean', () => {
    const play = morning().at('17:00').as(kiosk).issue('ktp').as(ani).callNext('loket-1').start('loket-1', 1);
    play.at('08:00', tuesday).as(kiosk).issue('ktp');
    play.when(ani).complete('loket-1', 1).gives(completed('loket-1', 1));
    expect(desk(play, 'loket-1').today).toMatchObject({ completed: 1, meanServiceMinutes: null });
    play
      .as(ani)
      .callNext('loket-1')
      .start('loket-1', ticket(1, tuesday))
      .later(6 * 60_000);
    const last = play.complete('loket-1', ticket(1, tuesday)).position;
    expect(desk(play, 'loket-1').today).toMatchObject({ completed: 2, meanServiceMinutes: 6 });
    play.as(ani).undo('loket-1', last);
    expect(desk(play, 'loket-1').today).toMatchObject({ completed: 1, meanServiceMinutes: null });
  });
});

describe('[D1] the business day begins when the hall says', () => {
  const fromFour = (more = '00:00') =>
    smallHall((hall) => {
      hall.dayStartsAt = '04:00';
      hall.schedule = daily(more, '24:00');
    });

  test('[D1] until then it is the day before, and numbers go on', () => {
    const play = given(fromFour()).at('23:50').as(ani).openCounter('loket-1').as(kiosk).issue('ktp');
    play
      .at('00:10', tuesday)
      .when(kiosk)
      .issue('ktp')
      .gives(issued(2, 'A-002', 'ktp', { promise: clock('01:10', tuesday), ahead: 1 }));
    expect(nextDue(play.state)).toBe(clock('04:00', tuesday));
    play.at('03:59:59.999', tuesday).when(theHall).advanceTime().nothing();
    play
      .at('04:00', tuesday)
      .when(theHall)
      .advanceTime()
      .gives(dayClosed(), dayOpened(tuesday, first, second));
  });

  test('[D1][D2] a hall that is closed then ends its day then', () => {
    const play = given(fromFour('08:00')).at('23:50').as(ani).openCounter('loket-1').as(kiosk).issue('ktp');
    play.at('00:10', tuesday).when(ani).callNext('loket-1').gives(called('loket-1', 1));
    play
      .at('04:00', tuesday)
      .when(theHall)
      .advanceTime()
      .gives(unserved(1), counterClosed('loket-1'), dayClosed(), dayOpened(tuesday));
  });

  test('[I13] an appointment of the next business day is not one of today', () => {
    const play = given(fromFour()).at('23:55').as(ani).openCounter('loket-1');
    const slot = (time: string) => ({ slotAt: clock(time, tuesday) });
    expect(play.as(kiosk).issue('ktp', slot('00:30')).state.tickets.get(first)?.class).toBe('appointment');
    expect(play.as(kiosk).issue('ktp', slot('04:30')).state.tickets.get(second)?.class).toBe('regular');
  });

  test('[D1] a new hour holds from the next entry on; no day is opened twice', () => {
    const play = given(smallHall(), clock('01:00')).at('02:00').as(kiosk).issue('ktp');
    play.as(theHall).configure(fromFour()).at('03:00').as(kiosk).issue('ktp');
    expect(play.state.day).toBe(monday);
    play
      .at('04:00', tuesday)
      .when(theHall)
      .advanceTime()
      .gives(dayClosed(), dayOpened(tuesday, first, second));
  });
});

test('[D3] a counter of an older log that the settings have no longer is closed with the day', () => {
  const play = morning((hall) => {
    hall.schedule = daily('08:00', '20:00');
  }).as(ani);
  const hall = smallHall((draft) => {
    draft.schedule = daily('08:00', '20:00');
    draft.counters = draft.counters.filter(({ counterId }) => counterId !== 'loket-4');
  });
  play.state = { ...play.state, hall };
  play
    .at('00:00', tuesday)
    .when(theHall)
    .advanceTime()
    .gives(...others, counterClosed('loket-4'), dayClosed(), dayOpened(tuesday));
});
