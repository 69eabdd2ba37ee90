/** A change as it is chosen, field by field. Pure. */
import type { AgencyId, CounterId, ServiceId } from '../../../shared/base/ids.ts';
import type { Text } from '../../../shared/base/text.ts';
import { typedClock } from '../../../shared/client/days/local-instant.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { NumbersOf } from '../../../shared/views/supervising.ts';
import type { WhatIfChange, WhatIfKind } from '../../../shared/views/what-if.ts';

export type Field = 'counter' | 'toCounter' | 'service' | 'agency' | 'about' | 'from' | 'until' | 'minutes' | 'span';

export interface ChangeDraft {
  is: WhatIfKind;
  counter: string;
  toCounter: string;
  service: string;
  /** Empty: the whole hall. */
  agency: string;
  /** `hall`, `agency KK`, `service A-KK`. */
  about: string;
  /** As they are typed; empty: at once, and until the end of the day. */
  from: string;
  until: string;
  minutes: number;
}

/** What is asked of each kind, in this order. */
export const fieldsFor: Record<WhatIfKind, readonly Field[]> = {
  open: ['counter', 'from', 'until'],
  serve: ['counter', 'service'],
  drop: ['counter', 'service'],
  move: ['counter', 'toCounter'],
  resume: ['counter'],
  pause: ['counter', 'from', 'span'],
  close: ['counter', 'from'],
  lunch: ['agency', 'minutes'],
  stop: ['about', 'from'],
  late: ['agency', 'minutes'],
};
export const kinds = Object.keys(fieldsFor) as WhatIfKind[];

export const emptyDraft: ChangeDraft = {
  is: 'open',
  ...{ counter: '', toCounter: '', service: '', agency: '', about: '', from: '', until: '', minutes: 30 },
};

const words = {
  choose: { id: 'Lengkapi pilihannya dahulu.', en: 'Choose everything first.' },
} satisfies Words;
export const timeWanted: Text = { id: 'Tulis jam seperti 14.00.', en: 'Write a time as 14:00.' };

/** Or what is missing. */
export function changeOf(draft: ChangeDraft): { change: WhatIfChange } | { problem: Text } {
  const asked = fieldsFor[draft.is];
  const isChosen = asked.every((field) => !isChoice(field) || draft[field] !== '' || isWholeHall(draft, field));
  if (!isChosen) return { problem: words.choose };
  const times = (['from', 'until'] as const).filter((field) => asked.includes(field) && draft[field].trim() !== '');
  if (times.some((field) => typedClock(draft[field]) === null)) return { problem: timeWanted };
  return { change: makers[draft.is](draft) };
}

const isChoice = (field: Field): field is 'counter' | 'toCounter' | 'service' | 'agency' | 'about' =>
  field === 'counter' || field === 'toCounter' || field === 'service' || field === 'agency' || field === 'about';
const isWholeHall = ({ is }: ChangeDraft, field: Field): boolean => is === 'late' && field === 'agency';

const makers: { [K in WhatIfKind]: (draft: ChangeDraft) => WhatIfChange } = {
  open: ({ counter, from, until }) => ({
    is: 'open',
    counterId: id(counter),
    from: typedClock(from),
    until: typedClock(until),
  }),
  resume: ({ counter }) => ({ is: 'resume', counterId: id(counter) }),
  pause: ({ counter, from, minutes }) => ({
    is: 'pause',
    counterId: id(counter),
    from: typedClock(from),
    minutes: Math.abs(minutes),
  }),
  close: ({ counter, from }) => ({ is: 'close', counterId: id(counter), from: typedClock(from) }),
  move: ({ counter, toCounter }) => ({ is: 'move', counterId: id(counter), toCounterId: id(toCounter) }),
  serve: ({ counter, service }) => ({ is: 'serve', counterId: id(counter), serviceId: service as ServiceId }),
  drop: ({ counter, service }) => ({ is: 'drop', counterId: id(counter), serviceId: service as ServiceId }),
  lunch: ({ agency, minutes }) => ({ is: 'lunch', agencyId: agency as AgencyId, minutes }),
  late: ({ agency, minutes }) => ({ is: 'late', agencyId: agency === '' ? null : (agency as AgencyId), minutes }),
  stop: ({ about, from }) => ({ is: 'stop', about: aboutOf(about), from: typedClock(from) }),
};

const id = (counter: string) => counter as CounterId;

function aboutOf(about: string): NumbersOf {
  const [of, which = ''] = about.split(' ');
  if (of === 'agency') return { of, agencyId: which as AgencyId };
  return of === 'service' ? { of, serviceId: which as ServiceId } : { of: 'hall' };
}
