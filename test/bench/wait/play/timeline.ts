/** What is to happen, in the order of its time; what was planned first comes first among equals. */
export class Timeline {
  #heap: { at: number; order: number; act: () => void }[] = [];
  #planned = 0;
  now = 0;

  /** Not before now. */
  plan(at: number, act: () => void): void {
    const heap = this.#heap;
    const planned = { at: Math.max(at, this.now), order: this.#planned++, act };
    let place = heap.length;
    for (heap.push(planned); place > 0; ) {
      const parent = (place - 1) >> 1;
      if (isSooner(heap[parent]!, planned)) break;
      heap[place] = heap[parent]!;
      place = parent;
    }
    heap[place] = planned;
  }

  /** Until nothing is planned any more. */
  run(): void {
    for (let next = this.#next(); next; next = this.#next()) {
      this.now = next.at;
      next.act();
    }
  }

  #next() {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (last === undefined || first === undefined || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      if (left >= heap.length) break;
      const child = right < heap.length && isSooner(heap[right]!, heap[left]!) ? right : left;
      if (isSooner(last, heap[child]!)) break;
      heap[place] = heap[child]!;
      place = child;
    }
    heap[place] = last;
    return first;
  }
}

interface Order {
  at: number;
  order: number;
}
const isSooner = (a: Order, b: Order): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
