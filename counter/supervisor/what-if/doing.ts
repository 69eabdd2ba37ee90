/** How what was asked is done: by the act that exists, with its reason, or by hand later. Pure. */
import type { CounterId } from '../../../shared/base/ids.ts';
import type { Text } from '../../../shared/base/text.ts';
import { PauseReason } from '../../../shared/base/ticket.ts';
import { pauseReasonWords } from '../../../shared/base/ticket-words.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { Command } from '../../../shared/commands.ts';
import type { ActsView } from '../../../shared/views/acts-view.ts';
import type { FloorView } from '../../../shared/views/floor.ts';
import type { CatalogueView } from '../../../shared/views/views.ts';
import type { WhatIfChange } from '../../../shared/views/what-if.ts';
import { type Choice, choice, option, wishFor } from '../../ui/choice.ts';
import { lendingAt } from '../acts/lending.ts';
import { reasonChoice } from '../acts/officer-choice.ts';
import type { CounterSubject, Subject } from '../acts/subject.ts';

export type Doing =
  | { is: 'command'; command: Command }
  | { is: 'choice'; choice: Choice }
  | { is: 'officer' | 'end'; subject: CounterSubject }
  | { is: 'stop'; subject: Subject }
  | { is: 'byHand'; how: Text };

export interface DoingScene {
  catalogue: CatalogueView;
  floor: Pick<FloorView, 'counters'>;
  acts: Pick<ActsView, 'lent'>;
}

const words = {
  later: { id: 'Lakukan dari Pantauan bila waktunya tiba.', en: 'Do it from the page of the hall when it is time.' },
  lunch: {
    id: 'Sepakati dengan petugasnya; jeda loket diatur dari Pantauan saat mulai.',
    en: 'Agree on it with the officers; breaks are set from the page of the hall as they begin.',
  },
  late: {
    id: 'Sepakati dengan petugasnya; jam layanan yang tetap diubah di Pengaturan.',
    en: 'Agree on it with the officers; hours that stay are changed in the settings.',
  },
  gone: { id: 'Loket itu sudah berubah. Tanyakan sekali lagi.', en: 'That counter has changed. Ask once more.' },
  pause: { id: 'Jeda Loket {number}?', en: 'Pause counter {number}?' },
  confirm: { id: 'Jeda', en: 'Pause' },
} satisfies Words;

const byHand = (how: Text): Doing => ({ is: 'byHand', how });

export function doingOf(change: WhatIfChange, scene: DoingScene): Doing {
  if ('from' in change && change.from !== null) return byHand(words.later);
  switch (change.is) {
    case 'open':
      return aboutCounter(change.counterId, scene, (subject) => ({ is: 'officer', subject }));
    case 'resume':
      return { is: 'command', command: { type: 'ResumeForOfficer', counterId: change.counterId } };
    case 'pause':
      return aboutCounter(change.counterId, scene, (subject) => ({
        is: 'choice',
        choice: pausing(subject, change.minutes),
      }));
    case 'close':
      return aboutCounter(change.counterId, scene, (subject) => ({ is: 'end', subject }));
    case 'move':
      return moving(change, scene);
    case 'serve':
    case 'drop':
      return { is: 'command', command: lending(change, scene) };
    case 'stop':
      return { is: 'stop', subject: aboutNumbers(change.about, scene) };
    case 'lunch':
      return byHand(words.lunch);
    case 'late':
      return byHand(words.late);
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
