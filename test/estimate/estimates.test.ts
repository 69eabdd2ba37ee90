import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Learned, nothingLearned } from '../../server/domain/core/learned.ts';
import { learn } from '../../server/domain/learning/learn.ts';
import { learnIn, startEstimates, waitMemory } from '../../server/estimate/estimates.ts';
import type { Lesson } from '../../server/estimate/learning-worker.ts';
import { Thread } from '../../server/estimate/thread.ts';
import { CounterId } from '../../shared/base/ids.ts';
import { morning } from '../support/play/given.ts';
import { ani, budi, issue, kiosk, openCounter } from '../support/play/wishes.ts';
import { openSmallHall } from '../support/server/test-hall.ts';

const logger = pino({ level: 'silent' });
const thread = <Task, Result>(name: string) => {
  const made = new Thread<Task, Result>(join(import.meta.dirname, '../../server/estimate', name), 60_000);
  onTestFinished(() => made.stop());
  return made;
};

describe('[U40][U47] what is reckoned in a running hall', () => {
  test('[U40] a thread learns from a day', async () => {
    const play = morning().as(kiosk).issue('ktp').at('08:05').as(ani).callNext('loket-1').start('loket-1', 1);
    play.at('08:20').as(ani).complete('loket-1', 1);
    const lessons = thread<Lesson, Learned | null>('learning-worker.ts');
    const from = { before: nothingLearned, hall: play.state.hall!, entries: play.entries };
    const learned = await learnIn(lessons, from);
    expect(learned).toEqual(learn(nothingLearned, from.hall, from.entries));
    expect(Learned.parse(learned).days).toBe(1);
  });
  test('[U47] in a running hall who looks is told, and who takes a number too', async () => {
    const waits = waitMemory(logger);
    const { hall, log, send } = await openSmallHall(undefined, undefined, { waits });
    const end = startEstimates({ hall, waits, log, isWatched: () => true, pace: () => 1, logger });
    onTestFinished(end);
    await send(ani, openCounter('loket-1'));
    await send(budi, openCounter('loket-2'));
    for (let each = 0; each < 3; each++) await send(kiosk, issue('ktp'));
    const told = await send(kiosk, issue('ktp'));
    expect(told).toMatchObject({ accepted: true, issued: { wait: { is: 'range', staff: null } } });
    const { waiting } = hall.view('counter', { counterId: CounterId.parse('loket-1') })!.data;
    expect(waiting.map(({ wait }) => wait?.is)).toEqual(['range', 'range', 'range', 'range']);
  });
});
