/** The hall at a glance. */
import { describe, expect, test } from 'vitest';
import { view } from '../../../server/domain/views/view.ts';
import { morning, type Play } from '../../support/play/given.ts';
import { agencyIn, clock, daily, minutes } from '../../support/play/hall-builder.ts';
import { register } from '../../support/play/register.ts';
import { see } from '../../support/play/see.ts';
import { ani, budi, dewi, eka, kiosk, theHall, ticket } from '../../support/play/wishes.ts';

const floor = (play: Play, agencies?: string) => see(play, 'floor', agencies === undefined ? {} : { agencies });
const line = (play: Play, serviceId: string) => floor(play).lines.find((each) => each.serviceId === serviceId);
const counter = (play: Play, counterId: string) => floor(play).counters.find((each) => each.counterId === counterId);
const agency = (play: Play, agencyId: string) => floor(play).agencies.find((each) => each.agencyId === agencyId);

describe('[J1] the floor holds what is within one’s agencies', () => {
  const ids = (play: Play, agencies?: string) => {
    const seen = floor(play, agencies);
    return [
      seen.agencies.map(({ agencyId }) => agencyId),
      seen.counters.map(({ counterId }) => counterId),
      seen.lines.map(({ serviceId }) => serviceId),
    ];
  };
  const play = morning().as(kiosk).issue('ktp').issue('pbb').issue('klaim');

  test('[J1] all of it for the whole hall', () => {
    expect(ids(play)).toEqual([
      ['dukcapil', 'pajak', 'bpjs'],
      ['loket-1', 'loket-2', 'loket-3', 'loket-4', 'loket-10'],
      ['ktp', 'pbb', 'klaim'],
    ]);
  });
  test('[J1] of an agency, with the shared counters that serve something of it', () => {
    expect(ids(play, 'pajak')).toEqual([['pajak'], ['loket-4', 'loket-10'], ['pbb']]);
    expect(ids(play, 'bpjs')).toEqual([['bpjs'], ['loket-10'], ['klaim']]);
  });
  test('[J1] of nobody’s agencies nothing', () => {
    expect(view('floor', { agencies: '' }, play.state, play.now, register)).toMatchObject({ agencies: [], lines: [] });
  });
});

describe('[J2] promises kept and late', () => {
  const kept = (play: Play, serviceId = 'ktp') => {
    const { kept: inTime, late } = line(play, serviceId)!;
    return [inTime, late];
  };
  const issued = () => morning().as(kiosk).issue('ktp').issue('ktp');

  test('[J2] the first call tells: at its promise it is in time, after it it is late', () => {
    expect(kept(issued())).toEqual([0, 0]);
    expect(kept(issued().at('09:00').as(ani).callNext('loket-1'))).toEqual([1, 0]);
    expect(kept(issued().at('09:00:00.001').as(ani).callNext('loket-1'))).toEqual([0, 1]);
  });
  test('[J2] what is called again, waits again or goes on to another service is not counted twice', () => {
    const play = issued().as(ani).callNext('loket-1').later(10_000).recall('loket-1', 1);
    play.as(ani).start('loket-1', 1).hold('loket-1', 1, 100).at('10:00').as(theHall).advanceTime();
    play.as(ani).callTicket('loket-1', 1, 'continuing');
    expect(kept(play)).toEqual([1, 0]);
    play.as(ani).transfer('loket-1', 1, 'kk').callTicket('loket-1', 1, 'continuing');
    expect([kept(play), play.state.punctuality.size]).toEqual([[1, 0], 1]);
  });
  test('[J2] a call that was taken back was none', () => {
    const play = issued().as(ani).callNext('loket-1');
    expect(kept(play.as(ani).undo('loket-1', play.position))).toEqual([0, 0]);
    const late = issued().at('09:30').as(ani).callNext('loket-1').start('loket-1', 1);
    late.as(ani).completeAndCallNext('loket-1', 1);
    expect(kept(late)).toEqual([0, 2]);
    expect(kept(late.as(ani).undo('loket-1', late.position))).toEqual([0, 1]);
  });
  test('[J2] a new day begins anew', () => {
    const play = issued().as(ani).callNext('loket-1').at('00:01', '2026-07-07').as(theHall).advanceTime();
    expect(play.state.punctuality.size).toBe(0);
  });
});

describe('[J1] a line tells its length, who has waited longest, and whose promise is next', () => {
  test('[J1] the oldest is not always the one with the next promise', () => {
    const play = morning()
      .as(kiosk)
      .issue('ktp')
      .later(5 * minutes)
      .issue('ktp', { priorityGroup: 'LANSIA' });
    expect(line(play, 'ktp')).toMatchObject({
      waiting: 2,
      oldest: clock('08:00'),
      promise: clock('08:20'),
      overdue: 0,
      presence: { status: 'open', counters: 3 },
    });
    expect(line(play.at('08:20'), 'ktp')).toMatchObject({ overdue: 0 });
    expect(line(play.at('08:20:01'), 'ktp')).toMatchObject({ overdue: 1 });
    expect(line(play.at('09:30'), 'ktp')).toMatchObject({ overdue: 2 });
  });
  test('[J1] who is on hold, and who was missed and can still return', () => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp').as(ani).callNext('loket-1').hold('loket-1', 1, 30);
    play.as(ani).callNext('loket-1').later(60_000).markMissed('loket-1', 2);
    expect(line(play, 'ktp')).toMatchObject({
      waiting: 0,
      oldest: null,
      promise: null,
      held: [{ ticketId: ticket(1), number: 'A-001', until: clock('08:30') }],
      missed: [{ ticketId: ticket(2), number: 'A-002', until: clock('08:16') }],
    });
    expect(line(play.at('08:17'), 'ktp')?.missed).toEqual([]);
  });
  test('[J7] the first few on hold and missed are named, all are counted', () => {
    const play = morning();
    for (let each = 1; each <= 14; each++) play.as(kiosk).issue('ktp');
    for (let each = 1; each <= 7; each++) play.as(ani).callNext('loket-1').hold('loket-1', each, 30);
    for (let each = 8; each <= 14; each++) {
      play.as(ani).callNext('loket-1').later(60_000);
      play.as(ani).markMissed('loket-1', each);
    }
    const { held, missed, heldCount, missedCount } = line(play, 'ktp')!;
    expect([heldCount, missedCount]).toEqual([7, 7]);
    expect(held.map(({ number }) => number)).toEqual(['A-001', 'A-002', 'A-003', 'A-004', 'A-005']);
    expect(missed.map(({ number }) => number)).toEqual(['A-008', 'A-009', 'A-010', 'A-011', 'A-012']);
  });
  test('[J1] services that nobody has come for are left out', () => {
    expect(floor(morning()).lines).toEqual([]);
  });
});

describe('[J1] a counter tells who is there, what it does, and since when', () => {
  test('[J1] since the first call, since the start, since it was free again', () => {
    const play = morning().as(kiosk).issue('ktp').at('08:10').as(ani).callNext('loket-1');
    play.later(30_000).as(ani).recall('loket-1', 1);
    expect(counter(play, 'loket-1')).toMatchObject({
      state: { status: 'calling', number: 'A-001' },
      since: clock('08:10'),
      officerName: 'Ani Rahmawati',
      current: { ticketId: ticket(1), serviceId: 'ktp', promise: clock('09:00'), calls: 2 },
    });
    play.at('08:12').as(ani).start('loket-1', 1);
    expect(counter(play, 'loket-1')).toMatchObject({ since: clock('08:12'), current: { calls: null } });
    play.at('08:20').as(ani).complete('loket-1', 1);
    expect(counter(play, 'loket-1')).toMatchObject({ since: clock('08:20'), current: null, completed: 1 });
  });
  test('[J1] since it was opened, paused or closed; and not known where nobody has been today', () => {
    const play = morning().at('08:30').as(ani).pauseCounter('loket-1').as(budi).closeCounter('loket-2');
    expect(counter(play, 'loket-1')).toMatchObject({ since: clock('08:30'), state: { status: 'paused' } });
    expect(counter(play, 'loket-2')).toMatchObject({ since: clock('08:30'), officerId: null });
    expect(counter(play, 'loket-3')).toMatchObject({ since: clock('08:00'), state: { status: 'open' } });
    expect(counter(morning().at('00:01', '2026-07-07').as(theHall).advanceTime(), 'loket-1')?.since).toBeNull();
  });
});

describe('[J1] an agency tells its hours and who is there', () => {
  test('[J1] open counters are counted once, whatever they serve', () => {
    expect(agency(morning(), 'dukcapil')?.presence).toEqual({ status: 'open', counters: 3 });
    expect(agency(morning(), 'pajak')?.presence).toEqual({ status: 'open', counters: 2 });
  });
  test('[J1] the nearest to being there of all that is said of its services', () => {
    const play = morning().as(dewi).pauseCounter('loket-4', 20).as(eka).closeCounter('loket-10');
    expect(agency(play, 'pajak')?.presence).toEqual({ status: 'resting', until: clock('08:20') });
    expect(agency(play, 'bpjs')?.presence).toEqual({ status: 'left' });
    play.as(dewi).markAbsent('bpjs');
    expect(agency(play, 'bpjs')?.presence).toEqual({ status: 'absent', reason: 'not-come' });
  });
  test('[J1] when it was opened, and when it closes', () => {
    const play = morning((hall) => {
      agencyIn(hall, 'pajak').schedule = daily('07:00', '15:30');
    });
    expect(agency(play, 'pajak')).toMatchObject({ openedAt: clock('08:00'), closesAt: clock('15:30') });
    expect(agency(play, 'dukcapil')?.closesAt).toBeNull();
    expect(agency(play.at('16:00'), 'pajak')?.opening).toMatchObject({ status: 'closed' });
  });
});
