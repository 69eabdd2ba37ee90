/** A counter's wish to close before its time: asked at the desk, decided by a supervisor (rules R10, R11). */
import type { CommandOf } from '../../../shared/commands.ts';
import { no } from '../../../shared/refusals/result.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { Event } from '../core/events.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import { personalIn } from '../core/public-words.ts';
import type { Ready } from '../core/state.ts';
import { type ActorOf, type DecidesAll, ofCounter, officer, supervisor } from '../core/tables.ts';
import { atDesk } from '../counter/at-desk.ts';
import { deskOf, isManned } from '../counter/desk.ts';

export const closingDecides = {
  AskToClose: { by: officer, scope: ofCounter, decide: ask },
  TakeBackAskToClose: { by: officer, scope: ofCounter, decide: takeBack },
  DecideClosing: { by: supervisor, scope: ofCounter, decide: answer },
} satisfies Partial<DecidesAll>;

type Officer = ActorOf<'officer'>;

/** After a no it may be asked again: much may have changed. */
function ask(state: Ready, { counterId, reason }: CommandOf<'AskToClose'>, actor: Officer): EventsOrRefusal {
  const here = atDesk(state, actor, counterId);
  if (!here.ok) return here;
  const asked = state.closings.get(counterId);
  if (asked && asked.answer?.agrees !== false) return no('closing-asked-already');
  return happened({ type: 'ClosingAsked', counterId, reason });
}

/** Also what was agreed to and has not come about yet. */
function takeBack(state: Ready, { counterId }: CommandOf<'TakeBackAskToClose'>, actor: Officer): EventsOrRefusal {
  const here = atDesk(state, actor, counterId);
  if (!here.ok) return here;
  const asked = state.closings.get(counterId);
  if (!asked || asked.answer?.agrees === false) return no('closing-not-asked');
  return happened({ type: 'ClosingTakenBack', counterId });
}

function answer(state: Ready, command: CommandOf<'DecideClosing'>): EventsOrRefusal {
  const { counterId, askedPosition, agrees, word } = command;
  if (!indexOf(state.hall).counters.has(counterId)) return no('counter-unknown');
  if (!isManned(state, counterId)) return no('counter-closed');
  const asked = state.closings.get(counterId);
  if (asked?.position !== askedPosition || asked.answer !== null) return no('closing-not-asked');
  const personal = word === undefined ? null : personalIn({ id: word });
  if (personal !== null) return no('word-personal', { what: personal });
  const decided: Event = {
    ...{ type: 'ClosingDecided', counterId, askedPosition, agrees },
    ...(word === undefined ? {} : { word }),
  };
  const isFree = deskOf(state, counterId).current === null;
  return agrees && isFree ? happened(decided, { type: 'CounterClosed', counterId, agreed: true }) : happened(decided);
}
