/** What becomes of those who wait where nobody is: an act with their numbers on it, of which each is told. */
import { describe, expect, test } from 'vitest';
import { status } from '../../support/play/at-loket-1.ts';
import { transferred } from '../../support/play/facts.ts';
import { morning, type Play } from '../../support/play/given.ts';
import { clock, counterIn, hours, minutes, seconds, serviceIn, smallHall } from '../../support/play/hall-builder.ts';
import { desk, display, page, see } from '../../support/play/see.ts';
import { ani, budi, citra, dewi, eka, fitri, holder, kiosk, theHall, ticket } from '../../support/play/wishes.ts';

const end = { is: 'end', reason: 'closed-early' } as const;
const stay = { is: 'stay', minutes: 60 } as const;
const toPbb = { is: 'move', serviceId: 'pbb' } as const;

/** Three klaim and a pbb wait, and nobody is there any more for either. */
const leftAlone = (): Play => {
  const play = morning((hall) => {
    serviceIn(hall, 'klaim').agencyId = 'pajak';
  });
  play.as(kiosk).issue('klaim').issue('klaim').issue('klaim').issue('pbb');
  return play.at('09:00').as(dewi).closeCounter('loket-4').as(eka).closeCounter('loket-10');
};
const left = (play: Play) =>
  see(play, 'counters', {}).leftWaiting.map(({ serviceId, presence, tickets }) => [
    serviceId,
    presence.status,
    ...tickets.map(({ number }) => number),
  ]);
const numbers = (play: Play, sequences: number[]) =>
  sequences.map((each) => play.state.tickets.get(ticket(each))?.number);

describe('[E5] who waits where nobody is', () => {
  test('[E5] is named by number, service by service, as soon as nobody is there', () => {
    const play = leftAlone();
    expect(left(play)).toEqual([
      ['pbb', 'left', 'B-004'],
      ['klaim', 'left', 'B-001', 'B-002', 'B-003'],
    ]);
    play.as(eka).openCounter('loket-10');
    expect(left(play)).toEqual([]);
  });
  test('[E5] those on hold and those who can return are named too, and whoever rests for long is nobody', () => {
    const play = morning().as(kiosk).issue('klaim').issue('klaim').issue('klaim');
    play.as(eka).callNext('loket-10').hold('loket-10', 1, 60).callNext('loket-10').markMissed('loket-10', 2);
    play.as(eka).pauseCounter('loket-10', 30);
    expect(left(play)).toEqual([]);
    play.as(eka).pauseCounter('loket-10', 60);
    expect(left(play)).toEqual([['klaim', 'resting', 'C-001', 'C-002', 'C-003']]);
    expect(left(play.later(16 * minutes))).toEqual([['klaim', 'resting', 'C-001', 'C-003']]);
  });
  test('[E5] before a counter is closed its officer sees for how many no other is open', () => {
    const alone = (play: Play, counterId: string) => desk(play, counterId).waitingHereAlone;
    const play = morning().as(kiosk).issue('klaim').issue('pbb').issue('ktp');
    expect([alone(play, 'loket-10'), alone(play, 'loket-4')]).toEqual([1, 0]);
    play.as(theHall).noteOfficer('p-dewi', false);
    expect(alone(play, 'loket-10')).toBe(2);
    expect(alone(play.as(eka).closeCounter('loket-10'), 'loket-10')).toBe(2);
  });
  test('[E5] and of these some may be on hold, or missed and able to return', () => {
    const play = morning().as(kiosk).issue('klaim').issue('klaim').issue('klaim').as(eka).callNext('loket-10');
    play.as(eka).hold('loket-10', 1, 60).callNext('loket-10').markMissed('loket-10', 2).callNext('loket-10');
    play.as(eka).start('loket-10', 3).complete('loket-10', 3);
    expect(desk(play, 'loket-10').waitingHereAlone).toBe(2);
    expect(desk(play.later(16 * minutes), 'loket-10').waitingHereAlone).toBe(1);
  });
  test('[E5] marked absent: the same numbers, and the phones say that it is', () => {
    const play = leftAlone().as(fitri).markAbsent('pajak');
    expect(left(play)[1]).toEqual(['klaim', 'absent', 'B-001', 'B-002', 'B-003']);
    expect(page(play, 1).presence).toEqual({ status: 'absent', reason: 'not-come' });
  });

  test('[E5] end: they are unserved, with the reason, and their phones say so', () => {
    const play = leftAlone().as(fitri).settle('pajak', [1, 2, 3], end);
    expect([1, 2, 3, 4].map((each) => status(play, each))).toEqual(['unserved', 'unserved', 'unserved', 'waiting']);
    expect(page(play, 1)).toMatchObject({ status: 'unserved', unservedBecause: 'closed-early', presence: null });
    expect(left(play)).toEqual([['pbb', 'left', 'B-004']]);
    play.as(eka).openCounter('loket-10').when(eka).callTicket('loket-10', 1).refused('ticket-not-waiting');
  });
  test('[E5] stay: an officer is expected, and is waited for until the grace after that', () => {
    const play = leftAlone().as(fitri).settle('pajak', [1, 2, 3, 4], stay);
    expect(page(play, 1)).toMatchObject({ status: 'waiting', presence: { status: 'expected', from: clock('10:00') } });
    // It can still be changed.
    expect(left(play)[0]).toEqual(['pbb', 'expected', 'B-004']);
    play.as(kiosk).issue('klaim');
    expect(play.events.at(-1)).toMatchObject({ warned: { status: 'expected', from: clock('10:00') } });
    expect(page(play.at('10:30'), 1).presence?.status).toBe('expected');
    expect(page(play.later(1), 1).presence?.status).toBe('left');
    play.at('09:30').as(eka).openCounter('loket-10');
    expect(page(play, 1).presence).toEqual({ status: 'open', counters: 1 });
  });
  test('[E5] who was said to come has come, also if they leave again', () => {
    const play = leftAlone().as(fitri).settle('pajak', [1, 2, 3, 4], stay);
    play.at('09:50').as(eka).openCounter('loket-10');
    play.at('10:05').as(eka).closeCounter('loket-10');
    expect([page(play, 1).presence?.status, page(play, 4).presence?.status]).toEqual(['left', 'left']);
    expect(left(play).map(([, presence]) => presence)).toEqual(['left', 'left']);
  });
  test('[E5] where one rests for long, and another was said to come before that: it is the other who is waited for', () => {
    const play = leftAlone().as(eka).openCounter('loket-10').pauseCounter('loket-10', 120);
    play.as(fitri).settle('pajak', [1, 2, 3], { is: 'stay', minutes: 30 });
    expect(page(play, 1).presence).toEqual({ status: 'expected', from: clock('09:30') });
    expect(page(play, 4).presence).toEqual({ status: 'resting', until: clock('11:00') });
    expect(display(play).notices.map(({ what }) => what)).toEqual(['stay', 'nobody']);
    expect(page(play.at('10:00'), 1).presence?.status).toBe('expected');
    expect(page(play.later(1), 1).presence).toEqual({ status: 'resting', until: clock('11:00') });
    const late = leftAlone().as(eka).openCounter('loket-10').pauseCounter('loket-10', 60);
    late.as(fitri).settle('pajak', [1, 2, 3], { is: 'stay', minutes: 90 });
    expect(page(late, 1).presence).toEqual({ status: 'resting', until: clock('10:00') });
  });
  test('[E5] move: to another service of the agency, with number, sequence and promise; who is on hold stays so', () => {
    const play = leftAlone().as(dewi).openCounter('loket-4');
    const before = play.state.tickets.get(ticket(1))!;
    play.as(fitri).settle('pajak', [1, 2], toPbb);
    const { promise, sequence, number } = before;
    expect(play.state.tickets.get(ticket(1))).toMatchObject({
      status: 'waiting',
      serviceId: 'pbb',
      promise,
      sequence,
      number,
    });
    play.as(dewi).callNext('loket-4');
    expect(play.state.tickets.get(ticket(1))?.status).toBe('called');
    const held = morning((hall) => {
      serviceIn(hall, 'klaim').agencyId = 'pajak';
    });
    held.as(kiosk).issue('klaim').as(eka).callNext('loket-10').hold('loket-10', 1, 30).closeCounter('loket-10');
    held.as(fitri).settle('pajak', [1], toPbb);
    expect(held.state.tickets.get(ticket(1))).toMatchObject({
      status: 'held',
      serviceId: 'pbb',
      until: clock('08:30'),
    });
    expect(page(held, 1)).toMatchObject({ status: 'held', transferredFrom: { id: 'Klaim Jaminan' } });
    expect(page(held.at('08:31').as(theHall).advanceTime(), 1)).toMatchObject({
      status: 'waiting',
      transferredFrom: { id: 'Klaim Jaminan' },
    });
    held.as(dewi).callNext('loket-4');
  });
  test('[E5] who was moved reads from where, until it is called; taken back, nothing of it', () => {
    const play = leftAlone().as(dewi).openCounter('loket-4').as(fitri).settle('pajak', [1, 2], toPbb);
    const from = () => page(play, 1).transferredFrom;
    expect(from()).toMatchObject({ id: 'Klaim Jaminan' });
    play.as(fitri).undoSettling('pajak', play.position);
    expect(from()).toBeNull();
    play.as(fitri).settle('pajak', [1, 2], toPbb).as(dewi).callNext('loket-4');
    expect([page(play, 1).status, from()]).toEqual(['called', null]);
  });
  test('[E5] an agency that is marked absent after an officer was announced: nobody is told to wait for that officer', () => {
    const play = leftAlone().as(fitri).settle('pajak', [1, 2, 3, 4], stay);
    play.as(fitri).markAbsent('pajak');
    expect(page(play, 1).presence).toEqual({ status: 'expected', from: clock('10:00') });
    const own = morning().as(kiosk).issue('ktp');
    for (const [actor, counterId] of [
      [ani, 'loket-1'],
      [budi, 'loket-2'],
      [citra, 'loket-3'],
    ] as const)
      own.as(actor).closeCounter(counterId);
    own.as(fitri).settle('dukcapil', [1], stay).markAbsent('dukcapil');
    expect(page(own, 1).presence).toEqual({ status: 'absent', reason: 'not-come' });
    expect(display(own).notices.map(({ what }) => what)).toEqual(['nobody']);
    own.as(fitri).settle('dukcapil', [1], stay);
    expect(page(own, 1).presence?.status).toBe('expected');
  });
});

describe('[E6] what cannot be decided', () => {
  test('[E6] nothing while somebody is at work for one of them, or soon back', () => {
    const play = leftAlone().as(dewi).openCounter('loket-4');
    play.when(fitri).settle('pajak', [1, 4], end).refused('officers-there');
    play.as(dewi).pauseCounter('loket-4', 30).when(fitri).settle('pajak', [4], end).refused('officers-there');
    play.as(dewi).pauseCounter('loket-4', 31).as(fitri).settle('pajak', [4], end);
  });
  test('[E6] those that have ended meanwhile, or were called, are left out; with none left nobody waits', () => {
    const play = leftAlone().as(holder(2)).cancelOwn(2);
    play.as(fitri).settle('pajak', [1, 2], end);
    expect(play.events.at(-1)).toMatchObject({ type: 'WaitingEnded', ticketIds: [ticket(1)] });
    play.when(fitri).settle('pajak', [1, 2, 77], end).refused('line-empty');
    play
      .as(eka)
      .openCounter('loket-10')
      .callNext('loket-10')
      .when(fitri)
      .settle('pajak', [3], end)
      .refused('line-empty');
  });
  test('[E6] no number of another agency, nobody moved to nobody, nor to where they are', () => {
    const play = leftAlone().as(kiosk).issue('ktp');
    play.when(fitri).settle('pajak', [1, 5], end).refused('not-your-agency');
    play.when(fitri).settle('samsat', [1], end).refused('agency-unknown');
    play.when(fitri).settle('pajak', [1], toPbb).refused('transfer-into-void');
    play.when(fitri).settle('pajak', [1], { is: 'move', serviceId: 'klaim' }).refused('transfer-to-itself');
    play.when(fitri).settle('pajak', [1], { is: 'move', serviceId: 'ktp' }).refused('not-your-agency');
    play.when(fitri).settle('pajak', [1], { is: 'move', serviceId: 'parkir' }).refused('service-unknown');
  });
});

describe('[E7] taking it back', () => {
  test.each([end, stay, toPbb])('[E7] $is: everything is as before it', (how) => {
    const play = leftAlone();
    if (how.is === 'move') play.as(dewi).openCounter('loket-4');
    const before = page(play, 1);
    play.as(fitri).settle('pajak', [1, 2, 3], how);
    expect(see(play, 'counters', {}).settled).toMatchObject([{ how: how.is, numbers: ['B-001', 'B-002', 'B-003'] }]);
    play
      .later(30 * seconds)
      .as(budi)
      .undoSettling('pajak', play.position);
    expect(page(play, 1)).toEqual(before);
    expect(see(play, 'counters', {}).settled).toEqual([]);
    expect(display(play).notices.every(({ what }) => what === 'nobody')).toBe(true);
    play.when(budi).undoSettling('pajak', play.position).refused('nothing-to-undo');
  });
  test('[E7] not later, not if it was overtaken, and the last one of the agency only', () => {
    const late = leftAlone().as(fitri).settle('pajak', [1], end);
    late
      .later(30 * seconds + 1)
      .when(fitri)
      .undoSettling('pajak', late.position)
      .refused('undo-too-late');
    expect(see(late, 'counters', {}).settled).toEqual([]);
    const overtaken = leftAlone().as(dewi).openCounter('loket-4').as(fitri).settle('pajak', [1], toPbb);
    const { position } = overtaken;
    overtaken.as(dewi).callNext('loket-4').when(fitri).undoSettling('pajak', position).refused('undo-overtaken');
    const twice = leftAlone().as(fitri).settle('pajak', [1], stay);
    const first = twice.position;
    twice.as(fitri).settle('pajak', [1], end).when(fitri).undoSettling('pajak', first).refused('nothing-to-undo');
    twice.when(fitri).undoSettling('bpjs', twice.position).refused('nothing-to-undo');
  });
  test.each([end, toPbb])('[E7] $is: not to a service that new settings have taken away meanwhile', (how) => {
    const play = leftAlone().as(dewi).openCounter('loket-4').as(fitri).settle('pajak', [1, 2, 3], how);
    const { position } = play;
    play.as(theHall).configure(
      smallHall((hall) => {
        hall.services = hall.services.filter(({ serviceId }) => serviceId !== 'klaim');
        counterIn(hall, 'loket-10').serviceIds = ['pbb'];
      }),
    );
    expect(see(play, 'counters', {}).settled).toEqual([]);
    play.when(fitri).undoSettling('pajak', position).refused('undo-overtaken');
  });
  test('[E7] nor to one that no counter serves any more', () => {
    const play = leftAlone().as(fitri).settle('pajak', [1, 2, 3], end);
    const { position } = play;
    play.as(theHall).configure(
      smallHall((hall) => {
        serviceIn(hall, 'klaim').agencyId = 'pajak';
        counterIn(hall, 'loket-10').serviceIds = ['pbb'];
      }),
    );
    play.when(fitri).undoSettling('pajak', position).refused('undo-overtaken');
  });
  test('[E7] what was ended takes a place of the quota again', () => {
    const play = leftAlone().as(fitri).settle('pajak', [1, 2, 3], end);
    expect(play.state.issued.get('klaim' as never)).toBe(0);
    expect(
      play
        .as(fitri)
        .undoSettling('pajak', play.position)
        .state.issued.get('klaim' as never),
    ).toBe(3);
  });
});

describe('[E8] the displays tell', () => {
  const told = (play: Play, zoneId?: string) =>
    display(play, zoneId).notices.map(({ what, numbers: ranges }) => [
      what,
      ...ranges.map(({ first, last }) => (first === last ? first : `${first}-${last}`)),
    ]);
  test('[E8] for whom nobody is there, in their zone', () => {
    const play = leftAlone();
    expect(told(play, 'selatan')).toEqual([
      ['nobody', 'B-004'],
      ['nobody', 'B-001-B-003'],
    ]);
    expect(told(play, 'utara')).toEqual([]);
  });
  test('[E8] what was decided: ended and moved for half an hour, announced for as long as it holds', () => {
    const play = leftAlone().as(fitri).settle('pajak', [1, 3], end).settle('pajak', [2, 4], stay);
    expect(told(play, 'selatan')).toEqual([
      ['stay', 'B-002', 'B-004'],
      ['end', 'B-001', 'B-003'],
    ]);
    expect(display(play).notices[0]).toMatchObject({ until: clock('10:00'), agencyName: { id: 'Bapenda' } });
    expect(told(play.at('09:30'))).toEqual([['stay', 'B-002', 'B-004']]);
    play.as(dewi).openCounter('loket-4').as(eka).openCounter('loket-10');
    expect(told(play)).toEqual([]);
  });
  test('[E8] of no number what is not so any more: ended after an announcement, given up, called where it was moved to', () => {
    const play = leftAlone().as(fitri).settle('pajak', [1, 2, 4], stay).settle('pajak', [1], end);
    play.as(holder(2)).cancelOwn(2);
    expect(told(play, 'selatan')).toEqual([
      ['end', 'B-001'],
      ['stay', 'B-004'],
    ]);
    play.as(eka).openCounter('loket-10').closeCounter('loket-10').as(dewi).openCounter('loket-4');
    expect(told(play, 'selatan')).toEqual([
      ['end', 'B-001'],
      ['nobody', 'B-003'],
    ]);
    play.as(fitri).settle('pajak', [3], toPbb);
    expect(told(play, 'selatan')[0]).toEqual(['move', 'B-003']);
    play.as(dewi).callTicket('loket-4', 3);
    expect(told(play, 'selatan')).toEqual([['end', 'B-001']]);
  });
});

describe('[T9] a hold ends before closing', () => {
  const serving = (close: string) => {
    const play = morning((hall) => {
      hall.schedule = { weekly: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], open: '08:00', close }] };
    });
    return play.at('15:00').as(kiosk).issue('ktp').as(ani).callNext('loket-1');
  };
  test('[T9] or is refused, with the time', () => {
    serving('15:30').as(ani).hold('loket-1', 1, 30);
    serving('15:30').when(ani).hold('loket-1', 1, 31).refused('hold-past-closing');
    const late = serving('15:30').at('15:45');
    late.when(ani).hold('loket-1', 1, 1).refused('hold-past-closing');
  });
  test('[T9] where it goes on at midnight there is no closing; where not, midnight is it', () => {
    const night = morning().at('23:30').as(kiosk).issue('pbb').as(dewi).callNext('loket-4');
    night.as(dewi).hold('loket-4', 1, 120);
    const open = serving('24:00').at('23:00');
    open.when(ani).hold('loket-1', 1, 61).refused('hold-past-closing');
    open.as(ani).hold('loket-1', 1, 60);
    expect(open.state.deadlines[0]?.until).toBe(clock('23:00') + hours);
  });
});

test('[T10] what was transferred to a counter is moved to all of them', () => {
  const play = morning((hall) => {
    serviceIn(hall, 'klaim').agencyId = 'pajak';
  });
  play.as(kiosk).issue('pbb').as(eka).callNext('loket-10');
  play
    .when(eka)
    .transfer('loket-10', 1, 'klaim', 'loket-10')
    .gives(transferred('loket-10', 1, 'klaim', 'loket-10'));
  play.as(eka).closeCounter('loket-10').as(fitri).settle('pajak', [1], toPbb);
  expect(numbers(play, [1])).toEqual(['B-001']);
  play.as(dewi).callNext('loket-4').as(citra).closeCounter('loket-3');
});
