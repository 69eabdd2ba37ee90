/** What the bench computes and prints. Whether a server is fast is not a test: `npm run bench` tells. */
import { describe, expect, test } from 'vitest';
import { timesOf } from './clients/busy-hall.ts';
import { clientFrame, FrameReader, opcodes } from './clients/frames.ts';
import { median, medianRatio, percentile } from './clients/statistics.ts';
import { barOf, figure, type Row, rowOf, tableOf, verdictOf } from './kit/table.ts';

describe('statistics', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  test.each([
    [0, 1],
    [0.01, 1],
    [0.5, 50],
    [0.99, 99],
    [0.991, 100],
    [1, 100],
  ])('of 1 to 100, the percentile %d is %d', (share, expected) => {
    expect(percentile(hundred, share)).toBe(expected);
  });

  test('a percentile is a value that occurred, also of few', () => {
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([9, 1, 5], 0.5)).toBe(5);
    expect(percentile([9, 1, 5], 0.34)).toBe(5);
    expect(percentile([9, 1, 5], 0.33)).toBe(1);
  });

  test('values are sorted as numbers, and the list stays as it was', () => {
    const values = [10, 9, 100];
    expect(percentile(values, 1)).toBe(100);
    expect(median(values)).toBe(10);
    expect(values).toEqual([10, 9, 100]);
  });

  test('the median of an even number is the mean of the middle two', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([4, 1, 3])).toBe(3);
  });

  test('nothing has neither percentile nor median', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
    expect(() => median([])).toThrow(RangeError);
  });

  test('a ratio is taken within each pair, so that a slow moment for both changes nothing', () => {
    expect(medianRatio([100, 10, 1], [50, 5, 0.5])).toBe(0.5);
    expect(medianRatio([100, 10, 10], [50, 20, 5])).toBe(0.5);
    expect(() => medianRatio([1, 2], [1])).toThrow('2 and 1 are not pairs');
  });
});

describe('rows', () => {
  const place = { group: 'Speed', what: '50 clients', unit: '/s' };
  const atLeastHalf = { of: 'ratio', is: 'at least', value: 0.5 } as const;

  test('hold medians, the ratio of Antrean to bare, and the verdict', () => {
    const row = rowOf(place, { bare: [100, 120, 80], antrean: [60, 60, 60] }, atLeastHalf);
    expect(row).toEqual({ ...place, bare: 100, antrean: 60, ratio: 0.6, bar: { text: 'ratio ≥ 0.5', met: true } });
    expect(verdictOf(row)).toBe('pass (ratio ≥ 0.5)');
  });

  test('without a bare value have no ratio, and no limit on one', () => {
    const row = rowOf(place, { bare: [], antrean: [3, 1, 2] });
    expect(row).toEqual({ ...place, bare: null, antrean: 2, ratio: null, bar: null });
    expect(verdictOf(row)).toBe('');
    expect(() => barOf(row, atLeastHalf)).toThrow(RangeError);
  });

  test.each([
    ['at least', 0.5, 0.5, true],
    ['at least', 0.5, 0.49, false],
    ['at most', 1.5, 1.5, true],
    ['at most', 1.5, 1.51, false],
    ['below', 100, 99.9, true],
    ['below', 100, 100, false],
  ] as const)('%s %d: %d is met: %s', (is, value, found, met) => {
    expect(barOf({ antrean: found, ratio: null, unit: 'ms' }, { of: 'antrean', is, value }).met).toBe(met);
    expect(barOf({ antrean: 0, ratio: found, unit: 'ms' }, { of: 'ratio', is, value }).met).toBe(met);
  });

  test('a limit on the value itself is printed with its unit', () => {
    const bar = barOf({ antrean: 226, ratio: null, unit: 'MB' }, { of: 'antrean', is: 'below', value: 200 });
    expect(bar).toEqual({ text: '< 200 MB', met: false });
  });
});

test.each([
  [12_345.6, '12,346'],
  [123.4, '123'],
  [99.94, '99.9'],
  [4.321, '4.32'],
  [0.0567, '0.057'],
  [0, '0.000'],
])('the figure of %d is %s', (value, text) => {
  expect(figure(value)).toBe(text);
});

test('the table stands in columns under its groups, and says pass or MISS', () => {
  const rows: Row[] = [
    rowOf({ group: 'Numbers taken', what: '1 client', unit: '/s' }, { bare: [2000], antrean: [1500] }),
    rowOf(
      { group: 'Numbers taken', what: '50 clients', unit: '/s' },
      { bare: [12_000], antrean: [3000] },
      { of: 'ratio', is: 'at least', value: 0.5 },
    ),
    rowOf(
      { group: 'A day', what: 'memory', unit: 'MB' },
      { bare: [], antrean: [150] },
      { of: 'antrean', is: 'below', value: 200 },
    ),
  ];
  expect(tableOf(rows)).toBe(
    [
      '                    bare  Antrean  ratio  bar',
      'Numbers taken',
      '  1 client    /s   2,000    1,500   0.75',
      '  50 clients  /s  12,000    3,000   0.25  MISS (ratio ≥ 0.5)',
      'A day',
      '  memory      MB       –      150      –  pass (< 200 MB)',
    ].join('\n'),
  );
});

describe('frames', () => {
  const serverFrame = (payload: Buffer): Buffer => {
    const head = payload.length < 126 ? Buffer.alloc(2) : Buffer.alloc(payload.length < 65_536 ? 4 : 10);
    head[0] = 0x81;
    head[1] = payload.length < 126 ? payload.length : payload.length < 65_536 ? 126 : 127;
    if (head.length === 4) head.writeUInt16BE(payload.length, 2);
    if (head.length === 10) head.writeBigUInt64BE(BigInt(payload.length), 2);
    return Buffer.concat([head, payload]);
  };
  const texts = ['', 'a', 'x'.repeat(125), 'y'.repeat(126), 'z'.repeat(65_535), 'ä'.repeat(40_000)];
  const stream = Buffer.concat(texts.map((text) => serverFrame(Buffer.from(text))));

  test.each([1, 1_000, stream.length])('come out whole when the stream arrives %d bytes at a time', (size) => {
    const found: string[] = [];
    const reader = new FrameReader((opcode, payload) => {
      expect(opcode).toBe(opcodes.text);
      found.push(payload.toString());
    });
    const piece = size === 1 ? stream.subarray(0, 400) : stream;
    for (let from = 0; from < piece.length; from += size) reader.push(piece.subarray(from, from + size));
    expect(found).toEqual(size === 1 ? texts.slice(0, 4) : texts);
  });

  test.each([0, 125, 126, 65_535, 65_536])('of a client with %d bytes are masked, and read back the same', (length) => {
    const frame = clientFrame(opcodes.text, Buffer.alloc(length, 'q'));
    expect(frame[1]! & 0x80).toBe(0x80);
    // Without the mask, which is zero, it is the frame of a server.
    const headLength = frame.length - length - 4;
    const unmasked = Buffer.concat([frame.subarray(0, headLength), frame.subarray(headLength + 4)]);
    unmasked[1]! &= 0x7f;
    expect(unmasked).toEqual(serverFrame(Buffer.alloc(length, 'q')));
  });
});

test('a call reaches a display with the first view that is not older', () => {
  const calls = [
    { position: 9, sentAt: 20 },
    { position: 4, sentAt: 10 },
  ];
  const arrivals = [
    { position: 3, at: 11 },
    { position: 5, at: 14 },
    { position: 9, at: 27 },
    { position: 12, at: 90 },
  ];
  expect(timesOf(calls, arrivals)).toEqual([4, 7]);
});
