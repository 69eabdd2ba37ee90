/** Who may see which view (rules S2 to S5). */
import type { KeyRole } from '../../../shared/access.ts';
import type { Hall } from '../../../shared/hall.ts';
import type { CounterId } from '../../../shared/ids.ts';
import { done, no, type Result } from '../../../shared/result.ts';
import { unreachable } from '../../../shared/unreachable.ts';
import type { ViewName, ViewQuery } from '../../../shared/views.ts';
import { indexOf } from '../calendar/hall-index.ts';
import { agenciesOf, agenciesOfCounter, mustBeWithin } from './agencies.ts';
import { isOfDevice, isOfKiosk, type Sender } from './sender.ts';

/** For whom a view is. Supervisors and officers see the same. */
export type Audience = 'kiosk' | 'display' | 'officer' | 'administrator' | 'screen' | 'anybody';
type QueryRule<N extends ViewName> = (hall: Hall, sender: Sender, query: ViewQuery<N>, isThere: boolean) => Result;
type ViewRules = { [N in ViewName]: { for: readonly Audience[]; scope?: QueryRule<N> } };

export const viewRules: ViewRules = {
  // The law wants it on display.
  about: { for: ['anybody'] },
  catalogue: { for: ['kiosk', 'display', 'officer', 'administrator', 'screen'] },
  kiosk: { for: ['kiosk', 'officer', 'administrator', 'screen'] },
  display: { for: ['display', 'officer', 'administrator', 'screen'] },
  counters: { for: ['officer', 'administrator'] },
  counter: { for: ['officer'], scope: ofOwnCounter },
  line: { for: ['officer'], scope: ofOwnCounter },
  find: { for: ['officer'], scope: ofOwnCounter },
  reserve: {
    for: ['kiosk'],
    scope: (_hall, sender, { kioskId }) => {
      const isTheirs = sender.kind === 'kiosk' ? isOfKiosk(sender.kioskId, kioskId) : !isOfDevice(kioskId);
      return isTheirs ? done : no('not-yours');
    },
  },
  // Its token is the right to see it.
  ticket: { for: ['anybody'] },
};

function ofOwnCounter(hall: Hall, sender: Sender, { counterId }: { counterId: CounterId }, isThere: boolean): Result {
  const counter = indexOf(hall).counters.get(counterId);
  if (!counter) return no('not-found');
  return isThere ? done : mustBeWithin(agenciesOf(sender), agenciesOfCounter(hall, counter));
}

/** `isThere`: the counter that is asked about is open in the name of the sender (rule S11). */
export function mayView<N extends ViewName>(
  hall: Hall,
  sender: Sender,
  name: N,
  query: ViewQuery<N>,
  isThere = false,
): Result {
  const { for: audiences, scope } = viewRules[name];
  const theirs = audiencesOf(sender);
  if (!audiences.some((audience) => audience === 'anybody' || theirs.includes(audience))) return no('not-permitted');
  return scope ? scope(hall, sender, query, isThere) : done;
}

function audiencesOf(sender: Sender): Audience[] {
  switch (sender.kind) {
    case 'person':
      return [sender.rights.role === 'administrator' ? 'administrator' : 'officer'];
    case 'kiosk':
    case 'display':
      return [sender.kind];
    case 'visitor':
      return [];
    case 'key':
      return sender.roles.flatMap((role) => audienceOfKey[role]);
    default:
      return unreachable(sender);
  }
}

const audienceOfKey: Record<KeyRole, Audience[]> = {
  screen: ['screen'],
  kiosk: ['kiosk'],
  desk: ['officer'],
  record: [],
};
