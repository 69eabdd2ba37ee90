import { describe, expect, test } from 'vitest';
import { boardLines, boardPages, mostOn, pageMs, turnPage, withWaits } from '../../../display/board/board-pages.ts';
import { numberAt, stateInWords } from '../../../display/board/counter-words.ts';
import type { CounterId } from '../../../shared/base/ids.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { DisplayView } from '../../../shared/views/display-view.ts';
import { aView, start } from '../../support/clients/display-views.ts';

const lengths = (pages: { counters: unknown[] }[]) => pages.map(({ counters }) => counters.length);
const zone = (counters: number) => aView([], {}, counters);

/** A hall of two zones: counters 1 to 13, and 14 to 20. */
const zones = [
  { zoneId: 'satu', name: { id: 'Zona Satu' } },
  { zoneId: 'dua', name: { id: 'Zona Dua' } },
] as DisplayView['zones'];
const hall: DisplayView = { ...zone(20), zone: null, zones };
const catalogue = {
  counters: hall.counters.map(({ counterId, number }) => ({ counterId, zoneId: number <= 13 ? 'satu' : 'dua' })),
} as CatalogueView;

describe('the pages of the board', () => {
  test('a zone of up to twelve counters is one page', () => {
    expect(lengths(boardPages(zone(12), null))).toEqual([12]);
    expect(lengths(boardPages(zone(3), null))).toEqual([3]);
  });

  test('[Q13] a page has fewer above a notice, and on a screen that is not wide', () => {
    expect(lengths(boardPages(zone(12), null, mostOn('wide', true)))).toEqual([6, 6]);
    expect(lengths(boardPages(zone(10), null, mostOn('wide', true)))).toEqual([10]);
    expect(lengths(boardPages(zone(12), null, mostOn('square', false)))).toEqual([6, 6]);
    expect(lengths(boardPages(zone(11), null, mostOn('tall', true)))).toEqual([6, 5]);
  });

  test('more counters are shared out evenly', () => {
    expect(lengths(boardPages(zone(13), null))).toEqual([7, 6]);
    expect(lengths(boardPages(zone(36), null))).toEqual([12, 12, 12]);
  });

  test('the whole hall goes zone by zone, each page under its zone’s name', () => {
    const pages = boardPages(hall, catalogue);
    expect(lengths(pages)).toEqual([7, 6, 7]);
    expect(pages.map((page) => page.zone?.id)).toEqual(['Zona Satu', 'Zona Satu', 'Zona Dua']);
  });

  test('until it is known which counter is in which zone, they go by their numbers', () => {
    expect(lengths(boardPages(hall, null))).toEqual([10, 10]);
  });

  test('a hall without counters has none', () => {
    expect(boardPages(zone(0), null)).toEqual([]);
    expect(boardLines([])).toBe(0);
  });

  test('all pages have the height of the longest, so that nothing jumps', () => {
    expect(boardLines(boardPages(hall, catalogue))).toBe(4);
  });
});

describe('[Q12] the waits, where the hall wishes', () => {
  const waits = (count: number): NonNullable<DisplayView['waits']> =>
    Array.from({ length: count }, (_, place) => ({
      ...{ agencyName: { id: 'Disdukcapil' }, serviceName: { id: `Layanan ${place}` }, waiting: 3 },
      wait: { is: 'nobody' },
    }));
  const kinds = (pages: ReturnType<typeof withWaits>) =>
    pages.map((page) => (page.waits === null ? page.counters.length : `waits ${page.waits.length}`));

  test('[Q12] a page of them comes after all counters, and all counters after each', () => {
    expect(kinds(withWaits(boardPages(zone(12), null), waits(5)))).toEqual([12, 'waits 5']);
    expect(kinds(withWaits(boardPages(zone(12), null), waits(13)))).toEqual([12, 'waits 12', 12, 'waits 1']);
    expect(kinds(withWaits(boardPages(hall, catalogue), waits(9)))).toEqual([7, 6, 7, 'waits 8', 7, 6, 7, 'waits 1']);
  });
  test('[Q12] it keeps its place while nobody waits; without the wish there is none', () => {
    expect(kinds(withWaits(boardPages(zone(4), null), []))).toEqual([4, 'waits 0']);
    expect(kinds(withWaits(boardPages(zone(4), null), null))).toEqual([4]);
    expect(kinds(withWaits(boardPages(zone(0), null), waits(3)))).toEqual([]);
  });
  test('[Q12] few counters leave it three lines, many as many as they have', () => {
    expect(boardLines(withWaits(boardPages(zone(2), null), waits(20)))).toBe(3);
    expect(boardLines(withWaits(boardPages(zone(12), null), waits(20)))).toBe(6);
    expect(kinds(withWaits(boardPages(zone(2), null), waits(7)))).toEqual([2, 'waits 6', 2, 'waits 1']);
  });
  test('[Q12] a call in front brings its counter’s page, also from a page of waits', () => {
    const pages = withWaits(boardPages(zone(4), null), waits(2));
    expect(turnPage({ page: 1, since: start }, pages, 'L2' as CounterId, start + 100).page).toBe(0);
  });
});

describe('whose turn it is', () => {
  const pages = boardPages(hall, catalogue);
  const first = { page: 0, since: start };

  test('each page has ten seconds, and after the last comes the first', () => {
    expect(turnPage(first, pages, null, start + pageMs - 1)).toBe(first);
    const second = turnPage(first, pages, null, start + pageMs);
    expect(second).toEqual({ page: 1, since: start + pageMs });
    expect(turnPage({ page: 2, since: start }, pages, null, start + pageMs).page).toBe(0);
  });

  test('the page with the call in front comes to the front and stays', () => {
    const called = 'L20' as CounterId;
    const there = turnPage(first, pages, called, start + 100);
    expect(there.page).toBe(2);
    const after = turnPage(there, pages, called, start + 60_000);
    expect(after.page).toBe(2);
    expect(turnPage(after, pages, null, start + 60_000 + pageMs - 1).page).toBe(2);
    expect(turnPage(after, pages, null, start + 60_000 + pageMs).page).toBe(0);
  });

  test('one page is not turned', () => {
    expect(turnPage(first, boardPages(zone(4), null), null, start + 60_000)).toBe(first);
  });

  test('when the hall becomes smaller, it begins at the first', () => {
    expect(turnPage({ page: 2, since: start }, pages.slice(0, 2), null, start + 1).page).toBe(0);
  });
});

describe('what the board says of a counter', () => {
  const say = (state: Parameters<typeof stateInWords>[0], now = start) => {
    const { text, facts } = stateInWords(state, now, 'Asia/Makassar');
    return text.id.replace('{time}', `${facts.time}`);
  };

  test('each state has its own words', () => {
    expect(say({ status: 'calling', number: 'A-012' as never })).toBe('Memanggil');
    expect(say({ status: 'serving', number: 'A-012' as never })).toBe('Melayani');
    expect(say({ status: 'open' })).toBe('Buka');
    expect(say({ status: 'closed' })).toBe('Tutup');
    expect(say({ status: 'absent', reason: 'not-come' })).toBe('Tidak hadir hari ini');
  });

  test('a pause says until when, and no longer promises it when that is over', () => {
    const until = start + 4 * 60 * 60 * 1_000;
    expect(say({ status: 'paused', reason: 'rest', until })).toBe('Jeda sampai 13.00');
    expect(say({ status: 'paused', reason: 'rest', until }, until)).toBe('Jeda');
  });

  test('a number is there only while it is called or served', () => {
    expect(numberAt({ status: 'serving', number: 'A-012' as never })).toBe('A-012');
    expect(numberAt({ status: 'open' })).toBeNull();
  });
});
