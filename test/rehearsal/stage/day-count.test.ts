/** What became of the numbers of a played day. */
import { expect, test } from 'vitest';
import { DayCount } from '../../../server/rehearsal/stage/day-count.ts';
import { morning, type Play } from '../../support/play/given.ts';
import { daily, serviceIn, tuesday } from '../../support/play/hall-builder.ts';
import { advanceTime, ani, budi, cancelOwn, dewi, holder, issue, kiosk, theHall } from '../../support/play/wishes.ts';

/** Heard entry by entry, as the hall writes them. */
function heard(play: Play): () => ReturnType<DayCount['counted']> {
  const count = new DayCount();
  let next = play.entries.length;
  return () => {
    for (const entry of play.entries.slice(next)) count.hear([entry], play.state.tickets);
    next = play.entries.length;
    return count.counted(play.state.tickets);
  };
}

test('[RH12] one that was missed and came back is taken off once, for what became of it last', () => {
  const play = morning().at('09:00');
  const counted = heard(play);
  for (let each = 0; each < 4; each++) play.as(kiosk).issue('ktp');
  play.as(budi).callNext('loket-2').later(30_000).recall('loket-2', 1).later(30_000).markMissed('loket-2', 1);
  expect(counted()).toMatchObject({ came: 4, here: 3, missed: 1 });
  play.as(budi).comeBack('loket-2', 1);
  expect(counted()).toMatchObject({ here: 4, missed: 0 });
  play.as(budi).callNext('loket-2').start('loket-2', 1).complete('loket-2', 1);
  play.as(ani).callNext('loket-1').hold('loket-1', 2, 60);
  play.did(holder(3), cancelOwn(3));
  const now = { came: 4, here: 2, served: 1, missed: 0, cancelled: 1, unserved: 0 };
  expect(counted()).toEqual(now);
  const held = play.entries.find(({ events }) => events[0]?.type === 'TicketHeld');
  play.as(ani).undo('loket-1', held!.position);
  expect(counted()).toEqual(now);
});

test('[RH11][RH12] who is left at the end of a day that never closes is still here; elsewhere they went unserved', () => {
  const play = morning((hall) => {
    hall.policy = { limitToCapacity: false };
    serviceIn(hall, 'pbb').schedule = daily('08:00', '24:00');
  }).at('23:50');
  const counted = heard(play);
  play.did(kiosk, issue('ktp'), issue('ktp'), issue('pbb'), issue('pbb'));
  play.as(dewi).callNext('loket-4').later(30_000).recall('loket-4', 3).later(30_000).markMissed('loket-4', 3);
  play.at('00:00', tuesday).did(theHall, advanceTime);
  expect(counted()).toEqual({ came: 4, here: 2, served: 0, missed: 1, cancelled: 0, unserved: 1 });
});

test('[RH12] a service that ends in the same batch as the day is counted, and each day begins anew', () => {
  const play = morning().at('23:50').as(kiosk).issue('ktp').as(ani).callNext('loket-1').start('loket-1', 1);
  const count = new DayCount();
  const before = play.entries.length;
  play.as(ani).complete('loket-1', 1).at('00:00', tuesday).did(theHall, advanceTime);
  count.hear(play.entries.slice(before), play.state.tickets);
  expect(count.counted(play.state.tickets)).toMatchObject({ served: 1, here: 0 });
  count.begin();
  expect(count.counted(play.state.tickets)).toMatchObject({ served: 0 });
});
