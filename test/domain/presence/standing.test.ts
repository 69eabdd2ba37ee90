/** Somebody is planned to come to a counter: what those who wait are told until then. */
import { expect, test } from 'vitest';
import { nothingLearned } from '../../../server/domain/core/learned.ts';
import { isReady } from '../../../server/domain/core/state.ts';
import { forecast } from '../../../server/domain/estimate/forecast.ts';
import type { Presence } from '../../../shared/views/presence.ts';
import { given, morning, type Play } from '../../support/play/given.ts';
import { clock, counterIn, daily, type HallDraft, minutes, smallHall } from '../../support/play/hall-builder.ts';
import { page, see } from '../../support/play/see.ts';
import {
  ani,
  budi,
  doPlanned,
  dropPlanned,
  fitri,
  kiosk,
  markAbsent,
  planActs,
  ticket,
} from '../../support/play/wishes.ts';

const comes = (counterId: string, at: string) => ({ act: { is: 'open' as const, counterId, officerId: 'p-dewi' }, at });
const office = (change: (hall: HallDraft) => void = () => {}) =>
  smallHall((hall) => {
    hall.schedule = daily('08:00', '15:30');
    hall.policy = { presence: { graceMinutes: 30, afterGrace: 'stop' } };
    change(hall);
  });
const there = (play: Play, serviceId: string): Presence | undefined =>
  see(play, 'kiosk', {}).services.find((service) => service.serviceId === serviceId)?.presence;
/** When the first number would be called, in minutes, as is said; null: nothing is said. */
function foretold(play: Play): number | null {
  if (!isReady(play.state)) throw new Error('no hall');
  const expected = forecast(play.state, play.now, nothingLearned, 1).tickets.get(ticket(1));
  return expected?.is === 'range' ? Math.round(expected.median / minutes) : null;
}

test('[E2] is waited for from then, and numbers are given; before, nobody was there', () => {
  const play = given(office()).at('09:00');
  expect(there(play, 'pbb')).toEqual({ status: 'not-come' });
  play.when(kiosk).issue('pbb').refused('officers-not-come');
  play.did(fitri, planActs([comes('loket-4', '13:00')]));
  expect(there(play, 'pbb')).toEqual({ status: 'expected', from: clock('13:00') });
  play.as(kiosk).issue('pbb');
  expect(play.events.at(-1)).toMatchObject({ warned: { status: 'expected', from: clock('13:00') } });
  expect(page(play, 1).presence).toEqual({ status: 'expected', from: clock('13:00') });
});

test('[U87] a forecast counts from when they come', () => {
  const play = given(office()).at('08:10').as(kiosk).issue('pbb').at('11:00');
  expect(foretold(play)).toBeNull();
  play.did(fitri, planActs([comes('loket-4', '13:00')]));
  const minutesUntil = foretold(play)!;
  expect(minutesUntil).toBeGreaterThanOrEqual(120);
  expect(minutesUntil).toBeLessThan(130);
});

test('[E2] whoever comes sooner is said; a plan that was dropped, or could not be done, is not', () => {
  const early = given(office())
    .at('07:30')
    .did(fitri, planActs([comes('loket-4', '13:00')]));
  expect(there(early, 'pbb')).toEqual({ status: 'expected', from: clock('08:00') });
  const resting = morning().as(ani).pauseCounter('loket-1', 30).as(budi).closeCounter('loket-2');
  resting.did(fitri, planActs([comes('loket-2', '08:10')]));
  expect(there(resting, 'kk')).toEqual({ status: 'expected', from: clock('08:10') });
  const dropped = given(office())
    .at('09:00')
    .did(fitri, planActs([comes('loket-4', '13:00')]));
  const id = dropped.state.agenda[0]!.id;
  dropped.knowing({ officer: null }).at('13:00').did(fitri, doPlanned(id));
  expect(there(dropped, 'pbb')).toEqual({ status: 'not-come' });
  dropped.did(fitri, dropPlanned([id]));
  expect(there(dropped, 'pbb')).toEqual({ status: 'not-come' });
});

test('[E2] of an agency that is marked absent nobody comes', () => {
  const play = given(office())
    .at('09:00')
    .did(fitri, planActs([comes('loket-4', '13:00')]), markAbsent('pajak'));
  expect(there(play, 'pbb')?.status).toBe('absent');
});

test('[I9] a counter without duty today, at which somebody is planned to come', () => {
  const play = given(office((hall) => (counterIn(hall, 'loket-10').duty = [2]))).at('09:00');
  play.when(kiosk).issue('klaim').refused('no-officer-today');
  play
    .did(fitri, planActs([comes('loket-10', '10:00')]))
    .as(kiosk)
    .issue('klaim');
});
