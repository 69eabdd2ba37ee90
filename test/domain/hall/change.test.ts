/** Settings that are changed in the browser: late bases, other people's parts, plans. */
import { describe, expect, test } from 'vitest';
import { nothingKnown } from '../../../server/domain/core/known.ts';
import { decide } from '../../../server/domain/decide.ts';
import { AgencyId } from '../../../shared/base/ids.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { yes } from '../../../shared/refusals/result.ts';
import {
  called,
  configured,
  dayClosed,
  dayOpened,
  hallChanged,
  hallPlanned,
  planDropped,
} from '../../support/play/facts.ts';
import { given, morning, Play } from '../../support/play/given.ts';
import {
  agencyIn,
  clock,
  closingHall,
  counterIn,
  type HallDraft,
  monday,
  serviceIn,
  smallHall,
  tuesday,
  wednesday,
} from '../../support/play/hall-builder.ts';
import { advanceTime, ani, budi, changeHall, configure, kiosk, officer, theHall } from '../../support/play/wishes.ts';

const supervisor = officer('p-lina');
const other = officer('p-made');

const changed = (change: (hall: HallDraft) => void, hall: Hall = smallHall()): Hall => {
  const draft = structuredClone(hall) as HallDraft;
  change(draft);
  return draft as Hall;
};
const withCost = (id: string, hall?: Hall) =>
  changed((draft) => {
    serviceIn(draft, 'ktp').cost = { id };
  }, hall);
const withoutAkta = changed((hall) => {
  hall.services = hall.services.filter(({ serviceId }) => serviceId !== 'akta');
  counterIn(hall, 'loket-2').serviceIds = ['ktp', 'kk'];
});

describe('[H7] a change names the settings from which it was made', () => {
  test('[H7] it is one event with its author, and holds at once', () => {
    const next = withCost('Rp 5.000');
    const play = morning();
    play.when(supervisor).changeHall(smallHall(), next).gives(hallChanged(next, 'p-lina'));
    expect(play.state.hall).toEqual(next);
    expect(play.state.changedBy).toEqual({ officerId: 'p-lina', at: play.now });
  });
  test('[H7] a late one is refused, whoever was first, and changes nothing', () => {
    const [first, second] = [
      withCost('Rp 5.000'),
      changed((hall) => {
        hall.city = 'Baubau';
      }),
    ];
    const play = morning().as(supervisor).changeHall(smallHall(), first);
    play.when(other).changeHall(smallHall(), second).refused('hall-changed');
    play.when(supervisor).changeHall(smallHall(), second).refused('hall-changed');
    const both = changed((hall) => {
      hall.city = 'Baubau';
    }, first);
    play.when(other).changeHall(first, both).gives(hallChanged(both, 'p-made'));
  });
  test('[H7] what holds already is no change, however late; and to go back is one', () => {
    const next = withCost('Rp 5.000');
    const play = morning().as(supervisor).changeHall(smallHall(), next);
    play.when(other).changeHall(smallHall(), next).nothing();
    play.when(other).changeHall(next, smallHall()).gives(hallChanged(smallHall(), 'p-made'));
  });
  test('[H7] the order of fields makes no other version', () => {
    const reversed = Object.fromEntries(Object.entries(smallHall()).reverse()) as Hall;
    const next = withCost('Rp 5.000');
    morning().when(supervisor).changeHall(reversed, next).gives(hallChanged(next, 'p-lina'));
  });
  test('[H7] a hall that is not set up yet is set up so', () => {
    const empty = new Play().at('06:00');
    empty.when(supervisor).changeHall(smallHall(), smallHall()).refused('hall-changed');
    empty.when(supervisor).changeHall(null, smallHall(), 'next-day').gives(hallChanged(smallHall(), 'p-lina'));
  });
  test('[H7] nobody sends it from outside as anything but the hall itself', () => {
    morning().when(kiosk).changeHall(smallHall(), withCost('x')).refused('not-permitted');
  });
  test('[H7][H2] what somebody needs cannot be taken away', () => {
    const play = morning().as(kiosk).issue('akta');
    play.when(supervisor).changeHall(smallHall(), withoutAkta).refused('hall-still-in-use');
    play.as(budi).callNext('loket-2').start('loket-2', 1).complete('loket-2', 1);
    play.when(supervisor).changeHall(smallHall(), withoutAkta).gives(hallChanged(withoutAkta, 'p-lina'));
  });
});

describe('[H8] a supervisor of agencies changes the part of these', () => {
  const own = [AgencyId.parse('pajak')];
  const refusedAs = (change: (hall: HallDraft) => void): string | null => {
    const decision = morning()
      .knowing({ agencyIds: own })
      .try(supervisor, changeHall(smallHall(), changed(change)));
    return decision.ok ? null : `${decision.refusal.code}: ${decision.refusal.sentence.id}`;
  };
  test.each<[string, (hall: HallDraft) => void]>([
    [
      'the agency’s own fields',
      (hall) => {
        agencyIn(hall, 'pajak').shortName = { id: 'Bapenda Baru' };
      },
    ],
    [
      'its hours',
      (hall) => {
        agencyIn(hall, 'pajak').schedule = { weekly: [{ weekdays: [1], open: '00:00', close: '24:00' }] };
      },
    ],
    [
      'its service',
      (hall) => {
        serviceIn(hall, 'pbb').dailyQuota = 40;
      },
    ],
    ['a new service of it', (hall) => void hall.services.push({ ...serviceIn(hall, 'pbb'), serviceId: 'bphtb' })],
    [
      'a new one first in the list',
      (hall) => void hall.services.unshift({ ...serviceIn(hall, 'pbb'), serviceId: 'bphtb' }),
    ],
    [
      'the services of its counter',
      (hall) => {
        hall.services.push({ ...serviceIn(hall, 'pbb'), serviceId: 'bphtb' });
        counterIn(hall, 'loket-4').serviceIds = ['pbb', 'bphtb'];
      },
    ],
    [
      'its days of duty',
      (hall) => {
        counterIn(hall, 'loket-4').duty = [1, 2];
      },
    ],
    [
      'its own at a shared counter',
      (hall) => {
        hall.services.push({ ...serviceIn(hall, 'pbb'), serviceId: 'bphtb' });
        counterIn(hall, 'loket-10').serviceIds = ['klaim', 'pbb', 'bphtb'];
      },
    ],
  ])('[H8] %s', (_, change) => {
    expect(refusedAs(change)).toBeNull();
  });
  test.each<[string, (hall: HallDraft) => void, string]>([
    [
      'another agency',
      (hall) => {
        agencyIn(hall, 'bpjs').series = 'D';
      },
      'Instansi BPJS Kesehatan: Seri nomor',
    ],
    [
      'a service of another',
      (hall) => {
        serviceIn(hall, 'ktp').cost = { id: 'x' };
      },
      'Layanan Perekaman KTP: Biaya/tarif',
    ],
    [
      'a service taken over',
      (hall) => {
        serviceIn(hall, 'klaim').agencyId = 'pajak';
      },
      'Layanan Klaim Jaminan: Instansi',
    ],
    [
      'a service given away',
      (hall) => {
        serviceIn(hall, 'pbb').agencyId = 'bpjs';
      },
      'Layanan Pajak Bumi dan Bangunan: Instansi',
    ],
    [
      'where its counter stands',
      (hall) => {
        counterIn(hall, 'loket-4').zoneId = 'utara';
      },
      'Loket 4: Zona',
    ],
    [
      'the number of its counter',
      (hall) => {
        counterIn(hall, 'loket-4').number = 44;
      },
      'Loket 44: Nomor loket',
    ],
    [
      'a counter of another',
      (hall) => {
        counterIn(hall, 'loket-1').duty = [1];
      },
      'Loket 1: Hari dinas',
    ],
    [
      'what others have at a shared counter',
      (hall) => {
        counterIn(hall, 'loket-10').serviceIds = ['pbb'];
      },
      'Loket 10: Layanan',
    ],
    [
      'a new agency',
      (hall) => void hall.agencies.push({ ...agencyIn(hall, 'pajak'), agencyId: 'bkn', series: 'Z' }),
      'Instansi Badan Pendapatan',
    ],
    [
      'the hall’s hours',
      (hall) => {
        hall.schedule = { weekly: [] };
      },
      'Jam layanan: Jam mingguan',
    ],
    [
      'its own among the first on every kiosk',
      (hall) => void hall.mostAsked!.push('pbb'),
      'Layanan yang paling dicari',
    ],
    [
      'the policy',
      (hall) => {
        hall.policy = { ...hall.policy, maxCalls: 9 };
      },
      'Aturan antrean: Panggilan paling banyak',
    ],
    ['the order of agencies', (hall) => void hall.agencies.reverse(), 'Urutan instansi'],
  ])('[H8] not %s', (_, change, what) => {
    expect(refusedAs(change)).toBe(
      `hall-part-of-others: Bagian ini bukan milik instansi Anda: ${what}. Mintalah supervisor MPP mengubahnya.`,
    );
  });
  test('[H8] nor is a whole hall set up by one of them', () => {
    const play = new Play().at('06:00').knowing({ agencyIds: own });
    play.when(supervisor).changeHall(null, smallHall()).refused('hall-part-of-others');
  });
  test('[H8][H9] a plan with parts of others is not theirs to take back', () => {
    const plan = withCost('Rp 5.000');
    const play = morning().as(supervisor).changeHall(smallHall(), plan, 'next-day').knowing({ agencyIds: own });
    play.when(other).dropHallPlan(plan).refused('hall-part-of-others');
    play.knowing({ agencyIds: null }).when(other).dropHallPlan(plan).gives(planDropped);
  });
});

describe('[H9] what is planned takes effect when the next day opens', () => {
  const plan = withCost('Rp 5.000', closingHall());
  const planned = () => {
    const play = given(closingHall()).at('08:00').as(theHall).advanceTime();
    play.as(supervisor).changeHall(closingHall(), plan, 'next-day');
    return play;
  };
  test('[H9] in the entry that opens it, behind its opening, with its author', () => {
    const play = planned();
    expect(play.state.hall).toEqual(closingHall());
    expect(play.state.planned).toMatchObject({ day: tuesday, by: 'p-lina' });
    const { position } = play.state.planned!;
    play
      .at('06:00', tuesday)
      .when(theHall, advanceTime)
      .gives(dayClosed(monday), dayOpened(tuesday), { ...hallChanged(plan, 'p-lina'), planned: position } as never);
    expect(play.state).toMatchObject({ hall: plan, planned: null, changedBy: { officerId: 'p-lina' } });
  });
  test('[H9] also with a command of somebody else, and after days without a server', () => {
    const play = planned().at('08:00', wednesday).as(ani).openCounter('loket-1');
    expect(play.state.hall).toEqual(plan);
    expect(play.entries.at(-1)?.events.map(({ type }) => type)).toEqual([
      'DayClosed',
      'DayOpened',
      'HallConfigured',
      'CounterOpened',
    ]);
  });
  test('[H9] until then it can be changed from itself, and taken back', () => {
    const play = planned();
    const next = withCost('Rp 9.000', closingHall());
    play.when(other).changeHall(closingHall(), next, 'next-day').refused('hall-changed');
    play
      .when(other)
      .changeHall(plan, next, 'next-day')
      .gives(hallPlanned(next, tuesday, 'p-made'));
    play.when(other).dropHallPlan(plan).refused('hall-changed');
    play.when(other).dropHallPlan(next).gives(planDropped);
    play.when(other).dropHallPlan(next).refused('hall-no-plan');
    play.at('06:00', tuesday).as(theHall).advanceTime();
    expect(play.state.hall).toEqual(closingHall());
  });
  test('[H14] whoever had a part in the plan is named when it takes effect', () => {
    const play = planned();
    const [second, third] = [withCost('Rp 9.000', closingHall()), withCost('Rp 7.000', closingHall())];
    play.as(other).changeHall(plan, second, 'next-day').as(supervisor).changeHall(second, third, 'next-day');
    play.as(officer('p-nia')).changeHall(third, plan, 'next-day');
    expect(play.state.planned).toMatchObject({ by: 'p-nia', also: ['p-made', 'p-lina'] });
    play.at('06:00', tuesday).as(theHall).advanceTime();
    expect(play.entries.at(-1)?.events.at(-1)).toMatchObject({ by: 'p-nia', also: ['p-made', 'p-lina'] });
  });
  test('[H9] to plan what holds already takes the plan back', () => {
    planned().when(other).changeHall(plan, closingHall(), 'next-day').gives(planDropped);
    given().when(other).changeHall(smallHall(), smallHall(), 'next-day').nothing();
  });
  test('[H9][H2] it waits while somebody needs what it takes away', () => {
    const play = given().at('08:00').as(budi).openCounter('loket-2').as(kiosk).issue('akta');
    play.as(supervisor).changeHall(smallHall(), withoutAkta, 'next-day');
    play.at('00:00', tuesday).as(theHall).advanceTime();
    expect(play.state).toMatchObject({ hall: smallHall(), planned: { day: tuesday } });
    play.when(budi).callNext('loket-2').gives(called('loket-2', 1));
    play.as(budi).start('loket-2', 1).complete('loket-2', 1);
    expect(play.state.hall).toEqual(smallHall());
    play.as(kiosk).issue('ktp');
    expect(play.state).toMatchObject({ hall: withoutAkta, planned: null });
  });
  test('[H9] a clock in doubt opens no day, and brings nothing about', () => {
    const { state } = planned();
    const decision = decide(state, advanceTime, theHall, clock('06:00', tuesday), nothingKnown, false);
    expect(decision).toEqual(yes([]));
  });
  test('[H9] a file at a start takes the place of what is planned', () => {
    const next = smallHall((hall) => {
      hall.city = 'Baubau';
    });
    const play = planned();
    play.when(theHall, configure(next)).gives(configured(next), planDropped);
    expect(play.state.planned).toBeNull();
  });
  test('[H9] a beginning of the day that is over would end it with all who wait: it is for the next day', () => {
    const night = (hall: HallDraft) => {
      hall.dayStartsAt = '04:00';
    };
    const play = given(smallHall(night), clock('01:00')).at('02:00').as(kiosk).issue('ktp');
    const midnight = smallHall();
    play.when(supervisor).changeHall(smallHall(night), midnight).refused('hall-ends-day');
    play.as(supervisor).changeHall(smallHall(night), midnight, 'next-day');
    play.at('05:00').as(theHall).advanceTime();
    expect(play.state.hall).toEqual(midnight);
  });
});

describe('[H10] what is changed now goes into the plan', () => {
  const plan = changed((hall) => {
    serviceIn(hall, 'ktp').cost = { id: 'Rp 5.000' };
  });
  const planned = () => morning().as(supervisor).changeHall(smallHall(), plan, 'next-day');
  test('[H10] each field that the plan leaves as it was', () => {
    const now = changed((hall) => {
      hall.city = 'Baubau';
    });
    const both = changed((hall) => {
      hall.city = 'Baubau';
    }, plan);
    planned()
      .when(other)
      .changeHall(smallHall(), now)
      .gives(hallChanged(now, 'p-made'), hallPlanned(both, tuesday, 'p-lina'));
  });
  test('[H10] where the plan changes the same it stays as it was planned', () => {
    const now = withCost('Rp 1.000');
    planned()
      .when(other)
      .changeHall(smallHall(), now)
      .gives(hallChanged(now, 'p-made'), hallPlanned(plan, tuesday, 'p-lina'));
  });
  test('[H10] where that is the plan already, nothing is left to plan', () => {
    planned().when(other).changeHall(smallHall(), plan).gives(hallChanged(plan, 'p-made'), planDropped);
  });
  test('[H10] where both are no hall together it is refused, and says what would be wrong', () => {
    const moved = changed((hall) => {
      hall.zones.push({ zoneId: 'barat', name: { id: 'Barat' }, place: { id: 'Lantai 3' } });
    });
    const play = morning().as(supervisor).changeHall(smallHall(), moved);
    const intoIt = changed((hall) => {
      counterIn(hall, 'loket-3').zoneId = 'barat';
    }, moved);
    play.as(supervisor).changeHall(moved, intoIt, 'next-day');
    const decision = play.try(other, changeHall(moved, smallHall()));
    expect(decision.ok ? null : decision.refusal).toMatchObject({
      code: 'hall-plan-in-the-way',
      sentence: { id: expect.stringContaining('Zona “barat” tidak ada.') },
    });
  });
});
