import { describe, expect, test } from 'vitest';
import { called, cancelled, configured, issued } from '../../support/play/facts.ts';
import { given, morning } from '../../support/play/given.ts';
import { clock, counterIn, type HallDraft, hours, serviceIn, smallHall } from '../../support/play/hall-builder.ts';
import { ani, budi, configure, kiosk, theHall, ticket } from '../../support/play/wishes.ts';

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
