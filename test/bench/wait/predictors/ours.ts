/**
 * The hall's own forecast, as a server makes it, from the same functions. Counters that share no line with those that are asked about
 * have no part in it, so that at issue one group of counters is simulated, and not the whole hall.
 */
import type { Learned } from '../../../../server/domain/core/learned.ts';
import { nothingLearned } from '../../../../server/domain/core/learned.ts';
import { simulate } from '../../../../server/domain/estimate/forecast.ts';
import type { Group } from '../../../../server/domain/estimate/groups.ts';
import { modelOf } from '../../../../server/domain/estimate/model-of.ts';
import { learn } from '../../../../server/domain/learning/learn.ts';
import type { Hall } from '../../../../shared/hall/hall.ts';
import type { Predictor } from './predictor.ts';

export const ours = { cold: 'ours, cold', learned: 'ours, learned' } as const;

/** Any. */
const seed = 1;

/** Every day is its first one: it never learns. */
export const oursCold = (): Predictor => foretelling(ours.cold, (before) => before);

/** Learns from the log of each day when it is over, as a server does when the day closes. */
export const oursLearned = (hall: Hall): Predictor =>
  foretelling(ours.learned, (before, entries) => learn(before, hall, entries));

type Learn = (before: Learned, entries: Parameters<Predictor['learn']>[0]) => Learned;

function foretelling(name: string, learnFrom: Learn): Predictor {
  let learned = nothingLearned;
  return {
    name,
    onlyTested: true,
    at: (state, at, about) => {
      const isAsked = ({ services }: Group) => services.some(({ serviceId }) => serviceId === about?.serviceId);
      const { tickets } = simulate(modelOf(state, at, learned, about === null ? undefined : isAsked), seed);
      return ({ ticketId }) => {
        const expected = tickets.get(ticketId);
        if (expected?.is !== 'range') return null;
        const { low, median, high } = expected;
        return { point: median, low, median, high };
      };
    },
    learn: (entries) => {
      learned = learnFrom(learned, entries);
    },
  };
}
