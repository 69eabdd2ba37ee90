/** Work that must not overlap: one thing after another, in the order in which it came. */
export class Mutex {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => {});
    return done;
  }

  /** Resolves when all the work that came so far is done. */
  async idle(): Promise<void> {
    await this.#last;
  }
}

/** A mutex for each key: work under different keys may overlap. */
export class KeyedMutex {
  #used = new Map<string, { mutex: Mutex; waiting: number }>();

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const used = this.#used.get(key) ?? { mutex: new Mutex(), waiting: 0 };
    used.waiting++;
    this.#used.set(key, used);
    try {
      return await used.mutex.run(work);
    } finally {
      used.waiting--;
      if (used.waiting === 0) this.#used.delete(key);
    }
  }
}
