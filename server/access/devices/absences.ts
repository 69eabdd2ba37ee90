/**
 * When those who hand in numbers later were not connected to this process: their word on time counts as far as that goes (rule K4).
 * In memory: what was before this process is told by the register, of devices, or else by the log.
 */
import type { Instant } from '../../../shared/base/ids.ts';
import { pingIntervalMs } from '../../../shared/protocol.ts';
import type { Absence } from '../../domain/core/known.ts';

/** A kiosk hands in as soon as it is back. */
const believedForMs = 10 * 60_000;
/** Two heartbeats: nobody notices in less that a server is away. */
const shortestMs = 2 * pingIntervalMs;
/** Around a refusal because nothing could be written: the kiosk gave out a number of its own then. */
const aroundMs = 5_000;
/** Longer than a connection on which nothing is heard. What was seen later was seen by another process. */
const longestSilenceMs = 15_000;
const mostOfOne = 50;
/** Keys name their kiosks themselves. The one that was quiet for longest is forgotten first. */
const mostKept = 10_000;

interface Line {
  connections: number;
  /** When it was last there, if it is not connected. */
  heardAt: Instant;
  absences: Absence[];
}

export class Absences {
  #clock: () => Instant;
  #since: () => Instant;
  /** The quietest first. */
  #lines = new Map<string, Line>();

  /** `since`: of whom this process has not heard yet, it may have been away from then on. */
  constructor(clock: () => Instant, since: () => Instant) {
    this.#clock = clock;
    this.#since = since;
  }

  /** `lastSeenAt`: where it was connected to another process, or one before this one. */
  connected(who: string, lastSeenAt?: Instant): void {
    const line = this.#heard(who, lastSeenAt);
    line.connections++;
  }

  /** `silentMs`: for so long nothing had been heard on the connection when it was ended. */
  disconnected(who: string, silentMs = 0): void {
    const line = this.#lines.get(who);
    if (line === undefined) return;
    line.connections = Math.max(0, line.connections - 1);
    if (line.connections === 0) line.heardAt = this.#clock() - silentMs;
  }

  /** It was answered that nothing can be written now, which for a kiosk is the same as no server. */
  unserved(who: string): void {
    const now = this.#clock();
    const { absences } = this.#heard(who);
    const last = absences.at(-1);
    const isGoingOn = last !== undefined && last.until >= now - 12 * aroundMs;
    if (isGoingOn) last.until = now + aroundMs;
    else absences.push({ from: now - aroundMs, until: now + aroundMs });
  }

  /** It asked something, whatever that was and whatever became of it: it is not away. `lastSeenAt`: as for `connected`. */
  heard(who: string, lastSeenAt?: Instant): void {
    this.#heard(who, lastSeenAt);
  }

  /** Of one who asks now, so that an absence ends with this. `lastSeenAt`: as for `connected`. */
  of(who: string, lastSeenAt?: Instant): readonly Absence[] {
    return [...this.#heard(who, lastSeenAt).absences];
  }

  #heard(who: string, lastSeenAt?: Instant): Line {
    const now = this.#clock();
    const known = this.#lines.get(who);
    // Each command of a key is heard of twice.
    if (known?.heardAt === now) return known;
    const line = known ?? { connections: 0, heardAt: lastSeenAt ?? this.#since(), absences: [] };
    if (lastSeenAt !== undefined && lastSeenAt > line.heardAt + longestSilenceMs) line.heardAt = lastSeenAt;
    if (line.connections === 0 && now - line.heardAt >= shortestMs)
      line.absences.push({ from: line.heardAt, until: now });
    line.heardAt = now;
    if (line.absences.length > 0)
      line.absences = line.absences.filter(({ until }) => until >= now - believedForMs).slice(-mostOfOne);
    this.#lines.delete(who);
    this.#lines.set(who, line);
    if (this.#lines.size > mostKept) this.#forgetQuietest();
    return line;
  }

  #forgetQuietest(): void {
    for (const [who, { connections }] of this.#lines) {
      if (connections > 0) continue;
      this.#lines.delete(who);
      return;
    }
  }
}
