/**
 * The persistent map of the state: it never changes, each change of it gives another map.
 *
 * All versions of one map share one native `Map`, which holds what the version has that was asked last; every other one knows the
 * one entry in which it differs from its neighbour (H. G. Baker, "Shallow Binding Makes Functional Arrays Fast", 1991). The state
 * asks its newest version almost always: that costs what a native map costs, and a change leaves one small object behind. Who
 * asks an older version waits for as many steps as there were changes since, and one that is kept keeps all these changes.
 *
 * An old version leads to the newer ones, so the heap's young generation keeps all of them with what they hold, until the whole heap
 * is swept. Who knows that nobody asks a version any more therefore lets it go. A large value (a line of hundreds) is not kept but
 * made again from the one after it: `set` is told how.
 */

/** No value is `undefined`. */
export interface IMap<K, V> {
  readonly size: number;
  get(key: K): V | undefined;
  get<T>(key: K, otherwise: T): V | T;
  has(key: K): boolean;
  /** `back` makes what stood there again from `value`, equal to it: only that is kept then. It must not hold what it makes. */
  set(key: K, value: V, back?: Back<V>): IMap<K, V>;
  update(key: K, change: (value: V | undefined) => V): IMap<K, V>;
  update(key: K, otherwise: V, change: (value: V) => V): IMap<K, V>;
  delete(key: K): IMap<K, V>;
  merge(entries: Iterable<readonly [K, V]>): IMap<K, V>;
  filter(keep: (value: V, key: K) => boolean): IMap<K, V>;
  map<M>(change: (value: V, key: K) => M): IMap<K, M>;
  /** In any order, as they are now: changes that are made meanwhile are not seen. */
  keys(): IterableIterator<K>;
  values(): IterableIterator<V>;
  [Symbol.iterator](): IterableIterator<[K, V]>;
  /** Keys of which `before` may have another value; null: it is no version of this map, or was let go. */
  keysSince(before: IMap<K, V>): K[] | null;
  /** By their keys. */
  toJSON(): object;
  /** From now on this version cannot be asked, unless it has what `newest` has: one that is older than it throws. */
  letGo(newest: IMap<K, V>): void;
}

export type Back<V> = (after: V) => V;

/** In place of a value: how it is made from the one that the next version has. */
class Former<V> {
  readonly of: Back<V>;

  constructor(of: Back<V>) {
    this.of = of;
  }
}

class Version<K, V> implements IMap<K, V> {
  readonly size: number;
  /** Null: what `#next` has, but for `#key`. */
  #entries: Map<K, V> | null;
  #next: Version<K, V> | null = null;
  #key: K | undefined;
  /** Undefined: no such entry. */
  #value: V | Former<V> | undefined;

  constructor(entries: Map<K, V>) {
    this.#entries = entries;
    this.size = entries.size;
  }

  static isVersion = (value: unknown): value is Version<unknown, unknown> =>
    typeof value === 'object' && value !== null && #entries in value;

  get(key: K): V | undefined;
  get<T>(key: K, otherwise: T): V | T;
  get<T>(key: K, otherwise?: T): V | T | undefined {
    const value = this.#open().get(key);
    return value === undefined ? otherwise : value;
  }

  has(key: K): boolean {
    return this.#open().has(key);
  }

  set(key: K, value: V, back?: Back<V>): IMap<K, V> {
    return this.#with(key, value, back);
  }

  update(key: K, change: (value: V | undefined) => V): IMap<K, V>;
  update(key: K, otherwise: V, change: (value: V) => V): IMap<K, V>;
  update(key: K, ...[one, other]: [(value: V | undefined) => V] | [V, (value: V) => V]): IMap<K, V> {
    const now = this.get(key);
    return this.#with(key, other === undefined ? (one as (value: V | undefined) => V)(now) : other(now ?? (one as V)));
  }

  delete(key: K): IMap<K, V> {
    return this.#with(key, undefined);
  }

  merge(entries: Iterable<readonly [K, V]>): IMap<K, V> {
    let merged: IMap<K, V> = this;
    for (const [key, value] of entries) merged = merged.set(key, value);
    return merged;
  }

  filter(keep: (value: V, key: K) => boolean): IMap<K, V> {
    return new Version(new Map([...this.#open()].filter(([key, value]) => keep(value, key))));
  }

  map<M>(change: (value: V, key: K) => M): IMap<K, M> {
    return new Version(new Map([...this.#open()].map(([key, value]): [K, M] => [key, change(value, key)])));
  }

  keys(): IterableIterator<K> {
    return [...this.#open().keys()].values();
  }

  values(): IterableIterator<V> {
    return [...this.#open().values()].values();
  }

  [Symbol.iterator](): IterableIterator<[K, V]> {
    return [...this.#open()].values();
  }

  keysSince(before: IMap<K, V>): K[] | null {
    const entries = this.#open();
    const keys: K[] = [];
    let version = before as Version<K, V>;
    for (; version.#entries === null; version = version.#next) {
      if (version.#next === null) return null;
      keys.push(version.#key!);
    }
    return version.#entries === entries ? keys : null;
  }

  toJSON(): object {
    return Object.fromEntries([...this].sort(([one], [other]) => (`${one}` < `${other}` ? -1 : 1)));
  }

  letGo(newest: IMap<K, V>): void {
    // Afterwards no way leads through this one but from versions that are older still.
    (newest as Version<K, V>).#open();
    if (this.#entries !== null) return;
    this.#next = null;
    this.#key = undefined;
    this.#value = undefined;
  }

  #open(): Map<K, V> {
    return this.#entries ?? this.#turned();
  }

  /** Undefined: without the key. */
  #with(key: K, value: V | undefined, back?: Back<V>): IMap<K, V> {
    const entries = this.#open();
    const before = entries.get(key);
    if (before === value) return this;
    // An empty map, as that of the empty state, may be kept for ever: nothing hangs on it.
    if (this.size === 0) return new Version(put(new Map(), key, value));
    const next = new Version(put(entries, key, value));
    this.#differs(next, key, before === undefined || back === undefined ? before : new Former(back));
    return next;
  }

  #differs(next: Version<K, V>, key: K, value: V | Former<V> | undefined): void {
    this.#entries = null;
    this.#next = next;
    this.#key = key;
    this.#value = value;
  }

  /** Turns the way to the version that is open around, so that this one is. */
  #turned(): Map<K, V> {
    const way: Version<K, V>[] = [];
    let open: Version<K, V> = this;
    for (; open.#entries === null; open = open.#next) {
      if (open.#next === null) throw new Error('Asked was a version of a map that was let go (rule L16)');
      way.push(open);
    }
    turned += way.length;
    const entries = open.#entries;
    for (let each = way.pop(); each !== undefined; each = way.pop()) {
      const key = each.#key!;
      const after = entries.get(key);
      // It was made from a value that stands there now.
      const value = each.#value instanceof Former ? each.#value.of(after!) : each.#value;
      open.#differs(each, key, after);
      put(entries, key, value);
      each.#entries = entries;
      each.#next = null;
      each.#key = undefined;
      each.#value = undefined;
      open = each;
    }
    return entries;
  }
}

let turned = 0;

/** How many changes were turned around so far, of all maps, for one who asked an older version or came back from there (rule L14). */
export const changesTurned = (): number => turned;

function put<K, V>(entries: Map<K, V>, key: K, value: V | undefined): Map<K, V> {
  if (value === undefined) entries.delete(key);
  else entries.set(key, value);
  return entries;
}

interface MakeIMap {
  <K, V>(entries?: Iterable<readonly [K, V]>): IMap<K, V>;
  isMap(value: unknown): value is IMap<unknown, unknown>;
}

export const IMap: MakeIMap = Object.assign(
  <K, V>(entries: Iterable<readonly [K, V]> = []): IMap<K, V> => new Version(new Map(entries)),
  { isMap: Version.isVersion },
);
