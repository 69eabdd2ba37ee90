import type { Forgotten, HallEvent } from '../core/events.ts';
import { type BothLanguages, both, type EventScene, moment, numberOfThings } from '../core/phrases.ts';
import type { TellsAll } from '../core/tables.ts';

export const hallTells = {
  HallConfigured: ({ hall }) => {
    const [agencies, services, counters] = [hall.agencies.length, hall.services.length, hall.counters.length];
    return both(
      `Pengaturan MPP diterapkan: ${agencies} instansi, ${services} layanan, ${counters} loket`,
      `The hall’s settings take effect: agencies ${agencies}, services ${services}, counters ${counters}`,
    );
  },
  LogRestored: ({ account, restoredAt, lost }, scene) => {
    const [when, what] = [moment(scene, restoredAt), lossWords(scene, lost)];
    return both(
      `Catatan dipulihkan dari cadangan oleh akun komputer ${account}, menurut jam komputer ${when.id}. ${what.id}`,
      `The log was restored from a backup by the computer’s account ${account}, by its clock on ${when.en}. ${what.en}`,
    );
  },
} satisfies TellsAll<HallEvent['type']>;

function lossWords(scene: EventScene, lost: Forgotten | null): BothLanguages {
  if (lost === null) return both('Apa yang hilang tidak diketahui', 'What was lost is not known');
  const { entries, numbers, firstAt, lastAt } = lost;
  if (firstAt === null || lastAt === null) return both('Tidak ada yang hilang', 'Nothing was lost');
  const [from, to] = [moment(scene, firstAt), moment(scene, lastAt)];
  const [what, given] = [numberOfThings(entries, 'entry', 'entries'), numberOfThings(numbers, 'number')];
  return both(
    `Yang hilang: ${entries} kejadian, di antaranya ${numbers} nomor diberikan, dari ${from.id} sampai ${to.id}`,
    `Lost: ${what} (${given} given out), from ${from.en} to ${to.en}`,
  );
}
