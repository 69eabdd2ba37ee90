import { describe, expect, test } from 'vitest';
import { isReady } from '../../../server/domain/core/state.ts';
import { deskOf, officerAt } from '../../../server/domain/counter/desk.ts';
import { presenceAt } from '../../../server/domain/presence/presence.ts';
import { AgencyId, CounterId } from '../../../shared/base/ids.ts';
import { given, morning, type Play } from '../../support/play/given.ts';
import { clock, tuesday } from '../../support/play/hall-builder.ts';
import { desk } from '../../support/play/see.ts';
import { ani, budi, fitri, kiosk } from '../../support/play/wishes.ts';

const somebody = { role: 'officer', agencyIds: null, isActive: true, isSignedIn: true } as const;
const at = ({ state }: Play, counterId: string) => officerAt(state, CounterId.parse(counterId));
const statusOf = (play: Play, serviceId: string) => {
  if (!isReady(play.state)) return null;
  const service = play.state.hall.services.find((each) => each.serviceId === serviceId);
  return service && presenceAt(play.state, play.now)(service).status;
};

describe('a counter that a supervisor gives to an officer', () => {
  test('[R1] a closed one is opened in that officer’s name, who then works there', () => {
    const play = given().at('08:00').as(kiosk).issue('ktp');
    play
      .when(fitri)
      .assign('loket-1', 'p-ani')
      .gives({ type: 'CounterOpened', counterId: 'loket-1', officerId: 'p-ani', by: 'supervisor' });
    play.as(ani).callNext('loket-1');
  });
  test('[R1] an open one is handed over with its ticket', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1');
    const taken = {
      type: 'CounterTakenOver',
      counterId: 'loket-1',
      officerId: 'p-baru',
      fromOfficerId: 'p-ani',
    } as const;
    play
      .when(fitri)
      .assign('loket-1', 'p-baru')
      .gives({ ...taken, by: 'supervisor' });
    play.when(ani).start('loket-1', 1).refused('not-your-counter');
    expect(deskOf(play.state, CounterId.parse('loket-1')).current).not.toBeNull();
  });
  test('[R1][C10] who is signed in nowhere is not there yet, and is as soon as they sign in', () => {
    const play = given()
      .at('08:00')
      .knowing({ officer: { ...somebody, isSignedIn: false } });
    play.as(fitri).assign('loket-1', 'p-ani');
    expect(statusOf(play, 'kk')).not.toBe('open');
    // Told to rest and to go on, they are still not there.
    play.as(fitri).pauseFor('loket-1').resumeFor('loket-1');
    expect(statusOf(play, 'kk')).not.toBe('open');
    play.as({ kind: 'hall' }).noteOfficer('p-ani', true);
    expect(statusOf(play, 'kk')).toBe('open');
  });
  test.each([
    ['nobody of that id', null],
    ['switched off', { ...somebody, isActive: false }],
    ['an administrator', { ...somebody, role: 'administrator' as const }],
    ['of another agency', { ...somebody, agencyIds: [AgencyId.parse('pajak')] }],
  ])('[R1] not to %s', (_, officer) => {
    const play = given().at('08:00').knowing({ officer });
    play.when(fitri).assign('loket-1', 'p-ani').refused('officer-not-eligible');
  });
  test('[R1] not to one who is at a counter, nor where the agency is absent, nor where there is none', () => {
    const play = morning();
    play.when(fitri).assign('loket-1', 'p-budi').refused('officer-at-other-counter');
    play.when(fitri).assign('loket-1', 'p-ani').refused('officer-already-here');
    play.when(fitri).assign('loket-99', 'p-baru').refused('counter-unknown');
    const absent = given().at('08:00').as(fitri).markAbsent('dukcapil');
    absent.when(fitri).assign('loket-1', 'p-ani').refused('counter-agency-absent');
  });
});

describe('[R12] an officer whom a supervisor moves', () => {
  test('the one counter closes and the other opens, in one entry; both desks are told who did it and why', () => {
    const play = given().at('08:00').as(ani).openCounter('loket-1');
    const ended = { type: 'CounterEnded', counterId: 'loket-1', officerId: 'p-ani', because: 'supervisor' } as const;
    const opened = { type: 'CounterOpened', counterId: 'loket-2', officerId: 'p-ani', by: 'supervisor' } as const;
    play
      .when(fitri)
      .moveOfficer('loket-1', 'loket-2', 'p-ani', 'long-lines')
      .gives({ ...ended, ticketIds: [], reason: 'long-lines' }, { ...opened, reason: 'long-lines' });
    expect([at(play, 'loket-1'), at(play, 'loket-2')]).toEqual([null, 'p-ani']);
    expect(desk(play, 'loket-1').directed).toMatchObject({ what: 'ended', reason: 'long-lines' });
    expect(desk(play, 'loket-2').directed).toMatchObject({ what: 'opened', by: 'Fitri Handayani' });
  });
  test('to a counter that is open, which is handed over', () => {
    const play = morning().as(fitri).moveOfficer('loket-1', 'loket-2', 'p-ani');
    expect([at(play, 'loket-1'), at(play, 'loket-2')]).toEqual([null, 'p-ani']);
  });
  test('not from a number, nor from where they are not, nor to where they are; nothing of it happens by half', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1').as(budi).closeCounter('loket-2');
    play.when(fitri).moveOfficer('loket-1', 'loket-2', 'p-ani').refused('counter-busy');
    play.when(fitri).moveOfficer('loket-3', 'loket-2', 'p-ani').refused('officer-moved-on');
    play.when(fitri).moveOfficer('loket-2', 'loket-2', 'p-ani').refused('officer-moved-on');
    play.when(fitri).moveOfficer('loket-1', 'loket-1', 'p-ani').refused('officer-already-here');
    play.when(fitri).moveOfficer('loket-99', 'loket-2', 'p-ani').refused('counter-unknown');
    const pajak = { ...somebody, agencyIds: [AgencyId.parse('pajak')] };
    play
      .knowing({ officer: pajak })
      .when(fitri)
      .moveOfficer('loket-3', 'loket-2', 'p-citra')
      .refused('officer-not-eligible');
    expect([at(play, 'loket-1'), at(play, 'loket-2')]).toEqual(['p-ani', null]);
  });
  test('who waits for the counter that is left waits on, for the others', () => {
    const play = morning().as(kiosk).issue('ktp').as(fitri).moveOfficer('loket-1', 'loket-4', 'p-ani');
    play.as(budi).callNext('loket-2');
  });
});

describe('a counter that a supervisor lets rest, and go on', () => {
  test('[R1] as its officer would', () => {
    const play = morning().as(fitri).pauseFor('loket-2', 20);
    play.when(budi).callNext('loket-2').refused('counter-paused');
    expect(at(play, 'loket-2')).toBe('p-budi');
    expect(deskOf(play.state, CounterId.parse('loket-2')).attendance).toMatchObject({ until: clock('08:20') });
    play.as(budi).endPause('loket-2').as(fitri).pauseFor('loket-2').resumeFor('loket-2');
    play.when(fitri).resumeFor('loket-2').refused('counter-not-paused');
  });
  test('[R1] not over a number, and not where nobody is', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1');
    play.when(fitri).pauseFor('loket-1').refused('counter-busy');
    const closed = given().at('08:00');
    closed.when(fitri).pauseFor('loket-1').refused('counter-closed');
    closed.when(fitri).resumeFor('loket-1').refused('counter-closed');
    closed.when(fitri).pauseFor('loket-99').refused('counter-unknown');
  });
});

describe('[R9] what a supervisor did last about a counter is told there', () => {
  const told = (play: Play, counterId = 'loket-1') => desk(play, counterId).directed;
  const acts: [string, (play: Play) => unknown, object][] = [
    ['paused', (play) => play.as(fitri).pauseFor('loket-1'), { what: 'paused', reason: null }],
    ['resumed', (play) => play.as(fitri).pauseFor('loket-1').resumeFor('loket-1'), { what: 'resumed', reason: null }],
    ['ended', (play) => play.as(fitri).endCounter('loket-1', 'relief'), { what: 'ended', reason: 'relief' }],
    ['ended without a reason', (play) => play.as(fitri).endCounter('loket-1'), { what: 'ended', reason: null }],
    ['handed over', (play) => play.as(fitri).assign('loket-1', 'p-baru', 'away'), { what: 'handed', reason: 'away' }],
    ['lent services', (play) => play.as(fitri).lend('loket-1', ['akta']), { what: 'services', reason: null }],
  ];
  test.each(acts)('%s', (_, act, expected) => {
    const play = morning();
    expect(told(play)).toBeNull();
    act(play);
    expect(told(play)).toEqual({
      ...expected,
      word: null,
      by: 'Fitri Handayani',
      at: play.now,
      position: play.position,
    });
    expect(told(play, 'loket-2')).toBeNull();
  });
  test('opened in somebody’s name', () => {
    const play = given().at('08:00').as(fitri).assign('loket-1', 'p-ani', 'long-lines');
    expect(told(play)).toMatchObject({ what: 'opened', by: 'Fitri Handayani', reason: 'long-lines' });
  });
  test('what its officer does is not, and the day forgets it', () => {
    const play = morning().as(ani).pauseCounter('loket-1').endPause('loket-1');
    expect(told(play)).toBeNull();
    play.as(fitri).pauseFor('loket-1').as(ani).endPause('loket-1');
    expect(told(play)).toMatchObject({ what: 'paused' });
    expect(told(play.at('08:00', tuesday))).toMatchObject({ what: 'paused' });
    expect(told(play.as(kiosk).issue('ktp'))).toBeNull();
  });
  test('a reason is in the events; without one they are as they were', () => {
    const ended = { type: 'CounterEnded', counterId: 'loket-1', officerId: 'p-ani', because: 'supervisor' } as const;
    morning()
      .when(fitri)
      .endCounter('loket-1', 'relief')
      .gives({ ...ended, ticketIds: [], reason: 'relief' });
    morning()
      .when(fitri)
      .endCounter('loket-1')
      .gives({ ...ended, ticketIds: [] });
  });
});
