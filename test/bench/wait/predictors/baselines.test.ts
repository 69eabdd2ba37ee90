/** On states made by hand, where what each method says can be worked out by hand. */
import { expect, test } from 'vitest';
import { isReady, type TicketIn } from '../../../../server/domain/core/state.ts';
import { morning, type Play } from '../../../support/play/given.ts';
import { clock } from '../../../support/play/hall-builder.ts';
import { ani, citra, kiosk, ticket } from '../../../support/play/wishes.ts';
import { halfHourMean, headOfLine, lastToEnter, pooledWork, positionByMean } from './baselines.ts';
import { ErrorBands, quantileOf } from './error-bands.ts';
import { HistoricMeans } from './means.ts';

const minute = 60_000;

/** Two ktp of 8 and 12 minutes and a kk of 20, one after the other at loket 1 from 09.00 on; each took the number at 09.00. */
function learnedDay(): HistoricMeans {
  const play = morning().at('09:00').as(kiosk).issue('ktp').issue('ktp').issue('kk');
  play
    .as(ani)
    .callNext('loket-1')
    .start('loket-1', 1)
    .later(8 * minute)
    .complete('loket-1', 1);
  play
    .later(minute)
    .as(ani)
    .callNext('loket-1')
    .start('loket-1', 2)
    .later(12 * minute)
    .complete('loket-1', 2);
  play
    .later(minute)
    .as(ani)
    .callNext('loket-1')
    .start('loket-1', 3)
    .later(20 * minute)
    .complete('loket-1', 3);
  const means = new HistoricMeans(() => clock('00:00'));
  means.learn(play.entries);
  return means;
}

function asked(
  method: ReturnType<typeof pooledWork>,
  play: Play,
  sequence: number,
  means = learnedDay(),
): number | null {
  const { state, now } = play;
  if (!isReady(state)) throw new Error('no hall');
  return method.ms(state, now, state.tickets.get(ticket(sequence)) as TicketIn<'waiting'>, means);
}

test('means are of services and half hours; what nobody has seen yet is that of all, or the standard', () => {
  const means = learnedDay();
  expect(means.serviceMs('ktp' as never, 0)).toBe(10 * minute);
  expect(means.busyMs('kk' as never, 0)).toBe(21 * minute);
  expect(means.serviceMs('pbb' as never, 0)).toBe((40 / 3) * minute);
  expect(means.waitMs('ktp' as never, clock('09:10'))).toBe(4.5 * minute);
  expect(means.waitMs('kk' as never, clock('14:00'))).toBe(22 * minute);
  const nothing = new HistoricMeans(() => clock('00:00'));
  expect(nothing.serviceMs('ktp' as never, 7)).toBe(7);
  expect(nothing.waitMs('ktp' as never, clock('09:00'))).toBeNull();
});

/** At 10.05 two ktp are served, since 10.00 and 10.01, and a ktp, a kk and a ktp wait; the last, ticket 5, has three open counters. */
function busy(): Play {
  const play = morning().at('10:00').as(kiosk).issue('ktp').as(ani).callNext('loket-1').start('loket-1', 1);
  play.at('10:01').as(kiosk).issue('ktp').as(citra).callNext('loket-3').start('loket-3', 2);
  play.at('10:03').as(kiosk).issue('ktp').at('10:04').as(kiosk).issue('kk');
  return play.at('10:05').as(kiosk).issue('ktp').at('10:05');
}

test('position × mean ÷ counters: third in line, ten minutes, over the counters that are open', () => {
  expect(asked(positionByMean(), busy(), 5)).toBe((3 * 10 * minute) / 3);
});

test('QL: the work in front, with what is left at the counters, over the counters that are open', () => {
  const [ktp, kk] = [11, 21];
  const work = ktp + kk + (ktp - 5) + (ktp - 4);
  expect(asked(pooledWork(), busy(), 5)).toBe((work * minute) / 3);
});

test('the mean by half hour goes down by what was waited', () => {
  expect(asked(halfHourMean(), busy(), 5)).toBe(4.5 * minute);
  expect(asked(halfHourMean(), busy().at('10:07'), 5)).toBe(2.5 * minute);
});

test('LES: the last of the same class that was called, of lines with the same counters', () => {
  const method = lastToEnter();
  const play = busy().at('10:06');
  expect(asked(method, play, 5)).toBe(3.5 * minute);
  play.as(ani).complete('loket-1', 1).callNext('loket-1');
  for (const entry of play.entries) method.see?.(entry, play.state as never);
  expect(asked(method, play, 5)).toBe(2 * minute);
});

test('HOL: how long the first of the line has waited, less what was waited', () => {
  expect(asked(headOfLine(), busy(), 5)).toBe(2 * minute);
  expect(asked(headOfLine(), busy(), 3)).toBe(0);
});

test('ranges come from the errors of the same band', () => {
  expect(quantileOf([0, 10], 0.25)).toBe(2.5);
  const bands = new ErrorBands();
  expect(bands.around(4 * minute)).toEqual({
    point: 4 * minute,
    low: 4 * minute,
    median: 4 * minute,
    high: 4 * minute,
  });
  for (let error = -50; error <= 50; error++) bands.add(12 * minute, (12 + error / 10) * minute);
  const { low, median, high } = bands.around(13 * minute);
  expect([low, median, high].map((ms) => ms / minute)).toEqual([9, 13, 17]);
});
