/** The devices of the hall: what each is for, how it comes in, and how it is doing. */

import type {
  DeviceId,
  DeviceKind,
  DeviceReport,
  DeviceRow,
  DeviceSelf,
  DeviceSettings,
} from '../../../shared/access/access.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { done, no, type Result, yes } from '../../../shared/refusals/result.ts';
import { KeyedMutex } from '../../base/mutex.ts';
import type { DeviceSeen } from '../../domain/alarm/cause.ts';
import { indexOf } from '../../domain/calendar/hall-index.ts';
import { mayDevices } from '../../domain/permission/manage.ts';
import { isOfKiosk } from '../../domain/permission/sender.ts';
import type { Device } from '../stores/kinds.ts';
import type { NoteChange } from '../stores/note-change.ts';
import type { DevicePrincipal, PersonPrincipal } from '../stores/principal.ts';
import { digestOf, newSecret, type RandomBytes } from '../stores/secrets.ts';
import type { Sessions } from '../stores/sessions.ts';
import { DevicePresence, type DevicePresenceParts } from './device-presence.ts';

/** Far more than stand in one hall. */
const mostDevices = 1_000;

export interface DeviceServiceParts extends DevicePresenceParts {
  sessions: Sessions;
  note: NoteChange;
  settings: () => Hall | null;
  randomBytes: RandomBytes;
}

/** `token` goes into a cookie, and nowhere else. */
export interface PairedDevice {
  token: string;
  device: DeviceSelf;
}

export type DeviceListener = (deviceId: DeviceId, what: 'settings' | 'reload') => void;

export class DeviceService {
  #parts: DeviceServiceParts;
  #mutex = new KeyedMutex();
  readonly presence: DevicePresence;
  #idByToken = new Map<string, DeviceId>();
  #listeners = new Set<DeviceListener>();

  constructor(parts: DeviceServiceParts) {
    this.#parts = parts;
    this.presence = new DevicePresence(parts);
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

  /** How each is, for the hall's alarms. */
  seen(): DeviceSeen[] {
    return this.#parts.devices.values().map(({ deviceId, kind, name, zoneId }) => ({
      ...{ deviceId, kind, name, zoneId },
      ...this.presence.of(deviceId),
    }));
  }

  list(by: PersonPrincipal): Result<DeviceRow[]> {
    const may = mayDevices(by);
    if (!may.ok) return may;
    const rows = this.#parts.devices.values().map((device) => this.row(device));
    return yes(rows.sort((left, right) => left.name.localeCompare(right.name, 'id')));
  }

  /** Whether these settings are fit for such a device of this hall. */
  checkSettings(kind: DeviceKind, { zoneId, counterId }: DeviceSettings): Result {
    const hall = this.#parts.settings();
    if (hall === null) return no('hall-not-configured');
    if (zoneId !== null && !hall.zones.some((zone) => zone.zoneId === zoneId)) return no('not-found');
    const isAtCounter = counterId !== null && indexOf(hall).counters.has(counterId);
    return kind === 'desk' && !isAtCounter ? no('counter-unknown') : done;
  }

  /** Before the hall is set up nothing can be let into it. */
  get hasHall(): boolean {
    return this.#parts.settings() !== null;
  }

  get isFull(): boolean {
    return this.#parts.devices.size >= mostDevices;
  }

  /** Has no token yet. */
  async add(deviceId: DeviceId, kind: DeviceKind, settings: DeviceSettings, report: DeviceReport): Promise<DeviceRow> {
    return this.#add(deviceId, kind, settings, report, false);
  }

  /** Has no token yet; ends with the trial. */
  async addTrial(deviceId: DeviceId, kind: TrialKind): Promise<DeviceRow> {
    return this.#add(deviceId, kind, { name: trialNames[kind], zoneId: null, counterId: null }, nothingReported, true);
  }

  async #add(
    deviceId: DeviceId,
    kind: DeviceKind,
    settings: DeviceSettings,
    report: DeviceReport,
    isTrial: boolean,
  ): Promise<DeviceRow> {
    const { devices, states, clock } = this.#parts;
    const now = clock();
    const device = {
      ...fitting(kind, settings),
      deviceId,
      kind,
      tokenDigest: null,
      pairedAt: now,
      reloads: 0,
      isTrial,
    };
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

  async change(by: PersonPrincipal, deviceId: DeviceId, settings: DeviceSettings): Promise<Result<DeviceRow>> {
    const found = this.#reachable(by, deviceId);
    if (!found.ok) return found;
    const fits = this.checkSettings(found.value.kind, settings);
    if (!fits.ok) return fits;
    const { kind } = found.value;
    const place = fitting(kind, settings);
    if (JSON.stringify(place) !== JSON.stringify(settingsOf(found.value)))
      await this.#parts.note(by.officerId, { type: 'DeviceChanged', ...placeInLog(deviceId, kind, place) });
    const device = await this.#parts.devices.change(deviceId, (now) => ({ ...now, ...fitting(now.kind, settings) }));
    if (device === null) return no('not-found');
    // Who signed in with a PIN did so for the counter at which it stood.
    await this.#parts.sessions.endWhere(
      ({ deskId, onlyCounterId }) => deskId === deviceId && onlyCounterId !== device.counterId,
    );
    return yes(this.row(device));
  }

  async reload(by: PersonPrincipal, deviceId: DeviceId): Promise<Result> {
    const found = this.#reachable(by, deviceId);
    if (!found.ok) return found;
    const { kind } = found.value;
    await this.#parts.note(by.officerId, { type: 'DeviceReloaded', ...placeInLog(deviceId, kind, found.value) });
    await this.#parts.devices.change(deviceId, (now) => ({ ...now, reloads: now.reloads + 1 }));
    return done;
  }

  revoke(by: PersonPrincipal, deviceId: DeviceId): Promise<Result> {
    return this.#mutex.run(deviceId, () => this.#revoke(by, deviceId));
  }

  async #revoke(by: PersonPrincipal, deviceId: DeviceId): Promise<Result> {
    const found = this.#reachable(by, deviceId);
    if (!found.ok) return found;
    const device = found.value;
    await this.#parts.note(by.officerId, { type: 'DeviceRevoked', ...placeInLog(deviceId, device.kind, device) });
    await this.remove(deviceId);
    this.#parts.logger.info({ by: by.officerId, deviceId }, 'a device was revoked');
    return done;
  }

  /** Those of a trial, whose hall is not this one (rule A28). */
  async removeTrial(): Promise<void> {
    for (const device of this.#parts.devices.values().filter(isOfTrial)) {
      const { deviceId, kind } = device;
      await this.#parts.note(null, { type: 'DeviceRevoked', ...placeInLog(deviceId, kind, device) });
      await this.remove(deviceId);
      this.#parts.logger.info({ deviceId }, 'the trial is over: its device was revoked');
    }
  }

  async remove(deviceId: DeviceId): Promise<void> {
    const { devices, states, sessions } = this.#parts;
    await devices.take(deviceId);
    await sessions.endWhere(({ deskId }) => deskId === deviceId);
    await states.take(deviceId);
  }

  row({ tokenDigest: _, reloads: __, isTrial: ___, ...device }: Device): DeviceRow {
    return { ...device, ...this.presence.of(device.deviceId) };
  }

  #reachable(by: PersonPrincipal, deviceId: DeviceId): Result<Device> {
    const may = mayDevices(by);
    if (!may.ok) return may;
    const device = this.#parts.devices.get(deviceId);
    return device === null ? no('not-found') : yes(device);
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

const nothingReported: DeviceReport = { version: '', sound: null, paper: null };
const trialNames = { kiosk: 'Kiosk percobaan', display: 'Layar percobaan' };
export type TrialKind = keyof typeof trialNames;

/** Before this was written of a device, its name told it. */
const isOfTrial = ({ isTrial, name, kind }: Device): boolean =>
  isTrial || (kind !== 'desk' && name === trialNames[kind]);

/** As the log tells of it: without the name. */
export const placeInLog = (deviceId: DeviceId, kind: DeviceKind, { zoneId, counterId }: DeviceSettings) => ({
  ...{ deviceId, kind, zoneId, counterId },
});

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
