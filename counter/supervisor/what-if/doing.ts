/** How what was asked is done: by the act that exists, with its reason, or by hand later. Pure. */
import type { CounterId } from '../../../shared/base/ids.ts';
import type { Text } from '../../../shared/base/text.ts';
import { DirectReason, PauseReason, StopReason } from '../../../shared/base/ticket.ts';
import { directReasonWords, pauseReasonWords, stopReasonWords } from '../../../shared/base/ticket-words.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { Command } from '../../../shared/commands.ts';
import type { ActsView } from '../../../shared/views/acts-view.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';
import type { FloorView } from '../../../shared/views/floor.ts';
import type { PlannedAct } from '../../../shared/views/planning.ts';
import type { NumbersOf } from '../../../shared/views/supervising.ts';
import type { WhatIfChange } from '../../../shared/views/what-if.ts';
import { type Choice, choice, option, type Wish, wishFor } from '../../ui/choice.ts';
import { lendingAt } from '../acts/lending.ts';
import { reasonChoice } from '../acts/officer-choice.ts';
import type { CounterSubject, Subject } from '../acts/subject.ts';

export type Doing =
  | { is: 'command'; command: Command }
  | { is: 'choice'; choice: Choice }
  | { is: 'end'; subject: CounterSubject }
  /** At once where `from` is null; until the end of the day where `until` is. */
  | { is: 'officer'; subject: CounterSubject; from: string | null; until: string | null }
  | { is: 'stop'; subject: Subject }
  | { is: 'byHand'; how: Text };

export interface DoingScene {
  catalogue: CatalogueView;
  floor: Pick<FloorView, 'counters'>;
  acts: Pick<ActsView, 'lent'>;
}

const words = {
  gone: { id: 'Loket itu sudah berubah. Tanyakan sekali lagi.', en: 'That counter has changed. Ask once more.' },
  pause: { id: 'Jeda Loket {number}?', en: 'Pause counter {number}?' },
  confirm: { id: 'Jeda', en: 'Pause' },
  pauseAt: { id: 'Jeda Loket {number} pukul {time}?', en: 'Pause counter {number} at {time}?' },
  closeAt: { id: 'Tutup Loket {number} pukul {time}?', en: 'Close counter {number} at {time}?' },
  stopAt: { id: 'Tidak ada nomor baru mulai pukul {time}?', en: 'No new numbers from {time}?' },
  laterLead: {
    id: 'Dilakukan sendiri pada waktunya, setelah nomor di loket itu selesai. Petugasnya diberi tahu sekarang; sampai saat itu dapat dibatalkan.',
    en: 'It is done by itself at its time, once a number at that counter is finished. Its officer is told now; until then it can be dropped.',
  },
  stopLead: {
    id: 'Dilakukan sendiri pada waktunya, untuk sisa hari; sampai saat itu dapat dibatalkan.',
    en: 'It is done by itself at its time, for the rest of the day; until then it can be dropped.',
  },
  plan: { id: 'Rencanakan', en: 'Plan it' },
} satisfies Words;

const byHand = (how: Text): Doing => ({ is: 'byHand', how });

export function doingOf(change: WhatIfChange, scene: DoingScene): Doing {
  switch (change.is) {
    case 'open':
      return aboutCounter(change.counterId, scene, (subject) => {
        const { from, until } = change;
        return { is: 'officer', subject, from, until };
      });
    case 'resume':
      return { is: 'command', command: { type: 'ResumeForOfficer', counterId: change.counterId } };
    case 'pause':
      return aboutCounter(change.counterId, scene, (subject) => ({
        is: 'choice',
        choice:
          change.from === null ? pausing(subject, change.minutes) : pausingAt(subject, change.minutes, change.from),
      }));
    case 'close':
      return aboutCounter(change.counterId, scene, (subject) =>
        change.from === null ? { is: 'end', subject } : { is: 'choice', choice: closingAt(subject, change.from) },
      );
    case 'move':
      return moving(change, scene);
    case 'serve':
    case 'drop':
      return { is: 'command', command: lending(change, scene) };
    case 'stop':
      return change.from === null
        ? { is: 'stop', subject: aboutNumbers(change.about, scene) }
        : { is: 'choice', choice: stoppingAt(change.about, change.from) };
    case 'lunch':
    case 'late': {
      const { agencyId, minutes } = change;
      const what = change.is === 'lunch' ? 'rest' : 'closing';
      return { is: 'command', command: { type: 'PlanShift', what, agencyId, minutes } };
    }
  }
}

function aboutCounter(
  counterId: CounterId,
  { catalogue, floor }: DoingScene,
  then: (subject: CounterSubject) => Doing,
): Doing {
  const counter = floor.counters.find((each) => each.counterId === counterId);
  const number = catalogue.counters.find((each) => each.counterId === counterId)?.number;
  return counter && number !== undefined ? then({ of: 'counter', ...counter, number }) : byHand(words.gone);
}

const pausing = ({ counterId, number }: CounterSubject, minutes: number): Choice =>
  choice({
    heading: {
      id: words.pause.id.replace('{number}', `${number}`),
      en: words.pause.en.replace('{number}', `${number}`),
    },
    options: PauseReason.options.map((reason) =>
      option(pauseReasonWords[reason], () => wishFor({ type: 'PauseForOfficer', counterId, reason, minutes })),
    ),
    confirm: words.confirm,
  });

const planning = (act: PlannedAct, at: string): Wish => wishFor({ type: 'PlanActs', acts: [{ act, at }] });

const pausingAt = ({ counterId, number }: CounterSubject, minutes: number, at: string): Choice =>
  choice({
    heading: atTime(words.pauseAt, at, number),
    lead: words.laterLead,
    options: PauseReason.options.map((reason) =>
      option(pauseReasonWords[reason], () => planning({ is: 'pause', counterId, reason, minutes }, at)),
    ),
    confirm: words.plan,
  });

const closingAt = ({ counterId, number }: CounterSubject, at: string): Choice =>
  choice({
    heading: atTime(words.closeAt, at, number),
    lead: words.laterLead,
    options: DirectReason.options.map((reason) =>
      option(directReasonWords[reason], () => planning({ is: 'close', counterId, reason }, at)),
    ),
    confirm: words.plan,
  });

const stoppingAt = (about: NumbersOf, at: string): Choice =>
  choice({
    heading: atTime(words.stopAt, at),
    lead: words.stopLead,
    options: StopReason.options.map((reason) =>
      option(stopReasonWords[reason], () => planning({ is: 'stop', about, reason }, at)),
    ),
    confirm: words.plan,
  });

const atTime = (text: { id: string; en: string }, at: string, number = 0): Text => ({
  id: text.id.replace('{number}', `${number}`).replace('{time}', at.replace(':', '.')),
  en: text.en.replace('{number}', `${number}`).replace('{time}', at),
});

function moving({ counterId, toCounterId }: Extract<WhatIfChange, { is: 'move' }>, scene: DoingScene): Doing {
  const officerId = scene.floor.counters.find((each) => each.counterId === counterId)?.officerId as
    | Extract<Command, { type: 'AssignCounter' }>['officerId']
    | null
    | undefined;
  if (!officerId) return byHand(words.gone);
  return aboutCounter(toCounterId, scene, (subject) => {
    const wish = wishFor({ type: 'AssignCounter', counterId: toCounterId, officerId, fromCounterId: counterId });
    const why = reasonChoice(subject, wish);
    return why === null ? byHand(words.gone) : { is: 'choice', choice: why };
  });
}

function lending(
  { is, counterId, serviceId }: Extract<WhatIfChange, { is: 'serve' | 'drop' }>,
  { acts }: DoingScene,
): Command {
  const seen = lendingAt(counterId, acts);
  const without = (list: readonly string[]) => list.filter((each) => each !== serviceId) as typeof seen.more;
  // What is given back is lent no more; what is lent anew comes to what is lent.
  const [more, fewer] = [without(seen.more), without(seen.fewer)];
  const isBack = is === 'serve' ? seen.fewer.includes(serviceId) : seen.more.includes(serviceId);
  if (!isBack) (is === 'serve' ? more : fewer).push(serviceId);
  return { type: 'LendServices', counterId, more, fewer, seen };
}

function aboutNumbers(about: Extract<WhatIfChange, { is: 'stop' }>['about'], { catalogue }: DoingScene): Subject {
  if (about.of === 'hall') return { of: 'hall' };
  if (about.of === 'service') {
    const name = catalogue.services.find(({ serviceId }) => serviceId === about.serviceId)?.name ?? {
      id: about.serviceId,
    };
    return { of: 'service', serviceId: about.serviceId, name };
  }
  const name = catalogue.agencies.find(({ agencyId }) => agencyId === about.agencyId)?.shortName ?? {
    id: about.agencyId,
  };
  return { of: 'agency', agencyId: about.agencyId, name, isAbsent: false, counterId: null };
}
