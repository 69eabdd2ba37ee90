import { pino } from 'pino';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Learned, nothingLearned } from '../../server/domain/core/learned.ts';
import { learnedIn } from '../../server/estimate/learned-in.ts';
import { type LearnFrom, Learning } from '../../server/estimate/learning.ts';
import { clock, monday, tuesday } from '../support/play/hall-builder.ts';
import { advanceTime, ani, issue, kiosk, openCounter, theHall } from '../support/play/wishes.ts';
import { openSmallHall } from '../support/server/test-hall.ts';

const wednesday = '2026-07-08';
const once = async ({ before }: LearnFrom): Promise<Learned> => ({ ...before, days: before.days + 1 });

/** On Tuesday at nine; on Monday one has taken a number. */
async function onTuesday(learn = once) {
  const { hall, log, send, time } = await openSmallHall();
  await send(ani, openCounter('loket-1'));
  await send(kiosk, issue('ktp'));
  const nextDay = async (day: string) => {
    time.now = clock('09:00', day);
    await send(theHall, advanceTime);
  };
  await nextDay(tuesday);
  const asked = vi.fn(learn);
  const begin = () => {
    const learning = new Learning({ hall, log, learn: asked, logger: pino({ level: 'silent' }), random: () => 0 });
    onTestFinished(() => learning.end());
    return learning;
  };
  return { hall, log, send, nextDay, asked, begin };
}

describe('[U40] learning from days that are over', () => {
  test('[U40] from the entries of each day, and of no other', async () => {
    const { hall, asked, begin } = await onTuesday();
    await begin().catchUp();
    expect(asked).toHaveBeenCalledTimes(1);
    const [{ before, hall: settings, entries }] = asked.mock.calls[0]!;
    expect(before).toEqual(nothingLearned);
    expect(settings).toEqual(hall.state.hall);
    expect(entries.flatMap(({ events }) => events.map(({ type }) => type))).toEqual([
      ...['HallConfigured', 'DayOpened', 'CounterOpened', 'TicketIssued', 'DayClosed'],
    ]);
    expect(hall.state.learned).toEqual({ day: monday, learned: { ...nothingLearned, days: 1 } });
  });
  test('[U40] once, also by another process that comes later, and after a restart', async () => {
    const { hall, asked, begin } = await onTuesday();
    await begin().catchUp();
    const { position } = hall.state;
    await begin().catchUp();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(hall.state.position).toBe(position);
  });
  test('[U40] two that do it at the same time write it once', async () => {
    const { hall, begin } = await onTuesday();
    const { position } = hall.state;
    await Promise.all([begin().catchUp(), begin().catchUp()]);
    expect(hall.state.position).toBe(position + 1);
  });
  test('[U40] days that were missed are made up for, one after the other', async () => {
    const { hall, send, nextDay, asked, begin } = await onTuesday();
    await send(kiosk, issue('ktp'));
    await nextDay(wednesday);
    await begin().catchUp();
    expect(asked.mock.calls.map(([{ before }]) => before.days)).toEqual([0, 1]);
    expect(hall.state.learned).toMatchObject({ day: tuesday, learned: { days: 2 } });
  });
  test('[U40] after a failure it is tried again, and nothing is written meanwhile', async () => {
    let fails = true;
    const { hall, asked, begin } = await onTuesday((from) => (fails ? Promise.reject(new Error('dead')) : once(from)));
    const learning = begin();
    await expect(learning.catchUp()).rejects.toThrow('dead');
    expect(hall.state.learned).toBeNull();
    fails = false;
    await learning.catchUp();
    expect(asked).toHaveBeenCalledTimes(2);
    expect(hall.state.learned?.day).toBe(monday);
  });
  test('[U40] what another version has learned in another shape is not used', () => {
    expect(learnedIn({ learned: null })).toBe(nothingLearned);
    expect(learnedIn({ learned: { day: monday as never, learned: { strange: true } as never } })).toBe(nothingLearned);
  });
  test.each([
    ['a gap that ends before it begins', { gaps: { idle: [10, -40] } }],
    ['fewer visits than none', { classes: { regular: [-1, 3] } }],
    ['a bin with fewer than none', { shape: [1, -2] }],
    ['a quantile beyond all', { ends: [[0.1, 1.5]] }],
    ['what is no number', { missed: [Number.NaN, 1] }],
  ])('[U40] what cannot have been learned is not used: %s', (_, odd) => {
    const learned = { ...nothingLearned, days: 3, ...odd } as never;
    expect(learnedIn({ learned: { day: monday as never, learned } })).toBe(nothingLearned);
    expect(learnedIn({ learned: { day: monday as never, learned: { ...nothingLearned, days: 3 } } }).days).toBe(3);
  });
});
