/** What is planned for later today, as rows: what comes when, what waits for a number, and what could not be done. Pure. */
import type { Text } from '../../../shared/base/text.ts';
import { fill } from '../../../shared/base/text.ts';
import { localDay } from '../../../shared/client/days/local-day.ts';
import { clockTime, longDate, say, type Words } from '../../../shared/client/words/language.ts';
import type { ActsView } from '../../../shared/views/acts-view.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { NumbersOf } from '../../../shared/views/supervising.ts';
import { type PlannedScene, plannedWords } from '../../desk/parts/planned-words.ts';

export type Planned = ActsView['planned'][number];

export interface PlannedRow {
  ids: Planned['id'][];
  text: string;
  label: Text;
  /** What opens it as a form, filled. */
  change: Text;
}

const words = {
  ahead: { id: '{time}: {what}', en: '{time}: {what}' },
  today: { id: 'pukul {time}', en: 'at {time}' },
  otherDay: { id: '{date} pukul {time}', en: '{date} at {time}' },
  by: { id: '{said}, oleh {who}', en: '{said}, by {who}' },
  waits: { id: '{what}, setelah nomornya selesai', en: '{what}, once its number is done' },
  failed: { id: 'Tidak dapat dilakukan {time}: {what}. {why}', en: 'Could not be done {time}: {what}. {why}' },
  drop: { id: 'Batalkan rencana', en: 'Drop the plan' },
  change: { id: 'Ubah', en: 'Change' },
  again: { id: 'Rencanakan lagi', en: 'Plan it again' },
  read: { id: 'Sudah saya baca', en: 'I have read it' },
  hall: { id: 'seluruh MPP', en: 'the whole hall' },
} satisfies Words;

export const plannedRows = (planned: readonly Planned[], catalogue: CatalogueView, now: number): PlannedRow[] =>
  together(planned).map((group) => rowOf(group, catalogue, now));

/** What one plan does at several counters at one time is one row, and is dropped together. */
function together(planned: readonly Planned[]): Planned[][] {
  const groups = new Map<string, Planned[]>();
  for (const item of planned) {
    const { act, due, by, is, id } = item;
    const { counterId: _, ...alike } = { counterId: null, ...act };
    const isSame = is === 'ahead' && (act.is === 'pause' || act.is === 'close');
    const key = isSame ? JSON.stringify([id.split('-')[0], due, by, alike]) : id;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

/** The time alone, and of another day with its date: a plan of yesterday is told until somebody has read it, and a day may go on over midnight. */
function whenPlanned(due: number, now: number, timezone: string): string {
  const time = clockTime(due, timezone);
  if (localDay(due, timezone) === localDay(now, timezone)) return say(words.today, { time });
  return say(words.otherDay, { date: longDate(due, timezone), time });
}

function rowOf(group: readonly Planned[], catalogue: CatalogueView, now: number): PlannedRow {
  const [item] = group as [Planned];
  const { due, by, is, why } = item;
  const time = whenPlanned(due, now, catalogue.hall.timezone);
  const what = say(plannedName(group, catalogue));
  const ids = group.map(({ id }) => id);
  if (is === 'failed')
    return {
      ...{ ids, text: say(words.failed, { time, what, why: why ?? { id: '' } }) },
      ...{ label: words.read, change: words.again },
    };
  const said = is === 'waits' ? fill(words.waits, { what }) : fill(words.ahead, { time, what });
  const text = capital(by === null ? say(said) : say(words.by, { said, who: by }));
  return { ids, text, label: words.drop, change: words.change };
}

export const plannedName = (group: readonly Planned[], catalogue: CatalogueView): Text =>
  plannedWords(group[0]!.act, sceneOf(group, catalogue));

const capital = (sentence: string): string => sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);

function sceneOf(group: readonly Planned[], catalogue: CatalogueView): PlannedScene {
  const [{ act, officerName }] = group as [Planned];
  const numbers = group.flatMap((item) => {
    if (item.act.is === 'stop') return [];
    const { counterId } = item.act;
    return [catalogue.counters.find((each) => each.counterId === counterId)?.number ?? counterId];
  });
  const about = act.is === 'stop' ? nameOf(act.about, catalogue) : words.hall;
  return { counter: numbers.join(', '), officer: officerName, about };
}

function nameOf(about: NumbersOf, { agencies, services }: CatalogueView): Text {
  if (about.of === 'hall') return words.hall;
  if (about.of === 'agency')
    return agencies.find(({ agencyId }) => agencyId === about.agencyId)?.shortName ?? { id: about.agencyId };
  return services.find(({ serviceId }) => serviceId === about.serviceId)?.name ?? { id: about.serviceId };
}
