import { describe, expect, test } from 'vitest';
import { calledAtLoket1, servingAtLoket1, status } from '../../support/play/at-loket-1.ts';
import { called, transferred } from '../../support/play/facts.ts';
import { morning } from '../../support/play/given.ts';
import { counterIn, realHours, serviceIn } from '../../support/play/hall-builder.ts';
import { ani, citra, dewi, eka, kiosk } from '../../support/play/wishes.ts';

describe('[T10] transfer', () => {
  test('[T10] from called or serving, to a service', () => {
    calledAtLoket1()
      .when(ani)
      .transfer('loket-1', 1, 'pbb')
      .gives(transferred('loket-1', 1, 'pbb'));
    const play = servingAtLoket1(1);
    play
      .when(ani)
      .transfer('loket-1', 1, 'pbb')
      .gives(transferred('loket-1', 1, 'pbb'));
    expect(status(play, 1)).toBe('waiting');
    play.when(ani).callNext('loket-1').gives(called('loket-1', 2));
    play.when(dewi).callNext('loket-4').gives(called('loket-4', 1));
  });
  test('[T10] to one counter that serves it', () => {
    const play = calledAtLoket1();
    play.when(ani).transfer('loket-1', 1, 'pbb', 'loket-2').refused('counter-serves-other');
    play
      .when(ani)
      .transfer('loket-1', 1, 'pbb', 'loket-10')
      .gives(transferred('loket-1', 1, 'pbb', 'loket-10'));
    play.when(dewi).callNext('loket-4').refused('line-empty');
    play.when(eka).callNext('loket-10').gives(called('loket-10', 1));
  });
  test('[T10] the same service at another counter', () => {
    calledAtLoket1()
      .when(ani)
      .transfer('loket-1', 1, 'ktp', 'loket-3')
      .gives(transferred('loket-1', 1, 'ktp', 'loket-3'));
  });
  test('[T10] not to where it is', () => {
    calledAtLoket1().when(ani).transfer('loket-1', 1, 'ktp').refused('transfer-to-itself');
    calledAtLoket1().when(ani).transfer('loket-1', 1, 'ktp', 'loket-1').refused('transfer-to-itself');
  });
  test('[T10] not to what the hall does not have', () => {
    calledAtLoket1().when(ani).transfer('loket-1', 1, 'parkir').refused('service-unknown');
    calledAtLoket1().when(ani).transfer('loket-1', 1, 'pbb', 'loket-77').refused('counter-unknown');
  });
  test('[T10] not into the void: the agency is absent, or no officer is there today', () => {
    const absent = calledAtLoket1().as(dewi).closeCounter('loket-4').markAbsent('pajak');
    absent.when(ani).transfer('loket-1', 1, 'pbb').refused('transfer-into-void');
    const noOfficer = morning((hall) => {
      counterIn(hall, 'loket-10').duty = [2];
    });
    noOfficer.as(eka).closeCounter('loket-10');
    noOfficer.as(kiosk).issue('ktp').as(ani).callNext('loket-1');
    noOfficer.when(ani).transfer('loket-1', 1, 'klaim').refused('transfer-into-void');
    noOfficer
      .when(ani)
      .transfer('loket-1', 1, 'pbb')
      .gives(transferred('loket-1', 1, 'pbb'));
  });
  test('[T10] to a counter that is closed, or rests for long, while another of the service is open: to the service', () => {
    const rests = (minutes: number) => calledAtLoket1().as(citra).pauseCounter('loket-3', minutes).when(ani);
    rests(30)
      .transfer('loket-1', 1, 'ktp', 'loket-3')
      .gives(transferred('loket-1', 1, 'ktp', 'loket-3'));
    rests(480)
      .transfer('loket-1', 1, 'ktp', 'loket-3')
      .gives(transferred('loket-1', 1, 'ktp'));
    const closed = calledAtLoket1().as(citra).closeCounter('loket-3');
    closed
      .when(ani)
      .transfer('loket-1', 1, 'ktp', 'loket-3')
      .gives(transferred('loket-1', 1, 'ktp'));
    // Nobody else is there for it: it waits for the one that was named.
    const alone = calledAtLoket1().as(dewi).closeCounter('loket-4').as(eka).closeCounter('loket-10');
    alone
      .when(ani)
      .transfer('loket-1', 1, 'pbb', 'loket-4')
      .gives(transferred('loket-1', 1, 'pbb', 'loket-4'));
  });
  test('[T10] the quota and the hours of the target do not count', () => {
    const play = morning((hall) => {
      hall.schedule = realHours;
      serviceIn(hall, 'pbb').dailyQuota = 1;
      serviceIn(hall, 'akta').schedule = { weekly: [{ weekdays: [1], open: '08:00', close: '09:00' }] };
    });
    play.as(kiosk).issue('ktp').issue('pbb').issue('ktp').at('15:00');
    play.when(kiosk).issue('ktp').refused('service-past-cutoff');
    play
      .as(ani)
      .callNext('loket-1')
      .when(ani)
      .transfer('loket-1', 1, 'pbb')
      .gives(transferred('loket-1', 1, 'pbb'));
    play
      .as(ani)
      .callNext('loket-1')
      .when(ani)
      .transfer('loket-1', 3, 'akta')
      .gives(transferred('loket-1', 3, 'akta'));
  });
});
