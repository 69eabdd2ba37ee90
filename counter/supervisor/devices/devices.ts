/** How the supervisor's page sorts, finds and describes devices. Pure. */
import { DeviceKind, type DeviceRow } from '../../../shared/access/access.ts';
import { say, type Words } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import { matches } from '../../ui/search.ts';
import type { Mark } from '../parts/state-mark.ts';

const kinds = DeviceKind.options;

export const kindWords = {
  kiosk: { id: 'Kios', en: 'Kiosk' },
  display: { id: 'Layar', en: 'Display' },
  desk: { id: 'Komputer loket', en: 'Counter’s machine' },
} satisfies Record<DeviceKind, Words[string]>;

export const soundWords = {
  /** The browser may play it. */
  working: { id: 'dinyalakan; kerasnya tidak diketahui', en: 'turned on; how loud is not known' },
  blocked: { id: 'menunggu sentuhan', en: 'waits for a touch' },
  off: { id: 'dimatikan', en: 'turned off' },
} satisfies Words;

export const paperWords = {
  working: { id: 'ada', en: 'there' },
  missing: { id: 'habis atau macet', en: 'out, or jammed' },
  unknown: { id: 'tidak diketahui', en: 'not known' },
  failed: { id: 'gagal dicetak', en: 'printing failed' },
} satisfies Words;

/** What stops working when a device is revoked, by its kind. */
export const revokedWords = {
  kiosk: {
    id: 'Kios ini langsung berhenti memberi nomor dan menampilkan kode baru.',
    en: 'The kiosk stops giving out numbers at once, and shows a new code.',
  },
  display: {
    id: 'Layar ini langsung berhenti menampilkan panggilan dan menampilkan kode baru.',
    en: 'The display stops showing calls at once, and shows a new code.',
  },
  desk: {
    id: 'Petugas tidak dapat lagi masuk dengan PIN di komputer ini. Yang masuk dengan PIN di sana langsung keluar.',
    en: 'Officers can no longer sign in with a PIN on this machine. Whoever did so there is signed out at once.',
  },
} satisfies Record<DeviceKind, Words[string]>;
export const staysWords = {
  id: 'Nomor yang sudah diberikannya tetap berlaku.',
  en: 'Numbers that it gave out stay good.',
} satisfies Words[string];

const words = {
  hall: { id: 'Seluruh MPP', en: 'The whole hall' },
  counter: { id: 'Loket {number}', en: 'Counter {number}' },
  nowhere: { id: 'Tidak ditentukan', en: 'Not told' },
  alive: { id: 'Tersambung', en: 'Connected' },
  removed: { id: 'Tempatnya sudah dihapus: pilih lagi', en: 'Its place is no more: choose again' },
  lost: { id: 'Terputus', en: 'Not connected' },
  never: { id: 'Menunggu tersambung', en: 'Waiting to connect' },
  ready: { id: 'Dipasangkan untuk PIN', en: 'Paired for PINs' },
  sound: { id: 'Suara: sentuh layar itu sekali', en: 'Sound: touch that screen once' },
  paper: { id: 'Kertas: periksa pencetak', en: 'Paper: look at the printer' },
} satisfies Words;

/** Where it stands, or whose calls it shows. */
export function placeOf({ kind, zoneId, counterId }: DeviceRow, catalogue: CatalogueView | null): string {
  const counter = catalogue?.counters.find((one) => one.counterId === counterId);
  if (counter) return say(words.counter, { number: counter.number });
  const zone = catalogue?.zones.find((one) => one.zoneId === zoneId);
  if (zone) return say(zone.name);
  if (catalogue !== null && (zoneId !== null || counterId !== null)) return say(words.removed);
  return kind === 'display' ? say(words.hall) : say(words.nowhere);
}

/** The machine of a counter keeps no connection of its own: its pairing only allows sign-in by PIN, and how it is nobody knows. */
export function deviceState({ kind, isAlive, lastSeenAt }: DeviceRow): { mark: Mark; text: Words[string] } {
  if (kind === 'desk') return { mark: 'quiet', text: words.ready };
  if (isAlive) return { mark: 'good', text: words.alive };
  return lastSeenAt === null ? { mark: 'attention', text: words.never } : { mark: 'problem', text: words.lost };
}

/** What somebody has to go and repair although the device is connected. */
export function troublesOf({ isAlive, report }: DeviceRow): Words[string][] {
  if (!isAlive || !report) return [];
  const sound = report.sound === 'blocked' ? [words.sound] : [];
  const paper = report.paper === 'missing' || report.paper === 'failed' ? [words.paper] : [];
  return [...sound, ...paper];
}

const rankOf = (device: DeviceRow): number =>
  deviceState(device).mark === 'problem' ? 0 : troublesOf(device).length > 0 ? 1 : 2;

/** Devices that need attention come first; then by kind and name, "Kios 2" before "Kios 10". */
export const findDevices = (
  devices: readonly DeviceRow[],
  query: string,
  catalogue: CatalogueView | null,
): DeviceRow[] =>
  devices
    .filter((one) => matches(`${one.name} ${say(kindWords[one.kind])} ${placeOf(one, catalogue)}`, query))
    .sort(
      (one, other) =>
        rankOf(one) - rankOf(other) ||
        kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
        one.name.localeCompare(other.name, 'id', { numeric: true }),
    );

export interface Fleet {
  all: number;
  alive: number;
  lost: number;
  /** Connected, but something has to be repaired. */
  troubled: number;
}
/** Counts the devices by state, without the machines of counters, which keep no connection. */
export function fleetOf(devices: readonly DeviceRow[]): Fleet {
  const lined = devices.filter(({ kind }) => kind !== 'desk');
  const alive = lined.filter(({ isAlive }) => isAlive);
  return {
    all: devices.length,
    alive: alive.length,
    // One that was just paired has not come yet, and is not lost.
    lost: lined.filter(({ isAlive, lastSeenAt }) => !isAlive && lastSeenAt !== null).length,
    troubled: alive.filter((device) => troublesOf(device).length > 0).length,
  };
}

/** The first name that is free: "Kios 2". */
export function proposedName(kind: DeviceKind, devices: readonly DeviceRow[]): string {
  const taken = new Set(devices.map(({ name }) => name));
  for (let number = 1; ; number++) {
    const name = `${say(kindWords[kind])} ${number}`;
    if (!taken.has(name)) return name;
  }
}

/** As it stands on the screen of the device, `ABCD-EFGH`; characters that no code has are left out. */
export function formattedCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replaceAll(/[^A-HJ-NP-Z2-9]/g, '')
    .slice(0, 8);
  return letters.length > 4 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : letters;
}
