import { expect, test } from 'vitest';
import { plannedRows } from '../../../../counter/supervisor/acts/planned-rows.ts';
import { timed } from '../../../../counter/supervisor/acts/timed.ts';
import { wishFor } from '../../../../counter/ui/choice.ts';
import { CounterId, OfficerId } from '../../../../shared/base/ids.ts';
import { given, morning } from '../../../support/play/given.ts';
import { smallHall } from '../../../support/play/hall-builder.ts';
import { see } from '../../../support/play/see.ts';
import { ani, doPlanned, fitri, kiosk, planActs, planShift } from '../../../support/play/wishes.ts';

const rowsOf = (play: ReturnType<typeof morning>) =>
  plannedRows(see(play, 'acts', {}).planned, see(play, 'catalogue', {}), play.now).map(({ text }) => text);

test('[U80] what one plan does at several counters is one row, and is dropped together', () => {
  const play = morning().did(fitri, planShift('closing', 'dukcapil', -60));
  expect(rowsOf(play)).toHaveLength(1);
  expect(rowsOf(play)[0]).toMatch(/^Pukul 23\.00: Loket 1, 2, 3 tutup, oleh Fitri/);
});

test('[U83][U84] what waits for a number, and what could not be done, is said so', () => {
  const open = { is: 'open', counterId: 'loket-3', officerId: 'p-ani' } as const;
  const play = morning()
    .as(fitri)
    .did(fitri, planActs([{ act: open, at: '09:00' }]));
  const id = play.state.agenda[0]!.id;
  play.at('09:00').did(fitri, doPlanned(id));
  expect(rowsOf(play)[0]).toMatch(/^Tidak dapat dilakukan pukul 09\.00: Loket 3 dibuka untuk /);
});

test('[U85] of another day it says which: what was not done yesterday, and what is planned for after midnight', () => {
  const rest = { is: 'pause', counterId: 'loket-1', reason: 'rest', minutes: 30 } as const;
  const left = morning().did(fitri, planActs([{ act: rest, at: '16:00' }]));
  left.at('08:00', '2026-07-07').as(kiosk).issue('kk');
  expect(rowsOf(left)[0]).toMatch(/^Tidak dapat dilakukan Senin, 6 Juli 2026 pukul 16\.00: Loket 1 jeda 30 menit/);
  const night = given(smallHall((hall) => Object.assign(hall, { dayStartsAt: '04:00' })))
    .at('22:00')
    .as(ani)
    .openCounter('loket-1');
  night.did(
    fitri,
    planActs([
      { act: rest, at: '23:30' },
      { act: { ...rest, minutes: 15 }, at: '01:30' },
    ]),
  );
  expect(rowsOf(night)).toEqual([
    expect.stringMatching(/^Pukul 23\.30: Loket 1 jeda 30 menit/),
    expect.stringMatching(/^Selasa, 7 Juli 2026 pukul 01\.30: Loket 1 jeda 15 menit/),
  ]);
});

test('[U80] an officer comes now and goes later, or comes later', () => {
  const [counterId, officerId] = [CounterId.parse('loket-2'), OfficerId.parse('p-ani')];
  const now = wishFor({ type: 'AssignCounter', counterId, officerId });
  const close = { act: { is: 'close', counterId }, at: '12:00' };
  expect(timed(now, { from: null, until: null })).toEqual([now]);
  expect(timed(now, { from: null, until: '12:00' })).toEqual([
    now,
    wishFor({ type: 'PlanActs', acts: [close] } as never),
  ]);
  expect(timed(now, { from: '10:00', until: '12:00' })).toMatchObject([
    { command: { acts: [{ act: { is: 'open', counterId, officerId }, at: '10:00' }, close] } },
  ]);
});
