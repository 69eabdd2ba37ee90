import { describe, expect, test } from 'vitest';
import { expected, forecastSays } from '../../support/domain/waits.ts';
import { morning, type Play } from '../../support/play/given.ts';
import { clock } from '../../support/play/hall-builder.ts';
import { page } from '../../support/play/see.ts';
import { ani, budi, citra, kiosk, officer, theHall } from '../../support/play/wishes.ts';

/** Loket 1, 2 and 3 serve ktp; somebody waits for it, and it is no longer the morning. */
const oneWaits = () => morning().at('10:00').as(kiosk).issue('ktp');
const why = (play: Play) => {
  const { wait } = page(forecastSays(play, { tickets: { 1: expected(10, 20, 30) } }), 1);
  return wait?.is === 'range' ? wait.staff : wait;
};

describe('[U45] why a wait is another one now', () => {
  test('[U45] that all counters have opened in the morning is no news', () => {
    expect(why(morning().as(kiosk).issue('ktp'))).toBeNull();
    expect(why(oneWaits())).toBeNull();
  });
  test('[U45] counters rest, and the first is back then', () => {
    const play = oneWaits().as(ani).pauseCounter('loket-1', 30).as(budi).pauseCounter('loket-2', 20);
    expect(why(play)).toEqual({ resting: 2, backAt: clock('10:20'), closed: 0, opened: 0 });
  });
  test('[U45] a counter closes, or its officer goes home, or a supervisor ends it', () => {
    const closed = { resting: 0, backAt: null, closed: 1, opened: 0 };
    expect(why(oneWaits().as(ani).closeCounter('loket-1'))).toEqual(closed);
    expect(why(oneWaits().as(theHall).noteOfficer('p-ani', false))).toEqual(closed);
    expect(why(oneWaits().as(officer('p-pengawas')).endCounter('loket-1'))).toEqual(closed);
  });
  test('[U45] a counter is back, or opens beside others', () => {
    const opened = { resting: 0, backAt: null, closed: 0, opened: 1 };
    const rested = oneWaits().as(ani).pauseCounter('loket-1', 30).at('10:30');
    expect(why(rested.as(ani).endPause('loket-1'))).toEqual(opened);
    const closed = oneWaits().as(citra).closeCounter('loket-3').at('10:30');
    expect(why(closed.as(citra).openCounter('loket-3'))).toEqual(opened);
  });
  test('[U45] for a quarter of an hour', () => {
    const play = oneWaits().as(ani).closeCounter('loket-1');
    expect(why(play.at('10:14:59'))).not.toBeNull();
    expect(why(play.at('10:15'))).toBeNull();
  });
  test('[U45] counters of other lines are not named', () => {
    expect(why(oneWaits().as(officer('p-dewi')).closeCounter('loket-4'))).toBeNull();
  });
});
