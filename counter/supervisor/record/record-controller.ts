import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Api } from '../../../shared/client/connection/api.ts';
import type { RecordAnswer, RecordLine } from '../../../shared/record/record.ts';
import type { Refusal } from '../../../shared/refusals/refusal.ts';
import { raiseIfOver } from '../../ui/ask-controller.ts';
import { LoadController } from '../parts/load-controller.ts';
import { queryOf, type RecordFilter } from './record-filter.ts';

/** Fetches the lines of a day: the newest page first, older pages on request. */
export class RecordController implements ReactiveController {
  readonly #newest: LoadController<RecordAnswer>;
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #api: () => Pick<Api, 'readRecord'>;
  readonly #filter: () => RecordFilter;
  #older: RecordAnswer[] = [];
  #round = 0;
  isLoadingMore = false;
  /** Why older lines could not be fetched. */
  moreRefusal: Refusal | null = null;

  constructor(
    host: ReactiveControllerHost & EventTarget,
    api: () => Pick<Api, 'readRecord'>,
    filter: () => RecordFilter,
  ) {
    this.#host = host;
    this.#api = api;
    this.#filter = filter;
    this.#newest = new LoadController(host, () => api().readRecord({ query: queryOf(filter()) }));
    host.addController(this);
  }
  hostDisconnected(): void {
    this.#forgetOlder();
  }

  /** Null: not fetched yet. */
  get lines(): RecordLine[] | null {
    return this.#newest.data && [this.#newest.data, ...this.#older].flatMap(({ lines }) => lines);
  }
  /** How often the newest lines have come. */
  get loads(): number {
    return this.#newest.loads;
  }
  get refusal(): Refusal | null {
    return this.#newest.refusal;
  }
  get days(): RecordAnswer['days'] {
    return this.#newest.data?.days ?? { previous: null, next: null };
  }
  /** The cursor for the next older page; null: there are no older lines. */
  get before(): number | null {
    return (this.#older.at(-1) ?? this.#newest.data)?.before ?? null;
  }

  /** Starts again, for another day or filter. */
  renew(): Promise<void> {
    this.#forgetOlder();
    return this.#newest.renew();
  }

  /** Fetches the newest lines again. */
  reload(): Promise<void> {
    this.#forgetOlder();
    return this.#newest.reload();
  }

  async more(): Promise<void> {
    const { before } = this;
    if (before === null || this.isLoadingMore) return;
    const round = this.#round;
    this.isLoadingMore = true;
    this.#host.requestUpdate();
    const reply = await this.#api().readRecord({ query: { ...queryOf(this.#filter()), before } });
    // Another day or filter was chosen while this page was being fetched.
    if (round !== this.#round) return;
    this.isLoadingMore = false;
    this.moreRefusal = reply.ok ? null : reply.refusal;
    if (reply.ok) this.#older.push(reply.value);
    else raiseIfOver(this.#host, reply.refusal);
    this.#host.requestUpdate();
  }

  #forgetOlder(): void {
    this.#round++;
    this.#older = [];
    this.isLoadingMore = false;
    this.moreRefusal = null;
  }
}
