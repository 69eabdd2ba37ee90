import { describe, expect, test } from 'vitest';
import { decide } from '../../../server/domain/decide.ts';
import { view } from '../../../server/domain/views/view.ts';
import type { RefusalCode } from '../../../shared/refusals.ts';
import { dayOpened, issued } from '../../support/play/facts.ts';
import { given, morning, type Play } from '../../support/play/given.ts';
import {
  agencyIn,
  clock,
  closedOn,
  counterIn,
  daily,
  friday,
  type HallDraft,
  hours,
  minutes,
  monday,
  mondayToThursday,
  nextMonday,
  otherHoursOn,
  realHours,
  serviceIn,
  smallHall,
  sunday,
  thursday,
  tuesday,
  wednesday,
} from '../../support/play/hall-builder.ts';
import { ani, eka, issue, kiosk, ticket } from '../../support/play/wishes.ts';

/** A hall whose day is open since 06:00, and which a test changed. */
const hallWith = (change: (hall: HallDraft) => void): Play => {
  return given(smallHall(change)).as(ani).markAbsent('bpjs').markPresent('bpjs');
};
const open = (play: Play, time: string, serviceId = 'ktp', day: string = monday) => {
  expect(play.at(time, day).try(kiosk, issue(serviceId))).toMatchObject({ accepted: true });
  return play;
};

describe('[I1] what TicketIssued carries', () => {
  test('[I1] id, number, service, class, promise, sequence and how many are ahead', () => {
    const play = morning();
    play
      .when(kiosk)
      .issue('ktp')
      .gives({
        type: 'TicketIssued',
        ticketId: '2026-07-06.1',
        number: 'A-001',
        serviceId: 'ktp',
        class: 'regular',
        priorityGroup: null,
        promise: clock('09:00'),
        sequence: 1,
        ahead: 0,
      });
  });

  test('[I1] the sequence counts all lines together', () => {
    const play = morning();
    play.as(kiosk).issue('ktp').issue('pbb').issue('klaim').issue('akta');
    play
      .when(kiosk)
      .issue('pbb')
      .gives(issued(5, 'B-002', 'pbb', { promise: clock('09:00'), ahead: 2 }));
  });

  test('[I1] ahead are those in all lines of the counters that serve it', () => {
    const promise = clock('09:00');
    const play = morning();
    // Loket 10 serves klaim and pbb; loket 4 serves only pbb: both lines stand before a klaim and before a pbb.
    play
      .when(kiosk)
      .issue('pbb')
      .gives(issued(1, 'B-001', 'pbb', { promise }));
    play
      .when(kiosk)
      .issue('klaim')
      .gives(issued(2, 'C-001', 'klaim', { promise, ahead: 1 }));
    play
      .when(kiosk)
      .issue('pbb')
      .gives(issued(3, 'B-002', 'pbb', { promise, ahead: 2 }));
    // Nobody who serves ktp serves those.
    play
      .when(kiosk)
      .issue('ktp')
      .gives(issued(4, 'A-001', 'ktp', { promise }));
    play
      .when(kiosk)
      .issue('akta')
      .gives(issued(5, 'AK-001', 'akta', { promise, ahead: 1 }));
  });

  test('[I1] ahead are only waiting tickets with a smaller key', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp').issue('ktp').issue('ktp').issue('ktp');
    play.as(ani).callNext('loket-1').start('loket-1', 1).complete('loket-1', 1);
    play.as(ani).callNext('loket-1').hold('loket-1', 2, 60);
    play.as(ani).callNext('loket-1').markMissed('loket-1', 3);
    play.as(ani).callNext('loket-1');
    const priority = { priorityGroup: 'LANSIA', class: 'priority' as const };
    play
      .when(kiosk)
      .issue('ktp', { priorityGroup: 'LANSIA' })
      .gives(issued(6, 'A-006', 'ktp', { promise: clock('08:15'), ahead: 0, ...priority }));
    play
      .when(kiosk)
      .issue('kk')
      .gives(issued(7, 'A-007', 'kk', { promise: clock('09:00'), ahead: 2 }));
    // At the same promise the sequence counts.
    play
      .at('08:45')
      .when(kiosk)
      .issue('kk', { priorityGroup: 'LANSIA' })
      .gives(issued(8, 'A-008', 'kk', { promise: clock('09:00'), ahead: 3, ...priority }));
  });
});

describe('[I2] numbers', () => {
  test('[I2] the prefix is the service’s own, else its agency’s, and services that share it share the count', () => {
    const play = morning();
    const promise = clock('09:00');
    play
      .when(kiosk)
      .issue('ktp')
      .gives(issued(1, 'A-001', 'ktp', { promise }));
    play
      .when(kiosk)
      .issue('kk')
      .gives(issued(2, 'A-002', 'kk', { promise, ahead: 1 }));
    play
      .when(kiosk)
      .issue('akta')
      .gives(issued(3, 'AK-001', 'akta', { promise, ahead: 2 }));
    play
      .when(kiosk)
      .issue('ktp')
      .gives(issued(4, 'A-003', 'ktp', { promise, ahead: 3 }));
    play
      .when(kiosk)
      .issue('pbb')
      .gives(issued(5, 'B-001', 'pbb', { promise }));
  });
  test('[I2] three digits at least, and more when it must be; no repeat and no gap, whatever becomes of a ticket', () => {
    const play = morning((hall) => {
      hall.policy = { limitToCapacity: false };
    });
    const numbers: string[] = [];
    for (let n = 1; n <= 1_001; n++) {
      play.as(kiosk).issue('ktp');
      if (n % 100 === 0) play.as(ani).cancel('loket-1', n, 'mistake');
      if (n === 5) play.when(kiosk).issue('no-such-service').refused('service-unknown');
    }
    for (const event of play.events) if (event.type === 'TicketIssued') numbers.push(event.number);
    expect(numbers).toEqual(Array.from({ length: 1_001 }, (_, i) => `A-${`${i + 1}`.padStart(3, '0')}`));
    expect(numbers.at(0)).toBe('A-001');
    expect(numbers.at(-1)).toBe('A-1001');
  });
});

describe('[I3] whose hours count', () => {
  /** Open while the hall's clock says so, and at no minute around it. */
  const opensFromTo = (change: (hall: HallDraft) => void, from: string, to: string, day: string, serviceId = 'ktp') => {
    const hall = smallHall(change);
    const decideAt = (at: number) => {
      const play = given(hall, clock('00:00', sunday)).at(at);
      const decision = decide(play.state, issue(serviceId), kiosk, at);
      return decision.accepted;
    };
    expect(decideAt(clock(from, day) - 1)).toBe(false);
    expect(decideAt(clock(from, day))).toBe(true);
    expect(decideAt(clock(to, day) - 1)).toBe(true);
    expect(decideAt(clock(to, day))).toBe(false);
  };
  const layers = (hall: HallDraft) => {
    hall.policy = { limitToCapacity: false };
    hall.schedule = daily('08:00', '15:00');
  };

  test('[I3] the hall’s week, where nobody says more', () => {
    opensFromTo(layers, '08:00', '15:00', monday);
  });
  test('[I3] the agency’s week before the hall’s', () => {
    const change = (hall: HallDraft) => {
      layers(hall);
      agencyIn(hall, 'dukcapil').schedule = daily('09:00', '12:00');
    };
    opensFromTo(change, '09:00', '12:00', monday);
    opensFromTo(change, '08:00', '15:00', monday, 'pbb');
  });
  test('[I3] the service’s week before the agency’s', () => {
    const change = (hall: HallDraft) => {
      layers(hall);
      agencyIn(hall, 'dukcapil').schedule = daily('09:00', '12:00');
      serviceIn(hall, 'ktp').schedule = daily('10:00', '11:00');
    };
    opensFromTo(change, '10:00', '11:00', monday);
    opensFromTo(change, '09:00', '12:00', monday, 'kk');
  });
  test('[I3] a week of its own counts whole: a weekday that it leaves out is closed', () => {
    const play = hallWith((hall) => {
      layers(hall);
      serviceIn(hall, 'ktp').schedule = { weekly: [{ weekdays: [1], open: '10:00', close: '11:00' }] };
    });
    play.at('10:30', tuesday).when(kiosk).issue('ktp').refused('service-not-today', clock('10:00', nextMonday));
    open(play, '10:30', 'kk', tuesday);
  });
  test('[I3] a schedule of exceptions alone has no week of its own', () => {
    const change = (hall: HallDraft) => {
      layers(hall);
      agencyIn(hall, 'dukcapil').schedule = { weekly: [], exceptions: [closedOn(tuesday)] };
    };
    opensFromTo(change, '08:00', '15:00', monday);
    hallWith(change)
      .at('10:00', tuesday)
      .when(kiosk)
      .issue('ktp')
      .refused('service-holiday', clock('08:00', wednesday));
  });
  test('[I3] the hall’s exception before any week', () => {
    opensFromTo(
      (hall) => {
        layers(hall);
        hall.schedule.exceptions = [otherHoursOn(tuesday, '13:00', '14:00')];
        serviceIn(hall, 'ktp').schedule = daily('10:00', '11:00');
      },
      '13:00',
      '14:00',
      tuesday,
    );
  });
  test('[I3] the agency’s exception before the hall’s, the service’s before both', () => {
    const change = (hall: HallDraft) => {
      layers(hall);
      hall.schedule.exceptions = [closedOn(tuesday)];
      agencyIn(hall, 'dukcapil').schedule = { weekly: [], exceptions: [otherHoursOn(tuesday, '08:30', '09:30')] };
      serviceIn(hall, 'ktp').schedule = {
        ...daily('10:00', '11:00'),
        exceptions: [otherHoursOn(tuesday, '20:00', '21:00')],
      };
    };
    opensFromTo(change, '20:00', '21:00', tuesday, 'ktp');
    opensFromTo(change, '08:30', '09:30', tuesday, 'kk');
    const play = hallWith(change);
    play.at('10:30', tuesday).when(kiosk).issue('pbb').refused('service-holiday', clock('08:00', wednesday));
  });
  test('[I3] an exception holds from its first to its last day', () => {
    const change = (hall: HallDraft) => {
      layers(hall);
      hall.schedule.exceptions = [closedOn(tuesday, thursday)];
    };
    const play = hallWith(change);
    open(play, '10:00', 'ktp', monday);
    for (const day of [tuesday, wednesday, thursday])
      play.at('10:00', day).when(kiosk).issue('ktp').refused('service-holiday', clock('08:00', friday));
    open(play, '10:00', 'ktp', friday);
  });
});

describe('[I4] outside the hours', () => {
  const real = (hall: HallDraft) => {
    hall.schedule = realHours;
    hall.policy = { limitToCapacity: false };
  };
  test('[I4] before opening, to the millisecond', () => {
    const play = hallWith(real);
    play.at('06:00').when(kiosk).issue('ktp').refused('service-closed', clock('08:00'));
    play.at('07:59:59.999').when(kiosk).issue('ktp').refused('service-closed', clock('08:00'));
    open(play, '08:00');
  });
  test('[I4] after closing', () => {
    const play = hallWith((hall) => {
      real(hall);
      hall.schedule = daily('08:00', '15:30');
    });
    open(play, '15:29:59.999');
    play.at('15:30').when(kiosk).issue('ktp').refused('service-over', clock('08:00', tuesday));
    play.at('23:59:59.999').when(kiosk).issue('ktp').refused('service-over', clock('08:00', tuesday));
  });
  test('[I4] a day without hours says so, with the next opening', () => {
    const play = hallWith(real);
    play.at('15:00', friday).when(kiosk).issue('ktp').refused('service-over', clock('08:00', nextMonday));
    play.at('00:00', '2026-07-11').when(kiosk).issue('ktp').refused('service-not-today', clock('08:00', nextMonday));
    play.at('12:00', '2026-07-12').when(kiosk).issue('ktp').refused('service-not-today', clock('08:00', nextMonday));
  });
  test('[I4] the next opening is not on a holiday', () => {
    const play = hallWith((hall) => {
      hall.schedule = { ...realHours, exceptions: [closedOn(tuesday, wednesday)] };
    });
    play.at('16:00').when(kiosk).issue('ktp').refused('service-over', clock('08:00', thursday));
  });
  test('[I4] no opening in the coming 60 days: never, without a time', () => {
    const play = hallWith((hall) => {
      hall.schedule = { weekly: [] };
    });
    play.at('10:00').when(kiosk).issue('ktp').refused('service-never', null);
  });
  test('[I4] the sixtieth day still counts, the one after it does not', () => {
    const only = (date: string) => (hall: HallDraft) => {
      hall.schedule = { weekly: [], exceptions: [otherHoursOn(date, '09:00', '10:00')] };
    };
    const sixtieth = '2026-09-04';
    expect(clock('00:00', sixtieth) - clock('00:00')).toBe(60 * 24 * hours);
    const found = hallWith(only(sixtieth)).at('10:00');
    found.when(kiosk).issue('ktp').refused('service-not-today', clock('09:00', sixtieth));
    hallWith(only('2026-09-05')).at('10:00').when(kiosk).issue('ktp').refused('service-never', null);
  });
  test('[I4] the sentence says when in the words of the day', () => {
    const says = (weekday: number, time = '16:00') => {
      const play = hallWith((hall) => {
        hall.schedule = { weekly: [{ weekdays: [weekday], open: '08:30', close: '15:30' }] };
      }).at(time);
      const decision = play.try(kiosk, issue('ktp'));
      return decision.accepted ? null : decision.refusal.sentence;
    };
    expect(says(1, '07:00')).toEqual({
      id: expect.stringMatching(/Buka pukul 08\.30/),
      en: expect.stringMatching(/at 08:30/),
    });
    expect(says(2)).toEqual({
      id: expect.stringContaining('besok pukul 08.30'),
      en: expect.stringContaining('tomorrow at 08:30'),
    });
    expect(says(3)).toEqual({
      id: expect.stringContaining('Rabu pukul 08.30'),
      en: expect.stringContaining('on Wednesday at 08:30'),
    });
    expect(says(7)).toEqual({
      id: expect.stringContaining('Minggu pukul 08.30'),
      en: expect.stringContaining('on Sunday at 08:30'),
    });
    // A week from now "Monday" could be today.
    expect(says(1)).toEqual({ id: expect.stringContaining('13 Juli'), en: expect.stringContaining('13 July') });
  });
  test('[I4] the hours are those of the hall’s own clock, in each of the three zones', () => {
    for (const timezone of ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const) {
      const play = given(
        smallHall((hall) => {
          real(hall);
          hall.timezone = timezone;
        }),
        clock('06:00', monday, timezone),
      );
      const eight = clock('08:00', monday, timezone);
      play
        .at(eight - 1)
        .when(kiosk)
        .issue('ktp')
        .refused('service-closed', eight);
      play
        .at(eight)
        .when(kiosk)
        .issue('ktp')
        .gives(dayOpened(monday), issued(1, 'A-001', 'ktp', { promise: eight + hours }));
    }
  });
});

describe('[I5] breaks', () => {
  const withBreak = (noTicketsFrom?: string) => (hall: HallDraft) => {
    hall.policy = { limitToCapacity: false };
    const pause = { start: '12:00', end: '13:00', ...(noTicketsFrom === undefined ? {} : { noTicketsFrom }) };
    hall.schedule = daily('08:00', '15:30', { breaks: [pause] });
  };
  test('[I5] from the start until the end', () => {
    const play = hallWith(withBreak());
    open(play, '11:59:59.999');
    play.at('12:00').when(kiosk).issue('ktp').refused('service-on-break', clock('13:00'));
    play.at('12:59:59.999').when(kiosk).issue('ktp').refused('service-on-break', clock('13:00'));
    open(play, '13:00');
  });
  test('[I5] from noTicketsFrom, where there is one', () => {
    const play = hallWith(withBreak('11:45'));
    open(play, '11:44:59.999');
    play.at('11:45').when(kiosk).issue('ktp').refused('service-on-break', clock('13:00'));
    play.at('12:30').when(kiosk).issue('ktp').refused('service-on-break', clock('13:00'));
    open(play, '13:00');
  });
  test('[I5] a later noTicketsFrom lets numbers be taken into the break', () => {
    const play = hallWith(withBreak('12:30'));
    open(play, '12:29:59.999');
    play.at('12:30').when(kiosk).issue('ktp').refused('service-on-break', clock('13:00'));
    open(hallWith(withBreak('13:00')), '12:59:59.999');
  });
  test('[I5] Friday has a break of its own', () => {
    const play = hallWith((hall) => {
      hall.schedule = realHours;
    });
    play.at('11:30', friday).when(kiosk).issue('ktp').refused('service-on-break', clock('13:00', friday));
    open(play, '11:30', 'ktp', nextMonday);
  });
});

test('[I6] from lastTicket until closing', () => {
  const play = hallWith((hall) => {
    hall.schedule = realHours;
  });
  open(play, '14:29:59.999');
  play.at('14:30').when(kiosk).issue('ktp').refused('service-past-cutoff', clock('08:00', tuesday));
  play.at('15:29:59.999').when(kiosk).issue('ktp').refused('service-past-cutoff', clock('08:00', tuesday));
  play.at('15:30').when(kiosk).issue('ktp').refused('service-over', clock('08:00', tuesday));
  play.at('14:00', friday).when(kiosk).issue('ktp').refused('service-past-cutoff', clock('08:00', nextMonday));
});

describe('[I7] the daily quota', () => {
  const quota = (hall: HallDraft) => {
    hall.schedule = daily('08:00', '15:30');
    serviceIn(hall, 'kk').dailyQuota = 2;
  };
  test('[I7] counts the service’s tickets issued today', () => {
    const play = hallWith(quota);
    open(play, '08:00', 'kk');
    open(play, '08:00', 'ktp');
    open(play, '08:00', 'kk');
    play.when(kiosk).issue('kk').refused('quota-reached', clock('08:00', tuesday));
    open(play, '08:01', 'ktp');
    open(play, '08:00', 'kk', tuesday);
  });
  test('[I7] a cancelled ticket does not give its place back', () => {
    const play = morning((hall) => {
      serviceIn(hall, 'kk').dailyQuota = 1;
    });
    play.as(kiosk).issue('kk').as(ani).cancel('loket-1', 1);
    play.when(kiosk).issue('kk').refused('quota-reached', clock('00:00', tuesday));
  });
  test('[I7] the next opening is on a later day, not after the next break', () => {
    const play = hallWith((hall) => {
      quota(hall);
      hall.schedule = realHours;
    });
    for (const _ of [1, 2]) open(play, '09:00', 'kk', friday);
    play.when(kiosk).issue('kk').refused('quota-reached', clock('08:00', nextMonday));
  });
});

describe('[I8] what the remaining open time can serve', () => {
  /** Open until 15:30 with a break, no cut-off by the clock. */
  const limited = (hall: HallDraft) => {
    hall.schedule = daily('08:00', '15:30', { breaks: [{ start: '12:00', end: '13:00', noTicketsFrom: '13:00' }] });
  };
  const tomorrow = clock('08:00', tuesday);

  test('[I8] exactly as much as there is time for, to the millisecond', () => {
    open(hallWith(limited), '15:10', 'klaim');
    hallWith(limited)
      .at(clock('15:10') + 1)
      .when(kiosk)
      .issue('klaim')
      .refused('no-time-left', tomorrow);
  });
  test('[I8] waiting tickets take their standard minutes', () => {
    const play = hallWith(limited);
    open(play, '14:50', 'klaim');
    open(play, '14:50', 'klaim');
    play.when(kiosk).issue('klaim').refused('no-time-left', tomorrow);
  });
  test('[I8] tickets that do not wait take none', () => {
    const play = morning(limited).at('15:10').as(kiosk).issue('klaim');
    play.when(kiosk).issue('klaim').refused('no-time-left', tomorrow);
    play.as(eka).callNext('loket-10');
    open(play, '15:10', 'klaim');
  });
  test('[I8] times the counters on duty that serve it', () => {
    // Loket 4 and 10 serve pbb, 5 minutes each: in 5 minutes two can be served.
    const play = hallWith(limited);
    open(play, '15:25', 'pbb');
    open(play, '15:25', 'pbb');
    play.when(kiosk).issue('pbb').refused('no-time-left', tomorrow);
    // With loket 4 off duty on Mondays, one.
    const alone = hallWith((hall) => {
      limited(hall);
      counterIn(hall, 'loket-4').duty = [2, 3];
    });
    open(alone, '15:25', 'pbb');
    alone.when(kiosk).issue('pbb').refused('no-time-left', tomorrow);
  });
  test('[I8] a line that another counter on duty serves does not count', () => {
    // pbb waits for loket 10 too, but loket 4 can take it.
    const play = hallWith(limited);
    open(play, '15:10', 'pbb');
    open(play, '15:10', 'pbb');
    open(play, '15:10', 'klaim');
    // Without loket 4 it counts: 5 + 5 + 20 minutes.
    const alone = (time: string) => {
      const play = hallWith((hall) => {
        limited(hall);
        counterIn(hall, 'loket-4').duty = [2];
      });
      return open(open(play, time, 'pbb'), time, 'pbb');
    };
    open(alone('15:00'), '15:00', 'klaim');
    alone('15:00')
      .at(clock('15:00') + 1)
      .when(kiosk)
      .issue('klaim')
      .refused('no-time-left', tomorrow);
  });
  test('[I8] a line that only its own counters serve counts', () => {
    // Loket 10 alone serves klaim: 20 minutes of klaim and 5 of pbb against two counters.
    const klaimWaits = () => open(hallWith(limited), '15:10', 'klaim');
    open(klaimWaits(), '15:17:30', 'pbb');
    klaimWaits()
      .at(clock('15:17:30') + 1)
      .when(kiosk)
      .issue('pbb')
      .refused('no-time-left', tomorrow);
  });
  test('[I8] breaks are taken out', () => {
    // At 11:00 there are 60 + 150 minutes: ten klaim of 20 minutes, and 10 minutes rest.
    const play = hallWith(limited);
    for (let n = 0; n < 10; n++) open(play, '11:00', 'klaim');
    play.when(kiosk).issue('klaim').refused('no-time-left', tomorrow);
    // In the break nothing of it passes: 150 minutes.
    const noon = hallWith(limited);
    for (let n = 0; n < 7; n++) open(noon, '12:30', 'klaim');
    noon.when(kiosk).issue('klaim').refused('no-time-left', tomorrow);
  });
  test('[I8] only with limitToCapacity', () => {
    const play = hallWith((hall) => {
      limited(hall);
      hall.policy = { limitToCapacity: false };
    });
    for (let n = 0; n < 5; n++) open(play, '15:29:59.999', 'klaim');
  });
  test('[I8] around the clock the day ends at midnight', () => {
    open(
      hallWith(() => {}),
      '23:40',
      'klaim',
    );
    hallWith(() => {})
      .at(clock('23:40') + 1)
      .when(kiosk)
      .issue('klaim')
      .refused('no-time-left', clock('00:00', tuesday));
  });
});

describe('[I9] no officer today', () => {
  test('[I9] until the next day’s opening on which a counter has duty', () => {
    const play = hallWith((hall) => {
      hall.schedule = realHours;
      counterIn(hall, 'loket-4').duty = [4];
      counterIn(hall, 'loket-10').duty = [3, 4];
    });
    play.at('09:00').when(kiosk).issue('pbb').refused('no-officer-today', clock('08:00', wednesday));
    play.at('16:00', thursday).when(kiosk).issue('pbb').refused('service-over');
    play.at('09:00', friday).when(kiosk).issue('pbb').refused('no-officer-today', clock('08:00', '2026-07-15'));
    open(play, '09:00', 'pbb', '2026-07-15');
  });
  test('[I9] a duty day without hours is not an opening', () => {
    const play = hallWith((hall) => {
      hall.schedule = { ...realHours, exceptions: [closedOn(wednesday)] };
      counterIn(hall, 'loket-10').duty = [3, 6, 4];
    });
    play.at('09:00').when(kiosk).issue('klaim').refused('no-officer-today', clock('08:00', thursday));
  });
  test('[I9] a service that no counter serves has no officer', () => {
    const play = hallWith((hall) => {
      counterIn(hall, 'loket-2').serviceIds = ['ktp'];
    });
    play.at('09:00').when(kiosk).issue('akta').refused('no-officer-today');
  });
});

describe('[I10] an absent agency', () => {
  const real = (hall: HallDraft) => {
    hall.schedule = realHours;
  };
  test('[I10] gives no numbers today; the next opening is on a later day', () => {
    const play = hallWith(real).at('07:00').as(ani).markAbsent('pajak');
    play.when(kiosk).issue('pbb').refused('agency-absent', clock('08:00', tuesday));
    play.at('09:00').when(kiosk).issue('pbb').refused('agency-absent', clock('08:00', tuesday));
    open(play, '09:00', 'ktp');
    open(play, '09:00', 'pbb', tuesday);
  });
  test('[I10] its counters are not on duty', () => {
    const play = hallWith((hall) => {
      real(hall);
      // Nobody but pajak's counter serves klaim.
      counterIn(hall, 'loket-4').serviceIds = ['pbb', 'klaim'];
      counterIn(hall, 'loket-10').serviceIds = ['pbb'];
    });
    open(play, '09:00', 'klaim');
    play.as(ani).markAbsent('pajak');
    play.when(kiosk).issue('klaim').refused('no-officer-today', clock('08:00', tuesday));
  });
  test('[I10] a shared counter stays', () => {
    const play = hallWith(real).at('09:00').as(ani).markAbsent('pajak').markAbsent('dukcapil');
    open(play, '09:00', 'klaim');
  });
  test('[I10][I8] and its lines, left to the shared counter, count there', () => {
    const waiting = () =>
      open(
        open(
          hallWith((hall) => {
            hall.schedule = daily('08:00', '15:30');
          }),
          '15:05',
          'pbb',
        ),
        '15:05',
        'pbb',
      );
    open(waiting(), '15:05', 'klaim');
    waiting().as(ani).markAbsent('pajak').when(kiosk).issue('klaim').refused('no-time-left', clock('08:00', tuesday));
  });
});

describe('[I11] the order of the refusals', () => {
  /** Everything is wrong with pbb at 16:00 on Monday but what is put right. */
  const wrong = (right: RefusalCode[]): Play => {
    const play = given(
      smallHall((hall) => {
        const tight = daily('08:00', '15:30', { lastTicket: '14:30' });
        hall.schedule = right.includes('service-never') ? tight : { weekly: [] };
        if (right.includes('no-officer-today')) serviceIn(hall, 'pbb').dailyQuota = 1;
        const duty = right.includes('no-officer-today') ? [1] : [2];
        counterIn(hall, 'loket-4').duty = duty;
        counterIn(hall, 'loket-10').duty = duty;
      }),
    );
    return right.includes('agency-absent') ? play : play.as(ani).markAbsent('pajak');
  };
  const nobody = { priorityGroup: 'NOSUCH' };

  test('[I11] unknown service, never, absent, no officer, hours', () => {
    wrong([]).at('16:00').when(kiosk).issue('parkir', nobody).refused('service-unknown');
    wrong([]).at('16:00').when(kiosk).issue('pbb', nobody).refused('service-never');
    wrong(['service-never']).at('16:00').when(kiosk).issue('pbb', nobody).refused('agency-absent');
    wrong(['service-never', 'agency-absent']).at('16:00').when(kiosk).issue('pbb', nobody).refused('no-officer-today');
    const hoursWrong = wrong(['service-never', 'agency-absent', 'no-officer-today']);
    hoursWrong.at('07:00').when(kiosk).issue('pbb', nobody).refused('service-closed');
    hoursWrong.at('08:00').as(kiosk).issue('pbb');
    hoursWrong.at('14:30').when(kiosk).issue('pbb', nobody).refused('service-past-cutoff');
    hoursWrong.at('16:00').when(kiosk).issue('pbb', nobody).refused('service-over');
  });
  test('[I11] then quota, capacity, priority group', () => {
    const last = (quota: number) => {
      const play = hallWith((hall) => {
        hall.schedule = daily('08:00', '15:30', { breaks: [{ start: '12:00', end: '12:30' }] });
        serviceIn(hall, 'klaim').dailyQuota = quota;
      });
      return open(play, '15:10', 'klaim');
    };
    last(1).when(kiosk).issue('klaim', nobody).refused('quota-reached');
    last(2).when(kiosk).issue('klaim', nobody).refused('no-time-left');
    hallWith(() => {})
      .at('12:00')
      .when(kiosk)
      .issue('klaim', nobody)
      .refused('priority-group-unknown');
  });
  test('[I11] a break before the quota', () => {
    const play = hallWith((hall) => {
      hall.schedule = realHours;
      serviceIn(hall, 'ktp').dailyQuota = 1;
    });
    open(play, '11:59', 'ktp');
    play.at('12:00').when(kiosk).issue('ktp').refused('service-on-break');
    play.at('13:00').when(kiosk).issue('ktp').refused('quota-reached');
  });

  test('[I11] the kiosk’s view says what the command would be answered with, at any time of a week', () => {
    const play = given(
      smallHall((hall) => {
        hall.schedule = { weekly: [mondayToThursday], exceptions: [closedOn(wednesday)] };
        serviceIn(hall, 'kk').dailyQuota = 3;
        serviceIn(hall, 'akta').schedule = { weekly: [{ weekdays: [2], open: '09:00', close: '10:00' }] };
        counterIn(hall, 'loket-4').duty = [1];
        counterIn(hall, 'loket-10').duty = [1, 2];
      }),
    )
      .as(ani)
      .markAbsent('bpjs');
    const register = { officerName: () => null, ticketOf: () => null };
    const seen = new Set<string>();
    for (let step = 0; step < 420; step++) {
      const at = clock('06:00') + step * 23 * minutes;
      play.at(at);
      const services = view('kiosk', {}, play.state, at, register)?.services ?? [];
      expect(services.map((service) => service.serviceId).toSorted()).toEqual(['akta', 'kk', 'klaim', 'ktp', 'pbb']);
      for (const { serviceId, refusal } of services) {
        const decision = decide(play.state, issue(serviceId), kiosk, at);
        const expected = decision.accepted ? null : decision.refusal;
        expect(refusal, `${serviceId} at ${new Date(at).toISOString()}`).toEqual(expected);
        seen.add(expected?.code ?? 'accepted');
      }
      // Not at every step: for a while the view looks at a day whose first command has not come.
      if (step % 2 === 0) play.try(kiosk, issue(step % 4 === 0 ? 'kk' : 'klaim'));
    }
    for (const code of [
      'accepted',
      'agency-absent',
      'no-officer-today',
      'quota-reached',
      'service-closed',
      'service-on-break',
      'service-over',
      'service-past-cutoff',
    ])
      expect(seen).toContain(code);
  });
});

describe('[I12] a priority group', () => {
  test('[I12] makes the class priority and is in the log', () => {
    morning()
      .when(kiosk)
      .issue('ktp', { priorityGroup: 'HAMIL' })
      .gives(issued(1, 'A-001', 'ktp', { promise: clock('08:15'), class: 'priority', priorityGroup: 'HAMIL' }));
  });
  test('[I12] must be one of the hall’s', () => {
    morning().when(kiosk).issue('ktp', { priorityGroup: 'RAJA' }).refused('priority-group-unknown');
  });
});

describe('[I13] an appointment', () => {
  const slot = clock('10:00');
  test('[I13] on time, early or a little late, it counts from its slot', () => {
    const promise = clock('10:30');
    for (const time of ['08:00', '09:59:59.999', '10:00', '10:10'])
      morning()
        .at(time)
        .when(kiosk)
        .issue('ktp', { slotAt: slot })
        .gives(issued(1, 'A-001', 'ktp', { promise, class: 'appointment' }));
  });
  test('[I13] later than the grace it is regular from check-in', () => {
    const late = clock('10:10') + 1;
    morning()
      .at(late)
      .when(kiosk)
      .issue('ktp', { slotAt: slot })
      .gives(issued(1, 'A-001', 'ktp', { promise: late + 60 * minutes }));
  });
  test('[I13] the grace is the hall’s to choose', () => {
    const play = morning((hall) => {
      hall.policy = { appointmentGraceMinutes: 0 };
    });
    play
      .at('10:00')
      .when(kiosk)
      .issue('ktp', { slotAt: slot })
      .gives(issued(1, 'A-001', 'ktp', { promise: clock('10:30'), class: 'appointment' }));
    play
      .at(slot + 1)
      .when(kiosk)
      .issue('pbb', { slotAt: slot })
      .gives(issued(2, 'B-001', 'pbb', { promise: slot + 1 + 60 * minutes }));
  });
  test('[I13] a priority group beats an appointment that would be called later', () => {
    morning()
      .at('10:00')
      .when(kiosk)
      .issue('ktp', { slotAt: slot, priorityGroup: 'LANSIA' })
      .gives(issued(1, 'A-001', 'ktp', { promise: clock('10:15'), class: 'priority', priorityGroup: 'LANSIA' }));
  });
  test('[I13] but not one that would be called sooner', () => {
    // With a target of no minutes the slot of 10:00 comes before 10:05 + 15.
    const play = morning((hall) => {
      hall.policy = { targetMinutes: { regular: 60, priority: 15, appointment: 0 } };
    });
    play.at('10:05').as(kiosk).issue('ktp', { slotAt: slot, priorityGroup: 'LANSIA' });
    expect(play.state.tickets.get(ticket(1))).toMatchObject({ class: 'appointment', promise: slot });
  });
  test('[I13] a late one with a priority group has priority', () => {
    const late = clock('10:10') + 1;
    morning()
      .at(late)
      .when(kiosk)
      .issue('ktp', { slotAt: slot, priorityGroup: 'LANSIA' })
      .gives(issued(1, 'A-001', 'ktp', { promise: late + 15 * minutes, class: 'priority', priorityGroup: 'LANSIA' }));
  });
});
