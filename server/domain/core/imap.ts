// The persistent map of the state. The library's own types are compared part by part
// each time two maps meet, which was most of the time that a check of types takes;
// these are the few that the domain uses.

import { Map as LibraryMap } from 'immutable';

/** A map that never changes: each of its changes gives a new map that shares most of the old one. */
export interface IMap<K, V> {
  readonly size: number;
  get(key: K): V | undefined;
  get<T>(key: K, otherwise: T): V | T;
  has(key: K): boolean;
  set(key: K, value: V): IMap<K, V>;
  update(key: K, change: (value: V | undefined) => V): IMap<K, V>;
  update(key: K, otherwise: V, change: (value: V) => V): IMap<K, V>;
  delete(key: K): IMap<K, V>;
  merge(entries: Iterable<readonly [K, V]>): IMap<K, V>;
  filter(keep: (value: V, key: K) => boolean): IMap<K, V>;
  map<M>(change: (value: V, key: K) => M): IMap<K, M>;
  find(is: (value: V, key: K) => boolean): V | undefined;
  every(is: (value: V, key: K) => boolean): boolean;
  keys(): IterableIterator<K>;
  values(): IterableIterator<V>;
  entries(): IterableIterator<[K, V]>;
  [Symbol.iterator](): IterableIterator<[K, V]>;
  withMutations(change: (open: IMap<K, V>) => unknown): IMap<K, V>;
}

interface MakeIMap {
  <K, V>(entries?: Iterable<readonly [K, V]>): IMap<K, V>;
  isMap(value: unknown): value is IMap<unknown, unknown>;
}

export const IMap = LibraryMap as unknown as MakeIMap;
