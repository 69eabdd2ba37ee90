/** Which devices are connected, and what they last reported of themselves. */
import type { Logger } from 'pino';
import type { DeviceId, DeviceReport, DeviceRow } from '../../../shared/access/access.ts';
import type { Instant } from '../../../shared/base/ids.ts';
import type { Book } from '../stores/book.ts';
import type { Device, DeviceState } from '../stores/kinds.ts';
import type { Absences } from './absences.ts';

/** A connected device is written at least once a minute. If that is older than this, the process it was connected to has died. */
const aliveForMs = 150_000;

export interface DevicePresenceParts {
  devices: Book<Device>;
  states: Book<DeviceState>;
  clock: () => Instant;
  logger: Logger;
  absences: Absences;
}

export class DevicePresence {
  #parts: DevicePresenceParts;
  /** How many connections each device has to this process. */
  #connections = new Map<DeviceId, number>();
  /** Reports that are not written yet. */
  #reports = new Map<DeviceId, DeviceReport>();
  #isClosed = false;

  constructor(parts: DevicePresenceParts) {
    this.#parts = parts;
  }

  of(deviceId: DeviceId): Pick<DeviceRow, 'isAlive' | 'lastSeenAt' | 'report'> {
    const state = this.#parts.states.get(deviceId);
    const report = this.#reports.get(deviceId) ?? state?.report ?? null;
    const now = this.#parts.clock();
    const isHere = this.#connections.has(deviceId);
    const isElsewhere = state?.isAlive === true && Math.abs(now - state.lastSeenAt) < aliveForMs;
    return { isAlive: isHere || isElsewhere, lastSeenAt: isHere ? now : (state?.lastSeenAt ?? null), report };
  }

  /** Written with the next tick: a report is no secret, and losing one does no harm. */
  report(deviceId: DeviceId, report: DeviceReport): void {
    if (this.#parts.devices.has(deviceId)) this.#reports.set(deviceId, report);
  }

  connected(deviceId: DeviceId): void {
    this.#parts.absences.connected(deviceId, this.#parts.states.get(deviceId)?.lastSeenAt);
    this.#count(deviceId, 1);
  }

  /** `silentMs`: for so long nothing had been heard on the connection. */
  disconnected(deviceId: DeviceId, silentMs: number): void {
    this.#parts.absences.disconnected(deviceId, silentMs);
    this.#count(deviceId, -1);
  }

  /** Once a minute: connected devices and new reports are written, and what was written of revoked devices goes. */
  async tick(): Promise<void> {
    for (const deviceId of new Set([...this.#connections.keys(), ...this.#reports.keys()])) this.#write(deviceId);
    await this.#parts.states.takeWhere((_state, id) => !this.#parts.devices.has(id));
  }

  /** Writes nothing from now on: when a server stops, its devices lose their connections, and that must not be written as if they had failed. */
  close(): void {
    this.#isClosed = true;
  }

  #count(deviceId: DeviceId, more: number): void {
    if (this.#isClosed) return;
    const before = this.#connections.get(deviceId) ?? 0;
    const now = Math.max(0, before + more);
    if (now === 0) this.#connections.delete(deviceId);
    else this.#connections.set(deviceId, now);
    if ((before === 0) !== (now === 0)) this.#write(deviceId);
  }

  #write(deviceId: DeviceId): void {
    const { devices, states, clock, logger } = this.#parts;
    const report = this.#reports.get(deviceId) ?? states.get(deviceId)?.report;
    this.#reports.delete(deviceId);
    if (report === undefined || !devices.has(deviceId)) return;
    const state = { report, isAlive: this.#connections.has(deviceId), lastSeenAt: clock() };
    states
      .put(deviceId, state)
      .catch((error: unknown) => logger.warn({ err: error, deviceId }, 'how a device is doing could not be written'));
  }
}
