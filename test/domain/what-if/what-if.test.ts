/** Days in which nothing varies: what a change makes of them is known to the minute. */
import { describe, expect, test } from 'vitest';
import { nothingLearned } from '../../../server/domain/core/learned.ts';
import { AgencyId } from '../../../shared/base/ids.ts';
import type { RefusalCode } from '../../../shared/refusals/refusal.ts';
import type { WhatIfAnswer, WhatIfChange } from '../../../shared/views/what-if.ts';
import { agencies } from '../../support/domain/senders.ts';
import { given } from '../../support/play/given.ts';
import { ani, budi, dewi, fitri, kiosk, planActs, planShift } from '../../support/play/wishes.ts';
import {
  answerOf,
  asked,
  atLoket4,
  busy,
  counter,
  known,
  left,
  noMore,
  office,
  officeWith,
  posed,
  refused,
  service,
  waits,
} from './asking.ts';

describe('from the same chance', () => {
  test('[U73] without a change both days are equal, to the last digit', () => {
    const { curve, wait, unserved } = asked(atLoket4(5, '09:10'), [], busy);
    expect(wait?.change).toEqual({ mean: 0, low: 0, high: 0 });
    expect(unserved.change).toEqual({ mean: 0, low: 0, high: 0 });
    expect(curve.length).toBeGreaterThan(8);
    for (const { asIs, asAsked } of curve) expect(asAsked).toEqual(asIs);
  });

  test('[U73] of a hall of which nothing is known one more counter makes no simulated day worse', () => {
    const open: WhatIfChange = { is: 'open', counterId: counter('loket-10'), from: null, until: null };
    const unlimited = officeWith((hall) => {
      hall.policy = { limitToCapacity: false };
    });
    const { wait, unserved, coming } = asked(atLoket4(12, '08:00', unlimited), [open], nothingLearned);
    expect(coming.change).toEqual({ mean: 0, low: 0, high: 0 });
    expect(wait?.change.mean).toBeLessThan(-120);
    expect(wait?.change.high).toBeLessThanOrEqual(0);
    expect(unserved.change.high).toBeLessThanOrEqual(0);
  });

  test('[U73] the same question has the same answer', () => {
    const changes: WhatIfChange[] = [{ is: 'close', counterId: counter('loket-4'), from: '10:00' }];
    expect(asked(atLoket4(5), changes, busy)).toEqual(asked(atLoket4(5), changes, busy));
  });
});

describe('counters', () => {
  test('[U71] one more counter halves a line', () => {
    const answer = asked(noMore(atLoket4(9)), [
      { is: 'open', counterId: counter('loket-10'), from: null, until: null },
    ]);
    expect(waits(answer)).toEqual([40, 18]);
    expect(answer.waiting).toBe(9);
  });

  test('[U71] one more counter for a while helps those who are called in that while', () => {
    const open = { is: 'open', counterId: counter('loket-10'), from: '08:25', until: '08:55' } as const;
    expect(waits(asked(noMore(atLoket4(9)), [open]))).toEqual([40, 28]);
  });

  test('[U71] a counter that closes leaves its line', () => {
    expect(left(asked(noMore(atLoket4(9)), [{ is: 'close', counterId: counter('loket-4'), from: '08:45' }]))).toEqual([
      0, 4,
    ]);
  });

  test('[U71] a pause puts off all who come after it; the end of one brings them forward', () => {
    const pause = { is: 'pause', counterId: counter('loket-4'), from: null, minutes: 20 } as const;
    expect(waits(asked(noMore(atLoket4(3)), [pause]))).toEqual([10, 30]);
    const resting = noMore(atLoket4(3)).as(dewi).pauseCounter('loket-4', 20);
    expect(waits(asked(resting, [{ is: 'resume', counterId: counter('loket-4') }]))).toEqual([31, 10]);
  });

  test('[U71] an officer moves, and the line that they leave stays', () => {
    const play = given(office).at('08:00').as(ani).openCounter('loket-1').as(kiosk).issue('kk').issue('akta');
    noMore(play);
    const move = { is: 'move', counterId: counter('loket-1'), toCounterId: counter('loket-2') } as const;
    const { services } = asked(play, [move]);
    const unserved = Object.fromEntries(services.map(({ serviceId, asIs, asAsked }) => [serviceId, [asIs, asAsked]]));
    expect(unserved).toMatchObject({
      akta: [{ unserved: 1 }, { unserved: 0 }],
      kk: [{ unserved: 0 }, { unserved: 0 }],
    });
  });
});

describe('services', () => {
  const twoOpen = () => {
    const play = given(office).at('08:00').as(ani).openCounter('loket-1').as(budi).openCounter('loket-2');
    for (let each = 0; each < 5; each++) play.as(kiosk).issue('akta');
    return noMore(play);
  };

  test('[U71] a counter that also serves a line shortens it', () => {
    const serve = { is: 'serve', counterId: counter('loket-1'), serviceId: service('akta') } as const;
    expect(waits(asked(twoOpen(), [serve]))).toEqual([20, 8]);
  });

  test('[U71] a counter that serves less serves what is left sooner', () => {
    const play = given(office).at('08:00').as(ani).openCounter('loket-1').as(budi).openCounter('loket-2');
    for (let each = 0; each < 4; each++) play.as(kiosk).issue('kk').issue('akta');
    const drop = { is: 'drop', counterId: counter('loket-2'), serviceId: service('kk') } as const;
    const akta = asked(play, [drop]).services.find(({ serviceId }) => serviceId === 'akta');
    expect(akta?.asAsked.waitSeconds).toBeLessThan(akta?.asIs.waitSeconds ?? 0);
  });
});

describe('the day', () => {
  test('[U71] a lunch half an hour later serves one more before it', () => {
    const lunch = { is: 'lunch', agencyId: AgencyId.parse('pajak'), minutes: 30 } as const;
    expect(waits(asked(noMore(atLoket4(4, '11:35')), [lunch]))).toEqual([29, 15]);
  });

  test('[U71] who closes later leaves fewer', () => {
    const late = { is: 'late', agencyId: null, minutes: 30 } as const;
    expect(left(asked(noMore(atLoket4(9, '14:55')), [late]))).toEqual([2, 0]);
  });

  test('[U72] numbers that are stopped early leave fewer unserved, and turn the others away', () => {
    const stop = { is: 'stop', about: { of: 'service', serviceId: service('pbb') }, from: '14:00' } as const;
    const { unserved, coming, curve } = asked(atLoket4(9, '13:30'), [stop], busy);
    expect(unserved.change.mean).toBeLessThan(0);
    expect(coming.asAsked.mean).toBeLessThan(coming.asIs.mean);
    expect(curve.at(-1)?.asAsked).toBeNull();
  });

  test('[U87] what is planned is in the day as it is: as it was asked before', () => {
    const lunch = noMore(atLoket4(4, '11:35')).did(fitri, planShift('rest', 'pajak', 30));
    expect(waits(asked(lunch, []))).toEqual([15, 15]);
    const about = { of: 'service', serviceId: service('pbb') } as const;
    const before = asked(atLoket4(9, '13:30'), [{ is: 'stop', about, from: '14:00' }], busy);
    const plan = planActs([{ act: { is: 'stop', about, reason: 'full' }, at: '14:00' }]);
    expect(asked(atLoket4(9, '13:30').did(fitri, plan), [], busy).coming.asIs).toEqual(before.coming.asAsked);
  });

  test('[U87] who is planned to come is in the day as it is, from when they come, as it was asked before', () => {
    const from = '08:25';
    const asIs = () => noMore(atLoket4(9));
    const change = { is: 'open', counterId: counter('loket-10'), from, until: '08:55' } as const;
    const planned = asIs().did(
      fitri,
      planActs([
        { act: { is: 'open', counterId: 'loket-10', officerId: 'p-eka' }, at: from },
        { act: { is: 'close', counterId: 'loket-10' }, at: '08:55' },
      ]),
    );
    expect(waits(asked(planned, []))).toEqual([waits(asked(asIs(), [change]))[1], waits(asked(asIs(), [change]))[1]]);
  });

  test('[U72] who still comes is what days have taught; of a hall without any, what today has shown', () => {
    // Two hours of eight; that nobody came yet today counts for five eighths of a day against three of those.
    expect(Math.round(asked(atLoket4(0, '13:00'), [], busy).coming.asIs.mean)).toBeCloseTo(20, -1);
    expect(asked(noMore(atLoket4(1, '13:00')), [], busy).coming.asIs.mean).toBe(0);
    const today = asked(atLoket4(20, '10:00'), [], nothingLearned);
    expect(today.coming.asIs.mean).toBeGreaterThan(10);
    expect(today.learnedDays).toBe(0);
  });
});

describe('what is told', () => {
  test('[U74] by when a number is taken: who waits already, then each half hour', () => {
    const { curve, at } = asked(atLoket4(3, '09:10'), [], busy);
    expect(curve.slice(0, 3).map(({ from }) => from && (from - at) / 60_000)).toEqual([null, 0, 20]);
    expect(curve[0]?.numbers).toBe(3);
    for (const { asIs } of curve) expect(asIs.low).toBeLessThanOrEqual(asIs.high);
  });

  test('[U74] whoever is left has waited until closing', () => {
    const close: WhatIfChange = { is: 'close', counterId: counter('loket-4'), from: null };
    expect(waits(asked(noMore(atLoket4(1, '14:30')), [close]))).toEqual([0, 90]);
  });
});

describe('who still waits, by the time of day', () => {
  const counted = ({ at, stillWaiting }: WhatIfAnswer) =>
    stillWaiting.map((point) => [(point.at - at) / 60_000, point.asIs.mean, point.asAsked.mean]);

  test('[U74] from those who wait now, until closing: whoever is left then is unserved', () => {
    const close: WhatIfChange = { is: 'close', counterId: counter('loket-4'), from: '08:42' };
    const found = asked(noMore(atLoket4(9, '08:05')), [close]);
    // Ten minutes each, from the first instant.
    expect(counted(found).slice(0, 5)).toEqual([
      [0, 9, 9],
      [25, 6, 6],
      [55, 3, 5],
      [85, 0, 5],
      [115, 0, 5],
    ]);
    expect(found.stillWaiting.at(-1)?.at).toBe(found.closesAt);
  });

  test('[U74] where a counter goes on after closing it goes on, too; it ends with the numbers that are told as left', () => {
    const late: WhatIfChange = { is: 'late', agencyId: null, minutes: 30 };
    const found = asked(noMore(atLoket4(9, '14:55')), [late]);
    expect(counted(found).slice(-2)).toEqual([
      [65, 2, 2],
      [95, 2, 0],
    ]);
    expect(left(found)).toEqual([2, 0]);
    for (const which of ['asIs', 'asAsked'] as const)
      expect(found.stillWaiting.at(-1)?.[which]).toEqual(found.unserved[which]);
  });

  test('[U73] both days are equal without a change, and end with what is told as left', () => {
    const { stillWaiting, unserved } = asked(atLoket4(20, '10:00'), [], nothingLearned);
    for (const { asIs, asAsked } of stillWaiting) expect(asAsked).toEqual(asIs);
    expect(stillWaiting[0]?.asIs).toEqual({ mean: 20, low: 20, high: 20 });
    expect(stillWaiting.at(-1)?.asIs).toEqual(unserved.asIs);
  });

  test('[U74] who gives up waits no longer, though nobody calls them', () => {
    const leaving = { ...known, cancels: [1e6, 2e4] as [number, number] };
    const pause: WhatIfChange = { is: 'pause', counterId: counter('loket-4'), from: null, minutes: 90 };
    // Two in a hundred go each minute.
    const { stillWaiting } = asked(noMore(atLoket4(9)), [pause], leaving);
    const means = stillWaiting.slice(0, 3).map(({ asAsked }) => asAsked.mean);
    expect(means[0]).toBe(9);
    expect(means[1]).toBeCloseTo(9 * 0.4, 0);
    expect(means[2]).toBeLessThan(0.5);
  });
});

describe('what is refused', () => {
  const play = atLoket4(1, '09:00');
  test.each<[string, WhatIfChange, RefusalCode]>([
    ['a counter that is open', { is: 'open', counterId: counter('loket-4'), from: null, until: null }, 'already-so'],
    ['a counter that is none', { is: 'open', counterId: counter('x'), from: null, until: null }, 'counter-unknown'],
    [
      'a closed one that pauses',
      { is: 'pause', counterId: counter('loket-10'), from: null, minutes: 5 },
      'counter-closed',
    ],
    ['a time that is over', { is: 'close', counterId: counter('loket-4'), from: '08:00' }, 'time-passed'],
    [
      'an end before the begin',
      { is: 'open', counterId: counter('loket-10'), from: '11:00', until: '10:00' },
      'end-not-after-begin',
    ],
    ['the end of no rest', { is: 'resume', counterId: counter('loket-4') }, 'counter-not-paused'],
    [
      'a service that it serves',
      { is: 'serve', counterId: counter('loket-4'), serviceId: service('pbb') },
      'already-so',
    ],
    [
      'its only service',
      { is: 'drop', counterId: counter('loket-4'), serviceId: service('pbb') },
      'counter-without-service',
    ],
    [
      'another agency’s',
      { is: 'serve', counterId: counter('loket-4'), serviceId: service('ktp') },
      'service-of-other-agency',
    ],
    ['no agency', { is: 'lunch', agencyId: AgencyId.parse('x'), minutes: 30 }, 'agency-unknown'],
    ['no service', { is: 'stop', about: { of: 'service', serviceId: service('x') }, from: null }, 'service-unknown'],
  ])('[U71] %s', (_what, change, code) => {
    expect(refused(play, [change])).toBe(code);
  });

  const dukcapil = agencies('dukcapil');
  test.each<WhatIfChange>([
    { is: 'close', counterId: counter('loket-4'), from: null },
    { is: 'lunch', agencyId: AgencyId.parse('pajak'), minutes: 30 },
    { is: 'late', agencyId: null, minutes: 30 },
    { is: 'stop', about: { of: 'hall' }, from: null },
    { is: 'stop', about: { of: 'service', serviceId: service('pbb') }, from: null },
  ])('[U70] not theirs: %o', (change) => {
    expect(refused(play, [change], dukcapil)).toBe('not-your-agency');
  });

  test('[U70] nothing is told of the lines of others', () => {
    const found = posed(play, [], known, dukcapil);
    const told = found.ok ? answerOf(found.value).services : [];
    expect(told.map(({ serviceId }) => serviceId)).toEqual(['ktp', 'kk', 'akta']);
  });

  test('[U75] a day that is over, and one that has not begun', () => {
    expect(refused(atLoket4(0).at('16:30'), [])).toBe('what-if-no-day');
    expect(refused(given(office), [])).toBe('what-if-no-day');
  });
});
