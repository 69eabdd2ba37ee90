import { describe, expect, test } from 'vitest';
import { layers, opensFromTo } from '../../support/domain/opening.ts';
import { dayOpened, issued } from '../../support/play/facts.ts';
import { given } from '../../support/play/given.ts';
import {
  agencyIn,
  clock,
  closedOn,
  daily,
  friday,
  type HallDraft,
  hours,
  monday,
  nextMonday,
  otherHoursOn,
  realHours,
  serviceIn,
  smallHall,
  thursday,
  tuesday,
  wednesday,
} from '../../support/play/hall-builder.ts';
import { hallWith, open } from '../../support/play/taking.ts';
import { issue, kiosk } from '../../support/play/wishes.ts';

describe('[I3] whose hours count', () => {
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
      return decision.ok ? null : decision.refusal.sentence;
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

describe('[I16] an agency that is in the hall on some days alone', () => {
  const comes = (hall: HallDraft) => {
    layers(hall);
    agencyIn(hall, 'dukcapil').comesOn = { weekdays: [1], dates: [thursday] };
  };
  test('[I16] on its weekday and on its date it has the hours that it has otherwise', () => {
    opensFromTo(comes, '08:00', '15:00', monday);
    opensFromTo(comes, '08:00', '15:00', thursday);
  });
  test('[I16] on other days it is not there, and is said to come on the next of them; others are there', () => {
    const play = hallWith(comes);
    play.at('10:00', tuesday).when(kiosk).issue('ktp').refused('service-not-today', clock('08:00', thursday));
    play.at('10:00', friday).when(kiosk).issue('ktp').refused('service-not-today', clock('08:00', nextMonday));
    open(play, '10:30', 'pbb', friday);
  });
  test('[I16] a holiday of the hall counts on its days too, and other hours of the hall make it come on no other', () => {
    const play = hallWith((hall) => {
      comes(hall);
      hall.schedule.exceptions = [closedOn(thursday), otherHoursOn(tuesday, '09:00', '11:00')];
    });
    play.at('10:00', tuesday).when(kiosk).issue('ktp').refused('service-not-today', clock('08:00', nextMonday));
    play.at('10:00', thursday).when(kiosk).issue('ktp').refused('service-holiday', clock('08:00', nextMonday));
  });
  test('[I16] an exception of its own makes another day, with its hours', () => {
    const change = (hall: HallDraft) => {
      comes(hall);
      agencyIn(hall, 'dukcapil').schedule = { weekly: [], exceptions: [otherHoursOn(tuesday, '09:00', '11:00')] };
    };
    opensFromTo(change, '09:00', '11:00', tuesday);
  });
});
