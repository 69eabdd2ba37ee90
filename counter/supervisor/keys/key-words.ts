import type { KeyRole } from '../../../shared/access/access.ts';
import type { Words } from '../../../shared/client/words/language.ts';

export const keyRoleWords = {
  screen: { id: 'Layar', en: 'Screen' },
  kiosk: { id: 'Kios', en: 'Kiosk' },
  desk: { id: 'Loket', en: 'Desk' },
  record: { id: 'Catatan', en: 'Record' },
} satisfies Record<KeyRole, Words[string]>;

/** What a key of the role can do. */
export const keyRoleMeanings = {
  screen: { id: 'membaca yang tampil di ruang tunggu', en: 'reads what hangs in the hall' },
  kiosk: { id: 'mengambil nomor', en: 'takes numbers' },
  desk: { id: 'bertindak untuk petugas yang dikenal di sini', en: 'acts for officers who are known here' },
  record: { id: 'membaca catatan hari', en: 'reads the record of the days' },
} satisfies Record<KeyRole, Words[string]>;
