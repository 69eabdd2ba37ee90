/**
 * Rows of views: one is made again only when something that it was made of has changed, or some seconds are over (rule L13). What is
 * read for a row is noted while it is made, so nobody has to say on what it depends.
 */
import type { Instant } from '../../../shared/base/ids.ts';
import { IMap } from '../base/imap.ts';
import type { Ready } from './state.ts';

/**
 * Gives a row of a kind, which may have been made before. `about`: what it tells of, one of the settings or of the state. `make` reads
 * the state that it is given and no other; the settings and the time it may take from outside. A row holds no rows.
 */
export type RowOf = <T>(kind: string, about: object, make: (state: Ready) => T) => T;

export const anew =
  (state: Ready): RowOf =>
  (_kind, _about, make) =>
    make(state);

/** What the clock alone changes in a row is told as late as that. */
const heldMs = 5_000;
/** By which time rows are made: so they are the same whenever somebody looks. */
export const rowsTime = (at: Instant): Instant => Math.floor(at / heldMs) * heldMs;

type Field = keyof Ready;

interface Row {
  value: unknown;
  holds: boolean;
}

/** The state that was looked at last, and the same noting what is read of it. */
interface Look {
  state: Ready;
  noted: Ready;
  time: Instant;
}

const whole = Symbol('a field that is no map, or all of a map');

export class Rows {
  #kinds = new Map<string, WeakMap<object, Row>>();
  #readers = new Readers();
  #look: Look | null = null;
  /** The one that is being made. */
  #making: Row | null = null;

  /** Rows of one state, by the time that `rowsTime` gives. */
  at(state: Ready, at: Instant): RowOf {
    const look = this.#lookAt(state, rowsTime(at));
    return (kind, about, make) => this.#row(kind, about, make, look);
  }

  /** What was read beside the state has changed: all rows are made again. */
  forget(): void {
    this.#kinds.clear();
    this.#readers.clear();
  }

  /** `state` is the newest: what had to be known of the one before is known now, which need not be kept (rule L16). */
  follow(state: Ready): void {
    const last = this.#look;
    if (last === null) return;
    const maps = Object.entries(state).filter(([, value]) => IMap.isMap(value));
    // What is no map is compared when somebody looks: what is said of waits comes from elsewhere.
    const now: Ready = { ...last.state, ...Object.fromEntries(maps) };
    this.#readers.tell(last.state, now);
    this.#look = { ...last, state: now };
  }

  #lookAt(state: Ready, time: Instant): Look {
    const last = this.#look;
    if (last?.state === state && last.time === time) return last;
    // What belongs to the settings may come from outside.
    if (last?.time !== time || last.state.hall !== state.hall) this.forget();
    else this.#readers.tell(last.state, state);
    const noted = notedState(state, (field, key) => this.#making && this.#readers.add(field, key, this.#making));
    this.#look = { state, noted, time };
    return this.#look;
  }

  #row<T>(kind: string, about: object, make: (state: Ready) => T, { noted }: Look): T {
    const rows = this.#kinds.get(kind) ?? new WeakMap<object, Row>();
    this.#kinds.set(kind, rows);
    const known = rows.get(about);
    // A kind's rows are of one type.
    if (known?.holds) return known.value as T;
    if (this.#making !== null) throw new Error(`A row holds no rows: ${kind}`);
    const row: Row = { value: undefined, holds: true };
    this.#making = row;
    try {
      const value = make(noted);
      row.value = value;
      rows.set(about, row);
      return value;
    } finally {
      this.#making = null;
    }
  }
}

/** Which rows read what: fields of the state, and keys of those that are maps. */
class Readers {
  #rows = new Map<Field, Map<unknown, Row[]>>();

  clear(): void {
    this.#rows.clear();
  }

  add(field: Field, key: unknown, row: Row): void {
    const byKey = this.#rows.get(field) ?? new Map<unknown, Row[]>();
    this.#rows.set(field, byKey);
    const rows = byKey.get(key);
    if (rows === undefined) byKey.set(key, [row]);
    // The same is read again and again for one row.
    else if (rows[rows.length - 1] !== row) rows.push(row);
  }

  /** Rows that read what is another one now do not hold any more. */
  tell(before: Ready, now: Ready): void {
    for (const [field, byKey] of this.#rows) {
      const [one, other]: [unknown, unknown] = [before[field], now[field]];
      if (one === other) continue;
      const keys = IMap.isMap(one) && IMap.isMap(other) ? other.keysSince(one) : null;
      for (const key of keys === null ? [...byKey.keys()] : [whole, ...keys]) {
        for (const row of byKey.get(key) ?? []) row.holds = false;
        byKey.delete(key);
      }
    }
  }
}

type Note = (field: Field, key: unknown) => void;

/** The state, noting what is read of it. */
function notedState(state: Ready, note: Note): Ready {
  const maps = new Map<Field, IMap<unknown, unknown>>();
  return new Proxy(state, {
    get: (_state, name) => {
      const field = name as Field;
      const value = state[field];
      if (!IMap.isMap(value)) {
        note(field, whole);
        return value;
      }
      const known = maps.get(field) ?? notedMap(value, (key) => note(field, key));
      maps.set(field, known);
      return known;
    },
  });
}

function notedMap(map: IMap<unknown, unknown>, note: (key: unknown) => void): IMap<unknown, unknown> {
  const get = (key: unknown, otherwise?: unknown): unknown => {
    note(key);
    return map.get(key, otherwise);
  };
  const has = (key: unknown): boolean => {
    note(key);
    return map.has(key);
  };
  return new Proxy(map, {
    get: (_map, name) => {
      if (name === 'get') return get;
      if (name === 'has') return has;
      note(whole);
      const member = map[name as keyof typeof map];
      return typeof member === 'function' ? member.bind(map) : member;
    },
  });
}
