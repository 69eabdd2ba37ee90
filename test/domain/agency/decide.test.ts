import { describe, test } from 'vitest';
import { counterOpened, markedAbsent, markedPresent } from '../../support/play/facts.ts';
import { given, morning } from '../../support/play/given.ts';
import { ani, budi, dewi, fitri } from '../../support/play/wishes.ts';

describe('[C7] an absent agency', () => {
  test('[C7] its counters cannot be opened until it is present', () => {
    const play = given().at('08:00');
    play.as(ani).openCounter('loket-1');
    play.when(ani).markAbsent('pajak', 'duty-elsewhere').gives(markedAbsent('pajak', 'duty-elsewhere'));
    play.when(dewi).openCounter('loket-4').refused('counter-agency-absent');
    play.when(dewi).openCounter('loket-10').gives(counterOpened('loket-10', 'p-dewi'));
    play.when(fitri).markPresent('pajak').gives(markedPresent('pajak'));
    play.when(budi).openCounter('loket-4').gives(counterOpened('loket-4', 'p-budi'));
  });
  test('[C7] marking is refused while one of its counters is not closed', () => {
    const play = given().at('08:00').as(dewi).openCounter('loket-4');
    play.when(ani).markAbsent('pajak').refused('agency-at-work');
    play.as(dewi).pauseCounter('loket-4').when(dewi).markAbsent('pajak').refused('agency-at-work');
    play.as(dewi).closeCounter('loket-4').when(dewi).markAbsent('pajak').gives(markedAbsent('pajak'));
  });
  test('[C7] a shared counter is nobody’s', () => {
    given().at('08:00').as(dewi).openCounter('loket-10').when(ani).markAbsent('bpjs').gives(markedAbsent('bpjs'));
  });
  test('[C7] already, not, unknown', () => {
    const play = morning().as(ani).markAbsent('bpjs');
    play.when(ani).markAbsent('bpjs', 'system').refused('agency-already-absent');
    play.when(ani).markPresent('dukcapil').refused('agency-not-absent');
    play.when(ani).markAbsent('samsat').refused('agency-unknown');
    play.when(ani).markPresent('samsat').refused('agency-unknown');
  });
});
