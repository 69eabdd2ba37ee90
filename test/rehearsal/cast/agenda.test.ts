import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RehearsalTime } from '../../../server/clock/rehearsal-time.ts';
import { Agenda } from '../../../server/rehearsal/cast/agenda.ts';
import { clock } from '../../support/play/hall-builder.ts';

let time: RehearsalTime;
let agenda: Agenda;
let done: string[];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  time = new RehearsalTime(clock('08:00'), 60, () => Date.now());
  agenda = new Agenda(time);
  done = [];
});
afterEach(() => {
  agenda.close();
  vi.useRealTimers();
});
const note = (name: string, at: string) =>
  agenda.set(name, clock(at), () =>
    done.push(`${name} ${new Date(time.now() + 8 * 3_600_000).toISOString().slice(11, 16)}`),
  );

test('[RH4] each thing is done at its time of the hall, in their order, at whatever pace', () => {
  note('second', '09:00');
  note('first', '08:30');
  note('third', '10:00');
  vi.advanceTimersByTime(29_000);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(31_500);
  expect(done).toEqual(['first 08:30', 'second 09:00']);
  time.setPace(600);
  vi.advanceTimersByTime(6_100);
  expect(done.at(-1)).toBe('third 10:00');
});

test('[RH4] while the time stands still nothing is done, and what a skip has passed is done at once', () => {
  note('a', '08:10');
  note('b', '08:05');
  time.setPace(0);
  vi.advanceTimersByTime(600_000);
  expect(done).toEqual([]);
  time.skipTo(clock('12:00'));
  vi.advanceTimersByTime(300);
  expect(done).toEqual(['b 12:00', 'a 12:00']);
});

test('what is noted under the same name takes its place; what is dropped or cleared is not done', () => {
  note('a', '08:05');
  note('a', '08:20');
  note('b', '08:06');
  agenda.drop('b');
  vi.advanceTimersByTime(10_000);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(10_300);
  expect(done).toEqual(['a 08:20']);
  note('c', '08:21');
  agenda.clear();
  vi.advanceTimersByTime(60_000);
  expect(done).toHaveLength(1);
});

test('what is noted at work for now has its turn soon', () => {
  agenda.set('outer', clock('08:01'), () => note('inner', '08:01'));
  vi.advanceTimersByTime(1_300);
  expect(done).toHaveLength(1);
});
