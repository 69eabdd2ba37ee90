/** Remembers which alarms stood, so that one goes on until it is really over (rule J4). */
import type { Instant } from '../../shared/base/ids.ts';
import type { Outside } from '../domain/alarm/cause.ts';
import { alarmsAt, type LastLook, type SeenAlarm } from '../domain/alarm/standing.ts';
import { anew, type RowOf } from '../domain/core/rows.ts';
import type { Ready } from '../domain/core/state.ts';

/** Devices and the machine are asked no sooner again than this. */
const outsideKeptMs = 5_000;

export class AlarmMemory {
  #outside: () => Outside;
  #last: (LastLook & { of: WeakRef<Ready>; asked: Instant; seen: readonly SeenAlarm[] }) | null = null;
  #asked: { at: Instant; outside: Outside } | null = null;

  constructor(outside: () => Outside) {
    this.#outside = outside;
  }

  /** Looked for once, for all who are of the same hall and look at the same moment. */
  at(state: Ready, at: Instant, row: RowOf = anew(state)): readonly SeenAlarm[] {
    if (this.#last?.of.deref() === state && this.#last.asked === at) return this.#last.seen;
    // Rows are made by a time that is over: what was acknowledged since is of before this look.
    const seen = alarmsAt(state, at, this.#outsideAt(at), this.#last, row);
    this.#last = {
      of: new WeakRef(state),
      at: Math.max(at, state.at),
      asked: at,
      seen,
      alarms: new Map(seen.map((alarm) => [alarm.alarmId, alarm])),
    };
    return seen;
  }

  #outsideAt(at: Instant): Outside {
    if (this.#asked !== null && Math.abs(at - this.#asked.at) < outsideKeptMs) return this.#asked.outside;
    const outside = this.#outside();
    this.#asked = { at, outside };
    return outside;
  }
}
