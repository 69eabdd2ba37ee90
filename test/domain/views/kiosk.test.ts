import { describe, expect, test } from 'vitest';
import { decide } from '../../../server/domain/decide.ts';
import { morning } from '../../support/play/given.ts';
import { closesAtMidnight, serviceIn, tuesday } from '../../support/play/hall-builder.ts';
import { wholeDay } from '../../support/play/samples/whole-day.ts';
import { see } from '../../support/play/see.ts';
import { ani, dewi, issue, kiosk, theHall } from '../../support/play/wishes.ts';

describe('[I11] the kiosk', () => {
  test('[I11] is told the refusals that IssueTicket would be answered with, all through the day', () => {
    const codes = new Set<string>();
    wholeDay((play) => {
      for (const { serviceId, refusal } of see(play, 'kiosk', {}).services) {
        const decision = decide(play.state, issue(serviceId), kiosk, play.now);
        expect(refusal).toEqual(decision.ok ? null : decision.refusal);
        codes.add(decision.ok ? 'accepted' : decision.refusal.code);
      }
    });
    expect([...codes].sort()).toEqual(['accepted', 'agency-absent', 'numbers-stopped', 'quota-reached']);
  });
  test('[I11] also at midnight, before the first command of the day', () => {
    const play = morning((hall) => {
      closesAtMidnight(hall);
      serviceIn(hall, 'kk').dailyQuota = 1;
    })
      .as(kiosk)
      .issue('kk')
      .issue('ktp');
    const kk = () => see(play, 'kiosk', {}).services.find((service) => service.serviceId === 'kk');
    expect(kk()).toMatchObject({ waiting: 1, refusal: { code: 'quota-reached' } });
    play.at('00:01', tuesday);
    expect(kk()).toMatchObject({ refusal: null });
    play.as(theHall).advanceTime();
    expect(kk()).toMatchObject({ waiting: 0, refusal: null });
  });
  test('[P2] knows how many wait for each service', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp').issue('kk').issue('pbb');
    const waiting = () =>
      Object.fromEntries(see(play, 'kiosk', {}).services.map((one) => [one.serviceId, one.waiting]));
    expect(waiting()).toEqual({ ktp: 2, kk: 1, akta: 0, pbb: 1, klaim: 0 });
    play.as(ani).callNext('loket-1').transfer('loket-1', 1, 'akta').as(dewi).callNext('loket-4');
    expect(waiting()).toEqual({ ktp: 1, kk: 1, akta: 1, pbb: 0, klaim: 0 });
  });
});
