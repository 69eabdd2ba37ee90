import { describe, expect, test } from 'vitest';
import { morning, type Play } from '../../support/play/given.ts';
import { clock, counterIn, serviceIn } from '../../support/play/hall-builder.ts';
import { see } from '../../support/play/see.ts';
import { ani, budi, citra, dewi, eka, fitri, kiosk, theHall } from '../../support/play/wishes.ts';

const late = () => morning().as(kiosk).issue('ktp').at('09:10');

describe('[J5] somebody has seen an alarm', () => {
  const shown = (play: Play) => see(play, 'alarms', {}).alarms.map(({ acknowledged }) => acknowledged);

  test('[J5] who and when is shown and in the record', () => {
    const play = late();
    expect(shown(play)).toEqual([null]);
    play
      .when(fitri)
      .acknowledge('promise-late:ktp', 'dukcapil')
      .gives({ type: 'AlarmAcknowledged', alarmId: 'promise-late:ktp', agencyId: 'dukcapil', officerId: 'p-fitri' });
    expect(shown(play)).toEqual([{ at: clock('09:10'), officerId: 'p-fitri', officerName: 'Fitri Handayani' }]);
    play.later(1_000).as(ani).acknowledge('promise-late:ktp');
    expect(shown(play)).toMatchObject([{ officerId: 'p-ani' }]);
    expect(play.state.acknowledged).toHaveLength(1);
  });
  test('[J5] not one that has ended, or is another agency’s', () => {
    late().when(fitri).acknowledge('promise-late:kk', 'dukcapil').refused('alarm-over');
    late().as(budi).callNext('loket-2').when(fitri).acknowledge('promise-late:ktp').refused('alarm-over');
    late().when(fitri).acknowledge('promise-late:ktp', 'pajak').refused('not-your-agency');
    late().when(fitri).acknowledge('promise-late:ktp', 'imigrasi').refused('agency-unknown');
  });
  test('[J5] what the doors and the machine tell is the hall’s', () => {
    late().as(fitri).acknowledge('device-gone:k-000000000001');
    late().when(fitri).acknowledge('device-gone:k-000000000001', 'pajak').refused('alarm-over');
  });
  test('[J5] so many are kept, and the oldest are let go', () => {
    const play = late();
    for (let each = 0; each < 301; each++) play.as(fitri).acknowledge(`device-gone:k-${each}`);
    expect([play.state.acknowledged.length, play.state.acknowledged.at(-1)?.alarmId]).toEqual([300, 'device-gone:k-1']);
  });
});

const nothingLent = { more: [], fewer: [] };

describe('[J6] what would help now', () => {
  const aniMoves = { act: 'move', fromCounterId: 'loket-1', officerId: 'p-ani', officerName: 'Ani Rahmawati' };
  const proposals = (play: Play, kind: string) =>
    see(play, 'alarms', {}).alarms.find((alarm) => alarm.kind === kind)?.proposals;

  test('[J6] for a late promise: who rests comes back, an idle counter helps, a closed one opens', () => {
    const play = morning().as(kiosk).issue('akta').issue('akta').as(budi).pauseCounter('loket-2', 20).at('09:10');
    expect(proposals(play, 'promise-late')).toEqual([
      { act: 'resume', counterId: 'loket-2', waiting: 2 },
      {
        act: 'lend',
        counterId: 'loket-1',
        serviceId: 'akta',
        waiting: 2,
        counters: 0,
        more: ['akta'],
        fewer: [],
        seen: nothingLent,
      },
    ]);
    play.as(budi).endPause('loket-2').closeCounter('loket-2');
    expect(proposals(play, 'promise-late')).toEqual([
      {
        act: 'lend',
        counterId: 'loket-1',
        serviceId: 'akta',
        waiting: 2,
        counters: 0,
        more: ['akta'],
        fewer: [],
        seen: nothingLent,
      },
      { ...aniMoves, counterId: 'loket-2', waiting: 2 },
      { act: 'open', counterId: 'loket-2', waiting: 2 },
    ]);
  });
  test('[J6] what is proposed is done as it is: lent with what is lent already, the rest over, the counter ended', () => {
    const play = morning().as(kiosk).issue('akta').issue('akta').issue('kk').as(fitri);
    play.lend('loket-3', ['kk'], []).as(budi).pauseCounter('loket-2', 20);
    play.as(ani).callNext('loket-1').at('09:10');
    const [back, help] = proposals(play, 'promise-late') ?? [];
    expect(help).toMatchObject({ act: 'lend', counterId: 'loket-3', more: ['kk', 'akta'], fewer: [] });
    expect(back).toMatchObject({ act: 'resume', counterId: 'loket-2' });
    play.as(fitri).lend('loket-3', ['kk', 'akta'], []).resumeFor('loket-2');
    expect(proposals(play, 'promise-late')).toMatchObject([{ act: 'lend', counterId: 'loket-1', counters: 2 }]);
  });
  test('[J6] no counter helps whose own line is as long', () => {
    const play = morning().as(kiosk).issue('akta').issue('ktp').as(budi).closeCounter('loket-2').at('09:10');
    expect(proposals(play, 'promise-late')).toEqual([{ act: 'open', counterId: 'loket-2', waiting: 2 }]);
  });
  test('[J6] where nobody is: the closed counters of the line', () => {
    const play = morning().as(kiosk).issue('pbb').as(dewi).closeCounter('loket-4').as(eka).closeCounter('loket-10');
    expect(proposals(play.at('08:30'), 'agency-unmanned')).toEqual([
      { act: 'open', counterId: 'loket-4', waiting: 1 },
      { act: 'open', counterId: 'loket-10', waiting: 1 },
    ]);
  });
  test('[J6][R12] an officer who has nobody to call moves, and it is done as it is proposed', () => {
    const play = morning().as(kiosk).issue('akta').as(budi).closeCounter('loket-2').at('09:10');
    const move = proposals(play, 'promise-late')?.find(({ act }) => act === 'move');
    expect(move).toEqual({ ...aniMoves, counterId: 'loket-2', waiting: 1 });
    play.as(fitri).moveOfficer('loket-1', 'loket-2', 'p-ani', 'long-lines');
    play.as(ani).callNext('loket-2');
  });
  test('[J6][R12] nobody moves whom somebody needs where they are, or who could not be there', () => {
    const moves = (play: Play) => proposals(play.at('09:10'), 'promise-late')?.filter(({ act }) => act === 'move');
    const without2 = () => morning().as(kiosk).issue('akta').as(budi).closeCounter('loket-2');
    // Only loket-3 is free: one is busy, and the line of the other is not empty.
    expect(moves(without2().as(kiosk).issue('kk').as(ani).callNext('loket-1'))).toMatchObject([
      { fromCounterId: 'loket-3' },
    ]);
    expect(moves(without2().as(theHall).noteOfficer('p-ani', false))).toMatchObject([{ fromCounterId: 'loket-3' }]);
    // What loket-1 serves would be served nowhere.
    const alone = morning((hall) => {
      counterIn(hall, 'loket-2').serviceIds = ['akta'];
      counterIn(hall, 'loket-3').serviceIds = ['kk'];
      counterIn(hall, 'loket-1').serviceIds = ['ktp'];
    });
    expect(moves(alone.as(kiosk).issue('akta').as(budi).closeCounter('loket-2'))).toEqual([]);
    // An agency's officer goes to a shared counter that serves it too; who is of a shared one need not be of the agency.
    const pajak = morning().as(kiosk).issue('pbb').issue('pbb').as(dewi).callNext('loket-4');
    expect(moves(pajak.as(eka).closeCounter('loket-10'))).toEqual([]);
    const bersama = morning().as(kiosk).issue('klaim').as(eka).closeCounter('loket-10').as(dewi).at('09:10');
    expect(proposals(bersama, 'promise-late')).toMatchObject([
      { act: 'move', fromCounterId: 'loket-4', counterId: 'loket-10' },
      { act: 'open', counterId: 'loket-10' },
    ]);
    const absent = morning().as(kiosk).issue('pbb').as(dewi).closeCounter('loket-4').as(fitri).markAbsent('pajak');
    expect(proposals(absent.as(eka).pauseCounter('loket-10', 100).at('09:10'), 'promise-late')).toEqual([
      { act: 'resume', counterId: 'loket-10', waiting: 1 },
    ]);
  });
  test('[J6][R12] whose counter it is has to be asked: another agency is not offered to move its officer', () => {
    const play = morning().as(kiosk).issue('klaim').as(eka).closeCounter('loket-10').at('09:10');
    const offered = (agencies: string) =>
      see(play, 'alarms', { agencies })
        .alarms.filter(({ kind }) => kind === 'promise-late')
        .flatMap((alarm) => alarm.proposals.map(({ act }) => act));
    expect([offered('bpjs'), offered('pajak,bpjs')]).toEqual([['open'], ['move', 'open']]);
  });
  test('[J6] nothing that would be refused or bring nobody: an agency that is absent, an officer who is signed in nowhere', () => {
    const absent = morning().as(kiosk).issue('pbb').as(dewi).closeCounter('loket-4').as(eka).closeCounter('loket-10');
    absent.as(fitri).markAbsent('pajak').at('08:30');
    expect(proposals(absent, 'agency-unmanned')).toEqual([{ act: 'open', counterId: 'loket-10', waiting: 1 }]);
    const gone = morning().as(kiosk).issue('akta').as(budi).pauseCounter('loket-2', 20);
    gone.as(theHall).noteOfficer('p-budi', false).as(kiosk).issue('ktp').at('09:10');
    expect(proposals(gone, 'promise-late')).toEqual([]);
  });
  test('[J6][S14] at a shared counter nobody is offered to lend the services of others', () => {
    const play = morning((hall) => {
      hall.services.push({ ...serviceIn(hall, 'pbb'), serviceId: 'bphtb', name: { id: 'BPHTB' } });
      counterIn(hall, 'loket-4').serviceIds.push('bphtb');
    });
    for (let each = 0; each < 8; each++) play.as(kiosk).issue('bphtb');
    const asked = (agencies: string) =>
      see(play.at('08:15'), 'alarms', { agencies })
        .alarms.filter(({ counterId }) => counterId === 'loket-10')
        .map((alarm) => alarm.proposals.length);
    expect([asked('bpjs'), asked('pajak')]).toEqual([[0], [1]]);
  });
  test('[J6] an idle counter helps the long line beside it; one that serves it already only calls', () => {
    const play = morning();
    for (let each = 0; each < 8; each++) play.as(kiosk).issue('akta');
    const idle = (play: Play, counterId: string) =>
      see(play, 'alarms', {}).alarms.find((alarm) => alarm.counterId === counterId)?.proposals;
    expect(idle(play.at('08:10'), 'loket-1')).toEqual([
      {
        act: 'lend',
        counterId: 'loket-1',
        serviceId: 'akta',
        waiting: 8,
        counters: 1,
        more: ['akta'],
        fewer: [],
        seen: nothingLent,
      },
    ]);
    expect(idle(play, 'loket-2')).toEqual([]);
  });
  test('[J6] the counter of an officer who has gone is ended', () => {
    const play = morning().as(kiosk).issue('pbb').as(dewi).callNext('loket-4');
    play.as(theHall).noteOfficer('p-dewi', false);
    expect(proposals(play, 'officer-gone')).toEqual([{ act: 'end', counterId: 'loket-4', number: 'B-001' }]);
  });
  test('[J6] only a counter at which somebody could be: one that is closed on a day of its duty', () => {
    const without = (change: Parameters<typeof morning>[0]) =>
      morning(change).as(kiosk).issue('akta').issue('ktp').as(budi).closeCounter('loket-2').at('09:10');
    const opened = [{ act: 'open', counterId: 'loket-2', waiting: 2 }];
    expect(proposals(without(undefined), 'promise-late')).toEqual(opened);
    const offDuty = without((hall) => {
      counterIn(hall, 'loket-2').duty = [6];
    });
    expect(proposals(offDuty, 'promise-late')).toEqual([]);
  });
  test('[J6] whoever rests and has signed out does not come back at once', () => {
    const play = morning().as(kiosk).issue('akta').issue('ktp').as(budi).pauseCounter('loket-2', 100).at('09:10');
    const resumed = { act: 'resume', counterId: 'loket-2', waiting: 2 };
    expect(proposals(play, 'promise-late')).toContainEqual(resumed);
    expect(proposals(play.as(theHall).noteOfficer('p-budi', false), 'promise-late')).not.toContainEqual(resumed);
  });
  test('[J6] behind a number that is not started, or served for long, others are helped; where nobody waits, nothing', () => {
    const play = morning().as(kiosk).issue('akta').as(budi).callNext('loket-2');
    play.as(kiosk).issue('ktp').as(ani).callNext('loket-1').as(citra).closeCounter('loket-3');
    const nobodyWaits = see(play.at('08:05'), 'alarms', {}).alarms.filter(({ kind }) => kind === 'not-started');
    expect(nobodyWaits.map((alarm) => alarm.proposals)).toEqual([[], []]);
    play.as(ani).start('loket-1', 2).complete('loket-1', 2);
    play.as(kiosk).issue('akta').issue('akta');
    const help = [
      {
        act: 'lend',
        counterId: 'loket-1',
        serviceId: 'akta',
        waiting: 2,
        counters: 1,
        more: ['akta'],
        fewer: [],
        seen: nothingLent,
      },
    ];
    expect(proposals(play, 'not-started')).toEqual(help);
    play.as(budi).start('loket-2', 1);
    expect(proposals(play.at('10:00'), 'serving-long')).toEqual(help);
  });
});
