/** The devices of the hall as the floor shows them: by zone, and in a few words. Pure. */
import type { DeviceRow } from '../../../shared/access/access.ts';
import type { ZoneId } from '../../../shared/base/ids.ts';
import type { Text } from '../../../shared/base/text.ts';
import { say, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { deviceState, findDevices, fleetOf, placeOf, troublesOf } from '../devices/devices.ts';
import type { Mark } from '../parts/state-mark.ts';

const words = {
  connected: { id: '{alive} tersambung', en: '{alive} connected' },
  lost: { id: '{lost} terputus', en: '{lost} not connected' },
  troubled: { id: '{troubled} perlu diperiksa', en: '{troubled} to be looked at' },
  desks: { id: '{desks} komputer loket', en: '{desks} {desks|machine|machines} of counters' },
  soundOn: { id: 'suara nyala', en: 'sound on' },
  soundOff: { id: 'suara dimatikan', en: 'sound off' },
  paper: { id: 'kertas ada', en: 'paper there' },
} satisfies Words;

export interface FleetZone {
  zoneId: ZoneId | null;
  /** Null: of no zone, or of the whole hall. */
  name: Text | null;
  devices: readonly DeviceRow[];
}

/** In the order of the zones, the machine of a counter where the counter stands; what belongs to none comes last. */
export function devicesByZone(devices: readonly DeviceRow[], catalogue: CatalogueView): FleetZone[] {
  const zoneOf = ({ zoneId, counterId }: DeviceRow) =>
    counterId === null ? zoneId : (catalogue.counters.find((one) => one.counterId === counterId)?.zoneId ?? null);
  const known = new Set<ZoneId | null>(catalogue.zones.map(({ zoneId }) => zoneId));
  const inOrder = findDevices(devices, '', catalogue).map((device) => ({ device, zoneId: zoneOf(device) }));
  const of = (zoneId: ZoneId | null) =>
    inOrder
      .filter((each) => (zoneId === null ? !known.has(each.zoneId) : each.zoneId === zoneId))
      .map(({ device }) => device);
  return [
    ...catalogue.zones.map(({ zoneId, name }) => ({ zoneId, name, devices: of(zoneId) })),
    { zoneId: null, name: null, devices: of(null) },
  ].filter((zone) => zone.devices.length > 0);
}

/** All of them in a line, and whether somebody has to go there. */
export function fleetSaid(devices: readonly DeviceRow[]): { isWell: boolean; text: string } {
  const { alive, lost, troubled } = fleetOf(devices);
  const desks = devices.filter(({ kind }) => kind === 'desk').length;
  const parts = [
    ...(lost > 0 ? [say(words.lost, { lost })] : []),
    ...(troubled > 0 ? [say(words.troubled, { troubled })] : []),
    ...(alive > 0 ? [say(words.connected, { alive })] : []),
    ...(desks > 0 ? [say(words.desks, { desks })] : []),
  ];
  return { isWell: lost + troubled === 0, text: parts.join(', ') };
}

/** How one is: where it is connected, what it tells of its sound and paper; of a counter's machine, which counter. */
export function deviceSaid(device: DeviceRow, catalogue: CatalogueView): { mark: Mark; notes: string[] } {
  const { mark, text } = deviceState(device);
  if (device.kind === 'desk') return { mark, notes: [placeOf(device, catalogue)] };
  if (!device.isAlive) return { mark, notes: [say(text)] };
  const troubles = troublesOf(device).map((trouble) => say(trouble));
  if (troubles.length > 0) return { mark: 'problem', notes: troubles };
  const { sound, paper } = device.report ?? { sound: null, paper: null };
  return {
    mark,
    notes: [
      ...(sound === 'working' ? [say(words.soundOn)] : []),
      ...(sound === 'off' ? [say(words.soundOff)] : []),
      ...(paper === 'working' ? [say(words.paper)] : []),
    ],
  };
}
