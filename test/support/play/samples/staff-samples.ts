/** The events about people, devices, keys and switches; see `event-samples.ts`. */
import type { StaffEvent } from '../../../../server/domain/core/events.ts';
import { type AccessChange, AccessChange as AccessChanges } from '../../../../shared/access/access-changes.ts';
import type { Fact } from '../facts.ts';
import { ani, theHall } from '../wishes.ts';
import type { EventSample, Telling } from './sample.ts';

const ended = (ticketIds: string[], because: 'rights' | 'gone' | 'supervisor' = 'rights', reason?: 'relief'): Fact => ({
  type: 'CounterEnded',
  counterId: 'loket-3',
  officerId: 'p-citra',
  because,
  ticketIds,
  ...(reason ? { reason } : {}),
});
const told = (change: object, id: string, en: string, actor = ani): Telling => [
  AccessChanges.parse(change) as Fact,
  actor,
  id,
  en,
];
const dukcapil = { role: 'officer', agencyIds: ['dukcapil'], isActive: true };
const kiosk = { deviceId: 'k-0123456789ab', kind: 'kiosk', zoneId: null, counterId: null };
const desk = { deviceId: 'l-0123456789ab', kind: 'desk', zoneId: null, counterId: 'loket-3' };
const key = { keyId: '5f2b8c1e-0000-4000-8000-000000000002', roles: ['screen', 'record'], agencyIds: null };
const deviceFields = ['deviceId', 'kind'];
const keyFields = ['keyId', 'roles[]'];

export const staffSamples: Record<(AccessChange | StaffEvent)['type'], EventSample> = {
  PersonAdded: {
    fields: ['agencyIds[]', 'officerId', 'role'],
    told: [
      told(
        { type: 'PersonAdded', officerId: 'p-budi', role: 'supervisor', agencyIds: ['dukcapil', 'pajak'] },
        'Petugas Ani Rahmawati menambah petugas Budi Santoso: penyelia, Disdukcapil, Bapenda',
        'Officer Ani Rahmawati adds officer Budi Santoso: supervisor, Disdukcapil, Bapenda',
      ),
    ],
  },
  PersonInvited: {
    fields: ['officerId'],
    told: [
      told(
        { type: 'PersonInvited', officerId: 'p-budi', agencyIds: null },
        'Petugas Ani Rahmawati membuat tautan masuk baru untuk petugas Budi Santoso',
        'Officer Ani Rahmawati makes a new sign-in link for officer Budi Santoso',
      ),
      told(
        { type: 'PersonInvited', officerId: 'p-budi', agencyIds: null },
        'Sistem membuat tautan masuk baru untuk petugas Budi Santoso',
        'The system makes a new sign-in link for officer Budi Santoso',
        theHall,
      ),
    ],
  },
  PersonLinkUsed: {
    fields: ['agencyIds[]', 'officerId'],
    told: [
      told(
        { type: 'PersonLinkUsed', officerId: 'p-budi', agencyIds: ['dukcapil'] },
        'Tautan masuk untuk petugas Budi Santoso dipakai untuk membuat kata sandi',
        'The sign-in link for officer Budi Santoso was used to set a password',
      ),
    ],
  },
  PersonSecretChanged: {
    fields: ['agencyIds[]', 'officerId', 'secret'],
    told: [
      told(
        { type: 'PersonSecretChanged', officerId: 'p-budi', agencyIds: ['dukcapil'], secret: 'password' },
        'Kata sandi petugas Budi Santoso diubah',
        'The password of officer Budi Santoso was changed',
      ),
      told(
        { type: 'PersonSecretChanged', officerId: 'p-budi', agencyIds: ['dukcapil'], secret: 'pin' },
        'PIN petugas Budi Santoso diubah',
        'The PIN of officer Budi Santoso was changed',
      ),
    ],
  },
  PersonSignedOutEverywhere: {
    fields: ['agencyIds[]', 'officerId'],
    told: [
      told(
        { type: 'PersonSignedOutEverywhere', officerId: 'p-budi', agencyIds: ['dukcapil'] },
        'Semua sesi petugas Budi Santoso diakhiri',
        'Every session of officer Budi Santoso was ended',
      ),
    ],
  },
  PersonChanged: {
    fields: [
      ...['after.isActive', 'after.role', 'before.agencyIds[]', 'before.isActive', 'before.role'],
      'isRenamed',
      'officerId',
    ],
    told: [
      told(
        {
          type: 'PersonChanged',
          officerId: 'p-budi',
          isRenamed: true,
          before: dukcapil,
          after: { role: 'supervisor', agencyIds: null, isActive: false },
        },
        'Petugas Ani Rahmawati mengubah petugas Budi Santoso: nama; dari petugas, Disdukcapil menjadi penyelia, seluruh MPP; dinonaktifkan',
        'Officer Ani Rahmawati changes officer Budi Santoso: the name; from officer, Disdukcapil to supervisor, the whole hall; made inactive',
      ),
    ],
  },
  PersonErased: {
    fields: ['agencyIds[]', 'officerId'],
    told: [
      told(
        { type: 'PersonErased', officerId: '4f1c2a9b-77aa-4d0e-9c1d-2a2b3c4d5e6f', agencyIds: ['dukcapil'] },
        'Petugas Ani Rahmawati menghapus petugas (dihapus) 4f1c2a9b',
        'Officer Ani Rahmawati erases officer (erased) 4f1c2a9b',
      ),
    ],
  },
  DevicePaired: {
    fields: ['counterId', ...deviceFields],
    told: [
      told(
        { type: 'DevicePaired', ...desk },
        'Petugas Ani Rahmawati memasang komputer loket l-0123456789ab, Loket 3',
        'Officer Ani Rahmawati lets in the counter’s machine l-0123456789ab, Counter 3',
      ),
    ],
  },
  DeviceChanged: {
    fields: deviceFields,
    told: [
      told(
        { type: 'DeviceChanged', ...kiosk },
        'Petugas Ani Rahmawati mengubah kios “Pintu timur”',
        'Officer Ani Rahmawati changes the kiosk “Pintu timur”',
      ),
    ],
  },
  DeviceReloaded: {
    fields: deviceFields,
    told: [
      told(
        { type: 'DeviceReloaded', ...kiosk },
        'Petugas Ani Rahmawati memuat ulang kios “Pintu timur”',
        'Officer Ani Rahmawati reloads the kiosk “Pintu timur”',
      ),
    ],
  },
  DeviceRevoked: {
    fields: deviceFields,
    told: [
      told(
        { type: 'DeviceRevoked', ...kiosk },
        'Petugas Ani Rahmawati mencabut kios “Pintu timur”',
        'Officer Ani Rahmawati revokes the kiosk “Pintu timur”',
      ),
    ],
  },
  KeyMade: {
    fields: keyFields,
    told: [
      told(
        { type: 'KeyMade', ...key },
        'Petugas Ani Rahmawati membuat kunci akses 5f2b8c1e (screen, record), seluruh MPP',
        'Officer Ani Rahmawati makes the key 5f2b8c1e (screen, record), the whole hall',
      ),
    ],
  },
  KeyRevoked: {
    fields: keyFields,
    told: [
      told(
        { type: 'KeyRevoked', ...key },
        'Petugas Ani Rahmawati mencabut kunci akses 5f2b8c1e',
        'Officer Ani Rahmawati revokes the key 5f2b8c1e',
      ),
    ],
  },
  SwitchesSet: {
    fields: ['publicOrderList'],
    told: [
      told(
        { type: 'SwitchesSet', publicOrderList: true },
        'Petugas Ani Rahmawati membuka daftar urutan untuk umum',
        'Officer Ani Rahmawati opens the order list to everybody',
      ),
      told(
        { type: 'SwitchesSet', publicOrderList: false },
        'Petugas Ani Rahmawati menutup daftar urutan untuk umum',
        'Officer Ani Rahmawati closes the order list to the public',
      ),
    ],
  },
  ClockConfirmed: {
    fields: ['aheadMs'],
    told: [
      told(
        { type: 'ClockConfirmed', aheadMs: 86_400_000 },
        'Petugas Ani Rahmawati menyatakan jam server benar, 86400 detik di depan waktu MPP',
        'Officer Ani Rahmawati says that the server’s clock is right, 86400 seconds ahead of the hall’s time',
      ),
      told(
        { type: 'ClockConfirmed', aheadMs: -600_000 },
        'Sistem menyatakan jam server benar, 600 detik di belakang waktu MPP',
        'The system says that the server’s clock is right, 600 seconds behind the hall’s time',
        theHall,
      ),
    ],
  },
  OfficerGone: {
    fields: ['counterId', 'officerId'],
    told: [
      [
        { type: 'OfficerGone', counterId: 'loket-3', officerId: 'p-citra' },
        theHall,
        'Loket 3 masih terbuka, tetapi petugas Citra Lestari sudah keluar dari semua perangkat',
        'Counter 3 is still open, but officer Citra Lestari is signed in nowhere any more',
      ],
    ],
  },
  OfficerBack: {
    fields: ['counterId', 'officerId'],
    told: [
      [
        { type: 'OfficerBack', counterId: 'loket-3', officerId: 'p-citra' },
        theHall,
        'Loket 3: petugas Citra Lestari masuk lagi',
        'Counter 3: officer Citra Lestari is signed in again',
      ],
    ],
  },
  CounterEnded: {
    fields: ['because', 'counterId', 'officerId', 'reason', 'ticketIds[]'],
    told: [
      [
        ended(['2026-07-06.12'], 'supervisor', 'relief'),
        ani,
        'Petugas Ani Rahmawati mengakhiri Loket 3 milik petugas Citra Lestari (pergantian petugas); A-012 menunggu lagi',
        'Officer Ani Rahmawati ends Counter 3 of officer Citra Lestari (change of officers); A-012 waits again',
      ],
      [
        ended(['2026-07-06.12'], 'gone'),
        ani,
        'Petugas Ani Rahmawati mengakhiri Loket 3 milik petugas Citra Lestari yang sudah keluar; A-012 menunggu lagi',
        'Officer Ani Rahmawati ends Counter 3 of officer Citra Lestari, who has signed out; A-012 waits again',
      ],
      [
        ended([], 'supervisor'),
        ani,
        'Petugas Ani Rahmawati mengakhiri Loket 3 milik petugas Citra Lestari',
        'Officer Ani Rahmawati ends Counter 3 of officer Citra Lestari',
      ],
      [
        ended([]),
        ani,
        'Loket 3 ditutup: petugas Citra Lestari tidak bertugas lagi di sana',
        'Counter 3 is closed: officer Citra Lestari does not work there any more',
      ],
      [
        ended(['2026-07-06.12']),
        ani,
        'Loket 3 ditutup: petugas Citra Lestari tidak bertugas lagi di sana; A-012 menunggu lagi',
        'Counter 3 is closed: officer Citra Lestari does not work there any more; A-012 waits again',
      ],
    ],
  },
};
