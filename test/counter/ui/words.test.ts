import { afterEach, describe, expect, test, vi } from 'vitest';
import { counterOfAddress } from '../../../counter/access/remembered.ts';
import { todaySummary } from '../../../counter/desk/lists/today-summary.ts';
import { titleOf } from '../../../counter/title.ts';
import { shortSpan, spanWords } from '../../../counter/ui/times.ts';
import { currentLanguage } from '../../../shared/client/words/language.ts';
import { phases, views } from '../../support/clients/counter-views.ts';

describe('the words of the desk', () => {
  afterEach(() => {
    currentLanguage.value = 'id';
    vi.unstubAllGlobals();
  });

  test('spans in minutes and hours', () => {
    expect([spanWords(0), spanWords(59), spanWords(60), spanWords(65)]).toEqual([
      '0 menit',
      '59 menit',
      '1 jam',
      '1 jam 5 menit',
    ]);
    expect([shortSpan(23), shortSpan(65)]).toEqual(['23 mnt', '1 j 5 mnt']);
  });

  test('the tab shows the number or the state first, then the counter', () => {
    expect(Object.fromEntries(phases.map((phase) => [phase, titleOf(views[phase])]))).toEqual({
      absent: 'Tidak hadir · Loket 3',
      closed: 'Tutup · Loket 3',
      paused: 'Jeda · Loket 3',
      free: '3 menunggu · Loket 3',
      called: 'A-017 · Loket 3',
      serving: 'A-017 · Loket 3',
    });
    expect(titleOf(null)).toBe('Loket · Antrean');
  });

  test('the day in one line, and no mean before the first', () => {
    expect(todaySummary(views.free.today)).toBe('0 selesai · 0 tidak hadir');
    expect(todaySummary({ ...views.free.today, completed: 34, missed: 2, meanServiceMinutes: 7.3 })).toBe(
      '34 selesai · 2 tidak hadir · rata-rata 7 menit',
    );
  });

  test('in English on request', () => {
    vi.stubGlobal('document', { documentElement: {} });
    currentLanguage.value = 'en';
    expect(titleOf(views.paused)).toBe('Paused · Counter 3');
    expect(spanWords(65)).toBe('1 h 5 min');
  });

  test('the address may name the counter; what is no counter is ignored', () => {
    expect(counterOfAddress('?counter=loket-3')).toBe('loket-3');
    expect(counterOfAddress('?counter=../etc')).toBeNull();
    expect(counterOfAddress('')).toBeNull();
  });
});
