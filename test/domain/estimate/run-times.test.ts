/** Chance hangs on whom it is about: what does not concern a number changes nothing of what is said of it. */
import { expect, test } from 'vitest';
import { nothingLearned } from '../../../server/domain/core/learned.ts';
import { isReady } from '../../../server/domain/core/state.ts';
import { forecast } from '../../../server/domain/estimate/forecast.ts';
import { modelOf } from '../../../server/domain/estimate/model-of.ts';
import { given, type Play } from '../../support/play/given.ts';
import { minutes, smallHall } from '../../support/play/hall-builder.ts';
import { ani, budi, dewi, kiosk, ticket } from '../../support/play/wishes.ts';

/** Loket 1 and 2 share lines; loket 4 has one of its own. */
function busy(): Play {
  const play = given(smallHall()).at('08:00').as(ani).openCounter('loket-1').as(budi).openCounter('loket-2');
  play.as(dewi).openCounter('loket-4').as(kiosk);
  for (let each = 0; each < 4; each++) play.issue('ktp').issue('kk').issue('pbb');
  play.as(ani).callNext('loket-1').start('loket-1', 1);
  return play.later(2 * minutes);
}

/** Of the first so many numbers. */
function saidOf(play: Play, count: number) {
  if (!isReady(play.state)) throw new Error('no hall');
  const { tickets } = forecast(play.state, play.now, nothingLearned, 7);
  return Array.from({ length: count }, (_, each) => tickets.get(ticket(each + 1)));
}

test.each([
  ['behind it in its line', 'ktp'],
  ['behind it in another line of its counters', 'kk'],
  ['at counters that it has nothing to do with', 'pbb'],
])('[U19] a number taken %s changes nothing of what is said', (_where, serviceId) => {
  const play = busy();
  const before = saidOf(play, 12);
  expect(before[3]).toMatchObject({ is: 'range' });
  play.as(kiosk).issue(serviceId).issue(serviceId);
  expect(saidOf(play, 12)).toEqual(before);
});

test('[U19] who has just taken a number becomes one of those who wait little by little', () => {
  const play = busy().as(kiosk).issue('pbb');
  const freshAfter = (seconds: number): number => {
    if (!isReady(play.state)) throw new Error('no hall');
    const { fresh, targetOf } = modelOf(play.state, play.now + seconds * 1_000, nothingLearned);
    return fresh[targetOf.tickets.get(ticket(13))!]!;
  };
  expect([0, 20, 170, 320, 900].map(freshAfter)).toEqual([1, 1, 0.5, 0, 0]);
});
