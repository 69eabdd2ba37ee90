import type { DeviceKind, KeyRole, Role } from '../../../shared/access/access.ts';
import type { AccessChange, Standing } from '../../../shared/access/access-changes.ts';
import type { AgencyId, KioskId } from '../../../shared/base/ids.ts';
import { type BothLanguages, both, inEach } from '../../../shared/base/text.ts';
import type { StaffEvent } from '../core/events.ts';
import { agency, counter, doer, type EventScene, officerWords, whyDirected } from '../core/phrases.ts';
import type { TellsAll } from '../core/tables.ts';

type OfType<T extends AccessChange['type']> = Extract<AccessChange, { type: T }>;
type OfDevice = OfType<'DevicePaired' | 'DeviceChanged' | 'DeviceReloaded' | 'DeviceRevoked'>;

export const staffTells = {
  PersonAdded: ({ officerId, ...rights }, scene) => {
    const [who, whom, as] = [doer(scene), officerWords(scene, officerId), rightsWords(scene, rights)];
    return both(`${who.id} menambah ${whom.id}: ${as.id}`, `${who.en} adds ${whom.en}: ${as.en}`);
  },
  PersonInvited: ({ officerId }, scene) => {
    const [who, whom] = [doer(scene), officerWords(scene, officerId)];
    return both(
      `${who.id} membuat tautan masuk baru untuk ${whom.id}`,
      `${who.en} makes a new sign-in link for ${whom.en}`,
    );
  },
  PersonLinkUsed: ({ officerId }, scene) => {
    const whom = officerWords(scene, officerId);
    return both(
      `Tautan masuk untuk ${whom.id} dipakai untuk membuat kata sandi`,
      `The sign-in link for ${whom.en} was used to set a password`,
    );
  },
  PersonSecretChanged: ({ officerId, secret }, scene) => {
    const whom = officerWords(scene, officerId);
    return secret === 'pin'
      ? both(`PIN ${whom.id} diubah`, `The PIN of ${whom.en} was changed`)
      : both(`Kata sandi ${whom.id} diubah`, `The password of ${whom.en} was changed`);
  },
  PersonSignedOutEverywhere: ({ officerId }, scene) => {
    const whom = officerWords(scene, officerId);
    return both(`Semua sesi ${whom.id} diakhiri`, `Every session of ${whom.en} was ended`);
  },
  PersonChanged: ({ officerId, isRenamed, before, after }, scene) => {
    const [who, whom] = [doer(scene), officerWords(scene, officerId)];
    const what = changesWords(scene, isRenamed, before, after);
    return both(`${who.id} mengubah ${whom.id}: ${what.id}`, `${who.en} changes ${whom.en}: ${what.en}`);
  },
  PersonErased: ({ officerId }, scene) => {
    const [who, whom] = [doer(scene), officerWords(scene, officerId)];
    return both(`${who.id} menghapus ${whom.id}`, `${who.en} erases ${whom.en}`);
  },
  DevicePaired: (event, scene) => {
    const [who, what, where] = [doer(scene), deviceWords(scene, event), placeWords(scene, event)];
    return both(`${who.id} memasang ${what.id}${where.id}`, `${who.en} lets in ${what.en}${where.en}`);
  },
  DeviceChanged: (event, scene) => {
    const [who, what, where] = [doer(scene), deviceWords(scene, event), placeWords(scene, event)];
    return both(`${who.id} mengubah ${what.id}${where.id}`, `${who.en} changes ${what.en}${where.en}`);
  },
  DeviceReloaded: (event, scene) => {
    const [who, what] = [doer(scene), deviceWords(scene, event)];
    return both(`${who.id} memuat ulang ${what.id}`, `${who.en} reloads ${what.en}`);
  },
  DeviceRevoked: (event, scene) => {
    const [who, what] = [doer(scene), deviceWords(scene, event)];
    return both(`${who.id} mencabut ${what.id}`, `${who.en} revokes ${what.en}`);
  },
  KeyMade: ({ keyId, roles, agencyIds }, scene) => {
    const [who, which, may] = [doer(scene), keyWords(keyId), keyRoleNames(roles)];
    const within = agenciesWords(scene, agencyIds);
    return both(
      `${who.id} membuat ${which.id} (${may}), ${within.id}`,
      `${who.en} makes ${which.en} (${may}), ${within.en}`,
    );
  },
  KeyRevoked: ({ keyId }, scene) => {
    const [who, which] = [doer(scene), keyWords(keyId)];
    return both(`${who.id} mencabut ${which.id}`, `${who.en} revokes ${which.en}`);
  },
  SwitchesSet: ({ publicOrderList }, scene) => {
    const who = doer(scene);
    return publicOrderList
      ? both(`${who.id} membuka daftar urutan untuk umum`, `${who.en} opens the order list to everybody`)
      : both(`${who.id} menutup daftar urutan untuk umum`, `${who.en} closes the order list to the public`);
  },
  ClockConfirmed: ({ aheadMs }, scene) => {
    const [who, off] = [doer(scene), offWords(aheadMs)];
    return both(
      `${who.id} menyatakan jam server benar, ${off.id} waktu MPP`,
      `${who.en} says that the server’s clock is right, ${off.en} the hall’s time`,
    );
  },
  OfficerGone: ({ counterId, officerId }, scene) => {
    const [which, whom] = [counter(scene, counterId), officerWords(scene, officerId)];
    return both(
      `${which.id} masih terbuka, tetapi ${whom.id} sudah keluar dari semua perangkat`,
      `${which.en} is still open, but ${whom.en} is signed in nowhere any more`,
    );
  },
  OfficerBack: ({ counterId, officerId }, scene) => {
    const [which, whom] = [counter(scene, counterId), officerWords(scene, officerId)];
    return both(`${which.id}: ${whom.id} masuk lagi`, `${which.en}: ${whom.en} is signed in again`);
  },
  CounterEnded: ({ counterId, officerId, because, ticketIds, reason }, scene) => {
    const [which, whom] = [counter(scene, counterId), officerWords(scene, officerId)];
    const [number] = ticketIds.map(scene.number);
    const back = number === undefined ? both('', '') : both(`; ${number} menunggu lagi`, `; ${number} waits again`);
    if (because !== 'rights') {
      const [who, left] = [
        doer(scene),
        because === 'gone' ? both(' yang sudah keluar', ', who has signed out') : both('', ''),
      ];
      const why = whyDirected(reason);
      return both(
        `${who.id} mengakhiri ${which.id} milik ${whom.id}${left.id}${why.id}${back.id}`,
        `${who.en} ends ${which.en} of ${whom.en}${left.en}${why.en}${back.en}`,
      );
    }
    return both(
      `${which.id} ditutup: ${whom.id} tidak bertugas lagi di sana${back.id}`,
      `${which.en} is closed: ${whom.en} does not work there any more${back.en}`,
    );
  },
} satisfies TellsAll<AccessChange['type'] | StaffEvent['type']>;

const roleNames: Record<Role, BothLanguages> = {
  officer: both('petugas', 'officer'),
  supervisor: both('penyelia', 'supervisor'),
  administrator: both('administrator', 'administrator'),
};

function rightsWords(scene: EventScene, { role, agencyIds }: Pick<Standing, 'role' | 'agencyIds'>): BothLanguages {
  const within = agenciesWords(scene, agencyIds);
  return inEach((language) => `${roleNames[role][language]}, ${within[language]}`);
}

function agenciesWords(scene: EventScene, agencyIds: readonly AgencyId[] | null): BothLanguages {
  if (agencyIds === null) return both('seluruh MPP', 'the whole hall');
  const names = agencyIds.map((agencyId) => agency(scene, agencyId));
  return inEach((language) => names.map((name) => name[language]).join(', '));
}

function changesWords(scene: EventScene, isRenamed: boolean, before: Standing, after: Standing): BothLanguages {
  const [was, is] = [rightsWords(scene, before), rightsWords(scene, after)];
  const changes = [
    ...(isRenamed ? [both('nama', 'the name')] : []),
    ...(was.id === is.id ? [] : [both(`dari ${was.id} menjadi ${is.id}`, `from ${was.en} to ${is.en}`)]),
    ...(before.isActive === after.isActive
      ? []
      : [after.isActive ? both('diaktifkan', 'made active') : both('dinonaktifkan', 'made inactive')]),
  ];
  return inEach((language) => changes.map((change) => change[language]).join('; '));
}

const deviceNames: Record<DeviceKind, BothLanguages> = {
  kiosk: both('kios', 'the kiosk'),
  display: both('layar', 'the display'),
  desk: both('komputer loket', 'the counter’s machine'),
};

/** Every kind of device goes by its name where kiosks do. */
function deviceWords({ kioskName }: EventScene, { deviceId, kind }: OfDevice): BothLanguages {
  const name = kioskName(deviceId as string as KioskId);
  return inEach((language) => `${deviceNames[kind][language]} ${name === null ? deviceId : `“${name}”`}`);
}

function placeWords(scene: EventScene, { zoneId, counterId }: OfDevice): BothLanguages {
  if (counterId !== null) return inEach((language) => `, ${counter(scene, counterId)[language]}`);
  const zone = scene.hall.zones.find((each) => each.zoneId === zoneId);
  return zone ? both(`, ${zone.name.id}`, `, ${zone.name.en ?? zone.name.id}`) : both('', '');
}

const idShown = 8;
const keyWords = (keyId: string): BothLanguages =>
  both(`kunci akses ${keyId.slice(0, idShown)}`, `the key ${keyId.slice(0, idShown)}`);
const keyRoleNames = (roles: readonly KeyRole[]): string => roles.join(', ');

function offWords(aheadMs: number): BothLanguages {
  const seconds = Math.round(Math.abs(aheadMs) / 1000);
  return aheadMs < 0
    ? both(`${seconds} detik di belakang`, `${seconds} seconds behind`)
    : both(`${seconds} detik di depan`, `${seconds} seconds ahead of`);
}
