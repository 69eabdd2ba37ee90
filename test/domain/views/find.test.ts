import { describe, expect, test } from 'vitest';
import { CounterId } from '../../../shared/base/ids.ts';
import type { FoundTicket } from '../../../shared/views/desk-view.ts';
import { morning, type Play } from '../../support/play/given.ts';
import { clock, minutes, tuesday, wednesday } from '../../support/play/hall-builder.ts';
import { tokenOf } from '../../support/play/register.ts';
import { desk, see } from '../../support/play/see.ts';
import { ani, budi, eka, kiosk } from '../../support/play/wishes.ts';

const find = (play: Play, text: string, counterId = 'loket-1') =>
  see(play, 'find', { counterId: CounterId.parse(counterId), text });
const numbers = (play: Play, text: string, counterId?: string) =>
  find(play, text, counterId).found.map(({ ticket }) => ticket.number);
const first = (play: Play, text: string, counterId?: string): FoundTicket => find(play, text, counterId).found[0]!;

function manyWait(count: number, service = 'ktp'): Play {
  const play = morning((hall) => {
    hall.policy = { limitToCapacity: false };
  });
  for (let n = 0; n < count; n++) play.as(kiosk).issue(service);
  return play;
}

describe('a number is found by what people read from a paper', () => {
  test('[F1] its digits, with or without zeros, letters and dash', () => {
    const play = manyWait(12).as(kiosk).issue('pbb');
    for (const text of ['12', '012', 'A-012', 'a12', 'a 12', ' A.012 '])
      expect(numbers(play, text), text).toEqual(['A-012']);
    for (const text of ['B1', 'b-001']) expect(numbers(play, text), text).toEqual(['B-001']);
    for (const text of ['999', 'Z-1', 'BUDI SANTOSO', '?', 'A-012x', ' '])
      expect(numbers(play, text), text).toEqual([]);
  });
  test('[F1] the exact number before those that only begin so, and what the counter serves before others', () => {
    const play = manyWait(41).as(kiosk).issue('pbb').issue('pbb').issue('pbb').issue('pbb');
    expect(numbers(play, '4')).toEqual(['A-004', 'B-004']);
    expect(numbers(play, '4', 'loket-4')).toEqual(['B-004', 'A-004']);
    expect(numbers(play, '04')).toEqual(['A-004', 'B-004', 'A-041', 'A-040']);
  });
  test('[F1] thirty at most, and how many more', () => {
    expect(find(manyWait(45), 'A')).toMatchObject({ found: { length: 30 }, more: 15 });
  });
  test('[F1] the code of its paper, and no other code', () => {
    const play = manyWait(3);
    expect(numbers(play, tokenOf(2))).toEqual(['A-002']);
    expect(numbers(play, tokenOf(99))).toEqual([]);
  });
  test('[F1] only of today', () => {
    expect(numbers(manyWait(3).at('08:00', tuesday), '1')).toEqual(['A-001']);
    expect(numbers(manyWait(3).at('08:00', wednesday).as(ani).openCounter('loket-1'), '1')).toEqual([]);
  });
});

describe('what has become of it', () => {
  test('[F2] waiting, called, served, completed: where and when', () => {
    const play = manyWait(2).at('08:10');
    expect(first(play, '1')).toMatchObject({ status: 'waiting', here: true, counterNumber: null, calledAt: null });
    play.as(budi).callNext('loket-2');
    expect(first(play, '1')).toMatchObject({ status: 'called', counterNumber: 2, calledAt: clock('08:10') });
    play.at('08:11').as(budi).recall('loket-2', 1);
    expect(first(play, '1')).toMatchObject({ calledAt: clock('08:11') });
    play.at('08:12').as(budi).start('loket-2', 1).at('08:20').as(budi).complete('loket-2', 1, 'papers-missing');
    expect(first(play, '1')).toEqual({
      ticket: first(play, 'A1').ticket,
      status: 'completed',
      here: true,
      onlyCounterNumber: null,
      counterNumber: 2,
      calledAt: clock('08:11'),
      endedAt: clock('08:20'),
      until: null,
      outcome: 'papers-missing',
      wait: null,
    });
  });
  test('[F2] an undo takes what it told with it', () => {
    const play = manyWait(1).as(ani).callNext('loket-1');
    play.as(ani).undo('loket-1', play.position);
    expect(first(play, '1')).toMatchObject({ status: 'waiting', counterNumber: null, calledAt: null });
  });
  test('[F2] on hold, missed and given up', () => {
    const play = manyWait(3).as(ani).callNext('loket-1').hold('loket-1', 1, 20);
    expect(first(play, '1')).toMatchObject({ status: 'held', counterNumber: 1, until: play.now + 20 * minutes });
    play.as(ani).callNext('loket-1').markMissed('loket-1', 2);
    expect(first(play, '2')).toMatchObject({ status: 'missed', until: play.now + 15 * minutes });
    play.later(16 * minutes);
    expect(first(play, '2')).toMatchObject({ status: 'missed', until: null });
    play.as(ani).cancel('loket-1', 3);
    expect(first(play, '3')).toMatchObject({ status: 'cancelled', endedAt: play.now });
  });
  test('[F2] of another agency, and for another counter alone', () => {
    const play = manyWait(1, 'pbb').as(kiosk).issue('ktp');
    expect(first(play, 'B1')).toMatchObject({ here: false });
    play.as(ani).callNext('loket-1').start('loket-1', 2).transfer('loket-1', 2, 'pbb', 'loket-10');
    expect(first(play, 'A1', 'loket-4')).toMatchObject({ here: true, onlyCounterNumber: 10 });
    expect(first(play, 'A1', 'loket-10')).toMatchObject({ here: true, onlyCounterNumber: null });
    play.as(eka).closeCounter('loket-10');
    expect(first(play, 'A1', 'loket-4')).toMatchObject({ onlyCounterNumber: null });
  });
});

describe('the whole line', () => {
  test('[F3] is not cut at forty', () => {
    const play = manyWait(300);
    const line = see(play, 'line', { counterId: CounterId.parse('loket-1') }).waiting;
    expect(desk(play, 'loket-1')).toMatchObject({ waiting: { length: 40 }, waitingCount: 300 });
    expect(line).toHaveLength(300);
    expect(line.slice(0, 40)).toEqual(desk(play, 'loket-1').waiting);
    expect(line.at(-1)?.number).toBe('A-300');
  });
});
