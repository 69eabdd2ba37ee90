/**
 * Things of which only so many are kept: of one owner, and in all. Where there are too many the oldest goes, not the newest
 * is refused: whoever fills the places cannot hold them, and the hall's own devices always get one.
 */
export class Crowd<T> {
  #mostInAll: number;
  #evict: (thing: T) => void;
  #owners = new Map<T, string>();
  #byOwner = new Map<string, Set<T>>();

  constructor(mostInAll: number, evict: (thing: T) => void) {
    this.#mostInAll = mostInAll;
    this.#evict = evict;
  }

  get size(): number {
    return this.#owners.size;
  }

  has(thing: T): boolean {
    return this.#owners.has(thing);
  }

  /** Oldest first. */
  [Symbol.iterator](): IterableIterator<T> {
    return this.#owners.keys();
  }

  /** Oldest first. */
  of(owner: string): readonly T[] {
    return [...(this.#byOwner.get(owner) ?? [])];
  }

  add(thing: T, owner: string, mostOfOwner: number): void {
    const others = this.#byOwner.get(owner) ?? new Set();
    this.#byOwner.set(owner, others.add(thing));
    this.#owners.set(thing, owner);
    if (others.size > mostOfOwner) this.#drop(others.values().next().value!);
    if (this.#owners.size > this.#mostInAll) this.#drop(this.#owners.keys().next().value!);
  }

  remove(thing: T): void {
    const owner = this.#owners.get(thing);
    if (owner === undefined) return;
    this.#owners.delete(thing);
    const others = this.#byOwner.get(owner)!;
    others.delete(thing);
    if (others.size === 0) this.#byOwner.delete(owner);
  }

  #drop(thing: T): void {
    this.remove(thing);
    this.#evict(thing);
  }
}
