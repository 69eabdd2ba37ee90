/** Every fact that the server tells of itself, in each state that it can have (rules B31, B32). */
import type { HealthLevel } from '../../shared/routes/health.ts';

interface StateWords {
  level: HealthLevel;
  id: string;
  en: string;
  /** So the hall was set up: no news for the log of the process. */
  isAsSetUp?: true;
}
const fine = (id: string, en: string): StateWords => ({ level: 'fine', id, en });
const warning = (id: string, en: string): StateWords => ({ level: 'warning', id, en });
/** Only what keeps the hall from its work now: a hall full of people is not closed because a backup fails. */
const unready = (id: string, en: string): StateWords => ({ level: 'unready', id, en });

export const healthWords = {
  log: {
    written: fine('Catatan dapat ditulis', 'The log can be written'),
    unwritten: unready(
      'Catatan tidak dapat ditulis; perintah ditolak',
      'The log cannot be written; commands are refused',
    ),
    missing: unready(
      'Berkas catatan diambil atau diganti ketika server berjalan; perintah ditolak. Kembalikan berkas itu, atau buat cadangan sebelum server dihentikan',
      'The file of the log was taken away or replaced while the server runs; commands are refused. Put it back, or make a backup before the server is stopped',
    ),
  },
  register: {
    written: fine('Data petugas dan perangkat dapat ditulis', 'The register can be written'),
    unwritten: unready(
      'Data petugas dan perangkat tidak dapat ditulis; tidak ada yang dapat masuk',
      'The register cannot be written; nobody can sign in',
    ),
  },
  backup: {
    none: fine('Belum ada cadangan', 'There is no backup yet'),
    made: fine(
      'Cadangan terbaru sudah dibuat dan belum diperiksa sejak server dimulai',
      'The newest backup was made, and has not been checked since the start',
    ),
    damaged: warning(
      'Cadangan terbaru rusak; jangan memulihkannya. Cadangan baru segera dibuat',
      'The newest backup is damaged: do not restore it. A new one is made soon',
    ),
    good: fine('Cadangan terbaru utuh', 'The newest backup is whole'),
    failing: warning('Pencadangan gagal', 'Backups fail'),
    blocked: warning(
      'Pencadangan terhalang: program lain mengunci folder cadangan',
      'Backups are blocked: another program has locked their folder',
    ),
    old: warning(
      'Cadangan terbaru sudah lama, dan ada yang baru di catatan',
      'The newest backup is old, and the log has gone on',
    ),
  },
  'backup place': {
    rehearsed: fine('Latihan tidak dicadangkan', 'A rehearsal is not backed up'),
    elsewhere: fine('Cadangan ada di diska lain', 'Backups lie on another disk'),
    same: {
      ...warning(
        'Cadangan ada di diska yang sama dengan data: jika diska itu rusak, semuanya hilang',
        'Backups lie on the same disk as the data: if it breaks, all is lost',
      ),
      isAsSetUp: true,
    },
  },
  chain: {
    unwalked: fine('Catatan belum diperiksa sejak server dimulai', 'The log has not been checked since the start'),
    whole: fine('Seluruh catatan diperiksa dan utuh', 'The whole log was checked, and is intact'),
    broken: warning(
      'Catatan rusak: ada isinya yang berubah atau hilang. Simpan cadangan yang ada dan pulihkan',
      'The log is damaged: something in it was changed or is missing. Keep the backups that there are, and restore one',
    ),
  },
  disk: {
    roomy: fine('Ruang diska cukup', 'The disk has room'),
    tight: warning('Ruang diska hampir habis', 'The disk is nearly full'),
    unknown: warning('Ruang diska tidak diketahui', 'How much room the disk has is not known'),
  },
  clock: {
    agreed: fine('Jam komputer dipercaya', 'The clock of this computer is believed'),
    doubted: warning('Jam komputer meloncat dan diragukan', 'The clock of this computer has jumped, and is in doubt'),
  },
  'own log': {
    written: fine('Log proses dapat ditulis', 'The process’s own log can be written'),
    dropped: warning('Log proses tidak dapat ditulis', 'The process’s own log cannot be written'),
  },
} satisfies Record<string, Record<string, StateWords>>;

type Words = typeof healthWords;
export type FactName = keyof Words;

export interface Found {
  state: string;
  at?: number | null;
  position?: number | null;
  reason?: string | null;
  /** Where they tell more than those of the state. */
  words?: { id: string; en: string };
}
/** What somebody found out about a fact. */
export interface Finding<N extends FactName> extends Found {
  state: keyof Words[N] & string;
}
export type Findings = { readonly [N in FactName]?: () => Finding<N> };

export const factWords = (name: FactName, state: string): StateWords =>
  (healthWords[name] as Record<string, StateWords>)[state]!;
