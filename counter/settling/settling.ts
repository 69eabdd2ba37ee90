/** What becomes of those who wait where nobody is: the question about their numbers, and taking back its answer. Pure. */

import { fill } from '../../shared/base/text.ts';
import { UnservedReason, unservedReasonWords } from '../../shared/base/ticket.ts';
import type { Words } from '../../shared/client/words/language.ts';
import { rangesOf, rangeWords } from '../../shared/hall/number-ranges.ts';
import type { CatalogueView } from '../../shared/views/catalogue-view.ts';
import type { CountersView } from '../../shared/views/counters-view.ts';
import { type Choice, choice, type Option, option, wishFor } from '../ui/choice.ts';

type CounterRow = CountersView['counters'][number];
type LeftWaiting = CountersView['leftWaiting'][number];
type Settled = CountersView['settled'][number];

const words = {
  heading: {
    id: '{count} nomor menunggu tanpa petugas',
    en: '{count} {count|number waits|numbers wait}, and no officer is there',
  },
  lead: {
    id: '{agency}: {numbers}. Yang menunggu diberi tahu di ponsel dan di layar.',
    en: '{agency}: {numbers}. Those who wait are told on their phones and on the screens.',
  },
  half: {
    id: 'Tetap menunggu: petugas datang setengah jam lagi',
    en: 'They go on waiting: an officer comes in half an hour',
  },
  one: { id: 'Tetap menunggu: petugas datang satu jam lagi', en: 'They go on waiting: an officer comes in an hour' },
  two: { id: 'Tetap menunggu: petugas datang dua jam lagi', en: 'They go on waiting: an officer comes in two hours' },
  move: { id: 'Alihkan ke {service}', en: 'Transfer to {service}' },
  end: { id: 'Akhiri: {reason}', en: 'End: {reason}' },
  confirm: { id: 'Putuskan', en: 'Decide' },
  undo: { id: 'Urungkan keputusan tadi?', en: 'Take back what was decided?' },
  undoConfirm: { id: 'Urungkan', en: 'Take back' },
} satisfies Words;

const waits = [
  [30, words.half],
  [60, words.one],
  [120, words.two],
] as const;

/** Of the agency of a counter; at a shared one, of one agency whose services it serves: first of one about whom nothing is decided yet. */
export function leftAt({ leftWaiting }: CountersView, catalogue: CatalogueView, counter: CounterRow): LeftWaiting[] {
  const serves = catalogue.counters.find(({ counterId }) => counterId === counter.counterId)?.serviceIds ?? [];
  const here = leftWaiting.filter(({ serviceId }) => serves.includes(serviceId));
  const undecided = here.find(({ presence }) => presence.status !== 'expected') ?? here[0];
  const agencyId = counter.agencyId ?? undecided?.agencyId;
  return leftWaiting.filter((left) => left.agencyId === agencyId);
}

/** Of the same agency; null: nothing can be taken back any more. */
export const settledAt = (
  { settled }: CountersView,
  { agencyId }: CounterRow,
  left: readonly LeftWaiting[],
  now: number,
): Settled | null =>
  settled.find((one) => one.agencyId === (agencyId ?? left[0]?.agencyId) && now <= one.undoUntil) ?? null;

export const numbersIn = (left: readonly LeftWaiting[]): string =>
  rangeWords(rangesOf(left.flatMap(({ tickets }) => tickets.map(({ number }) => number))));

export const countIn = (left: readonly LeftWaiting[]): number =>
  left.reduce((sum, { tickets }) => sum + tickets.length, 0);

export function settleChoice(left: readonly LeftWaiting[], counters: CountersView, catalogue: CatalogueView): Choice {
  const { agencyId, agencyName } = left[0]!;
  const ticketIds = left.flatMap(({ tickets }) => tickets.map(({ ticketId }) => ticketId));
  const settle = (how: Extract<Parameters<typeof wishFor>[0], { type: 'SettleWaiting' }>['how']) => () =>
    wishFor({ type: 'SettleWaiting', agencyId, ticketIds, how });
  const stays = waits.map(([minutes, text]): Option => option(text, settle({ is: 'stay', minutes })));
  const moves = openServices(left, counters, catalogue).map(
    ({ serviceId, name }): Option => option(fill(words.move, { service: name }), settle({ is: 'move', serviceId })),
  );
  const ends = UnservedReason.options.map((reason): Option => {
    const { id, en } = unservedReasonWords[reason];
    return option(fill(words.end, { reason: { id: small(id), en: small(en ?? id) } }), settle({ is: 'end', reason }));
  });
  return choice({
    heading: fill(words.heading, { count: ticketIds.length }),
    lead: fill(words.lead, { agency: agencyName, numbers: numbersIn(left) }),
    options: [...stays, ...moves, ...ends],
    confirm: words.confirm,
  });
}

/** Others of the agency for which a counter is open, as far as this page sees. */
function openServices(left: readonly LeftWaiting[], { counters }: CountersView, catalogue: CatalogueView) {
  const closed = new Set(left.map(({ serviceId }) => serviceId));
  const open = new Set(
    counters
      .filter(({ state, goneSince }) => goneSince === null && atWork.has(state.status))
      .map(({ counterId }) => counterId),
  );
  return catalogue.services.filter(
    ({ serviceId, agencyId }) =>
      agencyId === left[0]!.agencyId &&
      !closed.has(serviceId) &&
      catalogue.counters.some((each) => open.has(each.counterId) && each.serviceIds.includes(serviceId)),
  );
}
const atWork = new Set<CounterRow['state']['status']>(['open', 'calling', 'serving']);

const small = (text: string): string => text.replace(/^./, (first) => first.toLowerCase());

export const undoChoice = ({ agencyId, position, numbers }: Settled): Choice =>
  choice({
    heading: words.undo,
    lead: { id: rangeWords(rangesOf(numbers)) },
    options: [option(words.undoConfirm, () => wishFor({ type: 'UndoSettling', agencyId, actionPosition: position }))],
    confirm: words.undoConfirm,
  });
