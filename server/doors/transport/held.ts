/** Counts how much is kept for many things; limits the sum of each owner and the sum of all. */
export class Held<T> {
  #mostOfOwner: number;
  #mostInAll: number;
  #inAll = 0;
  #byOwner = new Map<string, number>();
  #byThing = new Map<T, number>();

  constructor({ ofOwner, inAll }: { ofOwner: number; inAll: number }) {
    this.#mostOfOwner = ofOwner;
    this.#mostInAll = inAll;
  }

  get inAll(): number {
    return this.#inAll;
  }

  /** Sets the amount of one thing. False: the sum of its owner, or of all, is now too large. */
  set(thing: T, owner: string, amount: number): boolean {
    const more = amount - (this.#byThing.get(thing) ?? 0);
    const ofOwner = (this.#byOwner.get(owner) ?? 0) + more;
    this.#inAll += more;
    if (amount > 0) this.#byThing.set(thing, amount);
    else this.#byThing.delete(thing);
    if (ofOwner > 0) this.#byOwner.set(owner, ofOwner);
    else this.#byOwner.delete(owner);
    return ofOwner <= this.#mostOfOwner && this.#inAll <= this.#mostInAll;
  }
}
