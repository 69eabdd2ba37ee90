import { expect, test } from 'vitest';
import { changedPlan, minutesOffered, planDraft } from '../../../../counter/supervisor/acts/plan-draft.ts';
import type { Planned } from '../../../../counter/supervisor/acts/planned-rows.ts';
import { morning, type Play } from '../../../support/play/given.ts';
import { clock } from '../../../support/play/hall-builder.ts';
import { see } from '../../../support/play/see.ts';
import { fitri, planActs, planShift } from '../../../support/play/wishes.ts';

const zone = 'Asia/Makassar';
type Act = Parameters<typeof planActs>[0][number]['act'];
const group = (play: Play): Planned[] => see(play, 'acts', {}).planned;
const withPlan = (act: Act, at: string) => morning().did(fitri, planActs([{ act, at }]));
const draftOf = (play: Play, now = play.now) => planDraft(group(play)[0]!, now, zone);
const rest = { is: 'pause', counterId: 'loket-1', reason: 'rest', minutes: 25 } as const;

test.each<[string, Act]>([
  ['a rest', rest],
  ['an officer', { is: 'open', counterId: 'loket-1', officerId: 'p-budi' }],
  ['a closing without a reason', { is: 'close', counterId: 'loket-1' }],
  ['a closing', { is: 'close', counterId: 'loket-1', reason: 'other' }],
  ['no numbers', { is: 'stop', about: { of: 'hall' }, reason: 'full' }],
  [
    'no numbers, in own words',
    { is: 'stop', about: { of: 'hall' }, reason: 'full', words: { id: 'Sudah penuh', en: 'Full' } },
  ],
])('[U81] the form is filled with what is planned, and saved as it is it plans the same: %s', (_what, act) => {
  const play = withPlan(act, '12:30');
  const [{ id }] = group(play) as [Planned];
  expect(changedPlan(draftOf(play), group(play))).toEqual({
    command: { type: 'PlanActs', acts: [{ act, at: '12:30' }], insteadOf: [id] },
  });
});

test('[U81] what is changed takes the place of what is planned, at each counter of it', () => {
  const play = morning().did(fitri, planShift('closing', 'dukcapil', -60));
  const all = group(play);
  const made = changedPlan({ ...draftOf(play), time: '22.15', reason: 'other' }, all);
  if ('problem' in made) throw new Error(made.problem.id);
  play.did(fitri, made.command);
  expect(group(play).map(({ act, due }) => [act.is === 'close' && act.reason, due])).toEqual(
    all.map(() => ['other', clock('22:15')]),
  );
});

test('what was written wrongly is said, and nothing is sent', () => {
  const play = withPlan(rest, '12:30');
  for (const time of ['', '25.00', 'siang'])
    expect(changedPlan({ ...draftOf(play), time }, group(play))).toHaveProperty('problem');
  const stop = withPlan({ is: 'stop', about: { of: 'hall' }, reason: 'full' }, '12:30');
  expect(changedPlan({ ...draftOf(stop), en: 'Full' }, group(stop))).toHaveProperty('problem');
});

test('a time that is over is written anew, and a length of its own is offered beside the usual ones', () => {
  expect(draftOf(withPlan(rest, '12:30'), clock('12:31')).time).toBe('');
  expect(minutesOffered(25)).toEqual([5, 10, 15, 25, 30, 45, 60, 90, 120]);
});
