import { expect, test } from 'vitest';
import { plannedTimes } from '../../../server/domain/estimate/planned-times.ts';
import { CounterId } from '../../../shared/base/ids.ts';
import { morning } from '../../support/play/given.ts';
import { clock, minutes } from '../../support/play/hall-builder.ts';
import { ani, fitri, planActs } from '../../support/play/wishes.ts';

const one = CounterId.parse('loket-1');
const forEver = Number.POSITIVE_INFINITY;
/** Seen from 08.00: a short rest, lunch, and the end. */
const usual = [
  [120, 130],
  [240, 300],
  [450, forEver],
] as const;

test('[U87] a planned rest takes the place of the usual one, a planned closing that of the usual end', () => {
  const play = morning().did(
    fitri,
    planActs([
      { act: { is: 'pause', counterId: one, reason: 'rest', minutes: 60 }, at: '12:30' },
      { act: { is: 'close', counterId: one }, at: '16:00' },
    ]),
  );
  const seen = plannedTimes(play.state, one, clock('08:00'), 480);
  expect(seen?.(usual)).toEqual([
    [120, 130],
    [270, 330],
    [480, forEver],
  ]);
  expect(plannedTimes(play.state, one, clock('08:00') + 5 * minutes, 475)?.(usual).at(-1)).toEqual([475, forEver]);
  expect(plannedTimes(play.state, CounterId.parse('loket-2'), clock('08:00'), 480)).toBeNull();
});

test('[U87] a short rest comes beside the long one, and a closing before it leaves no rest behind it', () => {
  const plan = (act: 'pause' | 'close', at: string) =>
    morning().did(
      fitri,
      planActs([
        {
          act:
            act === 'close'
              ? { is: 'close', counterId: one }
              : { is: 'pause', counterId: one, reason: 'prayer', minutes: 15 },
          at,
        },
      ]),
    ).state;
  expect(plannedTimes(plan('pause', '11:50'), one, clock('08:00'), 480)?.(usual)).toEqual([
    [120, 130],
    [230, 300],
    [450, forEver],
  ]);
  expect(plannedTimes(plan('close', '12:30'), one, clock('08:00'), 480)?.(usual)).toEqual([
    [120, 130],
    [240, 270],
    [270, forEver],
  ]);
});

const open = (at: string) => ({ act: { is: 'open' as const, counterId: one, officerId: 'p-budi' }, at });
const close = (at: string) => ({ act: { is: 'close' as const, counterId: one }, at });

test('[U87] somebody who is to come is there from then on, with the rests and the end that are usual behind it', () => {
  const closed = morning()
    .as(ani)
    .closeCounter('loket-1')
    .did(fitri, planActs([open('13:30')]));
  const seen = plannedTimes(closed.state, one, clock('08:00'), 480);
  expect(seen?.(usual)).toEqual([
    [-1, 330],
    [450, forEver],
  ]);
  // On such days nobody came back: then the hours tell when it closes.
  expect(seen?.([[-1, forEver]])).toEqual([
    [-1, 330],
    [480, forEver],
  ]);
});

test('[U87] one who comes for a while, and one who takes the place of another after a gap', () => {
  const visit = morning()
    .as(ani)
    .closeCounter('loket-1')
    .did(fitri, planActs([open('13:00'), close('15:00')]));
  expect(plannedTimes(visit.state, one, clock('08:00'), 480)?.([[-1, forEver]])).toEqual([
    [-1, 300],
    [420, forEver],
  ]);
  const relay = morning().did(fitri, planActs([close('11:00'), open('13:00')]));
  expect(plannedTimes(relay.state, one, clock('08:00'), 480)?.(usual)).toEqual([
    [120, 130],
    [180, 300],
    [480, forEver],
  ]);
});

test('[U87] a closing that is planned lets nobody be where nobody is', () => {
  const planned = morning()
    .as(ani)
    .closeCounter('loket-1')
    .did(fitri, planActs([close('15:00')]));
  expect(plannedTimes(planned.state, one, clock('08:00'), 480)?.([[-1, forEver]])).toEqual([[-1, forEver]]);
});
