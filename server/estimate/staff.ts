/** Who is at the counters, as far as it was looked at: remembered in values of its own, for an older state is not asked. */
import type { CounterId } from '../../shared/base/ids.ts';
import type { Attendance } from '../domain/core/desk-state.ts';
import type { Ready } from '../domain/core/state.ts';
import { deskOf } from '../domain/counter/desk.ts';

const beside = ['hall', 'absences', 'closings', 'stops', 'day'] as const;
type Beside = Pick<Ready, (typeof beside)[number]>;

export class Staff {
  #desks: Ready['desks'] | null = null;
  #beside: Beside | null = null;
  #attendance = new Map<CounterId, Attendance>();
  #there = 0;
  #changes = 0;

  /** How often it has changed who is there, or what they serve: many waits at once, and people see it happen. */
  get changes(): number {
    return this.#changes;
  }

  /** Open or paused. */
  get isAnybodyThere(): boolean {
    return this.#there > 0;
  }

  /** `now` is the newest state: after each change of it, so that there is little to look at. */
  look(now: Ready): void {
    const isOther = this.#lookBeside(now);
    if (this.#lookAtDesks(now) || isOther) this.#changes++;
  }

  #lookBeside(now: Ready): boolean {
    const before = this.#beside;
    if (before !== null && beside.every((field) => before[field] === now[field])) return false;
    const { hall, absences, closings, stops, day } = now;
    this.#beside = { hall, absences, closings, stops, day };
    return true;
  }

  #lookAtDesks(now: Ready): boolean {
    const { desks } = now;
    if (desks === this.#desks) return false;
    const changed = (this.#desks && desks.keysSince(this.#desks)) ?? [...desks.keys()];
    this.#desks = desks;
    let isOther = false;
    for (const counterId of changed) {
      const { attendance } = deskOf(now, counterId);
      const before = this.#attendance.get(counterId);
      if (before === attendance) continue;
      this.#attendance.set(counterId, attendance);
      this.#there += isThere(attendance) - isThere(before);
      isOther = true;
    }
    return isOther;
  }
}

const isThere = (attendance: Attendance | undefined): number =>
  attendance === undefined || attendance.status === 'closed' ? 0 : 1;
