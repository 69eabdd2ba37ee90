/** No numbers for a while: for a service, an agency or the hall (rules R4, R5). */

import type { Instant } from '../../../shared/base/ids.ts';
import type { CommandOf } from '../../../shared/commands.ts';
import { no } from '../../../shared/refusals/result.ts';
import type { NumbersOf } from '../../../shared/views/supervising.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { Stop } from '../core/hall-state.ts';
import { type EventsOrRefusal, happened } from '../core/outcome.ts';
import { personalIn } from '../core/public-words.ts';
import type { Ready } from '../core/state.ts';
import { type ActorOf, type DecidesAll, ofAgencyOrHall, type Scope, supervisor } from '../core/tables.ts';
import { stopOf } from './stopped.ts';

const ofNumbers = ({ about }: { about: NumbersOf }): Scope =>
  about.of === 'hall' ? ofAgencyOrHall({ agencyId: null }) : about;

export const stopDecides = {
  StopNumbers: { by: supervisor, scope: ofNumbers, decide: stop },
  ResumeNumbers: { by: supervisor, scope: ofNumbers, decide: goOn },
} satisfies Partial<DecidesAll>;

type Officer = ActorOf<'officer'>;

/** Another reason or time takes the place of what was said before; the same once more is refused: it changes nothing. */
function stop(state: Ready, command: CommandOf<'StopNumbers'>, _actor: Officer, at: Instant): EventsOrRefusal {
  const { about, reason, until = null, words } = command;
  const unknown = unknownOf(state, about);
  if (unknown) return unknown;
  if (until !== null && until <= at) return no('time-passed');
  const personal = words ? personalIn(words) : null;
  if (personal !== null) return no('notice-personal', { what: personal });
  if (isSame(stopOf(state, about, at), { reason, until, ...(words && { words }) })) return no('already-so');
  return happened({ type: 'NumbersStopped', about, reason, until, ...(words ? { words } : {}) });
}

function goOn(state: Ready, { about }: CommandOf<'ResumeNumbers'>, _actor: Officer, at: Instant): EventsOrRefusal {
  const unknown = unknownOf(state, about);
  if (unknown) return unknown;
  return stopOf(state, about, at) ? happened({ type: 'NumbersResumed', about }) : no('numbers-not-stopped');
}

function unknownOf({ hall }: Ready, about: NumbersOf) {
  const { services, agencies } = indexOf(hall);
  if (about.of === 'service' && !services.has(about.serviceId)) return no('service-unknown');
  return about.of === 'agency' && !agencies.has(about.agencyId) ? no('agency-unknown') : null;
}

const isSame = (now: Stop | null, wished: Pick<Stop, 'reason' | 'until' | 'words'>): boolean =>
  now !== null &&
  now.reason === wished.reason &&
  now.until === wished.until &&
  now.words?.id === wished.words?.id &&
  now.words?.en === wished.words?.en;
