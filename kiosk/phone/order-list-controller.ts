import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BusinessDay } from '../../shared/base/ids.ts';
import type { Api } from '../../shared/client/connection/api.ts';
import { localDay } from '../../shared/client/days/local-day.ts';
import type { OrderList } from '../../shared/record/order-list.ts';
import type { Refusal } from '../../shared/refusals/refusal.ts';

/** `off`: this hall has not switched its list on. `failed`: there is none to show, and it is asked for again. */
export type OrderListState =
  | { at: 'loading' | 'off' }
  | { at: 'failed'; refusal: Refusal }
  /** `isOld`: when it was last asked for, there was no answer. */
  | { at: 'shown'; list: OrderList; isOld: boolean };

export const refreshMs = 20_000;
const off: ReadonlySet<Refusal['code']> = new Set(['signed-out', 'not-permitted']);

/** Keeps the order list of one day up to date: today's, until another day is picked. */
export class OrderListController implements ReactiveController {
  state: OrderListState = { at: 'loading' };

  readonly #host: ReactiveControllerHost;
  readonly #api: Pick<Api, 'readOrderList'>;
  #picked: BusinessDay | null = null;
  /** By the hall's clock, as it was last told. */
  #told: BusinessDay | null = null;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, api: Pick<Api, 'readOrderList'>) {
    this.#host = host;
    this.#api = api;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#seen);
    void this.#ask();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#seen);
    clearTimeout(this.#timer);
    this.#asked++;
  }

  /** As the hall has told it; before that, as the phone has it. */
  get today(): BusinessDay {
    return this.#told ?? localDay(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  }

  get day(): BusinessDay {
    return this.#picked ?? this.today;
  }

  pick(day: BusinessDay): void {
    this.#picked = day < this.today ? day : null;
    this.#become({ at: 'loading' });
    void this.#ask();
  }

  /** A page that is not visible sends no requests. */
  readonly #seen = () => {
    if (document.visibilityState === 'visible') void this.#ask();
    else clearTimeout(this.#timer);
  };

  async #ask(): Promise<void> {
    clearTimeout(this.#timer);
    const picked = this.#picked;
    const asked = ++this.#asked;
    const reply = await this.#api.readOrderList({ query: picked === null ? {} : { day: picked } });
    if (asked !== this.#asked) return;
    if (reply.ok && picked === null) this.#told = reply.value.day;
    this.#become(reply.ok ? { at: 'shown', list: reply.value, isOld: false } : this.#without(reply.refusal));
    if (document.visibilityState === 'visible') this.#timer = setTimeout(() => void this.#ask(), refreshMs);
  }

  /** Keeps the list that was fetched before, and marks it as old. */
  #without(refusal: Refusal): OrderListState {
    if (off.has(refusal.code)) return { at: 'off' };
    if (this.state.at === 'shown') return { ...this.state, isOld: true };
    return { at: 'failed', refusal };
  }

  #become(state: OrderListState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** The day before or after. */
export function dayBeside(day: BusinessDay, days: 1 | -1): BusinessDay {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10) as BusinessDay;
}
