/**
 * The order lists that were made lately. Everybody may ask for them, of any day: that of a day which is over is kept, and only
 * so many are made in a minute, since each is read from the log anew.
 */
import type { BusinessDay, Instant } from '../../shared/base/ids.ts';
import type { OrderList } from '../../shared/record/order-list.ts';

/** Of a day that goes on, or that is not there yet. */
const openForMs = 5_000;
/** Of a day that is over; the hall's name may change. */
const overForMs = 60 * 60_000;
const mostKept = 40;
/** Beside those of today. */
const mostMadeAMinute = 60;
const minuteMs = 60_000;

/** Null: no hall is set up. */
export interface MadeList {
  list: OrderList | null;
  isOver: boolean;
}

interface KeptList {
  at: Instant;
  forMs: number;
  list: Promise<OrderList | null>;
}

export class OrderLists {
  #make: (day: BusinessDay) => Promise<MadeList>;
  #clock: () => Instant;
  /** The one that nobody asked for longest comes first. */
  #kept = new Map<BusinessDay, KeptList>();
  #madeAt: Instant[] = [];

  constructor(make: (day: BusinessDay) => Promise<MadeList>, clock: () => Instant) {
    this.#make = make;
    this.#clock = clock;
  }

  /** False: too many were made in the last minute, and this one would have to be. */
  hasRoomFor(day: BusinessDay): boolean {
    const now = this.#clock();
    this.#madeAt = this.#madeAt.filter((at) => now - at < minuteMs && at <= now);
    return this.#keptOf(day) !== null || this.#madeAt.length < mostMadeAMinute;
  }

  of(day: BusinessDay): Promise<OrderList | null> {
    const kept = this.#keptOf(day) ?? this.#new(day);
    this.#kept.delete(day);
    this.#kept.set(day, kept);
    if (this.#kept.size > mostKept) this.#kept.delete(this.#kept.keys().next().value!);
    return kept.list;
  }

  #keptOf(day: BusinessDay): KeptList | null {
    const kept = this.#kept.get(day);
    const now = this.#clock();
    return kept !== undefined && now >= kept.at && now - kept.at < kept.forMs ? kept : null;
  }

  #new(day: BusinessDay): KeptList {
    const at = this.#clock();
    this.#madeAt.push(at);
    const made = this.#make(day);
    const kept: KeptList = { at, forMs: openForMs, list: made.then(({ list }) => Object.freeze(list)) };
    made.then(
      ({ isOver }) => {
        if (isOver) kept.forMs = overForMs;
      },
      // Whoever asked hears of it; the next one asks anew.
      () => this.#kept.delete(day),
    );
    return kept;
  }
}
