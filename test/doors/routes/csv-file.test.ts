import { Writable } from 'node:stream';
import type { Response } from 'express';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CsvFile, sendFile } from '../../../server/doors/routes/csv-file.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A day of 100 rows of 10 kB, read by one who takes a piece when `take` is called. */
function reading() {
  const told: string[] = [];
  const takes: (() => void)[] = [];
  const taken: string[] = [];
  const response = new Writable({
    highWaterMark: 1,
    write: (chunk, _encoding, done) => {
      taken.push(String(chunk));
      takes.push(done);
    },
  });
  Object.assign(response, { type: () => response, attachment: () => response });
  const place = {
    rest: () => void told.push('rest'),
    again: async () => void told.push('again'),
    leave: () => void told.push('leave'),
  };
  let made = 0;
  async function* rows() {
    for (; made < 100; made++) yield 'x'.repeat(10_000);
  }
  const sent = sendFile(response as unknown as Response, new CsvFile('day.csv', rows(), place));
  const take = async () => {
    takes.shift()?.();
    await settled();
    await settled();
  };
  return { response, told, taken, sent, take, made: () => made };
}

test('[N63] who is slow holds no place while it takes, and little is made ahead', async () => {
  const { told, taken, sent, take, made } = reading();
  await settled();
  expect(told).toEqual(['rest']);
  expect(made()).toBeLessThan(10);
  await take();
  expect(told).toEqual(['rest', 'again', 'rest']);
  while (taken.join('').length < 1_000_000) await take();
  await sent;
  expect(told.at(-1)).toBe('rest');
});

test('[N63] who takes nothing for half a minute goes, and nothing more is read for them', async () => {
  const { response, sent, take, made } = reading();
  await settled();
  await take();
  await vi.advanceTimersByTimeAsync(29_000);
  expect(response.destroyed).toBe(false);
  await vi.advanceTimersByTimeAsync(1_001);
  expect(response.destroyed).toBe(true);
  await sent;
  expect(made()).toBeLessThan(20);
});
