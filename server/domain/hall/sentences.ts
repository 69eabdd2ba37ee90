import type { OfficerId } from '../../../shared/base/ids.ts';
import { type BothLanguages, both, inEach } from '../../../shared/base/text.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import { differencesBetween } from '../../../shared/settings/difference.ts';
import { sentenceOfDifference, toldDifference } from '../../../shared/settings/difference-words.ts';
import type { EventOf, Forgotten, HallEvent } from '../core/events.ts';
import { dayInBoth, doer, type EventScene, moment, numberOfThings, officerWords } from '../core/phrases.ts';
import type { TellsAll } from '../core/tables.ts';

export const hallTells = {
  HallConfigured: (event, scene) => {
    const { hall, by, also = [], planned } = event;
    if (by !== undefined) return planned === undefined ? changedWords(event, scene) : planWords([...also, by], scene);
    const [agencies, services, counters] = [hall.agencies.length, hall.services.length, hall.counters.length];
    return both(
      `Pengaturan MPP diterapkan: ${agencies} instansi, ${services} layanan, ${counters} loket`,
      `The hall’s settings take effect: agencies ${agencies}, services ${services}, counters ${counters}`,
    );
  },
  HallPlanned: ({ hall, day, by }, scene) => {
    const { planned } = scene;
    const [who, when] = [doer(scene), dayInBoth(day)];
    // What others have planned before is not told as of whoever plans on.
    const what = changesWords(planned ?? scene.hall, hall);
    if (scene.actor.kind === 'officer' && scene.actor.officerId !== by) {
      const whose = officerWords(scene, by);
      return both(
        `${who.id} menyesuaikan rencana pengaturan ${whose.id} mulai ${when.id}: ${what.id}`,
        `${who.en} brings ${whose.en}’s plan for the settings from ${when.en} into line: ${what.en}`,
      );
    }
    if (planned)
      return both(
        `${who.id} mengubah rencana pengaturan mulai ${when.id}: ${what.id}`,
        `${who.en} changes what is planned for the settings from ${when.en}: ${what.en}`,
      );
    return both(
      `${who.id} merencanakan pengaturan mulai ${when.id}: ${what.id}`,
      `${who.en} plans settings from ${when.en}: ${what.en}`,
    );
  },
  HallPlanDropped: (_event, scene) => {
    const who = doer(scene);
    return both(`${who.id} membatalkan rencana pengaturan`, `${who.en} takes back what was planned for the settings`);
  },
  LogRestored: ({ account, restoredAt, lost }, scene) => {
    const [when, what] = [moment(scene, restoredAt), lossWords(scene, lost)];
    return both(
      `Catatan dipulihkan dari cadangan oleh akun komputer ${account}, menurut jam komputer ${when.id}. ${what.id}`,
      `The log was restored from a backup by the computer’s account ${account}, by its clock on ${when.en}. ${what.en}`,
    );
  },
} satisfies TellsAll<HallEvent['type']>;

function changedWords({ hall }: EventOf<'HallConfigured'>, scene: EventScene): BothLanguages {
  const [who, what] = [doer(scene), scene.before ? changesWords(scene.before, hall) : null];
  if (what === null) return both(`${who.id} mengatur MPP ini`, `${who.en} sets up this hall`);
  return both(`${who.id} mengubah pengaturan: ${what.id}`, `${who.en} changes the settings: ${what.en}`);
}

function planWords(authors: readonly OfficerId[], scene: EventScene): BothLanguages {
  const whose = inEach((language) => authors.map((officerId) => officerWords(scene, officerId)[language]).join(', '));
  const what = scene.before ? changesWords(scene.before, scene.hall) : both('', '');
  return both(
    `Rencana pengaturan ${whose.id} mulai berlaku: ${what.id}`,
    `The settings that ${whose.en} planned take effect: ${what.en}`,
  );
}

const mostTold = 6;

function changesWords(before: Hall, after: Hall): BothLanguages {
  const differences = differencesBetween(before, after);
  if (differences.length === 0) return both('seperti sebelumnya', 'as before');
  const told = differences
    .slice(0, mostTold)
    .map((difference) => sentenceOfDifference(toldDifference(difference, before, after)));
  const more = differences.length - told.length;
  const rest = more > 0 ? [both(`dan ${more} perubahan lain`, `and ${numberOfThings(more, 'more change')}`)] : [];
  return inEach((language) => [...told, ...rest].map((words) => words[language]).join('; '));
}

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
