/** What the hall's devices and the machine tell: the alarms of those who look after the whole hall. */
import type { AlarmKind } from '../../../shared/alarms/alarms.ts';
import { cause, type DeviceSeen, type Finds, isOld, type Outside, type Search } from './cause.ts';

/** One that was paired and has not come yet is not gone; a counter's computer keeps no connection. */
export const deviceGone: Finds<Outside> = (search) =>
  devices(search, ({ isAlive, lastSeenAt }) => !isAlive && lastSeenAt !== null && isOldDevice(search, lastSeenAt)).map(
    (device) => ofDevice('device-gone', device, device.lastSeenAt),
  );

export const soundBlocked: Finds<Outside> = (search) =>
  devices(search, ({ isAlive, report }) => isAlive && report?.sound === 'blocked').map((device) =>
    ofDevice('sound-blocked', device, null),
  );

export const paperOut: Finds<Outside> = (search) =>
  devices(search, ({ isAlive, report }) => isAlive && (report?.paper === 'missing' || report?.paper === 'failed')).map(
    (device) => ofDevice('paper-out', device, null),
  );

const kinds = { backup: 'backup-late', disk: 'disk-full', clock: 'clock-wrong' } as const;

export const machineTroubled: Finds<Outside> = ({ outside }) =>
  outside.troubles.map(({ name, since, words }) =>
    cause(kinds[name], [], { urgent: name === 'clock', since, agencyIds: null, words }),
  );

const isOldDevice = (search: Search, lastSeenAt: number) => isOld(search, lastSeenAt, search.limits.deviceMinutes);

const devices = ({ outside }: Search, is: (device: DeviceSeen) => boolean): DeviceSeen[] =>
  outside.devices.filter((device) => device.kind !== 'desk' && is(device));

const ofDevice = (kind: AlarmKind, { deviceId, name, zoneId }: DeviceSeen, since: number | null) =>
  cause(kind, [deviceId], { urgent: true, since, agencyIds: null, name, zoneId });
