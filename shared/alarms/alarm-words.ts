/** What each kind of alarm is called, in the record and on the page. */

import type { Text } from '../base/text.ts';
import type { AlarmKind } from './alarms.ts';

export const alarmNames: Record<AlarmKind, Required<Text>> = {
  'agency-unmanned': { id: 'Menunggu tanpa petugas', en: 'Waiting, and no officer is there' },
  'promise-late': { id: 'Lewat batas waktu panggil', en: 'Past the time to be called by' },
  'hold-overdue': { id: 'Penundaan tidak berakhir', en: 'A hold that does not end' },
  'not-started': { id: 'Sudah dipanggil, belum dilayani', en: 'Called, and not being served' },
  'serving-long': { id: 'Dilayani jauh lebih lama dari biasanya', en: 'Being served far longer than usual' },
  'officer-gone': { id: 'Petugas keluar, loket masih terbuka', en: 'The officer has signed out, the counter is open' },
  'counter-idle': { id: 'Loket menganggur di samping antrean panjang', en: 'A counter is idle beside a long line' },
  'device-gone': { id: 'Perangkat terputus', en: 'A device is not connected' },
  'sound-blocked': { id: 'Suara layar menunggu sentuhan', en: 'The sound of a display waits for a touch' },
  'paper-out': { id: 'Kertas kios habis atau macet', en: 'The paper of a kiosk is out, or jammed' },
  'backup-late': { id: 'Pencadangan perlu ditangani', en: 'Backups need attention' },
  'disk-full': { id: 'Ruang diska perlu ditangani', en: 'The room on the disk needs attention' },
  'clock-wrong': { id: 'Jam server diragukan', en: 'The clock of the server is in doubt' },
};
