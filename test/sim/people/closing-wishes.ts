/** A counter's wish to close before its time: asked by its officer, answered by a supervisor. */
import type { Command } from '../../../shared/commands.ts';
import type { ActsView } from '../../../shared/views/acts-view.ts';
import type { CounterView } from '../../../shared/views/desk-view.ts';
import { askToClose, decideClosing, takeBackAskToClose } from '../../support/play/wishes.ts';
import type { Random } from '../base/random.ts';

/** Null: nothing of the kind. */
export function askingWish(view: CounterView, officerId: string, random: Random): Command | null {
  const { counterId, closing } = view;
  if (view.officerId !== officerId || view.state.status === 'closed') return null;
  const isAsked = closing !== null && closing.answer?.agrees !== false;
  if (!isAsked) return random.chance(0.04) ? askToClose(counterId, random.pick(['ill', 'family'])) : null;
  return random.chance(0.06) ? takeBackAskToClose(counterId) : null;
}

/** To one that was shown a while ago, and may have been taken back. */
export function answeringWish({ closings }: ActsView, random: Random): Command | null {
  const asked = closings.find(({ agreed }) => !agreed);
  if (asked === undefined || random.chance(0.4)) return null;
  const word = random.chance(0.5) ? ['Silakan'] : [];
  return decideClosing(asked.counterId, asked.position, random.chance(0.7), ...word);
}
