/** Whom a call passes is counted without looking at those who wait. */
import { expect, test } from 'vitest';
import type { Place, Ready, State } from '../../../server/domain/core/state.ts';
import { countWaiting, passedBy } from '../../../server/domain/ticket/next-ticket.ts';
import { handedIn, kept } from '../../support/domain/reserves.ts';
import { morning } from '../../support/play/given.ts';
import { clock } from '../../support/play/hall-builder.ts';
import { ani, kiosk } from '../../support/play/wishes.ts';

/** Lines that tell how often one of their places is looked at. */
function watched(state: State): { state: Ready; looked: () => number } {
  let looks = 0;
  const get = (places: Place[], name: PropertyKey) => {
    looks++;
    return Reflect.get(places, name);
  };
  const lines = state.lines.map((line) => new Proxy([...line], { get }));
  return { state: { ...state, lines, hall: state.hall! }, looked: () => looks };
}

const withMany = (waiting: number) => {
  const play = morning((hall) => {
    hall.policy = { limitToCapacity: false };
  });
  for (let each = 0; each < waiting; each++) play.did(kiosk, { type: 'IssueTicket', serviceId: 'ktp' as never });
  return play;
};

test.each([10, 200])('[L10][O8] passed and waiting are counted alike with %d in the line', (waiting) => {
  const play = withMany(waiting);
  const { state, looked } = watched(play.state);
  const counter = state.hall.counters.find(({ counterId }) => counterId === 'loket-1')!;
  const last = play.state.lines.get('ktp' as never)!.at(-1)!;
  expect(passedBy(state, counter, last, play.now).regular).toBe(waiting - 1);
  expect(countWaiting(state, counter, play.now)).toBe(waiting);
  expect(looked()).toBe(0);
});

test('[O8] what a kiosk handed in, and what waits for one counter only, is counted as before', () => {
  const play = kept().as(kiosk).issue('ktp').issue('ktp').issue('ktp').at('08:10');
  play
    .when(kiosk)
    .handIn('A-801', 'ktp', clock('08:00'))
    .gives(handedIn(4, 'A-801', 'ktp', clock('08:00'), { ahead: 3 }));
  play.as(ani).callNext('loket-1').transfer('loket-1', 1, 'ktp', 'loket-2');
  const state = { ...play.state, hall: play.state.hall! };
  const [one, two] = ['loket-1', 'loket-2'].map((id) => state.hall.counters.find(({ counterId }) => counterId === id)!);
  const third = play.state.lines.get('ktp' as never)!.find(({ sequence }) => sequence === 3)!;
  expect([countWaiting(state, one!, play.now), countWaiting(state, two!, play.now)]).toEqual([3, 4]);
  expect([passedBy(state, one!, third, play.now).regular, passedBy(state, two!, third, play.now).regular]).toEqual([
    1, 2,
  ]);
});
