import type { CounterId } from '../../../shared/base/ids.ts';
import type { ClosingEvent } from '../core/events.ts';
import type { Closing } from '../core/hall-state.ts';
import type { State } from '../core/state.ts';
import type { AppliesAll } from '../core/tables.ts';
import { deskOf, directed, presentAt, withDesk, withoutClosing } from '../counter/desk.ts';

export const closingApplies = {
  ClosingAsked: (state, { counterId, reason }, { position, at }) =>
    withClosing(present(state, counterId), counterId, { position, at, reason, answer: null }),
  ClosingTakenBack: (state, { counterId }) => withoutClosing(present(state, counterId), counterId),
  ClosingDecided: (state, { counterId, agrees, word = null }, when) => {
    const asked = state.closings.get(counterId);
    if (!asked) throw new Error(`Counter ${counterId} has not asked to close`);
    const answered = withClosing(state, counterId, { ...asked, answer: { agrees, word, at: when.at } });
    // The wish is gone once the counter has closed, and the word is still to be read there.
    return agrees && word !== null
      ? withDesk(answered, counterId, directed('agreed', when, undefined, word))
      : answered;
  },
} satisfies AppliesAll<ClosingEvent['type']>;

const withClosing = (state: State, counterId: CounterId, closing: Closing): State => ({
  ...state,
  closings: state.closings.set(counterId, closing),
});

/** Whoever asks is there (rule C10). */
const present = (state: State, counterId: CounterId): State =>
  withDesk(state, counterId, presentAt(deskOf(state, counterId)));
