/** What was seen once is not certain: one day of a counter, and what the others did. */
import { describe, expect, test } from 'vitest';
import type { Learned } from '../../../server/domain/core/learned.ts';
import { isReady } from '../../../server/domain/core/state.ts';
import { forecast, type Range } from '../../../server/domain/estimate/forecast.ts';
import { given, type Play } from '../../support/play/given.ts';
import { daily, minutes, smallHall } from '../../support/play/hall-builder.ts';
import { dewi, kiosk, ticket } from '../../support/play/wishes.ts';
import { certain } from './certain.ts';

const office = smallHall((hall) => {
  hall.schedule = daily('08:00', '16:00');
});
const counters = office.counters.map(({ counterId }) => counterId);
const others = counters.filter((counterId) => counterId !== 'loket-4');
/** Monday's. */
const same = (ids: readonly string[], ...day: number[]) => Object.fromEntries(ids.map((id) => [id, [day]]));

function rangeOf(play: Play, sequence: number, attendance: Learned['attendance']): Range {
  if (!isReady(play.state)) throw new Error('no hall');
  const learned = { ...certain({ ktp: 10, kk: 15, akta: 20, pbb: 5, klaim: 20 }), days: 1, attendance, scores: [] };
  const said = forecast(play.state, play.now, learned, 7).tickets.get(ticket(sequence));
  if (said?.is !== 'range') throw new Error('no range');
  return { low: said.low / minutes, median: said.median / minutes, high: said.high / minutes };
}

describe('a hall that has seen one day', () => {
  test('[U13] still expects a counter that opened sooner then', () => {
    const play = given(office).at('08:04').as(kiosk).issue('pbb');
    const { low, median } = rangeOf(play, 1, same(counters, 1, 480, 960, 1));
    expect(low).toBeLessThan(10);
    expect(median).toBeLessThan(40);
  });

  test('[U13] does not take a day without lunch for a habit, where all others had theirs', () => {
    const play = given(office).at('11:50').as(dewi).openCounter('loket-4');
    for (let each = 0; each < 6; each++) play.as(kiosk).issue('pbb');
    const attendance = { ...same(others, 1, 480, 960, 1, 720, 780), 'loket-4': [[1, 480, 960, 1]] };
    expect(rangeOf(play, 6, attendance).high).toBeGreaterThan(60);
    const tenDays = { ...attendance, 'loket-4': Array.from({ length: 10 }, () => [1, 480, 960, 1]) };
    expect(rangeOf(play, 6, tenDays).high).toBeLessThan(40);
  });

  test('[U13] expects of a new counter what the others do', () => {
    const play = given(office).at('11:50').as(dewi).openCounter('loket-4');
    for (let each = 0; each < 6; each++) play.as(kiosk).issue('pbb');
    expect(rangeOf(play, 6, same(others, 1, 480, 960, 1, 720, 780)).median).toBeGreaterThan(60);
  });
});

test('[U13] a counter that nobody has opened for ten days is not waited for', () => {
  const play = given(office).at('08:00').as(dewi).openCounter('loket-4').as(kiosk);
  for (let each = 0; each < 8; each++) play.issue('pbb');
  const used = Array.from({ length: 10 }, () => [1, 480, 960, 1]);
  const unused = Array.from({ length: 10 }, () => [1]);
  expect(rangeOf(play, 8, { 'loket-4': used, 'loket-10': unused }).median).toBeCloseTo(35, 0);
});
