import { describe, expect, test } from 'vitest';
import { cardPagesOf, fitting, placeInGroup } from '../../../kiosk/parts/paging.ts';
import fc from '../../support/fast-check.ts';

const things = (count: number) => Array.from({ length: count }, (_, index) => index);
const shape = (counts: number[], columns: number, rows: number) =>
  cardPagesOf(counts.map(things), () => columns, rows).map((page) => [page.group, page.columns, page.items.length]);

describe('cards on pages', () => {
  test('a group that fits is one page', () => {
    expect(shape([6, 8], 2, 4)).toEqual([
      [0, 2, 6],
      [1, 2, 8],
    ]);
  });

  test('no page ends with a card alone: eight in three by two are twice two by two', () => {
    expect(shape([8], 3, 2)).toEqual([
      [0, 2, 4],
      [0, 2, 4],
    ]);
  });

  test('a group may be narrower than the room', () => {
    const pages = cardPagesOf([things(4), things(8)], (group) => (group === 0 ? 2 : 4), 2);
    expect(pages.map(({ columns, items }) => [columns, items.length])).toEqual([
      [2, 4],
      [4, 8],
    ]);
  });

  test('[V4] the pages are counted within their group: nobody looks for page 4 of 6 among eight agencies', () => {
    const pages = cardPagesOf([things(4), things(8), things(3)], () => 2, 2);
    expect(pages.map((_, at) => placeInGroup(pages, at))).toEqual([
      { page: 1, pages: 1 },
      { page: 1, pages: 2 },
      { page: 2, pages: 2 },
      { page: 1, pages: 1 },
    ]);
  });

  test('an empty group still has a page', () => {
    expect(shape([0], 2, 4)).toEqual([[0, 1, 0]]);
  });

  test('every thing is on exactly one page, in order, and no page holds more than there is room for', () => {
    const size = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 }),
        size,
        size,
        (counts, columns, rows) => {
          const pages = cardPagesOf(counts.map(things), () => columns, rows);
          counts.forEach((count, group) => {
            const items = pages.filter((page) => page.group === group).flatMap((page) => page.items);
            expect(items).toEqual(things(count));
          });
          for (const page of pages) {
            expect(page.columns).toBeLessThanOrEqual(columns);
            expect(page.items.length).toBeLessThanOrEqual(columns * rows);
          }
        },
      ),
    );
  });
});

test('as many fit as there is room for with the gaps between them, and never none', () => {
  expect(fitting(430, 100, 10)).toBe(4);
  expect(fitting(429, 100, 10)).toBe(3);
  expect(fitting(5, 100, 10)).toBe(1);
});
