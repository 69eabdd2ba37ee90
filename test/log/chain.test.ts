import { describe, expect, test } from 'vitest';
import type { Entry } from '../../server/domain/core/entry.ts';
import { canonicalJson } from '../../server/log/canonical.ts';
import { isIntact, requestDigest, sealSnapshot, verifyChain } from '../../server/log/chain.ts';
import { BrokenLog } from '../../server/log/log.ts';
import fc from '../support/fast-check.ts';
import { chainOf } from '../support/play/chain-of.ts';
import { ani, budi, callNext, kiosk } from '../support/play/wishes.ts';

/** The position that is named as the first broken one; null: the chain is whole. */
async function brokenAt(entries: Entry[]): Promise<number | null> {
  try {
    await verifyChain(entries);
    return null;
  } catch (error) {
    if (error instanceof BrokenLog) return error.position;
    throw error;
  }
}

describe('canonical JSON', () => {
  test('does not depend on the order of keys, at any depth', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 'x' }], a: null })).toBe('{"a":null,"b":[{"c":"x","d":1}]}');
  });

  test('is JSON: reading it gives the value again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('leaves out what is undefined and refuses what JSON has no word for', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(() => canonicalJson([undefined])).toThrow(TypeError);
  });
});

describe('the hash chain', () => {
  test('of untouched entries is whole', async () => {
    expect(await verifyChain(chainOf(20))).toBe(20);
    expect(await verifyChain([])).toBe(0);
  });

  const changes: Record<string, (entry: Entry) => void> = {
    'its instant': (entry) => (entry.at += 1),
    'its actor': (entry) => (entry.actor = budi),
    'its command id': (entry) => (entry.commandId = chainOf(1)[0]!.commandId),
    'its digest of the request': (entry) => (entry.request = 'other'),
    'its events': (entry) => (entry.events = []),
    'its hash': (entry) => (entry.hash = entry.hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))),
    'the hash before it': (entry) => (entry.prevHash = 'x'),
    'its position': (entry) => (entry.position += 1),
  };
  test.each(Object.entries(changes))('names the entry when somebody changes %s', async (_, change) => {
    for (const index of [0, 3, 9]) {
      const entries = chainOf(10);
      change(entries[index]!);
      expect(await brokenAt(entries)).toBe(index + 1);
    }
  });

  test('names the place of an entry that was taken out, put in or moved', async () => {
    expect(await brokenAt(chainOf(10).toSpliced(4, 1))).toBe(5);
    expect(await brokenAt(chainOf(10).toSpliced(4, 0, chainOf(5)[4]!))).toBe(5);
    const [first, second, ...rest] = chainOf(10);
    expect(await brokenAt([second!, first!, ...rest])).toBe(1);
  });

  test('shows that an entry was replaced by another that is sealed as well', async () => {
    const entries = chainOf(10);
    const forged = chainOf(1, entries[3]);
    expect(await brokenAt(entries.toSpliced(4, 1, ...forged))).toBe(6);
  });
});

test('a request has one digest, and another actor or command has another', () => {
  const digest = requestDigest(ani, callNext('loket-1'));
  expect(
    requestDigest(
      { officerId: ani.kind === 'officer' ? ani.officerId : budi.kind, kind: 'officer' } as typeof ani,
      callNext('loket-1'),
    ),
  ).toBe(digest);
  expect(
    new Set([
      digest,
      requestDigest(budi, callNext('loket-1')),
      requestDigest(ani, callNext('loket-2')),
      requestDigest(kiosk, callNext('loket-1')),
    ]).size,
  ).toBe(4);
});

test('a snapshot whose text was changed is not intact', () => {
  const snapshot = sealSnapshot(7, 'hash', '{"day":"2026-11-22"}');
  expect(isIntact(snapshot)).toBe(true);
  expect(isIntact({ ...snapshot, text: '{"day":"2026-11-23"}' })).toBe(false);
});
