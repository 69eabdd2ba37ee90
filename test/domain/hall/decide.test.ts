import { describe, expect, test } from 'vitest';
import { called, cancelled, configured, issued } from '../../support/play/facts.ts';
import { given, morning } from '../../support/play/given.ts';
import {
  clock,
  counterIn,
  type HallDraft,
  hours,
  minutes,
  serviceIn,
  smallHall,
} from '../../support/play/hall-builder.ts';
import { ani, budi, configure, dewi, eka, fitri, kiosk, theHall, ticket } from '../../support/play/wishes.ts';

const without = (drop: { service?: string; counter?: string }) =>
  smallHall((hall) => {
    hall.services = hall.services.filter((service) => service.serviceId !== drop.service);
    hall.counters = hall.counters.filter((counter) => counter.counterId !== drop.counter);
    for (const counter of hall.counters)
      counter.serviceIds = counter.serviceIds.filter((serviceId) => serviceId !== drop.service);
  });

describe('[H1] ConfigureHall replaces the hall whole', () => {
  test('[H1] what was not said again is gone, and what is new counts at once', () => {
    const play = morning().as(kiosk).issue('ktp');
    const hall = smallHall((draft) => {
      draft.priorityGroups = [{ code: 'SAKIT', label: { id: 'Sakit' } }];
      draft.services.push({ ...serviceIn(draft, 'pbb'), serviceId: 'bphtb', series: 'BX' });
      counterIn(draft, 'loket-4').serviceIds = ['pbb', 'bphtb'];
    });
    play.when(theHall).configure(hall).gives(configured(hall));
    expect(play.state.hall).toEqual(hall);
    play.when(kiosk).issue('ktp', { priorityGroup: 'LANSIA' }).refused('priority-group-unknown');
    play
      .when(kiosk)
      .issue('bphtb')
      .gives(issued(2, 'BX-001', 'bphtb', { promise: clock('09:00') }));
    play.when(ani).callNext('loket-1').gives(called('loket-1', 1));
  });
  test('[H1] the same hall again gives no events and is not refused', () => {
    morning().when(theHall).configure(smallHall()).nothing();
    given().when(theHall).configure(smallHall()).nothing();
  });
  test('[H1] the same hall with its fields in another order is the same hall', () => {
    const hall = smallHall();
    const reversed = Object.fromEntries(Object.entries(hall).reverse());
    morning()
      .when(theHall)
      .configure(reversed as typeof hall)
      .nothing();
  });
});

describe('[H2] what is in use cannot be removed', () => {
  test('[H2] nor a service to which somebody could return by the new settings alone', () => {
    const play = morning().as(kiosk).issue('akta').as(budi).callNext('loket-2').markMissed('loket-2', 1);
    const longer = without({ service: 'akta' });
    const { returnMinutes } = longer.policy;
    play.later(returnMinutes * minutes + 1);
    play
      .when(theHall)
      .configure({ ...longer, policy: { ...longer.policy, returnMinutes: 60 } })
      .refused('hall-still-in-use');
    play.as(theHall).configure(longer);
  });
  test('[H2] a service with tickets that have not ended', () => {
    const play = morning().as(kiosk).issue('akta');
    const hall = without({ service: 'akta' });
    play.when(theHall).configure(hall).refused('hall-still-in-use');
    const decision = play.try(theHall, configure(hall));
    expect(decision.ok ? null : decision.refusal.sentence.id).toContain('Akta Kelahiran');
    play.as(budi).callNext('loket-2');
    play.when(theHall).configure(hall).refused('hall-still-in-use');
    play.as(budi).hold('loket-2', 1, 60);
    play.when(theHall).configure(hall).refused('hall-still-in-use');
    play.later(hours).as(budi).callNext('loket-2').start('loket-2', 1);
    play.when(theHall).configure(hall).refused('hall-still-in-use');
    play.as(budi).complete('loket-2', 1);
    play.when(theHall).configure(hall).gives(configured(hall));
  });
  test('[H2] one whose tickets were cancelled can be', () => {
    const play = morning().as(kiosk).issue('akta');
    play.when(budi).cancel('loket-2', 1).gives(cancelled('loket-2', 1));
    const hall = without({ service: 'akta' });
    play.when(theHall).configure(hall).gives(configured(hall));
    play.when(kiosk).issue('akta').refused('service-unknown');
  });
  test('[H2] a counter that is not closed', () => {
    const play = given().at('08:00').as(ani).openCounter('loket-3');
    const hall = without({ counter: 'loket-3' });
    play.when(theHall).configure(hall).refused('hall-still-in-use');
    play.as(ani).closeCounter('loket-3').when(theHall).configure(hall).gives(configured(hall));
    play.when(ani).openCounter('loket-3').refused('counter-unknown');
    play.when(ani).openCounter('loket-2').gives({ type: 'CounterOpened', counterId: 'loket-2', officerId: 'p-ani' });
  });
  test('[H2] the refusal names the services with their numbers, and the counters', () => {
    const play = morning();
    for (let n = 0; n < 10; n++) play.as(kiosk).issue('akta');
    play.as(kiosk).issue('ktp');
    const hall = smallHall((draft) => {
      draft.services = draft.services.filter(({ serviceId }) => serviceId !== 'akta');
      draft.counters = draft.counters.filter(({ counterId }) => !['loket-2', 'loket-3'].includes(counterId));
    });
    const decision = play.try(theHall, configure(hall));
    expect(decision.ok ? null : decision.refusal.sentence).toEqual({
      id: 'Pengaturan baru belum dapat dipakai, karena menghapus yang masih diperlukan: layanan Akta Kelahiran [akta], dengan nomor AK-001, AK-002, AK-003, AK-004, AK-005, AK-006, AK-007, AK-008 dan 2 nomor lain; Loket 2, yang sedang dibuka; Loket 3, yang sedang dibuka. Pengaturan lama tetap berlaku. Selesaikan, alihkan, atau batalkan dahulu nomor itu dan tutup loket itu.',
      en: 'The new settings cannot be used yet, for they take away what is still needed: the service Akta Kelahiran (in English) [akta], with the numbers AK-001, AK-002, AK-003, AK-004, AK-005, AK-006, AK-007, AK-008 and 2 more; Counter 2, which is open; Counter 3, which is open. The settings of before hold. First complete, transfer or cancel those numbers and close those counters.',
    });
  });
  test('[H2] a missed one that can still return is waited for, and one that cannot is not', () => {
    const play = morning().as(kiosk).issue('akta').as(budi).callNext('loket-2').later(minutes).markMissed('loket-2', 1);
    const hall = without({ service: 'akta' });
    play
      .later(15 * minutes)
      .when(theHall)
      .configure(hall)
      .refused('hall-still-in-use');
    play.later(1).when(theHall).configure(hall).gives(configured(hall));
  });
  test('[H2] the last counter of one who waits: taken away, given to another service, or off duty today', () => {
    const ways: ((hall: HallDraft) => void)[] = [
      (hall) => {
        hall.counters = hall.counters.filter(({ counterId }) => counterId !== 'loket-2');
      },
      (hall) => {
        counterIn(hall, 'loket-2').serviceIds = ['ktp', 'kk'];
      },
      (hall) => {
        counterIn(hall, 'loket-2').duty = [2];
      },
    ];
    const play = given().at('08:00').as(kiosk).issue('akta').issue('ktp');
    for (const way of ways) play.when(theHall).configure(smallHall(way)).refused('hall-still-in-use');
  });
  test('[H2] a counter off duty that is open all the same serves those who wait', () => {
    const play = given().at('08:00').as(kiosk).issue('akta').as(budi).openCounter('loket-2');
    const hall = smallHall((draft) => {
      counterIn(draft, 'loket-2').duty = [2];
    });
    play.when(theHall).configure(hall).gives(configured(hall));
    play.when(budi).callNext('loket-2').gives(called('loket-2', 1));
  });
  test('[H2] an open counter stays of its agencies, so that whoever is there may be there', () => {
    const ofPajak = smallHall((hall) => {
      counterIn(hall, 'loket-4').agencyId = 'dukcapil';
      counterIn(hall, 'loket-4').serviceIds = ['ktp', 'pbb'];
    });
    const shared = smallHall((hall) => {
      counterIn(hall, 'loket-4').agencyId = null;
    });
    const lessShared = smallHall((hall) => {
      counterIn(hall, 'loket-10').serviceIds = ['pbb'];
      counterIn(hall, 'loket-4').agencyId = null;
      counterIn(hall, 'loket-4').serviceIds = ['pbb', 'klaim'];
    });
    const play = given().at('08:00').as(dewi).openCounter('loket-4').as(eka).openCounter('loket-10');
    play.when(theHall).configure(ofPajak).refused('hall-still-in-use');
    play.when(theHall).configure(lessShared).refused('hall-still-in-use');
    play.when(theHall).configure(shared).gives(configured(shared));
    play.as(eka).closeCounter('loket-10').when(theHall).configure(lessShared).gives(configured(lessShared));
  });
  test('[H2][R2] a service that a counter at work is lent: the refusal says which, where, until when, and what to do', () => {
    const play = morning().as(fitri).lend('loket-10', ['akta']);
    const decision = play.try(theHall, configure(without({ service: 'akta' })));
    expect(decision.ok ? null : decision.refusal.sentence).toMatchObject({
      id: expect.stringContaining(
        'Loket 10, yang sedang dibuka dan sampai hari layanan berakhir juga melayani Akta Kelahiran (kembalikan dahulu loket itu seperti pengaturan di Pantauan, atau terapkan mulai hari layanan berikutnya)',
      ),
      en: expect.stringContaining('Counter 10, which is open and until the business day ends also serves Akta'),
    });
    play
      .as(fitri)
      .lend('loket-10', [])
      .as(theHall)
      .configure(without({ service: 'akta' }));
  });
  test('[H2][O7] who waits for one counter alone waits for nobody where that counter serves it no longer', () => {
    const play = morning().as(kiosk).issue('kk').as(ani).callNext('loket-1').start('loket-1', 1);
    play.transfer('loket-1', 1, 'kk', 'loket-2');
    play.when(ani).callNext('loket-1').refused('line-empty');
    const hall = smallHall((draft) => {
      counterIn(draft, 'loket-2').serviceIds = ['ktp', 'akta'];
    });
    play.when(theHall).configure(hall).gives(configured(hall));
    play.when(ani).callNext('loket-1').gives(called('loket-1', 1));
  });
  test('[H2] what stays may change while it is in use', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1');
    const hall = smallHall((draft) => {
      counterIn(draft, 'loket-1').number = 11;
      serviceIn(draft, 'ktp').standardMinutes = 7;
    });
    play.when(theHall).configure(hall).gives(configured(hall));
    play.as(ani).start('loket-1', 1).complete('loket-1', 1);
  });
});

test('[H3] promises already given stay when the targets change', () => {
  const play = morning().as(kiosk).issue('ktp').issue('ktp', { priorityGroup: 'LANSIA' });
  const hall = smallHall((draft: HallDraft) => {
    draft.policy = { targetMinutes: { regular: 5, priority: 90, appointment: 5 } };
  });
  play.as(theHall).configure(hall);
  expect(play.state.tickets.get(ticket(1))?.promise).toBe(clock('09:00'));
  expect(play.state.tickets.get(ticket(2))?.promise).toBe(clock('08:15'));
  play
    .when(kiosk)
    .issue('ktp')
    .gives(issued(3, 'A-003', 'ktp', { promise: clock('08:05') }));
  play
    .when(ani)
    .callNext('loket-1')
    .gives(called('loket-1', 3, { regular: 1, priority: 1 }));
  play
    .when(budi)
    .callNext('loket-2')
    .gives(called('loket-2', 2, { regular: 1 }));
});
