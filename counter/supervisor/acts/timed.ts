/** An officer comes to a counter later, or for a time: what is wished for then. Pure. */

import { fill, type Text } from '../../../shared/base/text.ts';
import type { Words } from '../../../shared/client/words/language.ts';
import type { PlanActs } from '../../../shared/views/planning.ts';
import { type Choice, type Wish, wishFor } from '../../ui/choice.ts';

/** At which time of the day an officer comes, and goes again. Null: now, and at the end of the day. */
export interface ForTime {
  from: string | null;
  until: string | null;
}

const words = {
  opens: { id: 'Loket dibuka sendiri pukul {from}{until}.', en: 'It opens by itself at {from}{until}.' },
  closes: { id: 'Loket ditutup sendiri pukul {until}.', en: 'It closes by itself at {until}.' },
  plan: { id: 'Rencanakan', en: 'Plan it' },
} satisfies Words;

/** The question which officer comes, with what happens when; `ifNobodyFree` is said too where nobody is picked beforehand. */
export function forThen(asked: Choice, { from, until }: ForTime, ifNobodyFree: Text | null = null): Choice {
  const choice = asked.isUnpicked && ifNobodyFree ? { ...asked, lead: joined(asked.lead, ifNobodyFree) } : asked;
  if (from === null && until === null) return choice;
  if (from === null) return { ...choice, lead: joined(choice.lead, fill(words.closes, { until: onClock(until!) })) };
  const end =
    until === null ? '' : { id: `, dan ditutup pukul ${until.replace(':', '.')}`, en: `, and closes at ${until}` };
  const opens = fill(words.opens, { from: onClock(from), until: end });
  return { ...choice, lead: joined(choice.lead, opens), confirm: words.plan };
}

const joined = (first: Text | null, then: Text): Text =>
  first ? fill({ id: '{first} {then}', en: '{first} {then}' }, { first, then }) : then;

const onClock = (time: string): Text => ({ id: time.replace(':', '.'), en: time });

/** One after another: what comes after one that was refused is not wished for. */
export function timed(wish: Wish, { from, until }: ForTime): Wish[] {
  if (wish.kind !== 'command' || wish.command.type !== 'AssignCounter') return [wish];
  const { counterId, officerId } = wish.command;
  const acts: PlanActs['acts'] = [
    ...(from === null ? [] : [{ act: { is: 'open' as const, counterId, officerId }, at: from }]),
    ...(until === null ? [] : [{ act: { is: 'close' as const, counterId }, at: until }]),
  ];
  const later = acts.length === 0 ? [] : [wishFor({ type: 'PlanActs', acts })];
  return from === null ? [wish, ...later] : later;
}
