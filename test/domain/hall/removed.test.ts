import { describe, expect, test } from 'vitest';
import { apply } from '../../../server/domain/apply.ts';
import { decide } from '../../../server/domain/decide.ts';
import { nextDue } from '../../../server/domain/fold.ts';
import { view } from '../../../server/domain/views/view.ts';
import { CounterId } from '../../../shared/base/ids.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { morning, type Play } from '../../support/play/given.ts';
import { smallHall, tuesday } from '../../support/play/hall-builder.ts';
import { counterIds, register, tokenOf } from '../../support/play/register.ts';
import { commandsAt } from '../../support/play/samples/command-samples.ts';
import { wholeDay } from '../../support/play/samples/whole-day.ts';
import { display, page } from '../../support/play/see.ts';
import { ani, budi, eka, kiosk, theHall } from '../../support/play/wishes.ts';

/** Nothing of the small hall is in it under the same id. */
const otherHall = (): Hall =>
  smallHall((hall) => {
    for (const zone of hall.zones) zone.zoneId += '-x';
    for (const agency of hall.agencies) agency.agencyId += '-x';
    for (const service of hall.services) {
      service.serviceId += '-x';
      service.agencyId += '-x';
    }
    for (const counter of hall.counters) {
      counter.counterId += '-x';
      counter.zoneId += '-x';
      if (counter.agencyId !== null) counter.agencyId += '-x';
      counter.serviceIds = counter.serviceIds.map((serviceId) => `${serviceId}-x`);
    }
    hall.mostAsked = [];
    hall.priorityGroups = [];
  });

/** As it may have happened in an older log: no rule is asked. */
const forced = (play: Play, hall: Hall) =>
  apply(
    play.state,
    { type: 'HallConfigured', hall },
    { position: play.position + 1, at: play.now, actor: { kind: 'hall' } },
  );

const without = (serviceId: string) =>
  smallHall((hall) => {
    hall.services = hall.services.filter((service) => service.serviceId !== serviceId);
    for (const counter of hall.counters) counter.serviceIds = counter.serviceIds.filter((each) => each !== serviceId);
    hall.counters = hall.counters.filter(({ serviceIds }) => serviceIds.length > 0);
  });

describe('[H4] whoever looks up today’s settings by yesterday’s id finds nothing, and nothing breaks', () => {
  test('[H4] at any moment of a day another hall may take its place: each view is there or is none', () => {
    const other = otherHall();
    let looked = 0;
    wholeDay((play) => {
      if (play.state.hall === null) return;
      const state = forced(play, other);
      const counters = counterIds.map((counterId) => CounterId.parse(counterId));
      const shown = counters.filter((counterId) => view('counter', { counterId }, state, play.now, register) !== null);
      expect(shown).toEqual([]);
      for (const name of ['kiosk', 'display', 'counters', 'catalogue'] as const)
        expect(view(name, {}, state, play.now, register)).not.toBeNull();
      for (const { ticketId } of state.tickets.values()) {
        const seen = view('ticket', { token: `token-${ticketId}` }, state, play.now, register);
        expect(seen?.serviceName.id).not.toMatch(/-x/);
        looked++;
      }
    });
    expect(looked).toBeGreaterThan(100);
  });

  test('[H4] at any moment of a day, each command of before is answered', () => {
    const other = otherHall();
    const place = { agencyId: 'dukcapil', counterId: 'loket-1', serviceId: 'ktp', elsewhere: 'pbb', prefix: 'A' };
    let answered = 0;
    wholeDay((play) => {
      if (play.state.hall === null) return;
      const state = forced(play, other);
      nextDue(state);
      for (const actor of [ani, kiosk, theHall])
        for (const command of Object.values(commandsAt(place))) {
          // Throws nothing; tens of thousands of them, so without `expect`, which takes longer than the answer.
          decide(state, command, actor, play.now);
          answered++;
        }
    });
    expect(answered).toBeGreaterThan(1_000);
  });

  test('[H4] the page of a number tells what it was for until the day ends', () => {
    const play = morning().as(kiosk).issue('klaim').as(eka).callNext('loket-10').start('loket-10', 1);
    play.complete('loket-10', 1).closeCounter('loket-10').as(theHall).configure(without('klaim'));
    expect(page(play, 1)).toMatchObject({
      serviceName: { id: 'Klaim Jaminan' },
      agencyName: { id: 'BPJS' },
      zoneName: { id: 'Zona Selatan' },
      status: 'completed',
    });
    expect(display(play).calls).toMatchObject([{ counterNumber: 10, agencyName: { id: 'BPJS' } }]);
    play.at('00:01', tuesday).as(theHall).advanceTime();
    expect(view('ticket', { token: tokenOf(1) }, play.state, play.now, register)).toBeNull();
    expect(play.state.removedServices.size).toBe(0);
  });

  test('[H4] a service that came back is told as it is now', () => {
    const play = morning().as(kiosk).issue('akta').as(budi).cancel('loket-2', 1);
    play.as(theHall).configure(without('akta')).configure(smallHall());
    expect(play.state.removedServices.size).toBe(0);
    expect(page(play, 1).serviceName.id).toBe('Akta Kelahiran');
  });
});
