import { expect, test } from 'vitest';
import { ticketActs } from '../../../../counter/supervisor/acts/ticket-choices.ts';
import { inLanguage } from '../../../../shared/base/text.ts';
import { morning, type Play } from '../../../support/play/given.ts';
import { see } from '../../../support/play/see.ts';
import { ani, fitri, kiosk } from '../../../support/play/wishes.ts';

/** What is offered about number 1, as a search at loket 1 finds it. */
function offered(play: Play): string[] {
  const [found] = see(play, 'find', { counterId: 'loket-1' as never, text: 'A-001' }).found;
  return ticketActs(found!, see(play, 'catalogue', {})).map(({ label }) => inLanguage(label, 'id'));
}
const one = () => morning().as(kiosk).issue('ktp');

test('[G13] what is offered about a number depends on what has become of it', () => {
  expect(offered(one())).toEqual(['Alihkan', 'Beri prioritas', 'Batalkan']);
  expect(offered(one().as(fitri).raise('dukcapil', 1))).toEqual(['Alihkan', 'Cabut prioritas', 'Batalkan']);
  const calledThere = one().as(ani).callNext('loket-1');
  expect(offered(calledThere)).toEqual([]);
  expect(offered(calledThere.as(ani).markMissed('loket-1', 1))).toEqual(['Buka kembali', 'Alihkan', 'Batalkan']);
  expect(offered(calledThere.later(20 * 60_000))).toEqual(['Buka kembali']);
  expect(offered(one().as(fitri).callOff('dukcapil', 1))).toEqual(['Buka kembali']);
});
