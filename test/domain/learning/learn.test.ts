/** What a day teaches, from a log in which every time is known. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../server/domain/core/entry.ts';
import { Learned, nothingLearned } from '../../../server/domain/core/learned.ts';
import { isReady } from '../../../server/domain/core/state.ts';
import { forecast } from '../../../server/domain/estimate/forecast.ts';
import { wantedEnds } from '../../../server/domain/estimate/habits/scores.ts';
import { learn } from '../../../server/domain/learning/learn.ts';
import { given, type Play } from '../../support/play/given.ts';
import { daily, minutes, seconds, smallHall, tuesday } from '../../support/play/hall-builder.ts';
import { dewi, kiosk, ticket } from '../../support/play/wishes.ts';

const office = smallHall((hall) => {
  hall.schedule = daily('08:00', '16:00');
});

/** Loket 4, from eight: services of eight minutes, visitors who need half a minute to come, and a minute in between. */
function day(visits: number, more: (play: Play) => void = () => {}): Play {
  const play = given(office).at('08:00').as(dewi).openCounter('loket-4');
  for (let each = 0; each < visits; each++) play.as(kiosk).issue('pbb');
  for (let each = 1; each <= visits; each++) {
    play.later(minutes).as(dewi).callNext('loket-4');
    play
      .later(30 * seconds)
      .as(dewi)
      .start('loket-4', each);
    play
      .later(8 * minutes)
      .as(dewi)
      .complete('loket-4', each);
  }
  more(play);
  return play.as(dewi).closeCounter('loket-4');
}

const taughtBy = (entries: readonly Entry[], before = nothingLearned) => learn(before, office, entries);
const taught = taughtBy(day(12).entries);

describe('a day of services of eight minutes where the standard says five', () => {
  test('[U15] teaches how long visits, ways and gaps take', () => {
    const [count, sum] = taught.services.pbb!;
    expect(count).toBe(12);
    expect(sum / count).toBeCloseTo(8, 1);
    expect(taught.gaps.service![1] / taught.gaps.service![0]).toBeCloseTo(1, 1);
    expect(taught.comes.reduce((all, each) => all + each, 0)).toBe(12);
    expect(taught.arrivals.pbb).toEqual([1, 12, 0, 0]);
    expect(taught.noShows.reduce((all, [calls]) => all + calls, 0)).toBe(12);
  });

  test('[U13] teaches when the counter was open: who leaves right after a visit wanted to since some moment in it', () => {
    expect(taught.attendance['loket-4']).toEqual([[1, 480, 590, 0]]);
    expect(taught.attendance['loket-1']).toEqual([[1]]);
  });

  test('[U17] teaches who opened the counter, and when', () => {
    expect(taught.staff).toEqual({ 'loket-4': [['p-dewi', 480]] });
  });

  test('[U16] leaves the ends of ranges where they are wanted, until more is seen', () => {
    expect(taught.ends).toEqual(wantedEnds);
  });

  test('[U16] compares what would have been said with what came', () => {
    const scores = taught.scores.flat().reduce((all, each) => all + each, 0);
    expect(scores).toBeGreaterThan(1.2);
  });

  test('[U16] compares little of the first day: what is said then rests on standard minutes', () => {
    const weightOf = ({ scores }: Learned) => scores.flat().reduce((all, each) => all + each, 0);
    const second = taughtBy(day(12).entries, taught);
    const third = taughtBy(day(12).entries, second);
    expect(weightOf(taught)).toBeLessThan(0.3 * (weightOf(second) - weightOf(taught)));
    expect(weightOf(third) - weightOf(second)).toBeGreaterThan(1.5 * (weightOf(second) - weightOf(taught)));
  });

  test('[U16] teaches by how much medians were too early, from the third day on', () => {
    const second = taughtBy(day(12).entries, taught);
    expect(second.late).toEqual([
      [0, 0],
      [0, 0],
    ]);
    const third = taughtBy(day(12).entries, second);
    for (const [late, length] of third.late!) {
      expect(length).toBeGreaterThan(0);
      expect(Math.abs(late)).toBeLessThanOrEqual(2 * length);
    }
    expect(taughtBy(day(12).entries, third).late![0]![1]).toBeGreaterThan(third.late![0]![1]);
  });

  test('[U15] is enough to expect eight minutes of the next visit', () => {
    let learned = taught;
    for (let each = 0; each < 5; each++) learned = taughtBy(day(12).entries, learned);
    const play = given(office).at('08:00', tuesday).as(dewi).openCounter('loket-4').as(kiosk).issue('pbb').issue('pbb');
    play.as(dewi).callNext('loket-4').start('loket-4', ticket(1, tuesday));
    if (!isReady(play.state)) throw new Error('no hall');
    const said = forecast(play.state, play.now, learned, 1).tickets.get(ticket(2, tuesday));
    if (said?.is !== 'range') throw new Error('no range');
    expect(Math.abs(said.median / minutes - 9)).toBeLessThan(1.2);
  });
});

describe('nothing is learned', () => {
  test('[U15] from a day without a visit', () => {
    expect(taughtBy(day(0).entries)).toBe(nothingLearned);
  });

  test('[U15] from what was taken back', () => {
    const undone = day(3, (play) => {
      play
        .later(2 * seconds)
        .as(dewi)
        .undo('loket-4', play.position);
      play
        .later(8 * minutes)
        .as(dewi)
        .complete('loket-4', 3);
    });
    expect(taughtBy(undone.entries).services.pbb![0]).toBe(2);
  });

  test('[U15] from what stood before in the state: half a day is enough', () => {
    const entries = day(12).entries;
    expect(() => taughtBy(entries.slice(20))).not.toThrow();
  });
});

test('[U15] what was learned is plain JSON of the written shape, and the same log teaches the same', () => {
  expect(Learned.parse(JSON.parse(JSON.stringify(taught)))).toEqual(taught);
  expect(taughtBy(day(12).entries)).toEqual(taught);
});

test('[U15] what a hall forgets it lets go: after many days nothing grows', () => {
  let learned = taught;
  const sizes: number[] = [];
  for (let each = 0; each < 14; each++) {
    learned = taughtBy(day(6).entries, learned);
    sizes.push(JSON.stringify(learned).length);
  }
  expect(sizes.at(-1)! / sizes.at(-3)!).toBeLessThan(1.03);
});
