/** What was planned, changed or dropped is taken back from any page: what can be is in the state. */
import { expect, test } from 'vitest';
import type { Agencies } from '../../../shared/access/access.ts';
import { AgencyId } from '../../../shared/base/ids.ts';
import { morning, type Play } from '../../support/play/given.ts';
import { tuesday } from '../../support/play/hall-builder.ts';
import { see } from '../../support/play/see.ts';
import { doPlanned, dropPlanned, fitri, kiosk, planActs } from '../../support/play/wishes.ts';

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
