import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { IMap } from '../../../server/domain/base/imap.ts';
import fc from '../../support/fast-check.ts';

type Change = { at: number; key: number; value: number | null };

/** Few keys, so that changes meet. `at` chooses the version that is changed; value null takes the key out. */
const changes = fc.array(fc.record({ at: fc.nat(), key: fc.nat(5), value: fc.option(fc.nat(9)) }), { maxLength: 60 });

const changed = (map: IMap<number, number>, { key, value }: Change): IMap<number, number> =>
  value === null ? map.delete(key) : map.set(key, value);
const copied = (map: ReadonlyMap<number, number>, { key, value }: Change): Map<number, number> => {
  const copy = new Map(map);
  if (value === null) copy.delete(key);
  else copy.set(key, value);
  return copy;
};
const sorted = <V>(entries: Iterable<[number, V]>) => [...entries].sort(([a], [b]) => a - b);

describe('the persistent map', () => {
  test('each version, however old, has what it had', () => {
    fc.assert(
      fc.property(changes, fc.array(fc.nat(), { maxLength: 30 }), (made, asked) => {
        const versions: [IMap<number, number>, ReadonlyMap<number, number>][] = [[IMap(), new Map()]];
        for (const change of made) {
          const [map, copy] = versions[change.at % versions.length]!;
          versions.push([changed(map, change), copied(copy, change)]);
        }
        for (const at of [...asked, ...versions.keys()]) {
          const [map, copy] = versions[at % versions.length]!;
          expect(sorted(map)).toEqual(sorted(copy));
          expect([map.size, map.get(3), map.has(4)]).toEqual([copy.size, copy.get(3), copy.has(4)]);
        }
      }),
    );
  });

  test('a value that is made again from the one after it is what it was, however old the version', () => {
    const puts = fc.array(fc.record({ at: fc.nat(), key: fc.nat(2), item: fc.nat(9) }), { maxLength: 40 });
    fc.assert(
      fc.property(puts, fc.array(fc.nat(), { maxLength: 30 }), (made, asked) => {
        const versions: [IMap<number, readonly number[]>, ReadonlyMap<number, readonly number[]>][] = [
          [IMap<number, readonly number[]>([[9, [9]]]), new Map([[9, [9]]])],
        ];
        for (const { at, key, item } of made) {
          const [map, copy] = versions[at % versions.length]!;
          const list = map.get(key, []);
          const now = item < 3 ? list.slice(1) : [...list, item];
          const back = (after: readonly number[]) =>
            item < 3 ? [...list.slice(0, 1), ...after] : after.slice(0, after.length - 1);
          versions.push([map.set(key, now, back), new Map([...copy, [key, now]])]);
        }
        for (const at of [...asked, ...versions.keys()]) {
          const [map, copy] = versions[at % versions.length]!;
          expect(sorted(map)).toEqual(sorted(copy));
        }
      }),
    );
  });

  test('a value that can be made again is not kept', async () => {
    const before = IMap([['line', [{ place: 1 }]]]);
    const large = new WeakRef(before.get('line')!);
    const put = (map: typeof before, place: number) =>
      map.set('line', [...map.get('line', []), { place }], (after) => after.slice(0, -1));
    const after = put(before, 2);
    await setImmediate();
    setFlagsFromString('--expose-gc');
    runInNewContext('gc')();
    expect(large.deref()).toBeUndefined();
    expect(before.get('line')).toEqual([{ place: 1 }]);
    expect(after.get('line')).toEqual([{ place: 1 }, { place: 2 }]);
  });

  test('which keys have changed since another version is known, and that it is one of another map', () => {
    fc.assert(
      fc.property(changes, fc.nat(), (made, since) => {
        const versions: IMap<number, number>[] = [IMap([[0, 0]])];
        for (const change of made) versions.push(changed(versions.at(-1)!, change));
        const [before, now] = [versions[since % versions.length]!, versions.at(-1)!];
        const keys = now.keysSince(before);
        // Where it was empty in between it has become another map.
        if (versions.some(({ size }) => size === 0)) return;
        for (const key of [0, 1, 2, 3, 4, 5]) if (before.get(key) !== now.get(key)) expect(keys).toContain(key);
        expect(before.keysSince(now)).toEqual(expect.arrayContaining(keys!));
      }),
    );
    expect(IMap([['a', 1]]).keysSince(IMap([['a', 1]]))).toBeNull();
  });

  test('[L16] one that was let go cannot be asked, and all that are newer have what they had', () => {
    fc.assert(
      fc.property(changes, fc.nat(), fc.array(fc.nat(), { maxLength: 9 }), (made, chosen, asked) => {
        const versions: [IMap<number, number>, ReadonlyMap<number, number>][] = [[IMap([[9, 9]]), new Map([[9, 9]])]];
        for (const change of made) {
          const [map, copy] = versions.at(-1)!;
          versions.push([changed(map, change), copied(copy, change)]);
        }
        // Where it was empty in between, or nothing changed, the older one is the newer one, or of another map.
        if (versions.some(([map], index) => map.size === 0 || map === versions[index - 1]?.[0])) return;
        const newest = versions.at(-1)![0];
        const place = chosen % versions.length;
        for (const at of asked) versions[at % versions.length]![0].get(3);
        for (const [map] of versions.slice(0, place)) map.letGo(newest);
        for (const [map, copy] of versions.slice(place)) expect(sorted(map)).toEqual(sorted(copy));
        for (const [map] of versions.slice(0, place)) {
          expect(() => map.get(3)).toThrow('was let go');
          expect(newest.keysSince(map)).toBeNull();
        }
      }),
    );
  });

  test('[L16] one that was let go keeps nothing of what came after it', async () => {
    const before = IMap([['a', { place: 0 }]]);
    let newest = before;
    const later = [1, 2, 3].map((place) => {
      newest = newest.set('a', { place });
      return new WeakRef(newest.get('a')!);
    });
    before.letGo(newest);
    await setImmediate();
    setFlagsFromString('--expose-gc');
    runInNewContext('gc')();
    expect(later.map((value) => value.deref()?.place)).toEqual([undefined, undefined, 3]);
    expect(newest.get('a')).toEqual({ place: 3 });
    expect(() => before.get('a')).toThrow('was let go');
  });

  test('what changes nothing gives the same map', () => {
    const map = IMap([['a', 1]]);
    expect(map.set('a', 1)).toBe(map);
    expect(map.delete('b')).toBe(map);
    expect(map.update('a', 0, (value) => value)).toBe(map);
    expect(map.merge([['a', 1]])).toBe(map);
  });

  test('a look through it goes on over changes that are made meanwhile', () => {
    let map = IMap([1, 2, 3].map((key): [number, string] => [key, `${key}`]));
    const before = map;
    const seen: string[] = [];
    for (const [key, value] of before) {
      map = map.delete(key).set(key + 10, value);
      seen.push(value);
    }
    expect(seen).toEqual(['1', '2', '3']);
    expect(sorted(map)).toEqual([
      [11, '1'],
      [12, '2'],
      [13, '3'],
    ]);
    expect(sorted(before)).toEqual([
      [1, '1'],
      [2, '2'],
      [3, '3'],
    ]);
  });

  test('others are made of it, and it is told as JSON', () => {
    const map = IMap([
      ['a', 1],
      ['b', 2],
    ]);
    expect([...map.filter((value) => value > 1).keys()]).toEqual(['b']);
    expect([...map.map((value, key) => key + value).values()]).toEqual(['a1', 'b2']);
    expect([map.get('c'), map.get('c', 7), map.update('c', 7, (value) => value + 1).get('c')]).toEqual([
      undefined,
      7,
      8,
    ]);
    expect(JSON.stringify({ map })).toBe('{"map":{"a":1,"b":2}}');
    expect([IMap.isMap(map), IMap.isMap(new Map()), IMap.isMap(null), IMap.isMap({ size: 0 })]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('the empty map, which is kept for ever, keeps nothing of what came after it', async () => {
    const empty = IMap<string, object>();
    const large = new WeakRef(empty.set('a', { large: true }).get('a')!);
    await setImmediate();
    setFlagsFromString('--expose-gc');
    runInNewContext('gc')();
    expect([large.deref(), empty.size]).toEqual([undefined, 0]);
  });
});
