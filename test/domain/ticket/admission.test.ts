import { describe, expect, test } from 'vitest';
import { decide } from '../../../server/domain/decide.ts';
import { view } from '../../../server/domain/views/view.ts';
import { ServiceId } from '../../../shared/base/ids.ts';
import type { RefusalCode } from '../../../shared/refusals/refusal.ts';
import { commandIdAt, given, morning, type Play } from '../../support/play/given.ts';
import {
  clock,
  closedOn,
  closesAtMidnight,
  counterIn,
  daily,
  friday,
  type HallDraft,
  minutes,
  mondayToThursday,
  nextMonday,
  realHours,
  serviceIn,
  smallHall,
  thursday,
  tuesday,
  wednesday,
} from '../../support/play/hall-builder.ts';
import { see } from '../../support/play/see.ts';
import { hallWith, open } from '../../support/play/taking.ts';
import { ani, citra, eka, holder, issue, kiosk, officer } from '../../support/play/wishes.ts';

const left = (play: Play, serviceId = 'kk') =>
  see(play, 'kiosk', {}).services.find((service) => service.serviceId === serviceId)?.quotaLeft;

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
  const oneKk = () =>
    morning((hall) => {
      serviceIn(hall, 'kk').dailyQuota = 1;
    });
  test('[I7] what was given up, by an officer or by its holder, takes no place; an undo takes it again', () => {
    const play = oneKk().as(kiosk).issue('kk').as(ani).cancel('loket-1', 1);
    expect(left(play)).toBe(1);
    play.as(ani).undo('loket-1', play.position);
    play.when(kiosk).issue('kk').refused('quota-reached', clock('00:00', tuesday));
    play.as(holder(1)).cancelOwn(1).as(kiosk).issue('kk');
    play.when(kiosk).issue('kk').refused('quota-reached');
  });
  test('[I7] neither does what was withdrawn, or given out twice by a kiosk without its server', () => {
    const play = oneKk().as(kiosk).reserveNumbers().issue('kk');
    play.as(kiosk).withdraw(commandIdAt(play.position)).issue('kk');
    play.as(kiosk).handIn('A-801', 'kk', play.now, { insteadOf: commandIdAt(play.position) });
    expect(left(play)).toBe(0);
    expect(play.state.issued.get(ServiceId.parse('kk'))).toBe(1);
  });
  test('[I7] a transfer moves the place to the service that it goes to; what is left is never less than none', () => {
    const play = oneKk().as(kiosk).issue('kk').issue('ktp').as(ani).callNext('loket-1');
    play.as(ani).transfer('loket-1', 1, 'ktp');
    expect(left(play)).toBe(1);
    play.as(kiosk).issue('kk').as(citra).callNext('loket-3').transfer('loket-3', 1, 'kk');
    expect(left(play)).toBe(0);
    play.when(kiosk).issue('kk').refused('quota-reached');
  });
  test('[I7] the kiosk says how many are left; a service without a quota says nothing', () => {
    expect(left(hallWith(quota).at('08:00'))).toBe(2);
    expect(left(hallWith(quota).at('08:00'), 'ktp')).toBeNull();
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
  /** The small hall at a time, with these counters opened at 08:00. */
  const openAt = (counterIds: string[], change: (hall: HallDraft) => void = limited) => {
    const play = hallWith(change).at('08:00');
    for (const counterId of counterIds) play.as(officer(`p-${counterId}`)).openCounter(counterId);
    return play;
  };
  /** How many pbb, five minutes each, can be had at 15:10, twenty minutes before closing. */
  const pbbAt1510 = (play: Play) => {
    play.at('15:10');
    let count = 0;
    while (play.try(kiosk, issue('pbb')).ok) count++;
    play.when(kiosk).issue('pbb').refused('no-time-left');
    return count;
  };
  test('[I8] at the counters that are there, whatever the plan says', () => {
    expect(pbbAt1510(openAt(['loket-4', 'loket-10']))).toBe(8);
    expect(pbbAt1510(openAt(['loket-4']))).toBe(4);
    const offDuty = (hall: HallDraft) => {
      limited(hall);
      counterIn(hall, 'loket-4').duty = [2];
    };
    expect(pbbAt1510(openAt(['loket-4', 'loket-10'], offDuty))).toBe(8);
  });
  test('[I8] one that has closed counts no longer; one that rests from the end of its rest', () => {
    expect(pbbAt1510(openAt(['loket-4', 'loket-10']).as(officer('p-loket-4')).closeCounter('loket-4'))).toBe(4);
    const rests = (minutes: number) =>
      openAt(['loket-4', 'loket-10']).at('15:00').as(officer('p-loket-4')).pauseCounter('loket-4', minutes);
    expect(pbbAt1510(rests(20))).toBe(6);
    expect(pbbAt1510(rests(60))).toBe(4);
  });
  test('[I8] one that rests far beyond what was told counts no longer', () => {
    const late = openAt(['loket-4', 'loket-10']).at('14:00').as(officer('p-loket-4')).pauseCounter('loket-4', 15);
    expect(pbbAt1510(late)).toBe(4);
  });
  test('[I8] those that are waited for count as if they were there: before the opening, and shortly after it', () => {
    const late = (hall: HallDraft) => {
      hall.schedule = daily('15:05', '15:30');
    };
    expect(pbbAt1510(hallWith(late))).toBe(8);
    const strict = (hall: HallDraft) => {
      late(hall);
      hall.policy = { presence: { graceMinutes: 5 } };
    };
    expect(pbbAt1510(hallWith(strict))).toBe(4);
  });
  test('[I8][E4] where nobody is and numbers come with a warning, as many as one counter can serve', () => {
    expect(pbbAt1510(hallWith(limited))).toBe(4);
  });
  test('[I8] from eleven to one it is not the same with one counter or with three', () => {
    const until13 = (counterIds: string[]) => {
      const play = openAt(counterIds, (hall) => {
        hall.schedule = daily('08:00', '13:00');
      }).at('11:00');
      let count = 0;
      while (play.try(kiosk, issue('ktp')).ok) count++;
      return count;
    };
    expect([['loket-1'], ['loket-1', 'loket-3'], ['loket-1', 'loket-2', 'loket-3']].map(until13)).toEqual([12, 24, 36]);
  });
  test('[I8] a line that another counter serves that is there does not count', () => {
    // pbb waits for loket 10 too, but loket 4 can take it.
    const play = openAt(['loket-4', 'loket-10']);
    open(play, '15:10', 'pbb');
    open(play, '15:10', 'pbb');
    open(play, '15:10', 'klaim');
    // Without loket 4 it counts: 5 + 5 + 20 minutes.
    const alone = (time: string) => open(open(openAt(['loket-10']), time, 'pbb'), time, 'pbb');
    open(alone('15:00'), '15:00', 'klaim');
    alone('15:00')
      .at(clock('15:00') + 1)
      .when(kiosk)
      .issue('klaim')
      .refused('no-time-left', tomorrow);
  });
  test('[I8] a line that only its own counters serve counts', () => {
    // Loket 10 alone serves klaim: 20 minutes of klaim and 5 of pbb against two counters.
    const klaimWaits = () => open(openAt(['loket-4', 'loket-10']), '15:10', 'klaim');
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
  test('[I8] a day that closes at midnight ends then, one that goes on has no end', () => {
    open(hallWith(closesAtMidnight), '23:40', 'klaim');
    hallWith(closesAtMidnight)
      .at(clock('23:40') + 1)
      .when(kiosk)
      .issue('klaim')
      .refused('no-time-left', clock('00:01', tuesday));
    open(
      hallWith(() => {}),
      '23:59',
      'klaim',
    );
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
        const expected = decision.ok ? null : decision.refusal;
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
