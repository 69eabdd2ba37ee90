import { expect, test } from 'vitest';
import { ForkedLog } from '../../../server/log/log.ts';
import { KnownEntries, writtenOf } from '../../../server/log/redis/redis-known.ts';
import { chainOf } from '../../support/play/chain-of.ts';

const entries = chainOf(50).map(writtenOf);
function knowing(first: number, last: number, kept = 1_000): KnownEntries {
  const known = new KnownEntries(kept);
  for (const entry of entries.slice(first - 1, last)) known.add(entry);
  return known;
}

test('before the first entry the log ends at 0, with an empty hash', () => {
  const known = new KnownEntries();
  expect(known.last).toEqual({ position: 0, hash: '' });
  expect(known.hashAt(0)).toBe('');
  expect(known.after(0, 10)).toEqual([]);
});

test('gives the entries after a position, as they were written, and no more than are asked for', () => {
  const known = knowing(1, 50);
  expect(known.after(20, 100)).toEqual(entries.slice(20));
  expect(known.after(20, 5)).toEqual(entries.slice(20, 25));
  expect(known.after(50, 5)).toEqual([]);
  expect(known.hashAt(20)).toBe(entries[19]?.hash);
});

test('keeps at least the newest, and says so where it no longer has what is asked for', () => {
  const known = knowing(1, 50, 10);
  expect(known.last).toEqual({ position: 50, hash: entries[49]?.hash });
  expect(known.after(40, 100)).toEqual(entries.slice(40));
  expect(known.after(10, 100)).toBeNull();
  expect(known.hashAt(10)).toBeUndefined();
});

test('that begins in the middle, after a snapshot, does not pretend to know what was before', () => {
  const known = knowing(30, 40);
  expect(known.after(29, 100)).toEqual(entries.slice(29, 40));
  expect(known.after(28, 100)).toBeNull();
  expect(known.after(0, 100)).toBeNull();
});

test('the same entry again changes nothing; another one in its place is a fork, with both hashes in one line', () => {
  const known = knowing(1, 50);
  known.add(entries[29]!);
  expect(known.last.position).toBe(50);
  const other = { ...entries[29]!, hash: 'other' };
  expect(() => known.add(other)).toThrow(ForkedLog);
  expect(() => known.add(other)).toThrow(new RegExp(`^.*position 30: .*${entries[29]?.hash}.*other.*$`));
});
