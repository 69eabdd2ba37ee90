/** A kiosk's device and its line to a real hall, both as good or bad as a test wants them. */
import { setImmediate } from 'node:timers/promises';
import type { StoredValue } from '../../../kiosk/offline/device-store.ts';
import type { Reserve } from '../../../kiosk/offline/reserve.ts';
import { type ReserveConnection, ReserveController } from '../../../kiosk/offline/reserve-controller.ts';
import type { LiveHall } from '../../../server/hall/hall.ts';
import type { Answer } from '../../../shared/answers.ts';
import { type CommandId, type Instant, KioskId, SeriesPrefix, ServiceId } from '../../../shared/base/ids.ts';
import type { Liveness } from '../../../shared/client/connection/connection.ts';
import { localDay } from '../../../shared/client/days/local-day.ts';
import type { Actor, Command } from '../../../shared/commands.ts';
import { refusal } from '../../../shared/refusals/refusals.ts';
import { alwaysAway } from '../play/given.ts';
import { envelope } from '../server/wire.ts';

/** Keeps copies, as a disk does; steps go one after the other, and cost a moment. */
export class MemoryStore<T> implements StoredValue<T> {
  kept: T | undefined;
  broken = false;
  #last: Promise<unknown> = Promise.resolve();

  change<R>(step: (kept: T | undefined) => { kept: T; result: R }): Promise<R> {
    const changed = this.#last.then(async () => {
      await setImmediate();
      if (this.broken) throw new Error('Nothing can be kept');
      const { kept, result } = step(structuredClone(this.kept));
      this.kept = structuredClone(kept);
      return result;
    });
    this.#last = changed.catch(() => undefined);
    return changed;
  }

  async read(): Promise<T | undefined> {
    return structuredClone(this.kept);
  }
}

/** A kiosk's line to a hall in the same process. */
export class HallLine extends EventTarget implements ReserveConnection {
  liveness: Liveness = 'connecting';
  logId: string | null = null;
  /** The hall takes what is sent, and its answers get lost. */
  swallowsAnswers = false;
  /** What everything is answered with; null: as the hall decides. */
  refuses: 'not-writable' | 'too-many-requests' | null = null;
  /** What the hall was sent, in its order. */
  readonly sent: Command[] = [];
  busy = 0;
  readonly #hall: LiveHall;
  readonly #watches = new Map<object, () => void>();

  constructor(hall: LiveHall) {
    super();
    this.#hall = hall;
    hall.onChange(() => this.#push());
  }

  greet(): void {
    this.logId = this.#hall.logId;
    this.#turn('live');
    this.#push();
  }

  lose(): void {
    this.#turn('stale');
  }

  /** Like the real one: waits for the line, and sends again under the same id until an answer has come. */
  async send(actor: Actor, command: Command, signal?: AbortSignal, commandId?: CommandId): Promise<Answer | null> {
    const sent = envelope(actor, command, commandId);
    while (!signal?.aborted) {
      await this.#untilLive();
      this.sent.push(command);
      if (this.refuses !== null) return { accepted: false, refusal: refusal(this.refuses) };
      this.busy++;
      const answer = await this.#hall.submit({ ...sent, known: alwaysAway });
      this.busy--;
      if (!this.swallowsAnswers && this.liveness === 'live') return answer;
      this.lose();
    }
    return null;
  }

  watch: ReserveConnection['watch'] = (view, query, onData, onRefusal) => {
    const watch = {};
    let last = '';
    this.#watches.set(watch, () => {
      const seen = this.#hall.view(view, query);
      if (!seen) return onRefusal?.(refusal('not-found'));
      const json = JSON.stringify(seen.data);
      if (json !== last) onData(seen.data);
      last = json;
    });
    if (this.liveness === 'live') queueMicrotask(() => this.#push());
    return () => void this.#watches.delete(watch);
  };

  #push(): void {
    if (this.liveness === 'live') for (const look of [...this.#watches.values()]) look();
  }

  #untilLive(): Promise<void> {
    if (this.liveness === 'live') return Promise.resolve();
    return new Promise((resolve) => {
      const heard = () => {
        if (this.liveness !== 'live') return;
        this.removeEventListener('liveness', heard);
        resolve();
      };
      this.addEventListener('liveness', heard);
    });
  }

  #turn(liveness: Liveness): void {
    if (liveness === this.liveness) return;
    this.liveness = liveness;
    this.dispatchEvent(new Event('liveness'));
  }
}

export const timezone = 'Asia/Makassar';
export const kioskName = KioskId.parse('pintu-utama');
export const host = {
  addController() {},
  removeController() {},
  requestUpdate() {},
  updateComplete: Promise.resolve(true),
};

/** A page of the kiosk: gone with `leave`, as at a reload or when the power fails. */
export class KioskPage {
  readonly line: HallLine;
  readonly reserve: ReserveController;

  constructor(hall: LiveHall, stored: StoredValue<Reserve>, name = kioskName) {
    this.line = new HallLine(hall);
    this.reserve = new ReserveController(host, this.line, name, stored);
    this.reserve.hostConnected();
  }

  async give(at: Instant, more: { serviceId?: string; series?: string; group?: string; insteadOf?: CommandId } = {}) {
    const { serviceId = 'ktp', series = 'A', group = null, insteadOf = null } = more;
    return this.reserve.give({
      serviceId: ServiceId.parse(serviceId),
      series: SeriesPrefix.parse(series),
      priorityGroup: group,
      insteadOf,
      day: localDay(at, timezone),
      at,
    });
  }

  leave(): void {
    this.line.lose();
    this.reserve.hostDisconnected();
  }
}

/** Until everything has settled that needs no further push. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 400; turn++) await setImmediate();
}
