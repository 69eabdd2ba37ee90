/** `until`, minute by minute: random hours, judged by what is answered at each minute of a day. fast-check prints the seed. */

import { expect, test } from 'vitest';
import {
  answers,
  back,
  byTheClock,
  dates,
  everyDay,
  forward,
  type HoursDraft,
  hours,
  minutesOf,
  usual,
} from '../../support/domain/random-hours.ts';
import fc from '../../support/fast-check.ts';
import { clock, minutes, mondayToThursday, tuesday, wednesday } from '../../support/play/hall-builder.ts';

test('[K9][I4][I5][I6] before `until` no refusal is by the clock, and at `until` one is, or the day has ended', () => {
  const seen = new Set<string>();
  const live = (hours: HoursDraft, date: typeof usual, limitToCapacity: boolean) => {
    const { timezone } = date;
    const answerAt = answers({ timezone, policy: { limitToCapacity }, schedule: { weekly: [hours] } });
    const times = minutesOf(date);
    let closed = { from: times.at(-1)! + minutes, by: 'the day’s end' };
    for (const now of times.toReversed()) {
      const { refusal, until } = answerAt(now);
      const told = refusal ? null : closed.from;
      if (until !== told) expect(until, `at ${new Date(now).toISOString()}`).toBe(told);
      if (refusal && byTheClock.includes(refusal.code)) closed = { from: now, by: refusal.code };
      else seen.add(refusal?.code ?? closed.by);
    }
    seen.add(`${times.length / 60} hours`);
  };
  const midnight: HoursDraft = { weekdays: everyDay, open: '00:00', close: '24:00' };
  const examples: Parameters<typeof live>[] = [
    [midnight, usual, false],
    [midnight, forward, true],
    [midnight, back, true],
    [{ ...mondayToThursday, weekdays: everyDay }, usual, true],
    [{ weekdays: everyDay, open: '08:00', close: '15:00' }, usual, false],
  ];
  fc.assert(fc.property(hours, dates, fc.boolean(), live), { examples, numRuns: 30 });
  const lengths = ['23 hours', '24 hours', '25 hours'];
  const ends = ['service-on-break', 'service-past-cutoff', 'service-over', 'the day’s end', 'no-time-left'];
  expect([...lengths, ...ends].filter((what) => !seen.has(what))).toEqual([]);
}, 240_000);

test('[K9] hours to midnight last until the day’s end, and the next day’s are its own', () => {
  const answerAt = answers({ policy: { limitToCapacity: false } });
  const midnight = clock('00:00', tuesday);
  expect(answerAt(midnight - minutes)).toEqual({ refusal: null, until: midnight });
  expect(answerAt(midnight)).toEqual({ refusal: null, until: clock('00:00', wednesday) });
});
