import { describe, expect, test } from 'vitest';
import { type Expecting, shownAtIssue, toldAt, type WaitTold } from '../../../server/domain/core/waits.ts';
import { spanText, waitLine } from '../../../shared/client/words/span-words.ts';
import type { Wait } from '../../../shared/views/wait.ts';
import { issued } from '../../support/play/facts.ts';
import { morning } from '../../support/play/given.ts';
import { clock, daily, minutes } from '../../support/play/hall-builder.ts';
import { ani, budi, citra, kiosk, ticket } from '../../support/play/wishes.ts';

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
  test('[I13] of another day it is regular from check-in', () => {
    morning()
      .at('08:00')
      .when(kiosk)
      .issue('ktp', { slotAt: slot + 24 * 60 * minutes })
      .gives(issued(1, 'A-001', 'ktp', { promise: clock('09:00') }));
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

describe('[U44] what was said of the wait is kept with the number', () => {
  const shown = { earliestMinutes: 12, expectedMinutes: 18, latestMinutes: 24, isUnlikely: false };
  const range = { low: 11.6 * minutes, median: 17.9 * minutes, high: 24.2 * minutes, unserved: 0.01 };
  const forecast = { is: 'range', ...range } as const;
  const says: Expecting = ({ serviceId }, ticketClass) =>
    serviceId === 'ktp' && ticketClass !== 'appointment' ? { shown, forecast, ahead: 0 } : null;

  test('[U44] in its event: as it was forecast, and as the kiosk showed it a moment before', () => {
    const play = morning().at('08:01').knowing({ expects: says });
    const told = { ...range, fromMinutes: 10, toMinutes: 25, latest: clock('08:30') };
    const promise = clock('09:01');
    play
      .when(kiosk)
      .issue('ktp')
      .gives(issued(1, 'A-001', 'ktp', { promise, told }));
    expect(play.answerAt(play.position)?.answer.issued?.wait).toEqual({
      ...{ is: 'range', earliest: clock('08:11'), expected: play.now + range.median, latest: clock('08:26') },
      staff: null,
    });
  });
  test('[U41][U44] by the minute in which it was said; a log from before that is told as it was', () => {
    const at = clock('08:00:40');
    const told = toldAt(at, { shown: { ...shown, latestMinutes: 19 }, forecast, ahead: 0 }, 0);
    const words = (of: WaitTold) => {
      const wait: Wait = { is: 'range', ...shownAtIssue(of, at), staff: null };
      return waitLine(spanText(wait, { now: at, timezone: 'Asia/Makassar', language: 'id' }));
    };
    expect(told).toMatchObject({ fromMinutes: 10, toMinutes: 20, latest: clock('08:20') });
    expect(words(told)).toBe('10–20 menit, paling lambat sekitar 08.20');
    expect(words({ ...told, latest: clock('08:25') })).toBe('10–20 menit, paling lambat sekitar 08.25');
  });
  test('[U43] a newer forecast that lies beyond what is said moves what is expected to the end of it', () => {
    const at = clock('08:00');
    const told = toldAt(at, { shown, forecast, ahead: 0 }, 0);
    for (const median of [0, 5 * minutes, told.toMinutes * minutes - 1, 300 * minutes]) {
      const { earliest, expected, latest } = shownAtIssue({ ...told, median }, at);
      expect(earliest).toBeLessThanOrEqual(expected);
      expect(expected).toBeLessThanOrEqual(latest);
    }
    expect(shownAtIssue({ ...told, median: told.toMinutes * minutes - 1 }, at).expected).toBe(told.latest - 1);
  });
  test('[U44] those who came in front since the forecast take their time, and those who went gave theirs', () => {
    const told = (ahead: number) => {
      const play = morning().knowing({ expects: () => ({ shown, forecast, ahead }) });
      play.as(kiosk).issue('akta').issue('akta').issue('akta').issue('akta');
      const [event] = play.entries.at(-1)!.events;
      return event?.type === 'TicketIssued' ? event.told : null;
    };
    // Loket 2 alone serves it, twenty minutes each; three are in front.
    expect(told(3)).toMatchObject({ median: range.median, fromMinutes: 10, toMinutes: 25 });
    expect(told(2)).toMatchObject({ median: range.median + 20 * minutes, fromMinutes: 25, toMinutes: 55 });
    expect(told(4)).toMatchObject({ low: 0, median: 0, fromMinutes: 0, toMinutes: 5 });
  });
  test('[U44] nothing where nothing was said: of another service, and of an appointment', () => {
    const play = morning().knowing({ expects: says });
    play
      .when(kiosk)
      .issue('pbb')
      .gives(issued(1, 'B-001', 'pbb', { promise: clock('09:00') }));
    play
      .when(kiosk)
      .issue('ktp', { slotAt: clock('08:00') })
      .gives(issued(2, 'A-001', 'ktp', { promise: clock('08:30'), class: 'appointment' }));
    expect(play.answerAt(play.position)?.answer.issued).not.toHaveProperty('wait');
  });
  test('[U43][U44] and never a figure where nobody is', () => {
    const play = morning().knowing({ expects: says });
    for (const [who, counter] of [
      [ani, 'loket-1'],
      [budi, 'loket-2'],
      [citra, 'loket-3'],
    ] as const)
      play.as(who).pauseCounter(counter, 10);
    play
      .when(kiosk)
      .issue('ktp')
      .gives(issued(1, 'A-001', 'ktp', { promise: clock('09:00') }));
  });
  test('[U46] that it may not be served is said too', () => {
    const unlikely: Expecting = () => ({ shown, forecast: { ...forecast, unserved: 0.7 }, ahead: 0 });
    const play = morning((hall) => {
      hall.schedule = daily('08:00', '12:00');
    });
    play.knowing({ expects: unlikely }).as(kiosk).issue('ktp');
    expect(play.answerAt(play.position)?.answer.issued?.wait).toEqual({
      ...{ is: 'unlikely', closesAt: clock('12:00'), staff: null },
    });
  });
});
