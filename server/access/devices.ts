/** The devices of the hall: what each is for, how it comes in, and how it is doing. */
import type { Logger } from 'pino';
import type { DeviceId, DeviceKind, DeviceReport, DeviceRow, DeviceSelf, DeviceSettings } from '../../shared/access.ts';
import type { Refused } from '../../shared/answers.ts';
import type { Hall } from '../../shared/hall.ts';
import type { Instant } from '../../shared/ids.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { answerOf, refused } from '../base/refused.ts';
import { indexOf } from '../domain/calendar/hall-index.ts';
import { mayDevices } from '../domain/permission/manage.ts';
import { isOfKiosk } from '../domain/permission/sender.ts';
import type { Book } from './book.ts';
import type { Device, DeviceState } from './kinds.ts';
import type { DevicePrincipal, PersonPrincipal } from './principal.ts';
import { digestOf, newSecret, type RandomBytes } from './secrets.ts';
import type { Sessions } from './sessions.ts';

/** Written at least once a minute while it is on the line: older than this, and its process has died. */
const aliveForMs = 150_000;

export interface DevicesParts {
  devices: Book<Device>;
  states: Book<DeviceState>;
  sessions: Sessions;
  settings: () => Hall | null;
  clock: () => Instant;
  randomBytes: RandomBytes;
  logger: Logger;
}

/** `token` goes into a cookie, and nowhere else. */
export interface PairedDevice {
  token: string;
  device: DeviceSelf;
}

export type DeviceListener = (deviceId: DeviceId, what: 'settings' | 'reload') => void;

export class Devices {
  #parts: DevicesParts;
  #idByToken = new Map<string, DeviceId>();
  /** Lines of each that end at this process. */
  #lines = new Map<DeviceId, number>();
  /** Not written yet. */
  #reports = new Map<DeviceId, DeviceReport>();
  #listeners = new Set<DeviceListener>();

  constructor(parts: DevicesParts) {
    this.#parts = parts;
    for (const device of parts.devices.values()) this.#remember(device, null);
    parts.devices.onChange((_id, now, before) => this.#remember(now, before));
  }

  /** Null: there is none, or it is of another kind. */
  of(kind: DeviceKind, token: string): DevicePrincipal | null {
    const deviceId = this.#idByToken.get(digestOf(token));
    const device = deviceId === undefined ? null : this.#parts.devices.get(deviceId);
    if (device?.kind !== kind) return null;
    return { kind: 'device', deviceId: device.deviceId, deviceKind: kind, settings: settingsOf(device) };
  }

  /** Of the device that goes by this id, or whose page does. Null: there is none. */
  nameOf(kioskId: string): string | null {
    const device = this.#parts.devices.values().find(({ deviceId }) => isOfKiosk(deviceId, kioskId));
    return device?.name ?? null;
  }

  /** Where its officers sign in with a PIN; null: nowhere. */
  counterOf(deviceId: DeviceId): Device['counterId'] {
    return this.#parts.devices.get(deviceId)?.counterId ?? null;
  }

  onDevice(listener: DeviceListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  rows(by: PersonPrincipal): DeviceRow[] | Refused {
    const may = mayDevices(by);
    if (!may.ok) return answerOf(may);
    const rows = this.#parts.devices.values().map((device) => this.row(device));
    return rows.sort((left, right) => left.name.localeCompare(right.name, 'id'));
  }

  /** Null: these settings are fit for such a device of this hall. */
  settingsRefusal(kind: DeviceKind, { zoneId, counterId }: DeviceSettings): RefusalCode | null {
    const hall = this.#parts.settings();
    if (hall === null) return 'hall-not-configured';
    if (zoneId !== null && !hall.zones.some((zone) => zone.zoneId === zoneId)) return 'not-found';
    const isAtCounter = counterId !== null && indexOf(hall).counters.has(counterId);
    return kind === 'desk' && !isAtCounter ? 'counter-unknown' : null;
  }

  /** Has no token yet. */
  async add(deviceId: DeviceId, kind: DeviceKind, settings: DeviceSettings, report: DeviceReport): Promise<DeviceRow> {
    const { devices, states, clock } = this.#parts;
    const now = clock();
    const device = { ...fitting(kind, settings), deviceId, kind, tokenDigest: null, pairedAt: now, reloads: 0 };
    await devices.add(deviceId, device);
    await states.put(deviceId, { report, isAlive: false, lastSeenAt: now });
    return this.row(device);
  }

  /** Null: there is no such device any more. */
  async giveToken(deviceId: DeviceId): Promise<PairedDevice | null> {
    const token = newSecret(this.#parts.randomBytes);
    const tokenDigest = digestOf(token);
    const device = await this.#parts.devices.change(deviceId, (now) => ({ ...now, tokenDigest }));
    return device === null ? null : { token, device: selfOf(device) };
  }

  async change(by: PersonPrincipal, deviceId: DeviceId, settings: DeviceSettings): Promise<DeviceRow | Refused> {
    const before = this.#reachable(by, deviceId);
    if ('refusal' in before) return before;
    const refusal = this.settingsRefusal(before.kind, settings);
    if (refusal !== null) return refused(refusal);
    const device = await this.#parts.devices.change(deviceId, (now) => ({ ...now, ...fitting(now.kind, settings) }));
    if (device === null) return refused('not-found');
    // Who signed in with a PIN did so for the counter at which it stood.
    await this.#parts.sessions.endWhere(
      ({ deskId, onlyCounterId }) => deskId === deviceId && onlyCounterId !== device.counterId,
    );
    return this.row(device);
  }

  async reload(by: PersonPrincipal, deviceId: DeviceId): Promise<Refused | null> {
    const device = this.#reachable(by, deviceId);
    if ('refusal' in device) return device;
    await this.#parts.devices.change(deviceId, (now) => ({ ...now, reloads: now.reloads + 1 }));
    return null;
  }

  async revoke(by: PersonPrincipal, deviceId: DeviceId): Promise<Refused | null> {
    const device = this.#reachable(by, deviceId);
    if ('refusal' in device) return device;
    await this.remove(deviceId);
    this.#parts.logger.info({ by: by.officerId, deviceId }, 'a device was revoked');
    return null;
  }

  async remove(deviceId: DeviceId): Promise<void> {
    const { devices, states, sessions } = this.#parts;
    await devices.take(deviceId);
    await sessions.endWhere(({ deskId }) => deskId === deviceId);
    await states.take(deviceId);
  }

  /** Written with the next breath: it is no secret, and no promise. */
  report(deviceId: DeviceId, report: DeviceReport): void {
    if (this.#parts.devices.has(deviceId)) this.#reports.set(deviceId, report);
  }

  /** A line of it has come up, or one has gone: once each. */
  seen(deviceId: DeviceId, isAlive: boolean): void {
    const before = this.#lines.get(deviceId) ?? 0;
    const lines = Math.max(0, before + (isAlive ? 1 : -1));
    if (lines === 0) this.#lines.delete(deviceId);
    else this.#lines.set(deviceId, lines);
    if ((before === 0) !== (lines === 0)) this.#write(deviceId);
  }

  /** Once a minute: those on the line are there still, and what they have told of themselves is written. */
  async breathe(): Promise<void> {
    for (const deviceId of new Set([...this.#lines.keys(), ...this.#reports.keys()])) this.#write(deviceId);
    await this.#parts.states.takeWhere((_state, id) => !this.#parts.devices.has(id));
  }

  row({ tokenDigest: _, reloads: __, ...device }: Device): DeviceRow {
    const state = this.#parts.states.get(device.deviceId);
    const report = this.#reports.get(device.deviceId) ?? state?.report ?? null;
    const now = this.#parts.clock();
    const isHere = this.#lines.has(device.deviceId);
    const isElsewhere = state?.isAlive === true && now - state.lastSeenAt < aliveForMs;
    const lastSeenAt = isHere ? now : (state?.lastSeenAt ?? null);
    return { ...device, isAlive: isHere || isElsewhere, lastSeenAt, report };
  }

  #reachable(by: PersonPrincipal, deviceId: DeviceId): Device | Refused {
    const may = mayDevices(by);
    if (!may.ok) return answerOf(may);
    return this.#parts.devices.get(deviceId) ?? refused('not-found');
  }

  #write(deviceId: DeviceId): void {
    const { devices, states, clock, logger } = this.#parts;
    const report = this.#reports.get(deviceId) ?? states.get(deviceId)?.report;
    this.#reports.delete(deviceId);
    if (report === undefined || !devices.has(deviceId)) return;
    const state = { report, isAlive: this.#lines.has(deviceId), lastSeenAt: clock() };
    states
      .put(deviceId, state)
      .catch((error: unknown) => logger.warn({ err: error, deviceId }, 'how a device is doing could not be written'));
  }

  #remember(now: Device | null, before: Device | null): void {
    if (before?.tokenDigest) this.#idByToken.delete(before.tokenDigest);
    if (now?.tokenDigest) this.#idByToken.set(now.tokenDigest, now.deviceId);
    if (now === null || before === null) return;
    if (JSON.stringify(settingsOf(now)) !== JSON.stringify(settingsOf(before))) this.#tell(now.deviceId, 'settings');
    if (now.reloads !== before.reloads) this.#tell(now.deviceId, 'reload');
  }

  #tell(deviceId: DeviceId, what: 'settings' | 'reload'): void {
    for (const listener of this.#listeners) listener(deviceId, what);
  }
}

const settingsOf = ({ name, zoneId, counterId }: DeviceSettings): DeviceSettings => ({ name, zoneId, counterId });

/** Only a desk stands at a counter. */
const fitting = (kind: DeviceKind, settings: DeviceSettings): DeviceSettings => ({
  ...settingsOf(settings),
  counterId: kind === 'desk' ? settings.counterId : null,
});

const selfOf = (device: Device): DeviceSelf => ({
  ...settingsOf(device),
  deviceId: device.deviceId,
  kind: device.kind,
});
