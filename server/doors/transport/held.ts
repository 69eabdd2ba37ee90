/** What is held for many things, in all and for each owner; the parts are bounded together. */
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

  /** For this thing it is so much now. False: together that is too much. */
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
