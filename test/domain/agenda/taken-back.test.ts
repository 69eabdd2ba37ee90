/** What was planned, changed or dropped is taken back from any page: what can be is in the state. */
import { expect, test } from 'vitest';
import type { Agencies } from '../../../shared/access/access.ts';
import { AgencyId } from '../../../shared/base/ids.ts';
import { morning, type Play } from '../../support/play/given.ts';
import { clock, tuesday } from '../../support/play/hall-builder.ts';
import { see } from '../../support/play/see.ts';
import { doPlanned, dropPlanned, fitri, kiosk, officer, planActs } from '../../support/play/wishes.ts';

const rest = { is: 'pause', counterId: 'loket-1', reason: 'rest', minutes: 60 } as const;
const close = { is: 'close', counterId: 'loket-4' } as const;
const undo = (play: Play, agencies: Agencies = null) =>
  see(play, 'acts', agencies === null ? {} : { agencies: agencies.join(',') }).planUndo.map(({ put, back }) => [
    put.map(({ act }) => act.is),
    back.map(({ act }) => act.is),
  ]);
const ids = (play: Play) => see(play, 'acts', {}).planned.map(({ id }) => id);
const planned = () =>
  morning()
    .did(fitri, planActs([{ act: rest, at: '12:30' }]))
    .did(fitri, planActs([{ act: close, at: '15:00' }]));

test('[U81] each change for as long as the hall says, the newest first', () => {
  const play = planned();
  play.did(fitri, dropPlanned([ids(play)[0]!]));
  // What was planned and is not any more has gone with it.
  expect(undo(play)).toEqual([
    [[], ['pause']],
    [['close'], []],
  ]);
  const { undoUntil } = see(play, 'acts', {}).planUndo[0]!;
  expect(undoUntil).toBe(play.now + 30_000);
  expect(undo(play.later(30_001))).toEqual([]);
});

test('[U81] what was dropped and planned again, by whomever, does not come back twice', () => {
  const play = planned();
  play.did(fitri, dropPlanned([ids(play)[0]!])).did(fitri, planActs([{ act: rest, at: '12:30' }]));
  expect(undo(play).flatMap(([, back]) => back)).toEqual([]);
});

const dues = (play: Play) =>
  see(play, 'acts', {}).planUndo.map(({ put, back }) => [put, back].map((all) => all.map(({ due }) => due)));
const closes = { is: 'close', counterId: 'loket-2' } as const;
/** Planned long ago, and changed to these times one after another. */
function changed(times: readonly string[], secondsApart = 10, by = [fitri]): Play {
  const play = morning()
    .did(fitri, planActs([{ act: closes, at: '23:59' }]))
    .later(3_600_000);
  for (const [each, at] of times.entries())
    play.later(secondsApart * 1_000).did(by[each % by.length]!, planActs([{ act: closes, at }], [ids(play)[0]!]));
  return play;
}

test('[U94] what is changed again and again is one chain: one undo, back to what stood before it', () => {
  expect(dues(changed(['23:10']))).toEqual([[[clock('23:10')], [clock('23:59')]]]);
  expect(dues(changed(['23:10', '23:20', '23:30']))).toEqual([[[clock('23:30')], [clock('23:59')]]]);
  // Changed to what it was: the last step.
  expect(dues(changed(['23:10', '23:59']))).toEqual([[[clock('23:59')], [clock('23:10')]]]);
  // Later than a change can be taken back another chain begins; and what others have done stays.
  expect(dues(changed(['23:10', '23:20'], 31))).toEqual([[[clock('23:20')], [clock('23:10')]]]);
  expect(dues(changed(['23:10', '23:20'], 10, [fitri, officer('p-lina')]))).toEqual([
    [[clock('23:20')], [clock('23:10')]],
  ]);
});

test('[U94] a chain that was taken back can be put again, and what is dropped at its end is what stood last', () => {
  const play = changed(['23:10', '23:20']);
  play.did(fitri, planActs([{ act: closes, at: '23:59' }], [ids(play)[0]!]));
  expect(dues(play)).toEqual([[[clock('23:59')], [clock('23:20')]]]);
  const dropped = changed(['23:10', '23:20']);
  dropped.did(fitri, dropPlanned([ids(dropped)[0]!]));
  expect(dues(dropped)).toEqual([[[], [clock('23:20')]]]);
});

test.each<[string, (play: Play) => unknown]>([
  ['by another time', (play) => play.did(fitri, planActs([{ act: close, at: '14:00' }]))],
  [
    'and that was changed, too',
    (play) => {
      play.did(fitri, planActs([{ act: close, at: '14:00' }]));
      play.did(fitri, planActs([{ act: close, at: '14:10' }], [ids(play).at(-1)!]));
    },
  ],
  ['by somebody else', (play) => play.did(officer('p-lina'), planActs([{ act: close, at: '14:00' }]))],
])('[U94] what was dropped, and is planned anew %s, is told as dropped no more', (_how, meanwhile) => {
  const play = planned();
  play.did(fitri, dropPlanned([ids(play)[1]!]));
  expect(undo(play)).toContainEqual([[], ['close']]);
  meanwhile(play);
  expect(undo(play)).not.toContainEqual([[], ['close']]);
});

test('[U94] a rest that was dropped comes back beside another one, and not in the place of one', () => {
  const play = planned();
  play.did(fitri, dropPlanned([ids(play)[0]!])).did(fitri, planActs([{ act: rest, at: '10:00' }]));
  expect(undo(play)).toContainEqual([[], ['pause']]);
  play.did(fitri, planActs([{ act: rest, at: '12:00' }]));
  expect(undo(play)).not.toContainEqual([[], ['pause']]);
});

test('[U81][U84] what was only read is nothing to take back; nor is what the end of a day has ended', () => {
  const open = { is: 'open', counterId: 'loket-1', officerId: 'p-dewi' } as const;
  const play = morning().did(fitri, planActs([{ act: open, at: '12:00' }]));
  const { id } = see(play, 'acts', {}).planned[0]!;
  play.at('12:00').did(fitri, doPlanned(id));
  expect(see(play, 'acts', {}).planned[0]?.is).toBe('failed');
  expect(undo(play.did(fitri, dropPlanned([id])))).toEqual([]);
  const late = morning((hall) => {
    hall.policy = { undoSeconds: 300 };
  })
    .at('23:58:50')
    .did(fitri, planActs([{ act: close, at: '23:59' }]));
  late.did(fitri, dropPlanned(ids(late)));
  expect(undo(late)).toHaveLength(1);
  expect(undo(late.at('00:00', tuesday).as(kiosk).issue('ktp'))).toEqual([]);
});

test('[U81] within the agencies of whoever asks', () => {
  const play = planned();
  expect(undo(play, [AgencyId.parse('dukcapil')])).toEqual([[['pause'], []]]);
});
