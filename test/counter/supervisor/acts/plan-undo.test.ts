import { expect, test } from 'vitest';
import { planUndoWords, takingBack } from '../../../../counter/supervisor/acts/plan-undo.ts';
import type { Planned } from '../../../../counter/supervisor/acts/planned-rows.ts';
import type { Command } from '../../../../shared/commands.ts';
import { morning, type Play } from '../../../support/play/given.ts';
import { see } from '../../../support/play/see.ts';
import { doPlanned, dropPlanned, fitri, planActs, planShift } from '../../../support/play/wishes.ts';

const rest = { is: 'pause', counterId: 'loket-1', reason: 'rest', minutes: 60 } as const;
const close = { is: 'close', counterId: 'loket-1' } as const;
const plans = (play: Play): Planned[] => see(play, 'acts', {}).planned;
const seen = (play: Play) =>
  plans(play)
    .map(({ act, due }) => JSON.stringify([act, due]))
    .sort();
const twoPlanned = () =>
  morning().did(
    fitri,
    planActs([
      { act: rest, at: '12:30' },
      { act: close, at: '15:00' },
    ]),
  );

/** Does it, and gives what takes it back, as any page of a supervisor would. */
function undoing(play: Play, command: Command, meanwhile: (play: Play) => unknown = () => {}): Command | null {
  play.did(fitri, command);
  const { position } = play;
  meanwhile(play);
  const undo = see(play, 'acts', {}).planUndo.find((each) => each.position === position);
  return undo ? takingBack(undo, 'Asia/Makassar') : null;
}

test.each<[string, (play: Play) => Command]>([
  ['one that is dropped', (play) => dropPlanned([plans(play)[0]!.id])],
  ['two that are dropped', (play) => dropPlanned(plans(play).map(({ id }) => id))],
  ['one that is changed', (play) => planActs([{ act: { ...rest, minutes: 30 }, at: '13:00' }], [plans(play)[0]!.id])],
  ['one that takes the place of another of its kind', () => planActs([{ act: close, at: '14:00' }])],
  ['a new one', () => planActs([{ act: { ...rest, counterId: 'loket-2' }, at: '10:00' }])],
  ['one of a whole agency', () => planShift('closing', 'dukcapil', -60)],
])('[U81] it is again as it was: %s', (_what, command) => {
  const play = twoPlanned();
  const before = seen(play);
  const back = undoing(play, command(play));
  expect(seen(play)).not.toEqual(before);
  play.did(fitri, back!);
  expect(seen(play)).toEqual(before);
});

test('[U81] what somebody else has dropped meanwhile, or what is done, does not come back', () => {
  const play = twoPlanned();
  const [rests, closes] = plans(play) as [Planned, Planned];
  play.did(fitri, undoing(play, dropPlanned([closes.id]), () => play.did(fitri, dropPlanned([rests.id])))!);
  expect(plans(play).map(({ act }) => act.is)).toEqual(['close']);
  const done = twoPlanned();
  const { id } = plans(done)[0]!;
  expect(undoing(done, dropPlanned([id]), () => done.at('12:31'))).toBeNull();
});

test('[U84] what could not be done, and was only read, is nothing to take back', () => {
  const play = morning().did(
    fitri,
    planActs([{ act: { is: 'open', counterId: 'loket-1', officerId: 'p-dewi' }, at: '12:00' }]),
  );
  const { id } = plans(play)[0]!;
  play.at('12:00').did(fitri, doPlanned(id));
  expect(plans(play)[0]?.is).toBe('failed');
  expect(undoing(play, dropPlanned([id]))).toBeNull();
});

test('[U81] what can be taken back is told with what it is about and who did it; one that was just planned has its own row', () => {
  const play = twoPlanned();
  const said = () => {
    const undo = see(play, 'acts', {}).planUndo[0];
    return undo && planUndoWords({ ...undo, by: 'Fitri' }, see(play, 'catalogue', {}), play.now);
  };
  expect(said()).toBe('Baru direncanakan: pukul 12.30: Loket 1 jeda 60 menit (istirahat), dan 1 lainnya, oleh Fitri');
  play.did(fitri, planActs([{ act: { ...rest, counterId: 'loket-2' }, at: '10:00' }]));
  expect(said()).toBeNull();
  play.did(fitri, planActs([{ act: close, at: '14:00' }]));
  expect(said()).toBe('Rencana diubah: pukul 14.00: Loket 1 tutup, oleh Fitri');
  play.did(fitri, dropPlanned([plans(play).at(-1)!.id]));
  expect(said()).toBe('Rencana dibatalkan: pukul 14.00: Loket 1 tutup, oleh Fitri');
});
