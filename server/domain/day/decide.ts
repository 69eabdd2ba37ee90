import { happened } from '../core/outcome.ts';
import { type DecidesAll, hall, ofHall } from '../core/tables.ts';

export const dayDecides = {
  /** What is due comes before every command; this one asks for nothing else (rules D5, D6). */
  AdvanceTime: { by: hall, scope: ofHall, withoutHall: true, decide: () => happened() },
} satisfies Partial<DecidesAll>;
