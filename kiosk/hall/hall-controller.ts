import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BusinessDay, Instant, SeriesPrefix, ServiceId } from '../../shared/base/ids.ts';
import type { Connection } from '../../shared/client/connection/connection.ts';
import { NoticesController, type NoticesNow } from '../../shared/client/connection/notices-controller.ts';
import { NowController, ViewController } from '../../shared/client/connection/view-controller.ts';
import { businessDay } from '../../shared/client/days/local-day.ts';
import { type Hit, serviceSearch } from '../../shared/client/search/service-search.ts';
import type { HallTime } from '../../shared/client/words/when-words.ts';
import type { Refusal } from '../../shared/refusals/refusal.ts';
import type { CatalogueView } from '../../shared/views/catalogue-view.ts';
import type { KioskView } from '../../shared/views/kiosk-view.ts';
import type { StoredValue } from '../offline/device-store.ts';
import type { KioskLiveness } from '../offline/kiosk-liveness.ts';
import { hallTime, type LastKnown, readLastKnown } from '../offline/last-known.ts';
import type { Reserve } from '../offline/reserve.ts';
import { hindrance, withoutServer } from '../offline/without-server.ts';
import { type Guide, guideOf } from './guide.ts';

const minuteMs = 60_000;
/** The copy on the device is at most this old. */
const keepEveryMs = 2_000;

/** What the kiosk needs to give out a number of its own: the series, and the hall's day and time as far as they are known. */
export interface Offering {
  series: SeriesPrefix;
  day: BusinessDay;
  at: Instant;
  /** Why no number should be given out; null: no reason is known. */
  refusal: Refusal | null;
}

/** What the kiosk knows about its hall: from the server or, without the server, as it was last known. */
export class HallController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #connection: Connection;
  readonly #liveness: KioskLiveness;
  readonly #reserve: () => Reserve | null;
  readonly #stored: StoredValue<unknown>;
  readonly #catalogue: ViewController<'catalogue'>;
  readonly #kiosk: ViewController<'kiosk'>;
  readonly #notices: NoticesController;
  readonly #now: NowController;
  #known: LastKnown | null = null;
  #nextKeepAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  #away = memo(withoutServer);
  #guideOf = memo(guideOf);
  #searchOf = memo(serviceSearch);
  #timeOf = memo((minute: number, timezone: string): HallTime => ({ now: minute * minuteMs, timezone }));

  constructor(
    host: ReactiveControllerHost,
    connection: Connection,
    liveness: KioskLiveness,
    reserve: () => Reserve | null,
    stored: StoredValue<unknown>,
  ) {
    this.#host = host;
    this.#connection = connection;
    this.#liveness = liveness;
    this.#reserve = reserve;
    this.#stored = stored;
    const keepSoon = () => this.#keepSoon();
    this.#catalogue = new ViewController(host, connection, 'catalogue', {}, keepSoon);
    this.#kiosk = new ViewController(host, connection, 'kiosk', {}, keepSoon);
    this.#notices = new NoticesController(host, connection, { place: 'kiosk' });
    this.#now = new NowController(host, connection, 5_000);
    host.addController(this);
  }

  hostConnected(): void {
    void this.#recall();
    this.#connection.addEventListener('self', this.#placed);
    this.#placed();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#connection.removeEventListener('self', this.#placed);
  }

  /** A kiosk that stands in a zone shows what is told there; one of the whole hall shows all. */
  readonly #placed = () => {
    const zoneId = this.#connection.self?.zoneId ?? null;
    this.#notices.ask({ place: 'kiosk', ...(zoneId === null ? {} : { zoneId }) });
  };

  /** What the hall tells now; without the server too, until its end. */
  get notices(): NoticesNow {
    return this.#notices.at(this.#now.now);
  }

  /** Null until anything is known. */
  get guide(): Guide | null {
    const views = this.#views;
    if (!views) return null;
    const { catalogue, kiosk } = views;
    const { isLost } = this.#liveness;
    if (!isLost) return this.#guideOf(catalogue, kiosk, 'now');
    const { now } = this.timeIn(catalogue.hall);
    const day = businessDay(now, catalogue.hall);
    const known = this.#away(kiosk, catalogue, this.#reserve(), day, now);
    return this.#guideOf(catalogue, known, kiosk.day === day ? 'today' : 'before');
  }

  /** Why the server tells nothing of its hall. */
  get refusal(): Refusal | null {
    return this.#catalogue.refusal ?? this.#kiosk.refusal;
  }

  /** Rounded to the minute, so that the object changes only when the time on the screen changes. */
  timeIn({ timezone }: Guide['hall']): HallTime {
    return this.#timeOf(Math.floor(this.#now.now / minuteMs), timezone);
  }

  search = (query: string): Hit[] => (this.#views ? this.#searchOf(this.#views.catalogue)(query) : []);

  offering(serviceId: ServiceId): Offering | null {
    if (!this.#views) return null;
    const { catalogue, kiosk } = this.#views;
    const service = catalogue.services.find((each) => each.serviceId === serviceId);
    const state = kiosk.services.find((each) => each.serviceId === serviceId);
    if (!service || !state) return null;
    const at = this.#now.now;
    const day = businessDay(at, catalogue.hall);
    return { series: service.series, day, at, refusal: hindrance(state, kiosk.day, day, at) };
  }

  /** The views of the server. If none has come yet and the server is lost: the copy on the device. */
  get #views(): { catalogue: CatalogueView; kiosk: KioskView } | null {
    const { data: catalogue } = this.#catalogue;
    const { data: kiosk } = this.#kiosk;
    if (catalogue && kiosk) return { catalogue, kiosk };
    return this.#liveness.isLost ? this.#known : null;
  }

  async #recall(): Promise<void> {
    try {
      this.#known = readLastKnown(await this.#stored.read());
    } catch {
      // The device cannot store anything: there is no copy.
    }
    this.#notices.keep(this.#known?.notices ?? []);
    if (this.#known) this.#connection.assumeNow(hallTime(this.#known, Date.now()));
    this.#host.requestUpdate();
  }

  /** The first view is stored at once, later ones at intervals: in a busy hall views change with every number. */
  #keepSoon(): void {
    this.#timer ??= setTimeout(() => void this.#keep(), Math.max(0, this.#nextKeepAt - performance.now()));
  }

  async #keep(): Promise<void> {
    this.#timer = undefined;
    const { data: catalogue } = this.#catalogue;
    const { data: kiosk } = this.#kiosk;
    if (!catalogue || !kiosk) return;
    this.#nextKeepAt = performance.now() + keepEveryMs;
    const notices = [...this.#notices.notices];
    const known: LastKnown = { catalogue, kiosk, notices, hallNow: this.#connection.now(), deviceNow: Date.now() };
    try {
      await this.#stored.change(() => ({ kept: known, result: null }));
    } catch {
      // The copy from before is still there.
    }
  }
}

/** Computes again only when an argument has changed: views come often, and computing from them is expensive. */
function memo<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | null = null;
  return (...args) => {
    if (!last?.args.every((arg, index) => Object.is(arg, args[index]))) last = { args, result: compute(...args) };
    return last.result;
  };
}
