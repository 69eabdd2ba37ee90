import { describe, expect, test } from 'vitest';
import { waitLine } from '../../../../shared/client/words/span-words.ts';
import { numberWaitText, shortNumberWait, shortWait, waitText } from '../../../../shared/client/words/wait-words.ts';
import type { NumberWait, StaffChange, Wait } from '../../../../shared/views/wait.ts';

const now = Date.parse('2026-07-06T10:15:00+08:00');
const timezone = 'Asia/Makassar';
const inMinutes = (minutes: number) => now + minutes * 60_000;
const wait = (low: number, median: number, high: number, staff: StaffChange | null = null): Wait => ({
  ...{ is: 'range', earliest: inMinutes(low), expected: inMinutes(median), latest: inMinutes(high) },
  staff,
});
const number = (low: number, median: number, high: number): NumberWait => ({
  ...{ is: 'range', earliestMinutes: low, expectedMinutes: median, latestMinutes: high },
  staff: null,
});
const told = (of: Wait, language: 'id' | 'en' = 'id', at = now) =>
  waitLine(waitText(of, { now: at, timezone, language })!);
const short = (of: Wait, language: 'id' | 'en' = 'id') => shortWait(of, { now, timezone, language });

describe('[U41] a wait in words', () => {
  test.each<[Wait, string, string, string]>([
    [
      wait(12, 18, 24),
      '10–25 menit, paling lambat sekitar 10.40',
      '10–25 minutes, at the latest around 10:40',
      '10–25 mnt',
    ],
    [
      wait(10, 18, 25),
      '10–25 menit, paling lambat sekitar 10.40',
      '10–25 minutes, at the latest around 10:40',
      '10–25 mnt',
    ],
    [
      wait(15, 15, 15),
      '15–20 menit, paling lambat sekitar 10.30',
      '15–20 minutes, at the latest around 10:30',
      '15–20 mnt',
    ],
    [
      wait(4, 9, 13),
      'kurang dari 15 menit, paling lambat sekitar 10.30',
      'less than 15 minutes, at the latest around 10:30',
      '< 15 mnt',
    ],
    [
      wait(50, 60, 71),
      '50 menit – 1 jam 15 menit, paling lambat sekitar 11.30',
      '50 min – 1 h 15 min, at the latest around 11:30',
      '50 mnt – 1 j 15',
    ],
    [
      wait(60, 90, 120),
      '1 jam – 2 jam, paling lambat sekitar 12.15',
      '1 hour – 2 hours, at the latest around 12:15',
      '1 j 00 – 2 j 00',
    ],
    [
      wait(1, 4.9, 9),
      'Bersiaplah. Nomor ini segera dipanggil, paling lambat sekitar 10.25.',
      'Get ready. This number is called soon, at the latest around 10:25.',
      'bersiap',
    ],
    [wait(-8, -4, -1), 'Bersiaplah. Nomor ini segera dipanggil.', 'Get ready. This number is called soon.', 'bersiap'],
    [
      wait(-3, 5, 7),
      'kurang dari 10 menit, paling lambat sekitar 10.25',
      'less than 10 minutes, at the latest around 10:25',
      '< 10 mnt',
    ],
  ])('[U41] %j', (of, id, en, row) => {
    expect(told(of)).toBe(id);
    expect(told(of, 'en')).toBe(en);
    expect(short(of)).toBe(row);
  });
  test('[U41][U47] pages that look some seconds apart in one minute say the same, of instants with seconds too', () => {
    const of = wait(105.5, 150.5, 240.5);
    const seconds = (second: number) => now + second * 1_000;
    for (const second of [0, 15, 30, 31, 45, 59])
      expect(told(of, 'id', seconds(second))).toBe('1 jam 45 menit – 4 jam, paling lambat sekitar 14.20');
    expect(told(of, 'id', seconds(60))).toBe('1 jam 40 menit – 4 jam, paling lambat sekitar 14.20');
  });
  test.each<[time: string, wait: [number, number, number], said: string]>([
    ['11:10:00', [15, 25, 40], '15–40 menit, paling lambat sekitar 11.50'],
    ['11:10:59', [15, 25, 40], '15–40 menit, paling lambat sekitar 11.50'],
    ['11:14:10', [15, 25, 36], '15–40 menit, paling lambat sekitar 11.55'],
  ])('[U41] before the number, the latest time is the sum of what is said: at %s', (time, of, said) => {
    const at = Date.parse(`2026-07-06T${time}+08:00`);
    expect(waitLine(numberWaitText(number(...of), { now: at, timezone, language: 'id' })!)).toBe(said);
  });
  test('[U41] it counts down by itself: the latest time stays, the minutes become fewer', () => {
    const of = wait(20, 28, 35);
    expect(told(of)).toBe('20–35 menit, paling lambat sekitar 10.50');
    expect(told(of, 'id', inMinutes(10))).toBe('10–25 menit, paling lambat sekitar 10.50');
    expect(told(of, 'id', inMinutes(17))).toBe('kurang dari 20 menit, paling lambat sekitar 10.50');
    expect(told(of, 'id', inMinutes(24))).toMatch(/^Bersiaplah/);
  });
  test('[U41] a number that would be taken now is never told to get ready', () => {
    const scene = { now, timezone, language: 'id' } as const;
    expect(numberWaitText(number(0, 1, 3), scene)?.title).toBe('kurang dari 5 menit');
    expect(numberWaitText(number(12, 18, 24), scene)).toEqual({
      ...{ is: 'range', title: '10–25 menit', more: 'paling lambat sekitar 10.40', why: null },
    });
    expect(shortNumberWait(number(0, 1, 3), scene)).toBe('< 5 mnt');
  });
});

describe('[U43][U46] never a figure', () => {
  test('[U43] where no officer is', () => {
    expect(told({ is: 'nobody' })).toBe('Belum ada petugas');
    expect(told({ is: 'nobody' }, 'en')).toBe('No officer there');
    expect(short({ is: 'nobody' })).toBe('tanpa petugas');
  });
  test('[U46] where it may not be served before closing', () => {
    const of: Wait = { is: 'unlikely', closesAt: inMinutes(75), staff: null };
    expect(told(of)).toBe(
      'Mungkin tidak terlayani hari ini. Yang sudah menunggu mungkin belum selesai dilayani sebelum tutup pukul 11.30.',
    );
    expect(told(of, 'en')).toBe(
      'May not be served today. Those who wait already may not all be served before closing at 11:30.',
    );
    expect(told({ ...of, closesAt: null })).toMatch(/sebelum tutup\.$/);
    // Who waits still when it is over is not told of an hour that has passed.
    expect(told(of, 'id', inMinutes(75))).toMatch(/sebelum tutup\.$/);
    expect(short(of)).toBe('mungkin tidak sempat');
  });
  test('[U48] what nobody knows is not said', () => {
    expect(waitText(null, { now, timezone })).toBeNull();
    expect(numberWaitText(null, { now, timezone })).toBeNull();
    expect(shortWait(null, { now, timezone })).toBeNull();
  });
});

describe('[U45] why it is another one now', () => {
  const nothing: StaffChange = { resting: 0, backAt: null, closed: 0, opened: 0 };
  test.each<[Partial<StaffChange>, string, string]>([
    [{ resting: 2 }, 'Dua loket istirahat.', 'Two counters on a break.'],
    [
      { resting: 1, backAt: inMinutes(45) },
      'Satu loket istirahat, kembali sekitar 11.00.',
      'One counter on a break until about 11:00.',
    ],
    [{ closed: 1 }, 'Satu loket tutup.', 'One counter closed.'],
    [{ opened: 1 }, 'Satu loket baru buka.', 'One more counter open.'],
    [
      { resting: 1, closed: 12, opened: 3 },
      'Satu loket istirahat; 12 loket tutup; tiga loket baru buka.',
      'One counter on a break; 12 counters closed; three more counters open.',
    ],
  ])('[U45] %j', (change, id, en) => {
    const of = wait(12, 18, 24, { ...nothing, ...change });
    expect(waitText(of, { now, timezone, language: 'id' })?.why).toBe(id);
    expect(waitText(of, { now, timezone, language: 'en' })?.why).toBe(en);
  });
  test('[U45] a time that is over is not said', () => {
    const of = wait(12, 18, 24, { ...nothing, resting: 1, backAt: inMinutes(-1) });
    expect(waitText(of, { now, timezone, language: 'id' })?.why).toBe('Satu loket istirahat.');
  });
});
